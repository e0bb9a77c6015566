import type { Fault, ImportFile } from '../contracts/import.ts';
import type { Instant } from '../domain/date.ts';
import type { By } from '../domain/event.ts';
import { restrictedOf } from '../domain/held.ts';
import type { PersonId, ToolId } from '../domain/ids.ts';
import type { World } from '../domain/world.ts';
import type { PeopleStore, ToolStore } from '../ports.ts';
import { faultsOfNames } from './import-faults.ts';
import {
  type Change,
  type Compared,
  planBody,
  planMember,
  planPerson,
  planSeat,
  planSession,
} from './import-plan.ts';
import { type KnownTool, type PlannedTool, planTool } from './import-tool.ts';
import { inTens } from './in-tens.ts';

/** What an import would do, or did. With one fault nothing of the file is written. */
export interface ImportReport {
  readonly changes: readonly Change[];
  readonly same: number;
  readonly wrong: readonly Fault[];
  readonly written: boolean;
}

export interface ImportInput {
  readonly file: ImportFile;
  readonly dryRun: boolean;
  readonly by: PersonId;
  readonly now: Instant;
}

interface ImportPorts {
  readonly tools: Pick<ToolStore, 'load' | 'events' | 'append'>;
  readonly people: PeopleStore;
}

/**
 * Brings a file into the register: compares it with what is known, and writes only what is new or was unknown. The same
 * file a second time writes nothing. Each tool is one transaction, so an import that was cut off is simply run again.
 */
export const importHistory =
  (ports: ImportPorts) =>
  async ({ file, dryRun, by, now }: ImportInput): Promise<ImportReport> => {
    const known = await read(ports, file, now);
    const faults = faultsOfNames(file, {
      ...known,
      members: new Set(known.members.keys()),
      people: new Set(known.people.keys()),
      tools: new Set(known.tools.keys()),
    });
    const author: By = { person: by, seat: { role: 'import' } };
    const plan = planned(file, known, author);
    const entries = sections.flatMap((section) =>
      plan[section].map((entry, i) => ({
        entry,
        named: faults.filter(({ path }) => path[0] === section && path[1] === i),
      })),
    );
    const wrong = entries.flatMap(({ entry, named }) =>
      // What names something unknown would only repeat that in other words.
      named.length === 0 && entry.is === 'wrong' ? entry.faults : named,
    );
    const changes = entries.flatMap(({ entry, named }) =>
      named.length === 0 && 'change' in entry ? [entry.change] : [],
    );
    const same = entries.filter(({ entry }) => entry.is === 'same').length;
    if (dryRun || wrong.length > 0 || changes.length === 0) return { changes, same, wrong, written: false };
    const conflicts = await write(ports, file, plan, author, now);
    return { changes, same, wrong: conflicts, written: true };
  };

type Register = Awaited<ReturnType<typeof read>>;

/** What the register knows of everything that the file names. */
async function read({ tools, people }: ImportPorts, file: ImportFile, now: Instant) {
  const persons = [
    ...new Set([
      ...file.people.map(({ id }) => id),
      ...file.seats.map(({ person }) => person),
      ...file.tools.flatMap(({ officers }) => officers),
    ]),
  ];
  const named = new Set<ToolId>();
  for (const tool of file.tools)
    for (const id of [tool.id, tool.parent, tool.derivedFrom, tool.remainderOf, tool.supersedes])
      if (id !== undefined) named.add(id);
  for (const { tool } of file.seats) if (tool !== undefined) named.add(tool);
  const [world, members, found, seats, histories] = await Promise.all([
    people.world(now),
    people.members(),
    people.people(persons),
    inTens([...new Set(file.seats.map(({ person }) => person))], async (id) => people.seatsOf(id)),
    inTens([...named], async (id): Promise<[ToolId, KnownTool] | undefined> => {
      const loaded = await tools.load(id);
      return loaded && [id, { loaded, events: await tools.events(id) }];
    }),
  ]);
  return {
    world,
    members: new Map(members.map((member) => [member.id, member])),
    people: new Map(found.map((person) => [person.id, person])),
    seats: seats.flat(),
    tools: new Map(histories.filter((entry) => entry !== undefined)),
  };
}

