import { describe, expect, it } from 'vitest';
import type { By, ToolEvent } from '../../functions/domain/event.ts';
import { decisionId, memberId, toolId } from '../../functions/domain/ids.ts';
import { nextSending, noticesDue } from '../../functions/domain/notices-due.ts';
import { tellingOf } from '../../functions/domain/telling.ts';
import {
  at,
  atPtc,
  byClock,
  CBC,
  Council,
  decided,
  endorsed,
  fullRoute,
  lived,
  PTC,
  registered,
  registration,
  submitted,
  to,
  versionE,
  worldAt,
} from '../support/sample-register.ts';

const due = (...events: (ToolEvent & { at?: string; by?: By })[]) => {
  const { event, tool } = lived(events);
  return noticesDue(event, tool, worldAt());
};
const before = [registered(), submitted] as const;
const decision = decisionId('T13-3');
const opened: ToolEvent & { at: string } = {
  type: 'WrittenProcedureOpened',
  decision,
  facts: {
    outcome: 'written-opened',
    body: PTC,
    decidedOn: '2024-04-24',
    basis: { is: 'consensus' },
    versions: [versionE],
    deadlineAt: '2024-05-17T10:00:00.000Z',
    rule: 'Rule 12',
  },
  agrees: 'endorsed',
  minimumDays: 21,
  move: to({ ...atPtc, waitsFor: 'silence' }),
  at: '2024-04-24T11:30:00.000Z',
};

describe('the letters of a day', () => {
  it('leave at 18:00 in the city of the body and are named after its meeting and day', () => {
    expect(due(...before, endorsed)).toEqual([
      {
        id: 'PTC-243-244-2024-04-24',
        class: 'subscription',
        body: 'PTC',
        session: 'PTC-243-244',
        day: '2024-04-24',
        sendAt: '2024-04-24T16:00:00.000Z',
      },
    ]);
  });

  it('leave the next day when it was written at or after 18:00', () => {
    expect(nextSending('2024-04-24T15:59:59.999Z', 'Europe/Brussels').day).toBe('2024-04-24');
    expect(nextSending('2024-04-24T16:00:00.000Z', 'Europe/Brussels')).toEqual({
      day: '2024-04-25',
      sendAt: '2024-04-25T16:00:00.000Z',
    });
    expect(nextSending('2024-01-31T17:00:00.000Z', 'Europe/Brussels').sendAt).toBe(
      '2024-02-01T17:00:00.000Z',
    );
  });

  it('follow the clock of the city and not the one of the server', () => {
    expect(nextSending('2024-04-24T08:59:00.000Z', 'Asia/Tokyo').day).toBe('2024-04-24');
    expect(nextSending('2024-04-24T09:00:00.000Z', 'Asia/Tokyo').day).toBe('2024-04-25');
  });

  it('are named after the body alone when it does not sit that day', () => {
    const confirmed = {
      type: 'TextConfirmed',
      decision,
      report: 'PC0800',
      paragraph: '47',
      text: {},
    } as const;
    const [notice] = due(...before, endorsed, { ...confirmed, at: '2024-06-12T09:00:00.000Z' });
    expect(notice).toMatchObject({ id: 'PTC-2024-06-12', day: '2024-06-12' });
    expect(notice).not.toHaveProperty('session');
  });

  it('are one a body and day, also for a text of an earlier session that is confirmed during this one', () => {
    const confirmed = {
      type: 'TextConfirmed',
      decision,
      report: 'PC0700',
      paragraph: '9',
      text: {},
    } as const;
    const earlier = decided({ outcome: 'noted', session: 'PTC-241-242' as never, decidedOn: '2023-10-25' });
    const [notice] = due(...before, earlier, { ...confirmed, at: '2024-04-24T09:00:00.000Z' });
    expect(notice?.id).toBe('PTC-243-244-2024-04-24');
  });

  it('have the same names whenever the relay asks again', () => {
    const { event, tool } = lived([...before, endorsed]);
    expect(noticesDue(event, tool, worldAt('2024-09-01T00:00:00.000Z'))).toEqual(
      noticesDue(event, tool, worldAt()),
    );
  });
});

describe('what tells nobody', () => {
  it.each([
    ['a quiet decision', decided({ outcome: 'endorsed' }, { quiet: true })],
    ['a decision taken back', { type: 'DecisionTakenBack', decision, reason: 'wrong item' } as const],
    [
      'a Member that does not object',
      {
        type: 'AnswerReceived',
        decision,
        member: memberId('m'),
        answer: 'no-objection',
        enteredBySecretary: false,
      } as const,
    ],
    ['an execution carried over', { type: 'CarriedOver', execution: 'T13-g1' } as const],
    ['an execution replaced', { type: 'ExecutionReplaced', why: 'missing' } as const],
    ['an execution paused', { type: 'ExecutionPaused', reason: 'repair' } as const],
    ['an execution resumed', { type: 'ExecutionResumed', reason: 'repaired' } as const],
    ['a child of a decision that is told itself', { type: 'ChildDerived', child: 'T18' as never } as const],
    [
      'history brought in from paper',
      {
        type: 'HistoryEntered',
        lines: [],
        documents: [],
        questions: [],
        source: 'PC0739Ea',
        move: to(atPtc),
      } as const,
    ],
  ] as const)('%s', (_, event) => {
    expect(due(...before, event as ToolEvent)).toEqual([]);
  });

  it('a tool that is only registered', () => {
    expect(due(registered())).toEqual([]);
  });

  it('a withdrawal before anybody but its officer knew of the tool', () => {
    const withdrawn = {
      type: 'Withdrawn',
      reason: { en: 'merged' },
      move: to(at('ended', { ending: 'withdrawn' })),
    } as const;
    expect(due(registered(), withdrawn)).toEqual([]);
    expect(due(...before, withdrawn).map((notice) => notice.body)).toEqual(['PTC']);
  });
});

