import * as v from 'valibot';
import { type ToolId, toolId } from '../../../domain/ids.ts';
import type { Person } from '../../../domain/person.ts';
import { historyFor } from '../../../domain/readers-history.ts';
import type { PeopleStore, ToolStore } from '../../../ports.ts';
import { inTens } from '../../in-tens.ts';
import { lineageTold, relativesIn } from '../lineage-told.ts';
import { exportedTool } from './exported-tool.ts';
import { type KnowsTool, knownTools } from './known-tools.ts';
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
  const knows = knownTools(ports.tools, asker);
  if (from.part === 'bodies') yield await bodies(ports, asker);
  if (from.part !== 'tools') yield* people(ports, knows, from.part === 'people' ? from.after : undefined);
  yield* tools(ports, asker, knows, from.part === 'tools' ? from : undefined);
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

async function* people(
  ports: ExportPorts,
  knows: KnowsTool,
  from: string | undefined,
): AsyncGenerator<ExportPart> {
  let after = from;
  do {
    const page = await ports.people.everybody({ most: 100, ...(after === undefined ? {} : { after }) });
    const lines = await inTens(page.people, (person) => linesOfPerson(ports, knows, person));
    yield { begins: { part: 'people', ...(after === undefined ? {} : { after }) }, lines: lines.flat() };
    after = page.after;
  } while (after !== undefined);
}

/** Whoever follows or serves a tool that the asker may not know of does not, as far as they are told. */
async function linesOfPerson(
  { people }: ExportPorts,
  knows: KnowsTool,
  person: Person,
): Promise<readonly object[]> {
  const [allSeats, topics] = await Promise.all([people.seatsOf(person.id), people.followedBy(person.id)]);
  const [seats, follows] = await Promise.all([
    knows.only(allSeats, ({ tool }) => tool),
    knows.only([...topics], toolOfTopic),
  ]);
  // Which of their sign-ins have ended is no part of the record.
  const { signedOutAt: _signedOut, endedSignIns: _ended, ...own } = person;
  return [{ kind: 'person', ...own, follows }, ...seats.map((seat) => ({ kind: 'seat', ...seat }))];
}

/** `tool:T13` is of T13. */
const toolOfTopic = (topic: string): ToolId | undefined =>
  topic.startsWith('tool:') ? toolId(topic.slice('tool:'.length)) : undefined;

async function* tools(
  ports: ExportPorts,
  asker: Pick<Asker, 'actor' | 'world'>,
  knows: KnowsTool,
  from: KindSpot | undefined,
): AsyncGenerator<ExportPart> {
  let begins = from;
  for await (const page of walkKinds(ports.tools, from, 10)) {
    const { kind } = page.begins;
    // A place behind a tool names it: only one whose lines were given is named.
    if (begins?.kind !== kind) begins = { kind };
    for (const { tool, lines } of await inTens(page.tools, (one) => linesOfTool(ports, asker, knows, one))) {
      if (lines.length === 0) continue;
      yield { begins: { part: 'tools', ...begins }, lines };
      begins = { kind, after: tool };
    }
  }
}

async function linesOfTool(
  { tools: store }: ExportPorts,
  { actor, world }: Pick<Asker, 'actor' | 'world'>,
  knows: KnowsTool,
  tool: ToolId,
) {
  const whole = historyFor(await store.events(tool), actor, world);
  const known = new Set(await knows.only(relativesIn(whole), (one) => one));
  const told = lineageTold(whole, (one) => known.has(one));
  return { tool, lines: exportedTool(told, actor, world) };
}
