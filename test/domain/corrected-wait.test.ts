import { describe, expect, it } from 'vitest';
import type { DecisionFacts } from '../../functions/domain/event.ts';
import { decisionId, personId, sessionId } from '../../functions/domain/ids.ts';
import type { DecisionOutcome } from '../../functions/domain/outcome.ts';
import { PoC, PTC } from '../support/sample-register.ts';
import { beforePoc, beforePtc, secretaryOf } from '../support/story.ts';

type Said = readonly [DecisionOutcome, Partial<DecisionFacts>?];
const hour = (deadlineAt: string) => ({ deadlineAt });
const june = hour('2024-06-14T16:00:00.000Z');
const july = hour('2024-07-12T16:00:00.000Z');
const guidance = { en: 'Address data protection.' };
const ruled = { rule: 'para. 12' };

/** The tool after the PTC's outcome, and how many waits its correction to another ended. */
function corrected(was: Said, now: Said, of: 'PTC' | 'PoC' = 'PTC', later = '2024-07-02T08:00:00Z') {
  const body = of === 'PTC' ? PTC : PoC;
  const story = of === 'PTC' ? beforePtc() : beforePoc();
  story.records(body, ...was);
  const [{ id } = { id: decisionId('none') }] = story.tool.decisions.slice(-1);
  const before = story.tool;
  const { facts } = story.recording(body, ...now);
  // Found out when the session that comes next is another one already.
  story.at(later);
  story.does({ type: 'propose-correction', decision: id, reason: 'Misheard', facts, by: secretaryOf(body) });
  const chair = { person: personId('chair'), seat: { role: 'chair', body } } as const;
  story.does({ type: 'agree-correction', decision: id, by: chair });
  return { ended: story.tool.leg - before.leg, was: before.progress.next, next: story.next, story };
}

describe('a correction that leaves the tool where it waits ends no wait', () => {
  it.each<[string, Said, Said]>([
    ['endorsement under another verb', ['endorsed'], ['approved']],
    [
      'deferral to the next session as not reached',
      ['deferred', { targetSession: sessionId('PTC-245-246') }],
      ['not-reached'],
    ],
    [
      'a day that is only reminded of',
      ['continued', { guidance, byDay: '2024-06-01' }],
      ['continued', { guidance, byDay: '2024-06-08' }],
    ],
    [
      'words about comments until the same hour',
      ['in-principle', june],
      ['in-principle', { ...june, guidance }],
    ],
    [
      'the amendments of an amended text',
      ['endorsed-amended', { amendments: guidance }],
      ['endorsed-amended', { amendments: { en: 'Annex II.' } }],
    ],
    [
      'the rule of a tacit approval',
      ['tacit-approval', { ...june, ...ruled }],
      ['tacit-approval', { ...june, rule: 'para. 13' }],
    ],
    [
      'guidance of what was sent back',
      ['referred-back', { guidance, target: 'draft' }],
      ['referred-back', { guidance: { en: 'More.' }, target: 'draft' }],
    ],
    [
      'the reason of a rejection',
      ['rejected', { reason: guidance }],
      ['rejected', { reason: { en: 'Other.' } }],
    ],
  ])('%s', (_, was, now) => {
    const { ended, was: before, next } = corrected(was, now);
    expect(ended).toBe(0);
    expect(next).toEqual(before);
  });
});

describe('a correction that sends the tool to another wait ends the one that it is in', () => {
  it.each<[string, Said, Said, object]>([
    [
      'a session to which it is deferred',
      ['deferred'],
      ['deferred', { targetSession: sessionId('PTC-245-246') }],
      { session: 'PTC-245-246' },
    ],
    [
      'another hour for comments',
      ['in-principle', june],
      ['in-principle', july],
      { lapsesAt: july.deadlineAt, waitsFor: 'written-comments' },
    ],
    [
      'another hour of a tacit approval',
      ['tacit-approval', { ...june, ...ruled }],
      ['tacit-approval', { ...july, ...ruled }],
      { lapsesAt: july.deadlineAt, waitsFor: 'tacit-date' },
    ],
    [
      'an amended text as comments',
      ['endorsed-amended', { amendments: guidance }],
      ['in-principle', june],
      { waitsFor: 'written-comments' },
    ],
    ['deferral to no session as not reached', ['deferred'], ['not-reached'], { session: 'PTC-245-246' }],
    ['endorsement as deferral', ['endorsed'], ['deferred'], { stage: 'ptc-endorsement', step: 1 }],
    ['deferral as endorsement', ['deferred'], ['endorsed'], { stage: 'policy-commission', step: 2 }],
    [
      'a rejection as sent back',
      ['rejected', { reason: guidance }],
      ['referred-back', { guidance, target: 'draft' }],
      { stage: 'draft', returnsTo: 1 },
    ],
  ])('%s', (_, was, now, place) => {
    const { ended, next } = corrected(was, now);
    expect(ended).toBe(1);
    expect(next).toMatchObject(place);
  });

  it('a tool sent back to the draft was sent back to a body', () => {
    const { ended, next } = corrected(
      ['referred-back', { guidance, target: 'draft' }],
      ['referred-back', { guidance, target: 1 }],
      'PoC',
    );
    expect(ended).toBe(1);
    expect(next).toMatchObject({ stage: 'ptc-endorsement', step: 1 });
  });
});

it('a correction that changes nothing of the way says nothing of it', () => {
  const { story } = corrected(['endorsed'], ['approved']);
  expect(story.last).toMatchObject({ type: 'CorrectionAgreed', step: 1, proposedBy: 'sec-PTC' });
  expect(story.last).not.toHaveProperty('move');
  expect(story.last).not.toHaveProperty('marks');
});
