import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DescribeExecutionCommand, SFNClient } from '@aws-sdk/client-sfn';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Head } from '../../functions/domain/head.ts';
import type { ToolId } from '../../functions/domain/ids.ts';
import type { Wait } from '../../functions/ports.ts';
import { toolStore } from '../../functions/store/tools.ts';
import { waitStore } from '../../functions/store/waits.ts';
import type { Json } from '../../local/step-functions/json.ts';
import { endOfWait, fiftyTools, openSessions, placeAfter } from './fifty-tools.ts';

interface Open {
  readonly process: ChildProcess;
  readonly look: () => Promise<readonly Seen[]>;
  readonly statusOf: (execution: string) => Promise<string | undefined>;
  /** Calls the function `commands` and gives its answer. */
  readonly ask: (input: Json) => Promise<Json>;
  readonly close: () => void;
}

/** A tool as the register has it, and the token by which its execution waits. */
interface Seen {
  readonly id: string;
  readonly head: Head | undefined;
  readonly wait: Wait | undefined;
  readonly relayedVersion: number;
}

let folder: string;
let opened: Open | undefined;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'placet-kill-'));
});
afterEach(async () => {
  if (opened) await kill(opened);
  rmSync(folder, { recursive: true, force: true });
});

async function open(): Promise<Open> {
  const script = fileURLToPath(new URL('keep-open.ts', import.meta.url));
  const child = spawn(process.execPath, [script, folder], { stdio: ['ignore', 'pipe', 'pipe'] });
  const { accessKeyId, region, table, endpoints, lifecycleArn } = JSON.parse(await lineAfter(child, 'OPEN '));
  const credentials = { accessKeyId, secretAccessKey: 'local' };
  const dynamodb = new DynamoDBClient({ endpoint: endpoints.dynamodb, region, credentials });
  const sfn = new SFNClient({ endpoint: endpoints.stepFunctions, region, credentials });
  const tools = toolStore(dynamodb, table);
  const waits = waitStore(dynamodb, table);
  opened = {
    process: child,
    look: () =>
      Promise.all(
        fiftyTools.map(async ({ id }) => {
          const tool = id as ToolId;
          const [head, { wait, relayedVersion }] = await Promise.all([tools.head(tool), waits.read(tool)]);
          return { id, head, wait, relayedVersion };
        }),
      ),
    statusOf: async (execution) => {
      const executionArn = `${lifecycleArn.replace(':stateMachine:', ':execution:')}:${execution}`;
      return (await sfn.send(new DescribeExecutionCommand({ executionArn }))).status;
    },
    ask: async (input) => {
      const url = `${endpoints.lambda}/2015-03-31/functions/commands/invocations`;
      return (await (await fetch(url, { method: 'POST', body: JSON.stringify(input) })).json()) as Json;
    },
    close: () => {
      dynamodb.destroy();
      sfn.destroy();
    },
  };
  return opened;
}

function lineAfter(child: ChildProcess, word: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const hear = (text: Buffer) => {
      said += text.toString();
      const line = said.split('\n').find((one) => one.startsWith(word));
      if (line !== undefined && said.endsWith('\n')) resolve(line.slice(word.length));
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('exit', () => reject(new Error(`The local system did not open:\n${said}`)));
  });
}

/** Ends the process and everything it started, as kill -9 of each of them does: nobody has a last word. */
async function kill({ process: child, close }: Open): Promise<void> {
  opened = undefined;
  close();
  const all = execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' });
  const parents = all
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number));
  const family = [child.pid];
  for (const member of family) for (const [pid, ppid] of parents) if (ppid === member) family.push(pid);
  const exited = once(child, 'exit');
  for (const pid of family) if (pid !== undefined) process.kill(pid, 'SIGKILL');
  await exited;
}

const waitsAt = ({ head, wait, relayedVersion }: Seen): boolean =>
  head !== undefined &&
  wait?.generation === head.generation &&
  wait.leg === head.leg &&
  relayedVersion === head.version;

/** Resolves when every tool waits, or has ended, where its register says. */
async function settled(system: Open): Promise<readonly Seen[]> {
  const unsettled = async () =>
    (await system.look()).filter((seen) =>
      seen.head?.open ? !waitsAt(seen) : seen.relayedVersion !== seen.head?.version,
    );
  await expect
    .poll(async () => (await unsettled()).map(({ id }) => id), { timeout: 90_000, interval: 250 })
    .toEqual([]);
  return system.look();
}

const stageOf = ({ head }: Seen) => head?.next.stage;

/** Kills in the midst of people's work are in test/crash. */
describe('kill -9 of the whole local system', { timeout: 240_000 }, () => {
  test('leaves fifty of fifty tools waiting, at every stage, with the tokens they had, and each can be decided', async () => {
    const before = await settled(await open());
    expect(before.map(stageOf)).toEqual(fiftyTools.map(({ place }) => place));
    if (opened) await kill(opened);

    const system = await open();
    const after = await settled(system);
    expect(after.map(({ wait }) => wait)).toEqual(before.map(({ wait }) => wait));

    for (const input of openSessions) expect(await system.ask(input)).toMatchObject({ ok: true });
    for (const tool of fiftyTools)
      for (const input of endOfWait(tool)) expect(await system.ask(input)).toMatchObject({ ok: true });
    const decided = await settled(system);
    expect(decided.map(stageOf)).toEqual(fiftyTools.map(({ place }) => placeAfter(place)));
    // The same executions went on: none had to be replaced.
    expect(decided.map(({ head }) => head?.generation)).toEqual(fiftyTools.map(() => 1));
    for (const [i, { id, place }] of fiftyTools.entries()) {
      const open = placeAfter(place) !== 'ended';
      await expect
        .poll(() => system.statusOf(`${id}-g1`), { timeout: 30_000 })
        .toBe(open ? 'RUNNING' : 'SUCCEEDED');
      if (open) expect(decided[i]?.wait?.token).not.toBe(before[i]?.wait?.token);
    }
  });
});
