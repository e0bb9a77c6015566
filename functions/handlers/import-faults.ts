import type { Fault, ImportFile } from '../contracts/import.ts';
import type { ToolId } from '../domain/ids.ts';
import type { World } from '../domain/world.ts';

/** What the register knows already, as far as a file may name it. */
export interface Known {
  readonly world: World;
  readonly members: ReadonlySet<string>;
  readonly people: ReadonlySet<string>;
  readonly tools: ReadonlySet<string>;
}

const ids = (entries: readonly { readonly id: string }[]) => entries.map((entry) => entry.id);

/** Everything the file names that stands neither in it nor in the register, and what it names twice. */
export function faultsOfNames(file: ImportFile, known: Known): readonly Fault[] {
  const faults: Fault[] = [];
  const knows = {
    Member: new Set([...known.members, ...ids(file.members)]),
    body: new Set<string>([...known.world.bodies.keys(), ...ids(file.bodies)]),
    session: new Set<string>([...known.world.sessions.keys(), ...ids(file.sessions)]),
    person: new Set([...known.people, ...ids(file.people)]),
    tool: new Set([...known.tools, ...ids(file.tools)]),
  };
  const named = (what: keyof typeof knows, id: string | undefined, ...path: Fault['path']) => {
    if (id !== undefined && !knows[what].has(id)) faults.push({ path, what: `${what} '${id}' unknown` });
  };
  for (const section of ['members', 'bodies', 'sessions', 'people', 'tools'] as const) {
    const seen = new Set<string>();
    for (const [i, { id }] of file[section].entries()) {
      if (seen.has(id)) faults.push({ path: [section, i, 'id'], what: `'${id}' stands in the file twice` });
      seen.add(id);
    }
  }
  for (const [i, body] of file.bodies.entries()) {
    for (const [j, above] of body.reportsTo.entries()) named('body', above, 'bodies', i, 'reportsTo', j);
    for (const [j, next] of (body.closed?.successors ?? []).entries())
      named('body', next, 'bodies', i, 'closed', 'successors', j);
  }
  for (const [i, session] of file.sessions.entries()) {
    named('body', session.body, 'sessions', i, 'body');
    named('session', session.jointWith, 'sessions', i, 'jointWith');
  }
  for (const [i, person] of file.people.entries())
    for (const body of Object.keys(person.levels ?? {})) named('body', body, 'people', i, 'levels', body);
  for (const [i, seat] of file.seats.entries()) {
    named('person', seat.person, 'seats', i, 'person');
    named('body', seat.body, 'seats', i, 'body');
    named('tool', seat.tool, 'seats', i, 'tool');
    named('Member', seat.member, 'seats', i, 'member');
  }
  for (const [i, tool] of file.tools.entries()) {
    for (const field of ['parent', 'derivedFrom', 'remainderOf', 'supersedes'] as const)
      named('tool', tool[field], 'tools', i, field);
    if (comesOfItself(tool.id, file.tools))
      faults.push({ path: ['tools', i], what: `tool '${tool.id}' would come of itself` });
    for (const [j, officer] of tool.officers.entries()) named('person', officer, 'tools', i, 'officers', j);
    for (const [j, group] of (tool.route.workingGroups ?? []).entries())
      named('body', group, 'tools', i, 'route', 'workingGroups', j);
    named('body', tool.route.committee, 'tools', i, 'route', 'committee');
    for (const [j, step] of (tool.route.steps ?? []).entries())
      named('body', step.body, 'tools', i, 'route', 'steps', j, 'body');
    for (const [j, line] of tool.lines.entries()) {
      named('body', line.body, 'tools', i, 'lines', j, 'body');
      named('session', line.session, 'tools', i, 'lines', j, 'session');
      if (line.on.precision === 'session')
        named('session', line.on.value, 'tools', i, 'lines', j, 'on', 'value');
    }
    if (tool.standsAt.at === 'step')
      named('session', tool.standsAt.session, 'tools', i, 'standsAt', 'session');
  }
  return faults;
}

/** A parent is written before its children, so nothing can come of itself, directly or through others of the file. */
function comesOfItself(id: ToolId, tools: ImportFile['tools']): boolean {
  const parents = new Map(tools.map(({ id, parent, derivedFrom }) => [id, [parent, derivedFrom]]));
  const above = new Set<ToolId>();
  const climb = (from: ToolId) => {
    for (const one of parents.get(from) ?? [])
      if (one !== undefined && !above.has(one)) {
        above.add(one);
        climb(one);
      }
  };
  climb(id);
  return above.has(id);
}
