import { describe, it } from 'vitest';
import type { FollowUpNote, NoteRow } from '../../../functions/domain/follow-up-note.ts';
import { decisionId, sessionId, toolId } from '../../../functions/domain/ids.ts';
import { followUpWords } from '../../../functions/domain/language/follow-up-words.ts';
import { timesWords, trackSentence } from '../../../functions/domain/language/track-words.ts';
import { standingSentence, whereSentence } from '../../../functions/domain/language/where-words.ts';
import type { Session } from '../../../functions/domain/session.ts';
import type { Language } from '../../../functions/domain/text.ts';
import type { TrackStep } from '../../../functions/domain/track.ts';
import type { Where } from '../../../functions/domain/where.ts';
import { expectSaid } from '../../support/both-languages.ts';
import {
  Council,
  decided,
  lived,
  PoC,
  PTC,
  registered,
  SWG,
  sessions,
  submitted,
  worldAt,
} from '../../support/sample-register.ts';
import { beforePoc } from '../../support/story.ts';

const world = worldAt();
const { tool } = lived([registered({ title: { en: 'the Guide', fr: 'Guide' } }), submitted]);
const day = (value: string) => ({ precision: 'day', value }) as const;

describe('where a tool is', () => {
  const earliest = { month: '2024-07', basis: 'sessions-known-today' } as const;
  const where =
    (at: Where['at'], more: Partial<Where> = {}, of = tool) =>
    (l: Language) =>
      whereSentence({ at, since: day('2024-04-24'), ahead: [], publishes: true, ...more }, of, world, l);
  const deadlineAt = '2024-05-17T10:00:00.000Z';
  const because = { body: PTC, outcome: 'referred-back' } as const;
  const ahead = [{ body: PTC, session: sessionId('PTC-245-246') }, { body: Council }];

  it('before anybody has it, and when it is theirs', () => {
    expectSaid(
      [
        where('draft', { earliest }),
        'In draft since 24 April 2024. At the earliest published in July 2024. Basis: sessions known today.',
        'À l’état de projet depuis le 24 avril 2024. Publication au plus tôt en juillet 2024. Base : les sessions connues à ce jour.',
      ],
      [
        where('draft', { since: { precision: 'unknown' }, earliest }),
        'In draft. At the earliest published in July 2024. Basis: sessions known today.',
        'À l’état de projet. Publication au plus tôt en juillet 2024. Base : les sessions connues à ce jour.',
      ],
      [
        where('revision', { because }),
        'Being revised since 24 April 2024 (after PTC guidance). No date can be given: the next session is not yet fixed.',
        'En révision depuis le 24 avril 2024 (à la suite des orientations du CTP). Aucune date ne peut être donnée : la prochaine session n’est pas encore fixée.',
      ],
      [
        where('revision', { because: { body: PoC, outcome: 're-examination' } }),
        'Being revised since 24 April 2024 (after PoC guidance). No date can be given: the next session is not yet fixed.',
        'En révision depuis le 24 avril 2024 (à la suite des orientations de la Commission de politique générale). Aucune date ne peut être donnée : la prochaine session n’est pas encore fixée.',
      ],
      [
        where('revision', {
          because: { body: PTC, outcome: 'deferred' },
          since: { precision: 'month', value: '2024-04' },
        }),
        'Being revised since April 2024. No date can be given: the next session is not yet fixed.',
        'En révision depuis avril 2024. Aucune date ne peut être donnée : la prochaine session n’est pas encore fixée.',
      ],
      [
        where('body', { body: PoC, because: { body: PTC, outcome: 'endorsed' }, ahead, earliest }),
        'With the Policy Commission since 24 April 2024 (endorsed by the PTC). Next: the PTC, 23-25 October 2024; then the Council. At the earliest published in July 2024. Basis: sessions known today.',
        'Devant la Commission de politique générale depuis le 24 avril 2024 (entériné par le CTP). Prochaine étape : le CTP, du 23 au 25 octobre 2024, puis le Conseil. Publication au plus tôt en juillet 2024. Base : les sessions connues à ce jour.',
      ],
      [
        where('body', { body: PoC, because: { body: PTC, outcome: 'statement' }, publishes: false }),
        'With the Policy Commission since 24 April 2024. Its way ends there.',
        'Devant la Commission de politique générale depuis le 24 avril 2024. Son parcours s’arrête là.',
      ],
      [
        where('body', { body: PTC, dormant: true }, { ...tool, route: { ...tool.route, steps: [] } }),
        'With the PTC since 24 April 2024. Nothing has happened for twelve months. No date can be given: the next session is not yet fixed.',
        'Devant le CTP depuis le 24 avril 2024. Rien ne s’est passé depuis douze mois. Aucune date ne peut être donnée : la prochaine session n’est pas encore fixée.',
      ],
      [
        where('body', { body: PTC, publishes: false }, { ...tool, route: { ...tool.route, steps: [] } }),
        'With the PTC since 24 April 2024. No date can be given: the next session is not yet fixed.',
        'Devant le CTP depuis le 24 avril 2024. Aucune date ne peut être donnée : la prochaine session n’est pas encore fixée.',
      ],
      [
        where('body', { body: PTC, since: { precision: 'session', value: 'PTC-243-244' } }),
        'With the PTC (243rd/244th Sessions). No date can be given: the next session is not yet fixed.',
        'Devant le CTP (243e/244e sessions). Aucune date ne peut être donnée : la prochaine session n’est pas encore fixée.',
      ],
      [
        where('body', { body: PTC, since: { precision: 'session', value: 'PTC-1' } }),
        'With the PTC (PTC-1). No date can be given: the next session is not yet fixed.',
        'Devant le CTP (PTC-1). Aucune date ne peut être donnée : la prochaine session n’est pas encore fixée.',
      ],
      [
        where('body', { body: PTC, since: { precision: 'year', value: '2023' }, ahead: ahead.slice(1) }),
        'With the PTC since 2023. Next: the Council. No date can be given: the next session is not yet fixed.',
        'Devant le CTP depuis 2023. Prochaine étape : le Conseil. Aucune date ne peut être donnée : la prochaine session n’est pas encore fixée.',
      ],
    );
  });

  it('because of what another body made of it, in the words for that', () => {
    const after = (outcome: NonNullable<Where['because']>['outcome']) => (l: Language) =>
      standingSentence(
        {
          at: 'body',
          body: PoC,
          since: { precision: 'unknown' },
          ahead: [],
          publishes: true,
          because: { body: PTC, outcome },
        },
        world,
        l,
      );
    expectSaid(
      [
        after('endorsed'),
        'With the Policy Commission (endorsed by the PTC).',
        'Devant la Commission de politique générale (entériné par le CTP).',
      ],
      [
        after('approved'),
        'With the Policy Commission (approved by the PTC).',
        'Devant la Commission de politique générale (approuvé par le CTP).',
      ],
      [
        after('adopted'),
        'With the Policy Commission (adopted by the PTC).',
        'Devant la Commission de politique générale (adopté par le CTP).',
      ],
      [
        after('recommended-to-council'),
        'With the Policy Commission (recommended to the Council by the PTC).',
        'Devant la Commission de politique générale (recommandé au Conseil par le CTP).',
      ],
      [
        after('endorsed-amended'),
        'With the Policy Commission (endorsed subject to amendments by the PTC).',
        'Devant la Commission de politique générale (entériné sous réserve de modifications par le CTP).',
      ],
      [
        after('in-principle'),
        'With the Policy Commission (endorsed in principle by the PTC).',
        'Devant la Commission de politique générale (entériné dans son principe par le CTP).',
      ],
      [
        after('in-part'),
        'With the Policy Commission (endorsed in part by the PTC).',
        'Devant la Commission de politique générale (entériné en partie par le CTP).',
      ],
      [
        after('referred-back'),
        'With the Policy Commission (referred back with guidance by the PTC).',
        'Devant la Commission de politique générale (renvoyé avec des orientations par le CTP).',
      ],
      [
        after('deferred'),
        'With the Policy Commission (deferred by the PTC).',
        'Devant la Commission de politique générale (reporté par le CTP).',
      ],
      [
        after('continued'),
        'With the Policy Commission (discussed by the PTC).',
        'Devant la Commission de politique générale (examiné par le CTP).',
      ],
      [
        after('tacit-approval'),
        'With the Policy Commission (deemed approved by the PTC).',
        'Devant la Commission de politique générale (réputé approuvé par le CTP).',
      ],
      [after('input-received'), 'With the Policy Commission.', 'Devant la Commission de politique générale.'],
    );
  });

  it('while it waits for words, silence or a day', () => {
    const held = { body: PTC, deadlineAt, earliest };
    const because = { body: PTC, outcome: 'endorsed' } as const;
    expectSaid(
      [
        where('amended-text', { body: PTC, earliest }),
        'Endorsed by the PTC subject to amendments on 24 April 2024; it moves on when the amended text is confirmed. At the earliest published in July 2024. Basis: sessions known today.',
        'Entériné par le CTP sous réserve de modifications le 24 avril 2024 ; il poursuivra son parcours une fois le texte modifié confirmé. Publication au plus tôt en juillet 2024. Base : les sessions connues à ce jour.',
      ],
      [
        where('amended-text', { body: PTC, earliest, since: { precision: 'month', value: '2024-04' } }),
        'Endorsed by the PTC subject to amendments in April 2024; it moves on when the amended text is confirmed. At the earliest published in July 2024. Basis: sessions known today.',
        'Entériné par le CTP sous réserve de modifications en avril 2024 ; il poursuivra son parcours une fois le texte modifié confirmé. Publication au plus tôt en juillet 2024. Base : les sessions connues à ce jour.',
      ],
      [
        where('amended-text', { body: PTC, earliest, since: { precision: 'session', value: 'PTC-1' } }),
        'Endorsed by the PTC subject to amendments; it moves on when the amended text is confirmed. At the earliest published in July 2024. Basis: sessions known today.',
        'Entériné par le CTP sous réserve de modifications ; il poursuivra son parcours une fois le texte modifié confirmé. Publication au plus tôt en juillet 2024. Base : les sessions connues à ce jour.',
      ],
      [
        where('comments', { ...held, because }),
        'Endorsed in principle by the PTC on 24 April 2024; Members may comment in writing until Friday 17 May 2024, 12.00, Brussels time. At the earliest published in July 2024. Basis: sessions known today.',
        'Entériné dans son principe par le CTP le 24 avril 2024 ; observations écrites attendues jusqu’au vendredi 17 mai 2024 à 12 h 00, heure de Bruxelles. Publication au plus tôt en juillet 2024. Base : les sessions connues à ce jour.',
      ],
      [
        where('comments', { body: PTC, earliest }),
        'Endorsed in principle by the PTC on 24 April 2024; Members may comment in writing. At the earliest published in July 2024. Basis: sessions known today.',
        'Entériné dans son principe par le CTP le 24 avril 2024 ; observations écrites attendues. Publication au plus tôt en juillet 2024. Base : les sessions connues à ce jour.',
      ],
      [
        where('silence', { ...held, because }),
        'In a written procedure of the PTC since 24 April 2024, open until Friday 17 May 2024, 12.00, Brussels time. At the earliest published in July 2024. Basis: sessions known today.',
        'En procédure écrite du CTP depuis le 24 avril 2024, ouverte jusqu’au vendredi 17 mai 2024 à 12 h 00, heure de Bruxelles. Publication au plus tôt en juillet 2024. Base : les sessions connues à ce jour.',
      ],
      [
        where('silence', { body: PTC, earliest }),
        'In a written procedure of the PTC since 24 April 2024. At the earliest published in July 2024. Basis: sessions known today.',
        'En procédure écrite du CTP depuis le 24 avril 2024. Publication au plus tôt en juillet 2024. Base : les sessions connues à ce jour.',
      ],
      [
        where('silence', { ...held, body: 'X' as never }),
        'In a written procedure of the X since 24 April 2024. At the earliest published in July 2024. Basis: sessions known today.',
        'En procédure écrite du X depuis le 24 avril 2024. Publication au plus tôt en juillet 2024. Base : les sessions connues à ce jour.',
      ],
      [
        where('tacit-date', { ...held, because }),
        'With the PTC since 24 April 2024; it will be deemed approved on a computed date unless a Member objects. At the earliest published in July 2024. Basis: sessions known today.',
        'Devant le CTP depuis le 24 avril 2024 ; il sera réputé approuvé à une date calculée, sauf objection d’un Membre. Publication au plus tôt en juillet 2024. Base : les sessions connues à ce jour.',
      ],
    );
  });

  it('at its end', () => {
    const approved = { body: Council, outcome: 'approved' } as const;
    expectSaid(
      [
        where('publication', { because: approved }),
        'Approved by the Council on 24 April 2024, not yet published.',
        'Approuvé par le Conseil le 24 avril 2024, pas encore publié.',
      ],
      [
        where('publication', { because: { body: Council, outcome: 'statement' } }),
        'Not yet published.',
        'Pas encore publié.',
      ],
      [
        where('publication', { because: approved, since: { precision: 'unknown' } }),
        'Approved by the Council, not yet published.',
        'Approuvé par le Conseil, pas encore publié.',
      ],
      [where('publication', {}), 'Not yet published.', 'Pas encore publié.'],
      [
        where('ended', { ending: 'completed', because: { body: PTC, outcome: 'noted' } }),
        'Completed at the PTC: took note.',
        'Achevé au CTP : a pris note.',
      ],
      [
        where('ended', { because: { body: PoC, outcome: 'noted' } }),
        'Completed at the Policy Commission: took note.',
        'Achevé à la Commission de politique générale : a pris note.',
      ],
      [where('ended', {}), 'Completed on 24 April 2024.', 'Achevé le 24 avril 2024.'],
      [
        where('ended', { ending: 'withdrawn', because: { body: PTC, outcome: 'noted' } }),
        'Withdrawn by its sponsor on 24 April 2024.',
        'Retiré par son auteur le 24 avril 2024.',
      ],
      [
        where('ended', { ending: 'approved', because: approved }),
        'Approved; publication not known.',
        'Approuvé ; publication non connue.',
      ],
    );
  });
});

