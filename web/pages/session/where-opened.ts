import { useRef } from 'preact/hooks';
import type { Item, Session } from './answers.ts';

const lists = ['items', 'unplaced', 'expected'] as const;
export type Lists = Pick<Session, (typeof lists)[number]>;

/** An item whose form is open, and where it stood when that was opened. */
export interface Opened {
  readonly list: (typeof lists)[number];
  readonly place: number;
  readonly item: Item;
}

/** Where an item stands; undefined where it stands nowhere. */
export function standingIn(session: Lists, tool: string): Opened | undefined {
  for (const list of lists) {
    const place = session[list].findIndex((item) => item.tool === tool);
    const item = session[list][place];
    if (item) return { list, place, item };
  }
  return undefined;
}

/** The lists with an item where it was opened, as it is now. */
export function heldIn<L extends Lists>(session: L, { list, place, item }: Opened): L {
  const now = standingIn(session, item.tool);
  if (now?.list === list) return session;
  const without = (of: readonly Item[]) => of.filter(({ tool }) => tool !== item.tool);
  return {
    ...session,
    ...Object.fromEntries(lists.map((name) => [name, without(session[name])])),
    [list]: without(session[list]).toSpliced(place, 0, now?.item ?? item),
  };
}

/**
 * The lists of a session as its secretary works on them: recording may bring an item to another list, or to none, and its
 * form, which says what was recorded and takes it back, stays where it is until it is closed.
 */
export function useWhereOpened<L extends Lists>(session: L, tool: string | null): L {
  const held = useRef<Opened | undefined>(undefined);
  if (held.current?.item.tool !== tool) held.current = tool === null ? undefined : standingIn(session, tool);
  return held.current ? heldIn(session, held.current) : session;
}
