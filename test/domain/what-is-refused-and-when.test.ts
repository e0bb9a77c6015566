import { describe, expect, it } from 'vitest';
import { decide } from '../../functions/domain/decide.ts';
import type { Registration } from '../../functions/domain/event.ts';
import { bodyId, decisionId, toolId } from '../../functions/domain/ids.ts';
import { isRefusal } from '../../functions/domain/refusal.ts';
import type { Step } from '../../functions/domain/route.ts';
import type { Tool } from '../../functions/domain/tool.ts';
import { inform, place, routeOf, toolOf } from '../support/placed-tool.ts';
import {
  at,
  atPoc,
  atPtc,
  byOfficer,
  Council,
  decided,
  endorsed,
  fullRoute,
  PTC,
  registered,
  registration,
  SWG,
  submitted,
  worldAt,
} from '../support/sample-register.ts';
import { beforePtc, bothLanguages, clock, officer, secretaryOf } from '../support/story.ts';

const world = worldAt();
const withPtc = toolOf(registered(), submitted);
const T3 = decisionId('T13-3');
const [first, second, third] = fullRoute as readonly [Step, Step, Step];

const change = (authority: {
  kind: 'officer' | 'standing-decision';
  body?: typeof PTC;
  reference?: string;
}) => ({ type: 'change-route', after: routeOf([first, third]).route, authority, by: officer }) as const;

describe('a refusal', () => {
  const refused = (tool: Tool | undefined, command: Parameters<typeof decide>[1], then = world) => {
    const answer = decide(tool, command, then);
    return isRefusal(answer) ? [answer.refused, answer.facts] : answer.event.type;
  };

  it('is an answer that says what was refused', () => {
    for (const answer of [null, undefined, 'refused', 1, {}, []]) expect(isRefusal(answer)).toBe(false);
    expect(isRefusal({ refused: 'tool-exists', facts: {} })).toBe(true);
  });

  it('of a route says which step is of another kind than its body', () => {
    const bent = { ...first, stage: 'working-group' } as const;
    const register = (steps: readonly Step[]) => ({
      ...({ type: 'register', tool: toolId('T14'), by: byOfficer } as const),
      registration: { ...registration, ...routeOf(steps) } as Registration,
    });
    expect(refused(undefined, register([bent]))).toEqual([
      'stage-of-another-body',
      { step: 1, body: PTC, stage: 'working-group' },
    ]);
    expect(refused(undefined, register([{ ...first, body: bodyId('Nobody') }]))).toMatchObject([
      'unknown-body',
      {},
    ]);
  });

  it('of a change by the Secretariat alone begins with the first that a body did, or where paper left the tool', () => {
    const draft = toolOf(registered());
    expect(refused(draft, change({ kind: 'officer' }))).toBe('RouteChanged');
    const said = toolOf(registered(), decided({ outcome: 'statement' }));
    const code = 'who-decides-not-for-secretariat';
    expect(refused(said, change({ kind: 'officer' }))).toMatchObject([code, {}]);
    const there = place(draft, { next: atPtc });
    expect(refused(there, change({ kind: 'officer' }))).toMatchObject([code, {}]);
    // A standing decision is nobody's decision of the day, whose ever it is said to be.
    const standing = { kind: 'standing-decision', reference: 'ToR 4' } as const;
    expect(refused(there, change({ ...standing, body: SWG }))).toBe('RouteChanged');
    expect(refused(there, change(standing))).toBe('RouteChanged');
  });

  it('of a text that is not the one awaited', () => {
    const amended = { amendments: { en: 'Delete 7.' } };
    const confirm = (decision: string) => ({
      ...({ type: 'confirm-amended-text', decision: decisionId(decision), versions: bothLanguages } as const),
      ...({ checkedBy: 'chair', by: secretaryOf(PTC) } as const),
    });
    const story = beforePtc().records(PTC, 'endorsed-amended', amended);
    story.at('2024-04-25T08:00:00Z').records(PTC, 'deferred');
    expect(story.refused(confirm('T13-3'))).toBe('nothing-to-confirm');
    const waiting: Tool = place(toolOf(registered(), submitted, decided({ outcome: 'endorsed-amended' })), {
      next: { ...atPoc, waitsFor: 'amended-text' },
    });
    expect(refused(waiting, confirm('T13-3'))).toMatchObject(['nothing-to-confirm', {}]);
    expect(refused(place(waiting, { next: { ...atPtc, waitsFor: 'amended-text' } }), confirm('T13-3'))).toBe(
      'AmendedTextConfirmed',
    );
  });

  it('of what an agenda did not list comes once a body has decided since', () => {
    const unlisted = { type: 'not-listed', body: PTC, why: 'late', by: secretaryOf(PTC) } as const;
    const decidedAt = (time: string, submissions = withPtc.submissions) => {
      const tool = toolOf(registered(), submitted, { ...decided({ outcome: 'noted' }), at: time });
      return refused(place(tool, {}, { submissions }), unlisted);
    };
    expect(decidedAt('2024-04-24T08:00:00.000Z')).toMatchObject([
      'later-event-exists',
      { decision: 'T13-3' },
    ]);
    expect(decidedAt('2024-02-28T09:00:00.000Z')).toBe('NotListed');
    expect(decidedAt('2024-04-24T08:00:00.000Z', [])).toMatchObject(['later-event-exists', {}]);
  });
});

