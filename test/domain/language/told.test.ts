import { describe, expect, it } from 'vitest';
import type { SessionOutcome } from '../../../functions/domain/agenda.ts';
import type { CalendarEntry } from '../../../functions/domain/calendar.ts';
import { bodyId, documentId, toolId } from '../../../functions/domain/ids.ts';
import { seatWords } from '../../../functions/domain/language/acting-words.ts';
import { verbOf } from '../../../functions/domain/language/acts.ts';
import { outcomeWords, subjectToWords } from '../../../functions/domain/language/agenda-words.ts';
import { asOnSentence } from '../../../functions/domain/language/as-was-words.ts';
import { wordsForBody } from '../../../functions/domain/language/body-words.ts';
import { entryWords } from '../../../functions/domain/language/calendar-words.ts';
import { deadlineInShort, deadlineWords, onDay } from '../../../functions/domain/language/date-words.ts';
import { originWords } from '../../../functions/domain/language/decision-words.ts';
import { sendChoiceLabel } from '../../../functions/domain/language/form-words.ts';
import { interventionSentence } from '../../../functions/domain/language/intervention-words.ts';
import { nothingFoundWords } from '../../../functions/domain/language/nothing-found.ts';
import { offerSentWords } from '../../../functions/domain/language/offer-words.ts';
import {
  fileWords,
  paperSentence,
  reservedSentence,
} from '../../../functions/domain/language/paper-words.ts';
import { printedWords } from '../../../functions/domain/language/print-words.ts';
import { publishedSentence } from '../../../functions/domain/language/published-words.ts';
import { answeredWords, receiptWords } from '../../../functions/domain/language/receipt-words.ts';
import { brokenWords } from '../../../functions/domain/language/record-words.ts';
import { noticeOf } from '../../../functions/domain/language/rehearsal-words.ts';
import { wordsForSession } from '../../../functions/domain/language/session-words.ts';
import { titleWords } from '../../../functions/domain/language/title-words.ts';
import { unsubscribeWords } from '../../../functions/domain/language/unsubscribe-words.ts';
import type { Session } from '../../../functions/domain/session.ts';
import type { Language } from '../../../functions/domain/text.ts';
import { expectSaid } from '../../support/both-languages.ts';
import {
  bodies,
  CBC,
  decided,
  lived,
  PoC,
  PTC,
  registered,
  sessions,
  submitted,
  worldAt,
} from '../../support/sample-register.ts';

const world = worldAt();
const ptc = bodies.find(({ id }) => id === PTC) as (typeof bodies)[number];
const tool = { id: toolId('T13'), title: { en: 'Guide', fr: 'Guide' } };
const deadlineAt = '2024-05-17T10:00:00.000Z';

