import { describe, expect, it } from 'vitest';
import { decisionId } from '../../functions/domain/ids.ts';
import type { Step } from '../../functions/domain/route.ts';
import { bodiesTouchedBy, waivedBy } from '../../functions/domain/route-change.ts';
import { routeFrom } from '../../functions/domain/route-templates.ts';
import type { Tool } from '../../functions/domain/tool.ts';
import { beyond, overtaken, standingOf } from '../../functions/domain/way.ts';
import { inform, place, routeOf, toolOf } from '../support/placed-tool.ts';
import {
  atCouncil,
  atPoc,
  atPtc,
  CBC,
  Council,
  fullRoute,
  PoC,
  PTC,
  registered,
  submitted,
  to,
  worldAt,
} from '../support/sample-register.ts';

const world = worldAt();
const withPtc = toolOf(registered(), submitted);
const [first, second, third] = fullRoute as readonly [Step, Step, Step];

describe('the body that a step of a route is of', () => {
  it('is the usual one, or the committee that was chosen in the place of the Committee', () => {
    const of = (...args: Parameters<typeof routeFrom>) => routeFrom(...args).steps.map(({ body }) => body);
    expect(of('full')).toEqual([PTC, PoC, Council]);
    expect(of('full', { committee: CBC })).toEqual([CBC, PoC, Council]);
  });
});

describe('how a body stands to a tool', () => {
  const standing = (tool: Tool, body: typeof PTC) => standingOf(tool, body, world);
  const again: Step = { n: 4, stage: 'ptc-endorsement', body: PTC, ask: 'decide' };

  it('is by the step that is still its own', () => {
    const done = { 1: { is: 'done' } } as const;
    const twice = place(withPtc, { next: atPoc, steps: done }, routeOf([first, second, again]));
    expect(standing(twice, PTC)).toEqual({ is: 'not-its-turn', step: again });
    expect(standing(place(twice, { next: { ...atPtc, step: 4 } }), PTC)).toEqual({
      is: 'holder',
      step: again,
    });
    expect(standing(place(withPtc, { next: atPoc }), PTC)).toEqual({ is: 'passed', step: first });
    expect(standing(place(withPtc, { next: atPoc, steps: done }), PTC)).toEqual({
      is: 'passed',
      step: first,
    });
    expect(standing(place(withPtc, { steps: { 3: { is: 'done' } } }), Council)).toEqual({
      is: 'passed',
      step: third,
    });
    const own = place(withPtc, { next: { ...atPtc, step: 4 } }, routeOf([again, first]));
    expect(standing(own, PTC)).toEqual({ is: 'holder', step: again });
  });

  it('is over once it took note of what it was only told of', () => {
    const told = routeOf([first, inform(second), third]);
    expect(standing(place(withPtc, {}, told), PoC)).toEqual({ is: 'informed', step: inform(second) });
    const noted = place(withPtc, { next: atCouncil, steps: { 2: { is: 'done' } } }, told);
    expect(standing(noted, PoC)).toEqual({ is: 'passed', step: inform(second) });
  });

  it('is from a draft as from before the first step', () => {
    const draft = toolOf(registered());
    expect(standing(draft, PTC)).toEqual({ is: 'overtaking', step: first });
    expect(overtaken(draft, 3, decisionId('D')).map(({ step }) => step)).toEqual([1, 2]);
    const known = place(withPtc, { steps: { 2: { is: 'done' } } });
    expect(overtaken(known, 3, decisionId('D')).map(({ step }) => step)).toEqual([1]);
  });

  it('lets a tool end its way, whoever was passed by, once those ahead and those to be told are done', () => {
    const short = (steps: readonly Step[]) =>
      place(withPtc, { next: atPoc }, routeOf(steps, { endsWith: 'last-step' }));
    const next = (tool: Tool) => beyond(tool, { ...tool.progress, steps: { 2: { is: 'done' } } }, 2, world);
    expect(next(short([first, second]))).toMatchObject({ stage: 'ended', ending: 'completed' });
    expect(next(short([first, second, inform(third)]))).toMatchObject({ step: 3 });
    expect(next(short([first, second, third]))).toMatchObject({ step: 3 });
  });
});

it('a change of the route touches who loses or gains a step, and whose step was waived or is asked again', () => {
  const route = routeOf([first, second, third]).route;
  const change = (marks: readonly object[], move: readonly object[] = []) => ({
    ...{ before: route, after: route },
    ...{ marks: marks as never, move: to(atPoc, move as never) },
  });
  const [waived, asked, done] = [
    { step: 2, state: { is: 'waived', authority: 'Council', reference: 'r' } },
    { step: 1, state: { is: 'pending' } },
    { step: 3, state: { is: 'done' } },
  ];
  expect(waivedBy(change([waived, asked, done]))).toEqual([second]);
  expect(bodiesTouchedBy(change([asked, done], [waived]))).toEqual([PoC, PTC]);
  expect(bodiesTouchedBy(change([done]))).toEqual([]);
});
