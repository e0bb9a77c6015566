import type { Body } from './body.ts';
import type { Instant } from './date.ts';
import type { BodyId, SessionId } from './ids.ts';
import type { Session } from './session.ts';

/** What a decision may look at beside the tool: the time, the bodies and their meetings. */
export interface World {
  readonly now: Instant;
  readonly bodies: ReadonlyMap<BodyId, Body>;
  readonly sessions: ReadonlyMap<SessionId, Session>;
}
