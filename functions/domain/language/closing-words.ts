import type { Body } from '../body.ts';
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
  const words =
    on.precision === 'unknown'
      ? ''
      : partialWords(on, language, (id) => sessionIn(world, id as never, language)?.label ?? id);
  const isDay = on.precision === 'day';
  const when = words && (en ? ` ${isDay ? 'on' : 'in'} ${words}` : ` ${isDay ? 'le' : 'en'} ${words}`);
  const closed = en ? `Closed${when}.` : `Dissous${when}.`;
  if (successors.length === 0) return closed;
  const list = new Intl.ListFormat(language, { type: 'conjunction' });
  const to = list.format(successors.map((id) => bodyIn(world, id, language)[en ? 'the' : 'to']));
  return en ? `${closed} Its work went to ${to}.` : fr`${closed} Ses travaux sont revenus ${to}.`;
}
