import { describe, expect, it } from 'vitest';
import type { DecisionFacts, MemberAnswer } from '../../functions/domain/event.ts';
import { decisionId, memberId, personId } from '../../functions/domain/ids.ts';
import { PoC, PTC } from '../support/sample-register.ts';
import { beforePtc, bothLanguages, clock, officer, paper, Story, secretaryOf } from '../support/story.ts';

const deadlineAt = '2024-05-17T10:00:00.000Z';
const facts = (more: Partial<DecisionFacts> = {}) => ({
  body: PTC,
  decidedOn: '2024-04-24',
  basis: { is: 'not-stated' } as const,
  versions: bothLanguages,
  deadlineAt,
  rule: 'PTC 243/244, para. 12',
  ...more,
  outcome: 'written-opened' as const,
});
const opens = (more: Partial<DecisionFacts> = {}) =>
  ({
    type: 'open-written-procedure',
    decision: decisionId('T13-3'),
    facts: facts(more),
    agrees: 'endorsed',
    minimumDays: 14,
    by: secretaryOf(PTC),
  }) as const;
const opened = () => beforePtc().does(opens());
const lapses = (notReached: string[] = []) =>
  ({ type: 'lapse', asked: 3, notReached: notReached.map(memberId), by: clock }) as const;
const memberA = {
  person: personId('del-A'),
  seat: { role: 'delegate', body: PTC, member: memberId('A') },
} as const;
const says = (answer: MemberAnswer, more: object = {}) =>
  ({
    type: 'object',
    decision: decisionId('T13-3'),
    member: memberId('A'),
    answer,
    hasVoice: true,
    by: memberA,
    ...more,
  }) as const;