describe('papers', () => {
  const document = documentId('PC0741');
  const paper = (language: Language, pages?: number) =>
    ({ document, language, revision: 'a', ...(pages === undefined ? {} : { pages }) }) as const;
  const due = (language: Language, more: object = {}) =>
    ({ document, state: { is: 'due', language }, ...more }) as Parameters<typeof paperSentence>[0];
  it('that are missing or behind in a language, and what is there', () => {
    const behind = (language: Language) =>
      ({ document, state: { is: 'behind', language, has: 'a', other: 'b' } }) as const;
    expectSaid(
      [(l) => paperSentence({ document, state: { is: 'complete' } }, l), '', ''],
      [
        (l) => paperSentence(due('fr'), l),
        'The French version is not available to date.',
        'Version française non disponible à ce jour.',
      ],
      [
        (l) => paperSentence(due('fr', { en: paper('en', 1) }), l),
        'The French version is not available to date. English text (1 page).',
        'Version française non disponible à ce jour. Texte anglais (1 page).',
      ],
      [
        (l) => paperSentence(due('en', { fr: paper('fr', 12) }), l),
        'The English version is not available to date. French text (12 pages).',
        'Version anglaise non disponible à ce jour. Texte français (12 pages).',
      ],
      [
        (l) =>
          paperSentence(
            due('fr', { en: paper('en'), state: { is: 'due', language: 'fr', on: '2024-04-12' } }),
            l,
          ),
        'The French version is expected on 12 April 2024. English text.',
        'Version française attendue le 12 avril 2024. Texte anglais.',
      ],
      [
        (l) => paperSentence(behind('fr'), l),
        'The French version is behind: E is b, F is a.',
        'Version française en retard : E est b, F est a.',
      ],
      [
        (l) => paperSentence(behind('en'), l),
        'The English version is behind: F is b, E is a.',
        'Version anglaise en retard : F est b, E est a.',
      ],
      [(l) => fileWords({ type: 'pdf', bytes: 340_000 } as never, l), 'PDF, 340 KB', 'PDF, 340 Ko'],
    );
  });

  it('of a restricted body are for its seats', () => {
    expectSaid(
      [
        (l) => reservedSentence(PoC, [], world, l),
        'This document is for the seats of the Policy Commission until it is cleared.',
        'Ce document est réservé aux sièges de la Commission de politique générale jusqu’à sa diffusion.',
      ],
      [
        (l) => reservedSentence(PoC, [PTC], world, l),
        'This document is for the seats of the Policy Commission until it is cleared. Your seat: PTC.',
        'Ce document est réservé aux sièges de la Commission de politique générale jusqu’à sa diffusion. Votre siège : CTP.',
      ],
      [
        (l) => reservedSentence(PoC, [PTC, CBC, PTC], world, l),
        'This document is for the seats of the Policy Commission until it is cleared. Your seats: PTC, CBC.',
        'Ce document est réservé aux sièges de la Commission de politique générale jusqu’à sa diffusion. Vos sièges : CTP, CRC.',
      ],
    );
  });

  it('are published day by day, in their languages', () => {
    const out = (language: Language, on: string) => ({ language, on });
    expectSaid(
      [
        (l) => publishedSentence([out('en', '2024-10-17')], l),
        'Published in English on 17 October 2024.',
        'Publié en anglais le 17 octobre 2024.',
      ],
      [
        (l) => publishedSentence([out('en', '2024-10-17'), out('fr', '2024-10-17')], l),
        'Published in English and in French on 17 October 2024.',
        'Publié en anglais et en français le 17 octobre 2024.',
      ],
      [
        (l) =>
          publishedSentence([out('en', '2024-10-18'), out('fr', '2025-02-03'), out('en', '2024-10-17')], l),
        'Published in English on 17 October 2024, in English on 18 October 2024, in French on 3 February 2025.',
        'Publié en anglais le 17 octobre 2024, en anglais le 18 octobre 2024, en français le 3 février 2025.',
      ],
      [
        (l) => publishedSentence([out('fr', '2025-02-03'), out('en', '2024-10-17')], l),
        'Published in English on 17 October 2024, in French on 3 February 2025.',
        'Publié en anglais le 17 octobre 2024, en français le 3 février 2025.',
      ],
    );
  });
});

