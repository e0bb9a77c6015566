import { zoneOf } from './body.ts';
import { type Day, dayIn } from './date.ts';
import type { DecisionFacts } from './event.ts';
import type { BodyId, DecisionId } from './ids.ts';
import type { Wording } from './text.ts';
import { decisionOf, isOpen, type Tool } from './tool.ts';
import type { World } from './world.ts';

/** Contributions that a body invites to a text (USERS.md 2.2, D8). */
export interface Invitation {
  readonly decision: DecisionId;
  readonly body: BodyId;
  /** The last day, in the body's city. */
  readonly byDay: Day;
  readonly who?: Wording;
  readonly guidance?: Wording;
}

const inviting: ReadonlySet<DecisionFacts['outcome']> = new Set(['continued', 'referred-back']);

/** The invitation that stands: of the decision that the tool still waits on, until its day is over. */
export function invitationOf(tool: Tool, world: World): Invitation | undefined {
  const { by } = tool.progress;
  const decision = by === undefined ? undefined : decisionOf(tool, by);
  if (!decision || decision.status === 'taken-back' || !isOpen(tool)) return undefined;
  const { outcome, body, byDay, whoMayContribute: who, guidance } = decision.facts;
  if (!inviting.has(outcome) || byDay === undefined) return undefined;
  if (dayIn(zoneOf(body, world.bodies), world.now) > byDay) return undefined;
  return {
    decision: decision.id,
    body,
    byDay,
    ...(who === undefined ? {} : { who }),
    ...(guidance === undefined ? {} : { guidance }),
  };
}
