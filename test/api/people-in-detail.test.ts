import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { memberId, personId, toolId } from '../../functions/domain/ids.ts';
import { noticeId } from '../../functions/domain/notice.ts';
import { erased } from '../../functions/domain/person.ts';
import { peopleShown } from '../../functions/handlers/api/administer/person-shown.ts';
import { placeText } from '../../functions/handlers/api/place-in-list.ts';
import { bodies, CBC, PoC, PTC, person, registration, SWG, seat } from '../support/sample-register.ts';
import {
  type Administered,
  administered,
  beforePoC,
  recordsInJune,
  secretaryOfPoC,
} from './administer-rig.ts';

const short = [
  { body: 'SWG', code: 'SWG', secretaries: 0, sentence: 'SWG has no secretary: nothing can be recorded.' },
  { body: 'CBC', code: 'CBC', secretaries: 0, sentence: 'CBC has no secretary: nothing can be recorded.' },
];
const delA = personId('del-A');
const admin = personId('admin');

describe('people and Members, as they are listed', () => {
  let register: Administered;
  beforeAll(async () => {
    register = await administered('T13');
    const { people } = register;
    const members = [
      ['OBS', 'observer'],
      ['A', 'member'],
    ] as const;
    for (const [id, kind] of members)
      await people.putMember({ id: memberId(id), name: { en: `Member ${id}`, fr: `Membre ${id}` }, kind });
    const given = { from: '2022-01-01' };
    await people.putPerson(person('p-ada', { timeZone: 'Africa/Dakar', language: 'fr' }));
    await people.putSeat(seat('p-ada', 'secretary', CBC, { from: '2021-01-01' }));
    await people.putSeat(seat('p-ada', 'officer', undefined, { ...given, tool: toolId('T13') }));
    await people.putSeat(seat('p-ada', 'chair', SWG, { from: '2019-01-01', to: '2021-12-31' }));
    await people.putSeat(seat('p-ada', 'officer', undefined, { ...given, tool: toolId('T99') }));
    await people.putSeat(seat('p-ada', 'observer', PTC, { from: '2018-01-01', to: '2024-04-23' }));
    await people.putSeat(seat('p-ada', 'secretary', SWG));
    await people.putSeat(seat('del-A', 'deputy-secretary', SWG));
    for (const body of bodies.filter(({ id }) => id === CBC))
      await people.putBody({
        ...body,
        closed: { on: { precision: 'year', value: '2023' }, successors: [PTC], authority: 'The Council' },
      });
  });

  it('tell of a person what the register has, seats that count first and then by their first day, none of a tool that is not there', async () => {
    const { body, headers } = await register.get('/api/admin/people/p-ada', 'admin');
    expect(body).toEqual({
      person: 'p-ada',
      name: 'Name of p-ada',
      email: 'p-ada@example.org',
      language: 'fr',
      timeZone: 'Africa/Dakar',
      seats: [
        { role: 'secretary', label: 'Secretary', body: 'SWG', code: 'SWG', from: '2020-01-01', counts: true },
        { role: 'secretary', label: 'Secretary', body: 'CBC', code: 'CBC', from: '2021-01-01', counts: true },
        { role: 'officer', label: 'Responsible officer', tool: 'T13', from: '2022-01-01', counts: true },
        {
          role: 'observer',
          label: 'Observer',
          body: 'PTC',
          code: 'PTC',
          member: 'member-of-p-ada',
          memberName: 'member-of-p-ada',
          from: '2018-01-01',
          to: '2024-04-23',
          counts: false,
        },
        {
          role: 'chair',
          label: 'Chair',
          body: 'SWG',
          code: 'SWG',
          from: '2019-01-01',
          to: '2021-12-31',
          counts: false,
        },
      ],
    });
    expect(headers.etag).toMatch(/\d/);
  });

  it('read each tool once, however many seats are on it', async () => {
    const { people, tools, clock } = register;
    const read: string[] = [];
    const events: typeof tools.events = (tool) => {
      read.push(tool);
      return tools.events(tool);
    };
    const asker = {
      actor: { id: admin, seats: [seat('admin', 'administrator')] },
      world: await people.world(clock.now()),
      language: 'en',
    } as const;
    const ports = { people, tools: { events } };
    const { shown } = peopleShown(ports, asker);
    const one = await people.person(personId('p-ada'));
    if (one) await Promise.all([shown(one), shown(one)]);
    expect(read.sort()).toEqual(['T13', 'T99']);
  });

  it('name only bodies that are not closed as short of secretaries', async () => {
    expect((await register.get('/api/admin/people?most=1', 'admin')).body.warnings).toEqual([]);
  });

  it('give every Member and observer with both names', async () => {
    expect((await register.get('/api/admin/members', 'admin')).body).toEqual({
      items: [
        { member: 'A', name: { en: 'Member A', fr: 'Membre A' }, kind: 'member' },
        { member: 'OBS', name: { en: 'Member OBS', fr: 'Membre OBS' }, kind: 'observer' },
      ],
    });
  });

  it('go on behind people only', async () => {
    const { body } = await register.get(
      `/api/admin/people?after=${placeText(['people'], 'no one!')}`,
      'admin',
    );
    expect(body).toMatchObject({ status: 400, issues: [{ path: 'query.after' }] });
  });
});

