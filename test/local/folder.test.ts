import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { clearFolder, NotOurFolder, OtherVersion, openFolder } from '../../local/folder.ts';
import { RunsAlready } from '../../local/lock.ts';

let directory: string;
beforeEach(() => {
  directory = join(mkdtempSync(join(tmpdir(), 'placet-folder-')), '.local');
});
afterEach(() => rmSync(join(directory, '..'), { recursive: true, force: true }));

/** The parts that a first set-up makes. */
function setUp(): string {
  const folder = openFolder(directory);
  writeFileSync(folder.clock, '2024-04-23T06:00:00.000Z\n');
  mkdirSync(folder.dynamodb);
  for (const file of [folder.engine, join(folder.dynamodb, 'key_eu-west-1.db')]) {
    const database = new DatabaseSync(file);
    database.exec('CREATE TABLE event (n INTEGER)');
    database.exec(
      'WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5000) INSERT INTO event SELECT i FROM n',
    );
    database.close();
  }
  folder.complete();
  folder.close();
  return folder.accessKeyId;
}

describe('the folder of a local system', () => {
  test('is its owner’s alone', () => {
    openFolder(directory).close();
    expect(statSync(directory).mode & 0o777).toBe(0o700);
  });

  test('is new until the first set-up has come to its end, and what that left half done is cleared', () => {
    const first = openFolder(directory);
    expect(first.isNew).toBe(true);
    writeFileSync(join(directory, 'half-done'), '');
    first.close();
    const second = openFolder(directory);
    expect(second.isNew).toBe(true);
    expect(existsSync(join(directory, 'half-done'))).toBe(false);
    second.close();
  });

  test('keeps the access key, which only letters and digits may make up', () => {
    const accessKeyId = setUp();
    expect(accessKeyId).toMatch(/^[A-Za-z0-9]{16,}$/);
    const again = openFolder(directory);
    expect([again.isNew, again.accessKeyId]).toEqual([false, accessKeyId]);
    again.close();
  });

  test.each([
    ['the clock is gone', 'clock', undefined],
    ['the tables are gone', 'dynamodb', undefined],
    ['the manifest is not JSON', 'system.json', '{"layout":'],
    ['the tables are no database', 'dynamodb/key_eu-west-1.db', 'x'.repeat(9000)],
  ])('says in one line what to do when %s', (_, name, text) => {
    setUp();
    rmSync(join(directory, name), { recursive: true });
    if (text !== undefined) writeFileSync(join(directory, name), text);
    expect(() => openFolder(directory)).toThrow(/^\S+ is damaged \([^\n]+\)\. Run `npm run reset`[^\n]+$/);
    // The lock is free again, so that the cure works.
    clearFolder(directory);
    expect(existsSync(directory)).toBe(false);
  });

  test.each([
    ['an older version', '{"layout":1,"accessKeyId":"a","complete":true}', 'its layout is 1'],
    ['a later version', '{"layout":99,"accessKeyId":"a","complete":true}', 'its layout is 99'],
    ['a version that did not say', '{"accessKeyId":"a","complete":true}', 'its layout is not known'],
  ])('of %s is refused in one line, left as it is, and not called damaged', (_, manifest, says) => {
    setUp();
    writeFileSync(join(directory, 'system.json'), manifest);
    const before = readdirSync(directory).filter((name) => !name.startsWith('lock.'));
    expect(() => openFolder(directory)).toThrow(OtherVersion);
    expect(() => openFolder(directory)).toThrow(/^\S+ was written by another version of Placet: [^\n]+$/);
    expect(() => openFolder(directory)).toThrow(says);
    expect(readdirSync(directory).filter((name) => !name.startsWith('lock.'))).toEqual(before);
    expect(readFileSync(join(directory, 'system.json'), 'utf8')).toBe(manifest);
  });

  test('does without the executions, which the register starts anew, and says so of a damaged file', () => {
    setUp();
    const file = join(directory, 'step-functions.sqlite');
    writeFileSync(file, 'x'.repeat(9000));
    expect(() => openFolder(directory)).toThrow(
      /is damaged \([^\n]+\)\. Remove that file and start again: [^\n]+$/,
    );
    rmSync(file);
    openFolder(directory).close();
  });

  test('says of damaged queues that only notes are lost, and does without them', () => {
    setUp();
    const file = join(directory, 'queues.sqlite');
    writeFileSync(file, 'x'.repeat(9000));
    expect(() => openFolder(directory)).toThrow(
      /is damaged \([^\n]+\)\. Remove that file and start again: only notes of failures are lost\.$/,
    );
    rmSync(file);
    openFolder(directory).close();
  });

  test('names the engine that has the executions open, and does not call them damaged beyond that', () => {
    setUp();
    const other = new DatabaseSync(join(directory, 'step-functions.sqlite'));
    other.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE');
    expect(() => openFolder(directory)).toThrow(/Another engine has it open/);
    other.close();
  });

  test('that is a file is refused with the way out, and not called damaged', () => {
    writeFileSync(directory, '');
    for (const use of [openFolder, clearFolder])
      expect(() => use(directory)).toThrow(
        /^\S+ cannot be used \([^\n]+\)\. Name another folder: PLACET_FOLDER=DIR npm start\.$/,
      );
  });

  test.each([
    ['opened', openFolder],
    ['cleared', clearFolder],
  ])('that holds somebody’s own files is not %s: they stay, and others may go on reading them', (_, use) => {
    mkdirSync(join(directory, 'mail'), { recursive: true });
    chmodSync(directory, 0o755);
    for (const name of ['thesis.txt', 'clock', 'mail/letter']) writeFileSync(join(directory, name), 'mine');
    expect(() => use(directory)).toThrow(NotOurFolder);
    expect(() => use(directory)).toThrow(
      /^\S+ holds [^\n]+ \(clock, mail, thesis\.txt\)[^\n]+ PLACET_FOLDER=DIR npm start\.$/,
    );
    expect(readdirSync(directory)).toEqual(['clock', 'mail', 'thesis.txt']);
    expect(readFileSync(join(directory, 'mail', 'letter'), 'utf8')).toBe('mine');
    expect(statSync(directory).mode & 0o777).toBe(0o755);
  });

  test('whose manifest is lost is not taken for a new one: the register in it stays', () => {
    setUp();
    rmSync(join(directory, 'system.json'));
    expect(() => openFolder(directory)).toThrow(NotOurFolder);
    expect(existsSync(join(directory, 'dynamodb', 'key_eu-west-1.db'))).toBe(true);
  });

  test('sees a page in the middle of a database that has been overwritten', () => {
    setUp();
    const file = join(directory, 'step-functions.sqlite');
    const { size } = statSync(file);
    expect(size).toBeGreaterThan(16_384);
    const handle = openSync(file, 'r+');
    writeSync(handle, new Uint8Array(8192).fill(0xa5), 0, 8192, 8192);
    closeSync(handle);
    expect(() => openFolder(directory)).toThrow(/is damaged/);
  });

  test('belongs to one process at a time, and to the next when that one was killed', async () => {
    const lock = fileURLToPath(new URL('../../local/lock.ts', import.meta.url));
    mkdirSync(directory);
    const owner = spawn(
      process.execPath,
      [
        '--input-type=module',
        '-e',
        `const { lockFolder } = await import(${JSON.stringify(lock)});
        lockFolder(${JSON.stringify(directory)});
        console.log('locked');
        setInterval(() => undefined, 1000);`,
      ],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    await once(owner.stdout, 'data');
    expect(() => openFolder(directory)).toThrow(RunsAlready);
    expect(() => openFolder(directory)).toThrow(`process ${owner.pid}`);
    expect(() => clearFolder(directory)).toThrow(RunsAlready);
    owner.kill('SIGKILL');
    await once(owner, 'exit');
    const next = openFolder(directory);
    expect(next.wasKilled).toBe(true);
    next.close();
    const third = openFolder(directory);
    expect(third.wasKilled).toBe(false);
    third.close();
  });

  test('is cleared whole, and clearing what is not there does nothing', () => {
    setUp();
    clearFolder(directory);
    expect(readdirSync(join(directory, '..'))).toEqual([]);
    clearFolder(directory);
  });
});