describe('who, what and when', () => {
  it('is a seat, with what it is on', () => {
    const seat = { role: 'officer', tool: toolId('T13') } as const;
    expectSaid(
      [(l) => seatWords({ role: 'clock' }, world, l), 'Placet, by the clock', 'Placet, à l’échéance'],
      [(l) => seatWords({ role: 'import' }, world, l), 'Entered from paper', 'Saisi à partir de documents'],
      [(l) => seatWords(seat, world, l), 'Responsible officer, T13', 'Responsable du texte, T13'],
      [
        (l) => seatWords({ role: 'delegate', body: PTC }, world, l, 'Member A'),
        'Delegate, PTC, Member A',
        'Délégué, CTP, Member A',
      ],
    );
  });

  it('is an origin with its names', () => {
    expectSaid(
      [
        (l) => originWords({ kind: 'members', names: ['Member A', '', 'Member B'] }, l),
        'Proposed by Member A and Member B',
        'Proposé par Member A et Member B',
      ],
      [
        (l) => originWords({ kind: 'members', names: [' '] }, l),
        'Proposed by Members',
        'Proposé par des Membres',
      ],
      [
        (l) => originWords({ kind: 'partner', names: ['the UPU'] }, l),
        'Prepared by the UPU',
        'Préparé par the UPU',
      ],
      [
        (l) => originWords({ kind: 'not-known', names: ['the UPU'] }, l),
        'Origin not known',
        'Origine non connue',
      ],
    );
  });

  it('is a body as French contracts it', () => {
    const team = (gender: 'm' | 'f', stage: 'working-group' | 'ptc-endorsement', fr: string) => ({
      ...{ name: { en: 'Team', fr }, code: { en: 'AT', fr: 'AT' }, gender, stage },
    });
    const all =
      (body: Parameters<typeof wordsForBody>[0], form: 'short' | 'full' = 'short') =>
      (l: Language) => {
        const { code, name, the, The, of, to, by } = wordsForBody(body, l, form);
        return [code, name, the, The, of, to, by].join('; ');
      };
    expectSaid(
      [
        all(team('f', 'working-group', 'Équipe')),
        'AT; Team; the Team; The Team; of the Team; to the Team; by the Team',
        'AT; Équipe; l’Équipe; L’Équipe; de l’Équipe; à l’Équipe; par l’Équipe',
      ],
      [
        all(team('f', 'working-group', 'Cellule')),
        'AT; Team; the Team; The Team; of the Team; to the Team; by the Team',
        'AT; Cellule; la Cellule; La Cellule; de la Cellule; à la Cellule; par la Cellule',
      ],
      [
        all(team('m', 'ptc-endorsement', 'Atelier')),
        'AT; Team; the AT; The AT; of the AT; to the AT; by the AT',
        'AT; Atelier; le AT; Le AT; du AT; au AT; par le AT',
      ],
      [
        all(team('m', 'ptc-endorsement', 'Atelier'), 'full'),
        'AT; Team; the Team; The Team; of the Team; to the Team; by the Team',
        'AT; Atelier; l’Atelier; L’Atelier; de l’Atelier; à l’Atelier; par l’Atelier',
      ],
    );
  });

  it('is an hour in a city', () => {
    const oslo = { en: 'Oslo', fr: 'Oslo' };
    expectSaid(
      [
        (l) => deadlineWords('2024-05-17T07:05:00.000Z', 'Europe/Oslo', oslo, l),
        'Friday 17 May 2024, 09.05, Oslo time',
        'vendredi 17 mai 2024 à 9 h 05, heure d’Oslo',
      ],
      [
        (l) => deadlineWords(deadlineAt, 'UTC', { en: 'The Hague', fr: 'La Haye' }, l),
        'Friday 17 May 2024, 10.00, The Hague time',
        'vendredi 17 mai 2024 à 10 h 00, heure de La Haye',
      ],
      [
        (l) => deadlineInShort('2024-05-17T07:05:00.000Z', 'Europe/Oslo', oslo, l),
        '17 May, 09.05 Oslo',
        '17 mai, 9 h 05, Oslo',
      ],
      [(l) => deadlineInShort(deadlineAt, 'UTC', oslo, l), '17 May, 10.00 Oslo', '17 mai, 10 h, Oslo'],
      [(l) => onDay('2024-05-01', l), 'On 1 May 2024', 'Le 1er mai 2024'],
      [(l) => printedWords('2024-04-26', l), 'Printed on 26 April 2024', 'Imprimé le 26 avril 2024'],
    );
  });

  it('is a session as it was entered', () => {
    const [known] = sessions;
    const { firstDay: _, lastDay: __, ...undated } = known as Session;
    const all = (session: Session) => (l: Language) => {
      const { at, to, for: forIt, when, month, labelAndWhen } = wordsForSession(session, l);
      return [at, to, forIt, when, month, labelAndWhen].join('; ');
    };
    const one = { en: '7th Session', fr: '7e session' };
    expectSaid(
      [
        all(known as Session),
        'at its 243rd/244th Sessions; to its 243rd/244th Sessions; for its 243rd/244th Sessions; 23-26 April 2024; April 2024; 243rd/244th Sessions, 23-26 April 2024',
        'à ses 243e/244e sessions; à ses 243e/244e sessions; aux 243e/244e sessions; du 23 au 26 avril 2024; avril 2024; 243e/244e sessions, du 23 au 26 avril 2024',
      ],
      [
        all({ ...undated, label: one, dates: { precision: 'session', value: 'PTC-1' } }),
        'at its 7th Session; to its 7th Session; for its 7th Session; ; ; 7th Session',
        'à sa 7e session; à sa 7e session; à la 7e session; ; ; 7e session',
      ],
      [
        all({ ...undated, label: one, dates: { precision: 'month', value: '2024-04' } }),
        'at its 7th Session; to its 7th Session; for its 7th Session; April 2024; April 2024; 7th Session, April 2024',
        'à sa 7e session; à sa 7e session; à la 7e session; avril 2024; avril 2024; 7e session, avril 2024',
      ],
      [
        all({ ...undated, label: one, firstDay: '2024-04-23' }),
        'at its 7th Session; to its 7th Session; for its 7th Session; 23 April 2024; April 2024; 7th Session, 23 April 2024',
        'à sa 7e session; à sa 7e session; à la 7e session; le 23 avril 2024; avril 2024; 7e session, le 23 avril 2024',
      ],
    );
  });

  it('is a title, in the other language where nobody has fixed one', () => {
    expectSaid(
      [(l) => titleWords({ en: ' ', fr: 'Guide' }, l, 'T13'), 'Guide [working title]', 'Guide'],
      [
        (l) => titleWords({ en: 'Guide', fr: 'Guide', working: true }, l, 'T13'),
        'Guide [working title]',
        'Guide [titre de travail]',
      ],
      [(l) => titleWords({ en: ' ' }, l, 'T13\n'), 'T13', 'T13'],
    );
  });

  it('is an intervention, a chain, an offer, an address', () => {
    expectSaid(
      [(l) => interventionSentence({ what: 'verify' }, l), 'Checked the record.', 'Registre vérifié.'],
      [
        (l) => interventionSentence({ what: 'pause', on: 'T13', reason: 'Upgrade' }, l),
        'Paused: T13. Reason: ‘Upgrade’',
        'Suspendu : T13. Motif : « Upgrade »',
      ],
      [
        (l) => brokenWords('T13', { n: 7, why: 'missing' }, l),
        'T13: event 7 is missing.',
        'T13 : l’événement 7 manque.',
      ],
      [
        (l) => offerSentWords(PTC, world, l),
        'Sent to the secretariat of the PTC. It will answer you.',
        'Envoyé au secrétariat du CTP. Il vous répondra.',
      ],
      [
        (l) => noticeOf('Rehearsal')[l],
        'Rehearsal. Outcomes after 23 April 2024 are invented.',
        'Exercice. Les résultats postérieurs au 23 avril 2024 sont fictifs.',
      ],
      [(l) => noticeOf('')[l], '', ''],
    );
  });

  it('is the verb of a body, its own where it has one', () => {
    const own = new Map([[bodyId('Council'), {}]]);
    expect(verbOf('endorse', bodyId('Council'), own).verb).toEqual({ en: 'endorse', fr: 'entériner' });
  });

  it('is nothing, where nothing is found', () => {
    const byId = new Map(bodies.map((body) => [body.id, body]));
    const two = new Map(byId).set(CBC, { ...ptc, id: CBC, code: { en: 'CBC', fr: 'CRC' }, prefix: 'HC' });
    const none = new Map([[PoC, bodies.find(({ id }) => id === PoC) as (typeof bodies)[number]]]);
    expectSaid(
      [
        (l) => nothingFoundWords(undefined, byId, l),
        'Nothing has these words. Look for a title, a number, a session or a body.',
        'Rien ne contient ces mots. Cherchez un titre, un numéro, une session ou un organe.',
      ],
      [(l) => nothingFoundWords([], none, l), 'Nothing has this number.', 'Rien ne porte ce numéro.'],
      [
        (l) => nothingFoundWords([], two, l),
        'Nothing has this number. Papers of the PTC begin with PC, of the CBC with HC.',
        'Rien ne porte ce numéro. Les documents du CTP commencent par PC, du CRC par HC.',
      ],
      [
        (l) => nothingFoundWords(['PC0741', 'HC0001'] as never, two, l),
        'Nothing has this number. Papers of the PTC begin with PC, of the CBC with HC. Did you mean PC0741 or HC0001?',
        'Rien ne porte ce numéro. Les documents du CTP commencent par PC, du CRC par HC. Vouliez-vous dire PC0741 ou HC0001 ?',
      ],
      [
        (l) => nothingFoundWords(['PC0741', 'PC0742'] as never, two, l),
        'Nothing has this number. Papers of the PTC begin with PC. Did you mean PC0741 or PC0742?',
        'Rien ne porte ce numéro. Les documents du CTP commencent par PC. Vouliez-vous dire PC0741 ou PC0742 ?',
      ],
    );
  });
});

