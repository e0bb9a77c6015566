import { describe, expect, it } from 'vitest';
import type { Next } from '../../functions/domain/event.ts';
import { decisionId, sessionId } from '../../functions/domain/ids.ts';
import { whereSentence } from '../../functions/domain/language/where-words.ts';
import type { Session } from '../../functions/domain/session.ts';
import type { Tool } from '../../functions/domain/tool.ts';
import { whereIs } from '../../functions/domain/where.ts';
import type { World } from '../../functions/domain/world.ts';
import { place, type Told, toolOf } from '../support/placed-tool.ts';
import {
  at,
  atCouncil,
  atPoc,
  atPtc,
  Council,
  decided,
  endorsed,
  PoC,
  PTC,
  registered,
  registration,
  submitted,
  to,
  worldAt,
} from '../support/sample-register.ts';

const world = worldAt();
const before = [registered(), submitted] as const;
const day = (value: string) => ({ precision: 'day', value });
const T3 = decisionId('T13-3');
const sitting = (sessions: Readonly<Record<string, Partial<Session>>>): World => ({
  ...world,
  sessions: new Map(
    [...world.sessions].map(([id, session]) => [id, { ...session, ...sessions[id] }] as const),
  ),
});
const undated = (dates: Session['dates']): Partial<Session> => ({
  dates,
  firstDay: undefined as never,
  lastDay: undefined as never,
});

describe('what brought a tool where it is', () => {
  const because = (tool: Tool) => whereIs(tool, world).because;
  const cause = { body: PTC, outcome: 'in-principle' };
  const inPrinciple = decided({ outcome: 'in-principle' }, { move: to(atPoc) });

  it('is not what an objection ended, but what opened a procedure may have sent it on', () => {
    expect(because(toolOf(...before, inPrinciple))).toEqual(cause);
    expect(because(toolOf(...before, { ...inPrinciple, move: to(atPtc) }))).toBeUndefined();
    const tacit = decided({ outcome: 'tacit-approval' }, { move: to(atPtc) });
    expect(because(toolOf(...before, tacit))).toBeUndefined();
    const deferred = decided({ outcome: 'deferred' }, { move: to(atPtc) });
    expect(because(toolOf(...before, deferred))).toEqual({ body: PTC, outcome: 'deferred' });
    const comments: Next = { ...atPtc, waitsFor: 'written-comments' };
    expect(because(toolOf(...before, { ...inPrinciple, move: to(comments) }))).toEqual(cause);
  });

  it('is no decision that a submission came after, whichever came before', () => {
    const tool = toolOf(...before, endorsed);
    const submittedAt = (...times: readonly string[]) =>
      because({ ...tool, submissions: times.map((time) => ({ to: PTC, asked: {}, at: time })) });
    const known = { body: PTC, outcome: 'endorsed' };
    expect(submittedAt()).toEqual(known);
    expect(submittedAt('2024-04-24T08:00:00.000Z')).toEqual(known);
    expect(submittedAt('2024-04-24T08:00:00.001Z')).toBeUndefined();
    expect(
      submittedAt('2024-01-01T08:00:00.000Z', '2024-02-01T08:00:00.000Z', '2024-05-01T08:00:00.000Z'),
    ).toBeUndefined();
    expect(
      submittedAt('2024-05-01T08:00:00.000Z', '2024-05-02T08:00:00.000Z', '2024-02-01T08:00:00.000Z'),
    ).toEqual(known);
  });
});

