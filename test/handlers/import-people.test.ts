import { describe, expect, it } from 'vitest';
import { bodyId, memberId, personId, sessionId } from '../../functions/domain/ids.ts';
import type { Session } from '../../functions/domain/session.ts';
import {
  committee,
  emptyRegister,
  importedAt,
  importer,
  member,
  person,
  session,
  smallFile,
} from '../support/small-import.ts';

const written = (changes: readonly object[], same: number) => ({ changes, same, wrong: [], written: true });
const changed = (what: string, id: string, ...fields: readonly string[]) => ({
  is: 'changed',
  what,
  id,
  fields,
});

describe('a record that the register knows', () => {
  it('is written where something of it is another, and the report says what', async () => {
    const { imports, people } = emptyRegister();
    await imports(smallFile());
    const observing = { ...member, kind: 'observer' };
    const numbered = { ...committee, mailbox: 'new@example.org', prefix: 'PC' };
    expect(await imports(smallFile([], { members: [observing], bodies: [numbered] }))).toEqual(
      written([changed('member', 'member-a', 'kind'), changed('body', 'PTC', 'mailbox', 'prefix')], 2),
    );
    expect(await people.members()).toEqual([observing]);
    expect([...(await people.world(importedAt)).bodies.values()]).toEqual([numbered]);
    // What the file leaves out, the record no longer has.
    const { changes } = await imports(smallFile([], { members: [observing] }));
    expect(changes).toEqual([changed('body', 'PTC', 'mailbox', 'prefix')]);
  });
});

describe('a person', () => {
  it('keeps what they chose to receive, unless the file says otherwise', async () => {
    const { imports, people } = emptyRegister();
    await imports(smallFile());
    const stands = async () => (await people.people([importer]))[0];
    await people.putPerson({ ...person, levels: { [bodyId('PTC')]: 'none' } } as never);
    expect(await imports(smallFile())).toMatchObject({ changes: [], same: 4 });
    const renamed = smallFile([], { people: [{ ...person, name: 'Ama Teste' }] });
    expect(await imports(renamed)).toEqual(written([changed('person', 'P01', 'name')], 3));
    expect(await stands()).toEqual({ ...person, name: 'Ama Teste', levels: { PTC: 'none' } });
    const asked = smallFile([], { people: [{ ...person, levels: { PTC: 'all' } }] });
    expect(await imports(asked)).toEqual(written([changed('person', 'P01', 'name', 'levels')], 3));
    expect(await stands()).toEqual({ ...person, levels: { PTC: 'all' } });
  });

  it('who was erased is not brought back', async () => {
    const { imports, people } = emptyRegister();
    await imports(smallFile());
    await people.erase(importer);
    const other = { ...person, id: 'P02', email: 'other@example.org' };
    expect(await imports(smallFile([], { people: [other, person] }))).toEqual({
      changes: [{ is: 'new', what: 'person', id: 'P02', fields: [] }],
      same: 3,
      wrong: [{ path: ['people', 1, 'id'], what: "person 'P01' was erased" }],
      written: false,
    });
  });
});

describe('a seat', () => {
  it('is the same seat while only its last day changes', async () => {
    const { imports, people } = emptyRegister();
    const seat = { person: 'P01', role: 'delegate', body: 'PTC', member: 'member-a', from: '2024-01-01' };
    const other = { ...seat, role: 'observer' };
    await imports(smallFile([], { seats: [other, seat] }));
    const ended = smallFile([], { seats: [other, { ...seat, to: '2024-06-30' }] });
    const id = 'P01 delegate PTC member-a 2024-01-01';
    expect(await imports(ended)).toEqual(written([changed('seat', id, 'to')], 5));
    expect(await people.seatsOf(personId('P01'))).toEqual([other, { ...seat, to: '2024-06-30' }]);
    const again = smallFile([], { seats: [{ ...seat, from: '2024-07-01' }] });
    expect((await imports(again)).changes).toEqual([
      { is: 'new', what: 'seat', id: 'P01 delegate PTC member-a 2024-07-01', fields: [] },
    ]);
    expect(memberId('member-a')).toBe((await people.seatsOf(personId('P01')))[0]?.member);
  });
});

const days = (first: string, last: string, at = first) => ({
  dates: { precision: 'day', value: at },
  firstDay: first,
  lastDay: last,
});
const known = days('2024-05-06', '2024-05-08');
const correction = {
  path: ['sessions', 0],
  what: 'session PTC-7 was held at another time: it needs a correction',
};

/** A register with the session in a state of its own, and what a file does to it. */
async function sessionIn(state: Session['state'], dates: object = known) {
  const register = emptyRegister();
  const { imports, people } = register;
  await imports(
    smallFile([], {
      bodies: [committee, { ...committee, id: 'CBC' }],
      sessions: [session('planned', dates)],
    }),
  );
  const find = async () => (await people.world(importedAt)).sessions.get(sessionId('PTC-7'));
  const planned = await find();
  if (!planned) throw new Error('PTC-7 was not imported');
  const log = [{ act: 'close', at: importedAt, by: importer }] as const;
  await people.putSession({
    ...planned,
    state,
    log,
    version: 2,
    report: { number: 'PC0750', issuedOn: '2024-06-01' },
  });
  return {
    find,
    imports: (more: object) =>
      imports({ placet: 'import-1', sessions: [{ ...session('planned', dates), ...more }] }),
  };
}

describe('a session', () => {
  it('has its life in the register: a file does not open or close it again', async () => {
    const { find, imports } = await sessionIn('report-issued');
    expect(await imports({})).toEqual({ changes: [], same: 1, wrong: [], written: false });
    expect(await imports({ label: { en: '8th Session', fr: '8e session' } })).toEqual(
      written([changed('session', 'PTC-7', 'label')], 0),
    );
    expect(await find()).toEqual({
      ...session('planned', known),
      label: { en: '8th Session', fr: '8e session' },
      state: 'report-issued',
      version: 3,
      log: [{ act: 'close', at: importedAt, by: 'P01' }],
      report: { number: 'PC0750', issuedOn: '2024-06-01' },
    });
  });

  it.each([
    ['first day', { firstDay: '2024-05-05' }],
    ['last day', { lastDay: '2024-05-09' }],
    ['time', { dates: { precision: 'month', value: '2024-06' } }],
    ['body', { body: 'CBC' }],
  ])('to come may get another %s; one that was held needs a correction', async (_, other) => {
    const planned = await sessionIn('planned');
    expect(await planned.imports(other)).toEqual(
      written([changed('session', 'PTC-7', ...Object.keys(other))], 0),
    );
    expect(await planned.find()).toMatchObject({ ...other, version: 3, state: 'planned' });
    for (const state of ['open', 'closed'] as const) {
      const held = await sessionIn(state);
      expect(await held.imports(other)).toEqual({
        changes: [],
        same: 0,
        wrong: [correction],
        written: false,
      });
      expect(await held.find()).toMatchObject({ version: 2 });
    }
  });

  it('that was held when nobody knew may get the days that it had', async () => {
    const held = await sessionIn('closed', { dates: { precision: 'unknown' } });
    expect(await held.imports(known)).toEqual(
      written([changed('session', 'PTC-7', 'dates', 'firstDay', 'lastDay')], 0),
    );
    expect(await held.find()).toMatchObject({ ...known, state: 'closed', version: 3 });
  });
});
