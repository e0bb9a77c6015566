import { describe, expect, it } from 'vitest';
import { evolve } from '../../functions/domain/evolve.ts';
import { decisionId } from '../../functions/domain/ids.ts';
import { eventSentence } from '../../functions/domain/language/event-sentences.ts';
import type { DecisionOutcome } from '../../functions/domain/outcome.ts';
import { tellingOf } from '../../functions/domain/telling.ts';
import { Council, PoC, PTC, registration } from '../support/sample-register.ts';
import { beforeCouncil, beforePoc, type Story, secretaryOf } from '../support/story.ts';

const telling = (story: Story) => tellingOf(story.last, story.tool);
const sentence = (story: Story, language: 'en' | 'fr') =>
  eventSentence(story.last, story.tool, story.world(story.now), language).replaceAll('\u00a0', ' ');

describe('a change of the route', () => {
  const without = (...dropped: string[]) =>
    beforePoc().does({
      type: 'change-route',
      after: {
        ...registration.route,
        steps: registration.route.steps.filter((s) => !dropped.includes(s.body)),
      },
      authority: { kind: 'superior-body', body: Council, reference: 'SC0213, para. 4' },
      by: secretaryOf(Council),
    });

  it('is told to the body that loses its step, also where that step stays to be drawn as waived', () => {
    expect(telling(without(PoC))).toMatchObject({ as: 'official', bodies: [PoC, Council] });
  });

  it('does not name a waived step as one to come', () => {
    expect(sentence(without(PoC), 'en')).toMatch(
      /It is now: the PTC, the Council\. Waived: the Policy Commission\.$/,
    );
    expect(sentence(without(PoC), 'fr')).toMatch(
      /Il est désormais : le CTP, le Conseil\. Étape supprimée : la Commission de politique générale\.$/,
    );
    expect(sentence(without(PoC, Council), 'fr')).toMatch(
      /Étapes supprimées : la Commission .*, le Conseil\.$/,
    );
  });
});

describe('what the Policy Commission decides before a turn of the Council that depends on it', () => {
  const after = (outcome: DecisionOutcome, more = {}) => telling(beforePoc().records(PoC, outcome, more));

  it('is told to the secretary of the Council where it does not let the tool pass', () => {
    expect(after('deferred')?.nextBodies).toEqual([Council]);
    expect(after('referred-back', { target: 1, guidance: { en: 'Shorter.' } })?.nextBodies).toEqual([
      PTC,
      Council,
    ]);
    expect(after('in-principle', { deadlineAt: '2024-07-22T10:00:00.000Z' })?.nextBodies).toEqual([Council]);
  });

  it('and where it does, because the tool is theirs', () => {
    expect(after('endorsed')?.nextBodies).toEqual([Council]);
  });

  it('is not told to them where it changes nothing', () => {
    expect(after('statement')?.nextBodies).toEqual([]);
  });

  it('is told to them where the Commission stops work on it', () => {
    const story = beforePoc();
    const { facts } = story.recording(PoC, 'noted', { reason: { en: 'No longer needed.' } });
    story.does({
      type: 'discontinue',
      decision: decisionId('T13-4'),
      facts: { ...facts, outcome: 'discontinued' },
      by: secretaryOf(PoC),
    });
    expect(telling(story)?.nextBodies).toEqual([Council]);
  });
});

it('a correction of whose outcome it was is told to both bodies', () => {
  const story = beforeCouncil();
  const wrong = story.tool.decisions.at(-1);
  if (!wrong) throw new Error('no decision');
  const facts = story.at('2024-06-18T09:00:00Z').recording(PoC, 'endorsed').facts;
  const right = {
    type: 'CorrectionAgreed',
    decision: wrong.id,
    step: 3,
    facts: { ...facts, outcome: 'approved', body: Council },
    reason: 'it was the Council',
    proposedBy: story.last.by.person,
    questions: [],
    tool: story.id,
    n: story.tool.version + 1,
    at: story.now,
    by: secretaryOf(Council),
    schema: 1,
  } as const;
  expect(tellingOf(right, evolve(story.tool, right))).toMatchObject({
    as: 'official',
    bodies: [Council, PoC],
  });
});
