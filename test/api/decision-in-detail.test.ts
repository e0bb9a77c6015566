import { describe, expect, it } from 'vitest';
import { decisionId, memberId, personId, toolId } from '../../functions/domain/ids.ts';
import type { Member } from '../../functions/domain/person.ts';
import type { Decision, Tool } from '../../functions/domain/tool.ts';
import { decisionShown } from '../../functions/handlers/api/read/decision-shown.ts';
import { dated, memberNamed, personNamed, sessionNamed } from '../../functions/handlers/api/read/named.ts';
import { PoC, PTC, sessions } from '../support/sample-register.ts';
import { beforePoc, beforePtc, clock, procedureOpened, secretaryOf, worldOn } from '../support/story.ts';

const world = worldOn('2024-06-18T08:00:00.000Z');
const members: readonly Member[] = [
  { id: memberId('A'), name: { en: 'Member A', fr: 'Membre A' }, kind: 'member' },
];
const names = { people: new Map([[personId('sec-PTC'), 'Anna Secretary']]), members };
const shown = (tool: Tool, more: Partial<Decision> = {}, setting: object = {}) => {
  const [decision] = tool.decisions.slice(-1);
  if (!decision) throw new Error('There is a decision');
  const titles = new Map([[toolId('T13b'), 'The rest']]);
  return decisionShown({ ...decision, ...more }, {
    ...{ tool, world, language: 'en', names, titles, readsAll: false },
    ...setting,
  } as never) as Record<string, unknown>;
};
const facts = (tool: Tool, more: object) =>
  ({ facts: { ...tool.decisions.at(-1)?.facts, ...more } }) as Partial<Decision>;

describe('a decision', () => {
  const { tool } = beforePtc().records(PTC, 'endorsed');

  it('is shown with what was recorded, and with nothing that was not', () => {
    const seen = shown(tool);
    expect(Object.keys(seen).sort()).toEqual(
      ['basis', 'body', 'decidedOn', 'decision', 'outcome', 'recordedAt', 'recordedBy', 'sentence', 'session']
        .concat(['statements', 'status', 'statusWords', 'versions'])
        .sort(),
    );
    expect(seen).toMatchObject({
      decision: 'T13-3',
      outcome: { id: 'endorsed', label: 'Endorsed' },
      body: { id: 'PTC', code: 'PTC', name: 'Permanent Technical Committee' },
      session: { id: 'PTC-243-244' },
      decidedOn: '2024-04-24',
      basis: { is: 'consensus', label: expect.any(String) },
      status: 'provisional',
      recordedAt: '2024-04-24T08:00:00.000Z',
      recordedBy: { person: 'sec-PTC', name: 'Anna Secretary', seat: expect.any(String) },
      statements: [],
      versions: [{}, {}],
    });
    expect(seen.sentence).toMatch(/endorsed/);
  });

  it('says since when it no longer runs where an objection ended what it opened', () => {
    const opened = procedureOpened();
    opened.at('2024-04-25T08:00:00Z').does({
      ...{ type: 'object', decision: decisionId('T13-3'), member: memberId('A'), answer: 'objection' },
      ...{ hasVoice: true, by: secretaryOf(PTC) },
    });
    const ended = [
      'One Member objected on 25 April 2024. The procedure has ended.',
      'Un Membre a fait objection le 25 avril 2024. La procédure a pris fin.',
    ];
    const said = ['en', 'fr'].map((language) => shown(opened.tool, {}, { language }).sentence);
    expect(said).toEqual(ended.map((sentence) => expect.stringMatching(new RegExp(`${sentence}$`))));
  });

  it('has each field that was given', () => {
    const given = {
      ...{ item: 'V.c', paragraph: '47', byDay: '2024-06-01', rule: 'Rule 12', target: 'draft' },
      deadlineAt: '2024-06-14T16:00:00.000Z',
      ...{
        text: { en: 'a' },
        guidance: { en: 'b' },
        amendments: { en: 'c' },
        reason: { en: 'd' },
        scope: { en: 'e' },
      },
      whoMayContribute: { en: 'f' },
    };
    expect(shown(tool, facts(tool, given))).toMatchObject(given);
    expect(
      shown(tool, { status: 'final', report: 'PC0345', corrected: true, formerBody: PoC }),
    ).toMatchObject({
      status: 'final',
      report: 'PC0345',
      corrected: true,
      formerBody: { id: 'PoC' },
    });
    expect(shown(tool, { status: 'final' }).statusWords).not.toBe(shown(tool).statusWords);
    expect(shown(tool, { late: true })).toHaveProperty('late', expect.any(String));
    expect(shown(tool, {}, { readsAll: true })).toMatchObject({ quiet: false });
    const later = facts(tool, { targetSession: 'PTC-245-246' });
    expect(shown(tool, later)).toMatchObject({ targetSession: { id: 'PTC-245-246' } });
    expect(shown(tool, facts(tool, { targetSession: 'PTC-1' }))).not.toHaveProperty('targetSession');
    expect(shown(tool, facts(tool, { session: 'PTC-1' }))).not.toHaveProperty('session');
  });

  it('names the tools that it made only to who may know of them', () => {
    const made = facts(tool, { remainder: 'T13b', child: 'T77' });
    expect(shown(tool, made).remainder).toEqual({ tool: 'T13b', title: 'The rest' });
    expect(shown(tool, made)).not.toHaveProperty('child');
  });

  it('has the statements by their Member, or by one Member where it is not said which', () => {
    const statements = [
      { kind: 'reservation', member: 'A', text: { en: 'Section 3.' } },
      { kind: 'statement', text: { en: 'We note.' } },
    ];
    expect(shown(tool, facts(tool, { statements })).statements).toEqual([
      {
        kind: 'reservation',
        label: expect.any(String),
        text: { en: 'Section 3.' },
        by: 'Member A',
        member: { id: 'A', name: 'Member A' },
      },
      { kind: 'statement', label: expect.any(String), text: { en: 'We note.' }, by: 'One Member' },
    ]);
  });

  it('says that it is restricted until its step is cleared, or where it is on no step', () => {
    const commission = beforePoc().records(PoC, 'endorsed').tool;
    expect(shown(commission)).toMatchObject({ restricted: true });
    expect(shown({ ...commission, cleared: [2] })).not.toHaveProperty('restricted');
    expect(shown({ ...commission, cleared: [2] }, { step: null })).toMatchObject({ restricted: true });
    expect(shown(commission, { cleared: true })).not.toHaveProperty('restricted');
    expect(shown(tool)).not.toHaveProperty('restricted');
    expect(shown(tool, {}, { world: { ...world, bodies: new Map() } })).toMatchObject({ restricted: true });
  });

  it('has what silence made of it, and what is proposed instead', () => {
    const silent = beforePtc().records(PTC, 'tacit-approval', {
      deadlineAt: '2024-05-17T10:00:00.000Z',
      rule: 'x',
    });
    silent.at('2024-05-17T10:00:00Z').does({ type: 'lapse', asked: 3, notReached: [], by: clock });
    expect(shown(silent.tool).settled).toEqual({
      outcome: { id: silent.tool.decisions[0]?.settled?.outcome, label: expect.any(String) },
      on: '2024-05-17',
      sentence: expect.stringContaining('The PTC endorsed'),
    });
    const story = beforePtc().records(PTC, 'noted').at('2024-04-25T08:00:00Z');
    const proposed = { ...story.recording(PTC, 'deferred').facts, decidedOn: '2024-04-24' };
    story.does({
      type: 'propose-correction',
      decision: decisionId('T13-3'),
      facts: proposed,
      reason: 'Misheard',
      by: secretaryOf(PTC),
    });
    expect(shown(story.tool).proposal).toEqual({
      outcome: { id: 'deferred', label: expect.any(String) },
      sentence: expect.any(String),
      reason: 'Misheard',
      by: { person: 'sec-PTC', name: 'Anna Secretary' },
      at: '2024-04-25T08:00:00.000Z',
    });
  });
});

