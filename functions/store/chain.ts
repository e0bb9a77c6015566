import { createHash } from 'node:crypto';
import type { Verification } from '../ports.ts';

/** One link as the table keeps it: the event's canonical text, the hash before it and its own. */
export interface Link {
  readonly n: number;
  readonly event: string;
  /** Empty in front of the first event. */
  readonly prev: string;
  readonly hash: string;
}

/** SHA-256, hex, over the UTF-8 bytes of the hash before (as hex) followed by those of the event. */
export const linkHash = (prev: string, event: string): string =>
  createHash('sha256').update(prev).update(event).digest('hex');

/** The next link of a chain that ends in `prev`. */
export const sealed = (n: number, event: string, prev: string): Link => ({
  n,
  event,
  prev,
  hash: linkHash(prev, event),
});

/**
 * Recomputes a chain from its stored bytes and says where it first breaks. `end` is what the head claims.
 * A cut at the end of the chain shows as a missing event, because the head counts on.
 */
export function verifyLinks(
  links: readonly Link[],
  end: { readonly version: number; readonly hash: string } | undefined,
): Verification {
  let prev = '';
  for (const [index, link] of links.entries()) {
    const n = index + 1;
    const broken = (why: 'missing' | 'changed' | 'unlinked') => ({
      events: links.length,
      broken: { n, why },
    });
    if (link.n !== n) return broken('missing');
    if (link.hash !== linkHash(link.prev, link.event)) return broken('changed');
    if (link.prev !== prev) return broken('unlinked');
    prev = link.hash;
  }
  const claimed = end?.version ?? 0;
  if (claimed > links.length)
    return { events: links.length, broken: { n: links.length + 1, why: 'missing' } };
  if (claimed < links.length || (end?.hash ?? '') !== prev)
    return { events: links.length, broken: { n: links.length, why: 'head-differs' } };
  return { events: links.length };
}
