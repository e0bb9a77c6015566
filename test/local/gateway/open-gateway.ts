import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { personId } from '../../../functions/domain/ids.ts';
import type { Served } from '../../../local/addresses.ts';
import { type GatewayOptions, openGateway } from '../../../local/gateway/gateway.ts';
import type { Route } from '../../../local/gateway/routes.ts';
import { clientId, grantable } from '../../../local/identity/client.ts';
import { tokenMaker } from '../../../local/identity/sign-token.ts';
import { keepSigningKey } from '../../../local/identity/signing-key.ts';
import type { InvokeResult } from '../../../local/step-functions/engine.ts';
import type { Json } from '../../../local/step-functions/json.ts';

export const issuer = 'http://127.0.0.1:8005';

const folder = mkdtempSync(join(tmpdir(), 'placet-gateway-'));
/** The issuer's key. */
export const keys = keepSigningKey(join(folder, 'key.json'));
rmSync(folder, { recursive: true });

/** A good token; with these scopes only, where they are given. */
export const tokenFor = (person = 'P01', scopes: readonly string[] = grantable): Promise<string> => {
  const now = Math.floor(Date.now() / 1000);
  return tokenMaker(keys).access({
    issuer,
    clientId,
    person: personId(person),
    scopes,
    signedInAt: now,
    now,
  });
};

export const routes: readonly Route[] = [
  { method: 'GET', path: '/api/tools', function: 'api-read', scope: 'placet/read' },
  { method: 'GET', path: '/api/tools/{tool}', function: 'api-read', scope: 'placet/read' },
  { method: 'GET', path: '/api/tools/search', function: 'api-open', scope: null },
  { method: 'POST', path: '/api/tools/{tool}/decisions', function: 'api-record', scope: 'placet/record' },
  { method: 'GET', path: '/api/openapi.json', function: 'api-open', scope: null },
];

/** An event as a function got it. */
// biome-ignore lint/suspicious/noExplicitAny: what is asserted is JSON of any form.
export type Event = any;

export interface Opened extends Served {
  /** What was called, in order. */
  readonly calls: readonly { readonly name: string; readonly event: Event }[];
}

/** A gateway in front of functions that answer so. */
export async function opened(
  answer: (name: string, event: Event) => Promise<InvokeResult> | InvokeResult = () => ({
    payload: { statusCode: 200, headers: { 'content-type': 'application/json' }, body: '{}' },
  }),
  options: Partial<GatewayOptions> = {},
): Promise<Opened> {
  const calls: { name: string; event: Event }[] = [];
  const invoke = async (name: string, event: Json) => {
    calls.push({ name, event });
    return answer(name, event);
  };
  const gateway = await openGateway({
    routes,
    invoke,
    issuer,
    jwks: keys.jwks,
    clientId,
    port: 0,
    limits: { ratePerSecond: 10_000, burst: 10_000 },
    ...options,
  });
  return { ...gateway, calls };
}
