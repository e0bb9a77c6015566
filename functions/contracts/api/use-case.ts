import type { Actor } from '../../domain/may.ts';
import type { Person, Seat } from '../../domain/person.ts';
import type { Refusal } from '../../domain/refusal.ts';
import type { Language } from '../../domain/text.ts';
import type { AnswerOf, BodyOf, Endpoint, ParamsOf, QueryOf } from './endpoint.ts';
import type { ProblemCode } from './problem.ts';

/** Who asks: as the register knows them at this moment, whatever their token says. */
export interface Caller {
  readonly person: Person;
  /** The seats that count today. */
  readonly seats: readonly Seat[];
  /** The same person as `may()` takes them. */
  readonly actor: Actor;
  /** When they proved who they are: seconds since 1970, by the issuer. Undefined where their token does not say. */
  readonly signedInAt?: number;
}

/** A request as a use case gets it: read, and known to be of the endpoint's shape. */
export interface Asked<E extends Endpoint> {
  /** Undefined where nobody needs to sign in. */
  readonly caller: E['permission'] extends 'anybody' ? undefined : Caller;
  readonly params: ParamsOf<E>;
  readonly query: QueryOf<E>;
  readonly body: BodyOf<E>;
  /** What the answer's words are written in. */
  readonly language: Language;
  /** The request's own key (Idempotency-Key); empty where the endpoint takes none. */
  readonly key: string;
  /** The version that the asker saw, from If-Match; undefined where none was named. */
  readonly seenVersion?: number;
  /** If-Match as it came, for what has no version. */
  readonly ifMatch?: string;
}

/** What a use case answers: the body by the endpoint's schema, and what is said beside it. */
export interface Reply<T> {
  readonly body: T;
  /** Goes into the ETag, so that the next If-Match can name it. */
  readonly version?: number;
  /** Where the thing that was made can be read: `/api/tools/T13`. */
  readonly location?: string;
  /** The name of a file to save it under. */
  readonly filename?: string;
  /** The media type, where the endpoint offers several. */
  readonly type?: string;
  /** Good for a moment, for whoever has it: no browser keeps it. */
  readonly fleeting?: true;
  /** Of the words, where it is not that of the request. */
  readonly language?: Language;
}

/** A refusal of the domain, or one of the edge's own. */
export type Refused = Refusal | EdgeRefusal;
export interface EdgeRefusal {
  readonly refused: ProblemCode;
  readonly facts: Readonly<Record<string, unknown>>;
}

export type UseCase<E extends Endpoint> = (asked: Asked<E>) => Promise<Reply<AnswerOf<E>> | Refused>;

/** A line of the table with what carries it out. */
export interface Served {
  readonly endpoint: Endpoint;
  readonly useCase: UseCase<Endpoint>;
}

/** Ties a use case to its endpoint; the compiler holds the two together. */
export const served = <const E extends Endpoint>(endpoint: E, useCase: UseCase<E>): Served => ({
  endpoint,
  useCase: useCase as unknown as UseCase<Endpoint>,
});

/** An answer with nothing beside it. */
export const reply = <T>(body: T, beside: Omit<Reply<T>, 'body'> = {}): Reply<T> => ({ body, ...beside });

/** A refusal with a code of the edge or of the domain. */
export const refuseWith = (refused: ProblemCode, facts: Record<string, unknown> = {}): EdgeRefusal => ({
  refused,
  facts,
});
