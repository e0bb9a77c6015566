import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

/** A program of ours in a process of its own. */
export interface Program {
  readonly child: ChildProcess;
  readonly output: () => string;
  /** Resolves when the output holds the text; rejects when the process ends without it. */
  says(text: string): Promise<void>;
  /** Its exit code; null where a signal ended it. */
  readonly ended: Promise<number | null>;
  /** Ends it with a signal, SIGKILL unless another is named, and waits until it has ended. */
  end(signal?: NodeJS.Signals): Promise<void>;
}

/** Runs a program and listens to what it says on both outputs. */
export function runProgram(
  command: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Program {
  const child = spawn(command, args, {
    env: { ...process.env, NODE_NO_WARNINGS: '1', ...environment },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let said = '';
  const heard = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (text: Buffer) => {
      said += text.toString();
      for (const hear of heard) hear();
    });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  return {
    child,
    output: () => said,
    ended,
    says: (text) =>
      new Promise((resolve, reject) => {
        const hear = () => said.includes(text) && resolve();
        heard.add(hear);
        hear();
        void ended.then(() => reject(new Error(`It ended without saying "${text}":\n${said}`)));
      }),
    async end(signal = 'SIGKILL') {
      if (child.exitCode === null && child.signalCode === null && child.kill(signal))
        await once(child, 'exit');
    },
  };
}
