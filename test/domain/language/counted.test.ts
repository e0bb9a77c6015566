import { describe, it } from 'vitest';
import { closingWords } from '../../../functions/domain/language/closing-words.ts';
import { rangeWords, sizeWords } from '../../../functions/domain/language/date-words.ts';
import { deadLettersWaiting } from '../../../functions/domain/language/dead-letter-words.ts';
import { basisWords } from '../../../functions/domain/language/decision-words.ts';
import {
  agreementWords,
  definitionWords,
  putAllRightWords,
  registerWords,
} from '../../../functions/domain/language/drift-words.ts';
import {
  type Counted,
  countWords,
  daysLeftWords,
} from '../../../functions/domain/language/due-count-words.ts';
import { idleWords } from '../../../functions/domain/language/execution-words.ts';
import {
  type Health,
  healthSentence,
  needWords,
  numberWords,
  sinceWords,
} from '../../../functions/domain/language/health-words.ts';
import {
  importWords,
  linesDiffer,
  seatFaultOnLine,
} from '../../../functions/domain/language/import-words.ts';
import {
  countsWords,
  heldOpenWords,
  type LedgerCounts,
  leavesWords,
  sentAgainWords,
} from '../../../functions/domain/language/ledger-words.ts';
import {
  type LettersOfDecision,
  lettersSentence,
} from '../../../functions/domain/language/letters-of-decision.ts';
import { cutWords } from '../../../functions/domain/language/list-columns.ts';
import { verifiedWords } from '../../../functions/domain/language/record-words.ts';
import {
  erasedWords,
  lossWords,
  seatEndedWords,
  secretariesWords,
  seenAsWords,
} from '../../../functions/domain/language/seat-words.ts';
import { emptyAgendaWords, recordedWords } from '../../../functions/domain/language/session-counts.ts';
import { estimateWords, nothingFollowed } from '../../../functions/domain/language/subscription-words.ts';
import { editionWords, ordinalWord } from '../../../functions/domain/language/title-words.ts';
import { type ToldCount, toldSentence } from '../../../functions/domain/language/told-words.ts';
import type { Language } from '../../../functions/domain/text.ts';
import { expectSaid } from '../../support/both-languages.ts';
import { PTC as ptc, worldAt } from '../../support/sample-register.ts';

const at = '2024-04-24T08:45:00.000Z';