describe('what a person did, or would do', () => {
  it('is told in the receipt of an answer', () => {
    const of = { at: '2024-05-02T08:00:00.000Z', member: 'Member A', body: ptc, tool };
    const answers =
      (answer: 'objection' | 'no-objection' | 'withdrawn', more: object = {}) =>
      (l: Language) =>
        receiptWords({ ...of, answer, ...more }, l);
    expectSaid(
      [
        answers('objection', { deadlineAt }),
        'Recorded for Member A on Thursday 2 May 2024, 10.00, Brussels time: objection to Guide. The procedure has ended; the item goes to the next session.',
        'Consigné pour Member A le jeudi 2 mai 2024 à 10 h 00, heure de Bruxelles : objection au texte suivant : Guide. La procédure a pris fin ; le point sera inscrit à la session suivante.',
      ],
      [
        answers('no-objection', { deadlineAt }),
        'Recorded for Member A on Thursday 2 May 2024, 10.00, Brussels time: no objection to Guide. This answer can be withdrawn until Friday 17 May 2024, 12.00, Brussels time.',
        'Consigné pour Member A le jeudi 2 mai 2024 à 10 h 00, heure de Bruxelles : pas d’objection au texte suivant : Guide. Cette réponse peut être retirée jusqu’au vendredi 17 mai 2024 à 12 h 00, heure de Bruxelles.',
      ],
      [
        answers('no-objection'),
        'Recorded for Member A on Thursday 2 May 2024, 10.00, Brussels time: no objection to Guide.',
        'Consigné pour Member A le jeudi 2 mai 2024 à 10 h 00, heure de Bruxelles : pas d’objection au texte suivant : Guide.',
      ],
      [
        answers('withdrawn', { deadlineAt }),
        'Recorded for Member A on Thursday 2 May 2024, 10.00, Brussels time: the answer on Guide is withdrawn. Without another one, silence will count as agreement: Friday 17 May 2024, 12.00, Brussels time.',
        'Consigné pour Member A le jeudi 2 mai 2024 à 10 h 00, heure de Bruxelles : la réponse au sujet du texte suivant est retirée : Guide. Sans autre réponse, le silence vaudra accord le vendredi 17 mai 2024 à 12 h 00, heure de Bruxelles.',
      ],
      [
        answers('withdrawn'),
        'Recorded for Member A on Thursday 2 May 2024, 10.00, Brussels time: the answer on Guide is withdrawn.',
        'Consigné pour Member A le jeudi 2 mai 2024 à 10 h 00, heure de Bruxelles : la réponse au sujet du texte suivant est retirée : Guide.',
      ],
    );
  });

  it('is told by whom it was done', () => {
    const at = '2024-05-02T22:30:00.000Z';
    expectSaid(
      [
        (l) => answeredWords('oneself', at, ptc, l),
        'You answered for your administration on 3 May 2024.',
        'Vous avez répondu pour votre administration le 3 mai 2024.',
      ],
      [
        (l) => answeredWords('colleague', at, ptc, l),
        'A colleague answered for your administration on 3 May 2024.',
        'Une autre personne a répondu pour votre administration le 3 mai 2024.',
      ],
      [
        (l) => answeredWords('secretariat', at, ptc, l),
        'The secretariat entered an answer of your administration on 3 May 2024.',
        'Le secrétariat a consigné une réponse de votre administration le 3 mai 2024.',
      ],
    );
  });

  it('is told before letters stop', () => {
    const all = (of: Parameters<typeof unsubscribeWords>[0]) => (l: Language) =>
      Object.values(unsubscribeWords(of, world, l)).join(' | ');
    expectSaid(
      [
        all({ is: 'body', body: PTC }),
        'Stop these letters? | You would no longer receive letters about the work of the Permanent Technical Committee. | Stop these letters | You no longer receive letters about the work of the Permanent Technical Committee. | Official notices are not affected: written procedures, corrections and changes of a route go to every seat. | Change what you receive',
        'Ne plus recevoir ces lettres ? | Vous ne recevriez plus les lettres sur les travaux du Comité technique permanent. | Ne plus recevoir ces lettres | Vous ne recevez plus les lettres sur les travaux du Comité technique permanent. | Les avis officiels ne sont pas concernés : procédures écrites, rectificatifs et changements de parcours sont adressés à chaque siège. | Modifier ce que vous recevez',
      ],
      [
        all({ is: 'tool', title: 'Guide' }),
        'Stop these letters? | You would no longer receive letters about Guide. | Stop these letters | You no longer receive letters about Guide. | Official notices are not affected: written procedures, corrections and changes of a route go to every seat. | Change what you receive',
        'Ne plus recevoir ces lettres ? | Vous ne recevriez plus les lettres sur le texte suivant : Guide. | Ne plus recevoir ces lettres | Vous ne recevez plus les lettres sur le texte suivant : Guide. | Les avis officiels ne sont pas concernés : procédures écrites, rectificatifs et changements de parcours sont adressés à chaque siège. | Modifier ce que vous recevez',
      ],
    );
  });

  it('is told before letters leave', () => {
    const body = { en: wordsForBody(ptc, 'en'), fr: wordsForBody(ptc, 'fr') };
    const sending = { body, zone: 'Europe/Brussels', now: '2024-04-24T08:00:00.000Z' };
    const choice = (what: Parameters<typeof sendChoiceLabel>[0], sendAt: string) => (l: Language) =>
      sendChoiceLabel(what, { ...sending, sendAt })[l];
    expectSaid(
      [
        choice('with-the-day', '2024-04-24T16:00:00.000Z'),
        "with today's other PTC decisions at 18.00",
        'avec les autres décisions du CTP de ce jour, à 18 h 00',
      ],
      [
        choice('with-the-day', '2024-04-25T16:00:00.000Z'),
        'with the other PTC decisions of 25 April 2024 at 18.00',
        'avec les autres décisions du CTP du 25 avril 2024, à 18 h 00',
      ],
      [choice('soon', '2024-04-24T16:00:00.000Z'), 'in 10 minutes', 'dans 10 minutes'],
      [choice('quiet', '2024-04-24T16:00:00.000Z'), 'not by letter', 'sans lettre'],
    );
  });
});

