import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { api } from '../../functions/contracts/api/endpoints.ts';
import { memberId, personId, toolId } from '../../functions/domain/ids.ts';
import { administerDesk } from '../../functions/handlers/api/administer-desk.ts';
import { CBC, PTC, person, SWG, seat } from '../support/sample-register.ts';
import { administration } from './administer-rig.ts';
import { apiRig } from './rig.ts';

async function opened() {
  const register = await administration();
  const { people } = register;
  for (const [id, kind] of [
    ['A', 'member'],
    ['OBS', 'observer'],
  ] as const)
    await people.putMember({ id: memberId(id), name: { en: `Member ${id}`, fr: `Membre ${id}` }, kind });
  for (const n of [1, 2]) await people.putSeat(seat(`sec-${n}-SWG`, 'secretary', SWG));
  await people.putSeat(seat('sec-CBC', 'secretary', CBC));
  await people.putPerson(person('sec-CBC'));
  return { ...register, ...apiRig(register, administerDesk(register)) };
}
let register: Awaited<ReturnType<typeof opened>>;
beforeEach(async () => {
  register = await opened();
});

const ada = { name: 'Ada Example', email: 'ada@example.org', language: 'en' };
const today = '2024-04-24';

describe('everybody', () => {
  it('is listed by name with their seats, and the bodies that lack a secretary', async () => {
    const { body } = await register.get('/api/admin/people', 'admin');
    const names = body.items.map(({ name }: { name: string }) => name);
    const small = names.map((name: string) => name.toLowerCase());
    expect(small).toEqual([...small].sort());
    expect(body.items.find((one: { person: string }) => one.person === 'del-A')).toEqual({
      person: 'del-A',
      name: 'Name of del-A',
      email: 'del-A@example.org',
      language: 'en',
      timeZone: null,
      seats: [
        {
          role: 'delegate',
          label: 'Delegate',
          body: 'PTC',
          code: 'PTC',
          member: 'A',
          memberName: 'Member A',
          from: '2020-01-01',
          counts: true,
        },
      ],
    });
    expect(body.warnings).toEqual([
      {
        body: 'CBC',
        code: 'CBC',
        secretaries: 1,
        sentence: 'CBC has one secretary: corrections will need a second.',
      },
    ]);
  });

  it('comes in pages', async () => {
    const first = (await register.get('/api/admin/people?most=3', 'admin')).body;
    const rest = (await register.get(`/api/admin/people?after=${first.next}`, 'admin')).body;
    const ids = [...first.items, ...rest.items].map((one: { person: string }) => one.person);
    expect(first.items).toHaveLength(3);
    expect(new Set(ids).size).toBe(ids.length);
    expect((await register.get('/api/admin/people?after=nonsense', 'admin')).status).toBe(400);
  });

  it('is for administrators and any secretary to read, and for no delegate', async () => {
    expect((await register.get('/api/admin/people', 'sec-PTC')).status).toBe(200);
    expect((await register.get('/api/admin/members', 'sec-PTC')).body.items).toHaveLength(2);
    expect((await register.get('/api/admin/people', 'del-A')).status).toBe(403);
    expect((await register.put('/api/admin/people/p-ada', 'sec-PTC', ada)).status).toBe(403);
  });

  it('is read by secretaries without the addresses that letters go to', async () => {
    for (const path of ['people', 'people/del-A', 'people/del-A/letters']) {
      const { status, body } = await register.get(`/api/admin/${path}`, 'sec-PTC');
      expect([path, status]).toEqual([path, path.endsWith('letters') ? 403 : 200]);
      expect(JSON.stringify(body)).not.toMatch(/email|@/);
    }
    expect((await register.get('/api/admin/people/del-A', 'admin')).body.email).toBe('del-A@example.org');
  });
});

