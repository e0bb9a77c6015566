import { describe, expect, it } from 'vitest';
import { foldIdle } from '../../../functions/domain/execution-history.ts';
import {
  type ExecutionSeen,
  engineEventSentence,
  executionSentence,
  historyEntryWords,
  idleWords,
} from '../../../functions/domain/language/execution-words.ts';
import {
  type Health,
  healthSentence,
  needs,
  needWords,
  sinceWords,
} from '../../../functions/domain/language/health-words.ts';
import {
  interventionKinds,
  interventionSentence,
} from '../../../functions/domain/language/intervention-words.ts';
import { languages } from '../../../functions/domain/text.ts';
import { faultsIn } from '../../support/faults-in-words.ts';
import fc from '../../support/properties.ts';
import { worldAt } from '../../support/sample-register.ts';
import { approved, beforeCouncil, beforePtc, Story } from '../../support/story.ts';

const plain = (words: string) => words.replaceAll('\u00a0', ' ');
const waiting: ExecutionSeen = {
  name: 'T13-g1',
  status: 'RUNNING',
  state: 'CouncilApproval',
  since: '2024-06-25T10:00:00.000Z',
  until: '2025-01-31T10:00:00.000Z',
};
const says = (seen: ExecutionSeen, language: 'en' | 'fr' = 'en', story: Story = beforeCouncil()) =>
  plain(executionSentence(seen, story.tool, worldAt(), language));

