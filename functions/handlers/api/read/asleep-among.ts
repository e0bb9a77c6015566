import { toolFor } from '../../../domain/readers-history.ts';
import { comingInTens } from '../../in-tens.ts';
import type { Reader, ToolEntry } from './tool-entry.ts';
import type { ToolList } from './tool-list.ts';

/**
 * A list of which only what sleeps is wanted, as far as its reader knows. No list by place tells that, so each entry is
 * read to know: 500 for a page at most, like all that a filter passes by.
 */
export function asleepAmong(list: ToolList, reader: Reader): ToolList {
  const asleep = new WeakSet<ToolEntry>();
  const examined = async (entry: ToolEntry) => {
    if (await sleeps(entry, reader)) asleep.add(entry);
    return entry;
  };
  return {
    ...list,
    from: (behind, most) => {
      const entries = list.from(behind, most);
      return entries && comingInTens(entries, examined);
    },
    fits: (entry) => asleep.has(entry) && list.fits(entry),
  };
}

async function sleeps(entry: ToolEntry, { actor, world, events }: Reader): Promise<boolean> {
  if (entry.stage === 'ended') return false;
  const view = entry.view ?? toolFor(await events(entry.tool, entry.version ?? 0), actor, world);
  return view?.progress.next.dormant === true;
}
