import { describe, expect, it } from 'vitest';
import { agendaOf, leftOver, onAgenda } from '../../functions/domain/agenda.ts';
import { dueFor } from '../../functions/domain/due.ts';
import type { HistoryLine } from '../../functions/domain/event.ts';
import { followUpNote } from '../../functions/domain/follow-up-note.ts';
import { memberId, personId, sessionId, toolId } from '../../functions/domain/ids.ts';
import { outcomeWords } from '../../functions/domain/language/agenda-words.ts';
import { dueSentence } from '../../functions/domain/language/due-words.ts';
import { followUpWords } from '../../functions/domain/language/follow-up-words.ts';
import { whereSentence } from '../../functions/domain/language/where-words.ts';
import type { Language } from '../../functions/domain/text.ts';
import { whereIs } from '../../functions/domain/where.ts';
import { PTC, registration, seat } from '../support/sample-register.ts';
import { beforePtc, clock, procedureOfPtc, procedureOpened, Story } from '../support/story.ts';

const [april, october] = ['PTC-243-244', 'PTC-245-246'];
const secretary = { id: personId('s'), seats: [seat('s', 'secretary', PTC)] };
const delegate = { id: personId('d'), seats: [seat('d', 'delegate', PTC, { member: memberId('B') })] };

const plain = (words: string | undefined) => words?.replaceAll('\u00a0', ' ');
const worldOf = (story: Story) => story.world(story.now);
const itemIn = (story: Story, id = april) => {
  const world = worldOf(story);
  const session = world.sessions.get(sessionId(id));
  if (!session) throw new Error(`No session ${id}`);
  return agendaOf(session, [story.tool], world)[0];
};
const nextOf = (story: Story) => whereIs(story.tool, worldOf(story)).ahead[0]?.session;
const toDecide = (story: Story) =>
  dueFor(secretary, [story.tool], worldOf(story)).filter(({ asks }) => asks === 'decide');
const where = (story: Story, language: Language) =>
  plain(whereSentence(whereIs(story.tool, worldOf(story)), story.tool, worldOf(story), language));

const objects = (story: Story): Story =>
  story.does({
    type: 'object',
    decision: procedureOfPtc().decision,
    member: memberId('A'),
    answer: 'objection',
    hasVoice: true,
    by: { person: personId('del-A'), seat: { role: 'delegate', body: PTC, member: memberId('A') } },
  });
const objected = () => objects(procedureOpened().at('2024-04-25T08:00:00Z'));
const afterwards = '2024-04-29T08:00:00Z';

describe('a text that a meeting has dealt with and left where it was', () => {
  const noted = () => beforePtc().records(PTC, 'noted');

  it.each([
    ['an objection ended its written procedure', objected],
    ['it was only taken note of', noted],
  ])('comes to the next one while that meeting is on and after it: %s', (_, story) => {
    for (const now of [story(), story().at(afterwards)]) {
      expect(nextOf(now)).toBe(october);
      expect(itemIn(now)?.is).toBe('done');
      expect(itemIn(now, october)?.is).toBe('due');
    }
    expect(where(story(), 'en')).toContain('Next: the PTC, 23-25 October 2024;');
    expect(where(story(), 'fr')).toContain('Prochaine étape : le CTP, du 23 au 25 octobre 2024,');
  });

  it.each([
    ['an objection', objected],
    ['a note', noted],
  ])('is on no list of what that meeting is still to decide, after %s', (_, story) => {
    expect(toDecide(story())).toEqual([]);
    expect(toDecide(story().at(afterwards))).toMatchObject([{ session: october, daysLeft: 177 }]);
  });

  it('waits for no meeting where no other is known, and is then not one of its items to decide', () => {
    const story = noted();
    const { world: whole } = story;
    story.world = (now) => {
      const world = whole(now);
      return { ...world, sessions: new Map([...world.sessions].filter(([id]) => id !== october)) };
    };
    expect(nextOf(story)).toBeUndefined();
    expect(toDecide(story)).toEqual([]);
    expect(toDecide(story.at(afterwards))).toMatchObject([{ asks: 'decide', body: PTC }]);
    expect(toDecide(story)[0]).not.toHaveProperty('session');
  });

  it('may be taken up by that meeting once it is submitted again while it is on', () => {
    const story = beforePtc().records(PTC, 'referred-back', { guidance: { en: 'x' }, target: 'draft' });
    expect(nextOf(story)).toBe(october);
    expect(nextOf(story.at('2024-04-25T08:00:00Z').submitted())).toBe(april);
    expect(itemIn(story)?.is).toBe('done');
    expect(toDecide(story)).toMatchObject([{ session: april }]);
  });
});