it('a decision that was recorded late is told unless it was recorded without a letter', () => {
  expect(due(...before, decided({ outcome: 'endorsed' }, { late: true }))).toHaveLength(1);
  expect(due(...before, decided({ outcome: 'endorsed' }, { late: true, quiet: true }))).toEqual([]);
});

describe('a letter that its secretary lets leave soon', () => {
  const soon = { letter: { leaves: 'soon' } } as const;

  it('leaves ten minutes after the record, by itself', () => {
    expect(due(...before, { ...endorsed, ...soon, at: '2024-04-24T11:30:00.000Z' })).toEqual([
      {
        id: 'T13-3-soon',
        class: 'subscription',
        body: 'PTC',
        session: 'PTC-243-244',
        day: '2024-04-24',
        sendAt: '2024-04-24T11:40:00.000Z',
      },
    ]);
    const late = due(...before, { ...endorsed, ...soon, at: '2024-04-24T21:55:00.000Z' });
    expect(late).toMatchObject([{ day: '2024-04-25', sendAt: '2024-04-24T22:05:00.000Z' }]);
  });

  it('is one for all the tools of a decision', () => {
    const tools = [toolId('T13'), toolId('T14')];
    expect(due(...before, { ...endorsed, ...soon, tools, decision: decisionId('PTC-list') })).toMatchObject([
      { id: 'PTC-list-soon' },
    ]);
  });

  it('leaves with the day where that was chosen, or nothing', () => {
    const day = due(...before, endorsed);
    expect(due(...before, { ...endorsed, letter: { leaves: 'with-the-day' } })).toEqual(day);
    expect(due(...before, { ...endorsed, letter: {} })).toEqual(day);
    expect(due(...before, { ...endorsed, ...soon, quiet: true })).toEqual([]);
  });

  it('cannot make an official notice wait', () => {
    expect(due(...before, { ...opened, ...soon } as ToolEvent)).toMatchObject([{ id: 'T13-3-official' }]);
  });
});

describe('what leaves at once', () => {
  const atOnce = {
    id: 'T13-3-official',
    class: 'official',
    body: 'PTC',
    day: '2024-04-24',
    sendAt: '2024-04-24T11:30:00.000Z',
  };
  it('the opening of a written procedure', () => {
    expect(due(...before, opened)).toEqual([atOnce]);
  });

  it.each([
    [
      'an objection',
      {
        type: 'AnswerReceived',
        decision,
        member: memberId('m'),
        answer: 'objection',
        enteredBySecretary: true,
        move: to(atPtc),
      },
    ],
    [
      'agreement in silence',
      { type: 'SilenceAgreed', decision, outcome: 'endorsed', on: '2024-05-17', move: to(atPtc) },
    ],
    [
      'more time, because some were not reached',
      {
        type: 'ProcedureExtended',
        decision,
        notReached: [memberId('m')],
        deadlineAt: '2024-06-07T10:00:00.000Z',
        move: to(atPtc),
      },
    ],
  ] as const)('%s', (_, event) => {
    expect(
      due(...before, opened, { ...(event as ToolEvent), by: byClock, at: '2024-05-17T10:00:00.000Z' }),
    ).toEqual([
      {
        id: 'T13-4-official',
        class: 'official',
        body: 'PTC',
        day: '2024-05-17',
        sendAt: '2024-05-17T10:00:00.000Z',
      },
    ]);
  });
});

