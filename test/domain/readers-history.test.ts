import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { isHeld } from '../../functions/domain/held.ts';
import { decisionId, personId, toolId } from '../../functions/domain/ids.ts';
import { whereSentence } from '../../functions/domain/language/where-words.ts';
import type { Actor } from '../../functions/domain/may.ts';
import { historyFor, readersVersion, toolFor } from '../../functions/domain/readers-history.ts';
import { mayReadBody, readersView } from '../../functions/domain/readers-view.ts';
import { whereIs } from '../../functions/domain/where.ts';
import { anyReader, histories, lived } from '../support/any-history.ts';
import fc from '../support/properties.ts';
import { CBC, Council, PoC, PTC, registration, seat } from '../support/sample-register.ts';
import {
  beforeCouncil,
  beforePoc,
  beforePtc,
  clock,
  officer,
  paper,
  type Story,
  secretaryOf,
} from '../support/story.ts';
import { ids, playTwice, scripts } from '../support/two-registers.ts';

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
  it('is the number of events, for whom nothing could ever be hidden: that it is missing tells nothing', () => {
    for (const story of [beforePoc(), beforeCouncil()]) {
      expect(version(story)).toBeUndefined();
      expect(version(story, commissioner)).toBe(story.tool.version);
      expect(version(story, secretary)).toBe(story.tool.version);
    }
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
        const known = tool.decisions.map(({ id }) => id);
        for (const id of known) expect(seen).toContain(id);
        if ('decision' in event && event.decision !== undefined) expect(known).toContain(event.decision);
        if (event.type === 'DecisionRecorded') expect(seen).toContain(event.decision);
        if (!('decision' in event) || !('facts' in event)) continue;
        // Nor of the body under whose name it was once recorded, or may yet be.
        const { decision, facts } = event;
        const now = story.tool.decisions.find(({ id }) => id === decision);
        expect(now?.facts.body === facts.body || mayReadBody(reader, facts.body, story.tool, world)).toBe(
          true,
        );
      }
      const version = readersVersion(story.tool, reader, world);
      if (version !== undefined) expect(told).toHaveLength(version);
    }),
    { numRuns: 300 },
  );
});

/** What is counted or timed, and no reader is given. */
const kept = new Set([
  'n',
  'version',
  'leg',
  'generation',
  'lastActN',
  'lastMoveN',
  'lastEventAt',
  'lapsesAt',
]);
const given = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (key, part) => (kept.has(key) || key === 'onLapse' ? undefined : part)));
const without = (reader: Actor): Actor => ({
  ...reader,
  seats: reader.seats.filter(
    ({ role, body }) => body !== PoC && !['secretary', 'deputy-secretary', 'officer'].includes(role),
  ),
});

it('two registers that differ only in what is hidden tell whoever has no seat there the same, event by event', () => {
  let differing = 0;
  fc.assert(
    fc.property(scripts, anyReader.map(without), (script, reader) => {
      const both = playTwice(script);
      for (const id of ids) {
        const [a, b] = both.map((story) => {
          const events = story.events.filter((event) => event.tool === id);
          const world = story.world(story.now);
          const told = { history: historyFor(events, reader, world), tool: toolFor(events, reader, world) };
          return { events, told: given(told) };
        });
        if (JSON.stringify(a?.events) !== JSON.stringify(b?.events)) differing++;
        if (!isDeepStrictEqual(a?.told, b?.told)) expect(a?.told).toEqual(b?.told);
      }
    }),
    { numRuns: 300 },
  );
  expect(differing).toBeGreaterThan(50);
});

describe('what follows from a hidden outcome', () => {
  const told = (story: Story) => {
    const world = story.world(story.now);
    const tool = toolFor(own(story), delegate, world);
    if (!tool) throw new Error('A tool that everybody knows');
    return { tool, where: whereSentence(whereIs(tool, world), tool, world, 'en') };
  };

  it('looks as it would have looked without it: a superior body has acted, and nothing is known of the one before', () => {
    const approves = (story: Story) => {
      const command = story.at('2024-06-27T08:00:00Z').recording(Council, 'approved');
      return story.does({ ...command, decision: decisionId('approval') });
    };
    const silent = approves(beforePoc());
    const hidden = approves(beforeCouncil());
    expect(told(hidden).tool.progress.steps).toEqual(told(silent).tool.progress.steps);
    expect(told(hidden).tool.progress.steps[2]).toMatchObject({ is: 'not-yet-recorded' });
    expect(told(hidden).where).toBe(told(silent).where);
    expect(told(hidden).tool.questions.map(({ code }) => code)).toEqual(['step-outcome-not-recorded']);
  });

  it('stays where it was once the public outcome after it is taken back', () => {
    const story = beforeCouncil().records(Council, 'approved');
    const { last } = story;
    if (last.type !== 'DecisionRecorded') throw new Error(last.type);
    story.does({
      type: 'take-back',
      decision: last.decision,
      reason: 'wrong',
      lettersLeft: false,
      by: last.by,
    });
    expect(told(story).where).toMatch(
      /^With the Policy Commission since 24 April 2024 \(endorsed by the PTC\)/,
    );
  });

  it('keeps the sentence of what brought it there, although its officer has submitted it again since', () => {
    const story = beforePoc()
      .records(PoC, 'referred-back', { target: 'draft', guidance: { en: 'Shorter.' } })
      .does({
        type: 'submit',
        to: PoC,
        asked: { en: 'again' },
        title: { en: 'Shorter title' },
        versions: [paper('en', 'c')],
        by: officer,
      });
    expect(told(story).where).toMatch(
      /^With the Policy Commission since 24 April 2024 \(endorsed by the PTC\)/,
    );
    expect(told(story).tool.title).toEqual(registration.title);
    expect(JSON.stringify(told(story).tool.documents)).not.toContain('"c"');
    story.at('2024-06-27T08:00:00Z').records(Council, 'approved');
    expect(told(story).tool.title).toEqual({ en: 'Shorter title' });
  });

  it('is told by nothing that the clock does or fails to do', () => {
    const sleeps = (story: Story) => {
      for (let at = story.next.lapsesAt; at !== null; at = story.next.lapsesAt)
        story.at(at).does({ type: 'lapse', asked: 3, notReached: [], by: clock });
      return story.at('2026-01-01T08:00:00Z');
    };
    const [silent, hidden] = [sleeps(beforePoc()), sleeps(beforePoc().records(PoC, 'deferred'))];
    expect(types(silent)).toEqual(types(hidden));
    expect(told(hidden).where).toBe(told(silent).where);
    expect(told(silent).where).toContain('Nothing has happened for twelve months.');
  });
});

describe('a tool that something is hidden of', () => {
  const restricted = new Set([PoC]);

  it('is held until it is cleared, also after what was recorded by mistake is taken back', () => {
    expect(isHeld(beforePoc().tool, restricted)).toBe(false);
    const story = beforePoc().records(PoC, 'endorsed');
    const { last } = story;
    if (last.type !== 'DecisionRecorded') throw new Error(last.type);
    const by = { decision: last.decision, reason: 'wrong', lettersLeft: false, by: last.by };
    story.does({ type: 'take-back', ...by });
    expect(isHeld(story.tool, restricted)).toBe(true);
    story.records(PoC, 'noted').does({ type: 'clear-step', step: 2, by: secretaryOf(PoC) });
    expect(isHeld(story.tool, restricted)).toBe(false);
  });
});
