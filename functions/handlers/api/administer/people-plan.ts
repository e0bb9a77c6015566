import type { Body } from '../../../domain/body.ts';
import type { BodyId, MemberId, PersonId } from '../../../domain/ids.ts';
import {
  linesDiffer,
  seatFaultOnLine,
  type WrongLine,
  wasErasedOnLine,
} from '../../../domain/language/import-words.ts';
import { personFaultWords, seatFaults } from '../../../domain/language/seat-words.ts';
import { isErased, type Member, type Person, type Seat } from '../../../domain/person.ts';
import { type FaultOfSeat, faultsOfSeat, isSameSeat } from '../../../domain/seat-rules.ts';
import type { Language } from '../../../domain/text.ts';
import { comparable } from './addresses-held.ts';
import type { PersonLine } from './people-file.ts';

/** What the register knows of those whom a file names. */
export interface Known {
  readonly bodies: ReadonlyMap<BodyId, Body>;
  readonly members: ReadonlyMap<MemberId, Member>;
  readonly people: ReadonlyMap<PersonId, Person>;
  readonly seats: ReadonlyMap<PersonId, readonly Seat[]>;
  /** Who has which address, as it is compared. */
  readonly addresses: ReadonlyMap<string, readonly PersonId[]>;
  /** Who imports: their own seat of an administrator is another's to end. */
  readonly by: PersonId;
}

/** What an import would write, and how its lines are counted. */
export interface PeoplePlan {
  readonly people: readonly Person[];
  readonly seats: readonly Seat[];
  readonly new: number;
  readonly changed: number;
  readonly same: number;
  readonly wrong: readonly WrongLine[];
}

/** Compares the lines of a file with the register, each line by itself and with those before it. */
export function planPeople(lines: readonly PersonLine[], known: Known, language: Language): PeoplePlan {
  const people = new Map<PersonId, Person>();
  const seats: Seat[] = [];
  const first = new Map<PersonId, PersonLine>();
  const addresses = new Map<string, PersonLine>();
  const inFile = new Set(lines.map(({ person }) => person));
  const wrong: WrongLine[] = [];
  const counts = { new: 0, changed: 0, same: 0 };
  for (const line of lines) {
    const fault = faultOf(line, { first, addresses, inFile }, known, language);
    if (fault !== undefined) {
      wrong.push({ line: line.line, sentence: fault });
      continue;
    }
    const isFirst = !first.has(line.person);
    if (isFirst) first.set(line.person, line);
    addresses.set(comparable(line.email), line);
    const person = isFirst ? personOf(line, known.people.get(line.person)) : undefined;
    const seat = seatOf(line, known.seats.get(line.person) ?? []);
    if (person && person.is !== 'same') people.set(line.person, person.person);
    if (seat && seat.is !== 'same') seats.push(seat.seat);
    const kinds = [person?.is, seat?.is];
    counts[kinds.includes('new') ? 'new' : kinds.includes('changed') ? 'changed' : 'same']++;
  }
  return { people: [...people.values()], seats, ...counts, wrong };
}

interface Before {
  readonly first: ReadonlyMap<PersonId, PersonLine>;
  readonly addresses: ReadonlyMap<string, PersonLine>;
  /** Everybody whom the file names: it says itself which address they have from now on. */
  readonly inFile: ReadonlySet<PersonId>;
}

function faultOf(line: PersonLine, before: Before, known: Known, language: Language): string | undefined {
  const same = before.first.get(line.person);
  if (same && !saysTheSame(same, line)) return linesDiffer(same.line, 'person', language);
  const other = before.addresses.get(comparable(line.email));
  if (other && other.person !== line.person) return linesDiffer(other.line, 'email', language);
  const person = known.people.get(line.person);
  // An old list must not bring back who asked to be forgotten.
  if (person && isErased(person)) return wasErasedOnLine[language];
  const holder = known.addresses.get(comparable(line.email))?.find((id) => !before.inFile.has(id));
  const isKept = person && comparable(person.email) === comparable(line.email);
  if (holder !== undefined && !isKept) return personFaultWords('address-of-another', holder, language);
  const seat = seatOn(line);
  if (!seat) return undefined;
  if (seat.role === 'administrator' && line.person === known.by && seat.to !== undefined)
    return seatFaults['own-administrator-seat'][language];
  const faults = faultsOfSeat(seat, known);
  const said: { readonly [F in FaultOfSeat['field']]?: string | undefined } = line;
  const words = faults.map(({ field, fault }) => seatFaultOnLine(field, said[field] ?? '', fault, language));
  return words.length === 0 ? undefined : words.join('; ');
}

const saysTheSame = (a: PersonLine, b: PersonLine): boolean =>
  a.name === b.name && a.email === b.email && a.language === b.language;

type Is = 'new' | 'changed' | 'same';

function personOf(
  { person: id, name, email, language }: PersonLine,
  before: Person | undefined,
): { readonly is: Is; readonly person: Person } {
  const person: Person = { ...(before ?? { levels: {} }), id, name, email, language };
  const isSame = before && before.name === name && before.email === email && before.language === language;
  return { is: !before ? 'new' : isSame ? 'same' : 'changed', person };
}

function seatOf(
  line: PersonLine,
  held: readonly Seat[],
): { readonly is: Is; readonly seat: Seat } | undefined {
  const seat = seatOn(line);
  if (!seat) return undefined;
  const before = held.find((one) => isSameSeat(one, seat));
  return { is: !before ? 'new' : before.to === seat.to ? 'same' : 'changed', seat };
}

/** The seat that a line gives; none where it names no role, and a role has its first day. */
function seatOn({ person, role, body, member, from, to }: PersonLine): Seat | undefined {
  if (role === undefined || from === undefined) return undefined;
  return { person, role, from, ...given({ body, member, to }) };
}

/** Only what is there: the register has no word for undefined. */
const given = <T extends object>(parts: T): { [K in keyof T]?: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== undefined)) as never;
