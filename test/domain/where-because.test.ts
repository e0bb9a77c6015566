import { describe, expect, it } from 'vitest';
import { sessionId } from '../../functions/domain/ids.ts';
import { whereSentence } from '../../functions/domain/language/where-words.ts';
import { whereIs } from '../../functions/domain/where.ts';
import { Council, PoC, PTC, registration } from '../support/sample-register.ts';
import { approved, beforePoc, beforePtc, officer, Story } from '../support/story.ts';

const where = (story: Story): string => {
  const world = story.world(story.now);
  return whereSentence(whereIs(story.tool, world), story.tool, world, 'en');
};

/** The Council approves on its first day; the Policy Commission's outcome of the week before is written down after. */
const lateCommission = (): Story =>
  new Story()
    .registered({ supersedes: undefined as never })
    .submitted()
    .at('2024-04-24T08:00:00Z')
    .records(PTC, 'endorsed')
    .at('2024-06-27T08:00:00Z')
    .records(Council, 'approved')
    .at('2024-06-28T08:00:00Z')
    .records(PoC, 'endorsed', { decidedOn: '2024-06-19' });

const published = (story: Story, on = '2024-10-17', language: 'en' | 'fr' = 'en') =>
  story.does({
    type: 'publish',
    publication: {
      language,
      on,
      audience: 'public',
      file: { name: 'compendium.pdf', sha256: 'ab', bytes: 2_100_000 },
      editorialOnly: true,
    },
    by: officer,
  });

describe('a tool is where the decision behind its present wait has brought it', () => {
  it('and not where the last recorded one stands', () => {
    expect(where(lateCommission())).toBe('Approved by the Council on 27 June 2024, not yet published.');
  });

  it('nor does a statement for the record say how its way was completed', () => {
    const route = {
      ...registration.route,
      steps: registration.route.steps.slice(0, 1),
      endsWith: 'last-step',
    };
    const story = new Story()
      .registered({ route: route as typeof registration.route })
      .submitted()
      .at('2024-04-24T08:00:00Z')
      .records(PTC, 'endorsed')
      .records(PTC, 'statement');
    expect(where(story)).toBe('Completed at the PTC: endorsed.');
  });

  it('published on the day of its publication, whichever day that was written down', () => {
    const story = published(published(lateCommission().at('2024-10-21T08:00:00Z')), '2024-10-17', 'fr');
    expect(where(story)).toBe('Published on 17 October 2024.');
    expect(where(story.records(PoC, 'statement', { decidedOn: '2024-06-19' }))).toBe(
      'Published on 17 October 2024.',
    );
  });

  it('before a body again once it is submitted again, without the outcome that had sent it away', () => {
    const story = beforePtc()
      .records(PTC, 'referred-back', {
        target: 'draft',
        guidance: { en: 'Shorter.' },
        targetSession: sessionId('PTC-245-246'),
      })
      .at('2024-09-02T08:00:00Z');
    expect(where(story)).toMatch(/^Being revised since 24 April 2024 \(after PTC guidance\)\./);
    expect(where(story.submitted())).toMatch(/^With the PTC since 2 September 2024\. Next: the PTC/);
  });

  it('where it was, for the reason that it was there, once an outcome is taken back', () => {
    const story = beforePoc();
    const before = where(story);
    story.records(PoC, 'endorsed');
    expect(where(story)).toMatch(
      /^With the Council since 18 June 2024 \(endorsed by the Policy Commission\)/,
    );
    const { last } = story;
    if (last.type !== 'DecisionRecorded') throw new Error(last.type);
    story.does({
      type: 'take-back',
      decision: last.decision,
      reason: 'wrong item',
      lettersLeft: false,
      by: last.by,
    });
    expect(where(story)).toBe(before);
  });

  it('for the corrected outcome, since the day of the decision', () => {
    const story = approved();
    expect(where(story)).toMatch(/^Approved by the Council on 27 June 2024/);
  });
});

describe('what a secretary did not place on the agenda', () => {
  const refused = () =>
    new Story()
      .registered()
      .submitted()
      .does({
        type: 'not-listed',
        body: PTC,
        why: 'late',
        by: { person: 'sec-PTC' as never, seat: { role: 'secretary', body: PTC } },
      });

  it('is the draft that it was, and next comes another meeting than that which had no room for it', () => {
    expect(where(refused())).toMatch(/^In draft since 1 April 2024\. Next: the PTC, 23-25 October 2024;/);
  });

  it('may be placed on that agenda after all once it is submitted again', () => {
    expect(where(refused().submitted())).toContain('Next: the PTC, 23-26 April 2024');
  });
});
