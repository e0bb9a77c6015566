import type { SeatRole } from '../../functions/domain/person.ts';
import type { Language } from '../../functions/domain/text.ts';
import { languages } from '../../functions/domain/text.ts';
import { folded } from '../../functions/domain/title-index.ts';
import type { Everybody, Listed } from './people-of-register.ts';
import { memberOf, seatWords } from './seat-words.ts';

/** What people are, in the order in which the page lists them; everybody stands under the first that fits. */
export const kinds = [
  'secretaries',
  'chairs',
  'officers',
  'delegates',
  'observers',
  'administrators',
  'others',
] as const;
export type Kind = (typeof kinds)[number];

const rolesOf: Readonly<Record<Exclude<Kind, 'others'>, readonly SeatRole[]>> = {
  secretaries: ['secretary', 'deputy-secretary'],
  chairs: ['chair'],
  officers: ['officer'],
  delegates: ['delegate'],
  observers: ['observer'],
  administrators: ['administrator'],
};

export interface Group {
  readonly kind: Kind;
  /** Of delegates and observers: for whom they sit. */
  readonly member?: string;
  readonly people: readonly Listed[];
}

const fits = ({ seats, tools }: Listed, kind: Exclude<Kind, 'others'>): boolean =>
  seats.some(({ role }) => rolesOf[kind].includes(role)) || (kind === 'officers' && tools.length > 0);

/** What a person is first of all. */
export const kindOf = (listed: Listed): Kind =>
  kinds.find((kind) => kind !== 'others' && fits(listed, kind)) ?? 'others';

/** People by what they are, delegates and observers by whom they sit for, in the order of the names. */
export function groupsOf(everybody: Everybody, language: Language): readonly Group[] {
  const groups = new Map<string, { kind: Kind; member?: string; people: Listed[] }>();
  for (const listed of everybody.people) {
    const kind = kindOf(listed);
    const member =
      kind === 'delegates' || kind === 'observers' ? forWhom(listed, kind, everybody, language) : undefined;
    const group = groups.get(`${kind} ${member}`) ?? {
      kind,
      ...(member !== undefined && { member }),
      people: [],
    };
    groups.set(`${kind} ${member}`, group);
    group.people.push(listed);
  }
  const { compare } = new Intl.Collator(language, { numeric: true });
  return [...groups.values()].sort(
    (a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || compare(a.member ?? '', b.member ?? ''),
  );
}

function forWhom(
  { seats }: Listed,
  kind: 'delegates' | 'observers',
  everybody: Everybody,
  language: Language,
) {
  const seat = seats.find(({ role, member }) => rolesOf[kind].includes(role) && member !== undefined);
  return seat && memberOf(seat, everybody, language);
}

/** Those of whom every word looked for begins a word of their id, name or seats, in either language. */
export function peopleFound(everybody: Everybody, wanted: string): Everybody {
  const beginnings = folded(wanted)
    .split(' ')
    .filter((word) => word !== '');
  if (beginnings.length === 0) return everybody;
  const matches = (listed: Listed): boolean => {
    const { id, name } = listed.person;
    const seats = languages.flatMap((language) => seatWords(listed, everybody, language));
    const words = folded([id, name, ...seats].join(' ')).split(' ');
    return beginnings.every((beginning) => words.some((word) => word.startsWith(beginning)));
  };
  return { ...everybody, people: everybody.people.filter(matches) };
}
