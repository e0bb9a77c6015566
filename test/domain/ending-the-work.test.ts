import { describe, expect, it } from 'vitest';
import { type BodyId, decisionId, personId } from '../../functions/domain/ids.ts';
import { Council, PoC, PTC } from '../support/sample-register.ts';
import { approved, beforePoc, officer, type Story, secretaryOf } from '../support/story.ts';

const discontinue = (story: Story, body: BodyId, more: object = {}) => {
  const { facts } = story.recording(body, 'rejected', { reason: { en: 'Superseded by events.' } });
  return {
    type: 'discontinue' as const,
    decision: decisionId('T13-end'),
    facts: { ...facts, outcome: 'discontinued' as const, ...more },
    by: secretaryOf(body),
  };
};

describe('who ends the work on a tool that no body holds', () => {
  it('is the last to decide on its way: what is said beside the way makes nobody the last', () => {
    const story = approved().at('2024-10-23T08:00:00Z').records(PTC, 'statement');
    expect(story.ask(discontinue(story, PTC))).toMatchObject({
      refused: 'not-the-holder',
      facts: { body: 'PTC', holder: 'Council' },
    });
  });

  it('is not a body whose last word was taken back', () => {
    const story = beforePoc().at('2024-06-27T08:00:00Z').records(Council, 'approved');
    story.at('2024-12-03T08:00:00Z').records(PoC, 'endorsed');
    expect(story.ask(discontinue(story, PoC))).toMatchObject({ event: { type: 'Discontinued' } });
    const { id } = story.tool.decisions.at(-1) ?? {};
    story.does({
      type: 'take-back',
      decision: id ?? decisionId('none'),
      reason: 'Wrong button',
      lettersLeft: false,
      by: secretaryOf(PoC),
    });
    expect(story.ask(discontinue(story, PoC))).toMatchObject({
      refused: 'not-the-holder',
      facts: { holder: 'Council' },
    });
  });
});

it('a letter that goes with the end is kept with it', () => {
  const letter = { en: { subject: 'The end', body: 'The work has ended.' } };
  const story = beforePoc();
  const ended = story.ask({ ...discontinue(story, PoC), letter: letter as never });
  expect(ended).toMatchObject({ event: { type: 'Discontinued', letter } });
  expect(story.ask(discontinue(story, PoC))).not.toHaveProperty('event.letter');
});

it('a sponsor who comes too late learns which body has decided, and by which decision', () => {
  const withdraw = { type: 'withdraw', reason: { en: 'No longer needed' }, by: officer } as const;
  expect(beforePoc().ask(withdraw)).toMatchObject({
    refused: 'sponsor-may-no-longer-withdraw',
    facts: { body: 'PTC', decision: 'T13-3' },
  });
  expect(beforePoc().ask({ ...withdraw, by: { ...officer, person: personId('x') } })).toHaveProperty(
    'facts.decision',
  );
});