describe('what stands in a calendar', () => {
  it('is a session by its body, or a deadline by its text', () => {
    const deadline = { body: ptc, tool, decision: 'T13-3' as never, setAt: deadlineAt };
    const [session] = sessions;
    const entry = (of: object) => (l: Language) =>
      entryWords({ ...deadline, ...of } as unknown as CalendarEntry, l);
    expectSaid(
      [entry({ is: 'session', session }), 'PTC, 243rd/244th Sessions', 'CTP, 243e/244e sessions'],
      [
        entry({ is: 'procedure', kind: 'silence', deadlineAt }),
        'PTC: last hour to object – Guide',
        'CTP : dernière heure pour faire objection – Guide',
      ],
      [
        entry({ is: 'contributions', byDay: '2024-08-30' }),
        'PTC: last day for contributions – Guide',
        'CTP : dernier jour pour contribuer – Guide',
      ],
    );
  });
});

describe('an outcome in a table', () => {
  const { tool: of } = lived([registered({ title: tool.title }), submitted]);
  const outcome = (more: object = {}, facts: object = {}): SessionOutcome =>
    ({
      ...{
        is: 'decision',
        id: 'T13-3',
        status: 'final',
        late: false,
        recordedAt: '2024-07-02T22:30:00.000Z',
      },
      facts: { ...decided({ outcome: 'endorsed' }).facts, ...facts },
      ...more,
    }) as SessionOutcome;
  const words = (one: SessionOutcome) => (l: Language) =>
    Object.entries(outcomeWords(one, of, world, l))
      .map(([name, said]) => `${name}: ${said}`)
      .join('; ');
  it('says how far its text is final, and when it was recorded late', () => {
    const line = { what: 'approved', body: PTC, on: { precision: 'month', value: '2023-06' } };
    expectSaid(
      [
        words(outcome({ status: 'provisional', late: true })),
        'label: Endorsed; sentence: The PTC endorsed Guide.; text: Provisional text; recorded: Recorded on 3 July 2024',
        'label: Entériné; sentence: Le CTP a entériné le texte suivant : Guide.; text: Texte provisoire; recorded: Consigné le 3 juillet 2024',
      ],
      [
        words(outcome()),
        'label: Endorsed; sentence: The PTC endorsed Guide.; text: Final text',
        'label: Entériné; sentence: Le CTP a entériné le texte suivant : Guide.; text: Texte définitif',
      ],
      [
        words(outcome({ report: 'PC0800' })),
        'label: Endorsed; sentence: The PTC endorsed Guide.; text: Final text (PC0800)',
        'label: Entériné; sentence: Le CTP a entériné le texte suivant : Guide.; text: Texte définitif (PC0800)',
      ],
      [
        words(outcome({ report: 'PC0800' }, { paragraph: '47' })),
        'label: Endorsed; sentence: The PTC endorsed Guide.; text: Final text (PC0800, para. 47)',
        'label: Entériné; sentence: Le CTP a entériné le texte suivant : Guide.; text: Texte définitif (PC0800, par. 47)',
      ],
      [
        words({ is: 'history', line } as SessionOutcome),
        'label: Approved; sentence: Approved by the PTC, June 2023.',
        'label: Approuvé; sentence: Approuvé par le CTP, juin 2023.',
      ],
      [
        (l) => subjectToWords({ subjectTo: PoC } as never, world, l),
        'subject to the Policy Commission',
        'sous réserve de la décision de la Commission de politique générale',
      ],
      [(l) => subjectToWords({} as never, world, l) ?? '–', '–', '–'],
    );
  });

  it('and where it was on a day of which nothing is known', () => {
    expectSaid([
      (l) => asOnSentence(undefined, '2020-01-01', world, l),
      'Nothing is known of it on that day.',
      'Rien n’est connu de ce texte à cette date.',
    ]);
  });
});
