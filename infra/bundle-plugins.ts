import { readFile } from 'node:fs/promises';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
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

/** Files of node_modules that no function reaches, and what stands in for each. */
const standIns: Record<string, StandIn> = {
  '@aws-sdk/credential-provider-node/dist-es/index.js': {
    because:
      'Lambda hands its role over in the environment; SSO, profiles and instance metadata are for desks.',
    contents: `
      import { fromEnv } from '@aws-sdk/credential-provider-env';
      export const defaultProvider = (init) => fromEnv(init);`,
  },
  '@aws-sdk/signature-v4-multi-region/dist-es/index.js': {
    because:
      'No endpoint of ours spans regions and no bucket is an express one: plain SigV4 signs everything.',
    contents: `
      import { SignatureV4 } from '@smithy/signature-v4';
      export { SignatureV4 as SignatureV4MultiRegion, SignatureV4 as SignatureV4SignWithCredentials };`,
  },
  '@aws-sdk/middleware-endpoint-discovery/dist-es/index.js': {
    because: 'DynamoDB is found by its region; discovery is off unless asked for, and nobody asks.',
    contents: `
      export const NODE_ENDPOINT_DISCOVERY_CONFIG_OPTIONS =
        { environmentVariableSelector: () => undefined, configFileSelector: () => undefined, default: false };
      export const resolveEndpointDiscoveryConfig = (input) =>
        Object.assign(input, { endpointDiscoveryEnabled: async () => false });`,
  },
  '@smithy/core/dist-es/submodules/event-streams/index.js': {
    because: 'No operation that we call streams events.',
    contents: `
      export class EventStreamSerde { constructor() { throw new Error('Event streams are left out'); } }
      export const eventStreamSerdeProvider = () => ({});
      export const resolveEventStreamSerdeConfig = (input) => input;`,
  },
  '@smithy/core/dist-es/submodules/serde/util-stream/stream-type-check.js': {
    because:
      'No body of ours, asked or answered, is a web stream or a blob: naming the class loads 3 ms of Node’s own.',
    contents: `
      export const isReadableStream = () => false;
      export const isBlob = () => false;`,
  },
  '@smithy/core/dist-es/submodules/retry/middleware-retry/isStreamingPayload/isStreamingPayload.js': {
    because: 'As above: a body that cannot be sent twice is a stream of Node, and no web stream.',
    contents: `
      import { Readable } from 'node:stream';
      export const isStreamingPayload = (request) => request?.body instanceof Readable;`,
  },
  '@smithy/signature-v4/dist-es/HeaderFormatter.js': {
    because: 'It signs the messages of event streams, and none is sent.',
    contents: `
      export class HeaderFormatter { format() { throw new Error('Event streams are left out'); } }`,
  },
  '@aws-sdk/core/dist-es/submodules/client/util-endpoints/aws.js': {
    because: 'plain-endpoints.ts knows where services are; this brings a list of all regions.',
    contents: 'export const awsEndpointFunctions = {};',
  },
  '@smithy/core/dist-es/submodules/checksum/sha256/Sha256Js.js': {
    because: 'Node has SHA-256 of its own.',
    contents: 'export const Sha256Js = undefined;',
  },
  '@smithy/core/dist-es/submodules/retry/util-retry/AdaptiveRetryStrategy.js': {
    because: 'The standard strategy is what every client of ours uses.',
    contents: `
      export class AdaptiveRetryStrategy { constructor() { throw new Error('Adaptive retries are left out'); } }`,
  },
  '@smithy/core/dist-es/submodules/config/shared-ini-file-loader/loadSharedConfigFiles.js': {
    because: 'A function has no ~/.aws, and looking for it is two file reads in each cold start.',
    contents: `
      export { CONFIG_PREFIX_SEPARATOR } from './constants';
      export const loadSharedConfigFiles = async () => ({ configFile: {}, credentialsFile: {} });`,
  },
  '@aws-lambda-powertools/logger/lib/esm/logBuffer.js': {
    because: 'Each line is written at once; none waits for an error that would make it worth writing.',
    contents: `
      export class CircularMap extends Map { setItem() { throw new Error('Buffered logs are left out'); } }`,
  },
  '@smithy/core/dist-es/submodules/config/config-resolver/regionConfig/getInstanceMetadataRegion.js': {
    because: 'Lambda names the region in the environment.',
    contents: 'export const getInstanceMetadataRegion = async () => undefined;',
  },
};

