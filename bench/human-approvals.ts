import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { approvals } from './human-approval.ts';
import { type Approvals, heard } from './lanes.ts';

const program = fileURLToPath(new URL('human-approval-process.ts', import.meta.url));

interface Mail {
  readonly execution: string;
  /** From 1. */
  readonly approval: number;
  readonly link: string;
}

/**
 * AWS's human-approval pattern, five approvals in a row, on our engine with its file on disk. A decision is the link of a
 * mail opened; it is carried through when the next mail leaves. Nobody signs in, and nothing but the execution keeps it.
 */
export async function humanApprovals(): Promise<
  Approvals & { enter(ids: readonly string[]): Promise<void>; close(): Promise<void> }
> {
  const folder = await mkdtemp(join(tmpdir(), 'placet-bench-approval-'));
  const child = fork(program, [join(folder, 'engine.sqlite')], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const links = new Map<string, string>();
  const { say, hear } = heard();
  await once(child, 'message');
  child.on('message', ({ execution, approval, link }: Mail) => {
    links.set(execution, link);
    say(`${execution} ${approval}`);
  });
  return {
    // The last approval ends the execution, and nothing is mailed that would say so.
    decisions: approvals - 1,
    async enter(ids) {
      const waiting = ids.map((id) => hear(`${id} 1`));
      child.send(ids);
      await Promise.all(waiting);
    },
    async decide(id, n, accepted) {
      const done = hear(`${id} ${n + 2}`);
      const answer = await fetch(links.get(id) ?? '');
      await answer.text();
      if (!answer.ok) throw new Error(`The link of ${id} answers ${answer.status}`);
      accepted();
      await done;
    },
    async close() {
      const ended = once(child, 'exit');
      child.disconnect();
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}
