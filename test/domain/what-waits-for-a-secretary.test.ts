import { describe, expect, it } from 'vitest';
import { ofSecretary } from '../../functions/domain/due/serving.ts';
import type { Next } from '../../functions/domain/event.ts';
import { decisionId, personId, sessionId } from '../../functions/domain/ids.ts';
import type { Session } from '../../functions/domain/session.ts';
import type { Tool } from '../../functions/domain/tool.ts';
import type { World } from '../../functions/domain/world.ts';
import { writtenOpened } from '../support/every-event.ts';
import { type Told, toolOf } from '../support/placed-tool.ts';
import {
  at,
  atCouncil,
  atPtc,
  Council,
  decided,
  endorsed,
  fullRoute,
  PoC,
  PTC,
  registered,
  registration,
  seat,
  submitted,
  to,
  worldAt,
} from '../support/sample-register.ts';

const world = worldAt();
const secretary = (...bodies: readonly (typeof PTC)[]) => ({
  id: personId('s'),
  seats: bodies.map((body) => seat('s', 'secretary', body)),
});
const before = [registered(), submitted] as const;
const day = (value: string) => ({ precision: 'day', value }) as const;
const waits = (tool: Tool, person = secretary(PTC), then: World = world) => ofSecretary(person, tool, then);
const during = (id: string, more: Partial<Session>): World => {
  const session = world.sessions.get(sessionId(id));
  if (!session) throw new Error(`No session ${id}`);
  return { ...world, sessions: new Map([...world.sessions, [session.id, { ...session, ...more }]]) };
};
const decide = {
  asks: 'decide',
  body: PTC,
  since: day('2024-02-28'),
  session: 'PTC-243-244',
  asked: submitted.type === 'Submitted' ? submitted.asked : {},
  on: '2024-04-23',
  daysLeft: 2,
} as const;

describe('a tool that is with the body of a secretary', () => {
  it('is to be decided on at its session', () => {
    expect(waits(toolOf(...before))).toEqual([decide]);
  });

  it('is nobody else’s to decide on: it waits for others, and concerns no seat without a body', () => {
    const elsewhere = { asks: 'wait', since: day('2024-02-28'), body: PTC };
    expect(waits(toolOf(...before), secretary(Council))).toEqual([elsewhere]);
    const other = { id: personId('s'), seats: [seat('s', 'officer'), seat('s', 'delegate', PTC)] };
    expect(waits(toolOf(...before), other)).toEqual([]);
  });

  it('is to be decided on at no session where none is fixed, and at the next where that is not said', () => {
    const moved = (next: Next) => toolOf(registered(), { ...submitted, move: to(next) });
    expect(waits(moved({ ...atPtc, session: null }))).toEqual([
      { ...decide, session: undefined, on: '2024-04-23', daysLeft: 2 },
    ]);
    expect(
      waits(moved({ ...atPtc, session: null }), secretary(PTC), { ...world, sessions: new Map() }),
    ).toEqual([{ asks: 'decide', body: PTC, since: day('2024-02-28'), asked: decide.asked }]);
    expect(waits(moved({ ...atPtc, session: sessionId('gone') }))).toEqual([
      { asks: 'decide', body: PTC, since: day('2024-02-28'), asked: decide.asked, session: 'gone' },
    ]);
  });

  it('is not yet to be decided on where it is planned for a later session', () => {
    const later = toolOf(registered(), {
      ...submitted,
      move: to({ ...atPtc, session: sessionId('PTC-245-246') }),
    });
    expect(waits(later)).toEqual([]);
    const due = { ...decide, session: 'PTC-245-246', on: '2024-10-23', daysLeft: 182 };
    expect(waits(later, secretary(PTC), during('PTC-245-246', { state: 'open' }))).toEqual([due]);
    expect(waits(later, secretary(PTC), during('PTC-243-244', { state: 'closed' }))).toEqual([due]);
    const over = { ...during('PTC-245-246', { firstDay: '2024-01-23', lastDay: '2024-01-24' }) };
    expect(waits(later, secretary(PTC), over)).toEqual([{ ...due, on: '2024-01-23', daysLeft: -91 }]);
    const none = { ...over, now: '2025-01-01T08:00:00.000Z' };
    expect(waits(later, secretary(PTC), none)).toMatchObject([{ asks: 'decide', session: 'PTC-245-246' }]);
  });

  it('says what was asked of this body, and that it is only to be told', () => {
    const steps = fullRoute.map((step) => ({ ...step, ask: 'inform' as const }));
    const informed = registered({ route: { ...registration.route, steps } });
    const other = { ...submitted, to: PoC, asked: { en: 'to note' }, move: to(atPtc) } as Told;
    expect(waits(toolOf(informed, submitted, other))[0]).toEqual({ ...decide, step: 'inform' });
  });

  it('is to be confirmed where it was endorsed subject to amendments, until the day that was set', () => {
    const amended = { ...atPtc, waitsFor: 'amended-text', lapsesAt: '2024-05-06T16:00:00.000Z' } as const;
    const decision = decided({ outcome: 'endorsed-amended', byDay: '2024-05-06' }, { move: to(amended) });
    const confirm = { asks: 'confirm', body: PTC, since: day('2024-04-24') };
    expect(waits(toolOf(...before, decision))).toEqual([
      { ...confirm, decision: 'T13-3', on: '2024-05-06', daysLeft: 12 },
    ]);
    const { byDay: _, ...facts } = decision.facts;
    expect(waits(toolOf(...before, { ...decision, facts }))).toEqual([{ ...confirm, decision: 'T13-3' }]);
    const unknown = toolOf(registered(), { ...submitted, move: to(amended) });
    expect(waits(unknown)).toEqual([{ ...confirm, since: day('2024-02-28') }]);
  });

  it('waits for Members or a date until an hour, where there is one', () => {
    expect(waits(toolOf(...before, writtenOpened))).toEqual([
      {
        ...{ asks: 'wait', body: PTC, since: day('2024-04-24') },
        ...{ deadlineAt: '2024-05-17T10:00:00.000Z', on: '2024-05-17', daysLeft: 23 },
      },
    ]);
    const tacit = { ...submitted, move: to({ ...atPtc, waitsFor: 'tacit-date' }) } as Told;
    expect(waits(toolOf(registered(), tacit))).toEqual([
      { asks: 'wait', body: PTC, since: day('2024-02-28') },
    ]);
  });
});

