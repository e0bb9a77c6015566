import { fr } from '../../../../functions/domain/language/spacing.ts';
import { inBoth } from '../../../words/both.ts';

/** The words of what may be done with a decision (USERS.md 1.2, decision text and corrections). */
export const deedWords = inBoth(
  {
    finalText: 'Confirm the final text',
    finalTextWhat:
      'Same outcome, same effect: the tool does not move. One line of the next letter says so. If outcome, scope or versions differ, propose a correction instead.',
    report: 'Number of the report',
    reportHint: 'As printed: PC0760',
    paragraph: 'Paragraph',
    finalWords: 'Final words, as the report has them',
    reportMissing: 'Enter the number of the report',
    paragraphMissing: 'Enter the paragraph of the report',
    wordsMissing: 'Enter the final words, in English or French',
    difference: 'What changes from the provisional text',
    noDifference: 'The final words are those of the provisional text.',
    nothingBefore: 'No provisional text was entered.',
    inLanguage: (language: string) => `In ${language}`,
    en: 'English',
    fr: 'French',
    finalTextDone: 'The final text is confirmed.',
    correction: 'Propose a correction',
    correctionWhat:
      'Nothing changes until a second person agrees: another secretary of this body, its deputy or its Chair. Then everybody who had the first letter is told; if a later body has already acted, the tool stays where it is and both secretaries are asked.',
    correctionReason: 'What was wrong, and how it is known',
    correctionReasonMissing: 'Enter what was wrong',
    propose: (verb: string) => `Propose: ${verb}`,
    proposeAny: 'Propose this correction',
    correctionDone: 'The correction is proposed. A second person has to agree; nothing has changed yet.',
    sameAsBefore: 'Change what was wrong: it is all as recorded still.',
    agree: 'Agree to the correction',
    agreeWhat: (sentence: string) =>
      `The record will say: “${sentence}” Everybody who had the first letter is told. It cannot be made undone, only corrected again.`,
    agreeNow: 'Agree',
    agreeDone: 'The record is corrected.',
    'confirm-amended-text': 'Confirm the amended text',
    object: 'Enter an answer that came by mail',
    'clear-step': 'Clear for everybody',
  },
  {
    finalText: 'Confirmer le texte définitif',
    finalTextWhat:
      'Même résultat, même effet : le texte ne change pas d’étape. Une ligne de la prochaine lettre l’indique. Si le résultat, la portée ou les versions diffèrent, proposez plutôt une rectification.',
    report: 'Numéro du rapport',
    reportHint: 'Tel qu’imprimé : PC0760',
    paragraph: 'Paragraphe',
    finalWords: 'Termes définitifs, tels qu’ils figurent au rapport',
    reportMissing: 'Indiquez le numéro du rapport',
    paragraphMissing: 'Indiquez le paragraphe du rapport',
    wordsMissing: 'Indiquez les termes définitifs, en anglais ou en français',
    difference: 'Ce qui change par rapport au texte provisoire',
    noDifference: 'Les termes définitifs sont ceux du texte provisoire.',
    nothingBefore: 'Aucun texte provisoire n’avait été saisi.',
    inLanguage: (language: string) => `En ${language}`,
    en: 'anglais',
    fr: 'français',
    finalTextDone: 'Le texte définitif est confirmé.',
    correction: 'Proposer une rectification',
    correctionWhat:
      'Rien ne change avant l’accord d’une seconde personne : un autre secrétaire de cet organe, son adjoint ou sa présidence. Tous les destinataires de la première lettre en sont alors informés ; si un organe s’est prononcé depuis, le texte reste où il est et les deux secrétaires sont consultés.',
    correctionReason: 'Ce qui était inexact, et comment on le sait',
    correctionReasonMissing: 'Indiquez ce qui était inexact',
    propose: (verb: string) => fr`Proposer : ${verb}`,
    proposeAny: 'Proposer cette rectification',
    correctionDone:
      'La rectification est proposée. Une seconde personne doit y consentir ; rien n’a encore changé.',
    sameAsBefore: 'Modifiez ce qui était inexact : tout est encore tel que consigné.',
    agree: 'Consentir à la rectification',
    agreeWhat: (sentence: string) =>
      fr`Le registre indiquera : « ${sentence} » Tous les destinataires de la première lettre en sont informés. Cela ne s’annule pas, mais peut être rectifié de nouveau.`,
    agreeNow: 'Consentir',
    agreeDone: 'Le registre est rectifié.',
    'confirm-amended-text': 'Confirmer le texte modifié',
    object: 'Saisir une réponse reçue par courrier',
    'clear-step': 'Diffuser à tous',
  },
);
