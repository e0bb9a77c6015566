import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { ToolId } from '../domain/ids.ts';
import type { Link } from './chain.ts';
import { type DecidedKey, eventKey, eventPrefix, type Key } from './keys.ts';

/**
 * An event as an item; its number is in the key. Its canonical text is deflated (RFC 1951) and hashes are bytes: a
 * decision with its conclusion in both languages then fits into the one KB that a write unit pays for.
 */
export type EventItem = {
  readonly event: Uint8Array;
  readonly prev: Uint8Array;
  readonly hash: Uint8Array;
} & Partial<DecidedKey>;

const bytes = (hex: string) => new Uint8Array(Buffer.from(hex, 'hex'));
const hex = (hash: Uint8Array) => Buffer.from(hash).toString('hex');

export const eventItem = (
  tool: ToolId,
  { n, event, prev, hash }: Link,
  decided?: DecidedKey,
): Key & EventItem => ({
  ...eventKey(tool, n),
  ...decided,
  event: new Uint8Array(deflateRawSync(event)),
  prev: bytes(prev),
  hash: bytes(hash),
});

export const linkIn = ({ SK, event, prev, hash }: Key & EventItem): Link => ({
  n: Number(SK.slice(eventPrefix.length)),
  event: textOf({ event }),
  prev: hex(prev),
  hash: hex(hash),
});

export const hashIn = ({ hash }: Pick<EventItem, 'hash'>): string => hex(hash);

/** An event's canonical text. Bytes that tell nothing have the empty text, to which no hash belongs. */
export function textOf({ event }: Pick<EventItem, 'event'>): string {
  try {
    return inflateRawSync(event).toString();
  } catch {
    return '';
  }
}
