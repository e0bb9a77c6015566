import { describe, expect, it } from 'vitest';
import type { DecisionFacts, HistoryLine, ToolEvent } from '../../../functions/domain/event.ts';
import { decisionId, memberId, sessionId, toolId } from '../../../functions/domain/ids.ts';
import { eventSentence } from '../../../functions/domain/language/event-sentences.ts';
import { historyLineSentence } from '../../../functions/domain/language/history-sentences.ts';
import { decisionSentence } from '../../../functions/domain/language/outcome-sentences.ts';
import type { Language } from '../../../functions/domain/text.ts';
import { expectSaid } from '../../support/both-languages.ts';
import { everyEvent, writtenOpened } from '../../support/every-event.ts';
import {
  at,
  atPoc,
  atPtc,
  CBC,
  Council,
  decided,
  endorsed,
  fullRoute,
  lived,
  PoC,
  PTC,
  registered,
  registration,
  submitted,
  to,
  versionE,
  versionF,
  worldAt,
} from '../../support/sample-register.ts';

const world = worldAt();
const decision = decisionId('T13-3');
const guide = registered({ title: { en: 'the Guide', fr: 'Guide' }, edition: '5th' });
const begun = [guide, submitted] as const;

/** The sentence of an event that comes after a beginning: registered and submitted to the PTC, unless another is given. */
const tells =
  (event: object, before: readonly ToolEvent[] = begun) =>
  (l: Language) => {
    const { event: last, tool } = lived([...before, event as ToolEvent]);
    return eventSentence(last, tool, world, l);
  };

