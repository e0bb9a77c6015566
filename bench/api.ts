import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { personId } from '../functions/domain/ids.ts';
import { readDesk } from '../functions/handlers/api/read-desk.ts';
import { recordDesk } from '../functions/handlers/api/record-desk.ts';
import { noticeStore } from '../functions/store/notices.ts';
import { offerStore } from '../functions/store/offers.ts';
import type { Client } from '../functions/store/open-table.ts';
import { peopleStore } from '../functions/store/people.ts';
import { toolStore } from '../functions/store/tools.ts';
import { makeBundles } from '../local/bundles.ts';
import { flags } from '../local/flags.ts';
import { localToken } from '../local/identity/local-token.ts';
import { importFile, seedFiles } from '../local/import/import-file.ts';
import { openSystem } from '../local/system.ts';
import { apiRig } from '../test/api/rig.ts';
import { memoryFiles } from '../test/support/memory-files.ts';

const said = flags('node bench/api.ts [--json]\n\nPrints what a request costs.', ['--json']);

/** How often each is asked, after as many as warm it up. */
const warm = 20;
const measured = 100;

const secretary = personId('P01');
let token: string | undefined;
const folder = mkdtempSync(join(tmpdir(), 'placet-bench-'));
await makeBundles();
const unlimited = { ratePerSecond: 1e6, burst: 1e6 };
const system = await openSystem({
  directory: join(folder, 'state'),
  registerName: 'Rehearsal',
  // Nothing is called by the clock meanwhile.
  virtual: true,
  limits: unlimited,
});
const dynamo = new DynamoDBClient({
  endpoint: system.endpoints.dynamodb,
  region: system.region,
  credentials: { accessKeyId: system.accessKeyId, secretAccessKey: 'local' },
});
try {
  await fill();
  const read = await reading();
  tell('reading is measured');
  const decided = await deciding();
  tell('deciding is measured');
  const figures = { ...read, ...decided };
  const machine = `${cpus().length} cores, Node ${process.versions.node}, ${new Date().toISOString().slice(0, 10)}`;
  if (said.has('--json')) console.log(JSON.stringify({ machine, figures }, null, 2));
  else {
    console.log(
      `\nMilliseconds through the local server, beside the DynamoDB Local calls that they make (${machine})`,
    );
    console.table(figures);
  }
} finally {
  dynamo.destroy();
  await system.stop();
  rmSync(folder, { recursive: true, force: true });
}

/** Progress, so that whoever waits knows for what. */
function tell(what: string): void {
  console.error(`${(performance.now() / 1000).toFixed(0).padStart(4)} s  ${what}`);
}

async function fill(): Promise<void> {
  const ports = { tools: toolStore(dynamo, system.table), people: peopleStore(dynamo, system.table) };
  for (const file of seedFiles)
    await importFile({ ports, file, dryRun: false, by: personId('seed'), now: now() });
  await system.idle();
  system.firstStartDone();
}

function now(): string {
  return new Date(system.clock.now()).toISOString();
}

/** What stands between the use cases and the database: how many calls, and how long at least one was under way. */
function watching(client: Client) {
  let calls = 0;
  let underWay = 0;
  let began = 0;
  let ms = 0;
  const send = async (command: never) => {
    calls++;
    if (underWay++ === 0) began = performance.now();
    try {
      return await (client.send as (command: never) => Promise<never>)(command);
    } finally {
      if (--underWay === 0) ms += performance.now() - began;
    }
  };
  return {
    client: { send } as unknown as Client,
    take() {
      const taken = { calls, ms };
      calls = 0;
      ms = 0;
      return taken;
    },
  };
}

interface Figure {
  readonly 'through the server, p50': number;
  readonly 'its calls alone, p50': number;
  readonly ratio: number;
  readonly calls: number;
  readonly p95: number;
}

