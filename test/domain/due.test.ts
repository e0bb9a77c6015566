import { describe, expect, it } from 'vitest';
import {
  asksNothing,
  type Due,
  dueFor,
  dueGroups,
  groupOf,
  nextMeetingOf,
} from '../../functions/domain/due.ts';
import { documentId, memberId, personId, sessionId } from '../../functions/domain/ids.ts';
import { invitationOf } from '../../functions/domain/invitation.ts';
import { dueSentence, nothingDueWords } from '../../functions/domain/language/due-words.ts';
import type { Seat } from '../../functions/domain/person.ts';
import { readersView } from '../../functions/domain/readers-view.ts';
import type { World } from '../../functions/domain/world.ts';
import { anyReader, histories, lived } from '../support/any-history.ts';
import { faultsIn } from '../support/faults-in-words.ts';
import fc from '../support/properties.ts';
import { Council, PoC, PTC, seat, worldAt } from '../support/sample-register.ts';
import {
  beforeCouncil,
  beforePoc,
  beforePtc,
  bothLanguages,
  officer,
  paper,
  Story,
  secretaryOf,
} from '../support/story.ts';

const person = (...seats: Seat[]) => ({ id: personId('p'), seats });
const secretary = person(seat('p', 'secretary', PTC));
const delegate = person(seat('p', 'delegate', PTC, { member: memberId('A') }));
const responsible = { id: officer.person, seats: [] };

const dueOf = (story: Story, who: ReturnType<typeof person>, world: World = story.world(story.now)) =>
  dueFor(who, [readersView(story.tool, who, world)], world);
const only = (due: readonly Due[], asks: Due['asks']) => due.filter((row) => row.asks === asks);
const says = (
  story: Story,
  who: ReturnType<typeof person>,
  asks: Due['asks'],
  language: 'en' | 'fr' = 'en',
) =>
  only(dueOf(story, who), asks).map((row) =>
    dueSentence(row, story.tool, story.world(story.now), language).replaceAll('\u00a0', ' '),
  );

const opened = () => {
  const story = beforePtc();
  return story.does({
    type: 'open-written-procedure',
    decision: 'T13-3' as never,
    agrees: 'endorsed',
    minimumDays: 21,
    by: secretaryOf(PTC),
    facts: {
      outcome: 'written-opened',
      body: PTC,
      decidedOn: '2024-04-24',
      basis: { is: 'not-stated' },
      versions: bothLanguages,
      deadlineAt: '2024-05-17T10:00:00.000Z',
      rule: 'Rule 12',
    },
  });
};

describe('a written procedure', () => {
  it('asks the delegate of a Member that has not answered, with the hour and the days left', () => {
    expect(only(dueOf(opened(), delegate), 'answer')).toEqual([
      {
        asks: 'answer',
        tool: 'T13',
        title: expect.anything(),
        body: 'PTC',
        decision: 'T13-3',
        member: 'A',
        since: { precision: 'day', value: '2024-04-24' },
        deadlineAt: '2024-05-17T10:00:00.000Z',
        on: '2024-05-17',
        daysLeft: 23,
        paper: { is: 'complete' },
      },
    ]);
    expect(says(opened(), delegate, 'answer')).toEqual([
      'If your administration objects, say so by Friday 17 May 2024, 12.00, Brussels time.',
    ]);
    expect(says(opened(), delegate, 'answer', 'fr')).toEqual([
      'Si votre administration s’y oppose, indiquez-le avant le vendredi 17 mai 2024 à 12 h 00, heure de Bruxelles.',
    ]);
  });

  it('shows how the paper that is asked about stands, whatever other papers lack', () => {
    const version = { ...paper('en'), document: documentId('PC0742') };
    const story = opened().does({ type: 'attach-document', version, as: 'paper', by: officer });
    expect(only(dueOf(story, delegate), 'answer')).toMatchObject([{ paper: { is: 'complete' } }]);
    expect(only(dueOf(story, secretary), 'translate')).toMatchObject([
      { document: 'PC0742', paper: { is: 'due', language: 'fr' } },
    ]);
  });

  it('asks nothing more of a Member that has answered, of an observer, of another body, or after the hour', () => {
    const answered = opened().does({
      type: 'object',
      decision: 'T13-3' as never,
      member: memberId('A'),
      answer: 'no-objection',
      hasVoice: true,
      by: secretaryOf(PTC),
    });
    expect(only(dueOf(answered, delegate), 'answer')).toEqual([]);
    expect(only(dueOf(opened(), person(seat('p', 'observer', PTC))), 'answer')).toEqual([]);
    expect(only(dueOf(opened(), person(seat('p', 'delegate', Council))), 'answer')).toEqual([]);
    expect(only(dueOf(opened().at('2024-05-17T10:00:00Z'), delegate), 'answer')).toEqual([]);
  });

  it('waits, for the secretary, for the hour at which silence will be agreement', () => {
    expect(only(dueOf(opened(), secretary), 'wait')).toMatchObject([
      { body: 'PTC', on: '2024-05-17', daysLeft: 23 },
    ]);
  });
});

