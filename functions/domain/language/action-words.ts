import type { Action } from '../may.ts';
import type { Bilingual } from '../text.ts';
import { spaced } from './spacing.ts';

const say = (en: string, french: string): Bilingual => ({ en, fr: spaced(french) });

/** What a person may do, as the end of « can no more … » / « ne peut plus … ». */
export const actionWords: Readonly<Record<Action, Bilingual>> = {
  'read-tool': say('read the register', 'lire le registre'),
  'read-step': say('read what is not cleared yet', "lire ce qui n'est pas encore diffusé"),
  register: say('register a tool', 'enregistrer un texte'),
  'derive-from': say('derive a tool from another', "tirer un texte d'un autre"),
  submit: say('submit the tool', 'soumettre le texte'),
  'not-listed': say('decline to list a tool', "ne pas inscrire un texte à l'ordre du jour"),
  'record-decision': say('record outcomes', 'consigner des résultats'),
  'preview-decision': say('preview letters', 'prévisualiser les lettres'),
  'act-on-session': say('open and close sessions', 'ouvrir et clore des sessions'),
  'confirm-amended-text': say('confirm amended texts', 'confirmer des textes modifiés'),
  'confirm-text': say('enter final wordings', 'saisir les libellés définitifs'),
  'take-back': say('take back an outcome', 'reprendre un résultat'),
  'propose-correction': say('propose corrections', 'proposer des rectifications'),
  'agree-correction': say('agree to corrections', 'consentir à des rectifications'),
  'change-route': say('change routes', 'modifier des parcours'),
  withdraw: say('withdraw the tool', 'retirer le texte'),
  discontinue: say('end the work on a tool', 'arrêter les travaux sur un texte'),
  'open-written-procedure': say('open written procedures', 'ouvrir des procédures écrites'),
  object: say('answer written procedures', 'répondre aux procédures écrites'),
  'offer-contribution': say('offer to contribute', 'proposer une contribution'),
  'read-offers': say('read offers to contribute', 'lire les propositions de contribution'),
  'answer-offer': say('answer offers to contribute', 'répondre aux propositions de contribution'),
  'attach-document': say('attach papers', 'joindre des documents'),
  publish: say('publish the tool', 'publier le texte'),
  'enter-history': say('enter history from paper', "saisir l'historique à partir de documents"),
  'clear-step': say('clear outcomes for everybody', 'diffuser des résultats'),
  'read-executions': say('look at executions', 'consulter les exécutions'),
  'replace-execution': say('put executions right', 'corriger les exécutions'),
  'pause-execution': say('pause executions', 'suspendre des exécutions'),
  'resume-execution': say('resume executions', 'reprendre des exécutions'),
  'redrive-execution': say('let executions go on after a failure', 'relancer des exécutions en échec'),
  'read-letters': say('look at letters', 'consulter les lettres'),
  'send-again': say('send letters again', 'renvoyer des lettres'),
  'retry-dead-letter': say('retry what could not be processed', "réessayer ce qui n'a pu être traité"),
  'read-people': say('look at people and seats', 'consulter les personnes et les sièges'),
  'manage-people': say('enter people and seats', 'saisir des personnes et des sièges'),
  'see-as-person': say('see as another person', 'voir comme une autre personne'),
  'read-interventions': say('read interventions', 'lire les interventions'),
  'verify-record': say('check the record', 'vérifier le registre'),
  'export-register': say('export the register', 'exporter le registre'),
};