describe('the sentence of an event', () => {
  it('of its beginning', () => {
    expectSaid(
      [tells(guide, []), 'the Guide was registered.', 'Le texte suivant a été enregistré : Guide.'],
      [
        tells(submitted, [guide]),
        'the Guide was submitted to the PTC.',
        'Le texte suivant a été soumis au CTP : Guide.',
      ],
      [
        tells({ type: 'NotListed', body: PTC, why: 'late', move: to(at('draft')) }),
        'the Guide was not placed on the agenda of the PTC: received after the deadline.',
        'Le texte suivant n’a pas été inscrit à l’ordre du jour du CTP (reçu hors délai) : Guide.',
      ],
      [
        tells({ type: 'Withdrawn', reason: {}, move: to(at('ended', { ending: 'withdrawn' })) }),
        'the Guide was withdrawn by its sponsor.',
        'Le texte suivant a été retiré par son auteur : Guide.',
      ],
      [
        tells({ type: 'ChildDerived', child: toolId('T18') }),
        'A new text, T18, was derived from the Guide.',
        'Un nouveau texte, T18, est issu du texte suivant : Guide.',
      ],
    );
  });

  it('of a decision and its text', () => {
    const facts = { ...decided({ outcome: 'noted' }).facts };
    const done = [...begun, endorsed];
    expectSaid(
      [tells(endorsed), 'The PTC endorsed the Guide.', 'Le CTP a entériné le texte suivant : Guide.'],
      [
        tells({ type: 'AmendedTextConfirmed', decision, versions: [], checkedBy: 'chair', move: to(atPoc) }),
        'The amended text is confirmed: the Guide. It moves on.',
        'Le texte modifié est confirmé : Guide. Il poursuit son parcours.',
      ],
      [
        tells({ type: 'TextConfirmed', decision, report: 'PC0800', paragraph: '47', text: {} }, done),
        'The decision of the PTC on the Guide has its final text (PC0800, para. 47).',
        'La décision du CTP a son texte définitif (PC0800, par. 47) : Guide.',
      ],
      [
        tells({ type: 'TextConfirmed', decision, report: 'PC0800', paragraph: '47', text: {} }),
        'The decision on the Guide has its final text (PC0800, para. 47).',
        'La décision a son texte définitif (PC0800, par. 47) : Guide.',
      ],
      [
        tells({ type: 'DecisionTakenBack', decision, reason: 'x' }, done),
        'An outcome of the PTC on the Guide was recorded by mistake and has been taken back.',
        'Un résultat du CTP consigné par erreur a été repris : Guide.',
      ],
      [
        tells({ type: 'DecisionTakenBack', decision, reason: 'x' }),
        'An outcome on the Guide was recorded by mistake and has been taken back.',
        'Un résultat consigné par erreur a été repris : Guide.',
      ],
      [
        tells({ type: 'CorrectionProposed', decision, facts, reason: 'x' }, done),
        'A correction of the record is proposed, and a second person is asked to agree: ‘The PTC took note of the Guide.’',
        'Une rectification est proposée, et l’accord d’une seconde personne est demandé : « Le CTP a pris note du texte suivant : Guide. »',
      ],
      [
        tells(
          {
            ...{ type: 'CorrectionAgreed', decision, facts, reason: 'x', step: 1 },
            proposedBy: 'x',
            questions: [],
          },
          done,
        ),
        'Correction: On 24 April 2024, the PTC took note of the Guide. The record had said: ‘On 24 April 2024, the PTC endorsed the Guide.’',
        'Rectificatif : Le 24 avril 2024, le CTP a pris note du texte suivant : Guide. L’inscription antérieure indiquait : « Le 24 avril 2024, le CTP a entériné le texte suivant : Guide. »',
      ],
      [
        tells({
          ...{ type: 'Discontinued', decision, move: to(at('ended', { ending: 'discontinued' })) },
          facts: { ...facts, outcome: 'discontinued' },
        }),
        'The PTC discontinued work on the Guide.',
        'Le CTP a arrêté les travaux sur le texte suivant : Guide.',
      ],
    );
  });

  it('of a correction says what was wrong, whatever it was', () => {
    const corrected = (more: Partial<DecisionFacts>) =>
      tells(
        {
          ...{ type: 'CorrectionAgreed', decision, reason: 'x', step: 1, proposedBy: 'x', questions: [] },
          facts: { ...endorsed.facts, ...more },
        },
        [...begun, endorsed],
      );
    const en = 'Correction: On 24 April 2024, the PTC endorsed the Guide.';
    const fr = 'Rectificatif : Le 24 avril 2024, le CTP a entériné le texte suivant : Guide.';
    expectSaid(
      [
        corrected({ body: CBC, decidedOn: '2024-04-25' }),
        'Correction: On 25 April 2024, the CBC endorsed the Guide. The record had said: ‘On 24 April 2024, the PTC endorsed the Guide.’',
        'Rectificatif : Le 25 avril 2024, le CRC a entériné le texte suivant : Guide. L’inscription antérieure indiquait : « Le 24 avril 2024, le CTP a entériné le texte suivant : Guide. »',
      ],
      [
        corrected({ versions: [{ ...versionE, revision: 'b' }] }),
        `${en} The decision covers PC0741Eb, and not PC0741Ea, PC0741Fa.`,
        `${fr} La décision porte sur PC0741Eb, et non sur PC0741Ea, PC0741Fa.`,
      ],
      [
        corrected({ basis: { is: 'vote', for: 90, against: 2, abstaining: 4 }, versions: [] }),
        `${en} The outcome stands; what was recorded with it was wrong.`,
        `${fr} Le résultat demeure ; les précisions consignées avec lui étaient erronées.`,
      ],
    );
    const { event, tool } = lived([
      ...begun,
      endorsed,
      {
        ...{ type: 'CorrectionAgreed', decision, reason: 'x', step: 1, questions: [] },
        ...{ facts: decided({ outcome: 'noted' }).facts, proposedBy: 'x' as never },
      },
    ]);
    const unknown = tool.decisions.map(({ formerFacts: _, ...one }) => one);
    const [of, onRecord] = [event, { ...tool, decisions: unknown }];
    expect(eventSentence(of, onRecord, world, 'en')).toBe(
      'Correction: On 24 April 2024, the PTC took note of the Guide.',
    );
  });

  it('of a change of its way', () => {
    const route = { ...registration.route, steps: fullRoute.slice(0, 1) };
    const change = { type: 'RouteChanged', before: registration.route, authority: { kind: 'officer' } };
    const waives = (...steps: readonly number[]) => ({
      ...change,
      after: registration.route,
      marks: steps.map((step) => ({ step, state: { is: 'waived', authority: 'Council', reference: 'x' } })),
    });
    expectSaid(
      [
        tells({ ...change, after: route }),
        'The route of the Guide has changed. It is now: the PTC.',
        'Le parcours du texte suivant a changé : Guide. Il est désormais : le CTP.',
      ],
      [
        tells({ ...change, after: { ...route, steps: [] } }),
        'The route of the Guide has changed. It is now: no body.',
        'Le parcours du texte suivant a changé : Guide. Il est désormais : aucun organe.',
      ],
      [
        tells({
          ...waives(2),
          authority: { kind: 'superior-body', body: 'Council', reference: '141st/142nd Sessions,\npara. 99' },
        }),
        'The route of the Guide has changed by decision of the Council (‘141st/142nd Sessions, para. 99’). It is now: the PTC, the Council. Waived: the Policy Commission.',
        'Le parcours du texte suivant a changé par décision du Conseil (« 141st/142nd Sessions, para. 99 ») : Guide. Il est désormais : le CTP, le Conseil. Étape supprimée : la Commission de politique générale.',
      ],
      [
        tells({ ...waives(1, 2), authority: { kind: 'standing-decision', reference: 'ToR 4' } }),
        'The route of the Guide has changed under a standing decision (‘ToR 4’). It is now: the Council. Waived: the PTC, the Policy Commission.',
        'Le parcours du texte suivant a changé en vertu d’une décision permanente (« ToR 4 ») : Guide. Il est désormais : le Conseil. Étapes supprimées : le CTP, la Commission de politique générale.',
      ],
    );
  });

  it('of a written procedure', () => {
    const open = [...begun, writtenOpened];
    const answer = (of: string, move?: object) => ({
      ...{ type: 'AnswerReceived', decision, member: memberId('A'), answer: of, enteredBySecretary: false },
      ...(move ? { move } : {}),
    });
    const extended = (...why: readonly string[]) => ({
      ...{ type: 'ProcedureExtended', decision, notReached: [], deadlineAt: '2024-06-07T10:00:00.000Z' },
      ...(why.length > 0 ? { why } : {}),
      move: to(atPtc),
    });
    const agreed = {
      type: 'SilenceAgreed',
      decision,
      outcome: 'endorsed',
      on: '2024-05-17',
      move: to(atPoc),
    };
    expectSaid(
      [
        tells(writtenOpened),
        'The PTC will be taken to agree to the Guide unless a Member objects by Friday 17 May 2024, 12.00, Brussels time.',
        'Le CTP sera réputé d’accord sur le texte suivant : Guide, sauf objection d’un Membre avant le vendredi 17 mai 2024 à 12 h 00, heure de Bruxelles.',
      ],
      [
        tells(answer('objection', to(atPtc)), open),
        'One Member objected to the Guide. The procedure has ended.',
        'Un Membre a fait objection au texte suivant : Guide. La procédure a pris fin.',
      ],
      [
        tells(answer('objection'), open),
        'One Member objected to the Guide.',
        'Un Membre a fait objection au texte suivant : Guide.',
      ],
      [
        tells(answer('no-objection'), open),
        'One Member has no objection to the Guide.',
        'Un Membre n’a pas d’objection au texte suivant : Guide.',
      ],
      [
        tells(answer('no-objection', to(atPtc)), open),
        'One Member has no objection to the Guide.',
        'Un Membre n’a pas d’objection au texte suivant : Guide.',
      ],
      [
        tells(answer('withdrawn'), open),
        'One Member withdrew its answer on the Guide.',
        'Un Membre a retiré sa réponse au sujet du texte suivant : Guide.',
      ],
      [
        tells(agreed, open),
        'No Member objected. The PTC endorsed the Guide.',
        'Aucun Membre n’a fait objection. Le CTP a entériné le texte suivant : Guide.',
      ],
      [tells(agreed), 'No Member objected.', 'Aucun Membre n’a fait objection.'],
      [
        tells(extended(), open),
        'The procedure on the Guide goes on until Friday 7 June 2024, 12.00, Brussels time: not every Member had been reached in time.',
        'La procédure se poursuit jusqu’au vendredi 7 juin 2024 à 12 h 00, heure de Bruxelles, tous les Membres n’ayant pas été joints à temps : Guide.',
      ],
      [
        tells(extended('one-language', 'weekend'), open),
        'The procedure on the Guide goes on until Friday 7 June 2024, 12.00, Brussels time: the text was not there in both languages, its last day fell on a weekend.',
        'La procédure se poursuit jusqu’au vendredi 7 juin 2024 à 12 h 00, heure de Bruxelles, le texte n’étant pas disponible dans les deux langues, l’échéance tombant un week-end : Guide.',
      ],
      [
        tells(extended('nobody-asked')),
        'The procedure on the Guide goes on until 7 June 2024: no Member had been asked.',
        'La procédure se poursuit jusqu’au 7 juin 2024, aucun Membre n’ayant été consulté : Guide.',
      ],
    );
  });

  it('of papers and publications', () => {
    const attached = (as: string, version: object = versionF, more: object = {}) => ({
      ...{ type: 'DocumentAttached', version, as },
      ...more,
    });
    const publication = { language: 'en', on: '2024-10-17', audience: 'public', editorialOnly: true };
    expectSaid(
      [
        tells(attached('translation')),
        'A translation was added to the Guide: PC0741Fa.',
        'Une traduction a été ajoutée (PC0741Fa) au texte suivant : Guide.',
      ],
      [
        tells(attached('revision', versionE, { number: 'PC0741Eb' })),
        'A revision was added to the Guide: PC0741Eb.',
        'Une révision a été ajoutée (PC0741Eb) au texte suivant : Guide.',
      ],
      [
        tells(attached('corrigendum', versionE)),
        'A corrigendum was added to the Guide: PC0741Ea.',
        'Un corrigendum a été ajouté (PC0741Ea) au texte suivant : Guide.',
      ],
      [
        tells(attached('paper', versionE)),
        'A paper was added to the Guide: PC0741Ea.',
        'Un document a été ajouté (PC0741Ea) au texte suivant : Guide.',
      ],
      [
        tells({ type: 'Published', publication }),
        'the Guide, 5th edition, was published in English on 17 October 2024.',
        'Le texte suivant a été publié en anglais le 17 octobre 2024 : Guide, 5e édition.',
      ],
      [
        tells({ type: 'Published', publication }, [registered({ edition: 'updated' })]),
        'Compendium of Case Studies on Cross-Border E-Commerce, updated version, was published in English on 17 October 2024.',
        'Le texte suivant a été publié en anglais le 17 octobre 2024 : Recueil d’études de cas sur le commerce électronique transfrontalier, version actualisée.',
      ],
      [
        tells({ type: 'EditionSuperseded', edition: 'T21', language: 'fr', on: '2024-10-17' }),
        'A new edition has replaced the Guide in French.',
        'Une nouvelle édition remplace en français le texte suivant : Guide.',
      ],
    );
  });

  it('of what was hidden, and may now be read', () => {
    const commission = decided(
      { outcome: 'endorsed', body: PoC },
      { decision: decisionId('T13-4'), step: 2 },
    );
    const cleared = { type: 'StepCleared', step: 2 };
    const takenBack = { type: 'DecisionTakenBack', decision: decisionId('T13-4'), reason: 'x' } as ToolEvent;
    expectSaid(
      [
        tells(cleared, [...begun, endorsed, commission]),
        'The Policy Commission endorsed the Guide. This may now be read by all.',
        'La Commission de politique générale a entériné le texte suivant : Guide. Ce résultat peut désormais être lu par tous.',
      ],
      [
        tells(cleared, [...begun, endorsed, commission, takenBack]),
        'The outcome of the Policy Commission on the Guide may now be read by all.',
        'Le résultat de la Commission de politique générale peut désormais être lu par tous : Guide.',
      ],
      [
        tells({ ...cleared, origin: true }, [...begun, endorsed, commission]),
        'The outcome that made the Guide may now be read by all.',
        'Le résultat dont est issu le texte suivant peut désormais être lu par tous : Guide.',
      ],
      [
        tells({ ...cleared, step: 9 }, [...begun, endorsed]),
        'The outcome on the Guide may now be read by all.',
        'Le résultat peut désormais être lu par tous : Guide.',
      ],
    );
  });

  it('of its history, its waits and its execution', () => {
    const line: HistoryLine = {
      what: 'approved',
      body: Council,
      on: { precision: 'month', value: '2023-06' },
    };
    const history = (lines: readonly HistoryLine[]) => ({
      ...{ type: 'HistoryEntered', registration, lines, documents: [], questions: [] },
      ...{ source: 'PC0739Ea', move: to(atPtc) },
    });
    expectSaid(
      [
        tells(history([]), []),
        'History was entered from PC0739Ea.',
        'Historique saisi à partir de PC0739Ea.',
      ],
      [
        tells(history([{ ...line, what: 'endorsed' }, { ...line, what: 'adopted' }, line]), []),
        'History was entered from PC0739Ea. Approved by the Council, June 2023.',
        'Historique saisi à partir de PC0739Ea. Approuvé par le Conseil, juin 2023.',
      ],
      [
        tells({ type: 'Reminded', of: 'amended-text', move: to(atPtc) }),
        'the Guide still waits for the amended text.',
        'Le texte suivant attend toujours le texte modifié : Guide.',
      ],
      [
        tells({ type: 'FellDormant', idleSince: '2023-04-24T08:00:00.000Z', move: to(atPtc) }),
        'the Guide is dormant: nothing has happened to it since 24 April 2023.',
        'Le texte suivant est en sommeil, sans activité depuis le 24 avril 2023 : Guide.',
      ],
      [
        tells({ type: 'CarriedOver', execution: 'T13-g1' }),
        'The wait goes on under a new execution: the former had reached its greatest age.',
        'L’attente se poursuit sous une nouvelle exécution, la précédente ayant atteint son âge limite.',
      ],
      [
        tells({ type: 'ExecutionReplaced', why: 'behind' }),
        'The execution was replaced: it was behind the register.',
        'L’exécution a été remplacée : elle était en retard sur le registre.',
      ],
      [
        tells({ type: 'ExecutionPaused', reason: 'x' }),
        'The execution was paused.',
        'L’exécution a été suspendue.',
      ],
      [
        tells({ type: 'ExecutionResumed', reason: 'x' }),
        'The execution was resumed.',
        'L’exécution a repris.',
      ],
    );
  });

  it('is one for every kind of event, and no two of one life are the same', () => {
    const kinds = everyEvent.filter(([name]) => name.endsWith('(full)'));
    const words = kinds.map(([, story]) => {
      const { event, tool } = lived(story);
      return eventSentence(event, tool, world, 'en');
    });
    expect(new Set(words).size).toBe(kinds.length);
  });
});

