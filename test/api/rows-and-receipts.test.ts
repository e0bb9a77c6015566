import { describe, expect, it } from 'vitest';
import type { Command } from '../../functions/domain/command.ts';
import type { Due } from '../../functions/domain/due.ts';
import { decisionId, memberId, personId, sessionId } from '../../functions/domain/ids.ts';
import type { Member } from '../../functions/domain/person.ts';
import type { Language } from '../../functions/domain/text.ts';
import { dueRow } from '../../functions/handlers/api/take-part/due-row.ts';
import { receiptOf } from '../../functions/handlers/api/take-part/receipt-of.ts';
import { bodies, PTC } from '../support/sample-register.ts';
import { beforePtc, procedureOpened, type Story, worldOn } from '../support/story.ts';

const members: readonly Member[] = ['A', 'B'].map((id) => ({
  id: memberId(id),
  name: { en: `Member ${id}`, fr: `Membre ${id}` },
  kind: 'member',
}));
const [, body] = bodies;
if (!body) throw new Error('The PTC is there');

describe('a row of what needs a person', () => {
  const { tool } = beforePtc();
  const shown = (row: Partial<Due>, now = '2024-04-24T08:00:00.000Z', language: Language = 'en') => {
    const setting = { tools: new Map([[tool.id as string, tool]]), members, world: worldOn(now), language };
    return dueRow({ asks: 'wait', tool: tool.id, ...row } as Due, setting);
  };
  const session = sessionId('PTC-243-244');

  it('has nothing that the row has not', () => {
    expect(Object.keys(shown({ body: PTC })).sort()).toEqual(['asks', 'body', 'sentence', 'tool']);
    expect(shown({ body: PTC }).body).toEqual({ id: 'PTC', code: 'PTC' });
    expect(shown({ body: PTC }, undefined, 'fr').body).toEqual({ id: 'PTC', code: 'CTP' });
  });

  it('says of a session that is on, and of what it is to decide, that it is under way; of everything else the days left', () => {
    const left = (asks: Due['asks'], now: string, of: Partial<Due> = { session }) =>
      shown({ asks, body: PTC, daysLeft: 3, ...of }, now);
    expect(left('sessions', '2024-04-22T08:00:00.000Z')).toMatchObject({ daysLeft: 3, left: 'in 3 days' });
    expect(left('sessions', '2024-04-23T08:00:00.000Z')).toMatchObject({ left: 'under way' });
    expect(left('sessions', '2024-04-25T08:00:00.000Z')).toMatchObject({ left: 'under way' });
    expect(left('decide', '2024-04-25T08:00:00.000Z')).toMatchObject({ left: 'under way' });
    expect(left('decide', '2024-04-22T08:00:00.000Z')).toMatchObject({ left: 'in 3 days' });
    expect(left('decide', '2024-05-02T08:00:00.000Z', { session, daysLeft: -6 }).left).toBe('6 days overdue');
    expect(left('wait', '2024-04-25T08:00:00.000Z')).toMatchObject({ left: 'in 3 days' });
    expect(left('sessions', '2024-04-25T08:00:00.000Z', {})).toMatchObject({ left: 'in 3 days' });
    expect(left('sessions', '2024-06-18T08:00:00.000Z', { session: sessionId('PoC-90') })).toMatchObject({
      left: 'in 3 days',
    });
    expect(shown({ asks: 'sessions', session, daysLeft: 1 }, '2024-04-24T08:00:00.000Z', 'fr').left).toBe(
      'en cours',
    );
  });

  it('says of a session whose days have come that it is not yet opened, where nobody has opened it', () => {
    const world = worldOn('2024-04-24T08:00:00.000Z');
    const known = world.sessions.get(session);
    if (!known) throw new Error('It is known');
    const planned = { ...world, sessions: new Map([[session, { ...known, state: 'planned' as const }]]) };
    const left = (asks: Due['asks'], language: Language) =>
      dueRow(
        { asks, body: PTC, session, daysLeft: 2 },
        { tools: new Map(), members, world: planned, language },
      ).left;
    for (const asks of ['sessions', 'decide'] as const)
      expect([left(asks, 'en'), left(asks, 'fr')]).toEqual(['not yet opened', 'pas encore ouverte']);
  });

  it('names the Member, the session, since when, and which language is missing', () => {
    const row = shown({
      asks: 'answer',
      body: PTC,
      decision: decisionId('T13-3'),
      member: memberId('B'),
      session,
      deadlineAt: '2024-05-17T10:00:00.000Z',
      since: { precision: 'month', value: '2024-04' },
      paper: { is: 'behind', language: 'fr' } as never,
    });
    expect(row).toMatchObject({
      member: { id: 'B', name: 'Member B' },
      session: { id: 'PTC-243-244' },
      since: 'April 2024',
      paper: { is: 'behind', language: 'fr' },
    });
    expect(shown({ body: PTC, paper: { is: 'complete' } as never }).paper).toStrictEqual({ is: 'complete' });
    expect(shown({ asks: 'sessions', body: PTC, session, items: 4 }).items).toBe(4);
    expect(shown({ asks: 'answer', body: PTC, member: memberId('Z') }).member).toEqual({
      id: 'Z',
      name: 'Z',
    });
    const inSession = { precision: 'session', value: 'PTC-1' } as never;
    expect(shown({ body: PTC, since: inSession }).since).toContain('PTC-1');
    expect(shown({ body: PTC, session: sessionId('PTC-1') })).not.toHaveProperty('session');
  });
});