describe('since when a tool is where it is', () => {
  const since = (tool: Tool) => whereIs(tool, world).since;
  const out = {
    audience: 'public',
    editorialOnly: true,
    file: { name: 'c.pdf', sha256: 'ab', bytes: 1 },
  } as const;
  const approved = toolOf(...before, { ...endorsed, move: to(at('publication')) });

  it('is since its last language came out, once both have, and since it was approved until then', () => {
    const published = (...days: readonly ('2024-09-02' | '2024-10-17')[]) => ({
      published: Object.fromEntries(
        days.map((on, i) => [i === 0 ? 'en' : 'fr', { ...out, language: 'en' as const, on, cycle: 1 }]),
      ),
    });
    const ended = { next: at('ended', { ending: 'published' }) };
    expect(since(place(approved, ended, published('2024-10-17', '2024-09-02')))).toEqual(day('2024-10-17'));
    expect(since(place(approved, ended, published('2024-09-02')))).toEqual(day('2024-09-02'));
    expect(since(place(approved, {}, published('2024-09-02')))).toEqual(day('2024-04-24'));
    const half = place(approved, {}, published('2024-09-02'));
    expect(whereIs(half, world).out).toEqual({ language: 'en', on: '2024-09-02' });
    expect(whereSentence(whereIs(half, world), half, world, 'en')).toBe(
      'Endorsed by the PTC on 24 April 2024; published in English on 2 September 2024, not yet in French.',
    );
    expect(whereSentence(whereIs(half, world), half, world, 'fr')).toBe(
      'Entériné par le CTP le 24 avril 2024\u00a0; publié en anglais le 2 septembre 2024, pas encore en français.',
    );
    const whole = place(approved, ended, published('2024-10-17', '2024-09-02'));
    expect(whereIs(whole, world)).not.toHaveProperty('out');
    const before = {
      published: { en: { ...out, language: 'en' as const, on: '2024-09-02', cycle: 1 } },
      cycle: 2,
    };
    expect(since(place(approved, ended, before))).toEqual(day('2024-04-24'));
  });

  it('is since the decision where that moved it at once, and else since it came there', () => {
    const later = { since: '2024-05-02T22:30:00.000Z', by: T3 };
    const tool = toolOf(...before, endorsed);
    const corrected = { decisions: tool.decisions.map((one) => ({ ...one, corrected: true as const })) };
    expect(since(tool)).toEqual(day('2024-04-24'));
    expect(since(place(tool, later))).toEqual(day('2024-05-03'));
    expect(since(place(tool, { ...later, next: at('publication') }))).toEqual(day('2024-05-03'));
    expect(since(place(tool, later, corrected))).toEqual(day('2024-04-24'));
    const amended = corrected.decisions.map((one) => ({
      ...one,
      facts: { ...one.facts, outcome: 'endorsed-amended' as const },
    }));
    expect(since(place(tool, later, { decisions: amended }))).toEqual(day('2024-05-03'));
    expect(since(place(tool, { ...later, next: { ...atPtc, waitsFor: 'amended-text' } }))).toEqual(
      day('2024-04-24'),
    );
    expect(since(place(tool, { heldSince: '2024-03-01T08:00:00.000Z', since: later.since }))).toEqual(
      day('2024-03-01'),
    );
  });

  it('is since the last line of its history where nobody has acted here', () => {
    const history = [{ what: 'endorsed', body: PTC, on: { precision: 'month', value: '2023-04' } }] as const;
    const entered = { ...toolOf(registered()), history, submissions: [] };
    const there = place(entered, { next: atPoc, since: '2024-02-28T09:00:00.000Z' });
    expect(since(there)).toEqual({ precision: 'month', value: '2023-04' });
    expect(since(place(there, { next: at('draft') }))).toEqual(day('2024-02-28'));
    expect(since(place(there, { next: at('ended', { ending: 'withdrawn' }) }))).toEqual(day('2024-02-28'));
    const submissions = [{ to: PTC, asked: {}, at: '2024-03-01T09:00:00.000Z' }];
    expect(since({ ...there, submissions })).toEqual(day('2024-02-28'));
    const { decisions } = toolOf(...before, { ...endorsed, at: '2024-04-24T08:00:00.000Z' });
    expect(since(place(there, { by: T3 }, { decisions }))).toEqual(day('2024-02-28'));
  });
});