describe('how many, as each language counts', () => {
  it('letters that are dead', () => {
    expectSaid(
      [(l) => deadLettersWaiting(0, 0, l), 'Nothing waits.', 'Rien en attente.'],
      [(l) => deadLettersWaiting(0, 1, l), '1 message waits; 1 shown.', '1 message attend ; 1 affiché.'],
      [(l) => deadLettersWaiting(1, 0, l), '1 message waits; 0 shown.', '1 message attend ; 0 affiché.'],
      [(l) => deadLettersWaiting(5, 2, l), '5 messages wait; 2 shown.', '5 messages attendent ; 2 affichés.'],
    );
  });

  it('executions that drift', () => {
    expectSaid(
      [
        (l) => definitionWords(1, 3, { from: 4, to: 4 }, l),
        '1 execution waits under definition 3; today’s code accepts 4.',
        '1 exécution attend selon la définition 3 ; le code actuel accepte 4.',
      ],
      [
        (l) => definitionWords(7, 3, { from: 1, to: 4 }, l),
        '7 executions wait under definition 3; today’s code accepts 1-4.',
        '7 exécutions attendent selon la définition 3 ; le code actuel accepte 1-4.',
      ],
      [
        (l) => putAllRightWords(0, 0, l),
        'Nothing drifts; nothing was written.',
        'Aucun écart ; rien n’a été écrit.',
      ],
      [(l) => putAllRightWords(0, 2, l), '0 of 2 wait where they should.', '0 sur 2 attend où il faut.'],
      [(l) => putAllRightWords(1, 2, l), '1 of 2 wait where they should.', '1 sur 2 attend où il faut.'],
      [(l) => putAllRightWords(2, 2, l), '2 of 2 wait where they should.', '2 sur 2 attendent où il faut.'],
      [
        (l) => agreementWords({ agree: 9, looked: 9, onTheirWay: 0, paused: 0 }, at, l),
        'Register and engine agree on 9 of 9 (10:45).',
        'Registre et moteur concordent pour 9 sur 9 (10 h 45).',
      ],
      [
        (l) => agreementWords({ agree: 7, looked: 9, onTheirWay: 2, paused: 0 }, at, l),
        'Register and engine agree on 7 of 9 (10:45). 2 on the way.',
        'Registre et moteur concordent pour 7 sur 9 (10 h 45). 2 en chemin.',
      ],
      [
        (l) => agreementWords({ agree: 9, looked: 9, onTheirWay: 0, paused: 1 }, at, l),
        'Register and engine agree on 9 of 9 (10:45). 1 execution is paused: nothing wakes it.',
        'Registre et moteur concordent pour 9 sur 9 (10 h 45). 1 exécution est suspendue : rien ne la réveille.',
      ],
      [
        (l) => agreementWords({ agree: 9, looked: 9, onTheirWay: 1, paused: 2 }, at, l),
        'Register and engine agree on 9 of 9 (10:45). 1 on the way. 2 executions are paused: nothing wakes them.',
        'Registre et moteur concordent pour 9 sur 9 (10 h 45). 1 en chemin. 2 exécutions sont suspendues : rien ne les réveille.',
      ],
      [
        (l) => registerWords('publication', at, l),
        'Publication, since 24 April 2024.',
        'Publication, depuis le 24 avril 2024.',
      ],
      [(l) => idleWords(1, l), '⋯ 1 month', '⋯ 1 mois'],
      [(l) => idleWords(4, l), '⋯ 4 months', '⋯ 4 mois'],
    );
  });

  it('letters by what became of them', () => {
    const none: LedgerCounts = { sent: 0, bounced: 0, failed: 0, complained: 0, waiting: 0 };
    expectSaid(
      [(l) => countsWords(none, l), '0 reached.', '0 remise.'],
      [
        (l) => countsWords({ sent: 1, bounced: 1, failed: 1, complained: 1, waiting: 1 }, l),
        '1 reached, 1 bounced, 1 failed, 1 complained of, 1 waiting.',
        '1 remise, 1 revenue, 1 en échec, 1 signalée, 1 en attente.',
      ],
      [
        (l) => countsWords({ sent: 139, bounced: 3, failed: 2, complained: 2, waiting: 4 }, l),
        '139 reached, 3 bounced, 2 failed, 2 complained of, 4 waiting.',
        '139 remises, 3 revenues, 2 en échec, 2 signalées, 4 en attente.',
      ],
      [
        (l) => leavesWords('2024-04-24T16:00:00.000Z', l),
        'Leaves on 24 April 2024, 18:00.',
        'Part le 24 avril 2024 à 18 h 00.',
      ],
      [
        (l) => heldOpenWords(['Member A'], 'Guide', l),
        'Not reached: Member A. The written procedure on this text stays open: Guide.',
        'Non joint : Member A. La procédure écrite reste ouverte sur le texte suivant : Guide.',
      ],
      [
        (l) => heldOpenWords(['Member A', 'Member B'], 'Guide', l),
        'Not reached: Member A, Member B. The written procedure on this text stays open: Guide.',
        'Non joints : Member A, Member B. La procédure écrite reste ouverte sur le texte suivant : Guide.',
      ],
      [(l) => sentAgainWords(0, 0, l), 'No letter leaves again.', 'Aucune lettre ne repart.'],
      [
        (l) => sentAgainWords(1, 1, l),
        '1 letter leaves again now. 1 of those named has it, or it is on its way: nobody gets it twice.',
        '1 lettre repart à présent. 1 personne indiquée l’a reçue ou va la recevoir : nul ne la reçoit deux fois.',
      ],
      [
        (l) => sentAgainWords(2, 2, l),
        '2 letters leave again now. 2 of those named have it, or it is on its way: nobody gets it twice.',
        '2 lettres repartent à présent. 2 des personnes indiquées l’ont reçue ou vont la recevoir : nul ne la reçoit deux fois.',
      ],
    );
  });

  it('letters of a decision', () => {
    const zone = 'Europe/Brussels';
    const now = '2024-04-24T10:00:00.000Z';
    const says = (letters: LettersOfDecision) => (l: Language) => lettersSentence(letters, { zone, now }, l);
    const today = '2024-04-24T16:00:00.000Z';
    const tomorrow = '2024-04-25T16:00:00.000Z';
    expectSaid(
      [says({ are: 'none' }), 'No letter tells of it.', 'Aucune lettre n’en fait état.'],
      [
        says({ are: 'to-leave', at: today, others: 0 }),
        'Letters leave at 18.00.',
        'Les lettres partent à 18 h 00.',
      ],
      [
        says({ are: 'to-leave', at: today, others: 1 }),
        'Letters leave at 18.00 with 1 other.',
        'Les lettres partent à 18 h 00 avec 1 autre.',
      ],
      [
        says({ are: 'to-leave', at: tomorrow, others: 8 }),
        'Letters leave on 25 April 2024 at 18.00 with 8 others.',
        'Les lettres partent le 25 avril 2024 à 18 h 00 avec 8 autres.',
      ],
      [says({ are: 'leaving', at: today }), 'Letters are leaving.', 'Les lettres sont en train de partir.'],
      [
        says({ are: 'gone', at: today, people: 0, lost: 0 }),
        'No letter left: nobody was to be told.',
        'Aucune lettre n’est partie : personne n’était à informer.',
      ],
      [
        says({ are: 'gone', at: today, people: 1, lost: 0 }),
        '1 letter left at 18.00.',
        '1 lettre est partie à 18 h 00.',
      ],
      [
        says({ are: 'gone', at: tomorrow, people: 12, lost: 1 }),
        '12 letters left on 25 April 2024 at 18.00; 1 came back.',
        '12 lettres sont parties le 25 avril 2024 à 18 h 00 ; 1 en retour.',
      ],
    );
  });

  it('people who would be told', () => {
    const one: ToldCount = { people: 1, members: 1, observers: 1, french: 1, official: 1 };
    expectSaid(
      [
        (l) => toldSentence({ ...one, people: 0 }, l),
        'Nobody would be told by letter. Those with a seat will see it in their list.',
        'Personne ne serait informé par lettre. Les titulaires d’un siège le verront dans leur liste.',
      ],
      [
        (l) => toldSentence(one, l),
        'Who will be told: 1 person of 1 Member, 1 observer. 1 in French. 1 official notice.',
        'Qui sera informé : 1 personne de 1 Membre, 1 observateur. 1 en français. 1 avis officiel.',
      ],
      [
        (l) => toldSentence({ ...one, observers: 0, official: 0 }, l),
        'Who will be told: 1 person of 1 Member. 1 in French.',
        'Qui sera informé : 1 personne de 1 Membre. 1 en français.',
      ],
      [
        (l) => toldSentence({ people: 1430, members: 96, observers: 12, french: 71, official: 4 }, l),
        'Who will be told: 1,430 people of 96 Members, 12 observers. 71 in French. 4 official notices.',
        'Qui sera informé : 1 430 personnes de 96 Membres, 12 observateurs. 71 en français. 4 avis officiels.',
      ],
      [(l) => estimateWords(0, l), 'no letter in the past year', 'aucune lettre au cours de l’année écoulée'],
      [(l) => estimateWords(1, l), 'about 1 letter a year', 'environ 1 lettre par an'],
      [(l) => estimateWords(6, l), 'about 6 letters a year', 'environ 6 lettres par an'],
      [(l) => nothingFollowed(0, l), 'You follow nothing.', 'Vous ne suivez rien.'],
      [
        (l) => nothingFollowed(1, l),
        'You follow nothing. Your seat stays in “What needs me”.',
        'Vous ne suivez rien. Votre siège reste dans « Ce qui m’attend ».',
      ],
      [
        (l) => nothingFollowed(8, l),
        'You follow nothing. Your 8 seats stay in “What needs me”.',
        'Vous ne suivez rien. Vos 8 sièges restent dans « Ce qui m’attend ».',
      ],
    );
  });

  it('things that seats give and take', () => {
    const ended = { to: '2024-04-23', today: '2024-04-24' } as const;
    expectSaid(
      [
        (l) => seatEndedWords({ ...ended, to: '2024-06-30', losses: 2 }, l),
        'The seat counts until the end of 30 June 2024. After that:',
        'Le siège compte jusqu’au 30 juin 2024 inclus. Ensuite :',
      ],
      [
        (l) => seatEndedWords({ ...ended, to: '2024-04-24', losses: 0 }, l),
        'The seat counts until the end of today, 24 April 2024. Another seat allows the same after it.',
        'Le siège compte encore aujourd’hui, 24 avril 2024, toute la journée. Un autre siège permet ensuite la même chose.',
      ],
      [
        (l) => seatEndedWords({ ...ended, losses: 0, named: 'T13' as never }, l),
        'The seat has ended. The registration of T13 names them too: they stay its officer.',
        'Le siège a pris fin. L’inscription de T13 désigne aussi cette personne : elle en reste responsable.',
      ],
      [
        (l) => seatEndedWords({ ...ended, to: '2024-06-30', losses: 1, named: 'T13' as never }, l),
        'The seat counts until the end of 30 June 2024. The registration of T13 names them too: they stay its officer. After that:',
        'Le siège compte jusqu’au 30 juin 2024 inclus. L’inscription de T13 désigne aussi cette personne : elle en reste responsable. Ensuite :',
      ],
      [
        (l) => seatEndedWords({ ...ended, losses: 0 }, l),
        'The seat has ended. It takes nothing away: another seat allows the same.',
        'Le siège a pris fin. Rien n’est retiré : un autre siège permet la même chose.',
      ],
      [
        (l) => seatEndedWords({ ...ended, losses: 1 }, l),
        'The seat has ended. At once it takes away 1 thing that no other seat allows.',
        'Le siège a pris fin. Il retire aussitôt 1 possibilité qu’aucun autre siège ne donne.',
      ],
      [
        (l) => seatEndedWords({ ...ended, losses: 2 }, l),
        'The seat has ended. At once it takes away 2 things that no other seat allows.',
        'Le siège a pris fin. Il retire aussitôt 2 possibilités qu’aucun autre siège ne donne.',
      ],
      [
        (l) => erasedWords('P01' as never, 0, l),
        'The name and the address of P01 are gone. What they did stays, under this id and their seat.',
        'Le nom et l’adresse de P01 sont effacés. Ses actes restent, sous cet identifiant et son siège.',
      ],
      [
        (l) => erasedWords('P01' as never, 1, l),
        'The name and the address of P01 are gone, 1 seat has ended. What they did stays, under this id and their seat.',
        'Le nom et l’adresse de P01 sont effacés, 1 siège a pris fin. Ses actes restent, sous cet identifiant et son siège.',
      ],
      [
        (l) => erasedWords('P01' as never, 2, l),
        'The name and the address of P01 are gone, 2 seats have ended. What they did stays, under this id and their seat.',
        'Le nom et l’adresse de P01 sont effacés, 2 sièges ont pris fin. Ses actes restent, sous cet identifiant et son siège.',
      ],
      [
        (l) => lossWords('record-decision', undefined, l),
        'Can no longer record outcomes.',
        'Ne peut plus consigner des résultats.',
      ],
      [
        (l) => lossWords('record-decision', 'T13', l),
        'Can no longer record outcomes (T13).',
        'Ne peut plus consigner des résultats (T13).',
      ],
      [
        (l) => secretariesWords('X', 0, l),
        'X has no secretary: nothing can be recorded.',
        'X : aucun secrétaire, rien ne peut être consigné.',
      ],
      [
        (l) => secretariesWords('X', 1, l),
        'X has one secretary: corrections will need a second.',
        'X : un seul secrétaire, or une rectification en demande deux.',
      ],
      [
        (l) => seenAsWords('Ada', true, l),
        'As Ada would see it, without what is only for seats that you do not have.',
        'Tel que Ada le verrait, sans ce qui est réservé à des sièges que vous n’avez pas.',
      ],
      [
        (l) => seenAsWords('Ada', false, l),
        'Ada sees nothing of this tool.',
        'Ada ne voit rien de ce texte.',
      ],
    );
  });

  it('events of a record that was checked', () => {
    const checked = { events: 48_112, broken: 0, seconds: 3.14, more: false };
    expectSaid(
      [
        (l) => verifiedWords(checked, l),
        '48,112 events, chain whole, 3.1 s.',
        '48 112 événements, chaîne intacte, 3,1 s.',
      ],
      [
        (l) => verifiedWords({ ...checked, events: 0, broken: 1, more: true }, l),
        '0 events, 1 chain broken, 3.1 s. There are more to check.',
        '0 événement, 1 chaîne rompue, 3,1 s. D’autres restent à vérifier.',
      ],
      [
        (l) => verifiedWords({ ...checked, events: 1, broken: 2 }, l),
        '1 event, 2 chains broken, 3.1 s.',
        '1 événement, 2 chaînes rompues, 3,1 s.',
      ],
      [(l) => numberWords(999, l), '999', '999'],
      [(l) => numberWords(1000, l), '1,000', '1 000'],
      [(l) => numberWords(1_234_567, l), '1,234,567', '1 234 567'],
    );
  });

  it('things that need an administrator', () => {
    const need = (what: Parameters<typeof needWords>[0], count?: number) => (l: Language) => {
      const { sentence, verb } = needWords(what, count === undefined ? { body: 'X' } : { count }, l);
      return `${sentence} ${verb}`;
    };
    const paused = (count: number, at: string) => (l: Language) => {
      const since = sinceWords(at, '2024-04-24T10:00:00.000Z', l);
      const { sentence, verb } = needWords('paused', { count, since }, l);
      return `${sentence} ${verb}`;
    };
    expectSaid(
      [
        need('drifted', 0),
        '0 tools are not where the register says. Put right…',
        '0 texte n’est pas là où le registre le dit. Corriger…',
      ],
      [
        need('drifted', 1),
        '1 tool is not where the register says. Put right…',
        '1 texte n’est pas là où le registre le dit. Corriger…',
      ],
      [
        need('drifted', 2),
        '2 tools are not where the register says. Put right…',
        '2 textes ne sont pas là où le registre le dit. Corriger…',
      ],
      [
        paused(1, '2024-04-24T08:45:00.000Z'),
        '1 execution has been paused since 10:45: nothing wakes it until somebody resumes it. Resume…',
        '1 exécution est suspendue depuis 10 h 45 : rien ne la réveille avant sa reprise. Reprendre…',
      ],
      [
        paused(2, '2024-04-22T08:45:00.000Z'),
        '2 executions are paused, the first since 22 April 2024: nothing wakes them until somebody resumes them. Resume…',
        '2 exécutions sont suspendues, la première depuis le 22 avril 2024 : rien ne les réveille avant leur reprise. Reprendre…',
      ],
      [
        need('not-compared'),
        'Register and engine have not been compared for more than an hour. Compare',
        'Registre et moteur non comparés depuis plus d’une heure. Comparer',
      ],
      [
        need('dead-letters', 1),
        '1 message waits that nobody could process. Look at them',
        '1 message non traité attend. Examiner',
      ],
      [
        need('dead-letters', 2),
        '2 messages wait that nobody could process. Look at them',
        '2 messages non traités attendent. Examiner',
      ],
      [
        need('unfinished-letters', 1),
        '1 letter is past the hour and not all sent. See the letters',
        '1 lettre a dépassé son heure sans être entièrement remise. Voir les lettres',
      ],
      [
        need('unfinished-letters', 2),
        '2 letters are past the hour and not all sent. See the letters',
        '2 lettres ont dépassé leur heure sans être entièrement remises. Voir les lettres',
      ],
      [
        need('procedure-held-open'),
        '1 Member was not reached: a written procedure is held open. See who',
        '1 Membre non joint : une procédure écrite reste ouverte. Voir qui',
      ],
      [
        need('procedure-held-open', 2),
        '2 Members were not reached: a written procedure is held open. See who',
        '2 Membres non joints : une procédure écrite reste ouverte. Voir qui',
      ],
      [
        need('one-secretary'),
        'X has one secretary: corrections will need a second. Give a seat',
        'X : un seul secrétaire, or une rectification en demande deux. Attribuer un siège',
      ],
    );
  });

  it('the health of a register', () => {
    const well: Health = {
      ...{ tools: 20, waiting: 9, lastLookAt: at, lettersSent: 5112, lettersBounced: 3, needs: 0 },
    };
    const health = (more: Partial<Health>) => (l: Language) =>
      healthSentence({ ...well, ...more }, '2024-04-24T10:00:00.000Z', l);
    expectSaid(
      [
        health({}),
        'All is well. 9 tools wait where they should; last check 10:45; 5,112 letters handed over this month, 3 bounced.',
        'Tout va bien. 9 textes attendent où il faut ; dernière vérification 10 h 45 ; 5 112 lettres remises ce mois-ci, 3 revenues.',
      ],
      [
        health({ waiting: 1, lettersSent: 1, lettersBounced: 1 }),
        'All is well. 1 tool waits where it should; last check 10:45; 1 letter handed over this month, 1 bounced.',
        'Tout va bien. 1 texte attend où il faut ; dernière vérification 10 h 45 ; 1 lettre remise ce mois-ci, 1 revenue.',
      ],
      [
        health({ waiting: 0, lettersSent: 0, lettersBounced: 0, lastLookAt: null }),
        'All is well. 0 tools wait where they should; not checked yet; 0 letters handed over this month, 0 bounced.',
        'Tout va bien. 0 texte attend où il faut ; aucune vérification à ce jour ; 0 lettre remise ce mois-ci, 0 revenue.',
      ],
      [
        health({ lastLookAt: '2024-04-22T08:45:00.000Z' }),
        'All is well. 9 tools wait where they should; last check 22 April 2024, 10:45; 5,112 letters handed over this month, 3 bounced.',
        'Tout va bien. 9 textes attendent où il faut ; dernière vérification 22 avril 2024, 10 h 45 ; 5 112 lettres remises ce mois-ci, 3 revenues.',
      ],
      [
        health({ tools: 0, waiting: 0 }),
        'No tool yet. Import history or register the first.',
        'Aucun texte pour l’instant. Importez l’historique ou enregistrez le premier.',
      ],
      [health({ needs: 1 }), '1 thing needs you.', '1 point demande votre attention.'],
      [health({ needs: 2, tools: 0 }), '2 things need you.', '2 points demandent votre attention.'],
    );
  });

  it('lines of a file of people', () => {
    const counts = { new: 12, changed: 2, same: 2 };
    const wrong = { line: 8, sentence: '…' };
    expectSaid(
      [
        (l) => importWords(counts, [], true, l),
        '12 new, 2 changed, 2 as before. Written.',
        '12 nouvelles, 2 modifiées, 2 inchangées. Enregistré.',
      ],
      [
        (l) => importWords({ new: 1, changed: 1, same: 1 }, [], false, l),
        '1 new, 1 changed, 1 as before. Nothing is written yet.',
        '1 nouvelle, 1 modifiée, 1 inchangée. Rien n’est encore enregistré.',
      ],
      [
        (l) => importWords({ new: 0, changed: 0, same: 0 }, [wrong], false, l),
        '0 new, 0 changed, 1 line wrong: line 8, …. Nothing is written.',
        '0 nouvelle, 0 modifiée, 1 ligne erronée : ligne 8, …. Rien n’est enregistré.',
      ],
      [
        (l) => importWords(counts, [wrong, { line: 9, sentence: 'x' }], false, l),
        '12 new, 2 changed, 2 as before, 2 lines wrong: line 8, …. Nothing is written.',
        '12 nouvelles, 2 modifiées, 2 inchangées, 2 lignes erronées : ligne 8, …. Rien n’est enregistré.',
      ],
      [
        (l) => seatFaultOnLine('member', ' Con\ntry', 'member-unknown', l),
        'Member ‘Con try’ unknown',
        'Membre « Con try » inconnu',
      ],
      [
        (l) => seatFaultOnLine('to', '2024-01-01', 'ends-before-it-begins', l),
        'ends before it begins',
        'prend fin avant de commencer',
      ],
      [
        (l) => linesDiffer(2, 'person', l),
        'says another name, address or language than line 2',
        'indique un autre nom, une autre adresse ou une autre langue que la ligne 2',
      ],
      [
        (l) => linesDiffer(2, 'email', l),
        'has the address of another person, on line 2',
        'comporte l’adresse d’une autre personne, à la ligne 2',
      ],
    );
  });

  it('items of a session, lines of a list, days and bytes', () => {
    expectSaid(
      [(l) => recordedWords(1, 14, l), '1 of 14 recorded', '1 point sur 14 consigné'],
      [(l) => recordedWords(2, 14, l), '2 of 14 recorded', '2 points sur 14 consignés'],
      [(l) => emptyAgendaWords(0, l), 'No items yet.', 'Aucun point à ce jour.'],
      [
        (l) => emptyAgendaWords(1, l),
        'No items yet. 1 tool is waiting for this body.',
        'Aucun point à ce jour. 1 texte attend cet organe.',
      ],
      [
        (l) => emptyAgendaWords(2, l),
        'No items yet. 2 tools are waiting for this body.',
        'Aucun point à ce jour. 2 textes attendent cet organe.',
      ],
      [
        (l) => cutWords(5000, l),
        'Only the first 5,000 lines are here: ask for less at a time.',
        'Seules les 5 000 premières lignes figurent ici : demandez-en moins à la fois.',
      ],
      [(l) => daysLeftWords(0, l), 'today', 'aujourd’hui'],
      [(l) => daysLeftWords(1, l), 'in 1 day', 'dans 1 jour'],
      [(l) => daysLeftWords(-1, l), '1 day overdue', 'en retard de 1 jour'],
      [(l) => daysLeftWords(-2, l), '2 days overdue', 'en retard de 2 jours'],
      [(l) => sizeWords(999, l), '999 bytes', '999 octets'],
      [(l) => sizeWords(1000, l), '1 KB', '1 Ko'],
      [(l) => sizeWords(999_000, l), '999 KB', '999 Ko'],
      [(l) => sizeWords(1_000_000, l), '1.0 MB', '1,0 Mo'],
    );
  });

  it('what waits for a person', () => {
    const kinds: readonly Counted[] = [
      ...(['answer', 'contribute', 'correct', 'decide', 'wait', 'confirm', 'paragraphs'] as const),
      ...(['translate', 'draft', 'publish', 'offer'] as const),
    ];
    const each = (n: number) => new Map(kinds.map((kind) => [kind, n]));
    expectSaid(
      [
        (l) => countWords(each(1), l),
        '1 answer due · 1 invitation to contribute · 1 correction to agree · 1 item to decide · 1 waits for somebody else · 1 text to confirm · 1 text without a paragraph · 1 version due · 1 draft to submit · 1 text to publish · 1 offer to answer',
        '1 réponse attendue · 1 invitation à contribuer · 1 rectification à accepter · 1 décision à consigner · 1 en attente d’autrui · 1 texte à confirmer · 1 texte sans paragraphe · 1 version attendue · 1 projet à soumettre · 1 texte à publier · 1 proposition à traiter',
      ],
      [
        (l) => countWords(each(2), l),
        '2 answers due · 2 invitations to contribute · 2 corrections to agree · 2 items to decide · 2 wait for somebody else · 2 texts to confirm · 2 texts without a paragraph · 2 versions due · 2 drafts to submit · 2 texts to publish · 2 offers to answer',
        '2 réponses attendues · 2 invitations à contribuer · 2 rectifications à accepter · 2 décisions à consigner · 2 en attente d’autrui · 2 textes à confirmer · 2 textes sans paragraphe · 2 versions attendues · 2 projets à soumettre · 2 textes à publier · 2 propositions à traiter',
      ],
      [(l) => countWords(new Map([['decide', 0]]), l), '', ''],
    );
  });

  it('votes, editions and deferrals', () => {
    const vote = { is: 'vote', for: 90, against: 2, abstaining: 2 } as const;
    const editions = [
      '1',
      '2nd',
      '13th',
      '101st',
      '111th',
      '1234',
      '12345',
      'x5th',
      '5th!',
      '4.0.0',
      '12.10.0',
      '4.0.x',
      'v4.0',
    ];
    expectSaid(
      [
        (l) => basisWords(vote, l),
        'By vote: 90 for, 2 against, 2 abstaining',
        'Par vote : 90 pour, 2 contre, 2 abstentions',
      ],
      [
        (l) => basisWords({ ...vote, abstaining: 1 }, l),
        'By vote: 90 for, 2 against, 1 abstaining',
        'Par vote : 90 pour, 2 contre, 1 abstention',
      ],
      [(l) => basisWords({ is: 'consensus' }, l), 'By consensus', 'Par consensus'],
      [
        (l) => basisWords({ is: 'no-objection-in-writing' }, l),
        'No objection in writing',
        'Sans objection par écrit',
      ],
      [(l) => basisWords({ is: 'not-stated' }, l), 'Not stated', 'Non précisé'],
      [
        (l) => editions.map((edition) => editionWords(edition, l) ?? '–').join(', '),
        '1st edition, 2nd edition, 13th edition, 101st edition, 111th edition, 1234th edition, –, –, –, version 4.0.0, version 12.10.0, –, –',
        '1re édition, 2e édition, 13e édition, 101e édition, 111e édition, 1234e édition, –, –, –, version 4.0.0, version 12.10.0, –, –',
      ],
      [
        (l) => [1, 2, 10, 11, 21, 22, 23, 112].map((n) => ordinalWord(n, l)).join(', '),
        'first, second, tenth, 11th, 21st, 22nd, 23rd, 112th',
        'premier, deuxième, dixième, 11e, 21e, 22e, 23e, 112e',
      ],
    );
  });

  it('days from one to another, and bodies that took over', () => {
    const closed =
      (on: Parameters<typeof closingWords>[0]['on'], ...successors: (typeof ptc)[]) =>
      (l: Language) =>
        closingWords({ on, successors }, worldAt(), l);
    expectSaid(
      [
        (l) => rangeWords('2024-06-27', '2024-07-01', l),
        '27 June-1 July 2024',
        'du 27 juin au 1er juillet 2024',
      ],
      [
        (l) => rangeWords('2023-06-27', '2024-06-29', l),
        '27 June 2023-29 June 2024',
        'du 27 juin 2023 au 29 juin 2024',
      ],
      [(l) => rangeWords('2024-06-27', '2024-06-26', l), '27 June 2024', 'le 27 juin 2024'],
      [
        closed({ precision: 'day', value: '2021-06-24' }),
        'Closed on 24 June 2021.',
        'Dissous le 24 juin 2021.',
      ],
      [
        closed({ precision: 'month', value: '2021-06' }, ptc),
        'Closed in June 2021. Its work went to the PTC.',
        'Dissous en juin 2021. Ses travaux sont revenus au CTP.',
      ],
      [
        closed({ precision: 'session', value: 'PTC-243-244' }),
        'Closed at the 243rd/244th Sessions.',
        'Dissous aux 243e/244e sessions.',
      ],
      [closed({ precision: 'session', value: 'PTC-1' }), 'Closed.', 'Dissous.'],
      [closed({ precision: 'unknown' }), 'Closed.', 'Dissous.'],
    );
  });
});
