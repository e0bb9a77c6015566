import type { ToolId } from '../domain/ids.ts';
import type { Link } from './chain.ts';
import { eventKey, eventPrefix, type Key } from './keys.ts';

/** An event as an item; its number is in the key. Hashes as bytes: most decisions then fit into one write unit's KB. */
export type EventItem = { readonly event: string; readonly prev: Uint8Array; readonly hash: Uint8Array };

const bytes = (hex: string) => new Uint8Array(Buffer.from(hex, 'hex'));
const hex = (hash: Uint8Array) => Buffer.from(hash).toString('hex');

export const eventItem = (tool: ToolId, { n, event, prev, hash }: Link): Key & EventItem => ({
  ...eventKey(tool, n),
  event,
  prev: bytes(prev),
  hash: bytes(hash),
});

export const linkIn = ({ SK, event, prev, hash }: Key & EventItem): Link => ({
  n: Number(SK.slice(eventPrefix.length)),
  event,
  prev: hex(prev),
  hash: hex(hash),
});