describe('who has a tool next', () => {
  const ahead = (tool: Tool, then = world) => whereIs(tool, then).ahead;
  const poc = { body: PoC, session: 'PoC-90' };
  const council = { body: Council, session: 'Council-143-144', subjectTo: PoC };
  const moved = (next: Next) => toolOf(registered(), { ...submitted, move: to(next) });

  it('is every body that is still to decide, at the meeting that is given or the first that fits', () => {
    expect(ahead(moved(atPtc))).toEqual([{ body: PTC, session: 'PTC-243-244' }, poc, council]);
    expect(ahead(moved({ ...atPtc, session: null }))).toEqual([{ body: PTC }, poc, council]);
    expect(ahead(moved({ ...atPtc, session: sessionId('gone') }))).toEqual([{ body: PTC }, poc, council]);
    expect(ahead(moved({ ...atPtc, waitsFor: 'silence' }))).toEqual([poc, council]);
    expect(ahead(moved(at('publication')))).toEqual([]);
  });

  it('is nobody whose turn was waived or is over', () => {
    const waived = { 2: { is: 'waived', authority: 'Council', reference: 'para. 3' } } as const;
    const there = moved(atPtc);
    const { subjectTo: _, ...free } = council;
    expect(ahead(place(there, { steps: waived }))).toEqual([{ body: PTC, session: 'PTC-243-244' }, free]);
    const told = there.route.steps.map((step) => (step.n === 2 ? { ...step, ask: 'inform' as const } : step));
    const informed = { ...there, route: { ...there.route, steps: told } };
    expect(ahead(informed).map(({ body }) => body)).toEqual([PTC, Council]);
    expect(ahead(place(informed, { next: atPoc })).map(({ body }) => body)).toEqual([PoC, Council]);
  });

  it('is for a draft that was sent back the body that did, at the meeting that it set', () => {
    const back = (more: Partial<Next>, facts = {}) =>
      toolOf(
        ...before,
        decided({ outcome: 'referred-back', target: 'draft', ...facts }, { move: to(at('draft', more)) }),
      );
    const target = { targetSession: sessionId('PTC-245-246') };
    const winter = { body: PTC, session: 'PTC-245-246' };
    const after = [
      { body: PoC, session: 'PoC-91' },
      { body: Council, session: 'Council-145-146', subjectTo: PoC },
    ];
    expect(ahead(back({ returnsTo: 1 }, target))).toEqual([winter, ...after]);
    expect(ahead(back({ returnsTo: 1 }, { targetSession: sessionId('gone') }))).toEqual([
      { body: PTC },
      poc,
      council,
    ]);
    expect(ahead(back({ returnsTo: 2 }, { targetSession: sessionId('PoC-91') }))).toEqual([
      { body: PoC, session: 'PoC-91' },
      { body: Council, session: 'Council-145-146', subjectTo: PoC },
    ]);
    expect(ahead(back({}, target))[0]).toEqual(winter);
    // The meeting that sent it away does not take it up again, and one that only heard a statement may.
    expect(ahead(back({ returnsTo: 1 }))).toEqual([winter, ...after]);
    const statement = decided({ outcome: 'statement' });
    const drafted = { ...submitted, move: to(at('draft')) } as Told;
    const spring = { body: PTC, session: 'PTC-243-244' };
    expect(ahead(toolOf(registered(), drafted, statement))[0]).toEqual(spring);
    const moving = { ...endorsed, move: to(at('draft')) };
    const wrong: Told = { type: 'DecisionTakenBack', decision: T3, reason: 'Wrong' };
    expect(ahead(toolOf(registered(), drafted, moving))[0]).toEqual(winter);
    expect(ahead(toolOf(registered(), drafted, moving, wrong))[0]).toEqual(spring);
  });

  it('meets no earlier than the body before, as exactly as both days are known', () => {
    const after = (sessions: Parameters<typeof sitting>[0]) =>
      ahead(moved(atPtc), sitting(sessions)).map(({ session }) => session);
    const same = { firstDay: '2024-04-23', lastDay: '2024-04-23', state: 'open' } as const;
    expect(after({ 'PoC-90': same })).toEqual(['PTC-243-244', 'PoC-90', 'Council-143-144']);
    const past = { firstDay: '2024-04-22', lastDay: '2024-04-22', state: 'open' } as const;
    expect(after({ 'PoC-90': past })).toEqual(['PTC-243-244', 'PoC-91', 'Council-145-146']);
    const month = undated({ precision: 'month', value: '2024-04' });
    expect(after({ 'PoC-90': month })).toEqual(['PTC-243-244', 'PoC-90', 'Council-143-144']);
    const exact = undated({ precision: 'day', value: '2024-05-02' });
    expect(
      after({ 'PoC-90': exact, 'Council-143-144': { firstDay: '2024-05-01', lastDay: '2024-05-01' } }),
    ).toEqual(['PTC-243-244', 'PoC-90', 'Council-145-146']);
    const year = undated({ precision: 'year', value: '2024' });
    expect(after({ 'PoC-90': year })).toEqual(['PTC-243-244', 'PoC-90', 'Council-143-144']);
    const unknown = undated({ precision: 'unknown' });
    expect(after({ 'PTC-243-244': unknown })).toEqual(['PTC-243-244', undefined, undefined]);
  });
});