describe('official items without a deadline ride in the letter of the day', () => {
  it('a correction that two persons agreed', () => {
    const agreed = {
      type: 'CorrectionAgreed',
      decision,
      step: 1,
      facts: decided({ outcome: 'noted' }).facts,
      reason: 'wrong outcome',
      proposedBy: 'p' as never,
      questions: [],
    } as const;
    expect(due(...before, endorsed, agreed)[0]).toMatchObject({
      id: 'PTC-243-244-2024-04-24',
      class: 'official',
    });
  });

  it('a changed route, once for the holder and for each body that gains or loses a step', () => {
    const [ptc, , council] = fullRoute;
    if (!ptc || !council) throw new Error('no route');
    const after = {
      ...registration.route,
      steps: [ptc, { n: 4, stage: 'ptc-endorsement', body: CBC, ask: 'decide' } as const, council],
    };
    const changed = {
      type: 'RouteChanged',
      before: registration.route,
      after,
      authority: { kind: 'holding-body', body: PTC, reference: 'PTC 243/244, para. 12' },
    } as const;
    expect(due(...before, changed)).toMatchObject(
      ['PoC', 'CBC', 'PTC'].map((body) => ({ body, class: 'official' })),
    );
  });

  it('a decision recorded after its session was closed is told like any other', () => {
    expect(due(...before, decided({ outcome: 'endorsed' }, { late: true }))).toHaveLength(1);
  });

  it('a decision that lets silence speak, also when it is recorded late or without a letter', () => {
    const inPrinciple = decided(
      { outcome: 'in-principle', deadlineAt: '2024-05-17T10:00:00.000Z' },
      { late: true, quiet: true },
    );
    expect(due(...before, inPrinciple)).toMatchObject([{ class: 'official' }]);
  });
});

it('tells of a publication in the letters of the body that decided last', () => {
  const approved = decided(
    { outcome: 'approved', body: Council, decidedOn: '2024-06-29' },
    { step: 3, move: to(at('publication')) },
  );
  const published = {
    type: 'Published',
    publication: {
      language: 'en',
      on: '2024-10-17',
      audience: 'public',
      file: { name: 'compendium.pdf', sha256: 'ab', bytes: 2_100_000 },
      editorialOnly: true,
    },
    at: '2024-10-17T09:00:00.000Z',
  } as const;
  expect(due(...before, approved, published)[0]).toMatchObject({ id: 'Council-2024-10-17' });
});

describe('what has no body whose letter it could ride in', () => {
  it.each<[string, ToolEvent]>([
    [
      'a confirmed text of a decision that is not there',
      { type: 'TextConfirmed', decision, report: 'R', paragraph: '1', text: {} },
    ],
    [
      'an objection to a procedure that is not there',
      {
        type: 'AnswerReceived',
        decision,
        member: memberId('m'),
        answer: 'objection',
        enteredBySecretary: false,
      },
    ],
    ['a cleared step that is not on the route', { type: 'StepCleared', step: 99 }],
    [
      'a paper that comes while nobody holds the tool',
      { type: 'DocumentAttached', version: versionE, as: 'paper' },
    ],
  ])('%s', (_, event) => {
    expect(due(registered(), event)).toEqual([]);
  });

  it('a body that the register does not know', () => {
    const { event, tool } = lived([...before, endorsed]);
    expect(noticesDue(event, tool, { ...worldAt(), bodies: new Map() })).toEqual([]);
  });

  it('a tool with no route that is published or falls asleep', () => {
    const route = { ...registration.route, steps: [] };
    const slept = {
      type: 'FellDormant',
      idleSince: '2023-01-01T00:00:00.000Z',
      move: to(at('draft')),
    } as const;
    const reminded = { type: 'Reminded', of: 'submission', move: to(at('draft')) } as const;
    for (const event of [slept, reminded]) expect(due(registered({ route }), event)).toEqual([]);
  });
});

it('a paper of a decision rides in the letter of the body that decided', () => {
  const attached = { type: 'DocumentAttached', version: versionE, as: 'corrigendum', decision } as const;
  expect(due(...before, endorsed, attached)[0]?.body).toBe('PTC');
  const unknown = { ...attached, decision: decisionId('T13-99') };
  expect(due(...before, unknown)[0]?.body).toBe('PTC');
});

it('a publication without a decision rides in the letter of the last body on the way', () => {
  const published = {
    type: 'Published',
    publication: {
      language: 'fr',
      on: '2024-04-24',
      audience: 'public',
      file: { name: 'a.pdf', sha256: 'ab', bytes: 1 },
      editorialOnly: true,
    },
  } as const;
  expect(due(registered(), published)[0]?.body).toBe('Council');
});

it('a reminder about publication goes to the body that decided last', () => {
  const approved = decided({ outcome: 'approved', body: Council }, { step: 3, move: to(at('publication')) });
  const reminded = { type: 'Reminded', of: 'publication', move: to(at('publication')) } as const;
  expect(due(...before, approved, reminded)[0]?.body).toBe('Council');
});

it('a discontinued tool is told by the body that discontinued it, and a lower body is not named twice', () => {
  const stopped = {
    type: 'Discontinued',
    decision,
    facts: { ...decided({ outcome: 'noted' }).facts, outcome: 'discontinued' },
    move: to(at('ended', { ending: 'discontinued' })),
  } as const;
  expect(due(...before, stopped).map((notice) => notice.body)).toEqual(['PTC']);
});

it('a text kept by the body itself names no next body', () => {
  const { event, tool } = lived([...before, decided({ outcome: 'continued' }, { move: to(atPtc) })]);
  expect(tellingOf(event, tool)?.nextBodies).toEqual([]);
  const passed = lived([...before, endorsed]);
  expect(tellingOf(passed.event, passed.tool)?.nextBodies).toEqual(['PoC']);
});