describe('a secretary', () => {
  it('has to decide what is before the body at its open or next session, and not what comes later', () => {
    const [row] = only(dueOf(beforePtc(), secretary), 'decide');
    expect(row).toMatchObject({
      body: 'PTC',
      session: 'PTC-243-244',
      on: '2024-04-23',
      daysLeft: 2,
      asked: { en: 'To examine and endorse' },
    });
    const deferred = beforePtc().records(PTC, 'deferred', { targetSession: sessionId('PTC-245-246') });
    expect(only(dueOf(deferred, secretary), 'decide')).toEqual([]);
    expect(only(dueOf(deferred.at('2024-05-02T08:00:00Z'), secretary), 'decide')).toMatchObject([
      { session: 'PTC-245-246', on: '2024-10-23', daysLeft: 174 },
    ]);
  });

  it('is reminded of what a session left without an outcome, and of what has no session yet', () => {
    const late = beforePtc().at('2024-05-02T08:00:00Z');
    expect(only(dueOf(late, secretary), 'decide')).toMatchObject([{ daysLeft: -6 }]);
    expect(says(late, secretary, 'decide')).toEqual([
      'No outcome is recorded: enter what the PTC decided at its 243rd/244th Sessions.',
    ]);
    const unfixed = beforePtc().records(PTC, 'deferred').at('2024-05-02T08:00:00Z');
    expect(only(dueOf(unfixed, secretary), 'decide')[0]).not.toHaveProperty('session');
    expect(says(unfixed, secretary, 'decide', 'fr')).toEqual([
      'Devant le CTP, pour décision ; aucune session n’est fixée.',
    ]);
  });

  it('is asked what the body had decided when a superior body overtook it', () => {
    const story = beforePtc().at('2024-06-27T08:00:00Z').records(Council, 'approved');
    expect(only(dueOf(story, secretary), 'decide')).toMatchObject([{ step: 'overtaken' }]);
    expect(says(story, secretary, 'decide')).toEqual([
      'A superior body decided first: record what the PTC had decided.',
    ]);
  });

  it('has an amended text to confirm', () => {
    const story = beforePtc().records(PTC, 'endorsed-amended', {
      amendments: { en: 'Delete para. 7.' },
      byDay: '2024-05-06',
    });
    expect(only(dueOf(story, secretary), 'confirm')).toMatchObject([
      { decision: 'T13-3', on: '2024-05-06', daysLeft: 12, since: { value: '2024-04-24' } },
    ]);
    expect(says(story, secretary, 'confirm')).toEqual([
      'Endorsed subject to amendments on 24 April 2024: confirm the amended text by 6 May 2024.',
    ]);
  });

  it('has paragraphs to enter once the report is out', () => {
    const story = beforePtc().records(PTC, 'endorsed');
    expect(only(dueOf(story, secretary), 'paragraphs')).toEqual([]);
    const world = story.world(story.now);
    const id = sessionId('PTC-243-244');
    const session = world.sessions.get(id);
    if (!session) throw new Error('No session');
    const report = { number: 'PC0800', issuedOn: '2024-06-17' };
    const issued = {
      ...world,
      sessions: new Map([...world.sessions, [id, { ...session, state: 'report-issued', report } as const]]),
    };
    expect(only(dueOf(story, secretary, issued), 'paragraphs')).toMatchObject([
      { decision: 'T13-3', since: { precision: 'day', value: '2024-06-17' } },
    ]);
  });

  it('sees what waits for somebody else', () => {
    expect(only(dueOf(beforePoc(), secretary), 'wait')).toMatchObject([{ body: 'PoC' }]);
    expect(says(beforePoc(), secretary, 'wait')).toEqual([
      'With the Policy Commission since 24 April 2024 (endorsed by the PTC).',
    ]);
    expect(only(dueOf(beforePtc(), person(seat('p', 'secretary', Council))), 'wait')).toMatchObject([
      { body: 'PTC' },
    ]);
    expect(only(dueOf(new Story().registered(), secretary), 'wait')).toEqual([]);
  });

  it('agrees to a correction that another proposed, and not to an own one', () => {
    const story = beforePtc().records(PTC, 'endorsed');
    const facts = story.recording(PTC, 'noted').facts;
    story.does({
      type: 'propose-correction',
      decision: 'T13-3' as never,
      facts,
      reason: 'Misheard',
      by: secretaryOf(PTC, 'q'),
    });
    expect(only(dueOf(story, secretary), 'correct')).toMatchObject([{ decision: 'T13-3' }]);
    expect(only(dueOf(story, person(seat('p', 'chair', PTC))), 'correct')).toHaveLength(1);
    const own = { id: personId('q'), seats: [seat('q', 'secretary', PTC)] };
    expect(only(dueOf(story, own), 'correct')).toEqual([]);
    expect(only(dueOf(story, delegate), 'correct')).toEqual([]);
  });
});

