import { describe, expect, it } from 'vitest';
import { decisionId, personId, toolId } from '../../functions/domain/ids.ts';
import { eventSentence } from '../../functions/domain/language/event-sentences.ts';
import { whereSentence } from '../../functions/domain/language/where-words.ts';
import type { Actor } from '../../functions/domain/may.ts';
import { mayKnow, mayRead, readersView } from '../../functions/domain/readers-view.ts';
import { tellingOf } from '../../functions/domain/telling.ts';
import { whereIs } from '../../functions/domain/where.ts';
import { Council, PoC, PTC, registration, SWG, seat } from '../support/sample-register.ts';
import { beforeCouncil, beforePoc, officer, paper, Story, secretaryOf } from '../support/story.ts';

const delegate = { id: personId('d'), seats: [seat('d', 'delegate', PTC)] };
const commissioner = { id: personId('c'), seats: [seat('c', 'delegate', PoC)] };
const readsLast = (story: Story, person = delegate) =>
  mayRead(person, story.last, story.tool, story.world(story.now));
const seen = (story: Story, person = delegate) => readersView(story.tool, person, story.world(story.now));
const where = (story: Story, person = delegate) => {
  const world = story.world(story.now);
  const view = seen(story, person);
  return whereSentence(whereIs(view, world), view, world, 'en');
};
const clears = (story: Story) => story.does({ type: 'clear-step', step: 2, by: secretaryOf(PoC) });
const attaches = (story: Story) =>
  story.does({ type: 'attach-document', version: paper('en', 'b'), as: 'revision', by: officer });

describe('a step that is cleared', () => {
  it('tells what the body has decided so far, and not what it decides later', () => {
    const story = beforePoc().records(PoC, 'deferred');
    clears(story);
    expect(seen(story).decisions.map((d) => d.facts.outcome)).toEqual(['endorsed', 'deferred']);
    story.at('2024-12-03T08:00:00Z').records(PoC, 'endorsed');
    expect(readsLast(story)).toBe(false);
    expect(readsLast(story, commissioner)).toBe(true);
    expect(seen(story).decisions.map((d) => d.facts.outcome)).toEqual(['endorsed', 'deferred']);
    expect(where(story)).toMatch(/^With the Policy Commission since 24 April 2024/);
    clears(story);
    expect(where(story)).toMatch(/^With the Council since 3 December 2024/);
  });

  it('cannot be cleared before anything is decided on it', () => {
    const clear = { type: 'clear-step', step: 2, by: secretaryOf(PoC) } as const;
    expect(beforePoc().refused(clear)).toBe('nothing-to-clear');
    const story = beforePoc().records(PoC, 'endorsed');
    const { last } = story;
    if (last.type !== 'DecisionRecorded') throw new Error(last.type);
    story.does({
      type: 'take-back',
      decision: last.decision,
      reason: 'wrong',
      lettersLeft: false,
      by: last.by,
    });
    expect(story.refused(clear)).toBe('nothing-to-clear');
  });
});

