import { describe, expect, it } from 'vitest';
import { personId, sessionId } from '../../functions/domain/ids.ts';
import { takePartDesk } from '../../functions/handlers/api/take-part-desk.ts';
import { takePartReads } from '../../functions/handlers/api/take-part-reads.ts';
import { secretary } from '../support/register.ts';
import { PoC, PTC } from '../support/sample-register.ts';
import { secretaryOf } from '../support/story.ts';
import { apiRig } from './rig.ts';
import { takingPart } from './take-part-rig.ts';

/** A calendar as its reader has it: lines unfolded (RFC 5545, 3.1). */
const linesOf = (text: string): readonly string[] => text.replaceAll(/\r\n[ \t]/g, '').split('\r\n');

/** The events of a calendar by UID. */
function eventsOf(text: string): Readonly<Record<string, readonly string[]>> {
  const blocks = linesOf(text).join('\n').split('BEGIN:VEVENT\n').slice(1);
  return Object.fromEntries(
    blocks.map((block) => {
      const lines = block.split('\nEND:VEVENT')[0]?.split('\n') ?? [];
      return [lines.find((line) => line.startsWith('UID:'))?.slice('UID:'.length) ?? '', lines];
    }),
  );
}

async function withCalendar(as = 'del-A', now?: string) {
  const register = await takingPart(now);
  const { body } = await register.post('/api/me/calendar', as);
  const path = new URL(body.address).pathname;
  return { ...register, path, read: async () => (await register.ask('GET', path)).text };
}

describe('the address of a calendar', () => {
  it('is told once, when it is made', async () => {
    const { post, get, given, people } = await takingPart();
    expect((await get('/api/me/calendar', 'del-A')).body).toEqual({ exists: false });
    const { status, body } = await post('/api/me/calendar', 'del-A');
    expect((await get('/api/me/calendar', 'del-A')).body).toEqual({ exists: true });
    expect((await get('/api/me/calendar', 'col-A')).body).toEqual({ exists: false });
    expect(status).toBe(201);
    expect(body.address).toBe(`https://placet.example.org/api/calendars/${given[0]}.ics`);
    expect(body.sentence).toMatch(/^Quiconque a cette adresse voit votre agenda/);
    expect(await people.personOfCalendar(given[0] ?? '')).toBeUndefined();
  });

  it('ends when a new one is made; an old, an unknown and an impossible one are answered alike', async () => {
    const { ask, path, post } = await withCalendar();
    const before = await ask('GET', path);
    expect([before.status, before.headers['content-type']]).toEqual([200, 'text/calendar; charset=utf-8']);
    await post('/api/me/calendar', 'del-A');
    const old = await ask('GET', path);
    expect(old).toMatchObject({ status: 404, body: { code: 'no-such-thing' } });
    for (const file of [`${'x'.repeat(43)}.ics`, 'x.ics', 'x', `${'x'.repeat(43)}.ICS`, '%ff'])
      expect(await ask('GET', `/api/calendars/${file}`)).toEqual(old);
  });
});

