import * as v from 'valibot';
import { type AskedCommand, command, seat } from '../commands.ts';

type Option<T extends AskedCommand['type']> = Extract<
  (typeof command)['options'][number],
  { readonly entries: { readonly type: v.LiteralSchema<T, undefined> } }
>;
type EntriesOf<T extends AskedCommand['type']> = Option<T>['entries'];

/**
 * The body of a command's request: the fields that the command has (contracts/commands.ts), without its name and what
 * the path says already, and the seat that the person acts from, where they have several that would do.
 */
export function bodyOf<T extends AskedCommand['type'], const P extends string = never>(
  type: T,
  ...inPath: readonly P[]
) {
  const option = command.options.find(({ entries }) => entries.type.literal === type) as unknown as Option<T>;
  const entries = Object.fromEntries(
    Object.entries(option.entries).filter(([name]) => name !== 'type' && !inPath.includes(name as P)),
  ) as unknown as Omit<EntriesOf<T>, 'type' | P>;
  return v.strictObject({ ...entries, seat: v.exactOptional(seat) });
}
