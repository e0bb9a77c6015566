import { spawn } from 'node:child_process';

// Runs the command given to it and ends it when its own input closes. The system closes that input whenever the
// process at the other end is gone, after kill -9 too, so no database stays behind without its owner.
const [command = '', ...args] = process.argv.slice(2);
const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'inherit'] });
child.once('error', (error) => {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
});
child.once('exit', (code) => process.exit(code ?? 1));
process.stdin.resume();
process.stdin.once('end', () => child.kill('SIGKILL'));
