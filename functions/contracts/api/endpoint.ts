import type * as v from 'valibot';
import type { Action } from '../../domain/may.ts';

/** One Lambda for each kind of work, so that each has only its permissions. */
export type Work = 'open' | 'read' | 'preview' | 'record' | 'take-part' | 'administer';

/** What a token must hold to come through the gateway. What a person may do is `may()`'s to say, by the register. */
export const scopes = ['placet/read', 'placet/record', 'placet/take-part', 'placet/administer'] as const;
export type Scope = (typeof scopes)[number];

/**
 * Who may call: an action that `may()` judges; `oneself`, whose own things they are; `signed-in`, everybody whom the
 * register knows, shown what their seats allow; `anybody`, without signing in.
 */
export type Permission = Action | 'oneself' | 'signed-in' | 'anybody';

export type Schema = v.GenericSchema<unknown, unknown>;

/** One line of the API: everything that router, OpenAPI, client, local server and permission test know of it. */
export interface Endpoint {
  /** `recordDecision`: the operation's name in OpenAPI and in the client. */
  readonly id: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** `/api/tools/{tool}`. */
  readonly path: `/api/${string}`;
  readonly work: Work;
  /** Null: the gateway asks for no token. */
  readonly scope: Scope | null;
  readonly permission: Permission;
  readonly summary: string;
  /** An object schema of the parameters in the path; none where the path has none. */
  readonly params?: Schema;
  /** An object schema; every value comes as a text. */
  readonly query?: Schema;
  readonly body?: Schema;
  /** `application/json` unless it says otherwise. */
  readonly takes?: string;
  readonly answer: {
    readonly status: 200 | 201 | 204;
    /** `application/json` unless it says otherwise; several where a parameter chooses. */
    readonly type?: string;
    /** Of JSON answers. */
    readonly schema?: Schema;
  };
  /** Headers that it takes: `idempotency-key` is required where it stands here, `if-match` never. */
  readonly headers?: readonly ('idempotency-key' | 'if-match')[];
  readonly example?: {
    readonly params?: Readonly<Record<string, string>>;
    readonly query?: Readonly<Record<string, string>>;
    readonly body?: unknown;
  };
}

/** Keeps the literal types of an endpoint, for the client and the use cases. */
export const endpoint = <const E extends Endpoint>(line: E): E => line;

type Read<S, Otherwise> = S extends Schema ? v.InferOutput<S> : Otherwise;
type Given<S, Otherwise> = S extends Schema ? v.InferInput<S> : Otherwise;
type Nothing = Readonly<Record<never, never>>;

/** What a use case gets of a request, read by the endpoint's schemas. */
export type ParamsOf<E extends Endpoint> = Read<E['params'], Nothing>;
export type QueryOf<E extends Endpoint> = Read<E['query'], Nothing>;
export type BodyOf<E extends Endpoint> = Read<E['body'], undefined>;
/** What a client gives. */
export type ParamsFor<E extends Endpoint> = Given<E['params'], Nothing>;
export type QueryFor<E extends Endpoint> = Given<E['query'], Nothing>;
export type BodyFor<E extends Endpoint> = Given<E['body'], undefined>;
/** What it answers: JSON by its schema, otherwise a text. */
export type AnswerOf<E extends Endpoint> = E['answer'] extends { schema: infer S extends Schema }
  ? v.InferOutput<S>
  : E['answer'] extends { status: 204 }
    ? undefined
    : string;