describe('a person who is entered or changed', () => {
  const ada = { name: 'Ada Example', email: 'ada@example.org', language: 'en' };
  let register: Administered;
  beforeEach(async () => {
    register = await administered();
  });

  it('is written with nothing chosen, and told as they are then', async () => {
    const { put, get, people, noted } = register;
    await put('/api/admin/people/p-ada', 'admin', ada);
    expect(await people.person(personId('p-ada'))).toEqual({ id: 'p-ada', ...ada, levels: {} });
    const before = (await get('/api/admin/people/p-ada', 'admin')).headers;
    const anyhow = { 'if-match': '*' };
    const again = await put('/api/admin/people/p-ada', 'admin', { ...ada, timeZone: 'Africa/Dakar' }, anyhow);
    expect(again.status).toBe(200);
    const { headers, body } = await get('/api/admin/people/p-ada', 'admin');
    expect(headers.etag).not.toBe(before.etag);
    expect(again.body).toEqual({ ...body, isNew: false });
    expect((await put('/api/admin/people/p-ada', 'admin', ada, anyhow)).body).toMatchObject({
      timeZone: null,
    });
    expect((await people.person(personId('p-ada')))?.timeZone).toBeUndefined();
    expect((await noted()).map(({ after }) => after)).toEqual(
      expect.arrayContaining([{ entered: true }, { changed: ['timeZone'] }]),
    );
  });

  it('is as they were seen, or there at all, where the request asks for it', async () => {
    const { put, people } = register;
    const stale = { status: 412, code: 'stale-copy', facts: { person: 'p-ada' } };
    const asked = (match: string) => put('/api/admin/people/p-ada', 'admin', ada, { 'if-match': match });
    expect((await asked('*')).body).toMatchObject(stale);
    expect((await asked('"of another kind"')).body).toMatchObject(stale);
    expect(await people.person(personId('p-ada'))).toBeUndefined();
    await people.putPerson(person('p-ada'));
    expect((await asked('"of another kind"')).body).toMatchObject(stale);
    expect((await asked('*')).status).toBe(200);
  });

  it('is not somebody who is there already, unless the request says that it changes them', async () => {
    const { put, people, noted } = register;
    const before = await people.person(delA);
    const refused = (language: string) =>
      put('/api/admin/people/del-A', 'admin', ada, { 'accept-language': language });
    expect((await refused('en')).body).toMatchObject({
      status: 422,
      issues: [
        {
          path: 'person',
          message: 'del-A is somebody already: open their page, or choose another identifier',
        },
      ],
    });
    expect((await refused('fr')).body.issues[0].message).toBe(
      'del-A désigne déjà quelqu’un\u00a0: ouvrez sa page ou choisissez un autre identifiant',
    );
    expect(await people.person(delA)).toEqual(before);
    expect(await noted()).toEqual([]);
  });

  it('entered once more with the same words is answered alike', async () => {
    const { put, noted } = register;
    const first = await put('/api/admin/people/p-ada', 'admin', ada);
    const again = await put('/api/admin/people/p-ada', 'admin', ada);
    expect(again.body).toEqual({ ...first.body, isNew: false });
    expect(await noted()).toHaveLength(1);
  });

  it('has an address of their own', async () => {
    const { put, people } = register;
    const theirs = { ...ada, email: 'Del-A@example.org' };
    const refused = {
      issues: [{ path: 'email', message: expect.stringMatching(/^del-A has this address/) }],
    };
    expect((await put('/api/admin/people/p-ada', 'admin', theirs)).body).toMatchObject(refused);
    const anyhow = { 'if-match': '*' };
    expect((await put('/api/admin/people/sec-PTC', 'admin', theirs, anyhow)).body).toMatchObject(refused);
    expect((await put('/api/admin/people/del-A', 'admin', theirs, anyhow)).status).toBe(200);
    await people.putPerson(person('p-ada', { email: 'del-a@example.org' }));
    const renamed = await put('/api/admin/people/p-ada', 'admin', { ...theirs, name: 'Ada' }, anyhow);
    expect(renamed.status).toBe(200);
  });

  it('was not erased: nobody is brought back, nor given a seat', async () => {
    const { put, post, people, noted } = register;
    await people.putPerson(erased(person('p-gone')));
    const refused = (message: string) => ({ status: 422, issues: [{ path: 'person', message }] });
    const asked = { ...ada, name: 'Back Again' };
    for (const headers of [{}, { 'if-match': '*' }])
      expect((await put('/api/admin/people/p-gone', 'admin', asked, headers)).body).toMatchObject(
        refused('p-gone was erased: who comes again is entered under another identifier'),
      );
    const given = { role: 'administrator', from: '2024-01-01' };
    const french = { 'accept-language': 'fr' };
    expect((await post('/api/admin/people/p-gone/seats', 'admin', given, french)).body).toMatchObject(
      refused('La personne p-gone a été effacée\u00a0: qui revient est inscrit sous un autre identifiant'),
    );
    expect(await people.person(personId('p-gone'))).toEqual(erased(person('p-gone')));
    expect(await people.seatsOf(personId('p-gone'))).toEqual([]);
    expect(await noted()).toEqual([]);
  });
});

