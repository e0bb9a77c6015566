import { createHmac } from 'node:crypto';
import type { UnsubscribePath } from './write-letter.ts';

/**
 * Paths of one-click unsubscription (RFC 8058) that prove by themselves whose they are: whoever has the letter may use
 * them without signing in, and nobody can make one. The key is the register's own; a new key ends all old paths.
 */
export const unsubscribePaths =
  (key: string): UnsubscribePath =>
  (person, topic) => {
    const who = Buffer.from(`${person}\n${topic}`).toString('base64url');
    return `/u/${who}.${createHmac('sha256', key).update(who).digest('base64url')}`;
  };
