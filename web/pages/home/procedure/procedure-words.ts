import { inBoth } from '../../../words/both.ts';

export const procedureWords = inBoth(
  {
    title: (code: string) => `Written procedure, ${code}`,
    silence: (deadline: string, here: string) => `Written procedure open until ${deadline}${here}.`,
    comments: (deadline: string, here: string) => `Open for written comments until ${deadline}${here}.`,
    tacit: (deadline: string, here: string) =>
      `Deemed approved on ${deadline}${here}, unless a Member objects.`,
    here: (hour: string) => `, that is ${hour} where you are`,
    deemed: 'If you do not reply, your administration will be deemed to agree.',
    agrees: (label: string) => `If no Member objects: ${label}.`,
    papers: 'Text before the body',
    rule: 'Opened under',
    secretariat: 'Secretariat',
    answers: 'Answers received',
    noObjections: (n: number) =>
      n === 1
        ? '1 Member has said that it has no objection.'
        : `${n} Members have said that they have no objection.`,
    enter: 'Enter an answer that came by mail',
    yours: 'Your answer',
    forMember: (name: string) => `Your answer for ${name}`,
    whichMember: 'For which Member do you answer?',
    observer:
      'Observers follow a written procedure without a voice in it. If you have a remark, write to the secretariat:',
    noSeat: (code: string) =>
      `Delegates of the Members of the ${code} answer. You have no voice in it; you can follow what becomes of the text.`,
    hourPassed: (deadline: string, code: string) =>
      `The time passed: ${deadline}. Write to the secretariat of the ${code}:`,
    unsent: 'What you wrote and did not send',
    textKept: 'It is kept on this device.',
    forget: 'Delete this text',
  },
  {
    title: (code: string) => `Procédure écrite, ${code}`,
    silence: (deadline: string, here: string) => `Procédure écrite ouverte jusqu’au ${deadline}${here}.`,
    comments: (deadline: string, here: string) =>
      `Observations écrites possibles jusqu’au ${deadline}${here}.`,
    tacit: (deadline: string, here: string) =>
      `Réputé approuvé le ${deadline}${here}, sauf objection d’un Membre.`,
    here: (hour: string) => `, soit ${hour} chez vous`,
    deemed: 'Sans réponse de votre part, votre administration sera réputée d’accord.',
    agrees: (label: string) => `Si aucun Membre ne fait objection : ${label}.`,
    papers: 'Texte examiné',
    rule: 'Ouverte en vertu de',
    secretariat: 'Secrétariat',
    answers: 'Réponses reçues',
    noObjections: (n: number) =>
      n === 1
        ? '1 Membre a indiqué ne pas avoir d’objection.'
        : `${n} Membres ont indiqué ne pas avoir d’objection.`,
    enter: 'Consigner une réponse reçue par courrier',
    yours: 'Votre réponse',
    forMember: (name: string) => `Votre réponse pour ${name}`,
    whichMember: 'Pour quel Membre répondez-vous ?',
    observer:
      'Les observateurs suivent une procédure écrite sans y avoir voix. Pour une remarque, écrivez au secrétariat :',
    noSeat: (code: string) =>
      `Ce sont les délégués des Membres qui répondent (${code}). Vous n’y avez pas voix ; vous pouvez suivre ce que devient le texte.`,
    hourPassed: (deadline: string, code: string) =>
      `Le délai est passé : ${deadline}. Écrivez au secrétariat (${code}) :`,
    unsent: 'Ce que vous avez écrit sans l’envoyer',
    textKept: 'Ce texte est conservé sur cet appareil.',
    forget: 'Effacer ce texte',
  },
);