describe('a text that came in from paper before a body', () => {
  const onPaper: HistoryLine = { what: 'submitted', body: PTC, on: { precision: 'month', value: '2024-02' } };
  const entered = () =>
    new Story()
      .at('2024-04-23T06:00:00Z')
      .does({
        ...{ type: 'enter-history', tool: toolId('T13'), registration, lines: [onPaper], documents: [] },
        ...{ questions: [], source: 'PC0739Ea', stepsNotKnown: [] },
        standsAt: { at: 'step', step: 1, session: sessionId(april) },
        by: { person: personId('import'), seat: { role: 'import' } },
      })
      .at('2024-04-24T08:00:00Z');
  const since = (story: Story) => whereIs(story.tool, worldOf(story)).since;

  it('has been there since then, whatever left it there, and not since it was brought in', () => {
    const guidance = { en: 'Shorter.' };
    for (const story of [
      entered(),
      entered().records(PTC, 'noted'),
      entered().records(PTC, 'deferred'),
      entered().records(PTC, 'continued', { guidance, byDay: '2024-08-30' }),
      objects(entered().does(procedureOfPtc())),
    ])
      expect(since(story)).toEqual({ precision: 'month', value: '2024-02' });
    expect(since(entered().records(PTC, 'endorsed'))).toEqual({ precision: 'day', value: '2024-04-24' });
  });
});

describe('an objection', () => {
  it('sends a text to the next session and not to the one that has begun, nor to one that nobody knows', () => {
    const facts = { ...procedureOfPtc().facts, decidedOn: '2024-04-10' };
    const { session: _, ...between } = facts;
    const opened = () =>
      new Story()
        .registered()
        .submitted()
        .at('2024-04-10T08:00:00Z')
        .does({ ...procedureOfPtc(), facts: between });
    expect(objects(opened().at('2024-04-22T08:00:00Z')).next.session).toBe(april);
    expect(objects(opened().at('2024-04-23T08:00:00Z')).next).toMatchObject({
      session: october,
      onLapse: 'remind',
    });
    expect(objects(opened().at('2024-04-23T08:00:00Z')).tool.decisions[0]?.objection).toEqual({
      of: 'A',
      at: '2024-04-23T08:00:00.000Z',
    });
    const last = opened().at('2024-04-23T08:00:00Z');
    const { world: whole } = last;
    last.world = (now) => {
      const world = whole(now);
      return { ...world, sessions: new Map([...world.sessions].filter(([id]) => id !== october)) };
    };
    expect(objects(last).next).toMatchObject({ session: null, onLapse: 'sleep' });
  });
});

describe('a meeting that closed without an outcome', () => {
  it('leaves the text to the next, and still has it to be recorded late', () => {
    const left = beforePtc().at(afterwards);
    expect(nextOf(left)).toBe(october);
    expect(itemIn(left)?.is).toBe('due');
    expect(itemIn(left, october)?.is).toBe('due');
    expect(toDecide(left)).toMatchObject([{ session: april, daysLeft: -3 }]);
    expect(nextOf(beforePtc())).toBe(april);
    expect(itemIn(beforePtc(), october)).toBeUndefined();
  });
});

describe('a meeting that closed before its last day', () => {
  it('still asks for the outcome that is missing, and counts no days to its end', () => {
    const story = beforePtc();
    const { world: whole } = story;
    story.world = (now) => {
      const world = whole(now);
      const id = sessionId(april);
      const session = world.sessions.get(id);
      if (!session) throw new Error('It is known');
      return { ...world, sessions: new Map([...world.sessions, [id, { ...session, state: 'closed' }]]) };
    };
    const [row] = toDecide(story);
    expect(row).toMatchObject({ session: april, on: '2024-04-23' });
    expect(row).not.toHaveProperty('daysLeft');
    const said = (language: Language) => row && plain(dueSentence(row, story.tool, worldOf(story), language));
    expect([said('en'), said('fr')]).toEqual([
      'No outcome is recorded: enter what the PTC decided at its 243rd/244th Sessions.',
      'Aucun résultat consigné : indiquez ce que le CTP a décidé à ses 243e/244e sessions.',
    ]);
  });
});

