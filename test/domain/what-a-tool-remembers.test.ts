import { describe, expect, it } from 'vitest';
import type { Command } from '../../functions/domain/command.ts';
import { fold } from '../../functions/domain/evolve.ts';
import { decisionId, personId } from '../../functions/domain/ids.ts';
import { CBC, Council, PoC, PTC, recorded, registration, submitted } from '../support/sample-register.ts';
import { approved, beforePtc, clock, Story, secretaryOf } from '../support/story.ts';

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
    const story = beforePtc();
    const { facts } = story.recording(PTC, 'noted', {
      deadlineAt: '2024-05-17T10:00:00.000Z',
      rule: 'para. 12',
    });
    story.does({
      type: 'open-written-procedure',
      decision: decisionId('T13-3'),
      facts: { ...facts, outcome: 'written-opened' },
      agrees: 'endorsed',
      minimumDays: 14,
      by: secretaryOf(PTC),
    });
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