describe('a seat that is given or ended', () => {
  let register: Administered;
  beforeEach(async () => {
    register = await administered();
  });
  const end = (who: string, given: object, as = 'admin') =>
    register.post(`/api/admin/people/${who}/seats/end`, as, {
      from: '2020-01-01',
      to: '2024-04-23',
      ...given,
    });

  it('is noted with what it was before and what it is', async () => {
    const given = { role: 'administrator', from: '2024-01-01' };
    await register.post('/api/admin/people/del-A/seats', 'admin', given);
    register.passes(1);
    await register.post('/api/admin/people/del-A/seats', 'admin', { ...given, to: '2024-12-31' });
    register.passes(1);
    await end('del-A', { ...given, to: '2024-06-30' });
    const seats = ['2024-06-30', '2024-12-31'].map((to) => ({ person: 'del-A', ...given, to }));
    const [ended, changed, entered] = await register.noted();
    expect(ended).toMatchObject({ what: 'end-seat', on: 'del-A', before: seats[1], after: seats[0] });
    expect(changed).toMatchObject({
      what: 'put-seat',
      before: { person: 'del-A', ...given },
      after: seats[1],
    });
    expect(changed?.before).not.toHaveProperty('to');
    expect(entered).toMatchObject({ what: 'put-seat', after: { person: 'del-A', ...given } });
    expect(entered).not.toHaveProperty('before');
  });

  it('of a tool needs a tool that is there', async () => {
    const given = { role: 'officer', tool: 'T99', from: '2024-04-24' };
    expect((await register.post('/api/admin/people/del-A/seats', 'admin', given)).body).toMatchObject({
      code: 'unknown-tool',
      facts: { tool: 'T99' },
    });
  });

  it('says in one answer what it takes away, of which tool or body', async () => {
    await register.before();
    await register.people.putSeat(seat('del-A', 'officer', undefined, { tool: toolId('T13') }));
    const { body } = await end('del-A', { role: 'officer', tool: 'T13' });
    expect(body).toEqual({
      person: 'del-A',
      seat: {
        role: 'officer',
        label: 'Responsible officer',
        tool: 'T13',
        from: '2020-01-01',
        to: '2024-04-23',
        counts: false,
      },
      atOnce: true,
      takesAway: expect.arrayContaining([
        { action: 'withdraw', on: 'T13', sentence: 'Can no longer withdraw the tool (T13).' },
      ]),
      sentence: expect.stringMatching(/^The seat has ended/),
      warnings: short,
    });
    await register.people.putPerson(person('dep-PoC'));
    const { body: of } = await end('dep-PoC', { role: 'deputy-secretary', body: 'PoC' });
    expect(of.takesAway).toContainEqual({
      action: 'record-decision',
      on: 'PoC',
      sentence: 'Can no longer record outcomes (PoC).',
    });
  });

  it('of a tool whose registration names its person takes away nothing of it', async () => {
    await register.before();
    await register.people.putSeat(seat('officer', 'officer', undefined, { tool: toolId('T13') }));
    const { body } = await end('officer', { role: 'officer', tool: 'T13' });
    expect(body).toMatchObject({
      takesAway: [],
      sentence: 'The seat has ended. The registration of T13 names them too: they stay its officer.',
    });
  });

  it('on its last day still counts', async () => {
    const { body } = await end('dep-PTC', { role: 'deputy-secretary', body: 'PTC', to: '2024-04-24' });
    expect(body).toMatchObject({
      atOnce: false,
      seat: { counts: true },
      sentence: 'The seat counts until the end of today, 24 April 2024. After that:',
    });
    expect(body.takesAway).not.toEqual([]);
  });

  it('is noted with the reason that was given, which is no part of it', async () => {
    const given = { role: 'administrator', from: '2024-01-01' };
    const why = (reason: string) => ({ ...given, reason });
    await register.post('/api/admin/people/del-A/seats', 'admin', why('A third of us'));
    register.passes(1);
    await end('del-A', why('No third needed'));
    register.passes(1);
    await register.post('/api/admin/people/del-A/sign-outs', 'admin', { reason: 'A telephone was lost' });
    expect(await register.noted()).toMatchObject([
      { what: 'sign-out-person', on: 'del-A', reason: 'A telephone was lost' },
      { what: 'end-seat', reason: 'No third needed', after: { to: '2024-04-23' } },
      { what: 'put-seat', reason: 'A third of us', after: given },
    ]);
    expect(JSON.stringify(await register.people.seatsOf(delA))).not.toContain('third');
  });

  it('ends once, however often that is asked', async () => {
    await register.people.putPerson(person('second'));
    await register.people.putSeat(seat('second', 'administrator'));
    const first = await end('second', { role: 'administrator' });
    const again = await end('second', { role: 'administrator' });
    expect(again.text).toBe(first.text);
    expect(first.body.takesAway).toContainEqual({
      action: 'manage-people',
      sentence: 'Can no longer enter people and seats.',
    });
    expect(await register.noted()).toHaveLength(1);
  });

  it('may be the administrator’s own, where it is another seat than that', async () => {
    await register.people.putSeat(seat('admin', 'secretary', PTC));
    expect((await end('admin', { role: 'secretary', body: 'PTC' })).status).toBe(200);
  });

  it('is of somebody who is there and has it', async () => {
    expect((await end('p-nobody', { role: 'chair', body: 'PTC' })).body).toMatchObject({
      code: 'unknown-person',
      facts: { person: 'p-nobody' },
    });
    expect((await end('del-A', { role: 'chair', body: 'PTC' })).body).toMatchObject({
      code: 'no-such-thing',
      facts: { person: 'del-A', role: 'chair' },
    });
  });
});