describe('a person', () => {
  it('is entered, and noted without their name or address', async () => {
    const { body, status } = await register.put('/api/admin/people/p-ada', 'admin', ada);
    expect(status).toBe(200);
    expect(body).toEqual({ person: 'p-ada', ...ada, timeZone: null, seats: [], isNew: true });
    const noted = await register.noted();
    expect(noted).toMatchObject([{ what: 'put-person', on: 'p-ada', after: { entered: true } }]);
    expect(JSON.stringify(noted)).not.toMatch(/Ada|ada@/);
  });

  it('is changed where they are as they were when they were read', async () => {
    const before = await register.get('/api/admin/people/sec-CBC', 'admin');
    const etag = before.headers.etag ?? '';
    const change = {
      name: 'Name of sec-CBC',
      email: 'new@example.org',
      language: 'fr',
      timeZone: 'Africa/Dakar',
    };
    const changed = await register.put('/api/admin/people/sec-CBC', 'admin', change, { 'if-match': etag });
    expect(changed.body).toMatchObject({ ...change, isNew: false });
    const again = await register.put('/api/admin/people/sec-CBC', 'admin', ada, { 'if-match': etag });
    expect(again.body).toMatchObject({ status: 412, code: 'stale-copy' });
    expect((await register.people.person(personId('sec-CBC')))?.email).toBe('new@example.org');
    expect(await register.noted()).toMatchObject([{ after: { changed: ['email', 'language', 'timeZone'] } }]);
  });

  it('keeps what they chose to receive, and is not written where nothing changes', async () => {
    const chosen = person('sec-CBC', { levels: { [PTC]: 'all' } });
    await register.people.putPerson(chosen);
    const { name, email, language } = chosen;
    await register.put('/api/admin/people/sec-CBC', 'admin', { name, email, language });
    expect(await register.noted()).toEqual([]);
    const anyhow = { 'if-match': '*' };
    await register.put('/api/admin/people/sec-CBC', 'admin', { name, email, language: 'fr' }, anyhow);
    expect((await register.people.person(personId('sec-CBC')))?.levels).toEqual({ PTC: 'all' });
  });

  it.each([
    [{ ...ada, email: 'nowhere' }, 'email'],
    [{ ...ada, language: 'de' }, 'language'],
    [{ ...ada, name: ' ' }, 'name'],
    [{ ...ada, timeZone: 'Mars/Olympus' }, 'timeZone'],
    [{ ...ada, levels: {} }, 'levels'],
  ])('is refused with what is wrong: %j', async (body, path) => {
    expect((await register.put('/api/admin/people/p-ada', 'admin', body)).body).toMatchObject({
      status: 422,
      issues: [{ path }],
    });
  });

  it('that is not there is not found', async () => {
    for (const address of ['/api/admin/people/p-nobody', '/api/admin/people/p-nobody/letters'])
      expect((await register.get(address, 'admin')).body).toMatchObject({ code: 'unknown-person' });
    const answer = await register.post('/api/admin/people/p-nobody/seats', 'admin', {
      role: 'administrator',
      from: today,
    });
    expect(answer.status).toBe(404);
  });
});

