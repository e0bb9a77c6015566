import { readFile } from 'node:fs/promises';
import { isBuiltin } from 'node:module';
import type { Plugin } from 'esbuild';

/**
 * Takes Node's own modules from `process.getBuiltinModule`. In ESM, `import 'node:http'` reads every export to make
 * its namespace, and http's getters then load undici: 20 ms of each cold start for a fetch that nobody calls.
 */
export const builtinsFromProcess: Plugin = {
  name: 'builtins-from-process',
  setup(build) {
    build.onResolve({ filter: /^[a-z_:/]+$/ }, ({ path }) => {
      if (!isBuiltin(path)) return undefined;
      const name = path.startsWith('node:') ? path : `node:${path}`;
      return { path: name, namespace: 'builtin', sideEffects: false };
    });
    build.onLoad({ filter: /.*/, namespace: 'builtin' }, ({ path }) => ({
      contents: `module.exports = process.getBuiltinModule(${JSON.stringify(path)});`,
      loader: 'js',
    }));
  },
};

interface StandIn {
  readonly because: string;
  readonly contents: string;
}

/** Modules that no function reaches, and what stands in for them. */
const standIns: Record<string, StandIn> = {
  '@aws-sdk/credential-provider-node': {
    because:
      'Lambda hands its role over in the environment; SSO, profiles and instance metadata are for desks.',
    contents: `
      import { fromEnv } from '@aws-sdk/credential-provider-env';
      export const defaultProvider = (init) => fromEnv(init);`,
  },
  '@aws-sdk/signature-v4-multi-region': {
    because:
      'No endpoint of ours spans regions and no bucket is an express one: plain SigV4 signs everything.',
    contents: `
      import { SignatureV4 } from '@smithy/signature-v4';
      export { SignatureV4 as SignatureV4MultiRegion, SignatureV4 as SignatureV4SignWithCredentials };`,
  },
  '@aws-sdk/middleware-endpoint-discovery': {
    because: 'DynamoDB is found by its region; discovery is off unless asked for, and nobody asks.',
    contents: `
      export const NODE_ENDPOINT_DISCOVERY_CONFIG_OPTIONS =
        { environmentVariableSelector: () => undefined, configFileSelector: () => undefined, default: false };
      export const resolveEndpointDiscoveryConfig = (input) =>
        Object.assign(input, { endpointDiscoveryEnabled: async () => false });`,
  },
  '@smithy/core/event-streams': {
    because: 'No operation that we call streams events.',
    contents: `
      export class EventStreamSerde { constructor() { throw new Error('Event streams are left out'); } }
      export const eventStreamSerdeProvider = () => ({});
      export const resolveEventStreamSerdeConfig = (input) => input;`,
  },
};

/** Puts the stand-ins above in place of what no function reaches. */
export const leaveOutUnreached: Plugin = {
  name: 'leave-out-unreached',
  setup(build) {
    const names = Object.keys(standIns).map((name) => name.replaceAll('/', '\\/'));
    build.onResolve({ filter: new RegExp(`^(${names.join('|')})$`) }, ({ path, resolveDir }) => ({
      path,
      namespace: 'stand-in',
      pluginData: resolveDir,
      sideEffects: false,
    }));
    build.onLoad({ filter: /.*/, namespace: 'stand-in' }, ({ path, pluginData }) => ({
      contents: standIns[path]?.contents ?? '',
      resolveDir: String(pluginData),
      loader: 'js',
    }));
  },
};

/** Of a package.json, which the SDK imports whole to name its version to the service, keeps the version. */
export const versionsOnly: Plugin = {
  name: 'versions-only',
  setup(build) {
    build.onLoad({ filter: /node_modules[\\/].*package\.json$/ }, async ({ path }) => {
      const { name, version } = JSON.parse(await readFile(path, 'utf8'));
      return { contents: JSON.stringify({ name, version }), loader: 'json' };
    });
  },
};

/**
 * Writes the SDK's computed schema keys out: of `{ [_h]: … }` with `const _h = "http"` it makes `{ "http": … }`.
 * esbuild must keep an object with a computed key, since making the key could do something, and with it the schema
 * of every operation that the service has: 70 KB of SES, 130 KB of S3.
 */
export const literalSchemaKeys: Plugin = {
  name: 'literal-schema-keys',
  setup(build) {
    build.onLoad({ filter: /client-\w+[\\/]dist-es[\\/]schemas[\\/]schemas_\d+\.js$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      const constants = new Map(
        [...source.matchAll(/^const (_\w+) = ("[^"]*");$/gm)].map(([, name, text]) => [name, text]),
      );
      const contents = source.replaceAll(/\[(_\w+)\]:/g, (key, name) =>
        constants.has(name) ? `${constants.get(name)}:` : key,
      );
      return { contents, loader: 'js' };
    });
  },
};
