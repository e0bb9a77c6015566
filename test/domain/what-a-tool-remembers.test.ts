import { describe, expect, it } from 'vitest';
import type { Command } from '../../functions/domain/command.ts';
import { fold } from '../../functions/domain/evolve.ts';
import { decisionId, memberId, personId, sessionId, toolId } from '../../functions/domain/ids.ts';
import { CBC, Council, PoC, PTC, recorded, registration, submitted } from '../support/sample-register.ts';
import {
  approved,
  beforeCouncil,
  beforePtc,
  clock,
  paper,
  procedureOfPtc,
  procedureOpened,
  Story,
  secretaryOf,
} from '../support/story.ts';

const administrator = { person: personId('admin'), seat: { role: 'administrator' } } as const;
const guidance = { en: 'Revise.' };
const takeBack = (decision: string): Command => ({
  type: 'take-back',
  decision: decisionId(decision),
  reason: 'Wrong button',
  lettersLeft: false,
  by: secretaryOf(PTC),
});

describe('the last act on a tool', () => {
  it('is a person’s, and not what an administrator does to its execution', () => {
    const story = beforePtc().records(PTC, 'noted');
    const { lastActN, lastActAt } = story.tool;
    story.at('2024-04-25T08:00:00Z');
    const plumbing: readonly Command[] = [
      { type: 'pause-execution', reason: 'Restoring', by: administrator },
      { type: 'resume-execution', reason: 'Restored', by: administrator },
      { type: 'replace-execution', why: 'missing', by: administrator },
      { type: 'carry-over', execution: 'T13-g1', by: administrator },
    ];
    for (const command of plumbing) {
      story.does(command);
      expect(story.tool).toMatchObject({ lastActN, lastActAt, lastEventAt: '2024-04-25T08:00:00.000Z' });
    }
    expect(story.tool).toMatchObject({ paused: false, generation: 4 });
    expect(story.ask(takeBack('T13-3'))).toMatchObject({ event: { type: 'DecisionTakenBack' } });
  });

  it('and its last move are not what the clock does to a tool that stays where it is', () => {
    const story = procedureOpened();
    const { lastMoveN } = story.tool;
    story.at('2024-05-17T10:00:00Z').does({ type: 'lapse', asked: 0, notReached: [], by: clock });
    expect(story.last.type).toBe('ProcedureExtended');
    expect(story.tool.lastMoveN).toBe(lastMoveN);
    const asleep = beforePtc().at('2025-06-01T08:00:00Z');
    const moved = asleep.tool.lastMoveN;
    asleep.does({ type: 'lapse', asked: 0, notReached: [], by: clock });
    expect(asleep.last.type).toBe('FellDormant');
    expect(asleep.tool.lastMoveN).toBe(moved);
  });
});

describe('since when a tool is where it is', () => {
  it('is since it came there: a deferral leaves that, another body of the same stage does not', () => {
    const steps = [
      { n: 1, stage: 'ptc-endorsement', body: PTC, ask: 'decide' },
      { n: 2, stage: 'ptc-endorsement', body: CBC, ask: 'decide' },
      { n: 3, stage: 'council-approval', body: Council, ask: 'decide' },
    ] as const;
    const story = new Story().registered({ route: { ...registration.route, steps } }).submitted();
    expect(story.tool.progress.since).toBe('2024-04-01T08:00:00.000Z');
    story.at('2024-04-24T08:00:00Z').records(PTC, 'deferred');
    expect(story.tool.progress.since).toBe('2024-04-01T08:00:00.000Z');
    story.at('2024-04-25T08:00:00Z').records(PTC, 'endorsed');
    expect(story.tool.progress).toMatchObject({ since: '2024-04-25T08:00:00.000Z', next: { step: 2 } });
  });

  it('is as before where the decision that sent it on was taken back', () => {
    const story = beforePtc().records(PTC, 'endorsed').at('2024-04-24T09:00:00Z').does(takeBack('T13-3'));
    expect(story.tool.progress.heldSince).toBe('2024-04-01T08:00:00.000Z');
    story.records(PTC, 'endorsed').at('2024-04-24T10:00:00Z');
    expect(story.tool.progress.heldSince).toBeUndefined();
    story.does(takeBack('T13-5'));
    expect(story.tool.progress.heldSince).toBe('2024-04-01T08:00:00.000Z');
  });
});

