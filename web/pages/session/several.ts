import type { Item } from './answers.ts';

/** Why an item is not recorded together with others. */
export type LeftOut =
  | { readonly why: 'recorded' }
  /** `reservation`, `statement`, `dissociation` (USERS.md 1.2). */
  | { readonly why: 'disputed'; readonly kind: string }
  | { readonly why: 'other-ask' }
  | { readonly why: 'no-step' }
  /** Not on the agenda of this session, and nobody has ticked it. */
  | { readonly why: 'elsewhere' }
  | { readonly why: 'by-choice' };

/** What is asked of the body on several items alike. */
export interface AskGroup {
  readonly id: string;
  readonly items: readonly Item[];
}

/** Items on which the same is asked and nothing is disputed, most first (USERS.md 2.1, S2). */
export function askGroups(items: readonly Item[]): readonly AskGroup[] {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    if (obstacle(item)) continue;
    const id = askOf(item);
    groups.set(id, [...(groups.get(id) ?? []), item]);
  }
  return [...groups]
    .map(([id, of]) => ({ id, items: of }))
    .toSorted((a, b) => b.items.length - a.items.length);
}

/** What would be recorded together, and why each other item is left out. None is in neither. */
export function sortOut(
  items: readonly Item[],
  group: string | undefined,
  ticked: (tool: string) => boolean,
): { readonly together: readonly Item[]; readonly leftOut: readonly { item: Item; left: LeftOut }[] } {
  const judged = items.map((item) => ({ item, left: whyNot(item, group, ticked) }));
  return {
    together: judged.flatMap(({ item, left }) => (left ? [] : [item])),
    leftOut: judged.flatMap(({ item, left }) => (left ? [{ item, left }] : [])),
  };
}

function whyNot(
  item: Item,
  group: string | undefined,
  ticked: (tool: string) => boolean,
): LeftOut | undefined {
  const because = obstacle(item);
  if (because) return because;
  if (askOf(item) !== group) return { why: 'other-ask' };
  if (ticked(item.tool)) return undefined;
  return { why: item.is === 'due' ? 'by-choice' : 'elsewhere' };
}

/** What keeps it from being recorded in one breath with any other. */
function obstacle({ is, ask, outcomes }: Item): LeftOut | undefined {
  if (is === 'done') return { why: 'recorded' };
  const kind = outcomes.flatMap(({ statements = [] }) => statements)[0]?.id;
  if (kind !== undefined) return { why: 'disputed', kind };
  return ask === null ? { why: 'no-step' } : undefined;
}

/** The step's ask, and what the officer asked in words; two wordings are two questions. */
const askOf = ({ ask, asked }: Item): string =>
  `${ask?.id}: ${(asked?.en ?? asked?.fr ?? '').trim().toLowerCase().replaceAll(/\s+/g, ' ')}`;

/** The versions that lie before the body for these items, each once. */
export function versionsOf(items: readonly Pick<Item, 'papers'>[]) {
  const all = items.flatMap(({ papers }) =>
    papers.flatMap(({ document, en, fr }) =>
      [en, fr].flatMap((version) => (version ? [{ document, ...version }] : [])),
    ),
  );
  return [...new Map(all.map((version) => [version.number, version])).values()];
}

/** The name of the next decision of a session over several tools: `PTC-243-244-D2`. */
export function nextDecision(session: string, items: readonly Pick<Item, 'outcomes'>[]): string {
  const taken = items.flatMap(({ outcomes }) => outcomes.map(({ decision }) => decision ?? ''));
  const numbers = taken.map((id) =>
    Number((id.startsWith(`${session}-D`) && id.slice(session.length + 2)) || 0),
  );
  return `${session}-D${Math.max(0, ...numbers.filter(Number.isInteger)) + 1}`;
}