describe('a step of the track', () => {
  const step =
    (mark: TrackStep['mark'], more: Partial<TrackStep> = {}, of = tool, isApart = false) =>
    (l: Language) =>
      trackSentence(
        { kind: 'body', mark, times: 1, body: PTC, ask: 'decide', ...more },
        { at: 2, of: 5 },
        of,
        world,
        l,
        () => isApart,
      );
  const session = sessionId('PTC-243-244');

  it('that is behind, or where the tool is', () => {
    const on = day('2024-04-24');
    expectSaid(
      [
        step('done'),
        'Step 2 of 5, Permanent Technical Committee, done.',
        'Étape 2 sur 5, Comité technique permanent, franchie.',
      ],
      [
        step('done', { on, times: 2 }),
        'Step 2 of 5, Permanent Technical Committee, done on 24 April 2024, 2nd time.',
        'Étape 2 sur 5, Comité technique permanent, franchie, 24 avril 2024, 2e fois.',
      ],
      [
        step('done', { on: { precision: 'session', value: session } }),
        'Step 2 of 5, Permanent Technical Committee, done at the 243rd/244th Sessions.',
        'Étape 2 sur 5, Comité technique permanent, franchie, 243e/244e sessions.',
      ],
      [
        step('done', { on: { precision: 'session', value: 'PTC-1' } }),
        'Step 2 of 5, Permanent Technical Committee, done at the PTC-1.',
        'Étape 2 sur 5, Comité technique permanent, franchie, PTC-1.',
      ],
      [
        step('done', { on: { precision: 'unknown' } }),
        'Step 2 of 5, Permanent Technical Committee, done.',
        'Étape 2 sur 5, Comité technique permanent, franchie.',
      ],
      [
        step('in-part'),
        'Step 2 of 5, Permanent Technical Committee, done in part.',
        'Étape 2 sur 5, Comité technique permanent, franchie en partie.',
      ],
      [
        step('in-part', { on }),
        'Step 2 of 5, Permanent Technical Committee, done in part on 24 April 2024.',
        'Étape 2 sur 5, Comité technique permanent, franchie en partie, 24 avril 2024.',
      ],
      [
        step('in-part', { on: { precision: 'year', value: '2023' } }),
        'Step 2 of 5, Permanent Technical Committee, done in part in 2023.',
        'Étape 2 sur 5, Comité technique permanent, franchie en partie, 2023.',
      ],
      [step('here', { kind: 'draft' }), 'Step 2 of 5, Draft, here.', 'Étape 2 sur 5, Projet, en cours.'],
      [
        step('here', { on }),
        'Step 2 of 5, Permanent Technical Committee, here since 24 April 2024.',
        'Étape 2 sur 5, Comité technique permanent, en cours depuis le 24 avril 2024.',
      ],
      [
        step('here', { on: { precision: 'month', value: '2024-04' } }),
        'Step 2 of 5, Permanent Technical Committee, here since April 2024.',
        'Étape 2 sur 5, Comité technique permanent, en cours depuis avril 2024.',
      ],
      [
        step('not-known'),
        'Step 2 of 5, Permanent Technical Committee, not known.',
        'Étape 2 sur 5, Comité technique permanent, non connue.',
      ],
    );
  });

  it('that is ahead', () => {
    const [ptc] = sessions;
    const { firstDay: _, lastDay: __, ...undated } = ptc as Session;
    const dated = (dates: Session['dates'], firstDay?: string) => ({
      ...world,
      sessions: new Map([[session, { ...undated, dates, ...(firstDay === undefined ? {} : { firstDay }) }]]),
    });
    const planned: TrackStep = { kind: 'body', mark: 'planned', times: 1, body: PTC, ask: 'decide', session };
    expectSaid(
      [
        step('planned', { kind: 'publication' }),
        'Step 2 of 5, Publication, planned.',
        'Étape 2 sur 5, Publication, prévue.',
      ],
      [
        step('planned'),
        'Step 2 of 5, Permanent Technical Committee, planned, no session fixed.',
        'Étape 2 sur 5, Comité technique permanent, prévue, session non fixée.',
      ],
      [
        step('planned', { session }),
        'Step 2 of 5, Permanent Technical Committee, planned for 23-26 April 2024.',
        'Étape 2 sur 5, Comité technique permanent, prévue du 23 au 26 avril 2024.',
      ],
      [
        step('planned', { session: sessionId('PTC-1') }),
        'Step 2 of 5, Permanent Technical Committee, planned, no session fixed.',
        'Étape 2 sur 5, Comité technique permanent, prévue, session non fixée.',
      ],
      [
        step('conditional', { body: Council, session: sessionId('PoC-90'), subjectTo: PoC, times: 3 }),
        'Step 2 of 5, Council, planned for June 2024, subject to the Policy Commission, 3rd time.',
        'Étape 2 sur 5, Conseil, prévue en juin 2024, sous réserve de la décision de la Commission de politique générale, 3e fois.',
      ],
      [
        step('for-information', { ask: 'inform', session }),
        'Step 2 of 5, PTC, for information.',
        'Étape 2 sur 5, CTP, pour information.',
      ],
      [
        (l) =>
          trackSentence(planned, { at: 1, of: 1 }, tool, dated({ precision: 'unknown' }), l, () => false),
        'Step 1 of 1, Permanent Technical Committee, planned for the 243rd/244th Sessions.',
        'Étape 1 sur 1, Comité technique permanent, prévue aux 243e/244e sessions.',
      ],
      [
        (l) =>
          trackSentence(
            planned,
            { at: 1, of: 1 },
            tool,
            dated({ precision: 'month', value: '2024-04' }, '2024-04-23'),
            l,
            () => false,
          ),
        'Step 1 of 1, Permanent Technical Committee, planned for 23 April 2024.',
        'Étape 1 sur 1, Comité technique permanent, prévue le 23 avril 2024.',
      ],
      [
        (l) => trackSentence(planned, { at: 1, of: 1 }, tool, dated(day('2024-04-23')), l, () => false),
        'Step 1 of 1, Permanent Technical Committee, planned for 23 April 2024.',
        'Étape 1 sur 1, Comité technique permanent, prévue le 23 avril 2024.',
      ],
      [(l) => timesWords({ ...planned, times: 2 }, l), '2nd time', '2e fois'],
      [(l) => timesWords(planned, l), '', ''],
    );
  });

  it('that was left out, or of which nothing is recorded', () => {
    const overtakenBy = decisionId('T13-3');
    const overtaken = beforePoc().tool;
    expectSaid(
      [
        step('waived'),
        'Step 2 of 5, Permanent Technical Committee, waived.',
        'Étape 2 sur 5, Comité technique permanent, supprimée.',
      ],
      [
        step('waived', { waived: { authority: 'Council', reference: 'para. 47' } }),
        'Step 2 of 5, Permanent Technical Committee, waived by the Council, para. 47.',
        'Étape 2 sur 5, Comité technique permanent, supprimée par le Conseil, para. 47.',
      ],
      [
        step('waived', { waived: { authority: 'The rules', reference: ' ' } }),
        'Step 2 of 5, Permanent Technical Committee, waived.',
        'Étape 2 sur 5, Comité technique permanent, supprimée.',
      ],
      [
        step('not-yet-recorded'),
        'Step 2 of 5, Permanent Technical Committee, outcome not yet recorded.',
        'Étape 2 sur 5, Comité technique permanent, résultat non encore consigné.',
      ],
      [
        step('not-yet-recorded', {}, tool, true),
        'Step 2 of 5, Permanent Technical Committee, outcome not public, or not yet recorded.',
        'Étape 2 sur 5, Comité technique permanent, résultat non public, ou non encore consigné.',
      ],
      [
        step('not-yet-recorded', { overtakenBy }),
        'Step 2 of 5, Permanent Technical Committee, outcome not yet recorded.',
        'Étape 2 sur 5, Comité technique permanent, résultat non encore consigné.',
      ],
      [
        step('not-yet-recorded', { overtakenBy }, overtaken, true),
        'Step 2 of 5, Permanent Technical Committee, outcome not public, or not yet recorded, overtaken by the decision of the PTC of 24 April 2024.',
        'Étape 2 sur 5, Comité technique permanent, résultat non public, ou non encore consigné, devancé par la décision du CTP du 24 avril 2024.',
      ],
      [
        step('not-yet-recorded', { overtakenBy }, overtaken),
        'Step 2 of 5, Permanent Technical Committee, outcome not yet recorded, overtaken by the decision of the PTC of 24 April 2024.',
        'Étape 2 sur 5, Comité technique permanent, résultat non encore consigné, devancé par la décision du CTP du 24 avril 2024.',
      ],
    );
  });
});

