import { describe, expect, it } from 'vitest';
import { superiorsOf } from '../../functions/domain/body.ts';
import { endsWork } from '../../functions/domain/decide/ending.ts';
import { decisionId, personId } from '../../functions/domain/ids.ts';
import { mayCommand } from '../../functions/domain/may-command.ts';
import type { Step } from '../../functions/domain/route.ts';
import { bodiesTouchedBy, waivedBy } from '../../functions/domain/route-change.ts';
import { routeFrom } from '../../functions/domain/route-templates.ts';
import { lastDecision, type Tool } from '../../functions/domain/tool.ts';
import { beyond, overtaken, standingOf } from '../../functions/domain/way.ts';
import { inform, place, routeOf, type Told, toolOf } from '../support/placed-tool.ts';
import {
  at,
  atCouncil,
  atPoc,
  atPtc,
  CBC,
  Council,
  decided,
  fullRoute,
  PoC,
  PTC,
  registered,
  SWG,
  seat,
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

describe('the bodies above another', () => {
  it('are those that it reports to and theirs, nearest first, and never itself', () => {
    expect(superiorsOf(SWG, world.bodies)).toEqual([PTC, PoC, Council]);
    const round = new Map(world.bodies);
    const council = round.get(Council);
    if (council) round.set(Council, { ...council, reportsTo: [PTC] });
    expect(superiorsOf(PTC, round)).toEqual([PoC, Council]);
    expect(superiorsOf(Council, round)).toEqual([PTC, PoC]);
  });

  it('may end the work of the one that has it, or that was the last to decide, by the day and then by the record', () => {
    const own = decided({ outcome: 'endorsed' }, { move: to(at('draft')) });
    const sister = (decidedOn: string) =>
      decided(
        { outcome: 'endorsed', body: CBC, decidedOn },
        { decision: decisionId('C'), move: to(at('draft')) },
      );
    const ends = (body: typeof PTC, ...events: readonly Told[]) =>
      endsWork(toolOf(registered(), submitted, ...events), body, world);
    expect([ends(PTC), ends(Council), ends(CBC)]).toEqual([true, true, false]);
    expect([ends(PTC, own, sister('2024-04-23')), ends(CBC, own, sister('2024-04-23'))]).toEqual([
      true,
      false,
    ]);
    expect([ends(PTC, own, sister('2024-04-24')), ends(CBC, own, sister('2024-04-24'))]).toEqual([
      false,
      true,
    ]);
    const last = (...events: readonly Told[]) =>
      lastDecision(toolOf(registered(), submitted, own, sister('2024-04-24'), ...events))?.id;
    expect(last()).toBe('C');
    expect(last({ type: 'DecisionTakenBack', decision: decisionId('C'), reason: 'Wrong' })).toBe('T13-3');
  });

  it('agree to no correction that nobody of the body itself proposed', () => {
    const tool = toolOf(registered(), submitted, decided({ outcome: 'endorsed' }));
    const agree = { type: 'agree-correction', decision: decisionId('T13-3') } as const;
    const of = (body: typeof PTC) =>
      mayCommand({ id: personId('s'), seats: [seat('s', 'secretary', body)] }, agree, tool);
    expect(of(PTC)).toBe(true);
    expect(of(Council)).not.toBe(true);
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
