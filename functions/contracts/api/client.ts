import type { AnswerOf, BodyFor, Endpoint, ParamsFor, QueryFor } from './endpoint.ts';
import type { api } from './endpoints.ts';
import type { ProblemDocument } from './problem.ts';

type Api = typeof api;
type Some<T> = T extends Readonly<Record<never, never>> ? (keyof T extends never ? unknown : T) : T;

/** What a call gives: the parts that its endpoint takes, and no others. */
export type CallOf<E extends Endpoint> = (E['params'] extends object ? { params: ParamsFor<E> } : unknown) &
  (E['query'] extends object ? { query?: Some<QueryFor<E>> } : unknown) &
  (E['body'] extends object ? { body: BodyFor<E> } : unknown) & {
    /** Idempotency-Key; one is made where none is given. A repetition after a lost answer gives the same one. */
    readonly key?: string;
    /** The ETag of what was read. */
    readonly ifMatch?: string;
    readonly signal?: AbortSignal;
  };

export interface Answered<T> {
  readonly body: T;
  readonly etag?: string;
  readonly location?: string;
  /** Since when a copy has been kept on this device, where there was no connection. */
  readonly keptAt?: string;
}

/** As much of an endpoint as it takes to call it. */
export type Line = Pick<Endpoint, 'method' | 'path' | 'takes' | 'headers'> & {
  readonly answer: Partial<Pick<Endpoint['answer'], 'type' | 'status'>>;
};
/** The table, without what only its server needs. */
export type Lines = Readonly<Record<keyof Api, Line>>;

/** Said by our service worker with what it kept. */
export const keptAtHeader = 'x-kept-at';

/** The API said no: its problem document, with the sentence to show. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly document: ProblemDocument;

  constructor(document: ProblemDocument) {
    super(document.detail);
    this.document = document;
  }
}

export interface ClientOptions {
  /** `fetch`, or what stands for it. */
  readonly fetch: (address: string, init: RequestInit) => Promise<Response>;
  /** Empty on the same origin. */
  readonly origin: string;
  /** The access token of now; undefined where nobody has signed in. */
  readonly token: () => Promise<string | undefined> | string | undefined;
  readonly language: () => string;
  /** A new key for a request that names none. */
  readonly newKey: () => string;
}

export type Client = {
  readonly [Id in keyof Api]: (call: CallOf<Api[Id]>) => Promise<Answered<AnswerOf<Api[Id]>>>;
};

interface AnyCall {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string | undefined>>;
  readonly body?: unknown;
  readonly key?: string;
  readonly ifMatch?: string;
  readonly signal?: AbortSignal;
}

/** Calls the API by the names of its table, with the types of its table. Throws {@link Problem} where it says no. */
export function client(options: ClientOptions, lines: Lines): Client {
  const call = (line: Line) => async (given: AnyCall) => {
    const token = await options.token();
    const json = (line.takes ?? 'application/json') === 'application/json';
    const wantsKey = line.headers?.includes('idempotency-key');
    const response = await options.fetch(options.origin + addressOf(line, given), {
      method: line.method,
      headers: {
        accept: line.answer.type ?? 'application/json',
        'accept-language': options.language(),
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(given.body === undefined ? {} : { 'content-type': line.takes ?? 'application/json' }),
        ...(wantsKey ? { 'idempotency-key': given.key ?? options.newKey() } : {}),
        ...(given.ifMatch === undefined ? {} : { 'if-match': given.ifMatch }),
      },
      ...(given.body === undefined ? {} : { body: json ? JSON.stringify(given.body) : String(given.body) }),
      ...(given.signal ? { signal: given.signal } : {}),
    });
    if (!response.ok) throw new Problem(await problemIn(response));
    // `application/x-ndjson` is lines, and none of them alone is the answer.
    const isJson = /[/+]json\b/.test(response.headers.get('content-type') ?? '');
    const text = await response.text();
    const etag = response.headers.get('etag');
    const location = response.headers.get('location');
    const keptAt = response.headers.get(keptAtHeader);
    return {
      body: isJson && text !== '' ? JSON.parse(text) : text === '' ? undefined : text,
      ...(etag === null ? {} : { etag }),
      ...(location === null ? {} : { location }),
      ...(keptAt === null ? {} : { keptAt }),
    };
  };
  return Object.fromEntries(Object.entries(lines).map(([id, line]) => [id, call(line)])) as unknown as Client;
}

/** The path with its parameters, and the query without what is not given. */
export function addressOf({ path }: Pick<Endpoint, 'path'>, { params = {}, query = {} }: AnyCall): string {
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
  const given = Object.entries(query).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  );
  return given.length === 0 ? filled : `${filled}?${new URLSearchParams(given as [string, string][])}`;
}

/** The gateway speaks another form than we do: made into ours, so that a screen knows only one. */
async function problemIn(response: Response): Promise<ProblemDocument> {
  const text = await response.text();
  try {
    const said = JSON.parse(text) as Partial<ProblemDocument> & { message?: string };
    if (typeof said.code === 'string') return said as ProblemDocument;
    return fromGateway(response.status, said.message ?? '');
  } catch {
    return fromGateway(response.status, text.slice(0, 200));
  }
}

const gatewayCodes: Readonly<Record<number, string>> = {
  401: 'not-signed-in',
  403: 'not-permitted',
  404: 'no-such-page',
  413: 'body-too-large',
  429: 'too-many-requests',
  503: 'register-busy',
};

const fromGateway = (status: number, message: string): ProblemDocument => ({
  type: `/api/docs#${gatewayCodes[status] ?? 'fault-of-ours'}`,
  title: message,
  status,
  detail: message,
  code: gatewayCodes[status] ?? 'fault-of-ours',
});
