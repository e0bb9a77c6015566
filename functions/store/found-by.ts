import type { Day } from '../domain/date.ts';
import type { HistoryLine, RecordedEvent, ToolKind } from '../domain/event.ts';
import type { BodyId, PersonId } from '../domain/ids.ts';
import { searchWords } from '../domain/title-index.ts';
import type { Tool } from '../domain/tool.ts';

/** What a body did on a day, or on as much of it as is known: `2023-06`. */
export interface DecidedOn {
  readonly body: BodyId;
  readonly on: Day;
}

/** By what a tool is found from an event on, beside its place and its papers. */
export interface FoundBy {
  /** Where the tool begins; neither changes afterwards. */
  readonly begins?: { readonly kind: ToolKind; readonly officers: readonly PersonId[] };
  /** Words that its title did not have before. */
  readonly words: readonly string[];
  /** What a body decided by this very event. */
  readonly decided?: DecidedOn;
  /** What bodies did by lines of history that it brought in, with the place of each line in it. */
  readonly lines: readonly (DecidedOn & { readonly k: number })[];
}

export function foundBy(before: Tool | undefined, event: RecordedEvent, after: Tool): FoundBy {
  const known = new Set(before && searchWords(before.title));
  const decided = decidedBy(event);
  return {
    ...(before ? {} : { begins: { kind: after.kind, officers: [...new Set(after.officers)] } }),
    words: searchWords(after.title).filter((word) => word.length > 1 && !known.has(word)),
    ...(decided ? { decided } : {}),
    lines: event.type === 'HistoryEntered' ? event.lines.flatMap(decidedByLine) : [],
  };
}

function decidedBy(event: RecordedEvent): DecidedOn | undefined {
  switch (event.type) {
    case 'DecisionRecorded':
    case 'WrittenProcedureOpened':
    case 'Discontinued':
    case 'CorrectionAgreed':
      return { body: event.facts.body, on: event.facts.decidedOn };
    default:
      return undefined;
  }
}

/** These name a body to which something was done. */
const notItsAct: ReadonlySet<HistoryLine['what']> = new Set(['submitted', 'registered', 'published']);

function decidedByLine({ body, on, what }: HistoryLine, k: number) {
  const isDated = on.precision === 'day' || on.precision === 'month' || on.precision === 'year';
  return body !== undefined && isDated && !notItsAct.has(what) ? [{ body, on: on.value, k }] : [];
}