describe('the sentence of an execution', () => {
  it('says where it waits, since when, until when, what wakes it and that there is nothing to do', () => {
    expect(says(waiting)).toBe(
      "Waiting in CouncilApproval since 25 June 2024, until 31 January 2025; it will wake when the Council's outcome is recorded. Nothing to do.",
    );
    expect(says(waiting, 'fr')).toBe(
      'En attente dans CouncilApproval depuis le 25 juin 2024, jusqu’au 31 janvier 2025 ; elle reprendra lorsque le résultat du Conseil sera consigné. Rien à faire.',
    );
  });

  it.each([
    [new Story().registered(), 'it will wake when the draft is submitted.'],
    [beforePtc(), "it will wake when the PTC's outcome is recorded."],
    [approved(), 'it will wake when the text is published.'],
  ])('knows what each wait is for', (story, end) => {
    expect(says({ name: 'T13-g1', status: 'RUNNING' }, 'en', story)).toContain(`Waiting; ${end}`);
  });

  const endedAt = '2024-07-01T22:30:00.000Z';
  it.each([
    [
      'SUCCEEDED',
      'Ended on 2 July 2024, although the way of the tool is not over. Put it right: its successor will wait where the register has the tool.',
    ],
    [
      'ABORTED',
      'Stopped on 2 July 2024 (RegisterBusy). Put it right: its successor will wait where the register has the tool.',
    ],
    ['FAILED', 'Failed in Draft on 2 July 2024 (RegisterBusy). Let it go on from there, or put it right.'],
    [
      'TIMED_OUT',
      'Ran out of its time in Draft on 2 July 2024. Put it right: its successor will wait where the register has the tool.',
    ],
    [
      'unknown',
      'The service knows no execution T13-g1. Put it right: its successor will wait where the register has the tool.',
    ],
  ] as const)('of one that is %s says what to do', (status, sentence) => {
    const seen = { name: 'T13-g1', status, endedAt, state: 'Draft', error: 'RegisterBusy' };
    expect(says(seen)).toBe(sentence);
  });

  it('of one that never ran, for its tool had ended before, asks for nothing', () => {
    const story = new Story().registered();
    const by = { person: 'officer' as never, seat: { role: 'officer' } } as const;
    story.does({ type: 'withdraw', reason: { en: 'Overtaken.' }, by });
    expect(says({ name: 'T13-g1', status: 'unknown' }, 'en', story)).toBe(
      'The service knows no execution T13-g1, and the way of the tool is over. Nothing to do.',
    );
  });

  it.each([
    ['SUCCEEDED', 'Ended on 2 July 2024: the way of the tool is over. Nothing to do.'],
    ['ABORTED', 'Stopped on 2 July 2024; the way of the tool is over. Nothing to do.'],
    ['TIMED_OUT', 'Ran out of its time on 2 July 2024; the way of the tool is over. Nothing to do.'],
  ] as const)(
    'of one that is %s and whose tool has ended says how, and asks for nothing',
    (status, words) => {
      const story = new Story().registered();
      const by = { person: 'officer' as never, seat: { role: 'officer' } } as const;
      story.does({ type: 'withdraw', reason: { en: 'Overtaken.' }, by });
      expect(says({ name: 'T13-g1', status, endedAt }, 'en', story)).toBe(words);
    },
  );

  it('of a former one names its successor', () => {
    const former = { ...waiting, successor: 'T13-g2' };
    expect(says({ ...former, status: 'ABORTED', endedAt })).toBe(
      'Stopped on 2 July 2024; T13-g2 has taken over. Nothing to do.',
    );
    expect(says({ ...former, status: 'FAILED', endedAt }, 'fr')).toBe(
      'En échec le 2 juillet 2024 ; T13-g2 a pris la suite. Rien à faire.',
    );
    expect(says({ ...former, status: 'SUCCEEDED', endedAt })).toBe(
      'Ended on 2 July 2024; T13-g2 has taken over. Nothing to do.',
    );
    expect(says(former)).toContain('although T13-g2 has taken over; it ends by itself. Nothing to do.');
  });

  it('of one that was paused on purpose asks for no repair', () => {
    const story = beforeCouncil();
    story.does({
      type: 'pause-execution',
      reason: 'Upgrade',
      by: { person: 'admin' as never, seat: { role: 'administrator' } },
    });
    for (const status of ['ABORTED', 'SUCCEEDED'] as const)
      expect(says({ ...waiting, status, endedAt }, 'en', story)).toBe(
        'Paused on 2 July 2024 on purpose: nothing wakes it until it is resumed.',
      );
  });

  it('has no gap, whatever is known of it', () => {
    const some = <T>(value: T) => fc.option(fc.constant(value), { nil: undefined });
    const known = fc.record({
      state: some('Draft'),
      since: some(endedAt),
      until: some(endedAt),
      endedAt: some(endedAt),
      error: some('States.Runtime'),
      cause: some('Moved'),
      successor: some('T13-g2'),
    });
    const statuses = [
      'RUNNING',
      'SUCCEEDED',
      'FAILED',
      'TIMED_OUT',
      'ABORTED',
      'PENDING_REDRIVE',
      'unknown',
    ] as const;
    fc.assert(
      fc.property(known, fc.constantFrom(...statuses), fc.constantFrom(...languages), (facts, status, l) => {
        const given = Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
        const seen = { name: 'T13-g1', status, ...given };
        expect(faultsIn(executionSentence(seen, beforePtc().tool, worldAt(), l), l)).toEqual([]);
      }),
    );
  });
});

