import type { Bounds, Rule } from './state.ts';

const plain: Bounds = {
  legs: 2,
  generations: 1,
  faults: 0,
  relays: 1,
  calls: 1,
  reconciler: false,
  lapses: false,
  pauses: false,
  redrives: false,
};

/** Eight small worlds, each searched whole: one large one would hold the same mistakes among millions of states. */
export const worlds = {
  'decisions among faults': { ...plain, legs: 3, faults: 2, calls: 3, redrives: true },
  'two relays at once': { ...plain, generations: 2, relays: 2 },
  'repeated repair': { ...plain, generations: 3, faults: 1, redrives: true },
  'stages that lapse': { ...plain, legs: 3, faults: 2, calls: 2, lapses: true },
  'carried over': { ...plain, generations: 2, faults: 2, lapses: true },
  'the reconciler among others': { ...plain, generations: 2, faults: 1, reconciler: true },
  'paused and resumed': { ...plain, generations: 2, faults: 1, calls: 2, pauses: true, redrives: true },
  'ended and opened again': {
    ...plain,
    legs: 3,
    generations: 2,
    faults: 1,
    calls: 2,
    redrives: true,
    endedAt: 2,
  },
} as const satisfies Record<string, Bounds>;
export type World = keyof typeof worlds;

/** Where each rule is missed when it is taken out; `nowhere`: the others do its work, and it may go. */
export const missedIn = {
  'WAIT is written over a smaller (generation, leg, attempt) only': 'decisions among faults',
  'WAIT compares the generation': 'two relays at once',
  'WAIT compares the leg': 'nowhere',
  'WAIT compares the attempt': 'decisions among faults',
  'open-stage reads HEAD before it writes: an older generation writes nothing': 'nowhere',
  'open-stage reads HEAD again after it wrote, and answers itself if the leg has moved':
    'decisions among faults',
  'open-stage reads HEAD again also where WAIT was kept': 'two relays at once',
  'open-stage, reading again, tells an older generation that it is superseded': 'two relays at once',
  'lapse-stage tells an older generation that it is superseded': 'carried over',
  'lapse-stage acts on its own leg only': 'stages that lapse',
  'lapse-stage acts only after lapsesAt': 'stages that lapse',
  'lapse-stage appends on condition of the version it read': 'stages that lapse',
  'carry-over tells an older generation that it is superseded': 'carried over',
  'carry-over appends on condition of the version it read': 'carried over',
  'the relay reads HEAD before WAIT': 'decisions among faults',
  'the relay answers only a wait of an older leg': 'decisions among faults',
  'the relay answers a token of an older generation with superseded, never with a position':
    'two relays at once',
  'the relay ends the old execution before it starts the new one': 'two relays at once',
  'the relay marks a version as relayed after its effects': 'two relays at once',
  'the relay ends the execution of a paused tool and starts none': 'paused and resumed',
  'open-stage, lapse-stage and carry-over take an execution of a paused tool for superseded':
    'paused and resumed',
  'resuming raises the generation': 'paused and resumed',
  'opening an ended tool again raises the generation': 'ended and opened again',
  'the reconciler waits and looks again before it replaces what may only be slow':
    'the reconciler among others',
  'the reconciler raises the generation on condition of the version it read': 'the reconciler among others',
} as const satisfies Record<Rule, World | 'nowhere'>;
