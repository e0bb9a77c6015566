import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Text } from './find.ts';

const most = 1024 ** 3;
const git = (folder: string, args: readonly string[], input?: string): Buffer =>
  execFileSync('git', args, { cwd: folder, maxBuffer: most, ...(input === undefined ? {} : { input }) });

/** Every file that git tracks in a folder, as it lies there now. Throws where the folder is no checkout. */
export function trackedTexts(folder: string): readonly Text[] {
  const names = git(folder, ['ls-files', '-z']).toString().split('\0');
  return [...new Set(names)]
    .filter((path) => path !== '' && existsSync(join(folder, path)))
    .map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') }));
}

/**
 * Every content that any file ever had in what git holds, each once under a name that it had, and every commit's
 * message, under the commit. A shallow checkout has only what was fetched.
 */
export function* historicTexts(folder: string): Generator<Text> {
  const listed = git(folder, ['rev-list', '--all', '--objects']).toString().trimEnd().split('\n');
  const pathOf = new Map(listed.map((line) => [line.slice(0, 40), line.slice(41)] as const));
  const read = git(folder, ['cat-file', '--batch'], [...pathOf.keys()].join('\n'));
  // Each object: `<id> <type> <bytes>`, a line feed, its bytes, a line feed.
  for (let at = 0; at < read.length; ) {
    const end = read.indexOf(10, at);
    const [id = '', type, size] = read.toString('utf8', at, end).split(' ');
    const from = end + 1;
    at = from + Number(size) + 1;
    if (type === 'blob') yield { path: pathOf.get(id) ?? id, text: read.toString('utf8', from, at - 1) };
    if (type === 'commit')
      yield { path: `message of ${id}`, text: messageOf(read.toString('utf8', from, at - 1)) };
  }
}

/** Without who wrote it and when: a name and an address that stand there stand there by the author's own will. */
const messageOf = (commit: string): string => commit.slice(commit.indexOf('\n\n') + 2);