describe('erasing a person', () => {
  const erase = ({ post }: Administered, who: string) => post(`/api/admin/people/${who}/erasure`, 'admin');

  it('takes away what is theirs, ends the seats that still count, and is noted without a word about them', async () => {
    const register = await administered();
    const { people, inbox, offers, noted } = register;
    const notice = {
      notice: noticeId('PTC-2024-04-22'),
      body: PTC,
      class: 'subscription',
      events: [],
    } as const;
    const at = '2024-04-22T16:00:00.000Z';
    await people.putPerson(person('del-A', { timeZone: 'Africa/Dakar', levels: { [PTC]: 'all' } }));
    await inbox.add([{ person: delA, ...notice, at, subject: 'PTC, 22 April' }]);
    await offers.add({ tool: toolId('T13'), body: PTC, person: delA, at, text: 'Our laboratory', key: 'k' });
    await people.follow('tool:T13', delA, true);
    const seats = [
      seat('del-A', 'chair', PTC, { to: '2024-04-22' }),
      seat('del-A', 'observer', CBC, { to: '2024-04-23' }),
      seat('del-A', 'secretary', CBC, { to: '2024-04-24' }),
      seat('del-A', 'secretary', SWG, { to: '2024-12-31' }),
    ];
    for (const one of seats) await people.putSeat(one);
    const { status, body } = await erase(register, 'del-A');
    expect(status).toBe(200);
    expect(body).toEqual({
      person: 'del-A',
      seatsEnded: 3,
      sentence:
        'The name and the address of del-A are gone, 3 seats have ended. What they did stays, under this id and their seat.',
      warnings: short,
    });
    expect(await people.person(delA)).toEqual({
      id: 'del-A',
      name: '',
      email: '',
      language: 'en',
      levels: {},
    });
    const yesterday = '2024-04-23';
    expect(await people.seatsOf(delA)).toEqual([
      seat('del-A', 'delegate', PTC, { member: memberId('A'), to: yesterday }),
      ...seats.slice(0, 2),
      ...seats.slice(2).map((one) => ({ ...one, to: yesterday })),
    ]);
    expect((await inbox.of(delA)).letters).toEqual([]);
    expect(await offers.of(toolId('T13'))).toEqual([]);
    expect(await people.followedBy(delA)).toEqual([]);
    expect(await noted()).toEqual([
      {
        id: expect.stringMatching(/^[0-9a-f]{32}$/),
        at: '2024-04-24T08:00:00.000Z',
        by: 'admin',
        what: 'erase-person',
        on: 'del-A',
        after: { seatsEnded: 3 },
      },
    ]);
    expect((await erase(register, 'del-A')).body).toMatchObject({ seatsEnded: 0 });
  });

  it('is of somebody who is there, and never of oneself', async () => {
    const register = await administered();
    expect((await erase(register, 'p-nobody')).body).toMatchObject({
      code: 'unknown-person',
      facts: { person: 'p-nobody' },
    });
    expect((await erase(register, 'admin')).body).toMatchObject({
      code: 'text-not-acceptable',
      issues: [{ path: 'person', message: 'is the one who asks: another administrator erases them' }],
    });
    expect(await register.people.person(admin)).toEqual(person('admin'));
    expect(await register.noted()).toEqual([]);
  });
});

