import type { Instant } from '../domain/date.ts';
import type { RecordedEvent } from '../domain/event.ts';
import { evolve } from '../domain/evolve.ts';
import { type Head, headOf } from '../domain/head.ts';
import { isHeld } from '../domain/held.ts';
import type { ToolId } from '../domain/ids.ts';
import type { Tool } from '../domain/tool.ts';
import type { Append, Loaded } from '../ports.ts';
import { canonical } from './canonical.ts';
import { type Link, sealed } from './chain.ts';
import { type FoundBy, foundBy } from './found-by.ts';
import { readEvent } from './upcasters.ts';

/** What one event of an append will leave in the register. */
export interface Prepared {
  readonly tool: ToolId;
  readonly after: Loaded | undefined;
  readonly event: RecordedEvent;
  readonly link: Link;
  readonly loaded: Loaded;
  readonly head: Head;
  /** Some readers may not know where it stands now. */
  readonly held: boolean;
  /** Where the event tells of a decision over several tools. */
  readonly shared: DecisionShared | undefined;
  /** Papers of which the tool knows another version than before. */
  readonly papers: Tool['documents'];
  readonly found: FoundBy;
}
type DecisionShared = Extract<Append['events'][number]['event'], { type: 'DecisionRecorded' }>['decision'];

/**
 * Numbers, seals and folds the events of an append without writing anything. The tool is folded from the text that
 * will be stored, so a writer and every later reader see the same. Throws RangeError for what no caller may ask:
 * no event, more than 25, two of one tool.
 */
export function linksOf({ events, at, by, restricted }: Append): readonly Prepared[] {
  if (events.length === 0 || events.length > 25)
    throw new RangeError(`An append holds 1 to 25 events, not ${events.length}`);
  if (new Set(events.map(({ tool }) => tool)).size < events.length)
    throw new RangeError('An append holds one event a tool');
  return events.map(({ tool, after, event }) => {
    const n = (after?.tool.version ?? 0) + 1;
    const text = canonical({ ...event, tool, n, at: notBefore(at, after?.tool), by, schema: 1 });
    const link = sealed(n, text, after?.hash ?? '');
    const recorded = readEvent(text);
    const evolved = evolve(after?.tool, recorded);
    return {
      tool,
      after,
      event: recorded,
      link,
      loaded: { tool: evolved, hash: link.hash },
      head: storableHead(headOf(evolved)),
      held: isHeld(evolved, restricted),
      shared: event.type === 'DecisionRecorded' && event.tools.length > 1 ? event.decision : undefined,
      papers: evolved.documents.filter((paper) => !after?.tool.documents.includes(paper)),
      found: foundBy(after?.tool, recorded, evolved),
    };
  });
}

/**
 * Whoever asked first may write second, and two machines' clocks differ: an event is never older than the one before
 * it, or the tool as it was known at an instant would lack something from the middle of its history.
 */
const notBefore = (at: Instant, tool: Tool | undefined): Instant =>
  tool && tool.lastEventAt > at ? tool.lastEventAt : at;

/** A title is cut by length, and DynamoDB takes no half of a character: an emoji at the cut becomes �. */
export const storableHead = (head: Head): Head => ({
  ...head,
  title: head.title.toWellFormed(),
  ...(head.titleFr === undefined ? {} : { titleFr: head.titleFr.toWellFormed() }),
});