describe('what is counted', () => {
  it('is counted from the decisions that stand', () => {
    const story = beforePtc().records(PTC, 'deferred');
    expect(story.tool).toMatchObject({ deferrals: 1, notReached: 0 });
    story.does(takeBack('T13-3'));
    expect(story.tool).toMatchObject({ deferrals: 0, notReached: 0 });
    story.records(PTC, 'not-reached');
    expect(story.tool).toMatchObject({ deferrals: 0, notReached: 1 });
  });

  it('a cycle begins with a return to the draft, or with an examination of what was in force, and with nothing less', () => {
    const back = beforePtc().records(PTC, 'referred-back', { guidance, target: 'draft' });
    expect(back.tool.cycle).toBe(2);
    const toBody = beforePtc().records(PTC, 'endorsed').at('2024-06-18T08:00:00Z');
    toBody.records(PoC, 'referred-back', { guidance, target: 1 });
    expect(toBody.tool.cycle).toBe(1);
    const again = approved().at('2024-10-23T08:00:00Z');
    expect(again.records(PTC, 're-examination', { reason: guidance }).tool.cycle).toBe(2);
    const unmoved = beforePtc().records(PTC, 're-examination', { reason: guidance });
    expect(unmoved.tool.decisions.at(-1)?.moved).toBe(false);
    expect(unmoved.tool.cycle).toBe(1);
    expect(beforePtc().records(PTC, 'deferred').tool.cycle).toBe(1);
  });
});

it('a tool begins with its registration or its history, and with nothing else', () => {
  expect(fold([])).toBeUndefined();
  expect(() => fold(recorded([submitted]))).toThrow('cannot be its first event');
  expect(() => fold(recorded([{ type: 'CarriedOver', execution: 'T13-g1' }]))).toThrow('CarriedOver');
});

it('an ended tool that opens again has another execution, one that was never stopped has not', () => {
  const story = approved();
  story.tools.set('T05', new Story().registered({}, 'T05').tool);
  const { generation } = story.tool;
  expect(generation).toBe(1);
  const rejected = beforePtc().records(PTC, 'rejected', { reason: guidance });
  expect(rejected.tool.generation).toBe(1);
  rejected.does(takeBack('T13-3'));
  expect(rejected.tool).toMatchObject({ generation: 2, progress: { next: { stage: 'ptc-endorsement' } } });
});