describe('what came of a hidden outcome', () => {
  it('is not given away by a paper that the next body now has', () => {
    expect(readsLast(attaches(beforePoc()))).toBe(true);
    const story = attaches(beforeCouncil());
    expect(readsLast(story)).toBe(false);
    expect(readsLast(story, commissioner)).toBe(true);
    expect(readsLast(attaches(clears(beforeCouncil())))).toBe(true);
  });

  it('nor by a submission after it was sent back to its officer', () => {
    const story = beforePoc()
      .records(PoC, 'referred-back', { target: 'draft', guidance: { en: 'Shorter.' } })
      .submitted(PoC);
    expect(readsLast(story)).toBe(false);
    expect(where(story)).toMatch(/^With the Policy Commission since 24 April 2024/);
  });

  it('nor by a deferral that is counted with it', () => {
    const story = beforePoc()
      .records(PoC, 'deferred')
      .at('2024-06-27T08:00:00Z')
      .records(Council, 'deferred');
    expect(story.tool.deferrals).toBe(2);
    expect(seen(story).deferrals).toBe(1);
    const late = beforePoc().records(PoC, 'not-reached');
    expect([late.tool.notReached, seen(late).notReached]).toEqual([1, 0]);
  });

  it('nor by a text that it made', () => {
    const story = beforePoc();
    story.does({
      ...story.recording(PoC, 'in-part', { scope: { en: 'sections 1-5' }, remainder: toolId('T13b') }),
      child: { tool: toolId('T13b'), registration },
    });
    expect(story.tool.children).toEqual(['T13b']);
    expect(seen(story).children).toEqual([]);
    const rest = () => story.tools.get('T13b') ?? story.tool;
    const knows = (person: Actor) => mayKnow(person, rest(), story.world(story.now));
    const [born] = story.events.filter(({ tool }) => tool === 'T13b');
    if (!born) throw new Error('T13b was not made');
    expect([knows(delegate), knows(commissioner)]).toEqual([false, true]);
    expect(mayRead(delegate, born, rest(), story.world(story.now))).toBe(false);
    clears(story);
    expect([knows(delegate), knows(commissioner)]).toEqual([true, true]);
    expect(mayRead(delegate, born, rest(), story.world(story.now))).toBe(true);
    const cleared = story.events.find(({ tool, type }) => tool === 'T13b' && type === 'StepCleared');
    if (!cleared) throw new Error('T13b was not cleared');
    expect(tellingOf(cleared, rest())).toBeUndefined();
    for (const language of ['en', 'fr'] as const)
      expect(eventSentence(cleared, rest(), story.world(story.now), language)).toMatch(/may now|désormais/);
  });

  it('nor by what another body says beside the way', () => {
    const story = beforePoc()
      .records(PoC, 'endorsed')
      .at('2024-06-27T08:00:00Z')
      .records(Council, 'statement');
    expect(where(story)).toMatch(/^With the Policy Commission since 24 April 2024/);
  });
});

it('a hidden outcome that is recorded late hides nothing of what came before it', () => {
  const story = beforePoc()
    .at('2024-06-27T08:00:00Z')
    .records(Council, 'approved')
    .records(PoC, 'endorsed', { decidedOn: '2024-06-19' });
  expect(where(story)).toBe('Approved by the Council on 27 June 2024, not yet published.');
  expect(seen(story).progress.steps[2]).toMatchObject({ is: 'not-yet-recorded' });
});

it('a body that gains a step is told of it, whatever it may not know of the others; a follower is not', () => {
  const { steps } = registration.route;
  const story = beforeCouncil().does({
    type: 'change-route',
    after: {
      ...registration.route,
      steps: [
        ...steps.slice(0, 2),
        { n: 4, stage: 'working-group', body: SWG, ask: 'inform' },
        ...steps.slice(2),
      ],
    },
    authority: { kind: 'holding-body', body: Council, reference: 'SC0213, para. 4' },
    by: secretaryOf(Council),
  });
  expect(readsLast(story, { id: personId('g'), seats: [seat('g', 'delegate', SWG)] })).toBe(true);
  const follower = { id: personId('f'), seats: [] };
  expect(readsLast(story, follower)).toBe(false);
});

describe('beside several hidden outcomes', () => {
  it('nothing is known of any of them: no step, no question, no text that one made', () => {
    const story = beforePoc().records(PoC, 'deferred');
    story.at('2024-12-03T08:00:00Z').records(PoC, 'endorsed');
    story.at('2025-06-10T08:00:00Z').records(Council, 'approved');
    const { tool } = story;
    const [, deferred, endorsed] = tool.decisions;
    if (!deferred || !endorsed) throw new Error('The Policy Commission decided twice');
    const questions = [deferred, endorsed, { n: 99 }].map(({ n }) => ({ code: 'recorded-late', n }) as const);
    const view = readersView({ ...tool, questions }, delegate, story.world(story.now));
    expect(view.questions).toEqual([{ code: 'recorded-late', n: 99 }]);
    expect(Object.keys(view.progress.steps)).toEqual(['1', '3']);
    expect(view.decisions.map(({ id }) => id)).not.toContain(endorsed.id);
    // What had another body's name before keeps it where that body may be read.
    expect(view.decisions.every((decision) => !Object.hasOwn(decision, 'formerBody'))).toBe(true);
  });

  it('a body that was overtaken by a hidden one is known to have decided', () => {
    const story = beforePoc();
    const late = story.recording(PTC, 'endorsed', { decidedOn: '2024-04-24' });
    const early = new Story().registered().submitted().at('2024-06-18T08:00:00Z').records(PoC, 'endorsed');
    early.does({ ...late, decision: decisionId('late') });
    expect(early.tool.progress.next.step).toBe(3);
    expect(seen(early).progress).toMatchObject({ next: { step: 1 }, steps: { 1: { is: 'done' } } });
  });
});