describe('the sentence of a decision', () => {
  const { tool } = lived(begun);
  const says =
    (outcome: DecisionFacts['outcome'], facts: Partial<DecisionFacts> = {}, of = tool, opening?: string) =>
    (l: Language) =>
      decisionSentence(
        { ...decided({ outcome: 'noted' }).facts, ...facts, outcome },
        of,
        world,
        l,
        'short',
        opening,
      );
  const october = sessionId('PTC-245-246');
  const deadlineAt = '2024-05-17T10:00:00.000Z';

  it('of what lets a text pass', () => {
    expectSaid(
      [says('adopted'), 'The PTC adopted the Guide.', 'Le CTP a adopté le texte suivant : Guide.'],
      [
        says('recommended-to-council'),
        'The PTC recommended the Guide to the Council.',
        'Le CTP a recommandé au Conseil le texte suivant : Guide.',
      ],
      [
        says('endorsed-amended'),
        'The PTC endorsed the Guide, subject to amendments. It moves on when the amended text is confirmed.',
        'Le CTP a entériné, sous réserve de modifications, le texte suivant : Guide. Il poursuivra son parcours une fois le texte modifié confirmé.',
      ],
      [
        says('in-principle'),
        'The PTC endorsed the Guide in principle. Members may comment in writing.',
        'Le CTP a entériné dans son principe le texte suivant : Guide. Les Membres peuvent présenter des observations écrites.',
      ],
      [
        says('in-principle', { deadlineAt }),
        'The PTC endorsed the Guide in principle. Members may comment in writing until Friday 17 May 2024, 12.00, Brussels time.',
        'Le CTP a entériné dans son principe le texte suivant : Guide. Les Membres peuvent présenter des observations écrites jusqu’au vendredi 17 mai 2024 à 12 h 00, heure de Bruxelles.',
      ],
      [
        says('tacit-approval'),
        'the Guide is before the PTC and will be deemed approved on a computed date unless a Member objects.',
        'Le texte suivant sera réputé approuvé par le CTP à une date calculée, sauf objection d’un Membre : Guide.',
      ],
      [
        says('tacit-approval', { deadlineAt }),
        'the Guide is before the PTC and will be deemed approved on Friday 17 May 2024, 12.00, Brussels time unless a Member objects.',
        'Le texte suivant sera réputé approuvé par le CTP le vendredi 17 mai 2024 à 12 h 00, heure de Bruxelles, sauf objection d’un Membre : Guide.',
      ],
      [
        says('in-part'),
        'The PTC endorsed part of the Guide.',
        'Le CTP a entériné une partie du texte suivant : Guide.',
      ],
      [
        says('in-part', { body: Council, scope: { fr: 'annexe I' }, remainder: toolId('T13b') }),
        'The Council approved annexe I of the Guide. The rest remains under consideration as T13b.',
        'Le Conseil a approuvé annexe I du texte suivant : Guide. Le reste demeure à l’examen sous le numéro T13b.',
      ],
      [
        says('in-part', { scope: { en: 'annex I', fr: 'l’annexe I' } }),
        'The PTC endorsed annex I of the Guide.',
        'Le CTP a entériné l’annexe I du texte suivant : Guide.',
      ],
    );
  });

  it('of what holds a text up', () => {
    expectSaid(
      [
        says('referred-back'),
        'The PTC referred the Guide back with guidance. The Secretariat will revise it.',
        'Le CTP a renvoyé le texte suivant, avec des orientations : Guide. Le Secrétariat le révisera.',
      ],
      [
        says('referred-back', { target: 1 }),
        'The PTC referred the Guide back to the PTC with guidance.',
        'Le CTP a renvoyé au CTP le texte suivant, avec des orientations : Guide.',
      ],
      [
        says('continued'),
        'The PTC discussed the Guide, gave guidance and invited contributions.',
        'Le CTP a examiné le texte suivant : Guide, a donné des orientations et invite à contribuer.',
      ],
      [
        says('continued', { byDay: '2024-08-30', targetSession: october }),
        'The PTC discussed the Guide, gave guidance and invited contributions by 30 August 2024. It returns to the PTC at its 245th/246th Sessions.',
        'Le CTP a examiné le texte suivant : Guide, a donné des orientations et invite à contribuer avant le 30 août 2024. Il y reviendra à ses 245e/246e sessions.',
      ],
      [
        says('deferred'),
        'The PTC deferred the Guide to a later session. The text was not judged.',
        'Le CTP a reporté à une session ultérieure l’examen du texte suivant : Guide. Le texte n’a pas été jugé au fond.',
      ],
      [
        says('deferred', { targetSession: october }),
        'The PTC deferred the Guide to its 245th/246th Sessions. The text was not judged.',
        'Le CTP a reporté à ses 245e/246e sessions l’examen du texte suivant : Guide. Le texte n’a pas été jugé au fond.',
      ],
      [
        says('not-reached'),
        'the Guide was not considered for lack of time. It will be proposed for a later session.',
        'Faute de temps, le texte suivant n’a pas été examiné : Guide. Son inscription sera proposée à une session ultérieure.',
      ],
      [
        says('not-reached', { targetSession: october }),
        'the Guide was not considered for lack of time. It will be proposed for the 245th/246th Sessions.',
        'Faute de temps, le texte suivant n’a pas été examiné : Guide. Son inscription sera proposée aux 245e/246e sessions.',
      ],
      [
        says('rejected'),
        'The PTC did not agree to the Guide.',
        'Le CTP n’a pas donné son accord au texte suivant : Guide.',
      ],
      [
        says('re-examination'),
        'The PTC decided to examine the Guide again. The present text stays in force.',
        'Le CTP a décidé de réexaminer le texte suivant : Guide. La version actuelle reste en vigueur.',
      ],
      [
        says('discontinued'),
        'The PTC discontinued work on the Guide.',
        'Le CTP a arrêté les travaux sur le texte suivant : Guide.',
      ],
    );
  });

  it('of what makes a text of another, and of words for the record', () => {
    expectSaid(
      [says('split'), 'The PTC split the Guide.', 'Le CTP a scindé le texte suivant : Guide.'],
      [
        says('split', { child: toolId('T13b') }),
        'The PTC split the Guide; a part of it goes on as T13b.',
        'Le CTP a scindé le texte suivant : Guide. Une partie poursuit son parcours sous le numéro T13b.',
      ],
      [
        says('child-derived'),
        'The PTC decided on a new text from the Guide.',
        'Le CTP a décidé d’un nouveau texte, issu du texte suivant : Guide.',
      ],
      [
        says('child-derived', { child: toolId('T18') }),
        'The PTC decided on a new text from the Guide: T18.',
        'Le CTP a décidé d’un nouveau texte (T18), issu du texte suivant : Guide.',
      ],
      [
        says('input-received'),
        'The PTC gave its views on the Guide and took no decision.',
        'Le CTP a donné son avis, sans prendre de décision, sur le texte suivant : Guide.',
      ],
      [
        says('statement'),
        'A statement on the Guide was placed on the record of the PTC.',
        'Une déclaration a été consignée par le CTP au sujet du texte suivant : Guide.',
      ],
      [
        says('noted', {}, tool, 'On 24 April 2024'),
        'On 24 April 2024, the PTC took note of the Guide.',
        'On 24 April 2024, le CTP a pris note du texte suivant : Guide.',
      ],
      [
        says('written-opened'),
        'The PTC will be taken to agree to the Guide unless a Member objects.',
        'Le CTP sera réputé d’accord sur le texte suivant : Guide, sauf objection d’un Membre.',
      ],
      [
        says('written-opened', { deadlineAt, body: PoC }),
        'The Policy Commission will be taken to agree to the Guide unless a Member objects by Friday 17 May 2024, 12.00, Brussels time.',
        'La Commission de politique générale sera réputée d’accord sur le texte suivant : Guide, sauf objection d’un Membre avant le vendredi 17 mai 2024 à 12 h 00, heure de Bruxelles.',
      ],
    );
  });

  it('says that a text is not yet published where only that is left to do', () => {
    const last = decided({ outcome: 'endorsed' }, { move: to(at('publication')) });
    const released = lived([...begun, last]).tool;
    const other = decided(
      { outcome: 'endorsed', body: CBC },
      { decision: decisionId('T13-4'), move: to(at('publication')) },
    );
    const releasedLater = lived([...begun, endorsed, other]).tool;
    const ending = { ...tool, route: { ...tool.route, endsWith: 'last-step' } } as typeof tool;
    const publication = { language: 'fr', on: '2024-10-17', audience: 'public', editorialOnly: true };
    const out = lived([...begun, last, { type: 'Published', publication } as ToolEvent]).tool;
    expectSaid(
      [
        says('endorsed', { body: CBC }, releasedLater),
        'The CBC endorsed the Guide. It is not yet published.',
        'Le CRC a entériné le texte suivant : Guide. Il n’est pas encore publié.',
      ],
      [
        says('endorsed', {}, releasedLater),
        'The PTC endorsed the Guide.',
        'Le CTP a entériné le texte suivant : Guide.',
      ],
      [
        says('approved', { body: Council }),
        'The Council approved the Guide. It is not yet published.',
        'Le Conseil a approuvé le texte suivant : Guide. Il n’est pas encore publié.',
      ],
      [
        says('endorsed', {}, released),
        'The PTC endorsed the Guide. It is not yet published.',
        'Le CTP a entériné le texte suivant : Guide. Il n’est pas encore publié.',
      ],
      [
        says('endorsed', { body: CBC }, released),
        'The CBC endorsed the Guide.',
        'Le CRC a entériné le texte suivant : Guide.',
      ],
      [says('endorsed'), 'The PTC endorsed the Guide.', 'Le CTP a entériné le texte suivant : Guide.'],
      [
        says('approved', { body: Council }, ending),
        'The Council approved the Guide.',
        'Le Conseil a approuvé le texte suivant : Guide.',
      ],
      [
        says('approved', { body: Council }, out),
        'The Council approved the Guide.',
        'Le Conseil a approuvé le texte suivant : Guide.',
      ],
    );
  });
});

