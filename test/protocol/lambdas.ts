import { answer, returned, type Told } from './execution.ts';
import {
  type Bounds,
  type Call,
  demand,
  type Head,
  open,
  type State,
  type Wait,
  type Without,
} from './state.ts';

const notAtAll = 'WAIT is written over a smaller (generation, leg, attempt) only';

/** The condition on WAIT, part by part. */
function smaller(old: Wait, c: Wait, without: Without): boolean {
  if (without.has(notAtAll)) return true;
  const parts = [
    ...(without.has('WAIT compares the generation') ? [] : [c.g - old.g]),
    ...(without.has('WAIT compares the leg') ? [] : [c.l - old.l]),
    ...(without.has('WAIT compares the attempt') ? [] : [c.a - old.a]),
  ];
  return (parts.find((part) => part !== 0) ?? 0) >= 0;
}

const pausedRule = 'open-stage, lapse-stage and carry-over take an execution of a paused tool for superseded';

const superseded = (head: Head, c: Call, heeds: boolean, without: Without): boolean =>
  (heeds && head.g > c.g) || (head.paused && !without.has(pausedRule));

/** One step of one Lambda; several where the clock decides. The call leaves the list when it is done. */
export function* step(s: State, i: number, bounds: Bounds, without: Without): Generator<State> {
  const c = s.calls[i];
  if (!c) return;
  const rest = { ...s, calls: s.calls.filter((_, j) => j !== i) };
  const on = (next: Partial<Call>, from: State = s): State => ({
    ...from,
    calls: from.calls.map((other, j) => (j === i ? { ...other, ...next } : other)),
  });
  if (c.of === 'open-stage') yield openStage(s, c, rest, on, bounds, without);
  if (c.of === 'lapse-stage') yield* lapseStage(s, c, rest, on, bounds, without);
  if (c.of === 'carry-over') yield carryOver(s, c, rest, on, bounds, without);
}

type On = (next: Partial<Call>, from?: State) => State;

function openStage(s: State, c: Call, rest: State, on: On, bounds: Bounds, without: Without): State {
  const tell = (told: Told): State => {
    const answered = answer(rest, c.x, c.a, told, bounds);
    return answered === 'gone' ? rest : answered;
  };
  if (c.step === 'read') {
    const heeds = !without.has('open-stage reads HEAD before it writes: an older generation writes nothing');
    return heeds && superseded(s.head, c, true, without) ? tell('superseded') : on({ step: 'write' });
  }
  if (c.step === 'write') {
    const mine: Wait = { g: c.g, l: c.l, x: c.x, a: c.a };
    const again = (from: State) =>
      without.has('open-stage reads HEAD again after it wrote, and answers itself if the leg has moved')
        ? { ...from, calls: rest.calls }
        : on({ step: 'read-again' }, from);
    if (s.wait && !smaller(s.wait, mine, without))
      return without.has('open-stage reads HEAD again also where WAIT was kept') ? rest : again(s);
    demand(notBack(s.wait, mine), 'WAIT went back');
    return again({ ...s, wait: mine });
  }
  const heeds = !without.has('open-stage, reading again, tells an older generation that it is superseded');
  if (superseded(s.head, c, heeds, without)) return tell('superseded');
  return s.head.l > c.l ? tell({ g: s.head.g, l: s.head.l }) : rest;
}

const notBack = (old: Wait | null, mine: Wait): boolean => {
  if (!old) return true;
  return ([mine.g - old.g, mine.l - old.l, mine.a - old.a].find((d) => d !== 0) ?? 0) >= 0;
};

function* lapseStage(
  s: State,
  c: Call,
  rest: State,
  on: On,
  bounds: Bounds,
  without: Without,
): Generator<State> {
  if (c.step === 'read') {
    const { head } = s;
    const heeds = !without.has('lapse-stage tells an older generation that it is superseded');
    const moved = head.l !== c.l && !without.has('lapse-stage acts on its own leg only');
    const lapsed = head.due || without.has('lapse-stage acts only after lapsesAt');
    if (superseded(head, c, heeds, without)) yield returned(rest, c, 'superseded', bounds);
    else if (moved || !open(head, bounds)) yield returned(rest, c, { g: head.g, l: head.l }, bounds);
    else if (lapsed && head.l < bounds.legs) yield on({ step: 'write', head });
    else if (!lapsed) {
      // Woken early, or after 300 days.
      yield returned(rest, c, { g: head.g, l: head.l }, bounds);
      if (head.g < bounds.generations) yield returned(rest, c, 'carry-over', bounds);
    }
    return;
  }
  const read = c.head ?? s.head;
  const conditional = !without.has('lapse-stage appends on condition of the version it read');
  if (conditional && s.head.v !== read.v) yield on({ step: 'read' });
  else {
    demand(read.g === c.g && !read.paused, 'an execution of an older generation let a stage lapse');
    demand(read.l === c.l, 'an execution let a stage lapse that it does not wait in');
    demand(read.due, 'a stage lapsed before its time');
    demand(s.head.v === read.v, 'a decision was written over');
    const head = { ...s.head, l: s.head.l + 1, v: s.head.v + 1, due: false };
    yield returned({ ...rest, head }, c, { g: head.g, l: head.l }, bounds);
  }
}

function carryOver(s: State, c: Call, rest: State, on: On, bounds: Bounds, without: Without): State {
  if (c.step === 'read') {
    const { head } = s;
    const heeds = !without.has('carry-over tells an older generation that it is superseded');
    if (superseded(head, c, heeds, without)) return returned(rest, c, 'superseded', bounds);
    if (!open(head, bounds)) return returned(rest, c, { g: head.g, l: head.l }, bounds);
    return on({ step: 'write', head });
  }
  const read = c.head ?? s.head;
  const conditional = !without.has('carry-over appends on condition of the version it read');
  if (conditional && s.head.v !== read.v) return on({ step: 'read' });
  demand(read.g === c.g && !read.paused, 'an execution of an older generation was carried over');
  demand(s.head.v === read.v, 'a decision was written over');
  return returned(
    { ...rest, head: { ...s.head, g: s.head.g + 1, v: s.head.v + 1 } },
    c,
    'superseded',
    bounds,
  );
}