describe('a written procedure', () => {
  it('waits until its hour and then takes silence for agreement', () => {
    const story = opened();
    expect(story.next).toMatchObject({
      stage: 'ptc-endorsement',
      waitsFor: 'silence',
      lapsesAt: deadlineAt,
      onLapse: 'agree',
    });
    expect(story.refused(lapses())).toBe('not-lapsed');
    story.at(deadlineAt).does(lapses());
    expect(story.next.stage).toBe('policy-commission');
    expect(story.tool.decisions[0]?.settled).toEqual({ outcome: 'endorsed', on: '2024-05-17' });
    expect(story.tool.procedure).toBeUndefined();
  });

  it('never counts the silence of a Member whom no letter reached: it gives the minimum time again', () => {
    const story = opened()
      .at(deadlineAt)
      .does(lapses(['B']));
    expect(story.last).toMatchObject({
      type: 'ProcedureExtended',
      notReached: ['B'],
      deadlineAt: '2024-05-31T10:00:00.000Z',
    });
    expect(story.next).toMatchObject({ waitsFor: 'silence', lapsesAt: '2024-05-31T10:00:00.000Z' });
    expect(story.tool.procedure?.deadlineAt).toBe('2024-05-31T10:00:00.000Z');
    story.at('2024-05-31T10:00:00Z').does(lapses());
    expect(story.next.stage).toBe('policy-commission');
  });

  it('moves an extended hour off the weekend', () => {
    const story = beforePtc()
      .does({ ...opens(), minimumDays: 15 })
      .at(deadlineAt)
      .does(lapses(['B']));
    expect(story.next.lapsesAt).toBe('2024-06-03T10:00:00.000Z');
  });

  it('is stopped by one objection, and the item goes to the next session', () => {
    const story = opened().at('2024-05-03T08:00:00Z').does(says('no-objection'));
    expect(story.tool.procedure?.answers).toHaveLength(1);
    expect(story.refused(says('no-objection'))).toBe('member-already-answered');
    story.does(says('objection', { text: { en: 'Article 3.' } }));
    expect(story.next).toMatchObject({ waitsFor: 'outcome', session: 'PTC-245-246' });
    expect(story.tool.procedure).toBeUndefined();
    expect(story.refused(says('objection'))).toBe('no-open-procedure');
  });

  it('takes an objection that the secretary received by mail, but none after the hour', () => {
    const story = opened().at('2024-05-03T08:00:00Z');
    story.does(says('no-objection', { by: secretaryOf(PTC) }));
    expect(story.last).toMatchObject({ enteredBySecretary: true });
    expect(story.at(deadlineAt).refused(says('objection'))).toBe('deadline-passed');
  });

  it('lets a Member take back that it has no objection until the hour, and is silent again', () => {
    const story = opened().at('2024-05-03T08:00:00Z').does(says('no-objection'));
    expect(story.does(says('withdrawn')).tool.procedure?.answers).toEqual([]);
    expect(story.next).toMatchObject({ waitsFor: 'silence', lapsesAt: deadlineAt });
    expect(story.refused(says('withdrawn'))).toBe('nothing-to-withdraw');
    expect(story.does(says('no-objection')).tool.procedure?.answers).toHaveLength(1);
    expect(story.refused(says('withdrawn', { member: memberId('B') }))).toBe('nothing-to-withdraw');
    expect(story.refused(says('withdrawn', { hasVoice: false }))).toBe('no-voice');
    expect(story.at(deadlineAt).refused(says('withdrawn'))).toBe('deadline-passed');
  });

  it('leaves no less than the minimum, to the minute, and takes a letter with it', () => {
    const story = beforePtc();
    const earliest = '2024-05-08T08:00:00.000Z';
    expect(story.ask(opens({ deadlineAt: '2024-05-08T07:59:59.999Z' }))).toEqual({
      refused: 'deadline-too-soon',
      facts: { deadlineAt: '2024-05-08T07:59:59.999Z', earliest, minimumDays: 14 },
    });
    const letter = { when: 'at-once' } as never;
    expect(story.ask({ ...opens({ deadlineAt: earliest }), letter })).toMatchObject({
      event: { type: 'WrittenProcedureOpened', letter },
    });
    expect(story.ask(opens())).not.toHaveProperty('event.letter');
  });

  it('is answered about itself, by who has a voice, with the words of the answer', () => {
    const story = opened().at('2024-05-03T08:00:00Z');
    const unknown = decisionId('T13-9');
    expect(story.ask(says('objection', { decision: unknown }))).toEqual({
      refused: 'unknown-decision',
      facts: { decision: unknown },
    });
    const { tool } = beforePtc()
      .records(PTC, 'noted')
      .does({ ...opens(), decision: decisionId('T13-4') });
    const other = new Story();
    other.tools.set('T13', tool);
    expect(other.at('2024-05-03T08:00:00Z').ask(says('objection'))).toMatchObject({
      refused: 'no-open-procedure',
      facts: { decision: 'T13-3' },
    });
    expect(story.ask(says('objection', { hasVoice: false }))).toEqual({
      refused: 'no-voice',
      facts: { member: 'A' },
    });
    const deputy = { person: personId('dep'), seat: { role: 'deputy-secretary', body: PTC } };
    expect(story.ask(says('no-objection', { by: deputy }))).toMatchObject({
      event: { enteredBySecretary: true },
    });
    const text = { en: 'Article 3.' };
    expect(story.ask(says('objection', { text }))).toMatchObject({
      event: { enteredBySecretary: false, text },
    });
    expect(story.ask(says('objection'))).not.toHaveProperty('event.text');
  });

  it('is not revived by the withdrawal of an objection, of which all have been told', () => {
    const story = opened().at('2024-05-03T08:00:00Z').does(says('objection'));
    expect(story.refused(says('withdrawn'))).toBe('objection-stands');
    expect(story.refused(says('withdrawn', { member: memberId('B') }))).toBe('no-open-procedure');
    const again = { ...opens({ decidedOn: '2024-05-03' }), decision: decisionId('T13-5') };
    story.does(again);
    expect(story.refused(says('withdrawn', { decision: decisionId('T13-5') }))).toBe('nothing-to-withdraw');
  });

  it('needs its rule, both languages, the minimum time and a working day', () => {
    const story = beforePtc();
    expect(story.refused(opens({ rule: ' ' }))).toBe('details-missing');
    expect(story.refused(opens({ versions: [] }))).toBe('details-missing');
    expect(story.refused(opens({ versions: [paper('en', 'b')] }))).toBe('procedure-needs-both-languages');
    expect(story.refused(opens({ deadlineAt: '2024-05-02T10:00:00.000Z' }))).toBe('deadline-too-soon');
    expect(story.refused(opens({ deadlineAt: '2024-05-18T10:00:00.000Z' }))).toBe('deadline-on-a-weekend');
    expect(story.refused(opens({ body: PoC }))).toBe('not-the-holder');
    expect(story.refused(opens({ body: 'X' as never }))).toBe('unknown-body');
    const over = beforePtc().records(PTC, 'rejected', { reason: { en: 'No.' } });
    expect(over.refused(opens())).toBe('tool-ended');
  });

  it('runs on when the decision that interrupted it is taken back', () => {
    const story = opened().records(PTC, 'endorsed');
    expect(story.tool.procedure).toBeUndefined();
    story.does({
      type: 'take-back',
      decision: decisionId('T13-4'),
      reason: 'Wrong tool',
      lettersLeft: false,
      by: secretaryOf(PTC),
    });
    expect(story.tool.procedure?.deadlineAt).toBe(deadlineAt);
    expect(story.next).toMatchObject({ waitsFor: 'silence', lapsesAt: deadlineAt });
  });

  it('runs on when the decision that interrupted it is corrected to none, and silence counts from then on', () => {
    const story = opened().records(PTC, 'endorsed');
    const { facts: noted } = story.recording(PTC, 'noted');
    const decision = decisionId('T13-4');
    const deputy = secretaryOf(PTC, 'dep-PTC');
    const corrected = (to: DecisionFacts) => {
      const facts = to as typeof noted;
      story.does({ type: 'propose-correction', decision, facts, reason: 'Misheard', by: secretaryOf(PTC) });
      story.does({ type: 'agree-correction', decision, by: deputy });
    };
    story.at('2024-05-10T08:00:00.000Z');
    corrected({ ...noted, outcome: 'deferred' });
    expect(story.tool.procedure).toBeUndefined();
    corrected(noted);
    expect(story.next).toMatchObject({ waitsFor: 'silence', lapsesAt: deadlineAt });
    expect(story.tool.procedure).toMatchObject({ deadlineAt, openedAt: '2024-05-10T08:00:00.000Z' });
    story.does(says('no-objection'));
    story.at(deadlineAt).does(lapses());
    expect(story.last).toMatchObject({ type: 'ProcedureExtended', why: ['too-short'] });
    expect(story.at('2024-05-31T10:00:00.000Z').does(lapses()).next.stage).toBe('policy-commission');
  });
});

