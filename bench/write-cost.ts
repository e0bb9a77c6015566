import { registerTable } from '../functions/store/table.ts';
import { itemSize, type StoredItem } from './item-size.ts';

/** What one written item costs. */
export interface Cost {
  readonly item: string;
  readonly bytes: number;
  readonly units: number;
  readonly indexUnits: number;
}

const { partitionKey, sortKey, index, secondIndex } = registerTable;
/** What each index keeps of an item beside its own keys. */
const indexes = [index, { ...secondIndex, include: [] }] as const;
type Index = (typeof indexes)[number];
const steps = (bytes: number) => Math.ceil(bytes / 1024);

/**
 * Write units of one item by AWS's rules, from the item before and after: a kilobyte a unit, twice that in a
 * transaction, and in the index one write for a changed entry, two where its key moves. What DynamoDB Local itself
 * reports is not used: for transactions it counts the index double.
 */
export function costOf(before: StoredItem = {}, after: StoredItem = {}, inTransaction: boolean): Cost {
  const bytes = Math.max(itemSize(before), itemSize(after));
  return {
    item: nameOf(before[partitionKey] ? before : after),
    bytes,
    // What is removed and was not there costs one unit, too.
    units: Math.max(1, steps(bytes)) * (inTransaction ? 2 : 1),
    indexUnits: indexes.reduce((sum, of) => sum + indexUnits(of, before, after), 0),
  };
}

export const total = (costs: readonly Cost[]): number =>
  costs.reduce((sum, { units, indexUnits }) => sum + units + indexUnits, 0);

/** The keys of an item of the register; the first value of one that is not of the register. */
function nameOf(item: StoredItem): string {
  const [partition, sort] = [item[partitionKey]?.S, item[sortKey]?.S];
  return partition === undefined ? String(Object.values(item)[0]?.S ?? '') : `${partition} ${sort}`;
}

/** What an index keeps of an item; undefined where it is not in the index. */
function entryOf(of: Index, item: StoredItem): StoredItem | undefined {
  if (!item[of.partitionKey]) return undefined;
  const kept: readonly string[] = [partitionKey, sortKey, of.partitionKey, of.sortKey, ...of.include];
  return Object.fromEntries(Object.entries(item).filter(([name]) => kept.includes(name)));
}

function indexUnits(of: Index, itemBefore: StoredItem, itemAfter: StoredItem): number {
  const [before, after] = [entryOf(of, itemBefore), entryOf(of, itemAfter)];
  const keyOf = (entry: StoredItem) => `${entry[of.partitionKey]?.S} ${entry[of.sortKey]?.S}`;
  const sizes = [before, after].map((entry) => (entry ? steps(itemSize(entry)) : 0));
  if (!before || !after || keyOf(before) !== keyOf(after)) return sizes.reduce((sum, size) => sum + size, 0);
  return JSON.stringify(before) === JSON.stringify(after) ? 0 : Math.max(...sizes);
}
