import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Endpoint } from '../../functions/contracts/api/endpoint.ts';
import { endpoints } from '../../functions/contracts/api/endpoints.ts';
import { memberId, personId, toolId } from '../../functions/domain/ids.ts';
import type { Seat } from '../../functions/domain/person.ts';
import { planPerson } from '../../functions/handlers/import-plan.ts';
import { PoC, PTC } from '../support/sample-register.ts';
import { subjectsOf } from './permissions-cells.ts';
import { requestFor } from './permissions-requests.ts';
import { calendar, type WholeRig, wholeRig } from './whole-rig.ts';
import { everybody } from './whole-rig-people.ts';
import { standings } from './whole-rig-tools.ts';

/** Everybody of the register is erased: those who still read it came later and are called otherwise. */
const readers: Readonly<Record<string, Omit<Seat, 'person' | 'from'>>> = {
  'reads-all': { role: 'administrator' },
  'reads-PTC': { role: 'secretary', body: PTC },
  'reads-PoC': { role: 'secretary', body: PoC },
  'reads-for-A': { role: 'delegate', body: PTC, member: memberId('A') },
};
const languages = ['en', 'fr'] as const;
const gone = Object.keys(everybody);
/** How whole-rig-people.ts calls and addresses them. */
const who = gone.join('|');
const ofThem = new RegExp(`Name of (?:${who})|\b(?:${who})@example.org`, 'g');
const personal = (text: string): readonly string[] => text.match(ofThem) ?? [];

/** Lines that only look: all that is read, what would be recorded, and what leaves as a file. */
const looks = (endpoint: Endpoint): boolean =>
  endpoint.method === 'GET' ||
  ['previewDecision', 'previewProcedure', 'seeAs', 'exportRegister', 'verifyRecord'].includes(endpoint.id);
/** Ask who may see any of it of themselves, or of somebody who is not there any more. */
const ofEach = ['getPerson', 'lettersOfPerson', 'seeAs'];

let rig: WholeRig;
const said: string[] = [];
beforeAll(async () => {
  // Lambda's log is what is written there.
  for (const stream of [process.stdout, process.stderr])
    vi.spyOn(stream, 'write').mockImplementation((text) => said.push(String(text)) > 0);
  rig = await wholeRig();
  for (const [id, seat] of Object.entries(readers)) {
    const person = personId(id);
    const email = `${id}@readers.test`;
    await rig.ports.people.putPerson({ id: person, name: `Reader ${id}`, email, language: 'en', levels: {} });
    await rig.ports.people.putSeat({ person, from: '2020-01-01', ...seat });
  }
  await rig.ports.people.follow('tool:T-poc', personId('del-A'), true);
});
afterAll(() => vi.restoreAllMocks());

/** What every line that looks answers every reader in both languages, about every tool, body and person. */
async function* answers(): AsyncGenerator<{ readonly what: string; readonly text: string }> {
  for (const endpoint of endpoints.filter(looks))
    for (const subject of subjectsOf(endpoint))
      for (const [n, id] of Object.keys(readers).entries())
        for (const language of languages.filter((_, k) => n === 0 || k === n % 2))
          for (const person of ofEach.includes(endpoint.id) ? gone : [undefined]) {
            const cell = { person: { id, seats: [] }, ...subject };
            const request = requestFor(endpoint, cell, rig);
            const address = person
              ? request.address
                  .replace('/people/del-A', `/people/${person}`)
                  .replace('/see-as/P01', `/see-as/${person}`)
              : request.address;
            const headers = { ...request.headers, 'accept-language': language };
            const answer = await rig.ask(endpoint.method, address, { ...request, headers, as: id });
            yield {
              what: `${endpoint.id} ${address} as ${id} in ${language}: ${answer.status}`,
              text: `${JSON.stringify(answer.headers)} ${answer.text}`,
            };
          }
}

it('before, names and addresses stand in many answers, so that the search finds what is there', async () => {
  const found = new Set<string>();
  for await (const { what, text } of answers())
    if (personal(text).length > 0) found.add(what.split(' ')[0] ?? '');
  expect(found.size, [...found].join(' ')).toBeGreaterThan(8);
  for (const id of ['getHistory', 'getTool', 'listPeople', 'exportRegister', 'getDecision', 'listOffers'])
    expect(found).toContain(id);
});

