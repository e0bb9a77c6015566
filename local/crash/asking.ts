import { setTimeout as pause } from 'node:timers/promises';
import { personId } from '../../functions/domain/ids.ts';
import { localToken } from '../identity/local-token.ts';
import type { SigningKey } from '../identity/signing-key.ts';
import type { Gate } from './gate.ts';
import type { Deed, Ledger } from './ledger.ts';

/** What speaks with the API as a person's browser does. */
export interface Asking {
  /** Asks until there is an answer, under the same key each time; undefined where it is all over. */
  give(deed: Deed): Promise<Deed['told']>;
  /** The version that somebody has before them: its ETag, where they may know it. */
  versionOf(person: string, tool: string): Promise<string | undefined>;
  /** One request, answered or failed. */
  ask(person: string, method: string, path: string, more?: AskedWith): Promise<Response>;
}

interface AskedWith {
  readonly body?: unknown;
  readonly key?: string;
  readonly ifMatch?: string | undefined;
}

export interface AskingOptions {
  readonly origin: string;
  /** The local issuer, as the system's own tokens name it. */
  readonly issuer: string;
  readonly signingKey: () => SigningKey;
  readonly gate: Gate;
  readonly ledger: Ledger;
}

/** Where nobody answers, people ask again so soon. */
const againMs = 50;

export function openAsking({ origin, issuer, signingKey, gate, ledger }: AskingOptions): Asking {
  const tokens = new Map<string, Promise<string>>();
  const tokenOf = (person: string) => {
    const known =
      tokens.get(person) ?? localToken({ url: issuer, key: signingKey() }, { person: personId(person) });
    tokens.set(person, known);
    return known;
  };

  async function ask(person: string, method: string, path: string, more: AskedWith = {}): Promise<Response> {
    const { body, key, ifMatch } = more;
    return fetch(origin + path, {
      method,
      headers: {
        authorization: `Bearer ${await tokenOf(person)}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(key === undefined ? {} : { 'idempotency-key': key }),
        ...(ifMatch === undefined ? {} : { 'if-match': ifMatch }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  }

  return {
    ask,
    async versionOf(person, tool) {
      try {
        const response = await ask(person, 'GET', `/api/tools/${tool}`);
        await response.arrayBuffer();
        return response.headers.get('etag') ?? undefined;
      } catch {
        // Killed in between: they record without having looked.
        return undefined;
      }
    },
    async give(deed) {
      ledger.asked(deed);
      const { key, ifMatch } = deed;
      while (await gate.answers()) {
        try {
          const response = await ask(deed.person, 'POST', deed.path, { body: deed.body, key, ifMatch });
          const text = await response.text();
          // Faults of the moment, which a browser's person would try again: the register is busy, the gateway full.
          if (response.status < 500 && response.status !== 429) {
            const told = { status: response.status, body: JSON.parse(text), atMs: performance.now() };
            ledger.told(deed, told);
            return told;
          }
        } catch {
          // Cut off, or nobody there yet: whether it was carried out, the answer to the same key tells.
        }
        await pause(againMs);
      }
      return undefined;
    },
  };
}