describe('a receipt', () => {
  const by = (person: string) => ({
    person: personId(person),
    seat: { role: 'delegate', body: PTC, member: memberId('A') } as const,
  });
  const says = (member: string, answer: string, who = by('del-A')): Command =>
    ({
      ...{ type: 'object', decision: decisionId('T13-3'), member: memberId(member), answer },
      ...{ hasVoice: true, by: who },
    }) as Command;
  const receipt = (story: Story, n: number) => receiptOf(story.events, n, { body, members }, 'en');

  it('is of one answer, and of nothing that came after it', () => {
    const story = procedureOpened().at('2024-05-03T08:00:00Z').does(says('A', 'no-objection'));
    const first = receipt(story, 4);
    expect(first).toMatchObject({
      tool: 'T13',
      decision: 'T13-3',
      person: 'del-A',
      member: { id: 'A', name: 'Member A' },
      answer: 'no-objection',
      withdrawableUntil: '2024-05-17T10:00:00.000Z',
    });
    expect(first).not.toHaveProperty('before');
    story.does(says('A', 'withdrawn')).does(says('B', 'objection'));
    expect(receipt(story, 4)).toEqual(first);
    expect(receipt(story, 6)).toMatchObject({ answer: 'objection', withdrawableUntil: null });
    expect(receipt(story, 3)).toBeUndefined();
    expect(receipt(story, 9)).toBeUndefined();
  });

  it('tells the answer before it of the same Member in the same procedure, and no other', () => {
    const story = procedureOpened().at('2024-05-03T08:00:00Z').does(says('B', 'no-objection'));
    story.does(says('A', 'no-objection'));
    expect(receipt(story, 5)).not.toHaveProperty('before');
    story.at('2024-05-04T08:00:00Z').does(says('A', 'objection', by('del-A2')));
    expect(receipt(story, 6)?.before).toMatchObject({
      answer: 'no-objection',
      at: '2024-05-03T08:00:00.000Z',
    });
    const again = procedureOpened()
      .at('2024-05-03T08:00:00Z')
      .does(says('A', 'no-objection'))
      .does(says('A', 'withdrawn'));
    again.does(says('A', 'no-objection'));
    expect(receipt(again, 5)?.before).toMatchObject({ answer: 'no-objection' });
    // What was withdrawn is no answer that was given before.
    expect(receipt(again, 6)).not.toHaveProperty('before');
    const stranger = procedureOpened().at('2024-05-03T08:00:00Z').does(says('Z', 'no-objection'));
    expect(receipt(stranger, 4)?.member).toEqual({ id: 'Z', name: 'Z' });
  });
});
