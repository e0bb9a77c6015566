import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkFree, portsFrom } from '../../local/addresses.ts';
import { type Program, runProgram } from '../support/program.ts';
import { freePorts } from './free-ports.ts';

const script = (name: string) => fileURLToPath(new URL(`../../local/${name}`, import.meta.url));
let folder: string;
let port: number;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'placet-start-'));
  port = await freePorts();
});
afterEach(async () => {
  for (const child of children.splice(0)) await child.end();
  rmSync(folder, { recursive: true, force: true });
});

const children: Program[] = [];

function run(name: string, environment: Record<string, string> = {}): Program {
  const program = runProgram(process.execPath, [script(name)], {
    PLACET_FOLDER: join(folder, '.local'),
    PORT: String(port),
    ...environment,
  });
  children.push(program);
  return program;
}

describe('npm start', { timeout: 120_000 }, () => {
  test('says in nine lines what it does, then the tools by body, the addresses and that it is ready', async () => {
    const start = run('start.ts');
    await start.says('Placet is ready');
    const output = start.output();
    expect(output.split('\n').filter((line) => /^ +\d+\.\d s {2}\S/.test(line)).length).toBe(9);
    expect(output).toMatch(/Placet is ready \(\d+\.\d s\)/);
    const inOrder = ['Being drafted (', 'Permanent Technical Committee (', 'Ended ('];
    const places = inOrder.map((heading) => output.indexOf(heading));
    expect(places.every((place) => place > 0)).toBe(true);
    expect([...places].sort((a, b) => a - b)).toEqual(places);
    expect(output).toContain('T13');
    for (const place of [0, 1, 2, 3, 4, 5, 6]) expect(output).toContain(`http://127.0.0.1:${port + place}`);
    expect(/^Placet +(\S+)$/m.exec(output)?.[1]).toBe(`http://127.0.0.1:${port}`);
    expect(output).toContain(`http://127.0.0.1:${port}/api/docs`);
    expect(output.match(/npm run -s token -- --as/g)).toHaveLength(3);

    start.child.stdin?.write('18:00\n');
    await start.says('It is 2024-04-23, 18:00 in Brussels. 0 letters have left since.');

    start.child.kill('SIGINT');
    expect(await start.ended).toBe(0);
    await expect(checkFree(portsFrom(port))).resolves.toBeUndefined();

    const again = run('start.ts');
    await again.says('Placet is ready');
    const toolsIn = (text: string) => text.split('\n').filter((line) => /^ {2}T\d/.test(line));
    expect(toolsIn(again.output())).toEqual(toolsIn(output));
    expect(again.output()).toContain('as you left it');

    const second = run('start.ts');
    expect(await second.ended).toBe(1);
    expect(second.output().trim().split('\n').at(-1)).toMatch(
      /^Placet runs already on this folder \(process \d+\)/,
    );
    const reset = run('reset.ts');
    expect(await reset.ended).toBe(1);
    expect(reset.output()).toMatch(/^Placet runs already/);
  });

  test('takes the place of one that was killed a moment ago, whose database is only just ending', async () => {
    const killed = run('start.ts');
    await killed.says('DynamoDB:');
    killed.child.kill('SIGKILL');
    await killed.ended;
    const next = run('start.ts');
    await next.says('DynamoDB:');
  });

  test('names a port that is taken and one that works', async () => {
    const other = createServer();
    await new Promise<void>((listening) => other.listen(port, '127.0.0.1', listening));
    const start = run('start.ts');
    expect(await start.ended).toBe(1);
    expect(start.output()).toMatch(
      new RegExp(`Port ${port} is taken by another program\\. Use \`PORT=\\d+ npm start\`\\.\\n$`),
    );
    await new Promise((closed) => other.close(closed));
  });

  test('says that Java is missing, and how to get it', async () => {
    const start = run('start.ts', { PATH: folder });
    expect(await start.ended).toBe(1);
    expect(start.output().trim().split('\n').at(-1)).toMatch(/^Java is missing: install Java 17/);
  });

  test('says what to do about a damaged folder, and that cures it', async () => {
    mkdirSync(join(folder, '.local'));
    writeFileSync(join(folder, '.local', 'system.json'), 'scribble');
    const start = run('start.ts');
    expect(await start.ended).toBe(1);
    expect(start.output()).toMatch(
      /system\.json is damaged \(it is not JSON\)\. Run `PLACET_FOLDER=\S+ npm run reset`/,
    );
    const reset = run('reset.ts');
    expect(await reset.ended).toBe(0);
    const after = run('start.ts');
    await after.says('DynamoDB:');
  });
});
