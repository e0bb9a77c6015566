import type { Instant } from '../../functions/domain/date.ts';
import type { RecordedEvent } from '../../functions/domain/event.ts';
import { evolve } from '../../functions/domain/evolve.ts';
import type { ToolId } from '../../functions/domain/ids.ts';
import { tellingOf } from '../../functions/domain/telling.ts';
import type { Tool } from '../../functions/domain/tool.ts';
import { inTens } from '../../functions/store/in-tens.ts';
import { deedOf } from './deed-of.ts';
import { everyTool, type OldRegister, type RestorePorts } from './restore-ports.ts';

/** An event that the old table has and the restored one does not: it has to be entered again. */
export interface Lost {
  readonly event: RecordedEvent;
  /** `told`: a letter of it left; `not-told`: one was to; `silent`: nobody is told of such an event. */
  readonly letters: 'told' | 'not-told' | 'silent';
  /** Somebody has entered the same again. */
  readonly isEntered: boolean;
}

/** Events of the register's own, which are made again by themselves. */
const ownEvents: ReadonlySet<RecordedEvent['type']> = new Set([
  'ExecutionReplaced',
  'CarriedOver',
  'ExecutionPaused',
  'ExecutionResumed',
]);

/**
 * What is in the old table after the moment of restoring, by tool and in order. What of it was damaged cannot be
 * read and is left out: `unread` names those tools.
 */
export async function lostEvents(
  ports: RestorePorts,
  old: OldRegister,
  since: Instant,
): Promise<{ readonly lost: readonly Lost[]; readonly unread: readonly ToolId[] }> {
  const told = await toldIn(old, since, ports.clock.now());
  const lost: Lost[] = [];
  const unread: ToolId[] = [];
  const tools = [...(await everyTool(old.tools))].sort();
  const found = new Map<ToolId, readonly Lost[]>();
  await inTens(tools, async (id) => {
    try {
      found.set(id, lostOf(await old.tools.events(id), await ports.tools.events(id), told));
    } catch {
      unread.push(id);
    }
  });
  for (const id of tools) lost.push(...(found.get(id) ?? []));
  return { lost, unread: unread.sort() };
}

function lostOf(
  events: readonly RecordedEvent[],
  kept: readonly RecordedEvent[],
  told: ReadonlySet<string>,
): readonly Lost[] {
  const nameOf = ({ n, at }: RecordedEvent) => `${n} ${at}`;
  const [known, were] = [new Set(kept.map(nameOf)), new Set(events.map(nameOf))];
  const again = kept.filter((event) => !were.has(nameOf(event))).map(deedOf);
  const lost: Lost[] = [];
  let tool: Tool | undefined;
  for (const event of events) {
    tool = evolve(tool, event);
    if (known.has(nameOf(event)) || ownEvents.has(event.type)) continue;
    const wasTold = told.has(`${event.tool}#${event.n}`);
    const letters = wasTold ? 'told' : tellingOf(event, tool) ? 'not-told' : 'silent';
    const at = again.indexOf(deedOf(event));
    if (at >= 0) again.splice(at, 1);
    lost.push({ event, letters, isEntered: at >= 0 });
  }
  return lost;
}

/** `T13#7` for each event of which at least one letter left. */
async function toldIn({ notices }: OldRegister, since: Instant, now: Instant): Promise<ReadonlySet<string>> {
  const told = new Set<string>();
  for (const month of monthsFrom(since, now)) {
    let after: string | undefined;
    do {
      const page = await notices.ofMonth(month, after === undefined ? {} : { after });
      for (const { id, events } of page.notices)
        for (const { recipients } of await notices.chunks(id))
          for (const { state, events: read } of recipients)
            if (state === 'sent' || state === 'bounced' || state === 'complained')
              for (const { tool, n } of read.flatMap((index) => events[index] ?? []))
                told.add(`${tool}#${n}`);
      after = page.after;
    } while (after !== undefined);
  }
  return told;
}

/** `2024-04`, and the months after it. */
function monthsFrom(since: Instant, until: Instant): readonly string[] {
  const months: string[] = [];
  const month = new Date(`${since.slice(0, 7)}-01T00:00:00.000Z`);
  for (; month.toISOString() <= until; month.setUTCMonth(month.getUTCMonth() + 1))
    months.push(month.toISOString().slice(0, 7));
  return months;
}
