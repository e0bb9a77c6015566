import { isDeepStrictEqual } from 'node:util';
import type { Fault, ImportFile } from '../contracts/import.ts';
import type { Body } from '../domain/body.ts';
import { compareDates } from '../domain/history.ts';
import { isErased, type Member, type Person, type Seat } from '../domain/person.ts';
import type { Session } from '../domain/session.ts';

/** One line of the report: what would be written, or was. */
export interface Change {
  readonly is: 'new' | 'changed';
  readonly what: 'member' | 'body' | 'session' | 'person' | 'seat' | 'tool';
  readonly id: string;
  /** What differs from the register, where something was known before. */
  readonly fields: readonly string[];
}

/** A record of the file beside what the register knows of it: what to put, if anything, or what is wrong. */
export type Compared<T> =
  | { readonly is: 'same' }
  | { readonly is: 'wrong'; readonly faults: readonly Fault[] }
  | { readonly is: 'put'; readonly record: T; readonly change: Change };

type Path = Fault['path'];

function compared<T extends object>(
  what: Change['what'],
  id: string,
  known: T | undefined,
  next: T,
): Compared<T> {
  if (!known) return { is: 'put', record: next, change: { is: 'new', what, id, fields: [] } };
  const names = [...new Set([...Object.keys(known), ...Object.keys(next)])] as (keyof T & string)[];
  const fields = names.filter((name) => !isDeepStrictEqual(known[name], next[name]));
  if (fields.length === 0) return { is: 'same' };
  return { is: 'put', record: next, change: { is: 'changed', what, id, fields } };
}

export const planMember = (known: Member | undefined, entry: Member): Compared<Member> =>
  compared('member', entry.id, known, entry);

export const planBody = (known: Body | undefined, entry: Body): Compared<Body> =>
  compared('body', entry.id, known, entry);

/**
 * What a person chose to receive is that person's own and outlives an import that says nothing of it. Who was erased is
 * not brought back by an old list.
 */
export const planPerson = (
  known: Person | undefined,
  entry: ImportFile['people'][number],
  path: Path,
): Compared<Person> =>
  known && isErased(known)
    ? { is: 'wrong', faults: [{ path, what: `person '${entry.id}' was erased` }] }
    : compared('person', entry.id, known, { ...entry, levels: entry.levels ?? known?.levels ?? {} });

/** The name of a seat in a report; a seat is the same seat while only its last day changes. */
export const seatName = ({ person, role, body, tool, member, from }: Omit<Seat, 'to'>): string =>
  [person, role, body, tool, member, from].filter((part) => part !== undefined).join(' ');

export const planSeat = (known: readonly Seat[], entry: Seat): Compared<Seat> =>
  compared(
    'seat',
    seatName(entry),
    known.find((seat) => seatName(seat) === seatName(entry)),
    entry,
  );

/**
 * A meeting still to come may be moved by a file. One that was held has the days that it had: unknown may become known,
 * known becomes other only by a correction. Its life (opened, closed) is lived in the register and not imported again.
 */
export function planSession(
  known: Session | undefined,
  entry: ImportFile['sessions'][number],
  path: Path,
): Compared<Session> {
  if (!known) return compared<Session>('session', entry.id, undefined, { ...entry, version: 1, log: [] });
  const { state, version, log, report } = known;
  const next: Session = { ...entry, state, version, log, ...(report === undefined ? {} : { report }) };
  const plan = compared<Session>('session', entry.id, known, next);
  if (plan.is !== 'put') return plan;
  const moved =
    compareDates(known.dates, entry.dates) === 'contradicts' ||
    (known.firstDay !== undefined && known.firstDay !== entry.firstDay) ||
    (known.lastDay !== undefined && known.lastDay !== entry.lastDay) ||
    known.body !== entry.body;
  if (moved && state !== 'planned')
    return {
      is: 'wrong',
      faults: [{ path, what: `session ${entry.id} was held at another time: it needs a correction` }],
    };
  return { ...plan, record: { ...next, version: version + 1 } };
}
