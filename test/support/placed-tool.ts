import type { By, RecordedEvent, ToolEvent } from '../../functions/domain/event.ts';
import { sessionId } from '../../functions/domain/ids.ts';
import type { Route, Step } from '../../functions/domain/route.ts';
import type { Session } from '../../functions/domain/session.ts';
import type { Progress, Tool } from '../../functions/domain/tool.ts';
import { lived, recorded, registration, worldAt } from './sample-register.ts';

/* Tools of a few events, or put where a test wants them: for rules that look at a tool and not at how it came there. */

/** An event as a test tells it: when and by whom only where that matters. */
export type Told = ToolEvent & { at?: string; by?: By };

/** The last of some events, as it would be recorded. */
export const lastOf = (...events: readonly Told[]) => recorded(events).at(-1) as RecordedEvent;
/** The tool of some events. */
export const toolOf = (...events: readonly Told[]): Tool => lived(events).tool;
/** The tool at another place, or otherwise than its events would have it. */
export const place = (tool: Tool, progress: Partial<Progress>, more: Partial<Tool> = {}): Tool => ({
  ...tool,
  ...more,
  progress: { ...tool.progress, ...progress },
});
/** A route of these steps. */
export const routeOf = (steps: readonly Step[], more: Partial<Route> = {}) => ({
  route: { ...registration.route, steps, ...more },
});
/** The same step of a body that is only to be told. */
export const inform = (step: Step): Step => ({ ...step, ask: 'inform' });

/** A session of the sample register. */
export function sessionOf(id: string): Session {
  const session = worldAt().sessions.get(sessionId(id));
  if (!session) throw new Error(`No session ${id}`);
  return session;
}