describe('a line of the follow-up note', () => {
  const facts = decided({ outcome: 'noted' }).facts;
  const row = (more: Partial<NoteRow> = {}, decidedMore: object = {}): NoteRow => ({
    tool: toolId('T13'),
    title: tool.title,
    followUp: { does: 'nothing' },
    outcome: {
      ...{ is: 'decision', id: decisionId('T13-3'), status: 'provisional', late: false },
      ...{ recordedAt: '2024-04-24T10:00:00.000Z', facts: { ...facts, ...decidedMore } },
    },
    ...more,
  });
  const note = (of: NoteRow, body = PTC): FollowUpNote => ({
    session: sessionId('PTC-243-244'),
    body,
    rows: [of],
  });
  const line =
    (of: NoteRow, body = PTC, tools = new Map([[tool.id, tool]])) =>
    (l: Language) => {
      const { lines, empty } = followUpWords(note(of, body), tools, world, l);
      const [first] = lines;
      if (!first) return `${empty}`;
      const { conclusion, ...rest } = first;
      const said = conclusion ? [`${conclusion.label} ${conclusion.words} [${conclusion.language}]`] : [];
      return [...Object.values(rest), ...said].join(' | ');
    };
  const leadsTo = (end: string) => Object.fromEntries([['then', end]]) as Partial<NoteRow>;
  const history = {
    outcome: { is: 'history', line: { what: 'approved', on: { precision: 'year', value: '2023' } } },
  } as Partial<NoteRow>;

  it('says who does what', () => {
    const october = { targetSession: sessionId('PTC-245-246') };
    const whom = { whoMayContribute: { en: 'experts', fr: 'spécialistes ' } };
    expectSaid(
      [
        line(row({ number: ' V.c' })),
        'V.c | the Guide | The PTC took note of the Guide. | Provisional text | No action. | – | –',
        'V.c | Guide | Le CTP a pris note du texte suivant : Guide. | Texte provisoire | Aucune action. | – | –',
      ],
      [
        line(row({ followUp: { does: 'confirm-amended-text' } })),
        '– | the Guide | The PTC took note of the Guide. | Provisional text | The secretariat of the PTC confirms the amended text. | – | –',
        '– | Guide | Le CTP a pris note du texte suivant : Guide. | Texte provisoire | Le secrétariat du CTP confirme le texte modifié. | – | –',
      ],
      [
        line(row({ followUp: { does: 'propose-for-session' } })),
        '– | the Guide | The PTC took note of the Guide. | Provisional text | The secretariat of the PTC proposes it for a later session. | – | –',
        '– | Guide | Le CTP a pris note du texte suivant : Guide. | Texte provisoire | Le secrétariat du CTP propose son inscription à une session ultérieure. | – | –',
      ],
      [
        line(row({ followUp: { does: 'propose-for-session' } }, october)),
        '– | the Guide | The PTC took note of the Guide. | Provisional text | The secretariat of the PTC proposes it for the 245th/246th Sessions. | – | –',
        '– | Guide | Le CTP a pris note du texte suivant : Guide. | Texte provisoire | Le secrétariat du CTP propose son inscription aux 245e/246e sessions. | – | –',
      ],
      [
        line(row({ followUp: { does: 'revise' } })),
        '– | the Guide | The PTC took note of the Guide. | Provisional text | The Secretariat revises the text in the light of the guidance. | – | –',
        '– | Guide | Le CTP a pris note du texte suivant : Guide. | Texte provisoire | Le Secrétariat révise le texte à la lumière des orientations. | – | –',
      ],
      [
        line(row({ followUp: { does: 'revise', body: SWG }, byDay: '2024-08-30' }, whom)),
        '– | the Guide | The PTC took note of the Guide. | Provisional text | The SAFE Working Group revises the text in the light of the guidance. Contributions are invited (‘experts’). | 30 August 2024 | –',
        '– | Guide | Le CTP a pris note du texte suivant : Guide. | Texte provisoire | Le Groupe de travail SAFE révise le texte à la lumière des orientations. Contributions attendues (« spécialistes »). | 30 août 2024 | –',
      ],
      [
        line(row({ followUp: { does: 'contribute' } })),
        '– | the Guide | The PTC took note of the Guide. | Provisional text | Contributions are invited. | – | –',
        '– | Guide | Le CTP a pris note du texte suivant : Guide. | Texte provisoire | Contributions attendues. | – | –',
      ],
      [
        line(row({ followUp: { does: 'contribute' } }, { whoMayContribute: { fr: 'experts' } })),
        '– | the Guide | The PTC took note of the Guide. | Provisional text | Contributions are invited (‘experts’). | – | –',
        '– | Guide | Le CTP a pris note du texte suivant : Guide. | Texte provisoire | Contributions attendues (« experts »). | – | –',
      ],
      [
        line(row({ followUp: { does: 'go-on', tool: toolId('T18') } })),
        '– | the Guide | The PTC took note of the Guide. | Provisional text | T18 goes on as a text of its own. | – | –',
        '– | Guide | Le CTP a pris note du texte suivant : Guide. | Texte provisoire | T18 poursuit son parcours comme texte distinct. | – | –',
      ],
      [
        line(row({ ...leadsTo('publication'), followUp: { does: 'publish' } })),
        '– | the Guide | The PTC took note of the Guide. | Provisional text | The responsible officer publishes the text. | – | Publication',
        '– | Guide | Le CTP a pris note du texte suivant : Guide. | Texte provisoire | Le responsable du texte le publie. | – | Publication',
      ],
      [
        line(row({ ...history, followUp: { does: 'contribute' } })),
        '– | the Guide | Approved, 2023. |  | Contributions are invited. | – | –',
        '– | Guide | Approuvé, 2023. |  | Contributions attendues. | – | –',
      ],
      [
        line(row(), PTC, new Map()),
        'No decision is recorded of this session.',
        'Aucune décision n’est consignée pour cette session.',
      ],
    );
  });

  it('says by when, and who is next', () => {
    const deadlineAt = '2024-05-17T10:00:00.000Z';
    expectSaid(
      [
        line(row({ ...leadsTo('completed'), byDay: '2024-08-30' })),
        '– | the Guide | The PTC took note of the Guide. | Provisional text | No action. | 30 August 2024 | Completed',
        '– | Guide | Le CTP a pris note du texte suivant : Guide. | Texte provisoire | Aucune action. | 30 août 2024 | Achevé',
      ],
      [
        line(row({ byDay: '2024-08-30', deadlineAt, next: { body: PoC } })),
        '– | the Guide | The PTC took note of the Guide. | Provisional text | No action. | Friday 17 May 2024, 12.00, Brussels time | The Policy Commission',
        '– | Guide | Le CTP a pris note du texte suivant : Guide. | Texte provisoire | Aucune action. | vendredi 17 mai 2024 à 12 h 00, heure de Bruxelles | La Commission de politique générale',
      ],
      [
        line(row({ deadlineAt }), 'X' as never),
        '– | the Guide | The PTC took note of the Guide. | Provisional text | No action. | – | –',
        '– | Guide | Le CTP a pris note du texte suivant : Guide. | Texte provisoire | Aucune action. | – | –',
      ],
      [
        line(row({ next: { body: Council, subjectTo: PoC } })),
        '– | the Guide | The PTC took note of the Guide. | Provisional text | No action. | – | The Council, subject to the Policy Commission',
        '– | Guide | Le CTP a pris note du texte suivant : Guide. | Texte provisoire | Aucune action. | – | Le Conseil, sous réserve de la décision de la Commission de politique générale',
      ],
    );
  });

  it('has the conclusion in the language of its reader, or in the other with a mark', () => {
    const concluded = (text: object) => line(row({}, { text }));
    expectSaid(
      [
        concluded({ en: 'Noted.', fr: 'Pris note.' }),
        '– | the Guide | The PTC took note of the Guide. | Provisional text | No action. | – | – | Conclusion: Noted. [en]',
        '– | Guide | Le CTP a pris note du texte suivant : Guide. | Texte provisoire | Aucune action. | – | – | Conclusion : Pris note. [fr]',
      ],
      [
        concluded({ en: ' Noted.\n', fr: ' ' }),
        '– | the Guide | The PTC took note of the Guide. | Provisional text | No action. | – | – | Conclusion: Noted. [en]',
        '– | Guide | Le CTP a pris note du texte suivant : Guide. | Texte provisoire | Aucune action. | – | – | Conclusion (traduction à venir) : Noted. [en]',
      ],
      [
        concluded({ fr: 'Pris note.' }),
        '– | the Guide | The PTC took note of the Guide. | Provisional text | No action. | – | – | Conclusion (English to follow): Pris note. [fr]',
        '– | Guide | Le CTP a pris note du texte suivant : Guide. | Texte provisoire | Aucune action. | – | – | Conclusion : Pris note. [fr]',
      ],
      [
        concluded({ en: ' ' }),
        '– | the Guide | The PTC took note of the Guide. | Provisional text | No action. | – | –',
        '– | Guide | Le CTP a pris note du texte suivant : Guide. | Texte provisoire | Aucune action. | – | –',
      ],
    );
  });
});