describe('a seat', () => {
  const second = { role: 'deputy-secretary', body: 'CBC', from: today };

  it('is given from a day on, is noted, and ends the warning', async () => {
    const { body, status, headers } = await register.post('/api/admin/people/del-A/seats', 'admin', second);
    expect(status).toBe(201);
    expect(headers.location).toBe('/api/admin/people/del-A');
    expect(body).toEqual({
      person: 'del-A',
      seat: { ...second, label: 'Deputy secretary', code: 'CBC', counts: true },
      warnings: [],
    });
    expect(await register.noted()).toMatchObject([
      { what: 'put-seat', on: 'del-A', after: { ...second, person: 'del-A' } },
    ]);
  });

  it('given twice is one, and can be given another last day', async () => {
    for (const to of ['2024-12-31', '2024-12-31', '2025-12-31'])
      await register.post('/api/admin/people/del-A/seats', 'admin', { ...second, to });
    const seats = (await register.people.seatsOf(personId('del-A'))).filter(({ body }) => body === CBC);
    expect(seats).toMatchObject([{ to: '2025-12-31' }]);
    expect(await register.noted()).toHaveLength(2);
  });

  it.each([
    [{ role: 'secretary' }, 'body', 'this role needs a body'],
    [{ role: 'delegate', body: 'PTC' }, 'member', 'this role needs a Member'],
    [{ role: 'delegate', body: 'PTC', member: 'Contry' }, 'member', 'is unknown'],
    [
      { role: 'delegate', body: 'PTC', member: 'OBS' },
      'member',
      'is an organization that observes: it has no delegates',
    ],
    [{ role: 'observer', body: 'NONE', member: 'OBS' }, 'body', 'is unknown'],
    [{ role: 'chair', body: 'PTC', member: 'A' }, 'member', 'this role has no Member'],
    [{ role: 'administrator', body: 'PTC' }, 'body', 'this role has no body'],
    [{ role: 'secretary', body: 'PTC', tool: 'T13' }, 'tool', 'this role has no tool'],
    [{ role: 'administrator', to: '2024-01-01' }, 'to', 'ends before it begins'],
  ])('that cannot be is refused with why: %j', async (given, path, message) => {
    const answer = await register.post('/api/admin/people/del-A/seats', 'admin', { from: today, ...given });
    expect(answer.body).toMatchObject({
      status: 422,
      code: 'text-not-acceptable',
      issues: [{ path, message }],
    });
    expect(await register.noted()).toEqual([]);
  });

  it('of an officer is of one tool that is there, or of none', async () => {
    await register.before(toolId('T13'));
    const give = (tool?: string) =>
      register.post('/api/admin/people/del-A/seats', 'admin', {
        role: 'officer',
        from: today,
        ...(tool && { tool }),
      });
    expect((await give('T13')).status).toBe(201);
    expect((await give()).status).toBe(201);
    expect((await give('T99')).body).toMatchObject({ code: 'unknown-tool' });
  });

  it('that ends takes away at once what no other seat allows, and says so', async () => {
    const { post, get } = register;
    const end = { role: 'deputy-secretary', body: 'PTC', from: '2020-01-01', to: '2024-04-23' };
    const { body } = await post('/api/admin/people/dep-PTC/seats/end', 'admin', end);
    expect(body).toMatchObject({
      person: 'dep-PTC',
      atOnce: true,
      seat: { role: 'deputy-secretary', to: '2024-04-23', counts: false },
      sentence: expect.stringMatching(/^The seat has ended\. At once it takes away \d+ things/),
      warnings: [{ body: 'PTC', secretaries: 1 }, { body: 'CBC' }],
    });
    expect(body.takesAway).toContainEqual({
      action: 'record-decision',
      on: 'PTC',
      sentence: 'Can no longer record outcomes (PTC).',
    });
    expect(body.takesAway).toContainEqual({
      action: 'read-step',
      on: 'PoC',
      sentence: 'Can no longer read what is not cleared yet (PoC).',
    });
    expect((await get('/api/admin/people', 'dep-PTC')).status).toBe(403);
    expect(await register.noted()).toMatchObject([
      { what: 'end-seat', on: 'dep-PTC', before: { from: '2020-01-01' }, after: { to: '2024-04-23' } },
    ]);
  });

  it('that ends later counts until then', async () => {
    const end = { role: 'secretary', body: 'PTC', from: '2020-01-01', to: '2024-06-30' };
    const { body } = await register.post('/api/admin/people/sec-PTC/seats/end', 'admin', end);
    expect(body).toMatchObject({
      atOnce: false,
      sentence: 'The seat counts until the end of 30 June 2024. After that:',
      seat: { counts: true },
    });
    expect((await register.get('/api/admin/people', 'sec-PTC')).status).toBe(200);
  });

  it('whose like the person holds takes nothing away', async () => {
    await register.people.putSeat(seat('sec-PTC', 'deputy-secretary', PTC));
    const end = { role: 'secretary', body: 'PTC', from: '2020-01-01', to: '2024-04-23' };
    const { body } = await register.post('/api/admin/people/sec-PTC/seats/end', 'admin', end);
    expect(body).toMatchObject({
      takesAway: [],
      sentence: 'The seat has ended. It takes nothing away: another seat allows the same.',
    });
  });

  it('of an administrator is another administrator’s to end, so that one is always left', async () => {
    const end = { role: 'administrator', from: '2020-01-01', to: '2024-04-23' };
    const own = await register.post('/api/admin/people/admin/seats/end', 'admin', end);
    expect(own.body).toMatchObject({ status: 422, issues: [{ path: 'role' }] });
    await register.people.putPerson(person('second'));
    await register.people.putSeat(seat('second', 'administrator'));
    expect((await register.post('/api/admin/people/admin/seats/end', 'second', end)).status).toBe(200);
  });

  it('that nobody has cannot end', async () => {
    const end = { role: 'chair', body: 'PTC', from: '2020-01-01', to: '2024-04-23' };
    expect((await register.post('/api/admin/people/sec-PTC/seats/end', 'admin', end)).status).toBe(404);
  });
});

