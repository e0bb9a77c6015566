import { inBoth } from '../../../words/both.ts';

/** What every page says on which something is done to a text. */
export const doWords = inBoth(
  {
    cannot: 'This cannot be done now.',
    stands: 'Where it stands',
    responsible: (names: string) => `Responsible officer: ${names}.`,
    submit: 'Only a draft is submitted, by its responsible officer.',
    'not-listed':
      'The secretary of the body before which a text stands answers that it is not placed on the agenda, until the body has taken an outcome on it.',
    'attach-document': 'Papers are attached by the responsible officer and by the secretaries.',
    'change-route':
      'The responsible officer changes the route of a draft. Once it is submitted a body decides that, and the officer or its secretary enters it.',
    withdraw:
      'A sponsor withdraws its text through the responsible officer, until a body has taken an outcome on it.',
    discontinue:
      'The body that holds a text, or one above it, ends the work on it; its secretary records that.',
    'open-written-procedure':
      'The secretary of the body that holds a text opens a written procedure, where none runs.',
    publish:
      'The responsible officer publishes a text once the last body on its route has approved it, each language once.',
    'clear-step':
      'The secretary of a restricted body clears what it decided, as long as something is not cleared.',
    object: 'While a written procedure runs, the secretary of the body enters what Members answer by mail.',
    which: 'For which body',
    whichStep: 'Which step',
    toTool: 'To the page of the text',
    leave: 'Leave it',
    follows: 'What follows',
    restored: (when: string) => `What you had filled in on ${when} has been restored from this device.`,
    noFiles: 'Files are not kept: choose them again where one is wanted.',
    anew: 'Discard it and begin anew',
    kept: (hour: string) => `Kept on this device, ${hour}`,
    notKept: 'This device keeps no drafts. Do not leave the page before it is done.',
    notReached: 'Not done: no connection. What you filled in is kept. Send it again.',
    notDone: 'Not done. What you filled in is kept.',
    changed: 'Look at where it stands now; then send it again if it is still right.',
    again: 'Send again',
    next: 'What is next',
    takeBack: 'Take it back',
    also: 'The same for the other texts',
    alsoSoFar: (done: string, all: string) => `Done for ${done} of ${all}.`,
    'also-waiting': 'not yet',
    'also-sending': 'being done …',
    'also-done': 'done',
    alsoFailed: 'not done.',
    alsoNotReached: 'No connection.',
    alsoAgain: 'Send again what was not done',
  },
  {
    cannot: 'Impossible pour l’instant.',
    stands: 'Où en est le texte',
    responsible: (names: string) => `Responsable du texte : ${names}.`,
    submit: 'Seul un projet peut être soumis, par son responsable.',
    'not-listed':
      'Le secrétariat de l’organe saisi peut répondre qu’un texte n’est pas inscrit à l’ordre du jour, tant que l’organe ne s’est pas prononcé.',
    'attach-document': 'Les documents sont joints par le responsable du texte et par les secrétaires.',
    'change-route':
      'Le responsable modifie le parcours d’un projet. Après la soumission, un organe en décide ; le responsable ou le secrétariat de l’organe le saisit.',
    withdraw:
      'L’auteur retire son texte par l’intermédiaire du responsable, tant qu’aucun organe ne s’est prononcé.',
    discontinue:
      'L’organe saisi d’un texte, ou un organe supérieur, arrête les travaux ; son secrétariat le consigne.',
    'open-written-procedure':
      'Le secrétariat de l’organe saisi ouvre une procédure écrite, s’il n’y en a pas en cours.',
    publish:
      'Le responsable publie un texte une fois approuvé par le dernier organe de son parcours, une fois dans chaque langue.',
    'clear-step':
      'Le secrétariat d’un organe restreint diffuse ce qu’il a décidé, tant que tout n’est pas diffusé.',
    object:
      'Pendant une procédure écrite, le secrétariat de l’organe saisit les réponses que les Membres envoient par courrier.',
    which: 'Pour quel organe',
    whichStep: 'Quelle étape',
    toTool: 'Vers la page du texte',
    leave: 'Renoncer',
    follows: 'Ce qui s’ensuit',
    restored: (when: string) => `Ce que vous aviez rempli le ${when} a été repris de cet appareil.`,
    noFiles: 'Les fichiers ne sont pas conservés : choisissez-les de nouveau, le cas échéant.',
    anew: 'L’écarter et recommencer',
    kept: (hour: string) => `Gardé sur cet appareil, ${hour}`,
    notKept: 'Cet appareil ne garde pas de brouillon. Ne quittez pas la page avant d’avoir terminé.',
    notReached: 'Non effectué : pas de connexion. Ce que vous avez rempli est conservé. Renvoyez-le.',
    notDone: 'Non effectué. Ce que vous avez rempli est conservé.',
    changed: 'Voyez où en est le texte à présent, puis renvoyez si cela reste juste.',
    again: 'Renvoyer',
    next: 'La suite',
    takeBack: 'La reprendre',
    also: 'De même pour les autres textes',
    alsoSoFar: (done: string, all: string) => `Effectué pour ${done} sur ${all}.`,
    'also-waiting': 'pas encore',
    'also-sending': 'en cours…',
    'also-done': 'effectué',
    alsoFailed: 'non effectué.',
    alsoNotReached: 'Pas de connexion.',
    alsoAgain: 'Renvoyer ce qui n’a pas été effectué',
  },
);
