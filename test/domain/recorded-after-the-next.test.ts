import { describe, expect, it } from 'vitest';
import { type BodyId, decisionId, sessionId } from '../../functions/domain/ids.ts';
import { Council, PoC, PTC } from '../support/sample-register.ts';
import { beforePoc, beforePtc, procedureOpened, type Story, secretaryOf } from '../support/story.ts';

const inApril = { session: sessionId('PTC-243-244'), decidedOn: '2024-04-23' };
const inOctober = { session: sessionId('PTC-245-246'), decidedOn: '2024-10-24' };
const asked = { questions: ['recorded-late', 'out-of-order'] };

/** What a body decided stands where it stood, and where it stands is told from what was decided last. */
const keepsItsPlace = (story: Story, records: (story: Story) => Story) => {
  const { progress, leg } = story.tool;
  records(story);
  expect(story.tool).toMatchObject({ progress, leg });
};

describe('an outcome that is recorded after a later one of the same body', () => {
  it('is kept and asked about, and what was decided since stands', () => {
    const story = beforePtc().at('2024-10-24T08:00:00Z');
    story.records(PTC, 'endorsed-amended', { ...inOctober, amendments: { en: 'Section 2.' } });
    story.at('2024-11-04T08:00:00Z');
    keepsItsPlace(story, (told) => told.records(PTC, 'not-reached', inApril));
    expect(story.last).toMatchObject({ step: 1, ...asked });
    expect(story.tool.notReached).toBe(1);
    keepsItsPlace(story, (told) => told.records(PTC, 'endorsed', inApril));
  });

  it('ends no written procedure that was opened since', () => {
    const story = procedureOpened().at('2024-05-02T08:00:00Z');
    keepsItsPlace(story, (told) => told.records(PTC, 'not-reached', inApril));
    expect(story.tool.procedure).toMatchObject({ decision: 'T13-3' });
  });

  it('moves the tool where it is of the same day, or where nothing was decided since', () => {
    const story = procedureOpened().at('2024-05-02T08:00:00Z');
    story.records(PTC, 'deferred', { ...inApril, decidedOn: '2024-04-24' });
    expect(story.next).toMatchObject({ stage: 'ptc-endorsement', waitsFor: 'outcome' });
    const late = beforePtc().at('2024-05-02T08:00:00Z').records(PTC, 'endorsed', inApril);
    expect(late.next.stage).toBe('policy-commission');
  });

  it('moves it all the same once that one was taken back', () => {
    const story = beforePtc().at('2024-10-24T08:00:00Z').records(PTC, 'deferred', inOctober);
    const decision = decisionId('T13-3');
    const by = secretaryOf(PTC);
    story.does({ type: 'take-back', decision, reason: 'Wrong tool', lettersLeft: false, by });
    expect(story.records(PTC, 'endorsed', inApril).next.stage).toBe('policy-commission');
  });
});

describe('an outcome that is recorded after a superior body has sent the tool back', () => {
  const sentBack = () =>
    beforePtc()
      .at('2024-06-27T08:00:00Z')
      .records(Council, 'referred-back', { target: 1, guidance: { en: 'Shorten it.' } })
      .at('2024-07-02T08:00:00Z');
  const late = (body: BodyId, of: object) => (told: Story) => told.records(body, 'endorsed', of);

  it('of the body that it was sent back to, or of one between, moves it on no more', () => {
    const story = sentBack();
    expect(story.next).toMatchObject({ stage: 'ptc-endorsement', step: 1 });
    keepsItsPlace(story, late(PTC, inApril));
    keepsItsPlace(story, late(PoC, { session: sessionId('PoC-90'), decidedOn: '2024-06-19' }));
    expect(story.last).toMatchObject(asked);
  });

  it('moves it on where it is of a later day', () => {
    const story = sentBack().at('2024-10-24T08:00:00Z').records(PTC, 'endorsed');
    expect(story.next.stage).toBe('policy-commission');
  });

  it('moves it where the body below had only let it pass', () => {
    const story = beforePoc();
    const { tool } = story;
    expect(tool.progress.by).toBe('T13-3');
    const early = { session: sessionId('PoC-90'), decidedOn: '2024-06-18' };
    expect(story.records(PoC, 'endorsed', early).next.stage).toBe('council-approval');
  });
});

describe('a correction of the day', () => {
  it('is not held up by the decision that it corrects', () => {
    const story = beforePtc().at('2024-10-24T08:00:00Z').records(PTC, 'deferred', inOctober);
    const { facts } = story.recording(PTC, 'endorsed', { ...inOctober, decidedOn: '2024-10-23' });
    const decision = decisionId('T13-3');
    story.does({ type: 'propose-correction', decision, facts, reason: 'Misheard', by: secretaryOf(PTC) });
    story.does({ type: 'agree-correction', decision, by: secretaryOf(PTC, 'dep-PTC') });
    expect(story.next.stage).toBe('policy-commission');
  });
});