describe('seeing a tool as somebody', () => {
  let register: Administered;
  const see = (who: string, tool: string) => register.post(`/api/admin/see-as/${who}/tools/${tool}`, 'admin');
  beforeEach(async () => {
    register = await administered('T13');
  });

  it('needs both to be there', async () => {
    expect((await see('p-nobody', 'T13')).body).toMatchObject({
      code: 'unknown-person',
      facts: { person: 'p-nobody' },
    });
    expect((await see('del-A', 'T99')).body).toMatchObject({ code: 'unknown-tool', facts: { tool: 'T99' } });
  });

  it('who has no name calls them by their id', async () => {
    await register.people.putPerson(person('nameless', { name: '' }));
    expect((await see('nameless', 'T13')).body.sentence).toMatch(/^As nameless would see it/);
  });

  it('who may know nothing of it shows nothing', async () => {
    await beforePoC(register, 'T13');
    const child = { tool: 'T99', registration: { ...registration, officers: ['officer'] } };
    const command = { ...recordsInJune('child-derived', { child: 'T99' }), child };
    await register.does(secretaryOfPoC, { tool: 'T13', command });
    await register.people.putSeat(seat('admin', 'secretary', PoC));
    expect((await see('del-A', 'T99')).body).toEqual({
      person: 'del-A',
      name: 'Name of del-A',
      tool: 'T99',
      mayKnow: false,
      sentence: 'Name of del-A sees nothing of this tool.',
      view: null,
    });
    expect((await see('sec-PoC', 'T99')).body).toMatchObject({ mayKnow: true, view: { tool: 'T99' } });
  });
});
