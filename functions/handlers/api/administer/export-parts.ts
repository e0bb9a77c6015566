import * as v from 'valibot';
import type { ToolId } from '../../../domain/ids.ts';
import type { Person } from '../../../domain/person.ts';
import { historyFor } from '../../../domain/readers-history.ts';
import type { PeopleStore, ToolStore } from '../../../ports.ts';
import { exportedTool } from './exported-tool.ts';
import { inTens } from './in-tens.ts';
import type { Asker } from './look-at-tool.ts';
import { type KindSpot, kindSpot, walkKinds } from './walk-kinds.ts';

export interface ExportPorts {
  readonly people: Pick<PeopleStore, 'members' | 'everybody' | 'seatsOf' | 'followedBy'>;
  readonly tools: Pick<ToolStore, 'toolsOfKind' | 'events'>;
}

/** Where an export goes on: which part, and behind what in it. Tools come by kind and id, which never change. */
export const exportStop = v.variant('part', [
  v.object({ part: v.literal('bodies') }),
  v.object({ part: v.literal('people'), after: v.optional(v.string()) }),
  v.object({ part: v.literal('tools'), ...kindSpot.entries }),
]);
export type ExportStop = v.InferOutput<typeof exportStop>;

/** Lines that leave together, and where the export would go on with them. */
export interface ExportPart {
  readonly begins: ExportStop;
  readonly lines: readonly object[];
}

/** Bodies, sessions and Members; people with their seats; tools with what happened to them and their papers. */
export async function* partsFrom(
  ports: ExportPorts,
  asker: Pick<Asker, 'actor' | 'world'>,
  from: ExportStop = { part: 'bodies' },
): AsyncGenerator<ExportPart> {
  if (from.part === 'bodies') yield await bodies(ports, asker);
  if (from.part !== 'tools') yield* people(ports, from.part === 'people' ? from.after : undefined);
  yield* tools(ports, asker, from.part === 'tools' ? from : undefined);
}

async function bodies({ people }: ExportPorts, { world }: Pick<Asker, 'world'>): Promise<ExportPart> {
  const sessions = [...world.sessions.values()].map((session) => ({
    kind: 'session',
    ...session,
    // The key of a request is its person's alone.
    log: session.log.map(({ request: _, ...entry }) => entry),
  }));
  return {
    begins: { part: 'bodies' },
    lines: [
      ...[...world.bodies.values()].map((body) => ({ kind: 'body', ...body })),
      ...sessions,
      ...(await people.members()).map(({ kind: is, ...member }) => ({ kind: 'member', is, ...member })),
    ],
  };
}

async function* people(ports: ExportPorts, from: string | undefined): AsyncGenerator<ExportPart> {
  let after = from;
  do {
    const page = await ports.people.everybody({ most: 100, ...(after === undefined ? {} : { after }) });
    const lines = await inTens(page.people, (person) => linesOfPerson(ports, person));
    yield { begins: { part: 'people', ...(after === undefined ? {} : { after }) }, lines: lines.flat() };
    after = page.after;
  } while (after !== undefined);
}

async function linesOfPerson({ people }: ExportPorts, person: Person): Promise<readonly object[]> {
  const [seats, follows] = await Promise.all([people.seatsOf(person.id), people.followedBy(person.id)]);
  return [
    { kind: 'person', ...person, follows: [...follows] },
    ...seats.map((seat) => ({ kind: 'seat', ...seat })),
  ];
}

async function* tools(
  ports: ExportPorts,
  asker: Pick<Asker, 'actor' | 'world'>,
  from: KindSpot | undefined,
): AsyncGenerator<ExportPart> {
  for await (const page of walkKinds(ports.tools, from, 10)) {
    let begins = page.begins;
    for (const { tool, lines } of await inTens(page.tools, (one) => linesOfTool(ports, asker, one))) {
      if (lines.length > 0) yield { begins: { part: 'tools', ...begins }, lines };
      begins = { kind: begins.kind, after: tool };
    }
  }
}

async function linesOfTool(
  { tools: store }: ExportPorts,
  { actor, world }: Pick<Asker, 'actor' | 'world'>,
  tool: ToolId,
) {
  const told = historyFor(await store.events(tool), actor, world);
  return { tool, lines: exportedTool(told, actor, world) };
}