describe('the history of an execution', () => {
  it('is told in sentences, and by its own name where the service has a new word', () => {
    const at = '2024-04-24T08:00:00.000Z';
    const event = (type: string, more = {}) => engineEventSentence({ at, type, ...more }, 'en');
    expect(event('TaskStateEntered', { state: 'Draft' })).toBe('Reached Draft.');
    expect(event('TaskTimedOut', { error: 'States.Timeout' })).toBe('Time was up: States.Timeout.');
    expect(event('ChoiceStateExited', { state: 'NextStage' })).toBe('Left NextStage.');
    expect(event('TaskFailed', { state: 'Draft', error: 'RegisterBusy' })).toBe(
      'The function failed (Draft): RegisterBusy.',
    );
    expect(event('ExecutionAborted')).toBe('Stopped.');
    expect(event('ExecutionAborted', { cause: 'Moved\naway.' })).toBe('Stopped: ‘Moved away.’.');
    const stopped = { at, type: 'ExecutionAborted', error: 'Maintenance', cause: 'Moved' };
    expect(engineEventSentence(stopped, 'en')).toBe('Stopped: Maintenance, ‘Moved’.');
    expect(plain(engineEventSentence(stopped, 'fr'))).toBe('Arrêtée : Maintenance, « Moved ».');
    expect(event('NobodyKnowsThis')).toBe('NobodyKnowsThis.');
    expect(engineEventSentence({ at, type: 'TaskStateEntered', state: 'Draft' }, 'fr')).toBe(
      'Entrée dans Draft.',
    );
  });

  it('has idle months folded into one line', () => {
    const days = ['2024-01-31', '2024-02-29', '2024-03-01', '2024-07-01', '2024-07-02'];
    const events = days.map((day) => ({ at: `${day}T10:00:00.000Z`, type: 'TaskStateEntered' }));
    const lines = foldIdle(events).map((entry) => ('gap' in entry ? entry.gap : entry.event.at.slice(0, 10)));
    expect(lines).toEqual(['2024-01-31', '2024-02-29', '2024-03-01', 4, '2024-07-01', '2024-07-02']);
    expect(foldIdle([])).toEqual([]);
    const words = foldIdle(events).map((entry) => plain(historyEntryWords(entry, 'fr')));
    expect(words[3]).toBe('⋯ 4 mois');
    expect(plain(idleWords(1, 'en'))).toBe('⋯ 1 month');
  });
});

describe('the health of the register', () => {
  const now = '2024-04-24T10:00:00.000Z';
  const well: Health = {
    tools: 20,
    waiting: 9,
    lastLookAt: '2024-04-24T08:45:00.000Z',
    lettersSent: 5112,
    lettersBounced: 3,
    needs: 0,
  };
  const health = (more: Partial<Health>, language: 'en' | 'fr' = 'en') =>
    plain(healthSentence({ ...well, ...more }, now, language));

  it('is one sentence', () => {
    expect(health({})).toBe(
      'All is well. 9 tools wait where they should; last check 10:45; 5,112 letters handed over this month, 3 bounced.',
    );
    expect(health({}, 'fr')).toBe(
      'Tout va bien. 9 textes attendent où il faut ; dernière vérification 10 h 45 ; 5 112 lettres remises ce mois-ci, 3 revenues.',
    );
    expect(health({ needs: 2 })).toBe('2 things need you.');
    expect(health({ needs: 1 }, 'fr')).toBe('1 point demande votre attention.');
    expect(health({ tools: 0, waiting: 0 })).toBe('No tool yet. Import history or register the first.');
  });

  it('says when the last check was on another day, or never', () => {
    expect(health({ lastLookAt: '2024-04-22T08:45:00.000Z' })).toContain('last check 22 April 2024, 10:45;');
    expect(health({ lastLookAt: null })).toContain('not checked yet;');
  });

  it('asks for each need in one line with one verb', () => {
    for (const language of languages)
      for (const need of needs)
        for (const count of [0, 1, 2, 1_234_567]) {
          const { sentence, verb } = needWords(
            need,
            {
              count,
              body: { en: 'CBC', fr: 'CRC' }[language],
              since: sinceWords('2024-04-22T08:45:00.000Z', now, language),
            },
            language,
          );
          expect([...faultsIn(sentence, language), ...faultsIn(verb, language)]).toEqual([]);
        }
    expect(needWords('one-secretary', { body: 'CBC' }, 'en').sentence).toBe(
      'CBC has one secretary: corrections will need a second.',
    );
    expect(plain(needWords('drifted', { count: 1_234_567 }, 'fr').sentence)).toBe(
      '1 234 567 textes ne sont pas là où le registre le dit.',
    );
  });
});

it('an intervention is told with its reason', () => {
  expect(interventionSentence({ what: 'pause', on: 'T13', reason: 'Upgrade' }, 'en')).toBe(
    'Paused: T13. Reason: ‘Upgrade’',
  );
  for (const language of languages)
    for (const what of interventionKinds)
      for (const more of [{}, { on: 'T13' }, { on: 'T13', reason: 'Because.' }])
        expect(faultsIn(interventionSentence({ what, ...more }, language), language)).toEqual([]);
});
