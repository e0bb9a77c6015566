import { describe, expect, test } from 'vitest';
import { search } from './search.ts';
import { type Rule, rules } from './state.ts';
import { missedIn, type World, worlds } from './worlds.ts';

/** How large each world is. A change of the model changes these, and the figures in docs/protocol.md with them. */
const states: Readonly<Record<World, number>> = {
  'decisions among faults': 69_755,
  'two relays at once': 33_773,
  'repeated repair': 124_190,
  'stages that lapse': 183_018,
  'carried over': 120_599,
  'the reconciler among others': 361_415,
  'paused and resumed': 57_268,
  'ended and opened again': 37_912,
};

/** The whole model takes about twenty seconds of one core; a busy machine is given more. */
const patience = 240_000;
const names = Object.keys(worlds) as World[];
const idleRules: readonly Rule[] = rules.filter((rule) => missedIn[rule] === 'nowhere');

describe('With all its rules the protocol keeps every promise', () => {
  test.each(names)(
    'in the world of %s',
    (name) => {
      const verdict = search(worlds[name]);
      console.log(`${name}: ${verdict.states} states, ${verdict.steps} steps, ${verdict.quiet} quiet`);
      expect(verdict.violation).toBeUndefined();
      expect(verdict.states).toBe(states[name]);
      expect(verdict.quiet).toBeGreaterThan(20);
    },
    patience,
  );
});

describe('Without a single rule something breaks', () => {
  test.each(rules.filter((rule) => missedIn[rule] !== 'nowhere'))(
    '%s',
    (rule) => {
      const world = missedIn[rule];
      if (world === 'nowhere') return;
      const verdict = search(worlds[world], new Set<Rule>([rule]));
      console.log(`without “${rule}”: ${verdict.violation}, after ${verdict.way.length - 1} steps`);
      expect(verdict.violation).toBeDefined();
    },
    patience,
  );
});

test(
  'Two rules are belt and braces: without both of them every promise still holds',
  () => {
    expect(idleRules).toHaveLength(2);
    for (const name of names) expect(search(worlds[name], new Set(idleRules)).violation).toBeUndefined();
  },
  patience,
);