describe('the earliest month of publication', () => {
  const earliest = (tool: Tool, then = world) => whereIs(tool, then).earliest?.month;
  const moved = (next: Next) => toolOf(registered(), { ...submitted, move: to(next) });

  it('is the one after the last meeting, if the month of each is known', () => {
    expect(earliest(moved(atPtc))).toBe('2024-07');
    expect(earliest(moved(atCouncil), worldAt('2024-06-28T08:00:00.000Z'))).toBe('2024-07');
    const overAMonth = { 'Council-143-144': { firstDay: '2024-06-28', lastDay: '2024-07-02' } };
    expect(earliest(moved(atCouncil), sitting(overAMonth))).toBe('2024-08');
    const inDecember = { 'Council-143-144': { firstDay: '2024-12-01', lastDay: '2024-12-31' } };
    expect(earliest(moved(atCouncil), sitting(inDecember))).toBe('2025-01');
    const year = { 'Council-143-144': undated({ precision: 'year', value: '2024' }) };
    expect(earliest(moved(atCouncil), sitting(year))).toBeUndefined();
    const month = { 'Council-143-144': undated({ precision: 'month', value: '2024-08' }) };
    expect(earliest(moved(atCouncil), sitting(month))).toBe('2024-09');
    expect(earliest(moved({ ...atCouncil, session: null }))).toBeUndefined();
    expect(earliest(moved({ ...atCouncil, dormant: true }))).toBeUndefined();
  });

  it('is the one after silence or a date, where nothing else is ahead', () => {
    const tacit: Next = { ...atCouncil, waitsFor: 'tacit-date', lapsesAt: '2024-09-10T10:00:00.000Z' };
    expect(earliest(moved(tacit))).toBe('2024-10');
    expect(earliest(moved({ ...tacit, lapsesAt: null }))).toBeUndefined();
    expect(earliest(moved({ ...tacit, waitsFor: 'amended-text' }))).toBe('2024-05');
    const route = { ...registration.route, endsWith: 'last-step' } as const;
    expect(earliest({ ...moved(atPtc), route })).toBeUndefined();
    expect(whereIs({ ...moved(atPtc), route }, world).publishes).toBe(false);
  });
});

it('a text of which a newer edition is out says by which', () => {
  const tool = toolOf(...before);
  const by = (supersededBy: Tool['supersededBy']) => whereIs({ ...tool, supersededBy }, world).supersededBy;
  const [en, fr] = ['T50', 'T51'].map((id) => ({ by: id as never, on: '2024-10-17' }));
  expect(by({})).toBeUndefined();
  expect(en && fr && [by({ en, fr }), by({ fr })]).toEqual(['T50', 'T51']);
});
