import { spawn } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { committed } from './dynamodb-commits.ts';

// Runs the command given to it behind a database's endpoint, access key and region, and ends it when its own input
// closes. The system closes that input whenever the process at the other end is gone, after kill -9 too, so no database
// stays behind without its owner; and what it has answered is committed first.
const [endpoint = '', accessKeyId = '', region = '', command = '', ...args] = process.argv.slice(2);
/** A database that does not answer by then is ended as it is. */
const patienceMs = 3000;
const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'inherit'] });
child.once('error', (error) => {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
});
child.once('exit', (code) => process.exit(code ?? 1));
process.stdin.resume();
process.stdin.once('end', async () => {
  const isCommitted = committed({ endpoint, accessKeyId, region }).catch(() => undefined);
  await Promise.race([isCommitted, pause(patienceMs)]);
  child.kill('SIGKILL');
});