describe('a file of people', () => {
  const header = 'person,name,email,language,role,body,member,from,to';
  const file = (...lines: string[]) => [header, ...lines, ''].join('\n');
  const send = (body: string, query = '', headers: Record<string, string> = {}) =>
    register.ask('POST', `/api/admin/people/import${query}`, {
      as: 'admin',
      body,
      headers: { 'content-type': 'text/csv', ...headers },
    });
  const good = file(
    'p-ada,Ada Example,ada@example.org,en,delegate,PTC,A,2024-04-24,',
    'p-ada,Ada Example,ada@example.org,en,observer,CBC,OBS,2024-04-24,2024-12-31',
    'p-bo,"Bo, Example",bo@example.org,fr,,,,,',
    'del-A,Name of del-A,del-A@example.org,fr,delegate,PTC,A,2020-01-01,',
    'sec-CBC,Name of sec-CBC,sec-CBC@example.org,en,secretary,CBC,,2020-01-01,',
  );

  it('says beforehand what it would do, and writes nothing', async () => {
    const { body } = await send(good, '?dryRun=true');
    expect(body).toEqual({
      written: false,
      new: 3,
      changed: 1,
      same: 1,
      wrong: [],
      sentence: '3 new, 1 changed, 1 as before. Nothing is written yet.',
    });
    expect(await register.people.person(personId('p-ada'))).toBeUndefined();
    expect(await register.noted()).toEqual([]);
  });

  it('enters people and seats, is noted without names, and does nothing the second time', async () => {
    const { body } = await send(`\uFEFF${good}`);
    expect(body).toMatchObject({ written: true, sentence: '3 new, 1 changed, 1 as before. Written.' });
    expect(await register.people.person(personId('p-bo'))).toMatchObject({
      name: 'Bo, Example',
      language: 'fr',
    });
    expect(await register.people.seatsOf(personId('p-ada'))).toHaveLength(2);
    expect(await register.noted()).toMatchObject([
      { what: 'import-people', after: { new: 3, changed: 1, same: 1 } },
    ]);
    expect((await send(good)).body).toMatchObject({ new: 0, changed: 0, same: 5 });
    expect(await register.noted()).toHaveLength(1);
  });

  it.each(['\r\n', '\n'])('ends its lines as each of its machines did, and counts them (%#)', async (end) => {
    const text = `${header}${end}p-ada,Ada,ada@example.org,en,,,,,\r\np-bo,Bo,bo@example.org,fr,,,,,\np-cy,Cy,cy,en,,,,,\r\n`;
    expect((await send(text, '?dryRun=true')).body).toMatchObject({
      new: 2,
      wrong: [{ line: 4, sentence: 'email is not an address such as name@example.org' }],
    });
  });

  it('names every wrong line, and with one of them nothing is written', async () => {
    const bad = file(
      'p-ada,Ada Example,ada@example.org,en,delegate,PTC,Contry,2024-04-24,',
      'p-bo,Bo Example,nowhere,en,,,,,',
      'p-cy,Cy Example,cy@example.org,en,secretary,,,2024-04-24,',
      'p-dee,Dee Example,dee@example.org,en,,,,,',
      'p-dee,Dee Other,dee@example.org,en,,,,,',
      'p-eve,Eve Example,dee@example.org,en,,,,,',
      'p-fay,Fay Example,fay@example.org,en,,PTC,,,',
      'admin,Name of admin,admin@example.org,en,administrator,,,2020-01-01,2024-04-24',
    );
    const { body } = await send(bad, '?dryRun=true');
    expect(body.wrong).toEqual([
      { line: 2, sentence: 'Member ‘Contry’ unknown' },
      { line: 3, sentence: 'email is not an address such as name@example.org' },
      { line: 4, sentence: 'this role needs a body' },
      { line: 6, sentence: 'says another name, address or language than line 5' },
      { line: 7, sentence: 'has the address of another person, on line 5' },
      { line: 8, sentence: 'has a seat without a role' },
      { line: 9, sentence: 'the seat of an administrator is another administrator’s to end' },
    ]);
    expect(body.sentence).toBe(
      '1 new, 0 changed, 7 lines wrong: line 2, Member ‘Contry’ unknown. Nothing is written.',
    );
    const written = await send(bad);
    expect(written.body).toMatchObject({ status: 422, code: 'text-not-acceptable' });
    expect(written.body.issues[0]).toEqual({ path: 'line 2', message: 'Member ‘Contry’ unknown' });
    expect(await register.people.person(personId('p-dee'))).toBeUndefined();
    const french = await send(bad, '?dryRun=true', { 'accept-language': 'fr' });
    expect(french.body.wrong[0].sentence).toBe('Membre «\u00a0Contry\u00a0» inconnu');
    expect(french.body.wrong[1].sentence).toBe('email n’est pas une adresse telle que name@example.org');
    expect(french.body.wrong[5].sentence).toBe('comporte un siège sans rôle');
  });

  it.each([
    ['', 1, 'the columns must be person, name, email, language, role, body, member, from, to'],
    [
      'person,name\np-ada,Ada',
      1,
      'the columns must be person, name, email, language, role, body, member, from, to',
    ],
    [file('p-ada,Ada'), 2, 'the columns must be person, name, email, language, role, body, member, from, to'],
    [file('p-ada,"Ada'), 2, 'is not CSV: check the quotes'],
    [
      file(...Array.from({ length: 2001 }, (_, i) => `p-${i},N,n${i}@example.org,en,,,,,`)),
      2001,
      'there are more than 2,000 lines',
    ],
  ])('that is no table of ours is told so (%#)', async (text, line, sentence) => {
    expect((await send(text, '?dryRun=true')).body.wrong).toEqual([{ line, sentence }]);
  });

  it('that the API shows as its example has no wrong line beside the Members of the demonstration', async () => {
    const { members } = JSON.parse(readFileSync('local/seed/people.json', 'utf8'));
    for (const member of members) await register.people.putMember(member);
    const { query, body } = api.importPeople.example;
    const answer = await send(body, `?${new URLSearchParams(query)}`);
    expect(answer.body).toMatchObject({ new: 1, wrong: [] });
  });

  it('is the administrator’s alone to bring in', async () => {
    const answer = await register.ask('POST', '/api/admin/people/import', { as: 'sec-PTC', body: good });
    expect(answer.status).toBe(403);
  });
});
