import type { FormOutcome } from './form-fields.ts';
import type { BodyId } from './ids.ts';
import { opensWindow } from './telling.ts';
import type { Tool } from './tool.ts';
import { standingOf } from './way.ts';
import type { World } from './world.ts';

/** When the letters of a decision leave: with the body's others of the day, in ten minutes, or not at all. */
export const sendChoices = ['with-the-day', 'soon', 'quiet'] as const;
export type SendChoice = (typeof sendChoices)[number];

/**
 * What its secretary can choose of an outcome (USERS.md 2.1, S4). Where silence will speak everybody is told, and a
 * procedure's notice leaves at once.
 */
export function sendChoicesOf(outcome: FormOutcome): readonly SendChoice[] {
  if (outcome === 'written-opened') return [];
  if (opensWindow.includes(outcome)) return ['with-the-day', 'soon'];
  return sendChoices;
}

/** What is proposed: an overtaken body's late outcome tells nobody anything new (USERS.md 1.2, PoC and Council). */
export const proposedChoice = (tool: Tool, body: BodyId, world: World): SendChoice =>
  standingOf(tool, body, world).is === 'overtaken' ? 'quiet' : 'with-the-day';