/** In the order in which one part names another. */
const sections = ['members', 'bodies', 'sessions', 'people', 'seats', 'tools'] as const;

type Plan = ReturnType<typeof planned>;

/** The file beside the register, entry by entry. Tools are judged in the world as the file would leave it. */
function planned(file: ImportFile, known: Register, by: By) {
  const members = file.members.map((entry) => planMember(known.members.get(entry.id), entry));
  const bodies = file.bodies.map((entry) => planBody(known.world.bodies.get(entry.id), entry));
  const sessions = file.sessions.map((entry, i) =>
    planSession(known.world.sessions.get(entry.id), entry, ['sessions', i]),
  );
  const people = file.people.map((entry, i) =>
    planPerson(known.people.get(entry.id), entry, ['people', i, 'id']),
  );
  const seats = file.seats.map((entry) => planSeat(known.seats, entry));
  const world: World = {
    ...known.world,
    bodies: new Map([...known.world.bodies, ...puts(bodies).map((body) => [body.id, body] as const)]),
    sessions: new Map([...known.world.sessions, ...puts(sessions).map((s) => [s.id, s] as const)]),
  };
  const tools = file.tools.map((entry, i) =>
    planTool(entry, known.tools.get(entry.id), by, world, ['tools', i]),
  );
  return { world, members, bodies, sessions, people, seats, tools };
}

const puts = <T>(plans: readonly Compared<T>[]): readonly T[] =>
  plans.flatMap((plan) => (plan.is === 'put' ? [plan.record] : []));

/** Writes the plan in the order in which one part names another. Gives what somebody else wrote first. */
async function write(
  { tools, people }: ImportPorts,
  file: ImportFile,
  plan: Plan,
  by: By,
  now: Instant,
): Promise<readonly Fault[]> {
  const faults: Fault[] = [];
  const overtaken = (section: keyof ImportFile, index: number) =>
    faults.push({ path: [section, index], what: 'somebody else wrote first: import the file again' });
  const restricted = restrictedOf(plan.world.bodies);
  await inTens(puts(plan.members), (member) => people.putMember(member));
  await inTens(puts(plan.bodies), (body) => people.putBody(body));
  await inTens([...plan.sessions.entries()], async ([i, entry]) => {
    if (entry.is === 'put' && (await people.putSession(entry.record)) === 'conflict')
      overtaken('sessions', i);
  });
  await inTens(puts(plan.people), (person) => people.putPerson(person));
  await inTens(puts(plan.seats), (seat) => people.putSeat(seat));
  const appended = async (tool: ToolId, entry: Extract<PlannedTool, { is: 'append' }>) => {
    const { after, event } = entry;
    const parents = await Promise.all(
      entry.others.map(async (other) => ({ ...other, after: await tools.load(other.tool) })),
    );
    const events = [{ tool, after, event }, ...parents];
    return (await tools.append({ at: now, by, restricted, events })).is === 'written';
  };
  const toAppend = file.tools.flatMap(({ id }, i) => {
    const entry = plan.tools[i];
    return entry?.is === 'append' ? [{ id, i, entry }] : [];
  });
  const append = async ({ id, i, entry }: (typeof toAppend)[number]) => {
    if (!(await appended(id, entry))) overtaken('tools', i);
  };
  await inTens(
    toAppend.filter(({ entry }) => entry.others.length === 0),
    append,
  );
  // Children after their parents, and one by one: two of one parent would otherwise write over its version.
  for (const child of parentsFirst(toAppend.filter(({ entry }) => entry.others.length > 0)))
    await append(child);
  return faults;
}

/** A child may be a parent itself: whoever waits for nobody left in the list goes first. */
function parentsFirst<
  T extends { readonly id: ToolId; readonly entry: Extract<PlannedTool, { is: 'append' }> },
>(children: readonly T[]): readonly T[] {
  const waits = new Set(children.map(({ id }) => id));
  const free = children.filter(({ entry }) => !entry.others.some(({ tool }) => waits.has(tool)));
  const rest = children.filter((child) => !free.includes(child));
  // Nothing comes of itself (import-faults), so somebody is free as long as anybody is left.
  return free.length === 0 ? rest : [...free, ...parentsFirst(rest)];
}