describe('a calendar', () => {
  it('has the sessions of one’s bodies with their days, in one’s language', async () => {
    const { read } = await withCalendar();
    const text = await read();
    expect(text).toMatch(/^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\nPRODID:-\/\/Placet\/\/Placet\/\/FR\r\n/);
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(linesOf(text)).toContain('REFRESH-INTERVAL;VALUE=DURATION:PT4H');
    const events = eventsOf(text);
    expect(Object.keys(events)).toEqual([
      'session.PTC-243-244@placet.example.org',
      'session.PTC-245-246@placet.example.org',
    ]);
    expect(events['session.PTC-245-246@placet.example.org']).toEqual(
      expect.arrayContaining([
        'SUMMARY:CTP\\, 245e/246e sessions',
        'DTSTART;VALUE=DATE:20241023',
        'DTEND;VALUE=DATE:20241026',
        'DTSTAMP:20000101T000000Z',
        'LOCATION:Bruxelles',
        'URL;VALUE=URI:https://placet.example.org/sessions/PTC-245-246',
      ]),
    );
  });

  it('has no session of which only the month is known', async () => {
    const { read } = await withCalendar('del-PoC');
    expect(Object.keys(eventsOf(await read()))).toEqual(['session.PoC-91@placet.example.org']);
  });

  it('has the hour of a written procedure and the day of an invitation', async () => {
    const { read, procedure, invitation } = await withCalendar('col-A');
    await procedure('T13');
    await invitation('2024-08-30', 'T14');
    const events = eventsOf(await read());
    expect(events['procedure.T13-1.T13@placet.example.org']).toEqual(
      expect.arrayContaining([
        'DTSTART:20240517T100000Z',
        'DTSTAMP:20240424T080000Z',
        'LAST-MODIFIED:20240424T080000Z',
        'TRANSP:TRANSPARENT',
        expect.stringMatching(/^SUMMARY:PTC: last hour to object – /),
        'URL;VALUE=URI:https://placet.example.org/t/T13',
      ]),
    );
    expect(events['contributions.T14-1.T14@placet.example.org']).toEqual(
      expect.arrayContaining([
        'DTSTART;VALUE=DATE:20240830',
        'DTEND;VALUE=DATE:20240831',
        expect.stringMatching(/^SUMMARY:PTC: last day for contributions – /),
      ]),
    );
  });

  it('lets no title break out of its line', async () => {
    const { read, invitation } = await withCalendar('col-A');
    const title = { en: `Ships, ports; \\nEND:VEVENT ${'é'.repeat(80)}` };
    await invitation('2024-08-30', 'T14', { title });
    const text = await read();
    expect(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
    expect(Object.keys(eventsOf(text))).toHaveLength(3);
    expect(eventsOf(text)['contributions.T14-1.T14@placet.example.org']).toContain(
      `SUMMARY:PTC: last day for contributions – Ships\\, ports\\; \\\\nEND:VEVENT ${'é'.repeat(80)}`,
    );
  });

  it('stays the same, byte for byte, until something happens: who has it asks whether it is still so', async () => {
    const { ask, path, clock, procedure } = await withCalendar();
    const first = await ask('GET', path);
    clock.at = '2024-04-25T17:00:00.000Z';
    const again = await ask('GET', path, { headers: { 'if-none-match': first.headers.etag ?? '' } });
    expect([again.status, again.text]).toEqual([304, '']);
    await procedure();
    expect((await ask('GET', path)).headers.etag).not.toBe(first.headers.etag);
  });

  it('has the stamp of what was last done to a session, and says in a rehearsal that it is one', async () => {
    const register = await withCalendar('col-A');
    const { read, people, clock, path } = register;
    const session = (await people.world(clock.at)).sessions.get(sessionId('PTC-245-246'));
    if (!session) throw new Error('No session');
    const acts = ['2024-02-01', '2024-03-01', '2024-04-02'].map((at) => ({
      ...{ act: 'plan' as const, at: `${at}T10:30:00.000Z`, by: personId('sec-PTC') },
    }));
    await people.putSession({ ...session, log: acts, version: session.version + 1 });
    const text = await read();
    expect(eventsOf(text)['session.PTC-245-246@placet.example.org']).toEqual(
      expect.arrayContaining(['DTSTAMP:20240402T103000Z', 'LAST-MODIFIED:20240402T103000Z', 'SEQUENCE:1']),
    );
    expect(text).not.toContain('CALDESC');
    const ports = { ...register, head: { ...register.head, registerName: 'Rehearsal' } };
    const { ask } = apiRig(ports, [...takePartDesk(ports), ...takePartReads(ports)]);
    const rehearsed = linesOf((await ask('GET', path)).text);
    expect(rehearsed).toContain('X-WR-CALDESC:Rehearsal. Outcomes after 23 April 2024 are invented.');
  });

  it('has the invitation of a text that went back to its draft, for four hundred days at most', async () => {
    const { read, submitted, recorded, clock, people } = await withCalendar('col-A');
    await submitted();
    const commission = (await people.world(clock.at)).sessions.get(sessionId('PoC-90'));
    if (commission) await people.putSession({ ...commission, state: 'open', version: 2 });
    const back = { outcome: 'referred-back', target: 'draft', guidance: { en: 'x' }, byDay: '2026-06-30' };
    await recorded(secretary, back);
    const name = 'contributions.T13-1.T13@placet.example.org';
    expect(Object.keys(eventsOf(await read()))).toContain(name);
    clock.at = '2025-05-29T08:00:00.000Z';
    expect(Object.keys(eventsOf(await read()))).toContain(name);
    clock.at = '2025-05-30T08:00:00.000Z';
    const before = await read();
    expect(Object.keys(eventsOf(before))).not.toContain(name);
    // What nobody else may know brings nothing back, though the tool is listed as held now.
    const statements = [{ kind: 'statement', text: { en: 'Behind closed doors' } }];
    await recorded(secretaryOf(PoC), {
      ...{ outcome: 'statement', statements, body: PoC, session: 'PoC-90', decidedOn: '2024-06-18' },
    });
    expect(await read()).toBe(before);
  });

  it('is at its own address and at none that only holds it', async () => {
    const { ask, path } = await withCalendar();
    const [, secret] = /calendars\/(.*)\.ics$/.exec(path) ?? [];
    for (const file of [`0${secret}.ics`, `${secret}.icsx`, `${secret}.ics.ics`, `${secret}`])
      expect((await ask('GET', `/api/calendars/${file}`)).status, file).toBe(404);
    expect((await ask('GET', path)).status).toBe(200);
  });

  it('follows a session that is moved, under the same name', async () => {
    const { read, people } = await withCalendar();
    const session = (await people.world('2024-04-24T08:00:00.000Z')).sessions.get(sessionId('PTC-245-246'));
    if (!session) throw new Error('No session');
    const moved = { ...session, firstDay: '2024-10-24', lastDay: '2024-10-25', version: session.version + 1 };
    await people.putSession(moved);
    expect(eventsOf(await read())['session.PTC-245-246@placet.example.org']).toEqual(
      expect.arrayContaining(['DTSTART;VALUE=DATE:20241024', 'SEQUENCE:1']),
    );
  });

  it('says no place where the register does not know the city of a session', async () => {
    const { read, people } = await withCalendar();
    const session = (await people.world('2024-04-24T08:00:00.000Z')).sessions.get(sessionId('PTC-245-246'));
    if (!session) throw new Error('No session');
    const { city: _, ...elsewhere } = session;
    await people.putSession({ ...elsewhere, version: session.version + 1 });
    const events = eventsOf(await read());
    const placeOf = (id: string) =>
      events[`session.${id}@placet.example.org`]?.filter((line) => line.startsWith('LOCATION'));
    expect(placeOf('PTC-245-246')).toEqual([]);
    expect(placeOf('PTC-243-244')).toEqual(['LOCATION:Bruxelles']);
  });

  it('is empty once its person has no seat any more, and takes seats that are new', async () => {
    const { read, people } = await withCalendar();
    const [seat] = await people.seatsOf(personId('del-A'));
    if (!seat) throw new Error('No seat');
    await people.putSeat({ ...seat, to: '2024-04-23' });
    const empty = await read();
    expect(eventsOf(empty)).toEqual({});
    expect(empty.endsWith('END:VCALENDAR\r\n')).toBe(true);
    await people.putSeat({ ...seat, body: PTC, from: '2024-04-24' });
    expect(Object.keys(eventsOf(await read()))).toHaveLength(2);
  });
});
