import type { Bilingual, Language } from '../text.ts';
import { fr, spaced } from './spacing.ts';

/** What a message is that nobody could process. */
export const deadLetterKinds = [
  'relay',
  'invite',
  'reconcile',
  'letter-event',
  'keep-history',
  'digest',
  'unknown',
] as const;
export type DeadLetterKind = (typeof deadLetterKinds)[number];

const say = (en: string, french: string): Bilingual => ({ en, fr: spaced(french) });

/** What it is about, and what a retry does. */
export const deadLetterWords: Readonly<Record<DeadLetterKind, Bilingual>> = {
  relay: say(
    'What follows from an event was not done. A retry looks at every tool and does what is missing.',
    'Les suites d’un événement n’ont pas eu lieu. Un nouvel essai examine chaque texte et fait ce qui manque.',
  ),
  invite: say(
    'Somebody’s sign-in could not be made or changed. Correct their address and save it: that tries again. A retry here removes this message.',
    'La connexion d’une personne n’a pu être créée ou modifiée. Corrigez son adresse et enregistrez : cela suffit pour réessayer. Un nouvel essai ici retire ce message.',
  ),
  reconcile: say(
    'A comparison of register and engine did not take place. A retry makes it.',
    'Une comparaison du registre et du moteur n’a pas eu lieu. Un nouvel essai la fait.',
  ),
  'letter-event': say(
    'News of a letter was not written down. A retry marks it in the ledger.',
    'Une nouvelle d’une lettre n’a pas été consignée. Un nouvel essai l’inscrit.',
  ),
  'keep-history': say(
    'The history of an execution was not kept. A retry keeps it, while the service still has it (90 days).',
    'L’historique d’une exécution n’a pas été conservé. Un nouvel essai le conserve, tant que le service l’a encore (90 jours).',
  ),
  digest: say(
    'The ends of the chains were not anchored. Tonight’s run does it; a retry here removes this message.',
    'Les extrémités des chaînes n’ont pas été ancrées. Le passage de cette nuit le fera ; un nouvel essai ici retire ce message.',
  ),
  unknown: say(
    'This is no message of ours. Look at it in the queue itself.',
    'Ce message n’est pas des nôtres. Examinez-le dans la file elle-même.',
  ),
};

/** What became of a retry. */
export const retryWords = {
  done: say('Done, and removed.', 'Fait, et retiré.'),
  'goes-on': say(
    'There is more to look at. Try again to go on from there.',
    'Il reste à examiner. Réessayez pour continuer.',
  ),
  'still-failing': say(
    'The cause is still there: it could not be done. The message stays.',
    'La cause persiste : cela n’a pu être fait. Le message reste.',
  ),
  'not-for-here': deadLetterWords.unknown,
} as const;

/** How many messages wait, over the list of some of them. */
export function deadLettersWaiting(waiting: number, shown: number, language: Language): string {
  if (waiting === 0 && shown === 0) return { en: 'Nothing waits.', fr: 'Rien en attente.' }[language];
  const all = Math.max(waiting, shown);
  if (language === 'en') return `${all} ${all === 1 ? 'message waits' : 'messages wait'}; ${shown} shown.`;
  return fr`${String(all)} ${all > 1 ? 'messages attendent' : 'message attend'} ; ${String(shown)} ${shown > 1 ? 'affichés' : 'affiché'}.`;
}
