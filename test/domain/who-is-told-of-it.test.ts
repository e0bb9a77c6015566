import { describe, expect, it } from 'vitest';
import { decisionId } from '../../functions/domain/ids.ts';
import { noticesDue } from '../../functions/domain/notices-due.ts';
import type { Step } from '../../functions/domain/route.ts';
import { tellingOf } from '../../functions/domain/telling.ts';
import { writtenOpened } from '../support/every-event.ts';
import { inform, place, routeOf, type Told, toolOf } from '../support/placed-tool.ts';
import {
  at,
  Council,
  decided,
  endorsed,
  fullRoute,
  PoC,
  PTC,
  recorded,
  registered,
  registration,
  submitted,
  to,
  worldAt,
} from '../support/sample-register.ts';

const world = worldAt();
const withPtc = toolOf(registered(), submitted);
const T3 = decisionId('T13-3');
const [first, second, third] = fullRoute as readonly [Step, Step, Step];

describe('who is told of', () => {
  const told = (event: Told, tool = withPtc) => tellingOf(recorded([event])[0] as never, tool);

  it('an outcome: whose turn it now is, and those whose turn depended on it where it did not let the tool pass', () => {
    const steps = routeOf([first, second, { ...third, condition: { subjectTo: 1 } }]);
    const after = (event: Told) => told(event, { ...toolOf(registered(), submitted, event), ...steps });
    expect(after(endorsed)).toEqual({
      ...{ as: 'subscription', when: 'sending-hour', to: 'decisions', bodies: [PTC], nextBodies: [PoC] },
    });
    const back = decided({ outcome: 'referred-back', target: 'draft' }, { move: to(at('draft')) });
    expect(after(back)?.nextBodies).toEqual([Council]);
  });

  it('a change of the route: the bodies that gain or lose a step, and who has the tool', () => {
    const change: Told = {
      type: 'RouteChanged',
      ...{ before: registration.route, after: routeOf([first, third]).route, authority: { kind: 'officer' } },
    };
    expect(told(change)).toEqual({
      ...{ as: 'official', when: 'sending-hour', to: 'seats', bodies: [PoC, PTC], nextBodies: [] },
    });
  });

  it('the end of the work: the body that ended it, and those who waited for its step', () => {
    const ends: Told = {
      type: 'Discontinued',
      ...{ decision: T3, facts: { ...endorsed.facts, outcome: 'discontinued' } },
      move: to(at('ended', { ending: 'discontinued' })),
    };
    expect(told(ends, toolOf(registered(), submitted, ends))).toEqual({
      ...{ as: 'subscription', when: 'sending-hour', to: 'decisions', bodies: [PTC], nextBodies: [] },
    });
  });

  it('a publication: whose step was the last to decide', () => {
    const out: Told = {
      type: 'Published',
      publication: {
        ...{ language: 'en', on: '2024-10-17', audience: 'public', editorialOnly: true },
        file: { name: 'c.pdf', sha256: 'ab', bytes: 1 },
      },
    };
    expect(told(out)?.bodies).toEqual([Council]);
    expect(told(out, place(withPtc, {}, routeOf([first, inform(third)])))?.bodies).toEqual([PTC]);
    expect(told(out, place(withPtc, {}, routeOf([inform(first)])))).toBeUndefined();
  });

  it('in a letter of its own where it is to leave soon: one for all the tools of a decision', () => {
    const soon = (tools: readonly string[]) => {
      const event = { ...endorsed, tools, letter: { leaves: 'soon' } } as unknown as Told;
      const [own] = recorded([event]);
      return own && noticesDue(own, toolOf(registered(), submitted, event), world).map(({ id }) => id);
    };
    expect([soon(['T13']), soon(['T13', 'T14'])]).toEqual([['T13-1-soon'], ['T13-3-soon']]);
    const ends: Told = {
      type: 'Discontinued',
      ...{ decision: T3, facts: { ...endorsed.facts, outcome: 'discontinued' }, letter: { leaves: 'soon' } },
      move: to(at('ended', { ending: 'discontinued' })),
    };
    const [end] = recorded([ends]);
    expect(end && noticesDue(end, toolOf(registered(), submitted, ends), world)[0]?.id).toBe('T13-1-soon');
    const opened = { ...writtenOpened, letter: { leaves: 'soon' } } as Told;
    const [event] = recorded([opened]);
    expect(event && noticesDue(event, toolOf(registered(), submitted, opened), world)[0]?.id).toBe(
      'T13-1-official',
    );
  });

  it('on a day of a session, in the letter of the body’s own', () => {
    const [event] = recorded([{ ...endorsed, at: '2024-12-04T08:00:00.000Z' }]);
    expect(event && noticesDue(event, withPtc, world).map(({ id, session }) => [id, session])).toEqual([
      ['PTC-2024-12-04', undefined],
    ]);
  });
});