describe('a tool that is elsewhere', () => {
  it('is waited for, but a draft is not, nor what has ended, nor what never comes', () => {
    const there = toolOf(...before, endorsed);
    expect(waits(there)).toEqual([{ asks: 'wait', since: day('2024-04-24'), body: PoC }]);
    expect(waits(toolOf(registered()))).toEqual([]);
    const placed = (next: Next) => toolOf(registered(), { ...submitted, move: to(next) });
    expect(waits(placed(at('publication')))).toEqual([{ asks: 'wait', since: day('2024-02-28') }]);
    expect(waits(placed(at('ended', { ending: 'completed' })))).toEqual([]);
    const short = { ...there, route: { ...there.route, steps: fullRoute.slice(1) } };
    expect(waits(short)).toEqual([]);
  });

  it('asks for the outcome of a body that was overtaken, and of no other', () => {
    const steps = { 2: { is: 'not-yet-recorded', overtakenBy: decisionId('C') } } as const;
    const there = toolOf(registered(), { ...submitted, move: to(at('publication')) });
    const overtaken: Tool = { ...there, progress: { ...there.progress, steps } };
    const waiting = { asks: 'wait', since: day('2024-02-28') };
    const asked = { asks: 'decide', body: PoC, since: day('2024-02-28'), step: 'overtaken' };
    expect(waits(overtaken)).toEqual([waiting]);
    expect(waits(overtaken, secretary(PoC))).toEqual([waiting, asked]);
    expect(waits(overtaken, secretary(PTC, PoC))).toEqual([waiting, asked]);
  });

  it('asks a body that is only to be told to take note, once those before it have decided', () => {
    const steps = fullRoute.map((step) => (step.n === 2 ? { ...step, ask: 'inform' as const } : step));
    const first = { ...endorsed, move: to(atCouncil, [{ step: 1, state: { is: 'done' } }]) } as Told;
    const informed = registered({ route: { ...registration.route, steps } });
    expect(waits(toolOf(informed, submitted, first), secretary(PoC))).toEqual([
      { asks: 'wait', since: day('2024-04-24'), body: Council },
      { asks: 'decide', body: PoC, since: day('2024-04-24'), step: 'inform' },
    ]);
    expect(waits(toolOf(informed, submitted), secretary(PoC))).toEqual([
      { asks: 'wait', since: day('2024-02-28'), body: PTC },
    ]);
  });
});

describe('a decision whose report is out', () => {
  const issued = during('PTC-243-244', {
    state: 'report-issued',
    report: { number: 'PC0800', issuedOn: '2024-06-01' },
  });
  const there = toolOf(...before, endorsed);
  const waiting = { asks: 'wait', since: day('2024-04-24'), body: PoC };
  const paragraph = { asks: 'paragraphs', body: PTC, decision: 'T13-3', session: 'PTC-243-244' };

  it('wants its paragraph from the day of the report', () => {
    expect(waits(there, secretary(PTC), issued)).toEqual([
      waiting,
      { ...paragraph, since: day('2024-06-01') },
    ]);
    const unreported = during('PTC-243-244', { state: 'report-issued' });
    expect(waits(there, secretary(PTC), unreported)).toEqual([waiting, paragraph]);
  });

  it('wants none before that, once it is final, or of another body’s secretary', () => {
    expect(waits(there, secretary(PTC), during('PTC-243-244', { state: 'closed' }))).toEqual([waiting]);
    expect(waits(there, secretary(Council), issued)).toEqual([waiting]);
    const final: Told = {
      type: 'TextConfirmed',
      ...{ decision: decisionId('T13-3'), report: 'PC0800', paragraph: '47', text: {} },
    };
    expect(waits(toolOf(...before, endorsed, final), secretary(PTC), issued)).toEqual([waiting]);
    const { session: _, ...facts } = endorsed.facts;
    expect(waits(toolOf(...before, { ...endorsed, facts }), secretary(PTC), issued)).toEqual([waiting]);
  });
});