describe('what a tool keeps of', () => {
  const silence: Command = procedureOfPtc();
  const answers = (member: string, answer: 'no-objection' | 'withdrawn'): Command => ({
    type: 'object',
    decision: decisionId('T13-3'),
    member: memberId(member),
    answer,
    hasVoice: true,
    by: secretaryOf(PTC),
  });

  it('a hand-in: to whom, what was asked, and for which session where one was named', () => {
    const session = sessionId('PTC-245-246');
    const asked = { en: 'To endorse' };
    const story = new Story().registered();
    story.does({ type: 'submit', to: PTC, session, asked, versions: [paper('en')], by: clock });
    expect(story.tool.submissions).toEqual([{ to: PTC, asked, at: '2024-04-01T08:00:00.000Z', session }]);
    expect(beforePtc().tool.submissions[0]).not.toHaveProperty('session');
  });

  it('a procedure: one answer a Member, and where an outcome that ended it is taken back, the procedure', () => {
    const story = beforePtc().does(silence);
    story
      .does(answers('A', 'no-objection'))
      .does(answers('B', 'no-objection'))
      .does(answers('A', 'withdrawn'));
    expect(story.tool.procedure?.answers).toMatchObject([{ member: 'B', enteredBySecretary: true }]);
    const { procedure } = story.tool;
    story.records(PTC, 'endorsed');
    expect(story.tool.procedure).toBeUndefined();
    const { id } = story.tool.decisions.at(-1) ?? {};
    story.does(takeBack(id ?? 'none'));
    expect(story.tool.procedure).toEqual(procedure);
    const noted = beforePtc().does(silence).records(PTC, 'noted');
    expect(noted.tool.procedure).toBeDefined();
    noted.does(takeBack('T13-4'));
    expect(noted.tool.procedure).toMatchObject({ decision: 'T13-3' });
  });

  it('questions: those of a decision that is taken back go, the others stay', () => {
    const story = beforePtc().records(PTC, 'approved');
    expect(story.tool.questions).toEqual([{ code: 'unusual-verb', n: 3 }]);
    story.at('2024-07-02T08:00:00Z').records(PoC, 'approved', { decidedOn: '2024-06-18' });
    expect(story.tool.questions).toMatchObject([{ n: 3 }, { n: 4 }, { n: 4 }]);
    story.does({ ...takeBack('T13-4'), by: secretaryOf(PoC) } as Command);
    expect(story.tool.questions).toEqual([{ code: 'unusual-verb', n: 3 }]);
  });

  it('a correction: what it marked, whether the decision ever moved the tool, and what it asks', () => {
    const correct = (story: Story, facts: object) => {
      const decision = decisionId('T13-3');
      story.does({
        type: 'propose-correction',
        decision,
        facts,
        reason: 'Misheard',
        by: secretaryOf(PTC),
      } as Command);
      const chair = { person: personId('chair'), seat: { role: 'chair', body: PTC } } as const;
      return story.does({ type: 'agree-correction', decision, by: chair }).tool.decisions[0];
    };
    const noted = beforePtc().records(PTC, 'noted');
    const { facts } = noted.recording(PTC, 'endorsed');
    const [before] = noted.tool.decisions;
    expect(before).toMatchObject({ moved: false, marks: [] });
    const done = { step: 1, state: { is: 'done', decision: 'T13-3' } };
    expect(correct(noted, facts)).toMatchObject({ moved: true, corrected: true, marks: [done] });
    const endorsed = beforePtc().records(PTC, 'endorsed');
    const still = correct(endorsed, {
      ...endorsed.recording(PTC, 'endorsed').facts,
      text: { en: 'Endorsed.' },
    });
    expect(still).toMatchObject({ moved: true, marks: [done] });
    expect(still?.formerFacts).toEqual(endorsed.events.findLast((e) => e.type === 'DecisionRecorded')?.facts);
    expect(still).not.toHaveProperty('formerBody');
    const late = beforePtc().records(PTC, 'endorsed').at('2024-06-18T08:00:00Z').records(PoC, 'endorsed');
    correct(late, { ...facts, outcome: 'deferred' });
    expect(late.tool.questions).toContainEqual({ code: 'correction-needs-decision', n: late.tool.version });
  });

  it('a step that was cleared: the decisions of that step alone', () => {
    const story = beforeCouncil().does({ type: 'clear-step', step: 2, by: secretaryOf(PoC) });
    expect(story.tool.decisions.map(({ step, cleared }) => [step, cleared ?? false])).toEqual([
      [1, false],
      [2, true],
    ]);
    expect(story.does({ type: 'clear-step', step: 2, by: secretaryOf(PoC) }).tool.cleared).toEqual([2]);
  });

  it('its history: every version of each paper, every line, and the questions with their event', () => {
    const line = { what: 'note', on: { precision: 'year', value: '2022' } } as const;
    const story = new Story().does({
      type: 'enter-history',
      tool: toolId('T13'),
      registration,
      lines: [line],
      documents: [{ document: paper('en').document, versions: [paper('en'), paper('fr')] }],
      questions: ['history-incomplete' as never],
      source: 'PC0739Ea',
      standsAt: { at: 'draft' },
      stepsNotKnown: [],
      by: { person: personId('import'), seat: { role: 'import' } },
    });
    expect(story.tool.documents).toEqual([
      { document: paper('en').document, versions: [paper('en'), paper('fr')] },
    ]);
    expect(story.tool).toMatchObject({ history: [line], questions: [{ code: 'history-incomplete', n: 1 }] });
  });
});
