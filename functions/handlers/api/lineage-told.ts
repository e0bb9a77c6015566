import type { ToolId } from '../../domain/ids.ts';
import type { ToldEvent } from '../../domain/readers-history.ts';

/** What names another tool, in a registration and in the facts of a decision. */
const lineage: ReadonlySet<string> = new Set([
  ...['parent', 'derivedFrom', 'remainderOf', 'supersedes'],
  ...['remainder', 'child'],
]);

/** Every tool that a history names besides its own. */
export const relativesIn = (told: readonly ToldEvent[]): readonly ToolId[] => [
  ...new Set(told.flatMap(({ event }) => [...wholeOf(event), ...namedIn(event)])),
];

/** A history without the tools that its reader may not know of: they are as if they were not. */
export const lineageTold = (
  told: readonly ToldEvent[],
  isKnown: (tool: ToolId) => boolean,
): readonly ToldEvent[] =>
  told
    .filter(({ event }) => wholeOf(event).every(isKnown))
    .map((one) =>
      namedIn(one.event).every(isKnown) ? one : { ...one, event: withoutUnknown(one.event, isKnown) },
    );

/** The tool without which an event says nothing. */
const wholeOf = (event: ToldEvent['event']): readonly ToolId[] =>
  event.type === 'ChildDerived' ? [event.child] : event.type === 'EditionSuperseded' ? [event.edition] : [];

const isNamed = ([name, part]: readonly [string, unknown]): boolean =>
  lineage.has(name) && typeof part === 'string';

function namedIn(value: unknown): readonly ToolId[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap((entry) =>
    isNamed(entry) ? [entry[1] as ToolId] : namedIn(entry[1]),
  );
}

function withoutUnknown<T>(value: T, isKnown: (tool: ToolId) => boolean): T;
function withoutUnknown(value: unknown, isKnown: (tool: ToolId) => boolean): unknown {
  if (Array.isArray(value)) return value.map((part) => withoutUnknown(part, isKnown));
  if (typeof value !== 'object' || value === null) return value;
  const left = Object.entries(value).filter((entry) => !isNamed(entry) || isKnown(entry[1]));
  return Object.fromEntries(left.map(([name, part]) => [name, withoutUnknown(part, isKnown)]));
}
