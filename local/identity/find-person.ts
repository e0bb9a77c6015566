import { roleLabels } from '../../functions/domain/language/screen-labels.ts';
import type { Seat, SeatRole } from '../../functions/domain/person.ts';
import { languages } from '../../functions/domain/text.ts';
import { folded } from '../../functions/domain/title-index.ts';
import { peopleFound } from './groups.ts';
import type { Everybody, Listed } from './people-of-register.ts';

/** Words for a role beside its labels. */
const alsoCalled: Readonly<Partial<Record<SeatRole, readonly string[]>>> = {
  'deputy-secretary': ['deputy'],
  officer: ['officer'],
  administrator: ['admin'],
};

/**
 * The people whom words mean, in any case: an id, a name, or a seat: `PTC secretary`, `delegate PTC member-a`, `T13
 * officer`, `administrator`, in either language. Otherwise those of whom every word begins a word of theirs.
 */
export function peopleMeant(everybody: Everybody, words: string): readonly Listed[] {
  const wanted = folded(words);
  if (wanted === '') return [];
  const { people } = everybody;
  const ways: readonly ((listed: Listed) => boolean)[] = [
    ({ person }) => folded(person.id) === wanted,
    ({ person }) => folded(person.name) === wanted,
    (listed) => seatsOf(listed).some((seat) => namesSeat(wanted, seat, everybody)),
  ];
  for (const isMeant of ways) {
    const found = people.filter(isMeant);
    if (found.length > 0) return found;
  }
  return peopleFound(everybody, words).people;
}

type Named = Pick<Seat, 'role' | 'body' | 'member' | 'tool'>;

/** Seats, and the tools that name somebody as their officer. */
const seatsOf = ({ seats, tools }: Listed): readonly Named[] => [
  ...seats,
  ...tools.map((tool) => ({ role: 'officer' as const, tool })),
];

/** Whether the words name the seat and nothing more: its role, and of its body, Member and tool as much as they say. */
function namesSeat(wanted: string, seat: Named, { bodies, members }: Everybody): boolean {
  const labels = languages.map((language) => roleLabels[seat.role][language]);
  const withoutRole = without(wanted, [seat.role, ...labels, ...(alsoCalled[seat.role] ?? [])]);
  if (withoutRole === undefined) return false;
  const body = seat.body && bodies.get(seat.body);
  const member = seat.member && members.get(seat.member);
  const parts: readonly (readonly string[])[] = [
    seat.body ? [seat.body, ...(body ? [body.code.en, body.code.fr, body.name.en, body.name.fr] : [])] : [],
    seat.member ? [seat.member, ...(member ? [member.name.en, member.name.fr] : [])] : [],
    seat.tool ? [seat.tool] : [],
  ];
  return parts.reduce((rest, names) => without(rest, names) ?? rest, withoutRole) === '';
}

/** The text without the longest of these names that stands in it as whole words; undefined where none does. */
function without(text: string, names: readonly string[]): string | undefined {
  const longestFirst = names.map(folded).sort((a, b) => b.length - a.length);
  const found = longestFirst.find((name) => name !== '' && ` ${text} `.includes(` ${name} `));
  return found === undefined
    ? undefined
    : ` ${text} `.replace(` ${found} `, ' ').trim().replaceAll(/ +/g, ' ');
}
