import type { Bilingual, Language } from '../text.ts';
import { fr, onOneLine, spaced } from './spacing.ts';

const pair = (en: string, french: string): Bilingual => ({ en, fr: spaced(french) });

/** What an administrator does to the register or its engine. */
export const interventionKinds = [
  'put-right',
  'pause',
  'resume',
  'redrive',
  'send-again',
  'retry-dead-letter',
  'put-person',
  'put-seat',
  'end-seat',
  'erase-person',
  'sign-out-person',
  'import-people',
  'see-as',
  'export',
  'verify',
] as const;
export type InterventionKind = (typeof interventionKinds)[number];

/** What was done, in a word or two, for a list. */
export const interventionLabels: Readonly<Record<InterventionKind, Bilingual>> = {
  'put-right': pair('Put right', 'Corrigé'),
  pause: pair('Paused', 'Suspendu'),
  resume: pair('Resumed', 'Repris'),
  redrive: pair('Let go on after a failure', 'Relancé après un échec'),
  'send-again': pair('Sent again', 'Renvoyé'),
  'retry-dead-letter': pair('Processed a dead letter', 'Message en souffrance traité'),
  'put-person': pair('Entered or changed a person', 'Personne saisie ou modifiée'),
  'put-seat': pair('Gave a seat', 'Siège attribué'),
  'end-seat': pair('Ended a seat', 'Siège retiré'),
  'erase-person': pair('Erased a person', 'Personne effacée'),
  'sign-out-person': pair('Signed a person out everywhere', 'Personne déconnectée partout'),
  'import-people': pair('Imported people', 'Personnes importées'),
  'see-as': pair('Saw the register as another person', 'Registre vu comme une autre personne'),
  export: pair('Exported the register', 'Registre exporté'),
  verify: pair('Checked the record', 'Registre vérifié'),
};

/** `Paused: T13. Reason: ‘…’` */
export function interventionSentence(
  { what, on, reason }: { readonly what: InterventionKind; readonly on?: string; readonly reason?: string },
  language: Language,
): string {
  const label = interventionLabels[what][language];
  const en = language === 'en';
  const subject = on === undefined ? '' : en ? `: ${onOneLine(on)}` : fr` : ${onOneLine(on)}`;
  const words = onOneLine(reason ?? '');
  const because = words === '' ? '' : en ? ` Reason: ‘${words}’` : fr` Motif : « ${words} »`;
  return `${label}${subject}.${because}`;
}
