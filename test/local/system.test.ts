import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openSystem, type System } from '../../local/system.ts';

/** Functions that say when they were called, in business time, and with what. */
const noting = (more: string) => `
  import { appendFileSync, existsSync } from 'node:fs';
  export const handler = async (event, context) => {
    const now = new Date(Date.now() + Number(process.env.CLOCK_OFFSET_MS)).toISOString();
    appendFileSync(FILE, JSON.stringify([now.slice(0, 16), context.functionName, event.notice ?? null]) + '\\n');
    ${more}
  };`;
const functions: Record<string, string> = {
  relay: noting('if (existsSync(HANGS)) await new Promise(() => {}); return { batchItemFailures: [] };'),
  'find-audience': noting('return { batches: [] };'),
  'send-letters': noting('return {};'),
  'close-notice': noting('return {};'),
};

let folder: string;
let system: System;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'placet-system-'));
  for (const [name, source] of Object.entries(functions)) {
    mkdirSync(join(folder, name));
    const [file, hangs] = ['calls', 'hangs'].map((one) => JSON.stringify(join(folder, one)));
    const code = source.replace('FILE', `${file}`).replace('HANGS', `${hangs}`);
    writeFileSync(join(folder, name, 'index.mjs'), code);
  }
  writeFileSync(join(folder, 'calls'), '');
  system = await open();
});
afterEach(async () => {
  await system.stop();
  rmSync(folder, { recursive: true });
});

const open = () =>
  openSystem({ directory: join(folder, 'state'), registerName: 'Rehearsal', virtual: true, bundles: folder });
const calls = (): unknown[] =>
  readFileSync(join(folder, 'calls'), 'utf8')
    .trim()
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
const credentials = () => ({ accessKeyId: system.accessKeyId, secretAccessKey: 'local' });

async function startNotice(notice: string, sendAt: string): Promise<void> {
  const client = new SFNClient({
    endpoint: system.endpoints.stepFunctions,
    region: system.region,
    credentials: credentials(),
  });
  const input = JSON.stringify({ notice, sendAt });
  const stateMachineArn = system.environment.NOTICE_ARN;
  await client.send(new StartExecutionCommand({ stateMachineArn, name: notice, input }));
  client.destroy();
}

async function ring(): Promise<void> {
  const client = new DynamoDBClient({
    endpoint: system.endpoints.dynamodb,
    region: system.region,
    credentials: credentials(),
  });
  const Item = { PK: { S: 'TOOL#T13' }, SK: { S: 'EVENT#000001' } };
  await client.send(new PutItemCommand({ TableName: system.table, Item }));
  client.destroy();
}

/** The processes that have their data in a folder. */
const databaseOf = (of: string): readonly number[] =>
  execFileSync('ps', ['-A', '-o', 'pid=,args='], { encoding: 'utf8' })
    .split('\n')
    .filter((line) => line.includes('DynamoDBLocal') && line.includes(of))
    .map((line) => Number.parseInt(line, 10));

/** Waits until a function has been called. */
async function called(name: string): Promise<void> {
  while (!calls().some((call) => (call as string[])[1] === name)) await pause(20);
}

describe('the local system', () => {
  test('goes through every timer on its way, each at its own time', async () => {
    await startNotice('second', '2024-04-25T16:00:00.000Z');
    await startNotice('first', '2024-04-24T16:00:00.000Z');
    await startNotice('later', '2024-06-27T16:00:00.000Z');
    await system.advanceTo('2024-05-01T00:00:00.000Z');
    expect(calls()).toEqual([
      ['2024-04-24T16:00', 'find-audience', 'first'],
      ['2024-04-24T16:00', 'close-notice', 'first'],
      ['2024-04-25T16:00', 'find-audience', 'second'],
      ['2024-04-25T16:00', 'close-notice', 'second'],
    ]);
    expect(new Date(system.clock.now()).toISOString()).toMatch(/^2024-05-01T00:00:00/);
  });

  test('is idle when what is due now has been done, with no time passing', async () => {
    await startNotice('at-once', '2024-04-23T06:00:00.000Z');
    await ring();
    await system.idle();
    expect(calls()).toEqual(
      expect.arrayContaining([
        ['2024-04-23T06:00', 'relay', null],
        ['2024-04-23T06:00', 'close-notice', 'at-once'],
      ]),
    );
  });

  test('is opened again as it was: the time, the executions, the stream', async () => {
    await ring();
    await startNotice('first', '2024-04-24T16:00:00.000Z');
    await system.advanceTo('2024-04-24T12:00:00.000Z');
    const now = system.clock.now();
    const { accessKeyId } = system;
    expect(system.isNew).toBe(true);
    system.firstStartDone();
    await system.stop();
    system = await open();
    expect([system.isNew, system.accessKeyId]).toEqual([false, accessKeyId]);
    // A virtual clock stands still, but for the milliseconds in which functions were at work.
    expect(system.clock.now() - now).toBeLessThan(1000);
    await system.advanceTo('2024-04-25T00:00:00.000Z');
    expect(calls().map((call) => (call as string[])[1])).toEqual(['relay', 'find-audience', 'close-notice']);
  });

  test('waits for no function once its database has ended', async () => {
    writeFileSync(join(folder, 'hangs'), '');
    await ring();
    await called('relay');
    for (const pid of databaseOf(folder)) process.kill(pid, 'SIGKILL');
    await system.databaseEnded;
    const began = performance.now();
    await system.stop();
    // Without it the relay has its minute, and whoever waits for it ten seconds.
    expect(performance.now() - began).toBeLessThan(5_000);
  });
});
