import type { AskedCommand } from '../../functions/contracts/commands.ts';
import { hourIn, type Instant, instantIn } from '../../functions/domain/date.ts';
import type { By } from '../../functions/domain/event.ts';
import type { SessionAct } from '../../functions/domain/session.ts';
import type { Json } from '../step-functions/json.ts';
import type { System } from '../system.ts';
import type { Observer } from './observer.ts';

/** The journey did not go as it should; the message says where. */
export class JourneyFailed extends Error {
  override readonly name = 'JourneyFailed';
}

/** What a scene does: people ask, time passes. All of it through the function `commands`, as from anywhere. */
export interface Rehearsal {
  /** Goes to a day and hour in Brussels, through everything that is due on the way. */
  at(day: string, hour: string): Promise<void>;
  /** Gives a command for a tool; gives the decision that it made, where it made one. Throws {@link JourneyFailed}. */
  gives(by: By, tool: string, command: AskedInput): Promise<string>;
  /** One decision over several tools, under a name of its own: one text, an event for each. */
  givesTogether(by: By, decision: string, tools: readonly string[], command: AskedInput): Promise<void>;
  acts(by: By, session: string, act: SessionAct): Promise<void>;
}

/** A command as a person writes it: ids are plain texts there. */
export type AskedInput = { readonly type: AskedCommand['type'] } & Readonly<Record<string, unknown>>;

/** Several tools are answered together: `ok` is false where any of them was refused. */
const isCarriedOut = (payload: unknown): payload is Record<string, unknown> =>
  typeof payload === 'object' && payload !== null && 'ok' in payload && payload.ok === true;

const zone = 'Europe/Brussels';

export function rehearse(system: System, observer: Observer, say: (line: string) => void): Rehearsal {
  let asked = 0;
  let heading = '';

  const now = (): Instant => new Date(system.clock.now()).toISOString();

  function head(): void {
    const day = new Date(now()).toLocaleDateString('en-GB', { timeZone: zone, dateStyle: 'full' });
    if (day !== heading) say(`\n${day}`);
    heading = day;
  }

  async function ask(what: object, by: By): Promise<Record<string, unknown>> {
    asked += 1;
    const input = { ...what, by, key: `journey-${String(asked).padStart(4, '0')}` };
    const { payload, functionError } = await system.invoke('commands', input as unknown as Json);
    if (functionError || !isCarriedOut(payload))
      throw new JourneyFailed(
        `${JSON.stringify(what).slice(0, 200)} was answered ${JSON.stringify(payload)}`,
      );
    await system.idle();
    head();
    return payload;
  }

  return {
    async at(day, hour) {
      const instant = instantIn(zone, day, hour);
      await system.advanceTo(instant);
      for (const line of await observer.look()) {
        head();
        say(line);
      }
    },

    async gives(by, tool, command) {
      const { decision } = await ask({ tool, command }, by);
      for (const line of await observer.look()) say(line);
      return typeof decision === 'string' ? decision : '';
    },

    async givesTogether(by, decision, tools, command) {
      await ask({ tools, decision, command }, by);
      for (const line of await observer.look()) say(line);
    },

    async acts(by, session, act) {
      const { state } = await ask({ session, act }, by);
      say(`  ${hourIn(zone, now())}  session ${session}: ${String(state)}`);
    },
  };
}
