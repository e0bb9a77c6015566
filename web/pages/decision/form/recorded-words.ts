import { fr } from '../../../../functions/domain/language/spacing.ts';
import { inBoth } from '../../../words/both.ts';

/** The words of what has been recorded (USERS.md 2.1, S5). */
export const recordedWords = inBoth(
  {
    recorded: (verb: string) => `Recorded: ${verb}.`,
    number: 'Decision',
    takeBackUntil: (hour: string) => `Take it back (until ${hour})`,
    takeBack: 'Take it back',
    takeBackWhat: 'Nobody has been told yet, and nobody will be. Both lines stay in the history.',
    reason: 'Reason',
    reasonMissing: 'Enter the reason',
    takeBackNow: 'Take back',
    takenBack: (verb: string) => `Taken back: ${verb}.`,
    takenBackNow: 'Both lines stay in the history; no letter tells of them.',
    recordAgain: 'Record again',
    next: (item: string) => `Next item: ${item}`,
    noneLeft: 'Nothing else is undecided in this session.',
    tool: 'See the tool',
    session: 'To the session',
    whole: 'See the decision',
  },
  {
    recorded: (verb: string) => fr`Consigné : ${verb}.`,
    number: 'Décision',
    takeBackUntil: (hour: string) => fr`Reprendre (jusqu’à ${hour})`,
    takeBack: 'Reprendre',
    takeBackWhat:
      'Personne n’a encore été informé, et personne ne le sera. Les deux lignes demeurent dans l’historique.',
    reason: 'Motif',
    reasonMissing: 'Indiquez le motif',
    takeBackNow: 'Reprendre la décision',
    takenBack: (verb: string) => fr`Repris : ${verb}.`,
    takenBackNow: 'Les deux lignes demeurent dans l’historique ; aucune lettre n’en fait état.',
    recordAgain: 'Consigner de nouveau',
    next: (item: string) => fr`Point suivant : ${item}`,
    noneLeft: 'Il ne reste aucun point sans résultat à cette session.',
    tool: 'Voir le texte',
    session: 'Vers la session',
    whole: 'Voir la décision',
  },
);
