import type { Lost } from './lost.ts';
import { letsSilenceSpeak } from './told-already.ts';

/** One line for whoever enters it again: what, when, by whom, and whether people know of it. */
export function lostWords({ event, letters }: Lost): string {
  const { tool, n, type, at, by } = event;
  const what = 'facts' in event ? `${type}: ${event.facts.outcome}, ${event.facts.body}` : type;
  const isAnew = letters === 'told' && letsSilenceSpeak(event);
  return `${tool} #${n}  ${at}  ${by.person}  ${what}. ${isAnew ? anew : advice[letters]}`;
}

const anew = 'Letters have told of it, and will again: silence counts only by a letter that the ledger has.';

const advice: Readonly<Record<Lost['letters'], string>> = {
  silent: 'Nobody is told of it.',
  'not-told': 'Nobody was told yet.',
  told: 'Letters have told of it: entered again as it was, it is told nobody twice.',
};
