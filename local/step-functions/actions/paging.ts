import { ServiceError } from '../service-error.ts';

/** Results a page: 100 unless asked otherwise, at most 1,000 (API reference). */
export function pageSize(maxResults: number | undefined): number {
  const size = maxResults || 100;
  if (Number.isInteger(size) && size > 0 && size <= 1000) return size;
  throw new ServiceError('ValidationException', 'maxResults must be from 0 to 1000');
}

/** The number after which a page begins; nothing for the first page. `list` keeps tokens of other lists out. */
export function readPageToken(token: string | undefined, list: string): number | undefined {
  if (token === undefined) return undefined;
  const [name, number] = Buffer.from(token, 'base64url').toString().split('\n');
  if (name === list && /^\d+$/.test(number ?? '')) return Number(number);
  throw new ServiceError('InvalidToken', "Invalid Token: 'Invalid token'");
}

/** The member `nextToken` of an answer, if there is more. */
export function writePageToken(
  more: boolean,
  last: number | undefined,
  list: string,
): { nextToken?: string } {
  return more ? { nextToken: Buffer.from(`${list}\n${last}`).toString('base64url') } : {};
}