describe('the counts of a session', () => {
  it('are those of the list of its secretary, whatever the meeting did', () => {
    const guidance = { en: 'Shorter.' };
    const stories = [
      beforePtc(),
      objected(),
      procedureOpened(),
      beforePtc().records(PTC, 'noted'),
      beforePtc().records(PTC, 'deferred'),
      beforePtc().records(PTC, 'deferred', { targetSession: sessionId(october) }),
      beforePtc().records(PTC, 'not-reached'),
      beforePtc().records(PTC, 'continued', { guidance, byDay: '2024-08-30' }),
      beforePtc().records(PTC, 'referred-back', { guidance, target: 'draft' }),
      beforePtc().records(PTC, 'endorsed-amended', { amendments: guidance }),
      beforePtc().records(PTC, 'statement'),
    ];
    const counts = stories.map((story) => {
      const item = itemIn(story);
      return [onAgenda(item ? [item] : []).length, leftOver(item ? [item] : []).length];
    });
    expect(counts.map(([items]) => items)).toEqual(stories.map(() => 1));
    expect(counts.map(([, undecided]) => undecided)).toEqual(stories.map((story) => toDecide(story).length));
  });
});

describe('a written procedure that an objection ended', () => {
  const [en, fr] = [
    'One Member objected on 25 April 2024. The procedure has ended.',
    'Un Membre a fait objection le 25 avril 2024. La procédure a pris fin.',
  ];
  const said = (story: Story, language: Language) => {
    const [outcome] = itemIn(story)?.outcomes ?? [];
    return outcome && plain(outcomeWords(outcome, story.tool, worldOf(story), language).sentence);
  };
  const note = (story: Story, language: Language) => {
    const world = worldOf(story);
    const [session, item] = [world.sessions.get(sessionId(april)), itemIn(story)];
    if (!session || !item) throw new Error('It was opened there');
    const tools = new Map([[story.tool.id, story.tool]]);
    return followUpWords(followUpNote(session, [item], tools, world), tools, world, language).lines[0];
  };
  const news = (story: Story, language: Language) =>
    dueFor(delegate, [story.tool], worldOf(story))
      .filter(({ asks }) => asks === 'information')
      .map((row) => [row.on, plain(dueSentence(row, story.tool, worldOf(story), language))]);

  it('is said to have ended, when and why, in the table of the session', () => {
    expect(said(objected(), 'en')).toMatch(new RegExp(`unless a Member objects by .*\\. ${en}$`));
    expect(said(objected(), 'fr')).toMatch(new RegExp(`${fr}$`));
    expect(said(procedureOpened(), 'en')).not.toContain('ended');
  });

  it('is news on the day of the objection, in place of the hour that no longer counts', () => {
    expect(news(objected(), 'en')).toEqual([
      ['2024-04-25', expect.stringMatching(/^One Member objected to .*\. The procedure has ended\.$/)],
    ]);
    expect(news(objected(), 'fr')).toEqual([
      [
        '2024-04-25',
        expect.stringMatching(
          /^Un Membre a fait objection au texte suivant : .*\. La procédure a pris fin\.$/,
        ),
      ],
    ]);
    const late = objects(procedureOpened().at('2024-05-15T08:00:00Z'));
    expect(news(late.at('2024-06-10T08:00:00Z'), 'en')).toHaveLength(1);
    expect(news(late.at('2024-06-20T08:00:00Z'), 'en')).toEqual([]);
  });

  it('asks nobody for an objection in the follow-up note: the item is proposed for the next session', () => {
    expect(note(objected(), 'en')).toMatchObject({
      followUp: 'The secretariat of the PTC proposes it for the 245th/246th Sessions.',
      byWhen: '–',
      next: 'The PTC, 23-25 October 2024',
    });
    expect(plain(note(objected(), 'fr')?.followUp)).toBe(
      'Le secrétariat du CTP propose son inscription aux 245e/246e sessions.',
    );
    expect(note(procedureOpened(), 'en')).toMatchObject({ followUp: 'Members that object say so.' });
  });
});

describe('a written procedure that silence agreed', () => {
  it('asks for nothing any more, and says in the table of the session what came of it', () => {
    const story = procedureOpened().at('2024-05-17T10:00:00Z');
    story.does({ type: 'lapse', asked: 3, notReached: [], by: clock });
    const [outcome] = itemIn(story)?.outcomes ?? [];
    const words = outcome && outcomeWords(outcome, story.tool, worldOf(story), 'en');
    expect(words?.sentence).toMatch(/ The PTC endorsed [^.]*\.$/);
    const world = worldOf(story);
    const [session, item] = [world.sessions.get(sessionId(april)), itemIn(story)];
    if (!session || !item) throw new Error('It was opened there');
    const [row] = followUpNote(session, [item], new Map([[story.tool.id, story.tool]]), world).rows;
    expect(row).toMatchObject({ followUp: { does: 'nothing' } });
    expect(row).not.toHaveProperty('deadlineAt');
  });
});
