import type { AsOn } from '../as-was.ts';
import type { Day } from '../date.ts';
import type { Language } from '../text.ts';
import { whereIs } from '../where.ts';
import type { World } from '../world.ts';
import { worldOn } from '../world-then.ts';
import { historyLineSentence } from './history-sentences.ts';
import { fr } from './spacing.ts';
import { whereSentence } from './where-words.ts';

/**
 * Where a tool was on a day: by the record, or by the last line that paper tells; nothing is made up for a day of which
 * nothing is known (USERS.md 1.1, E2). `world` is today's.
 */
export function asOnSentence(then: AsOn | undefined, day: Day, world: World, language: Language): string {
  if (!then)
    return {
      en: 'Nothing is known of it on that day.',
      fr: fr`Rien n’est connu de ce texte à cette date.`,
    }[language];
  if (then.line) return historyLineSentence(then.line, world, language);
  const on = worldOn(world, day);
  return whereSentence(whereIs(then.tool, on), then.tool, on, language);
}
