import type { AnsweredRequest } from '../rig.ts';
import { type WholeRig, wholeRig } from '../whole-rig.ts';
import { aftermath } from './aftermath.ts';
import { chanceOf } from './chance.ts';
import { conformance } from './conformance.ts';
import { type FuzzedRequest, fuzzedRequests, type Remembered } from './requests.ts';

/** A request whose answer is not what the document says, or that did what it should not. */
export interface Failure {
  /** Which it was: the same seed asks the same again, when as many are asked. */
  readonly n: number;
  readonly request: Omit<FuzzedRequest, 'endpoint'> & { readonly endpoint: string; readonly method: string };
  readonly fault: string;
}

export interface Fuzzed {
  readonly count: number;
  readonly seed: number;
  /** How many answers had each status. */
  readonly statuses: ReadonlyMap<number, number>;
  readonly failures: readonly Failure[];
  /** Endpoints that never answered with success. */
  readonly neverDone: readonly string[];
  /** Requests after which it was looked whether something was written, because nothing may have been. */
  readonly heldStill: number;
  /** What took longest of the processor, by endpoint. */
  readonly slowest: readonly { readonly endpoint: string; readonly ms: number; readonly n: number }[];
}

/** After so many requests the register is again as it was, for withdrawn tools have little more to tell. */
const renewedAfter = 150;

/**
 * Asks a whole register in memory for everything, rightly and wrongly, and holds each answer against the document.
 * After each request that was refused, only read or only tried, nothing may have been written. The same seed asks the
 * same. `progress` is told after each thousandth.
 */
export async function fuzz(
  count: number,
  seed: number,
  progress: (done: number, failures: number) => void = () => undefined,
  makeRig: () => Promise<WholeRig> = wholeRig,
): Promise<Fuzzed> {
  const rig = await makeRig();
  const remembered: Remembered = { cursors: new Map(), tags: new Map(), keys: [] };
  const next = fuzzedRequests(rig, chanceOf(seed), remembered);
  const faultOf = conformance();
  const statuses = new Map<number, number>();
  const failures: Failure[] = [];
  const slowest = new Map<string, { ms: number; n: number }>();
  const waiting = new Set(rig.served.map(({ id }) => id));
  let heldStill = 0;
  for (let n = 1; n <= count; n++) {
    const request = next();
    const { endpoint, address, as, headers, body, isBase64 = false } = request;
    const before = rig.wrote().length;
    const began = process.cpuUsage();
    const told = { ...request, endpoint: endpoint.id, method: endpoint.method };
    const fail = (fault: string) => failures.push({ n, request: told, fault });
    // The rig itself throws at a refusal that does not say what a person needs.
    const answer = await rig
      .ask(endpoint.method, address, {
        headers,
        isBase64,
        ...(as === undefined ? {} : { as }),
        ...(body === undefined ? {} : { body }),
      })
      .catch((error: Error) => void fail(error.message));
    if (!answer) continue;
    const { user, system } = process.cpuUsage(began);
    const ms = (user + system) / 1000;
    if (ms > (slowest.get(endpoint.id)?.ms ?? 0)) slowest.set(endpoint.id, { ms, n });
    statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
    const fault = faultOf(request, answer);
    if (fault) fail(fault);
    if (mayNotWrite(request, answer)) {
      heldStill += 1;
      const written = rig.wrote().slice(before);
      if (written.length > 0) fail(`answers ${answer.status} and wrote ${named(written)}`);
    }
    const [polluted] = Object.keys(Object.prototype);
    if (polluted !== undefined) {
      fail(`every object now has ${polluted}`);
      delete (Object.prototype as Record<string, unknown>)[polluted];
    }
    if (answer.status < 300 && !request.isAstray) waiting.delete(endpoint.id);
    remember(request, answer, remembered);
    if (n % 1_000 === 0) progress(n, failures.length);
    if (n % renewedAfter !== 0) continue;
    for (const fault of await aftermath(rig)) fail(fault);
    await rig.rewind();
  }
  return {
    ...{ count, seed, statuses, failures, neverDone: [...waiting], heldStill },
    slowest: [...slowest]
      .map(([endpoint, { ms, n }]) => ({ endpoint, ms, n }))
      .sort((a, b) => b.ms - a.ms)
      .slice(0, 5),
  };
}

/** Refused, read, or only tried: a preview says what would be and does nothing. */
const mayNotWrite = ({ endpoint }: FuzzedRequest, { status }: AnsweredRequest): boolean =>
  status >= 300 || endpoint.method === 'GET' || endpoint.work === 'preview';

const named = (written: ReturnType<WholeRig['wrote']>): string =>
  written.map(({ store, method }) => `${store}.${method}`).join(', ');

const mostKeys = 40;

function remember(
  { endpoint, address, as, headers }: FuzzedRequest,
  answer: AnsweredRequest,
  to: Remembered,
) {
  if (typeof answer.body?.next === 'string') to.cursors.set(endpoint.id, answer.body.next);
  if (answer.headers.etag) to.tags.set(`${as} ${address}`, answer.headers.etag);
  const key = headers['idempotency-key'];
  if (key === undefined || answer.status >= 300) return;
  to.keys.push(key);
  if (to.keys.length > mostKeys) to.keys.shift();
}

/** A failure as a person reads it. */
const failureText = ({ n, request, fault }: Failure): string =>
  `${n}: ${request.endpoint} ${fault}\n   ${JSON.stringify(request).slice(0, 800)}`;

/** One failure of each kind, with how many there were and how to see it again. */
export function failuresByKind({ failures, seed }: Fuzzed): readonly string[] {
  const kinds = Map.groupBy(failures, ({ request, fault }) => `${request.endpoint} ${fault.slice(0, 100)}`);
  return [...kinds.values()].map((all) => {
    const first = all[0] as Failure;
    return `${all.length} times, first ${failureText(first)}\n   npm run fuzz -- --seed ${seed} --count ${first.n}`;
  });
}

/** The part of the answers that tell of success. */
export const shareDone = ({ count, statuses }: Fuzzed): number =>
  [...statuses].reduce((sum, [status, many]) => (status < 300 ? sum + many : sum), 0) / count;
