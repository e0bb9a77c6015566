import { wholeRig } from '../whole-rig.ts';
import { aftermath } from './aftermath.ts';
import { chanceOf } from './chance.ts';
import { conformance } from './conformance.ts';
import { type FuzzedRequest, fuzzedRequests, type Remembered } from './requests.ts';

/** A request whose answer is not what the document says. */
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
}

/** After so many requests the register is again as it was, for withdrawn tools have little more to tell. */
const renewedAfter = 150;

/**
 * Asks a whole register in memory for everything, rightly and wrongly, and holds each answer against the document.
 * The same seed asks the same.
 */
export async function fuzz(count: number, seed: number): Promise<Fuzzed> {
  const rig = await wholeRig();
  const remembered: Remembered = { cursors: new Map(), tags: new Map() };
  const next = fuzzedRequests(rig, chanceOf(seed), remembered);
  const faultOf = conformance();
  const statuses = new Map<number, number>();
  const failures: Failure[] = [];
  const waiting = new Set(rig.served.map(({ id }) => id));
  for (let n = 1; n <= count; n++) {
    const request = next();
    const { endpoint, address, as, headers, body } = request;
    const answer = await rig.ask(endpoint.method, address, {
      headers,
      ...(as === undefined ? {} : { as }),
      ...(body === undefined ? {} : { body }),
    });
    statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
    const fault = faultOf(request, answer);
    const told = { ...request, endpoint: endpoint.id, method: endpoint.method };
    if (fault) failures.push({ n, request: told, fault });
    if (answer.status < 300) waiting.delete(endpoint.id);
    if (typeof answer.body?.next === 'string') remembered.cursors.set(endpoint.id, answer.body.next);
    if (answer.headers.etag) remembered.tags.set(`${as} ${address}`, answer.headers.etag);
    if (n % renewedAfter !== 0) continue;
    for (const fault of await aftermath(rig)) failures.push({ n, request: told, fault });
    await rig.rewind();
  }
  return { count, seed, statuses, failures, neverDone: [...waiting] };
}

/** A failure as a person reads it. */
const failureText = ({ n, request, fault }: Failure): string =>
  `${n}: ${request.endpoint} ${fault}\n   ${JSON.stringify(request).slice(0, 800)}`;

/** One failure of each kind, with how many there were. */
export function failuresByKind({ failures }: Fuzzed): readonly string[] {
  const kinds = Map.groupBy(failures, ({ request, fault }) => `${request.endpoint} ${fault.slice(0, 100)}`);
  return [...kinds.values()].map((all) => `${all.length} times, first ${failureText(all[0] as Failure)}`);
}

/** The part of the answers that tell of success. */
export const shareDone = ({ count, statuses }: Fuzzed): number =>
  [...statuses].reduce((sum, [status, many]) => (status < 300 ? sum + many : sum), 0) / count;
