import { describe, expect, it } from 'vitest';
import type { HistoryLine } from '../../functions/domain/event.ts';
import { decisionId, memberId, personId, toolId } from '../../functions/domain/ids.ts';
import type { Seat } from '../../functions/domain/person.ts';
import type { Language } from '../../functions/domain/text.ts';
import type { Tool } from '../../functions/domain/tool.ts';
import { decisionShown } from '../../functions/handlers/api/read/decision-shown.ts';
import { procedureShown } from '../../functions/handlers/api/read/procedure-shown.ts';
import { records } from '../support/register.ts';
import { Council, PoC, PTC, registration, seat } from '../support/sample-register.ts';
import { beforePtc } from '../support/story.ts';
import { imported } from './imported-tool.ts';
import { inJune, paper, reading, secretaryOf } from './read-rig.ts';

describe('a tool in the past', () => {
  const T13 = toolId('T13');

  describe('a tool as the register knew it', () => {
    it('is what its page said at that instant, without what there was to do', async () => {
      const rig = await inJune();
      rig.clock.at = '2024-04-10T08:00:00.000Z';
      await rig.submitted('T13', {}, [paper('en')]);
      rig.clock.at = '2024-05-01T00:00:00.000Z';
      const { todo: _, ...then } = (await rig.get('/api/tools/T13', 'nobody')).body;
      rig.clock.at = '2024-06-27T08:00:00.000Z';
      await rig.recorded(T13, 'endorsed');
      await rig.inJune(T13, Council, 'approved');
      const { body } = await rig.get('/api/tools/T13?asKnown=2024-05-01T00:00:00Z', 'nobody');
      expect(body).toEqual({ ...then, may: [], asKnown: '2024-05-01T00:00:00.000Z' });
      // Years later it says the same of that instant.
      rig.clock.at = '2026-01-15T08:00:00.000Z';
      const late = await rig.get('/api/tools/T13?asKnown=2024-05-01T00:00:00Z', 'nobody');
      expect(late.body).toEqual(body);
      const both = (await rig.get('/api/tools/T13?asKnown=2024-05-01T00:00:00Z&asOn=2024-04-30', 'nobody'))
        .body;
      expect(both).toMatchObject({ asKnown: '2024-05-01T00:00:00.000Z', asOn: '2024-04-30', decisions: [] });
    });
  });

  /** A tool whose past is on paper, as far back as April 2023. */
  async function onPaper() {
    const rig = await reading();
    const lines: readonly HistoryLine[] = [
      { what: 'endorsed', body: PTC, on: { precision: 'month', value: '2023-04' }, step: 1 },
      { what: 'approved', body: Council, on: { precision: 'day', value: '2023-06-24' }, step: 3 },
    ];
    await imported(rig, 'T30', lines, { stepsNotKnown: [2] });
    return async (query: string, as = 'nobody') => (await rig.get(`/api/tools/T30?${query}`, as)).body;
  }

  describe('a tool on a day of which paper alone tells', () => {
    it('is where the last line by then says', async () => {
      const read = await onPaper();
      const told = await read('asOn=2023-05-15');
      expect(told.where.sentence).toBe('Endorsed by the PTC, April 2023.');
      expect(told).toMatchObject({ asOn: '2023-05-15', may: [] });
      expect((await read('asOn=2023-07-01')).where.sentence).toBe('Approved by the Council, 24 June 2023.');
      expect((await read('asOn=2023-07-01', 'del-A')).where.sentence).toBe(
        'Approuvé par le Conseil, 24 juin 2023.',
      );
    });

    it('is not made up where nothing is known', async () => {
      const read = await onPaper();
      const before = {
        ...{
          known: false,
          open: true,
          stage: { id: 'draft', label: 'Draft' },
          title: 'Old guide',
          tool: 'T30',
        },
        where: {
          ...{ sentence: 'Nothing is known of it on that day.', at: 'draft', ahead: [], publishes: true },
          since: { precision: 'unknown', words: 'date not known' },
        },
        route: { template: 'full', endsWith: 'publication', steps: [] },
        ...{ documents: [], decisions: [], history: [], questions: [], publications: [], may: [] },
        ...{ lineage: { supersededBy: [], children: [] }, deferrals: 0, notReached: 0 },
      };
      const then = await read('asOn=2022-12-31');
      expect(then).toMatchObject({ ...before, asOn: '2022-12-31' });
      expect(then.where).toEqual(before.where);
      expect(then).not.toHaveProperty('asKnown');
      const known = await read('asKnown=2024-01-01T00:00:00Z');
      expect(known).toMatchObject({ ...before, asKnown: '2024-01-01T00:00:00.000Z' });
      expect(known).not.toHaveProperty('asOn');
    });
  });

  describe('a tool that is not there', () => {
    it('is named in the refusal', async () => {
      const { get } = await reading();
      for (const path of ['T99', 'T99/history'])
        expect((await get(`/api/tools/${path}`, 'nobody')).body.facts).toEqual({ tool: 'T99' });
    });
  });

  describe('the version of a tool', () => {
    it('is in the address of its history too, for whom nothing can be hidden, and in no other', async () => {
      const rig = await reading();
      await rig.submitted('T13');
      for (const path of ['T13', 'T13/history']) {
        expect((await rig.get(`/api/tools/${path}`, 'sec-PTC')).headers.etag).toMatch(/^"2-/);
        expect((await rig.get(`/api/tools/${path}`, 'nobody')).headers.etag).toMatch(/^"[\w-]{22}"$/);
      }
    });
  });

  describe('the Members', () => {
    it('are named where a statement names one, and else not even read', async () => {
      const rig = await reading();
      let read = 0;
      const { members } = rig.people;
      rig.people.members = async () => {
        read += 1;
        return members();
      };
      await rig.submitted('T13');
      await rig.recorded(T13, 'noted', {
        statements: [{ kind: 'reservation', text: { en: 'Not section 3.' } }],
      });
      const page = async () => (await rig.get('/api/tools/T13', 'nobody')).body.decisions;
      expect((await page())[0].statements).toMatchObject([{ by: 'One Member' }]);
      await rig.get('/api/tools/T13/history', 'nobody');
      await rig.get('/api/bodies/PTC', 'nobody');
      expect(read).toBe(0);
      await rig.recorded(T13, 'noted', {
        statements: [
          { kind: 'statement', text: { en: 'We note.' } },
          { kind: 'statement', member: 'A', text: { en: 'Well done.' } },
        ],
      });
      const [, second] = await page();
      expect(second.statements.map(({ by }: { by: string }) => by)).toEqual(['One Member', 'Member A']);
      expect(read).toBe(1);
    });
  });

  describe('the letters of several decisions', () => {
    it('are told with the one that could be taken back, and with no other', async () => {
      const rig = await reading();
      await rig.submitted('T13');
      await rig.recorded(T13, 'noted');
      await rig.recorded(T13, 'endorsed');
      const { decisions, may } = (await rig.get('/api/tools/T13', 'sec-PTC')).body;
      expect(may.filter(({ command }: { command: string }) => command === 'take-back')).toEqual([
        { command: 'take-back', decision: 'T13-2', body: 'PTC' },
      ]);
      expect(decisions.map(({ letters }: { letters?: object }) => letters !== undefined)).toEqual([
        false,
        true,
      ]);
      const until = async (id: string) =>
        (await rig.get(`/api/decisions/${id}`, 'sec-PTC')).body.takeBackUntil;
      expect([await until('T13-1'), await until('T13-2')]).toEqual([undefined, '2024-04-24T16:00:00.000Z']);
      await rig.does(secretaryOf(PTC), {
        tool: T13,
        command: { type: 'take-back', decision: 'T13-2', reason: 'Wrong item' },
      });
      expect((await rig.get('/api/tools/T13', 'sec-PTC')).body.decisions).toHaveLength(1);
    });
  });
});

describe('a procedure', () => {
  const deadlineAt = '2024-05-17T10:00:00.000Z';
  const story = beforePtc();
  const { facts } = story.recording(PTC, 'noted', { deadlineAt, rule: 'Rule 20' });
  story.does({
    ...{ type: 'open-written-procedure', decision: decisionId('T13-3'), agrees: 'endorsed', minimumDays: 14 },
    ...{ facts: { ...facts, outcome: 'written-opened' }, by: secretaryOf(PTC) },
  });
  const answered = (member: string, answer: 'objection' | 'no-objection', by: string, more: object = {}) => ({
    ...{ member: memberId(member), answer, by: personId(by) },
    ...{ at: '2024-05-03T08:00:00.000Z', enteredBySecretary: false, ...more },
  });
  const { procedure } = story.tool;
  if (!procedure) throw new Error('It runs');
  const tool: Tool = {
    ...story.tool,
    procedure: {
      ...procedure,
      answers: [
        answered('A', 'no-objection', 'p'),
        answered('B', 'no-objection', 'q'),
        answered('C', 'objection', 'sec-PTC', { enteredBySecretary: true }),
        answered('D', 'no-objection', 'r'),
      ],
    },
  };
  const members = ['A', 'B', 'C', 'D'].map((id) => ({
    ...{ id: memberId(id), name: { en: `Member ${id}`, fr: `Membre ${id}` }, kind: 'member' as const },
  }));
  const sits = (...of: string[]) => of.map((id) => seat('p', 'delegate', PTC, { member: memberId(id) }));
  const world = story.world(story.now);
  const shown = (seats: readonly Seat[], of = tool, language: Language = 'en', at = world) =>
    procedureShown(of, { id: personId('p'), seats }, at, { people: new Map(), members }, language);

  describe('a written procedure', () => {
    it('is told to everybody, without what anybody answered', () => {
      expect(shown([])).toStrictEqual({
        ...{ decision: 'T13-3', kind: 'silence', openedAt: '2024-04-24T08:00:00.000Z', deadlineAt },
        bothLanguages: true,
        body: { id: 'PTC', code: 'PTC', name: 'Permanent Technical Committee' },
        agrees: { id: 'endorsed', label: 'Endorsed' },
        deadline: 'Friday 17 May 2024, 12.00, Brussels time',
        own: [],
      });
    });

    it('tells a delegate what was answered for their Members, and by whom of them', () => {
      const said = (member: string, answer: string, sentence: string) => ({
        ...{ member: { id: member, name: `Member ${member}` }, answer, sentence },
        at: '2024-05-03T08:00:00.000Z',
      });
      expect(shown(sits('A', 'B', 'C'))?.own).toEqual([
        said('A', 'no-objection', 'You answered for your administration on 3 May 2024.'),
        said('B', 'no-objection', 'A colleague answered for your administration on 3 May 2024.'),
        said('C', 'objection', 'The secretariat entered an answer of your administration on 3 May 2024.'),
      ]);
      expect(shown(sits('E'))?.own).toEqual([]);
    });

    it('tells its counts to who serves that body, and to nobody else', () => {
      expect(shown([seat('p', 'secretary', PTC)])?.counts).toEqual({ objections: 1, noObjections: 3 });
      for (const other of [[seat('p', 'secretary', Council)], [seat('p', 'chair', PTC)], sits('A')])
        expect(shown(other)).not.toHaveProperty('counts');
    });

    it('of a body that the register does not know has its hour as it is, and no sentence', () => {
      const nowhere = shown(sits('A'), tool, 'en', { ...world, bodies: new Map() });
      expect(nowhere).toMatchObject({
        deadline: deadlineAt,
        own: [{ answer: 'no-objection', sentence: '' }],
      });
    });

    it('is not there where none runs, nor without the decision that opened it', () => {
      const { procedure: _, ...rest } = tool;
      expect(shown(sits('A'), rest)).toBeUndefined();
      expect(shown(sits('A'), { ...tool, decisions: [] })).toBeUndefined();
    });
  });
});

describe('an answer in full', () => {
  const T13 = toolId('T13');

  describe('who somebody is to the register', () => {
    it('is each seat with what it is of and until when, whom they serve, and for whom they speak', async () => {
      const rig = await reading();
      await rig.people.putPerson({
        ...{ id: personId('P'), name: 'Anna', email: 'a@example.org', language: 'en', levels: {} },
        timeZone: 'Africa/Dakar',
      });
      for (const one of [
        seat('P', 'secretary', PTC, { to: '2024-12-31' }),
        seat('P', 'delegate', PoC, { member: memberId('A') }),
        seat('P', 'officer', undefined, { tool: T13 }),
      ])
        await rig.people.putSeat(one);
      await rig.drafted('T13', { title: { en: 'Guide' }, officers: ['P'] });
      const ptc = { id: 'PTC', code: 'PTC', name: 'Permanent Technical Committee' };
      const poc = { id: 'PoC', code: 'PoC', name: 'Policy Commission' };
      const member = { id: 'A', name: 'Member A' };
      const { body } = await rig.get('/api/me', 'P');
      expect(body).toMatchObject({
        ...{ person: 'P', name: 'Anna', language: 'en', timeZone: 'Africa/Dakar' },
        ...{ serves: [ptc], sitsFor: [{ member, body: poc }] },
        officerOf: [{ tool: 'T13', title: 'Guide' }],
        may: { register: true, administer: false },
      });
      const from = '2020-01-01';
      expect(body.seats).toHaveLength(3);
      for (const one of [
        {
          role: { id: 'secretary', label: 'Secretary' },
          ...{ body: ptc, from, to: '2024-12-31', words: 'Secretary, PTC' },
        },
        {
          role: { id: 'delegate', label: 'Delegate' },
          ...{ body: poc, member, from, words: 'Delegate, PoC, Member A' },
        },
        {
          role: { id: 'officer', label: 'Responsible officer' },
          ...{ tool: 'T13', from, words: 'Responsible officer, T13' },
        },
      ])
        expect(body.seats).toContainEqual(one);
    });

    it('has Members read only for who sits for one', async () => {
      const rig = await reading();
      rig.people.members = async () => {
        throw new Error('Nobody is named');
      };
      expect((await rig.get('/api/me', 'sec-PTC')).status).toBe(200);
    });
  });

  describe('a body', () => {
    it('is told with both of its names and codes, where it sits, and each of its sessions', async () => {
      const { get } = await reading();
      const next = { id: 'PTC-243-244', label: '243rd/244th Sessions', when: '23-26 April 2024' };
      expect((await get('/api/bodies/PTC', 'nobody')).body).toEqual({
        ...{ id: 'PTC', code: 'PTC', name: 'Permanent Technical Committee', prefix: 'PC', next },
        stage: { id: 'ptc-endorsement', label: 'PTC endorsement' },
        ...{
          restricted: false,
          closed: false,
          city: 'Brussels',
          timeZone: 'Europe/Brussels',
          mailbox: 'ptc',
        },
        names: { en: 'Permanent Technical Committee', fr: 'Comité technique permanent' },
        codes: { en: 'PTC', fr: 'CTP' },
        reportsTo: [
          { id: 'PoC', code: 'PoC', name: 'Policy Commission' },
          { id: 'Council', code: 'Council', name: 'Council' },
        ],
        servedBy: [
          { person: 'sec-PTC', name: 'Name of sec-PTC', role: { id: 'secretary', label: 'Secretary' } },
          {
            ...{ person: 'dep-PTC', name: 'Name of dep-PTC' },
            role: { id: 'deputy-secretary', label: 'Deputy secretary' },
          },
        ],
        sessions: [
          { ...next, state: { id: 'open', label: 'Open' }, firstDay: '2024-04-23' },
          {
            ...{ id: 'PTC-245-246', label: '245th/246th Sessions', when: '23-25 October 2024' },
            ...{ state: { id: 'planned', label: 'Planned' }, firstDay: '2024-10-23' },
          },
        ],
      });
    });
  });

  describe('one decision', () => {
    it('names who recorded it, who would correct it, its Members and the tool that it made', async () => {
      const rig = await reading();
      await rig.submitted('T13', { title: { en: 'Guide' } });
      const child = { tool: 'T13b', registration: { ...registration, title: { en: 'The rest' } } };
      const statements = [{ kind: 'statement', member: 'A', text: { en: 'Well done.' } }];
      const facts = { scope: { en: 'sections 1-5' }, remainder: 'T13b', statements };
      await rig.does(secretaryOf(PTC), { tool: T13, command: { ...records('in-part', facts), child } });
      const deputy = { person: 'dep-PTC', seat: { role: 'deputy-secretary', body: 'PTC' } } as never;
      const right = { ...records('deferred').facts, versions: [paper('en')] };
      await rig.does(deputy, {
        tool: T13,
        command: { type: 'propose-correction', decision: 'T13-1', facts: right, reason: 'Misheard' },
      });
      const { body } = await rig.get('/api/decisions/T13-1', 'nobody');
      expect(body).toMatchObject({
        recordedBy: { person: 'sec-PTC', name: 'Name of sec-PTC' },
        statements: [{ by: 'Member A', member: { id: 'A', name: 'Member A' } }],
        remainder: { tool: 'T13b', title: 'The rest' },
        proposal: { by: { person: 'dep-PTC', name: 'Name of dep-PTC' }, reason: 'Misheard' },
        tools: [{ tool: 'T13', title: 'Guide' }],
      });
      expect((await rig.get('/api/decisions/T99-1', 'nobody')).body.facts).toEqual({ decision: 'T99-1' });
    });

    it('has Members read only where it has statements', async () => {
      const rig = await reading();
      rig.people.members = async () => {
        throw new Error('Nobody is named');
      };
      await rig.recorded(await rig.submitted('T13'), 'noted');
      expect((await rig.get('/api/decisions/T13-1', 'nobody')).status).toBe(200);
    });

    it('names the text that was derived from it by its title', () => {
      const { tool, now, world } = beforePtc().records(PTC, 'noted');
      const [decision] = tool.decisions;
      if (!decision) throw new Error('It is recorded');
      const made = { ...decision, facts: { ...decision.facts, child: toolId('T77') } };
      const titles = new Map([[toolId('T77'), 'A template']]);
      const of = { tool, world: world(now), language: 'en', titles, readsAll: false } as const;
      const names = { people: new Map(), members: [] };
      expect(decisionShown(made, { ...of, names })).toMatchObject({
        child: { tool: 'T77', title: 'A template' },
      });
      expect(decisionShown(made, { ...of, names, titles: new Map() })).not.toHaveProperty('child');
    });
  });
});
