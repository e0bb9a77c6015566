// Every npm script starts here, on whatever Node the machine has: installs what package-lock.json
// names when it is not installed yet, then runs the target under the Node that the project pins.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const bin = join(root, 'node_modules', '.bin');

/** npm writes the hidden lock last, so it names each package only after an install that came to its end. */
function isInstalled() {
  const hidden = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(hidden)) return false;
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  const present = JSON.parse(readFileSync(hidden, 'utf8')).packages;
  return Object.entries(wanted).every(
    ([path, { version, optional }]) => path === '' || optional || present[path]?.version === version,
  );
}

if (!isInstalled()) {
  console.error('Installing packages (once, about half a minute) …');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  // Not `npm ci`: that wants every platform's optional package in the lock file, also those no registry here carries.
  // With --no-save the lock file is followed and never written.
  const { status } = spawnSync(npm, ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    console.error(
      'The packages could not be installed. Check that npm reaches its registry, then try again.',
    );
    process.exit(1);
  }
}

const pinned = join(bin, process.platform === 'win32' ? 'node.cmd' : 'node');
const node = existsSync(pinned) ? pinned : process.execPath;
const [target = '', ...args] = process.argv.slice(2);
const version = spawnSync(node, ['-p', 'process.versions.node'], { encoding: 'utf8' }).stdout.trim();
if (Number.parseInt(version, 10) < 24) {
  console.error(`Placet needs Node 24 or newer; this is ${version}. Install Node 24 and try again.`);
  process.exit(1);
}
const isFile = target.endsWith('.ts');
const run = spawn(isFile ? node : join(bin, target), isFile ? [join(root, target), ...args] : args, {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH}`, NODE_NO_WARNINGS: '1' },
});
// Ctrl-C reaches the target by itself, which may have something to put away: we stay until it has.
process.on('SIGINT', () => undefined);
for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => run.kill(signal));
run.on('error', ({ message }) => {
  console.error(message);
  process.exit(1);
});
run.on('close', (code) => process.exit(code ?? 1));
