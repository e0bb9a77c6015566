import { administerEndpoints } from '../../functions/contracts/api/administer.ts';
import { served } from '../../functions/contracts/api/use-case.ts';
import { currentDefinition } from '../../functions/contracts/steps.ts';
import { executionName } from '../../functions/domain/head.ts';
import { restrictedOf } from '../../functions/domain/held.ts';
import { sessionId } from '../../functions/domain/ids.ts';
import type { Actor } from '../../functions/domain/may.ts';
import { executionsCsv } from '../../functions/handlers/api/administer/executions-csv.ts';
import { listExecutions } from '../../functions/handlers/api/administer/list-executions.ts';
import { readDesk } from '../../functions/handlers/api/read-desk.ts';
import type { Wait, WaitStore } from '../../functions/ports.ts';
import { memoryFiles } from '../support/memory-files.ts';
import { memoryNoticeStore } from '../support/memory-notices.ts';
import { memoryPeopleStore } from '../support/memory-people.ts';
import { memoryToolStore } from '../support/memory-tools.ts';
import { bodies } from '../support/sample-register.ts';
import type { Story } from '../support/story.ts';
import { type AnsweredRequest, apiRig } from './rig.ts';

/** The register that a story tells, behind the lines that read it, with one person in it who asks. */
export async function registerOf(story: Story, reader: Actor) {
  const tools = memoryToolStore();
  const people = memoryPeopleStore();
  const world = story.world(story.now);
  for (const body of bodies) await people.putBody(body);
  for (const session of world.sessions.values()) await people.putSession(session);
  await people.putPerson({
    ...{ id: reader.id, name: 'Reader', email: 'reader@example.org' },
    ...{ language: 'en', levels: {} },
  });
  for (const seat of reader.seats) await people.putSeat(seat);
  const restricted = restrictedOf(world.bodies);
  for (const { tool, at, by, n: _, schema: __, ...event } of story.events) {
    const after = await tools.load(tool);
    const written = await tools.append({
      at,
      by,
      restricted,
      events: [{ tool, after, event: event as never }],
    });
    if (written.is !== 'written') throw new Error(`${tool}: ${written.is}`);
  }
  const clock = { now: () => story.now };
  /** An engine that keeps up: each execution waits where the register has its tool. */
  const waits: Pick<WaitStore, 'read'> = {
    read: async (tool) => {
      const head = await tools.head(tool);
      if (!head) return { relayedVersion: 0 };
      const { generation, leg, version } = head;
      const of = { execution: executionName(head), definition: currentDefinition, attempt: '1', token: 't' };
      return { relayedVersion: version, wait: { tool, generation, leg, ...of } as Wait };
    },
  };
  const rig = apiRig({ people, clock }, [
    ...readDesk({
      ...{ tools, people, clock, registerName: '' },
      notices: memoryNoticeStore(),
      files: memoryFiles(),
    }),
    served(administerEndpoints.listExecutions, listExecutions({ tools, people, clock, waits })),
    served(administerEndpoints.executionsCsv, executionsCsv({ tools, people, clock, waits })),
  ]);
  return { get: (address: string) => rig.get(address, reader.id) };
}
type Register = Awaited<ReturnType<typeof registerOf>>;

/** Every page of a list, one entry a page, as long as it says that there is more. */
async function pagesOf(register: Register, address: string): Promise<readonly AnsweredRequest[]> {
  const pages: AnsweredRequest[] = [];
  let next: string | undefined;
  do {
    const after = next === undefined ? '' : `&after=${next}`;
    const page = await register.get(`${address}&most=1${after}`);
    pages.push(page);
    next = page.body?.next;
  } while (next !== undefined && pages.length < 50);
  return pages;
}

const sessions = ['PoC-sits', 'PoC-90', 'Council-sits', 'Council-143-144', 'PTC-sits'].map((id) =>
  sessionId(id),
);

/** Every address of the desk, with names that are guessed as well as names that were shown. */
export const addressesFor = (tools: readonly string[], decisions: readonly string[], day: string) => [
  '/api/me',
  '/api/tools',
  '/api/tools.csv',
  ...['open', 'draft', 'with-a-body', 'to-publish', 'dormant', 'ended'].map(
    (state) => `/api/tools?state=${state}`,
  ),
  ...['PTC', 'PoC', 'Council'].map((body) => `/api/tools?body=${body}`),
  '/api/tools?stage=policy-commission',
  '/api/tools?kind=compendium',
  '/api/tools?officer=officer',
  ...['compendium', 'another', 'rest', 'T13', 'PC0741', 'PC0742'].flatMap((q) => [
    `/api/tools?q=${q}`,
    `/api/search?q=${q}`,
  ]),
  ...tools.flatMap((tool) => [
    ...[`/api/tools/${tool}`, `/api/tools/${tool}/history`],
    `/api/tools/${tool}/publications/en/file`,
    ...[`/api/tools/${tool}?asOn=${day}`, `/api/tools/${tool}?asKnown=${day}T12:00:00Z`],
  ]),
  '/api/documents/PC0741',
  '/api/documents/PC0741Ea',
  // What is attached to anybody's knowledge, and what is submitted because of a hidden decision.
  ...['Ea', 'Fb', 'Ex'].map((version) => `/api/documents/PC0741/versions/${version}/file`),
  '/api/bodies',
  '/api/bodies/PoC',
  '/api/sessions',
  '/api/sessions?with=tools',
  ...sessions.flatMap((id) => [
    ...[`/api/sessions/${id}`, `/api/sessions/${id}/items.csv`],
    ...[`/api/sessions/${id}/note`, `/api/sessions/${id}/note.html`],
  ]),
  '/api/decisions',
  '/api/decisions?body=PoC',
  '/api/decisions?body=Council&from=2024-01-01',
  '/api/decisions.csv',
  '/api/admin/executions',
  '/api/admin/executions.csv',
  ...decisions.map((decision) => `/api/decisions/${decision}`),
];

/** What a register answers to all of them: status, headers and every byte. */
export async function answersOf(register: Register, addresses: readonly string[]) {
  const answers: [string, number, Readonly<Record<string, string>>, string][] = [];
  for (const address of addresses) {
    const { status, headers, text } = await register.get(address);
    answers.push([address, status, headers, text]);
  }
  for (const list of [
    '/api/tools?state=open',
    '/api/tools?kind=compendium',
    '/api/decisions?from=2024-01-01',
    '/api/admin/executions?status=waiting',
    '/api/admin/executions?status=ended',
  ])
    for (const { status, headers, text } of await pagesOf(register, list))
      answers.push([list, status, headers, text]);
  return answers;
}
