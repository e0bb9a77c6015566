import { homeZone } from '../../functions/domain/body.ts';
import { dayIn, type Instant } from '../../functions/domain/date.ts';
import type { PersonId, ToolId } from '../../functions/domain/ids.ts';
import { isErased, type Member, type Person, type Seat, seatsOn } from '../../functions/domain/person.ts';
import type { World } from '../../functions/domain/world.ts';
import type { PeopleStore, ToolStore } from '../../functions/ports.ts';

/** Whom somebody can sign in as. */
export interface Listed {
  readonly person: Person;
  /** Those that count today. */
  readonly seats: readonly Seat[];
  /** Tools that name this person as their officer. */
  readonly tools: readonly ToolId[];
}

/** Everybody in the register, and what it takes to say in words who they are. */
export interface Everybody {
  readonly people: readonly Listed[];
  readonly bodies: World['bodies'];
  readonly members: ReadonlyMap<Member['id'], Member>;
}

export interface RegisterPorts {
  readonly people: Pick<PeopleStore, 'everybody' | 'seatsOf' | 'members' | 'world'>;
  readonly tools: Pick<ToolStore, 'toolsOfOfficer'>;
}

/** So many people's seats are asked for at once: a laptop's database does no more. */
const atOnce = 20;

/** Reads everybody, in the order of their names, with the seats that they have at an instant. */
export async function everybodyIn({ people, tools }: RegisterPorts, now: Instant): Promise<Everybody> {
  const [{ bodies }, members, persons] = await Promise.all([
    people.world(now),
    people.members(),
    allPages((after) => people.everybody({ ...after, most: 100 }).then((page) => [page.people, page.after])),
  ]);
  const listed = (person: Person) => withSeats(person, { people, tools }, now);
  const found: Listed[] = [];
  // Nobody signs in as who was erased.
  const known = persons.filter((person) => !isErased(person));
  for (let i = 0; i < known.length; i += atOnce)
    found.push(...(await Promise.all(known.slice(i, i + atOnce).map(listed))));
  return { people: found, bodies, members: new Map(members.map((member) => [member.id, member])) };
}

/** A person with the seats that they have at an instant, and the tools whose officer they are. */
export async function withSeats(
  person: Person,
  {
    people,
    tools,
  }: { readonly people: Pick<PeopleStore, 'seatsOf'>; readonly tools: RegisterPorts['tools'] },
  now: Instant,
): Promise<Listed> {
  const [seats, ofOfficer] = await Promise.all([people.seatsOf(person.id), toolsOfOfficer(tools, person.id)]);
  return { person, seats: seatsOn(seats, dayIn(homeZone, now)), tools: ofOfficer };
}

const toolsOfOfficer = (tools: RegisterPorts['tools'], person: PersonId): Promise<readonly ToolId[]> =>
  allPages((after) => tools.toolsOfOfficer(person, after).then((page) => [page.tools, page.after]));

async function allPages<T>(
  read: (after: { after?: string }) => Promise<readonly [readonly T[], string | undefined]>,
): Promise<readonly T[]> {
  const all: T[] = [];
  let after: string | undefined;
  do {
    const [some, next] = await read(after === undefined ? {} : { after });
    all.push(...some);
    after = next;
  } while (after !== undefined);
  return all;
}