describe('the officer of a tool', () => {
  it('has a draft to hand in, at first and after it came back', () => {
    const story = new Story().registered();
    expect(says(story, responsible, 'draft')).toEqual(['In draft: submit it when it is ready.']);
    const back = beforePtc().records(PTC, 'referred-back', { target: 'draft', guidance: { en: 'Shorter.' } });
    expect(only(dueOf(back, responsible), 'draft')).toMatchObject([{ body: 'PTC' }]);
    expect(says(back, responsible, 'draft', 'fr')).toEqual([
      'À réviser, puis à soumettre de nouveau au CTP.',
    ]);
    expect(only(dueOf(back, secretary), 'draft')).toEqual([]);
  });

  it('has an approved text to publish, in the languages that are not out', () => {
    const story = beforeCouncil().records(Council, 'approved').at('2024-07-05T08:00:00Z');
    expect(only(dueOf(story, responsible), 'publish')).toMatchObject([{ languages: ['en', 'fr'] }]);
    expect(says(story, responsible, 'publish', 'fr')).toEqual([
      'Approuvé : à publier en anglais et en français.',
    ]);
  });

  it('is told, with the secretary who has it, of a language that is missing or behind', () => {
    const story = beforePtc().does({
      type: 'attach-document',
      version: paper('en', 'b'),
      as: 'revision',
      by: officer,
    });
    for (const who of [responsible, secretary])
      expect(only(dueOf(story, who), 'translate')).toMatchObject([{ document: 'PC0741', languages: ['fr'] }]);
    expect(says(story, secretary, 'translate')).toEqual([
      'The French version of PC0741 is behind (E is b, F is a): attach it.',
    ]);
    expect(only(dueOf(story, person(seat('p', 'secretary', Council))), 'translate')).toEqual([]);
  });
});