describe('a thing as answers name it', () => {
  it('has the name that is known, and none that nobody entered or that was erased', () => {
    expect(personNamed(personId('x'), names)).toEqual({ person: 'x', name: null });
    const erased = { people: new Map([[personId('x'), '']]) };
    expect(personNamed(personId('x'), erased)).toEqual({ person: 'x', name: null });
    expect(memberNamed(memberId('A'), names, 'fr')).toEqual({ id: 'A', name: 'Membre A' });
    expect(memberNamed(memberId('Z'), names, 'fr')).toEqual({ id: 'Z', name: 'Z' });
  });

  it('has a session with when it is, as far as that is known', () => {
    expect(sessionNamed(null, world, 'en')).toBeUndefined();
    expect(sessionNamed(undefined, world, 'en')).toBeUndefined();
    expect(sessionNamed('PTC-1' as never, world, 'en')).toBeUndefined();
    const [first] = sessions;
    if (!first) throw new Error('There is a session');
    expect(sessionNamed(first.id, world, 'en')).toMatchObject({
      id: first.id,
      label: expect.any(String),
      when: expect.any(String),
    });
    const { firstDay: _, lastDay: __, ...dayless } = first;
    const undated = { ...dayless, dates: { precision: 'unknown' } } as never;
    const known = { sessions: new Map([[first.id, undated]]) };
    expect(sessionNamed(first.id, known, 'en')).not.toHaveProperty('when');
  });

  it('has a date as exactly as it is known', () => {
    expect(dated({ precision: 'month', value: '2024-06' }, world, 'en')).toEqual({
      precision: 'month',
      value: '2024-06',
      words: 'June 2024',
    });
    expect(dated({ precision: 'unknown' }, world, 'en')).not.toHaveProperty('value');
    const inSession = dated({ precision: 'session', value: 'PTC-243-244' } as never, world, 'en');
    expect(inSession.words).toContain('243rd/244th');
    expect(dated({ precision: 'session', value: 'PTC-1' } as never, world, 'en').words).toContain('PTC-1');
  });
});
