import { fileURLToPath } from 'node:url';
import { type Program, runProgram } from '../../test/support/program.ts';
import { type Killed, killNow } from './family.ts';

/** `npm start`'s own program, on one folder, started and ended again and again. */
export interface Started {
  start(): Program;
  /** Throws Error before the first start. */
  running(): Program;
  /** Ends what runs, by SIGKILL; it may be ending already. */
  kill(whom: Killed): Promise<void>;
  /** Ctrl-C, once. Resolves with what went wrong with closing in order. */
  stop(): Promise<readonly string[]>;
  /** Asks it to stop and does not wait. */
  interrupt(): void;
}

const script = fileURLToPath(new URL('../start.ts', import.meta.url));

export function startedOn(folder: string, port: number): Started {
  let program: Program | undefined;
  const running = (): Program => {
    if (!program) throw new Error('Nothing was started yet');
    return program;
  };
  return {
    running,
    start() {
      program = runProgram(process.execPath, [script], { PLACET_FOLDER: folder, PORT: String(port) });
      return program;
    },
    async kill(whom) {
      const { child, ended } = running();
      if (child.pid !== undefined && child.exitCode === null && child.signalCode === null)
        killNow(child.pid, whom);
      await ended;
    },
    async stop() {
      const { child, ended, output } = running();
      child.kill('SIGINT');
      const code = await ended;
      if (code === 0 && output().includes('Stopped.')) return [];
      return [`npm start, asked to stop, ended with ${code}:\n${output()}`];
    },
    interrupt: () => void running().child.kill('SIGINT'),
  };
}