describe('contributions', () => {
  const invited = () =>
    beforePtc().records(PTC, 'continued', { guidance: { en: 'Add cases.' }, byDay: '2024-08-30' });

  it('are invited from delegates and observers until the day is over', () => {
    expect(only(dueOf(invited(), delegate), 'contribute')).toMatchObject([
      { on: '2024-08-30', daysLeft: 128 },
    ]);
    expect(says(invited(), delegate, 'contribute', 'fr')).toEqual([
      'Contributions attendues jusqu’au 30 août 2024.',
    ]);
    expect(only(dueOf(invited(), secretary), 'contribute')).toEqual([]);
    const last = invited().at('2024-08-30T20:00:00Z');
    expect(invitationOf(last.tool, last.world(last.now))).toMatchObject({ body: 'PTC', byDay: '2024-08-30' });
    const over = invited().at('2024-08-30T22:00:00Z');
    expect(invitationOf(over.tool, over.world(over.now))).toBeUndefined();
  });

  it('are no longer invited once a body has acted, nor by an outcome that was taken back', () => {
    const later = invited().at('2024-06-27T08:00:00Z').records(Council, 'approved');
    expect(invitationOf(later.tool, later.world(later.now))).toBeUndefined();
    const back = invited();
    back.does({
      type: 'take-back',
      decision: 'T13-3' as never,
      reason: 'wrong',
      lettersLeft: false,
      by: secretaryOf(PTC),
    });
    expect(invitationOf(back.tool, back.world(back.now))).toBeUndefined();
  });
});

describe('what asks nothing', () => {
  it('is the next session of each body with its items, and what was decided lately', () => {
    const due = dueOf(beforePoc(), person(seat('p', 'delegate', PTC), seat('p', 'observer', PoC)));
    expect(only(due, 'sessions')).toMatchObject([
      { body: 'PoC', session: 'PoC-90', items: 1, when: { precision: 'month', value: '2024-06' } },
      { body: 'PTC', session: 'PTC-245-246', items: 0, on: '2024-10-23', daysLeft: 127 },
    ]);
    expect(asksNothing(due)).toBe(true);
    const soon = beforePtc().records(PTC, 'endorsed').at('2024-05-02T08:00:00Z');
    expect(says(soon, delegate, 'information')).toEqual([
      'The PTC endorsed Compendium of Case Studies on Cross-Border E-Commerce.',
    ]);
    expect(only(dueOf(soon.at('2024-06-02T08:00:00Z'), delegate), 'information')).toEqual([]);
  });

  it('leaves a list that says when the next thing happens', () => {
    const world = worldAt('2024-04-30T08:00:00.000Z');
    const next = nextMeetingOf(delegate, world);
    expect(nothingDueWords(next, world, 'en')).toBe(
      'Nothing is due. Next: PTC 245th/246th Sessions, 23 October 2024, in 176 days.',
    );
    expect(nothingDueWords(next, world, 'fr').replaceAll('\u00a0', ' ')).toBe(
      'Rien ne vous attend avant le 23 octobre 2024 (CTP, 245e/246e sessions).',
    );
    expect(nothingDueWords(undefined, world, 'fr')).toBe('Rien ne vous attend.');
    const during = worldAt();
    expect(nothingDueWords(nextMeetingOf(delegate, during), during, 'en')).toBe(
      'Nothing is due. Now: PTC 243rd/244th Sessions.',
    );
  });
});

it('whatever happened and whoever asks, the list stands by heading, says whole sentences, and tells nothing hidden', () => {
  fc.assert(
    fc.property(histories, anyReader, ([registered, intents], reader) => {
      const story = lived(registered, intents);
      const world = story.world(story.now);
      const view = readersView(story.tool, reader, world);
      const due = dueFor(reader, [view], world);
      const ranks = due.map((row) => dueGroups.indexOf(groupOf[row.asks]));
      expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
      for (const row of due) {
        for (const language of ['en', 'fr'] as const)
          expect(faultsIn(dueSentence(row, view, world, language), language)).toEqual([]);
        if (row.decision !== undefined) expect(view.decisions.map(({ id }) => id)).toContain(row.decision);
      }
    }),
    { numRuns: 300 },
  );
});
