import { describe, expect, it } from 'vitest';
import type { Command } from '../../functions/domain/command.ts';
import type { HistoryLine } from '../../functions/domain/event.ts';
import { personId, toolId } from '../../functions/domain/ids.ts';
import { Council, PoC, PTC, registration } from '../support/sample-register.ts';
import { beforePtc, Story } from '../support/story.ts';

const line = (body: HistoryLine['body'], step: number, value = '2023-04'): HistoryLine => ({
  ...(body === undefined ? {} : { body }),
  ...{ what: 'endorsed', on: { precision: 'month', value }, step },
});
type Entered = Extract<Command, { type: 'enter-history' }>;
const enter = (more: Partial<Entered> = {}): Entered & Command => ({
  type: 'enter-history',
  tool: toolId('T13'),
  registration,
  lines: [line(PTC, 1)],
  documents: [],
  questions: [],
  source: 'PC0739Ea',
  standsAt: { at: 'step', step: 2 },
  stepsNotKnown: [],
  by: { person: personId('import'), seat: { role: 'import' } },
  ...more,
});
const completing = (lines: readonly HistoryLine[], more: Partial<Entered> = {}) => {
  const { registration: _, ...known } = enter({ lines, ...more });
  return known as Command;
};
const imported = (more: Partial<Entered> = {}) => new Story().does(enter(more));

describe('history brought in from paper', () => {
  it('marks what it tells of and what nobody knows, and not the step at which the tool stands', () => {
    const { tool } = imported({
      lines: [line(PTC, 1), line(Council, 3), line(PoC, 2)],
      stepsNotKnown: [2, 3],
    });
    expect(tool.progress.steps).toEqual({ 1: { is: 'done' }, 3: { is: 'not-known' } });
    expect(tool.progress.next).toMatchObject({ stage: 'policy-commission', step: 2, lapsesAt: null });
    const note: HistoryLine = { what: 'note', on: { precision: 'year', value: '2022' }, body: PTC };
    const published = imported({ lines: [note, line(PoC, 2)], standsAt: { at: 'publication' } });
    expect(published.tool.progress.steps).toEqual({ 2: { is: 'done' } });
    expect(published.next).toMatchObject({ stage: 'publication', lapsesAt: null, onLapse: null });
    expect(imported({ lines: [], standsAt: { at: 'draft' } }).next).toMatchObject({
      stage: 'draft',
      onLapse: null,
    });
  });

  it('is of a tool that is not there yet, on a way that has the step at which it stands', () => {
    const story = new Story();
    story.id = toolId('T13');
    expect(story.ask(completing([line(PTC, 1)]))).toEqual({
      refused: 'unknown-tool',
      facts: { tool: 'T13' },
    });
    expect(story.ask(enter({ standsAt: { at: 'step', step: 7 } }))).toEqual({
      refused: 'route-step-not-known',
      facts: { step: 7 },
    });
    expect(story.ask(enter({ registration: { ...registration, title: {} } }))).toMatchObject({
      refused: 'details-missing',
    });
    expect(imported().refused(enter())).toBe('tool-exists');
  });

  it('tells the tools that it came of', () => {
    const parents = { ...registration, parent: toolId('T01'), derivedFrom: toolId('T02') };
    const { others } = new Story().ask(enter({ registration: parents })) as { others: unknown };
    expect(others).toEqual(
      ['T01', 'T02'].map((tool) => ({ tool, event: { type: 'ChildDerived', child: 'T13' } })),
    );
    const once = { ...registration, parent: toolId('T01'), derivedFrom: toolId('T01') };
    expect(new Story().ask(enter({ registration: once }))).toHaveProperty('others.length', 1);
  });

  it('is completed later: lines are added, and a step of which nobody knew is done', () => {
    const story = imported({ stepsNotKnown: [2], standsAt: { at: 'step', step: 3 } });
    const { next } = story;
    story.does(completing([{ what: 'note', on: { precision: 'year', value: '2022' } }, line(PoC, 2)]));
    expect(story.last).toMatchObject({ marks: [{ step: 2, state: { is: 'done' } }] });
    expect(story.tool.progress).toMatchObject({ next, steps: { 1: { is: 'done' }, 2: { is: 'done' } } });
    story.does(completing([line(PTC, 1, '2022-10')]));
    expect(story.last).not.toHaveProperty('marks');
    expect(story.tool.history).toHaveLength(4);
  });

  it('of a tool that the register has seen itself is completed by what nobody knew, and by nothing else', () => {
    const seen = () => {
      const story = imported({ lines: [], stepsNotKnown: [1, 2], standsAt: { at: 'step', step: 3 } });
      story.tools.set('T13', { ...story.tool, submissions: beforePtc().tool.submissions });
      return story;
    };
    const refused = { refused: 'history-of-a-live-tool', facts: { tool: 'T13' } };
    expect(seen().ask(completing([line(PoC, 2)]))).toMatchObject({ event: { type: 'HistoryEntered' } });
    expect(seen().ask(completing([line(PoC, 2), line(Council, 3)]))).toEqual(refused);
    expect(seen().ask(completing([line(Council, 3)]))).toEqual(refused);
    expect(seen().ask(completing([]))).toEqual(refused);
    const document = { document: 'PC0739' as never, versions: [] };
    expect(seen().ask(completing([line(PoC, 2)], { documents: [document] }))).toEqual(refused);
    expect(beforePtc().ask(completing([line(PTC, 1)]))).toEqual(refused);
  });
});
