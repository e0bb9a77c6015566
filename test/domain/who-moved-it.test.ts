import { expect, it } from 'vitest';
import { decisionId, personId } from '../../functions/domain/ids.ts';
import { PoC, PTC, registration } from '../support/sample-register.ts';
import {
  beforePoc,
  beforePtc,
  bothLanguages,
  clock,
  officer,
  procedureOpened,
  type Story,
  secretaryOf,
} from '../support/story.ts';

const mover = (story: Story) => story.tool.progress.by;
const takeBack = (decision: string) =>
  ({
    type: 'take-back',
    decision: decisionId(decision),
    reason: 'Wrong button',
    lettersLeft: false,
    by: secretaryOf(PTC),
  }) as const;

it('a tool is where the last decision brought it that moved it', () => {
  expect(mover(beforePtc())).toBeUndefined();
  expect(mover(beforePtc().records(PTC, 'noted'))).toBeUndefined();
  expect(mover(beforePtc().records(PTC, 'deferred'))).toBe('T13-3');
  expect(mover(beforePoc().records(PoC, 'deferred'))).toBe('T13-4');
});

it('neither a submission nor a reminder nor a change of the route is anybody’s decision', () => {
  const back = beforePtc().records(PTC, 'referred-back', { guidance: { en: 'Revise.' }, target: 'draft' });
  expect(mover(back.submitted())).toBe('T13-3');
  const reminded = beforePoc().at('2025-05-01T08:00:00Z');
  reminded.does({ type: 'lapse', asked: 0, notReached: [], by: clock });
  expect(mover(reminded)).toBe('T13-3');
  const steps = registration.route.steps.filter(({ body }) => body !== PoC);
  const authority = { kind: 'standing-decision', reference: 'ToR 4' } as const;
  const changed = beforePoc().does({
    ...{ type: 'change-route', after: { ...registration.route, steps }, authority },
    by: officer,
  } as never);
  expect(changed.next.stage).toBe('council-approval');
  expect(mover(changed)).toBe('T13-3');
});

it('a procedure, its silence, an amended text and an end have moved it', () => {
  const opened = procedureOpened();
  expect(mover(opened)).toBe('T13-3');
  opened.at('2024-05-17T10:00:00Z').does({ type: 'lapse', asked: 3, notReached: [], by: clock });
  expect(mover(opened)).toBe('T13-3');
  const amended = beforePtc().records(PTC, 'endorsed-amended', { amendments: { en: 'Annex II.' } });
  amended.does({
    type: 'confirm-amended-text',
    decision: decisionId('T13-3'),
    versions: bothLanguages,
    checkedBy: 'The Chair' as never,
    by: secretaryOf(PTC),
  });
  expect(mover(amended)).toBe('T13-3');
  const ended = beforePoc().does({
    type: 'discontinue',
    decision: decisionId('T13-end'),
    facts: {
      ...beforePoc().recording(PoC, 'rejected', { reason: { en: 'x' } }).facts,
      outcome: 'discontinued',
    },
    by: secretaryOf(PoC),
  });
  expect(mover(ended)).toBe('T13-end');
});

it('what is taken back, or corrected to an outcome that moves nothing, leaves it to the one before', () => {
  const deferred = beforePtc().records(PTC, 'deferred').at('2024-04-25T08:00:00Z').records(PTC, 'endorsed');
  expect(mover(deferred)).toBe('T13-4');
  expect(mover(deferred.does(takeBack('T13-4')))).toBe('T13-3');
  const story = beforePtc().records(PTC, 'deferred').at('2024-04-25T08:00:00Z').records(PTC, 'endorsed');
  const correct = (outcome: 'noted' | 'approved') => {
    const decision = decisionId('T13-4');
    const { facts } = story.recording(PTC, outcome);
    story.does({ type: 'propose-correction', decision, facts, reason: 'Misheard', by: secretaryOf(PTC) });
    const chair = { person: personId('chair'), seat: { role: 'chair', body: PTC } } as const;
    return mover(story.does({ type: 'agree-correction', decision, by: chair }));
  };
  expect(correct('approved')).toBe('T13-4');
  expect(correct('noted')).toBe('T13-3');
});
