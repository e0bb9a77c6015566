import { spawn } from 'node:child_process';
import { copyFile, mkdir, readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from '../local/make-once.ts';

const sources = fileURLToPath(new URL('peers', import.meta.url));
/** As deep as bench/peers, so that a peer finds our functions by the same path. */
export const peerFolder = join(root, 'dist', 'bench-peers');

/** Whether the peers' packages have been installed on this machine, in the versions that bench/peers names. */
export async function arePeersInstalled(): Promise<boolean> {
  const [wanted, present] = await Promise.all([
    read(join(sources, 'package.json')),
    read(join(peerFolder, 'node_modules', '.package-lock.json')),
  ]);
  if (wanted === undefined || present === undefined) return false;
  const { dependencies } = JSON.parse(wanted) as { dependencies: Record<string, string> };
  const { packages } = JSON.parse(present) as { packages: Record<string, { version?: string }> };
  return Object.entries(dependencies).every(
    ([name, version]) => packages[`node_modules/${name}`]?.version === version,
  );
}

/**
 * Puts the peers into a folder of their own, outside the project's dependencies, and installs what they need there: 270
 * MB, the first time only. No install script of theirs runs. Throws Error where npm cannot install.
 */
export async function installPeers(say: (line: string) => void): Promise<string> {
  await mkdir(peerFolder, { recursive: true });
  for (const name of await readdir(sources)) await copyFile(join(sources, name), join(peerFolder, name));
  await copyFile(join(root, '.npmrc'), join(peerFolder, '.npmrc'));
  if (await arePeersInstalled()) return peerFolder;
  say('Installing the peers (once, 270 MB) …');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const child = spawn(npm, ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: peerFolder,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  const code = await new Promise((resolve) => child.once('close', resolve));
  if (code !== 0) throw new Error(`npm could not install the peers in ${peerFolder} (code ${code})`);
  return peerFolder;
}

const read = (file: string): Promise<string | undefined> => readFile(file, 'utf8').catch(() => undefined);

/** The folder that holds a package's own files. */
export const packageIn = (folder: string, name: string): string =>
  dirname(join(folder, 'node_modules', name, 'package.json'));