describe('silence', () => {
  const extended = (story: Story) => {
    if (story.last.type !== 'ProcedureExtended') throw new Error(`It came to ${story.last.type}`);
    return story.last.why;
  };

  it('of a body on which nobody has a voice is nobody’s agreement', () => {
    const story = opened().at(deadlineAt);
    story.does({ type: 'lapse', asked: 0, notReached: [], by: clock });
    expect(extended(story)).toEqual(['nobody-asked']);
  });

  it('after a window with one language, too little time or an hour on a weekend gives more time first', () => {
    const story = beforePtc().records(PTC, 'in-principle', {
      versions: [paper('en', 'b')],
      deadlineAt: '2024-04-27T10:00:00.000Z',
    });
    story.at('2024-04-27T10:00:00Z').does(lapses());
    expect(extended(story)).toEqual(['one-language', 'too-short', 'weekend']);
    expect(story.next.lapsesAt).toBe('2024-05-06T10:00:00.000Z');
    story.does({ type: 'attach-document', version: paper('fr', 'b'), as: 'translation', by: officer });
    story.at('2024-05-06T10:00:00Z').does(lapses());
    // The French came after the last hour was set: those who read it have had less time than the others.
    expect(extended(story)).toEqual(['one-language']);
    story.at('2024-05-13T10:00:00Z').does(lapses());
    expect(story.next.stage).toBe('policy-commission');
  });

  it('until a computed date can be broken by an objection, and counts only those whom a letter reached', () => {
    const rule = { deadlineAt: '2024-06-29T22:00:00.000Z', rule: 'Article 8' };
    const objected = beforePtc().records(PTC, 'tacit-approval', rule).does(says('objection'));
    expect(objected.next).toMatchObject({ waitsFor: 'outcome', stage: 'ptc-endorsement' });
    const story = beforePtc()
      .records(PTC, 'tacit-approval', rule)
      .at(rule.deadlineAt)
      .does(lapses(['B']));
    // The date itself is the rule's, Sunday or not.
    expect(extended(story)).toEqual(['not-reached']);
  });

  it('is credited to the procedure, whatever was said in the room meanwhile', () => {
    const story = opened().records(PTC, 'statement').at(deadlineAt).does(lapses());
    expect(story.last).toMatchObject({ type: 'SilenceAgreed', decision: 'T13-3', outcome: 'endorsed' });
  });

  it('is asked for once at a time, and broken only by who has a voice', () => {
    const story = opened();
    expect(
      story.refused({
        ...opens({ deadlineAt: '2024-05-16T10:00:00.000Z' }),
        decision: decisionId('T13-4'),
        minimumDays: 1,
      }),
    ).toBe('procedure-running');
    expect(story.refused({ ...says('objection'), hasVoice: false })).toBe('no-voice');
  });

  it('recorded after its hour is a fact, and is given the time that it never left', () => {
    const story = beforePtc()
      .records(PTC, 'in-principle', { deadlineAt: '2024-04-20T10:00:00.000Z' })
      .does(lapses());
    expect(extended(story)).toEqual(['too-short', 'weekend']);
  });
});

