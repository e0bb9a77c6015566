import type { Registration } from '../../functions/domain/event.ts';
import { anyIntent, anyRegistration, type Intent } from '../support/any-command.ts';
import fc from '../support/properties.ts';
import { type Mishap, mishaps } from './turns.ts';

/** What happens next: somebody is let on, something fails, time passes. Numbers choose among what is there then. */
export type Move =
  | { readonly is: 'go'; readonly n: number; readonly calls: number }
  | { readonly is: 'mishap'; readonly n: number; readonly how: Mishap }
  | { readonly is: 'deliver'; readonly n: number; readonly many: number }
  | { readonly is: 'ring-twice' | 'lose-ring' | 'again' | 'stop' | 'redrive'; readonly n: number }
  | { readonly is: 'news'; readonly n: number; readonly how: 'once' | 'twice' | 'never' }
  | { readonly is: 'engine'; readonly n: number; readonly how: 'gives-up' | 'calls-twice' }
  | { readonly is: 'throttle'; readonly letters: number }
  | { readonly is: 'passes'; readonly seconds: number }
  | { readonly is: 'reconcile'; readonly mode: 'compare' | 'sweep' }
  | { readonly is: 'people'; readonly n: number; readonly what: 'leaves' | 'moves' | 'follows' | 'level' }
  | { readonly is: 'next-timer' | 'rests' };

/** A command of a person, and what happens before the next. */
export interface Turn {
  readonly intent: Intent;
  /** Which tool. */
  readonly of: number;
  /** How the person asks: from what they saw (0), without saying so, for several tools, or from a seat not theirs. */
  readonly asks: 'seen' | 'unseen' | 'several' | 'another';
  readonly moves: readonly Move[];
}

export interface History {
  readonly registrations: readonly Registration[];
  readonly turns: readonly Turn[];
  /** The engine's chance. */
  readonly chance: number;
  /** Nothing is lost for good and nobody interferes from outside: then the relay alone is enough. */
  readonly kindly: boolean;
}

/** A history has as many commands. */
export const commandsOfHistory = 20;

const n = fc.nat(99);
const move = (kindly: boolean): fc.Arbitrary<Move> =>
  fc.oneof(
    {
      weight: 50,
      arbitrary: fc.record({ is: fc.constant('go' as const), n, calls: fc.integer({ min: 1, max: 12 }) }),
    },
    {
      weight: 6,
      arbitrary: fc.record({ is: fc.constant('mishap' as const), n, how: fc.constantFrom(...mishaps) }),
    },
    {
      weight: 14,
      arbitrary: fc.record({ is: fc.constant('deliver' as const), n, many: fc.integer({ min: 1, max: 4 }) }),
    },
    { weight: 4, arbitrary: fc.record({ is: fc.constantFrom('ring-twice' as const, 'again' as const), n }) },
    {
      weight: 5,
      arbitrary: fc.record({
        is: fc.constant('news' as const),
        n,
        how: fc.constantFrom('once' as const, 'twice' as const, 'never' as const),
      }),
    },
    {
      weight: 5,
      arbitrary: fc.record({
        is: fc.constant('engine' as const),
        n,
        how: fc.constantFrom('gives-up' as const, 'calls-twice' as const),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({ is: fc.constant('throttle' as const), letters: fc.integer({ min: 1, max: 9 }) }),
    },
    {
      weight: 5,
      arbitrary: fc.record({
        is: fc.constant('passes' as const),
        seconds: fc.constantFrom(1, 2, 4, 20, 70, 130, 400, 900),
      }),
    },
    { weight: 5, arbitrary: fc.record({ is: fc.constant('next-timer' as const) }) },
    { weight: 3, arbitrary: fc.record({ is: fc.constant('rests' as const) }) },
    {
      weight: 1,
      arbitrary: fc.record({
        is: fc.constant('people' as const),
        n,
        what: fc.constantFrom('leaves' as const, 'moves' as const, 'follows' as const, 'level' as const),
      }),
    },
    ...(kindly
      ? []
      : [
          {
            weight: 2,
            arbitrary: fc.record({
              is: fc.constantFrom('lose-ring' as const, 'stop' as const, 'redrive' as const),
              n,
            }),
          },
          {
            weight: 2,
            arbitrary: fc.record({
              is: fc.constant('reconcile' as const),
              mode: fc.constantFrom('compare' as const, 'sweep' as const),
            }),
          },
        ]),
  );

/** What makes the executions themselves move, and what silence hangs on, comes more often than by chance. */
const intent: fc.Arbitrary<Intent> = fc
  .tuple(
    anyIntent,
    fc.oneof(
      { weight: 4, arbitrary: fc.constant(undefined) },
      {
        weight: 1,
        arbitrary: fc.constantFrom('replace', 'pause', 'resume', 'open-written', 'answer', 'take-back'),
      },
    ),
    fc.oneof(
      { weight: 12, arbitrary: fc.constant(0) },
      { weight: 4, arbitrary: fc.integer({ min: 1, max: 30 }) },
      { weight: 1, arbitrary: fc.integer({ min: 31, max: 400 }) },
    ),
  )
  .map(([any, what, days]) => ({ ...any, days, ...(what === undefined ? {} : { what }) }));

const turn = (kindly: boolean): fc.Arbitrary<Turn> =>
  fc.record({
    intent,
    of: fc.nat(9),
    asks: fc.constantFrom<Turn['asks'][]>(
      'unseen',
      'seen',
      'unseen',
      'several',
      'unseen',
      'seen',
      'unseen',
      'another',
    ),
    moves: fc.array(move(kindly), { maxLength: 16, size: 'max' }),
  });

/** Any history; smaller ones have fewer moves and commands that do nothing. */
export const anyHistory: fc.Arbitrary<History> = fc.boolean().chain((kindly) =>
  fc.record({
    registrations: fc.tuple(anyRegistration, anyRegistration),
    turns: fc.tuple(...Array.from({ length: commandsOfHistory }, () => turn(kindly))),
    chance: fc.nat(0x7fffffff),
    kindly: fc.constant(kindly),
  }),
);
