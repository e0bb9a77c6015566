import type { Session } from '../../../domain/session.ts';
import { languages } from '../../../domain/text.ts';
import { folded, wordsOf } from '../../../domain/title-index.ts';
import type { World } from '../../../domain/world.ts';
import { byDate } from './session-tools.ts';

/** By id, or by every word in its label, its city or its body's names: « ptc 243 », « 243rd/244th ». */
export const sessionsFound = (q: string, world: Pick<World, 'bodies' | 'sessions'>): readonly Session[] =>
  [...world.sessions.values()].toSorted(byDate).filter((session) => {
    if (isNamed(session.id, q)) return true;
    const body = world.bodies.get(session.body);
    return hasWords(q, [
      session.id,
      ...languages.flatMap((language) => [
        ...[session.label[language], session.city?.[language], body?.code[language], body?.name[language]],
      ]),
    ]);
  });

/** Typed is its id, also one that is too short for a word. */
export const isNamed = (id: string, q: string): boolean => id.toLowerCase() === q.trim().toLowerCase();

/** Every word of what was typed begins a word of the texts. */
export function hasWords(q: string, texts: readonly (string | undefined)[]): boolean {
  const wanted = wordsOf(q);
  const there = texts.flatMap((text) => folded(text ?? '').split(' '));
  return wanted.length > 0 && wanted.every((word) => there.some((one) => one.startsWith(word)));
}
