import type { Body } from '../body.ts';
import type { PartialDate } from '../date.ts';
import type { Language } from '../text.ts';
import type { World } from '../world.ts';
import { bodyIn } from './body-words.ts';
import { partialWords } from './date-words.ts';
import { sessionIn } from './session-words.ts';
import { fr } from './spacing.ts';

/** `Closed in June 2021. Its work went to the PTC and the CBC.` (DOMAIN.md 2, closed bodies) */
export function closingWords(
  { on, successors }: Pick<NonNullable<Body['closed']>, 'on' | 'successors'>,
  world: World,
  language: Language,
): string {
  const en = language === 'en';
  const when = whenWords(on, world, language);
  const closed = en ? `Closed${when}.` : `Dissous${when}.`;
  if (successors.length === 0) return closed;
  const list = new Intl.ListFormat(language);
  const to = list.format(successors.map((id) => bodyIn(world, id, language)[en ? 'the' : 'to']));
  return en ? `${closed} Its work went to ${to}.` : fr`${closed} Ses travaux sont revenus ${to}.`;
}

/** ` in June 2021`, ` at the 89th Session`; empty where nothing is known, or only a session of which nothing is. */
function whenWords(on: PartialDate, world: World, language: Language): string {
  const en = language === 'en';
  if (on.precision === 'unknown') return '';
  if (on.precision === 'session') {
    const session = sessionIn(world, on.value as never, language);
    return session ? (en ? ` at the ${session.label}` : ` ${session.for}`) : '';
  }
  const isDay = on.precision === 'day';
  const words = partialWords(on, language, String);
  return en ? ` ${isDay ? 'on' : 'in'} ${words}` : ` ${isDay ? 'le' : 'en'} ${words}`;
}
