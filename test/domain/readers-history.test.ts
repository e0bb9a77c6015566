import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { personId, toolId } from '../../functions/domain/ids.ts';
import { historyFor, readersVersion } from '../../functions/domain/readers-history.ts';
import { readersView } from '../../functions/domain/readers-view.ts';
import { anyReader, histories, lived } from '../support/any-history.ts';
import { CBC, PoC, PTC, registration, seat } from '../support/sample-register.ts';
import { beforeCouncil, beforePoc, beforePtc, type Story, secretaryOf } from '../support/story.ts';

const delegate = { id: personId('d'), seats: [seat('d', 'delegate', PTC)] };
const commissioner = { id: personId('c'), seats: [seat('c', 'delegate', PoC)] };
const secretary = { id: personId('s'), seats: [seat('s', 'secretary', CBC)] };
const own = (story: Story) => story.events.filter(({ tool }) => tool === story.id);
const types = (story: Story, person = delegate) =>
  historyFor(own(story), person, story.world(story.now)).map(({ event }) => event.type);
const version = (story: Story, person = delegate) =>
  readersVersion(story.tool, person, story.world(story.now));

describe('what a reader may know of a history', () => {
  it('leaves out what a restricted body decided, and tells it once it is cleared', () => {
    const story = beforeCouncil();
    expect(types(story)).toEqual(['Registered', 'Submitted', 'DecisionRecorded']);
    expect(types(story, commissioner)).toHaveLength(4);
    story.does({ type: 'clear-step', step: 2, by: secretaryOf(PoC) });
    expect(types(story)).toHaveLength(5);
  });

  it('tells a submission that came before the hidden outcome, and not one that came of it', () => {
    const story = beforePoc()
      .records(PoC, 'referred-back', { target: 'draft', guidance: { en: 'Shorter.' } })
      .submitted(PoC);
    expect(types(story)).toEqual(['Registered', 'Submitted', 'DecisionRecorded']);
  });

  it('has each event with the tool as it was, in the view of the reader', () => {
    const story = beforeCouncil();
    const [first] = historyFor(own(story), delegate, story.world(story.now));
    expect(first?.tool.decisions).toEqual([]);
    expect(first?.tool.progress.next.stage).toBe('draft');
  });

  it('is empty of a tool that the reader may not know of', () => {
    const story = beforePoc();
    const command = story.recording(PoC, 'in-part', { scope: { en: '1-5' }, remainder: toolId('T13b') });
    story.does({ ...command, child: { tool: toolId('T13b'), registration } });
    const rest = story.events.filter(({ tool }) => tool === 'T13b');
    expect(historyFor(rest, delegate, story.world(story.now))).toEqual([]);
    expect(historyFor(rest, commissioner, story.world(story.now))).toHaveLength(1);
    expect(historyFor([], commissioner, story.world(story.now))).toEqual([]);
  });
});

describe('the version that a reader is given', () => {
  it('is the number of events, but not for whom some of them are hidden', () => {
    const story = beforeCouncil();
    expect(version(story)).toBeUndefined();
    expect(version(story, commissioner)).toBe(4);
    expect(version(story, secretary)).toBe(4);
    expect(version(beforePoc())).toBe(3);
  });

  it("is not given while a correction may be another body's, nor after", () => {
    const story = beforePtc().records(PTC, 'endorsed');
    const [decision] = story.tool.decisions;
    if (!decision) throw new Error('It was recorded');
    const { facts } = story.recording(PoC, 'endorsed', { decidedOn: '2024-06-18' });
    story.at('2024-06-19T08:00:00Z');
    const correct = { decision: decision.id, reason: 'It was the other body' } as const;
    story.does({ type: 'propose-correction', ...correct, facts, by: secretaryOf(PTC, 'a') });
    expect(version(story)).toBeUndefined();
    expect(version(story, secretary)).toBe(4);
    const view = readersView(story.tool, delegate, story.world(story.now));
    expect(view.decisions.map(({ proposal }) => proposal)).toEqual([undefined]);
  });
});

it('whatever happened and whoever reads, no event tells of a hidden decision, and a version counts what is told', () => {
  fc.assert(
    fc.property(histories, anyReader, ([registered, intents], reader) => {
      const story = lived(registered, intents);
      const world = story.world(story.now);
      const told = historyFor(own(story), reader, world);
      const seen = new Set(readersView(story.tool, reader, world).decisions.map(({ id }) => id));
      for (const { event, tool } of told) {
        for (const { id } of tool.decisions) expect(seen).toContain(id);
        if (event.type === 'DecisionRecorded') expect(seen).toContain(event.decision);
      }
      const version = readersVersion(story.tool, reader, world);
      if (version !== undefined) expect(told).toHaveLength(version);
    }),
    { numRuns: 300 },
  );
});