function quantile(of: readonly number[], q: number): number {
  const sorted = of.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? Number.NaN;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

function figure(
  server: readonly number[],
  bare: readonly { readonly calls: number; readonly ms: number }[],
): Figure {
  const [p50, alone] = [
    quantile(server, 0.5),
    quantile(
      bare.map(({ ms }) => ms),
      0.5,
    ),
  ];
  return {
    'through the server, p50': round(p50),
    'its calls alone, p50': round(alone),
    ratio: round(p50 / alone),
    calls: bare[0]?.calls ?? 0,
    p95: round(quantile(server, 0.95)),
  };
}

async function asked(method: string, path: string, body?: unknown, key = crypto.randomUUID()) {
  token ??= await localToken(system.issuer, { person: secretary });
  const began = performance.now();
  const response = await fetch(`${system.endpoints.site}${path}`, {
    method,
    headers: {
      authorization: `Bearer ${token}`,
      ...(body === undefined ? {} : { 'content-type': 'application/json', 'idempotency-key': key }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  const ms = performance.now() - began;
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
  return ms;
}
/** The same requests through the server and, with their database calls watched, through the same use cases here. */
async function reading(): Promise<Record<string, Figure>> {
  const figures: Record<string, Figure> = {};
  const watched = watching(dynamo);
  const people = peopleStore(watched.client, system.table);
  const tools = toolStore(watched.client, system.table);
  const notices = noticeStore(watched.client, system.table);
  const ports = { tools, people, notices, files: memoryFiles(), clock: { now }, registerName: 'Rehearsal' };
  const rig = apiRig(ports, readDesk(ports));
  const paths = {
    'one tool': '/api/tools/T13',
    'a list of tools': '/api/tools?body=PTC',
    'a session with its items': '/api/sessions/PTC-243-244',
  };
  for (const [name, path] of Object.entries(paths)) {
    const server: number[] = [];
    const bare: ReturnType<typeof watched.take>[] = [];
    for (let n = 0; n < warm + measured; n++) {
      const ms = await asked('GET', path);
      const answer = await rig.get(path, secretary);
      if (answer.status !== 200) throw new Error(`${path}: ${answer.text}`);
      const taken = watched.take();
      if (n < warm) continue;
      server.push(ms);
      bare.push(taken);
    }
    figures[name] = figure(server, bare);
  }
  return figures;
}

/** Decisions on tools of their own; the one of the server and the one beside it take turns. */
async function deciding(): Promise<Record<string, Figure>> {
  const watched = watching(dynamo);
  const people = peopleStore(watched.client, system.table);
  const tools = toolStore(watched.client, system.table);
  const notices = noticeStore(watched.client, system.table);
  const offers = offerStore(watched.client, system.table);
  const ports = { tools, people, notices, offers, files: memoryFiles(), clock: { now } };
  const rig = apiRig(ports, recordDesk(ports));
  await rig.post('/api/sessions/PTC-243-244/acts', secretary, { act: 'open' });
  await system.advanceTo('2024-04-23T09:00:00.000Z');
  const versions = [{ document: 'RH0001', language: 'en', revision: 'a' }];
  const facts = {
    outcome: 'endorsed',
    body: 'PTC',
    session: 'PTC-243-244',
    decidedOn: '2024-04-23',
    basis: { is: 'consensus' },
    versions,
  };
  const before = async (tool: string): Promise<void> => {
    const route = {
      template: 'without-policy-commission',
      templateVersion: 1,
      steps: [
        { n: 1, stage: 'ptc-endorsement', body: 'PTC', ask: 'decide' },
        { n: 2, stage: 'council-approval', body: 'Council', ask: 'decide' },
      ],
      endsWith: 'publication',
    };
    const registration = {
      title: { en: `Guidelines ${tool}` },
      kind: 'guidelines',
      origin: { kind: 'secretariat', names: [] },
      officers: [secretary],
      route,
    };
    const made = await rig.post('/api/tools', secretary, { tool, registration });
    const body = { to: 'PTC', session: 'PTC-243-244', asked: { en: 'to endorse' }, versions };
    const submitted = await rig.post(`/api/tools/${tool}/submissions`, secretary, body);
    if (made.status !== 201 || submitted.status !== 201) throw new Error(`${made.text} ${submitted.text}`);
  };
  const all = Array.from({ length: warm + measured }, (_, n) => n);
  for (let n = 0; n < all.length; n += 10)
    await Promise.all(all.slice(n, n + 10).flatMap((k) => [before(`B${k}a`), before(`B${k}b`)]));
  // What follows from the submissions, the executions and their waits, is not what is measured.
  tell('tools are before the PTC');
  await system.idle();
  tell('their executions wait');
  watched.take();
  const server: number[] = [];
  const bare: ReturnType<typeof watched.take>[] = [];
  for (const n of all) {
    const ms = await asked('POST', `/api/tools/B${n}a/decisions`, { facts });
    const answer = await rig.post(`/api/tools/B${n}b/decisions`, secretary, { facts });
    if (answer.status !== 201) throw new Error(answer.text);
    const taken = watched.take();
    if (n < warm) continue;
    server.push(ms);
    bare.push(taken);
  }
  return { 'a decision': figure(server, bare) };
}
