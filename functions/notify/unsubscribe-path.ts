import { createHmac, timingSafeEqual } from 'node:crypto';
import { isId, type PersonId, personId } from '../domain/ids.ts';

/** What a letter's unsubscription is about: `body:PTC`, `tool:T13`. */
export interface Unsubscription {
  readonly person: PersonId;
  readonly topic: string;
}

/**
 * Paths of one-click unsubscription (RFC 8058) that prove by themselves whose they are: whoever has the letter may use
 * them without signing in, and nobody can make one. The key is the register's own; a new key ends all old paths.
 */
export function unsubscribePaths(key: string) {
  const sign = (who: string) => createHmac('sha256', key).update(who).digest('base64url');
  return {
    path(person: PersonId, topic: string): string {
      const who = Buffer.from(`${person}\n${topic}`).toString('base64url');
      return `/api/unsubscribe/${who}.${sign(who)}`;
    },
    /** What the last part of such a path says; undefined where this register has not made it. */
    read(token: string): Unsubscription | undefined {
      const [who = '', signature = '', ...more] = token.split('.');
      if (more.length > 0 || !isSame(signature, sign(who))) return undefined;
      const [person = '', topic = ''] = Buffer.from(who, 'base64url').toString().split('\n');
      return isId(person) ? { person: personId(person), topic } : undefined;
    },
  };
}

/** Takes the same time wherever the two differ, so that a signature cannot be guessed piece by piece. */
function isSame(given: string, right: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
}
