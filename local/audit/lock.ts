import { readFileSync } from 'node:fs';

/** A package as package-lock.json has it; `path` begins with node_modules/. */
export interface Locked {
  readonly path: string;
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly deprecated?: string;
  /** Inside another package's archive, whose checksum covers it. */
  readonly inBundle?: boolean;
  readonly hasInstallScript?: boolean;
  /** Not needed by what is deployed. */
  readonly dev?: boolean;
}

export interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/** Something about a dependency that somebody has to answer for. `id` is the same for as long as it is the same thing. */
export interface Finding {
  readonly id: string;
  readonly says: string;
}

const folder = new URL('../../', import.meta.url);
const jsonOf = (file: string) => JSON.parse(readFileSync(new URL(file, folder), 'utf8'));

export const manifest = (): Manifest => jsonOf('package.json');

export const lockedPackages = (): readonly Locked[] =>
  Object.entries<Locked>(jsonOf('package-lock.json').packages)
    .filter(([path]) => path !== '')
    .map(([path, entry]) => ({ ...entry, path, name: path.slice(path.lastIndexOf('node_modules/') + 13) }));

/** Licences that ask for no more than to be named, and never for our own code. */
const permissive = new Set([
  ...['MIT', 'MIT-0', 'ISC', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'BlueOak-1.0.0'],
  ...['Unlicense', 'MIT OR Apache-2.0'],
]);

/** What the lock file itself tells: every package, whatever a registry knows of it. One finding a name, not a version. */
export function findingsInLock(packages: readonly Locked[]): readonly Finding[] {
  const found = packages.flatMap(({ name, version, license, integrity, resolved, ...more }) => {
    const of = `${name} ${version}`;
    const kind = more.dev ? 'a tool of development' : 'deployed';
    return [
      ...(more.hasInstallScript ? [{ id: `install-script:${name}`, says: `${of} runs a script` }] : []),
      ...(license !== undefined && permissive.has(license)
        ? []
        : [{ id: `licence:${name}`, says: `${of} is under ${license ?? 'no licence'} (${kind})` }]),
      ...(more.deprecated ? [{ id: `deprecated:${name}`, says: `${of}: ${more.deprecated}` }] : []),
      ...(more.inBundle || integrity?.startsWith('sha512-')
        ? []
        : [{ id: `checksum:${name}`, says: `${of} has no SHA-512` }]),
      ...(resolved === undefined ? [] : [{ id: `address:${name}`, says: `${of} has an address` }]),
    ];
  });
  return [...new Map(found.map((finding) => [finding.id, finding])).values()];
}

/** What we ask for by a range, so that another day would install something else. */
export const findingsInManifest = (asked: Manifest): readonly Finding[] =>
  Object.entries({ ...asked.dependencies, ...asked.devDependencies, ...asked.optionalDependencies })
    .filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
    .map(([name, version]) => ({ id: `range:${name}`, says: `${name} is asked for as ${version}` }));