const anyOf = (files: readonly string[]): RegExp =>
  new RegExp(`node_modules/(${files.map((file) => file.replaceAll(/[./]/g, '\\$&')).join('|')})$`);

/** Puts the stand-ins above in place of what no function reaches. */
export const leaveOutUnreached: Plugin = {
  name: 'leave-out-unreached',
  setup(build) {
    build.onLoad({ filter: anyOf(Object.keys(standIns)) }, ({ path }) => {
      const file = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
      return { contents: standIns[file]?.contents ?? '', loader: 'js' };
    });
  },
};

const hosts: Readonly<Record<string, string>> = {
  dynamodb: 'dynamodb',
  sfn: 'states',
  sesv2: 'email',
  s3: 's3',
  sqs: 'sqs',
  'cognito-identity-provider': 'cognito-idp',
};

/** Finds services by plain-endpoints.ts instead of the rules that each client brings. */
export const withPlainEndpoints: Plugin = {
  name: 'with-plain-endpoints',
  setup(build) {
    const ours = fileURLToPath(new URL('plain-endpoints.ts', import.meta.url));
    build.onLoad(
      { filter: /client-[\w-]+[\\/]dist-es[\\/]endpoint[\\/]endpointResolver\.js$/ },
      ({ path }) => {
        const host = hosts[/client-([\w-]+)/.exec(path)?.[1] ?? ''];
        if (!host) return undefined;
        const contents = `
        import { plainEndpoints } from ${JSON.stringify(ours)};
        export const defaultEndpointResolver = plainEndpoints('${host}');`;
        return { contents, loader: 'js' };
      },
    );
  },
};

/**
 * Tells esbuild that loading a file of ours does nothing but define what it exports. runtime.ts names every store and
 * service; a bundle keeps what its own entry uses of them, and not the sentences of letters it never writes.
 */
export const oursOnlyDefine: Plugin = {
  name: 'ours-only-define',
  setup(build) {
    build.onResolve({ filter: /^\.{1,2}\/.*\.ts$/ }, ({ path, resolveDir }) => ({
      path: join(resolveDir, path),
      sideEffects: false,
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
 * Errors of operations that set services up, which no function calls, and of requests that are wrong in themselves, which
 * nobody asks for by their class. One that comes all the same keeps its name.
 */
const ofAdministration =
  /Activity|Annotation|Backup|Definition|DuplicateItem|Encryption|Export|GlobalTable|Import|IndexNotFound|InvalidArn|InvalidEndpoint|InvalidExecutionInput|InvalidName|InvalidOutput|ItemCollection|Kms|LoggingConf|MissingRequired|PointInTime|Policy|Replica(Already|Not|tedWrite)|ResourceInUse|RestoreTime|ServiceQuota|StateMachineAl|StateMachineDe|StateMachineLimit|Table(Already|InUse|Not)|TooManyTags|TracingConf/;

/**
 * Makes the SDK's schemas such that esbuild can shake them. Of `{ [_h]: … }` with `const _h = "http"` it makes
 * `{ "http": … }`: an object with a computed key has to stay, since making the key could do something, and with it the
 * schema of every operation that the service has (70 KB of SES, 60 KB of S3). And it takes administration's errors
 * out of the table that finds an error's class by its name.
 */
export const shakeableSchemas: Plugin = {
  name: 'shakeable-schemas',
  setup(build) {
    build.onLoad(
      { filter: /client-[\w-]+[\\/]dist-es[\\/]schemas[\\/]schemas_\d+\.js$/ },
      async ({ path }) => {
        const source = await readFile(path, 'utf8');
        const constants = new Map(
          [...source.matchAll(/^const (_\w+) = ("[^"]*");$/gm)].map(([, name, text]) => [name, text]),
        );
        const contents = source
          .replaceAll(/\[(_\w+)\]:/g, (key, name) => (constants.has(name) ? `${constants.get(name)}:` : key))
          .replaceAll(/^\w+\.registerError\((\w+)\$, \w+\);$/gm, (line, name) =>
            ofAdministration.test(name) ? '' : line,
          );
        return { contents, loader: 'js' };
      },
    );
  },
};
