import { describe, expect, it } from 'vitest';
import { filesIn, type Import, importsOf, packageOf, textOf } from './imports.ts';

interface Layer {
  /** Its files: a folder, or files at the top of functions. */
  readonly holds: readonly string[];
  /** Layers whose files its own may import. */
  readonly sees: readonly string[];
  /** Packages that it may import as it runs; `*` is any. Types of any package are free. */
  readonly packages: readonly string[];
}

/**
 * The arrows of DESIGN.md section 3. Whoever reads a layer need not look beyond what it sees: the domain is understood
 * without a store, a use case without AWS.
 */
const layers: Readonly<Record<string, Layer>> = {
  domain: { holds: ['functions/domain'], sees: [], packages: [] },
  contracts: {
    // With the API's description, which is made from them.
    holds: ['functions/contracts', 'openapi.json'],
    sees: ['domain'],
    packages: ['valibot', '@valibot/to-json-schema'],
  },
  ports: {
    holds: ['functions/ports.ts', 'functions/desk-ports.ts'],
    sees: ['domain', 'contracts'],
    packages: [],
  },
  store: { holds: ['functions/store'], sees: ['domain', 'contracts', 'ports'], packages: ['*'] },
  notify: { holds: ['functions/notify'], sees: ['domain', 'contracts', 'ports'], packages: ['*'] },
  executions: { holds: ['functions/executions'], sees: ['domain', 'contracts', 'ports'], packages: ['*'] },
  identity: { holds: ['functions/identity'], sees: ['domain', 'contracts', 'ports'], packages: ['*'] },
  queues: { holds: ['functions/queues'], sees: ['domain', 'contracts', 'ports'], packages: ['*'] },
  documents: { holds: ['functions/documents'], sees: ['domain', 'contracts', 'ports'], packages: ['*'] },
  watch: { holds: ['functions/watch.ts'], sees: ['ports'], packages: ['*'] },
  runtime: {
    holds: ['functions/runtime.ts'],
    sees: ['ports', 'store', 'notify', 'executions', 'identity', 'queues', 'documents', 'watch'],
    packages: ['*'],
  },
  handlers: {
    holds: ['functions/handlers'],
    sees: ['domain', 'contracts', 'ports'],
    // To read what crosses a wire, to compare it and to write it as a file; no service of AWS.
    packages: ['valibot', 'csv-parse', 'csv-stringify', 'ical-generator', 'node:crypto', 'node:util'],
  },
  edge: { holds: ['functions/edge.ts'], sees: ['domain', 'contracts'], packages: ['*'] },
  http: { holds: ['functions/http'], sees: ['domain', 'contracts', 'ports'], packages: ['*'] },
  entries: {
    holds: ['functions/entries'],
    // A workflow as it is deployed: administrators are shown its graph.
    sees: ['handlers', 'contracts', 'ports', 'runtime', 'edge', 'http', 'watch', 'workflows'],
    packages: [],
  },
  workflows: { holds: ['workflows'], sees: [], packages: ['jsonata', 'node:fs', 'node:url'] },
  web: {
    // What runs in a browser: the API is all that it knows of the rest.
    holds: ['web'],
    sees: ['domain', 'contracts'],
    packages: ['preact', 'wouter-preact', '@tanstack/preact-query', 'oauth4webapi', 'vite', 'node:url'],
  },
  infra: { holds: ['infra'], sees: ['workflows'], packages: ['*'] },
};

const layerOf = (file: string): string | undefined =>
  Object.entries(layers).find(([, { holds }]) =>
    holds.some((place) => file === place || file.startsWith(`${place}/`)),
  )?.[0];

/** Infra knows functions as types and paths; and the register's table and the API's, which are data, said once. */
const dataForInfra: readonly string[] = [
  'functions/store/table.ts',
  'functions/store/keys.ts',
  'functions/contracts/api/endpoint.ts',
  'functions/contracts/api/endpoints.ts',
  'functions/contracts/api/limits.ts',
  'functions/contracts/site-headers.ts',
];
const isDataForInfra = ({ from, to }: Import): boolean =>
  from.startsWith('infra/') && dataForInfra.includes(to);

function isAllowed(one: Import, layer: string): boolean {
  const { sees, packages }: Layer = layers[layer] ?? { holds: [], sees: [], packages: [] };
  if (!one.isFile) return one.typesOnly || packages.includes('*') || packages.includes(packageOf(one.to));
  const target = layerOf(one.to);
  if (target === layer || (target && sees.includes(target)) || isDataForInfra(one)) return true;
  return layer === 'infra' && one.typesOnly && one.to.startsWith('functions/');
}

const sources = [...filesIn('functions'), ...filesIn('workflows'), ...filesIn('infra'), ...filesIn('web')];

describe.each(Object.entries(layers))('%s', (name, { holds, sees }) => {
  const files = sources.filter((file) => layerOf(file) === name);

  it(`sees ${sees.join(', ') || 'nothing but itself'}`, () => {
    const forbidden = files.flatMap(importsOf).filter((one) => !isAllowed(one, name));
    expect(forbidden.map(({ from, to }) => `${from} imports ${to}`)).toEqual([]);
  });

  it('is there', () => {
    expect(files, `no file in ${holds.join(', ')}`).not.toEqual([]);
  });
});

describe('every file', () => {
  it('of functions, workflows, infra and web belongs to a layer', () => {
    expect(sources.filter((file) => layerOf(file) === undefined)).toEqual([]);
  });

  it('has a name that says what is in it', () => {
    const vague = /(^|\/)(utils?|helpers?|commons?|services?|managers?|types?|index|misc)\.ts$/;
    expect([...sources, ...filesIn('local'), ...filesIn('test')].filter((file) => vague.test(file))).toEqual(
      [],
    );
  });
});

describe('in functions', () => {
  const naming = (pattern: RegExp, ...allowed: string[]): readonly string[] =>
    filesIn('functions').filter((file) => !allowed.includes(file) && pattern.test(textOf(file)));

  it('only runtime.ts reads the environment', () => {
    expect(naming(/\bprocess\.env\b/, 'functions/runtime.ts')).toEqual([]);
  });

  it('only runtime.ts asks what time it is for the business of the bodies', () => {
    // Patience counts real milliseconds between two tries, which is no business of a body.
    const ofMachines = ['functions/runtime.ts', 'functions/store/patience.ts'];
    expect(naming(/\bDate\.now\(\)|\bnew Date\(\)/, ...ofMachines)).toEqual([]);
  });

  it('the domain is the same each time: no chance, no output, no waiting', () => {
    const impure = /\bMath\.random\b|\brandomUUID\b|\bconsole\.|\bsetTimeout\b|\bawait\b|\bPromise\b/;
    expect(filesIn('functions/domain').filter((file) => impure.test(textOf(file)))).toEqual([]);
  });
});

describe('the reading of imports', () => {
  it('sees each way to import, and which are types', () => {
    const own = importsOf('test/architecture/arrows.test.ts');
    expect(own).toContainEqual({
      from: 'test/architecture/arrows.test.ts',
      to: 'test/architecture/imports.ts',
      isFile: true,
      typesOnly: false,
    });
    const ports = importsOf('functions/ports.ts');
    expect(ports.length).toBeGreaterThan(5);
    expect(ports.every(({ typesOnly }) => typesOnly)).toBe(true);
    const tables = importsOf('functions/store/open-table.ts').filter(({ isFile }) => !isFile);
    expect(tables.map(({ to }) => packageOf(to))).toContain('@aws-sdk/client-dynamodb');
  });
});
