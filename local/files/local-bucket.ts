import { randomBytes } from 'node:crypto';
import type { Bucket } from '../../functions/documents/signed-address.ts';

/** What addresses of files are signed with: new at each start, since none of them lives as long. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** Where files stand at the site's own origin, under what only the local system has. */
export const filesAddress = (site: string): string => `${site}/local`;

/** The bucket as the functions know it by their environment. */
export const localBucket = (
  site: string,
  region: string,
  keys: ReturnType<Bucket['credentials']>,
): Bucket => ({ address: filesAddress(site), region, credentials: () => keys });
