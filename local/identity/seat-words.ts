import { roleLabels } from '../../functions/domain/language/screen-labels.ts';
import { onOneLine } from '../../functions/domain/language/spacing.ts';
import type { Seat, SeatRole } from '../../functions/domain/person.ts';
import type { Language } from '../../functions/domain/text.ts';
import type { Everybody, Listed } from './people-of-register.ts';

const roles = Object.keys(roleLabels) as readonly SeatRole[];

/** What a person is, a line for each role and Member: `Delegate, PTC, Council (Member A)`. */
export function seatWords(
  { seats, tools }: Omit<Listed, 'person'>,
  everybody: Omit<Everybody, 'people'>,
  language: Language,
): readonly string[] {
  const lines = new Map<string, { role: SeatRole; member: string; where: string[] }>();
  const add = (role: SeatRole, where: string | undefined, member = ''): void => {
    const line = lines.get(`${role}/${member}`) ?? { role, member, where: [] };
    lines.set(`${role}/${member}`, line);
    if (where !== undefined && !line.where.includes(where)) line.where.push(where);
  };
  for (const seat of seats)
    add(seat.role, placeOf(seat, everybody, language), memberOf(seat, everybody, language));
  for (const tool of tools) add('officer', tool);
  return [...lines.values()]
    .sort((a, b) => roles.indexOf(a.role) - roles.indexOf(b.role))
    .map(({ role, member, where }) => {
      const words = [roleLabels[role][language], ...where].join(', ');
      return member === '' ? words : `${words} (${member})`;
    });
}

const placeOf = (
  { body, tool }: Seat,
  { bodies }: Omit<Everybody, 'people'>,
  language: Language,
): string | undefined => (body === undefined ? tool : onOneLine(bodies.get(body)?.code[language] ?? body));

/** The name of the Member or organization that a seat is for. */
export const memberOf = (
  { member }: Seat,
  { members }: Omit<Everybody, 'people'>,
  language: Language,
): string | undefined => member && onOneLine(members.get(member)?.name[language] ?? member);