describe('a change of the route', () => {
  it('leaves the steps that it drops where they were', () => {
    const group: Step = { n: 4, stage: 'working-group', body: SWG, ask: 'decide' };
    const after = (steps: readonly Step[]) => {
      const command = change({ kind: 'standing-decision', reference: 'r' });
      const answer = decide(withPtc, { ...command, after: routeOf(steps).route }, world);
      if (isRefusal(answer) || answer.event.type !== 'RouteChanged') throw new Error('A change');
      return answer.event.after.steps.map(({ n }) => n);
    };
    expect(after([third])).toEqual([1, 2, 3]);
    expect(after([third, second])).toEqual([1, 3, 2]);
    expect(after([group, third, first])).toEqual([4, 3, 1, 2]);
    expect(after([third, group, first])).toEqual([3, 4, 1, 2]);
  });
});

describe('a submission', () => {
  const again: Step = { n: 4, stage: 'ptc-endorsement', body: PTC, ask: 'decide' };
  const submit = {
    type: 'submit',
    to: PTC,
    asked: { en: 'Again' },
    versions: bothLanguages,
    by: officer,
  } as const;
  const goesTo = (progress: Partial<Tool['progress']>) => {
    const draft = place(toolOf(registered()), progress, routeOf([first, second, again]));
    const answer = decide(draft, submit, world);
    if (isRefusal(answer) || answer.event.type !== 'Submitted') throw new Error('A draft');
    return answer.event.move.next.step;
  };

  it('goes to the step that sent the text back, and else to the first that is not done', () => {
    expect(goesTo({})).toBe(1);
    expect(goesTo({ next: at('draft', { returnsTo: 4 }) })).toBe(4);
    expect(goesTo({ steps: { 1: { is: 'done' } } })).toBe(4);
    expect(goesTo({ next: at('draft', { returnsTo: 2 }) })).toBe(1);
  });
});

describe('silence', () => {
  it('is agreement on the day that leaves just the minimum', () => {
    const story = beforePtc();
    const { facts } = story.recording(PTC, 'noted', {
      deadlineAt: '2024-05-17T10:00:00.000Z',
      rule: 'para. 12',
    });
    story.does({
      type: 'open-written-procedure',
      ...{
        decision: T3,
        facts: { ...facts, outcome: 'written-opened' },
        agrees: 'endorsed',
        minimumDays: 23,
      },
      by: secretaryOf(PTC),
    });
    story.at('2024-05-17T10:00:00Z').does({ type: 'lapse', asked: 3, notReached: [], by: clock });
    expect(story.last).toMatchObject({ type: 'SilenceAgreed', outcome: 'endorsed' });
  });
});

describe('what is due after a decision', () => {
  const story = () => beforePtc();
  const asks = (more: object) =>
    story().ask(story().recording(PTC, 'endorsed-amended', { amendments: { en: 'Delete 7.' }, ...more }));
  const early = { refused: 'day-before-decision', facts: { day: '2024-04-23', decidedOn: '2024-04-24' } };

  it('is due on its day at the earliest', () => {
    expect(asks({ byDay: '2024-04-23' })).toEqual(early);
    expect(isRefusal(asks({ byDay: '2024-04-24' }))).toBe(false);
  });

  it('is not corrected to a day before it either', () => {
    const recorded = story().records(PTC, 'endorsed-amended', { amendments: { en: 'Delete 7.' } });
    const decision = recorded.tool.decisions[0]?.id ?? decisionId('none');
    const { facts } = recorded.recording(PTC, 'endorsed-amended', { amendments: { en: 'Delete 7.' } });
    const proposes = (byDay: string) =>
      recorded.ask({
        type: 'propose-correction',
        ...{ decision, facts: { ...facts, byDay }, reason: 'A slip', by: secretaryOf(PTC) },
      });
    expect(proposes('2024-04-23')).toEqual(early);
    expect(isRefusal(proposes('2024-04-30'))).toBe(false);
  });
});

describe('a publication', () => {
  it('is no earlier than the last body decided, whatever another was told after', () => {
    const steps = [first, inform(third)];
    const noted = { 1: { is: 'done', decision: T3 }, 3: { is: 'done', decision: decisionId('N') } } as const;
    const later = decided(
      { outcome: 'noted', body: Council, decidedOn: '2024-06-27' },
      { decision: decisionId('N'), step: 3 },
    );
    const tool = place(
      toolOf(registered(), submitted, endorsed, later),
      { next: at('publication'), steps: noted },
      routeOf(steps),
    );
    const publish = (on: string) => ({
      type: 'publish' as const,
      by: officer,
      publication: {
        ...({ language: 'en', on, audience: 'public', editorialOnly: true } as const),
        file: { name: 'c.pdf', sha256: 'ab', bytes: 1 },
      },
    });
    const answer = (on: string) => decide(tool, publish(on), worldAt('2024-07-01T08:00:00.000Z'));
    expect(isRefusal(answer('2024-04-24'))).toBe(false);
    expect(answer('2024-04-23')).toMatchObject({
      refused: 'day-before-approval',
      facts: { approvedOn: '2024-04-24' },
    });
  });
});
