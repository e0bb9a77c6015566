import { type Chance, chanceOf } from '../../test/api/fuzz/chance.ts';
import { type Killed, killed } from './family.ts';

/** How and when one kill comes. */
export interface Kill {
  readonly whom: Killed;
  /** `at-work`: after so many accepted requests. `starting`: once a line of the start is said. `stopping`: after Ctrl-C. */
  readonly when: 'at-work' | 'starting' | 'stopping';
  readonly afterAccepted: number;
  /** Milliseconds after that. */
  readonly thenMs: number;
  /** While starting: which line. */
  readonly line: string;
}

const lines = ['Business clock:', 'DynamoDB:', 'Mail:', 'Step Functions:', 'Functions:', 'API:', 'Register:'];

/** The kills of a run, each after at most so many requests more: most come in the middle of work, one in three while it starts or stops. */
export function killsOf(count: number, seed: number, mostAccepted: number): readonly Kill[] {
  const chance = chanceOf(seed);
  return Array.from({ length: count }, (_, i) => killOf(chance, i, mostAccepted));
}

function killOf(chance: Chance, i: number, mostAccepted: number): Kill {
  const kind = chance.upTo(6);
  // The first always meets people at work: before it there is nothing to lose.
  const when = i === 0 || kind > 1 ? 'at-work' : kind === 0 ? 'starting' : 'stopping';
  return {
    when,
    // The program and its database in one round of two, the database alone seldom: it is nobody's usual accident.
    whom: chance.in(6) ? killed[2] : chance.in(2) ? killed[1] : killed[0],
    afterAccepted: 5 + chance.upTo(mostAccepted),
    thenMs: chance.upTo(when === 'stopping' ? 600 : 60),
    line: chance.one(lines),
  };
}