describe('once everybody is erased', () => {
  const history = async (tool: string) =>
    Object.fromEntries(
      await Promise.all(
        languages.map(async (language) => {
          const headers = { 'accept-language': language };
          const { body } = await rig.get(`/api/tools/${tool}/history`, 'reads-PTC', headers);
          return [language, body.items.map(({ by }: { by: unknown }) => by)] as const;
        }),
      ),
    );

  beforeAll(async () => {
    for (const id of gone) {
      const { status, body } = await rig.post(`/api/admin/people/${id}/erasure`, 'reads-all');
      expect([id, status, body.person]).toEqual([id, 200, id]);
    }
  });

  it('no answer, export or table for a spreadsheet has a name or an address of them, in either language', async () => {
    const leaks: string[] = [];
    let asked = 0;
    for await (const { what, text } of answers()) {
      asked++;
      const found = personal(text);
      if (found.length > 0) leaks.push(`${what}: ${found.join(', ')}`);
    }
    expect(leaks).toEqual([]);
    expect(asked).toBeGreaterThan(1000);
  });

  it('what they did is told of their seats, and nobody’s name', async () => {
    const { en, fr } = await history('T-poc');
    expect(en.slice(0, 3)).toEqual([
      { person: 'officer', name: null, seat: 'Responsible officer' },
      { person: 'officer', name: null, seat: 'Responsible officer' },
      { person: 'sec-PTC', name: null, seat: 'Secretary, PTC' },
    ]);
    expect(fr.map((by: { seat: string }) => by.seat).slice(2, 3)).toEqual(['Secrétaire, CTP']);
  });

  it('every chain is whole', async () => {
    const { body } = await rig.post('/api/admin/verification', 'reads-all', {});
    expect(body.broken ?? []).toEqual([]);
    for (const { tool } of standings.filter(({ missing }) => !missing)) {
      const { events, broken } = await rig.ports.tools.verify(toolId(tool));
      expect([tool, events > 0, broken]).toEqual([tool, true, undefined]);
    }
  });

  it('none of them comes in with the token that they have, nor reads the calendar they had', async () => {
    for (const id of gone)
      expect((await rig.get('/api/me', id)).body).toMatchObject({ code: 'person-not-in-register' });
    expect((await rig.get(`/api/calendars/${calendar}`)).status).toBe(404);
  });

  it('nothing is left of what they followed, were sent and offered, and no seat counts', async () => {
    const { people, inbox, offers } = rig.ports;
    expect(await people.followers('tool:T-poc')).toEqual([]);
    expect(await offers.of(toolId('T-invites'))).toEqual([]);
    for (const id of gone.map(personId)) {
      expect((await inbox.of(id)).letters).toEqual([]);
      for (const { to = '9999' } of await people.seatsOf(id)) expect(to < '2024-06-28').toBe(true);
    }
  });

  it('it is noted who was erased and by whom, and not what they were called', async () => {
    const { interventions } = await rig.ports.interventions.list({ most: 100_000 });
    const notes = interventions.filter(({ what }) => what === 'erase-person');
    expect(notes.map(({ by, on }) => `${by} ${on}`).sort()).toEqual(
      gone.map((id) => `reads-all ${id}`).sort(),
    );
    expect(personal(JSON.stringify(interventions))).toEqual([]);
  });

  it('an old list brings none of them back, nor does one line of it write another', async () => {
    const csv = [
      'person,name,email,language,role,body,member,from,to',
      'new-one,Somebody New,new@readers.test,en,,,,,',
      'del-A,Name of del-A,del-A@example.org,en,delegate,PTC,A,2024-06-28,',
    ].join('\n');
    const headers = { 'content-type': 'text/csv' };
    const answer = await rig.ask('POST', '/api/admin/people/import', { as: 'reads-all', body: csv, headers });
    expect(answer.body.issues).toEqual([
      { path: 'line 3', message: 'was erased: who comes again is entered under another identifier' },
    ]);
    expect((await rig.ports.people.person(personId('del-A')))?.name).toBe('');
    const entry = {
      id: personId('del-A'),
      name: 'Name of del-A',
      email: 'a@b.test',
      language: 'en',
    } as const;
    const erasedNow = await rig.ports.people.person(entry.id);
    expect(planPerson(erasedNow, entry, ['people', 0, 'id'])).toMatchObject({ is: 'wrong' });
  });

  it('a repetition is answered alike, and whoever erases cannot erase themselves', async () => {
    const again = await rig.post('/api/admin/people/del-A/erasure', 'reads-all');
    expect(again.body).toMatchObject({ person: 'del-A', seatsEnded: 0 });
    const own = await rig.post('/api/admin/people/reads-all/erasure', 'reads-all');
    expect(own.body).toMatchObject({ status: 422, issues: [{ path: 'person' }] });
    expect((await rig.get('/api/me', 'reads-all')).status).toBe(200);
    expect((await rig.post('/api/admin/people/reads-PTC/erasure', 'reads-PTC')).status).toBe(403);
    expect((await rig.post('/api/admin/people/nobody-at-all/erasure', 'reads-all')).status).toBe(404);
  });

  it('nothing of them was logged on the way', () => {
    expect(personal(said.join(''))).toEqual([]);
  });
});