describe('a wait that runs out', () => {
  it('takes an endorsement in principle as given when no Member objects in writing', () => {
    const story = beforePtc().records(PTC, 'in-principle', { deadlineAt });
    expect(story.next).toMatchObject({ waitsFor: 'written-comments', onLapse: 'agree' });
    story.at(deadlineAt).does(lapses());
    expect(story.next.stage).toBe('policy-commission');
  });

  it('turns a written objection to an endorsement in principle into another session', () => {
    const story = beforePtc().records(PTC, 'in-principle', { deadlineAt }).does(says('objection'));
    expect(story.next).toMatchObject({ waitsFor: 'outcome', stage: 'ptc-endorsement' });
  });

  it('deems a text approved on its computed date', () => {
    const story = beforePtc().records(PTC, 'tacit-approval', { deadlineAt, rule: 'Article 8' });
    expect(story.next.waitsFor).toBe('tacit-date');
    story.at(deadlineAt).does(lapses());
    expect(story.next.stage).toBe('policy-commission');
    expect(story.last).toMatchObject({ type: 'SilenceAgreed', outcome: 'endorsed' });
  });

  it('reminds thirty days after the session, then again, and lets the tool sleep after a year without an act', () => {
    const story = beforePtc();
    expect(story.next.lapsesAt).toBe('2024-05-26T07:00:00.000Z');
    story.at('2024-05-26T07:00:00Z').does(lapses());
    expect(story.last).toMatchObject({ type: 'Reminded', of: 'outcome' });
    const { lastActAt } = story.tool;
    for (let n = 0; n < 6 && story.next.lapsesAt; n++) story.at(story.next.lapsesAt).does(lapses());
    expect(story.last).toMatchObject({ type: 'FellDormant', idleSince: lastActAt });
    expect(story.now.slice(0, 10)).toBe('2025-04-01');
    expect(story.next).toMatchObject({ stage: 'ptc-endorsement', dormant: true, lapsesAt: null });
    expect(story.refused(lapses())).toBe('not-lapsed');
  });

  it('never ends a draft', () => {
    const story = new Story().registered().at('2025-04-01T08:00:00Z').does(lapses());
    expect(story.next).toMatchObject({ stage: 'draft', dormant: true });
    story.submitted();
    expect(story.next.dormant).toBeUndefined();
  });

  it('asks somebody rather than agree where no decision says what silence means', () => {
    const story = beforePtc();
    const forced = {
      ...story.tool,
      progress: {
        ...story.tool.progress,
        next: { ...story.next, lapsesAt: deadlineAt, onLapse: 'agree' as const },
      },
    };
    story.tools.set('T13', forced);
    expect(story.at(deadlineAt).refused(lapses())).toBe('no-open-procedure');
  });
});

describe('executions', () => {
  it('are replaced, carried over, paused and resumed, each in a generation of its own', () => {
    const story = new Story().registered();
    story.does({ type: 'carry-over', execution: 'T13-g1', by: clock });
    story.does({ type: 'replace-execution', why: 'by-hand', reason: 'Asked for', by: clock });
    expect(story.tool.generation).toBe(3);
    const asks = (type: 'pause-execution' | 'resume-execution', reason = 'Upgrade') =>
      ({ type, reason, by: clock }) as const;
    expect(story.refused(asks('resume-execution'))).toBe('execution-not-paused');
    expect(story.refused(asks('pause-execution', ' '))).toBe('details-missing');
    expect(story.does(asks('pause-execution')).tool.paused).toBe(true);
    story.does(asks('resume-execution'));
    expect(story.tool).toMatchObject({ paused: false, generation: 4, leg: 1, lastActN: 1 });
    expect(story.tool.officers).toEqual([officer.person]);
  });
});

it('a tool of which nobody is to be reminded any more falls asleep, whatever its wait was for', () => {
  const story = beforePtc();
  expect(story.next.onLapse).toBe('remind');
  story.at('2025-06-01T08:00:00Z').does(lapses());
  expect(story.last).toMatchObject({ type: 'FellDormant' });
  expect(story.next).toMatchObject({ dormant: true, lapsesAt: null, onLapse: null });
});
