import { inBoth } from '../../../words/both.ts';

export const answerWords = inBoth(
  {
    object: 'Object',
    noObjection: 'No objection',
    reasons: 'What does your administration object to?',
    reasonsHint: 'A few words are enough. The secretariat reads them, and the body at its session.',
    proposal: 'What does it propose instead?',
    remark: 'A remark to the secretariat',
    proposed: (text: string) => `Proposal: ${text}`,
    objectionEnds:
      'An objection ends the procedure as soon as it is sent, and everybody is told that a Member objected. The item goes to the next session. It cannot be withdrawn here.',
    noObjectionStays: (deadline: string) =>
      `This is not required: silence counts the same. You get a receipt, and can withdraw the answer until ${deadline}.`,
    noReasons: 'Say what your administration objects to',
    readAgain: 'Read it once more',
    notSentYet: 'The objection has not been sent yet',
    sendObjection: 'Send the objection',
    changeObjection: 'Change the text',
    sendNoObjection: 'Answer: no objection',
    kept: 'What you write is kept on this device until it is sent.',
    passed: (hour: string) => `The time passed at ${hour}. Write to the secretariat:`,
    write: 'Write to the secretariat:',
    subject: (tool: string) => `Written procedure, ${tool}`,
    answered: 'No objection',
    objected: 'Objection',
    withdraw: 'Withdraw this answer',
    withdrawMeans: (deadline: string) =>
      `Without another answer, silence will count as agreement: ${deadline}.`,
  },
  {
    object: 'Faire objection',
    noObjection: 'Pas d’objection',
    reasons: 'À quoi votre administration s’oppose-t-elle ?',
    reasonsHint: 'Quelques mots suffisent. Le secrétariat les lit, puis l’organe lors de sa session.',
    proposal: 'Que propose-t-elle à la place ?',
    remark: 'Une remarque au secrétariat',
    proposed: (text: string) => `Proposition : ${text}`,
    objectionEnds:
      'Une objection met fin à la procédure dès son envoi, et chacun est informé qu’un Membre a fait objection. Le point est inscrit à la session suivante. Elle ne peut pas être retirée ici.',
    noObjectionStays: (deadline: string) =>
      `Cette réponse est facultative : le silence a le même effet. Vous recevez un accusé de réception et pouvez la retirer jusqu’au ${deadline}.`,
    noReasons: 'Indiquez à quoi votre administration s’oppose',
    readAgain: 'Relire avant l’envoi',
    notSentYet: 'L’objection n’est pas encore envoyée',
    sendObjection: 'Envoyer l’objection',
    changeObjection: 'Modifier le texte',
    sendNoObjection: 'Répondre : pas d’objection',
    kept: 'Ce que vous écrivez est conservé sur cet appareil jusqu’à l’envoi.',
    passed: (hour: string) => `Le délai est passé à ${hour}. Écrivez au secrétariat :`,
    write: 'Écrivez au secrétariat :',
    subject: (tool: string) => `Procédure écrite, ${tool}`,
    answered: 'Pas d’objection',
    objected: 'Objection',
    withdraw: 'Retirer cette réponse',
    withdrawMeans: (deadline: string) => `Sans autre réponse, le silence vaudra accord : ${deadline}.`,
  },
);
