import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { endpoints } from '../functions/contracts/api/endpoints.ts';
import { peopleStore } from '../functions/store/people.ts';
import { toolStore } from '../functions/store/tools.ts';
import type { Ports, Served } from './addresses.ts';
import type { BusinessClock } from './clock.ts';
import { region, tableName } from './environment.ts';
import { openFileFolder } from './files/file-folder.ts';
import { fileRoute } from './files/file-route.ts';
import { localBucket } from './files/local-bucket.ts';
import type { Folder } from './folder.ts';
import { frontPage } from './gateway/front-page.ts';
import { openGateway } from './gateway/gateway.ts';
import { peopleRoute } from './gateway/people-route.ts';
import { routesOf } from './gateway/routes.ts';
import { type TimeOptions, timeRoute } from './gateway/time-route.ts';
import type { Rate } from './gateway/token-bucket.ts';
import { type Issuer, openIssuer } from './identity/issuer.ts';
import type { Lambdas } from './lambdas.ts';
import { openSite } from './site.ts';

export interface FrontOptions {
  readonly folder: Pick<Folder, 'accessKeyId' | 'signingKey' | 'grants' | 'files'>;
  /** What functions sign addresses of files with. */
  readonly secretAccessKey: string;
  readonly ports: Pick<Ports, 'site' | 'signIn'>;
  readonly dynamodb: string;
  readonly mail: string;
  readonly clock: BusinessClock;
  readonly lambdas: Pick<Lambdas, 'invoke'>;
  readonly registerName: string;
  /** Where the web app is, if it is not on this machine. */
  readonly site?: string | undefined;
  /** The web app as it was built; without it there are no pages but the system's own. */
  readonly siteFolder?: string | undefined;
  /** Lets business time pass, once everything stands that it passes through. */
  readonly advanceTo: TimeOptions['advanceTo'];
  /** As deployed unless it says otherwise. */
  readonly limits?: Rate | undefined;
}

/** What people and programs meet: the issuer of tokens, and the gateway with the API that takes them. */
export interface Front {
  readonly issuer: Issuer;
  readonly gateway: Served;
}

/** Opens both over the register's people; each part is given to `onStop` as it stands. */
export async function openFront(
  options: FrontOptions,
  onStop: (close: () => unknown) => void,
): Promise<Front> {
  const { folder, ports, dynamodb, mail, clock, lambdas, registerName, site, siteFolder, limits } = options;
  const client = new DynamoDBClient({
    endpoint: dynamodb,
    region,
    credentials: { accessKeyId: folder.accessKeyId, secretAccessKey: 'local' },
  });
  onStop(() => client.destroy());
  const now = () => new Date(clock.now()).toISOString();
  const register = { people: peopleStore(client, tableName), tools: toolStore(client, tableName) };
  const issuer = await openIssuer({
    port: ports.signIn,
    keyFile: folder.signingKey,
    grantsFile: folder.grants,
    register,
    now,
    registerName,
    ...(site !== undefined && { site }),
  });
  onStop(issuer.close);
  const front = frontPage({ mail, signIn: issuer.url, now });
  const time = timeRoute({ now, advanceTo: options.advanceTo });
  const people = peopleRoute({ register, now });
  const pages =
    siteFolder === undefined ? () => undefined : await openSite({ folder: siteFolder, signIn: issuer.url });
  const keys = { accessKeyId: folder.accessKeyId, secretAccessKey: options.secretAccessKey };
  const files = fileRoute({
    folder: openFileFolder(folder.files),
    bucket: () => localBucket(gateway.url, region, keys),
    now: () => new Date(),
  });
  const gateway = await openGateway({
    routes: routesOf(endpoints),
    invoke: lambdas.invoke,
    issuer: issuer.url,
    jwks: issuer.jwks,
    clientId: issuer.clientId,
    port: ports.site,
    address: site,
    direct: files,
    site: async (request) =>
      front(request) ?? (await time(request)) ?? (await people(request)) ?? pages(request),
    ...(limits && { limits }),
  });
  onStop(gateway.close);
  return { issuer, gateway };
}