describe('a line of history', () => {
  const line = (more: Partial<HistoryLine>) => (l: Language) =>
    historyLineSentence(
      { what: 'approved', body: Council, on: { precision: 'month', value: '2023-06' }, ...more },
      world,
      l,
    );
  it('has its body, its session, its language and its paper where they are known', () => {
    const PTC7 = {
      session: sessionId('PTC-243-244'),
      on: { precision: 'session', value: 'PTC-243-244' },
    } as const;
    expectSaid(
      [
        line({ text: { en: 'As amended.' } }),
        'Approved by the Council, June 2023.',
        'Approuvé par le Conseil, juin 2023.',
      ],
      [
        line({ what: 'adopted', body: PTC, ...PTC7 }),
        'Adopted by the PTC, 243rd/244th Sessions.',
        'Adopté par le CTP, 243e/244e sessions.',
      ],
      [
        line({ what: 'noted', body: PTC, paper: '', language: 'fr' }),
        'Took note (PTC) (French), June 2023.',
        'A pris note (CTP) (français), juin 2023.',
      ],
      [
        line({ what: 'in-principle', scope: { en: 'annex I...' }, place: 'Cape Town' }),
        'Endorsed in principle by the Council, annex I..., June 2023, Cape Town.',
        'Entériné dans son principe par le Conseil, annex I..., juin 2023, Cape Town.',
      ],
      [
        line({ what: 'note', text: { fr: 'Une note.' }, paper: 'PC0739Ea' }),
        'Une note (Council), June 2023 (paper PC0739Ea).',
        'Une note (Conseil), juin 2023 (document PC0739Ea).',
      ],
      [
        line({ what: 'endorsed-amended', scope: { fr: 'annexe I.' } }),
        'Endorsed, subject to amendments by the Council, annexe I, June 2023.',
        'Entériné sous réserve de modifications par le Conseil, annexe I, juin 2023.',
      ],
    );
  });
});
