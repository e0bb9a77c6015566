import { beforeEach, describe, expect, it } from 'vitest';
import type { ErasureStore } from '../../functions/desk-ports.ts';
import { bodyId, memberId, personId, sessionId } from '../../functions/domain/ids.ts';
import type { Member, Person, Seat } from '../../functions/domain/person.ts';
import type { PeopleStore } from '../../functions/ports.ts';
import { bodies, PoC, PTC, sessions, worldAt } from '../support/sample-register.ts';
import { inPagesOfTwo } from './all-pages.ts';
import type { Subject } from './contract.ts';

const anna: Person = {
  id: personId('p-anna'),
  name: 'Anna Example',
  email: 'anna@example.org',
  language: 'fr',
  levels: { [PTC]: 'all' },
};
const ben: Person = { ...anna, id: personId('p-ben'), name: 'Ben Example', language: 'en', levels: {} };
const seat = (more: Partial<Seat> = {}): Seat => ({
  person: anna.id,
  role: 'delegate',
  body: PTC,
  member: memberId('BE'),
  from: '2022-07-01',
  ...more,
});

export function peopleContract(fresh: () => Subject): void {
  let people: PeopleStore;
  let erasure: ErasureStore;
  beforeEach(() => {
    ({ people, erasure } = fresh());
  });

  describe('the world of a decision', () => {
    it('is the bodies and their meetings, at the time asked', async () => {
      for (const body of bodies) await people.putBody(body);
      for (const session of sessions) expect(await people.putSession(session)).toBe('written');
      const { now } = worldAt();
      const world = await people.world(now);
      expect(world.now).toBe(now);
      const byId = <T extends { id: string }>(of: Iterable<T>) =>
        [...of].sort((a, b) => (a.id < b.id ? -1 : 1));
      expect(byId(world.bodies.values())).toEqual(byId(bodies));
      expect(byId(world.sessions.values())).toEqual(byId(sessions));
      expect(world.bodies.get(PTC)?.code.fr).toBe('CTP');
    });

    it('is empty in an empty register', async () => {
      const world = await people.world('2024-04-24T08:00:00.000Z');
      expect([world.bodies.size, world.sessions.size]).toEqual([0, 0]);
    });
  });

  describe('a session', () => {
    const [planned] = sessions;
    if (!planned) throw new Error('The sample has sessions');
    const opened = { ...planned, state: 'open', version: planned.version + 1 } as const;

    it('goes on from the state that was read, and only once', async () => {
      await people.putSession(planned);
      expect(await people.putSession(opened)).toBe('written');
      expect(await people.putSession({ ...opened, state: 'suspended' })).toBe('conflict');
      expect(await people.putSession({ ...opened, state: 'closed', version: 9 })).toBe('conflict');
      const world = await people.world('2024-04-24T08:00:00.000Z');
      expect(world.sessions.get(planned.id)).toEqual(opened);
    });

    it('may be put again in the same words: an answer that was lost does no harm', async () => {
      await people.putSession(planned);
      expect(await people.putSession(planned)).toBe('written');
    });

    it('of another id is another session', async () => {
      await people.putSession(planned);
      expect(await people.putSession({ ...opened, id: sessionId('PTC-1') })).toBe('written');
    });
  });

  describe('people', () => {
    it('are found by their ids, in the order asked, each once, without those who are not there', async () => {
      await people.putPerson(anna);
      await people.putPerson(ben);
      expect(await people.people([ben.id, personId('nobody'), anna.id, ben.id])).toEqual([ben, anna]);
      expect(await people.people([])).toEqual([]);
      expect(await people.person(anna.id)).toEqual(anna);
      expect(await people.person(personId('nobody'))).toBeUndefined();
    });

    it('are found by the hundreds', async () => {
      const many = Array.from({ length: 230 }, (_, i) => ({ ...anna, id: personId(`p${i}`) }));
      await Promise.all(many.map((person) => people.putPerson(person)));
      expect(await people.people(many.map(({ id }) => id))).toEqual(many);
    });

    it('change by the last word', async () => {
      await people.putPerson(anna);
      const { levels: _, ...rest } = anna;
      await people.putPerson({ ...rest, levels: {}, name: 'Anna Other' });
      expect(await people.person(anna.id)).toEqual({ ...rest, levels: {}, name: 'Anna Other' });
    });
  });

  describe('the sign-ins of a person', () => {
    const at = '2026-11-26T10:00:00.700Z';
    const second = Date.parse('2026-11-26T10:00:00.000Z') / 1000;
    const hours = (n: number) => n * 3600;
    beforeEach(() => people.putPerson(anna));

    it('end all at once, and what is changed of the person meanwhile brings none back', async () => {
      expect(await people.signOutEverywhere(anna.id, at)).toBe('signed-out');
      expect(await people.person(anna.id)).toEqual({ ...anna, signedOutAt: at });
      await people.putPerson({ ...anna, name: 'Anna Other' });
      await people.changePerson(anna.id, { language: 'en' });
      const changed = { ...anna, name: 'Anna Other', language: 'en', signedOutAt: at };
      expect(await people.person(anna.id)).toEqual(changed);
      expect(await people.everybody()).toEqual({ people: [changed] });
    });

    it('ended once stay so: an earlier hour that comes later changes nothing', async () => {
      await people.signOutEverywhere(anna.id, at);
      expect(await people.signOutEverywhere(anna.id, '2026-11-26T09:59:59.000Z')).toBe('signed-out');
      expect((await people.person(anna.id))?.signedOutAt).toBe(at);
      await people.signOutEverywhere(anna.id, '2026-11-26T10:00:01.000Z');
      expect((await people.person(anna.id))?.signedOutAt).toBe('2026-11-26T10:00:01.000Z');
    });

    it('end one by one, two at once as well, until all are', async () => {
      await Promise.all([second, second - 60].map((began) => people.endSignIn(anna.id, began, at)));
      const ended = { ...anna, endedSignIns: new Set([second, second - 60]) };
      expect(await people.person(anna.id)).toEqual(ended);
      await people.putPerson(anna);
      expect(await people.person(anna.id)).toEqual(ended);
      await people.signOutEverywhere(anna.id, at);
      expect(await people.person(anna.id)).toEqual({ ...anna, signedOutAt: at });
    });

    it('are forgotten when no token of them can be good any more, and none earlier', async () => {
      await people.endSignIn(anna.id, second - hours(13), at);
      await people.endSignIn(anna.id, second - hours(13) + 1, at);
      await people.endSignIn(anna.id, second, at);
      expect((await people.person(anna.id))?.endedSignIns).toEqual(new Set([second - hours(13) + 1, second]));
      await people.endSignIn(anna.id, second + 1, '2026-11-26T10:00:02.700Z');
      expect((await people.person(anna.id))?.endedSignIns).toEqual(new Set([second, second + 1]));
    });

    it('are no part of what is written of a person', async () => {
      const wanted = { ...ben, signedOutAt: at, endedSignIns: new Set([second]) };
      await people.putPerson(wanted);
      expect(await people.person(ben.id)).toEqual(ben);
    });

    it('are another’s no more than nobody’s', async () => {
      await people.putPerson(ben);
      await people.signOutEverywhere(anna.id, at);
      await people.endSignIn(anna.id, second + 5, at);
      expect(await people.person(ben.id)).toEqual(ben);
      const nobody = personId('nobody');
      expect(await people.signOutEverywhere(nobody, at)).toBe('unknown');
      await people.endSignIn(nobody, second, at);
      expect(await people.person(nobody)).toBeUndefined();
    });

    it('go with the person', async () => {
      await people.endSignIn(anna.id, second, at);
      await people.signOutEverywhere(anna.id, at);
      await erasure.erase(anna.id);
      const left = await people.person(anna.id);
      expect([left?.signedOutAt, left?.endedSignIns]).toEqual([undefined, undefined]);
    });
  });

  describe('what a person changes of themselves', () => {
    const moved = { ...anna, email: 'anna@example.net' };
    beforeEach(async () => {
      await people.putPerson(anna);
      await people.putPerson(moved);
    });

    it('is that alone: a new address meanwhile stands', async () => {
      const changes = {
        language: 'en',
        timeZone: 'Africa/Dakar',
        level: { body: PoC, level: 'none' },
      } as const;
      const changed = {
        ...moved,
        language: 'en',
        timeZone: 'Africa/Dakar',
        levels: { [PTC]: 'all', [PoC]: 'none' },
      };
      expect(await people.changePerson(anna.id, changes)).toEqual(changed);
      expect(await people.person(anna.id)).toEqual(changed);
      expect(await people.everybody()).toEqual({ people: [changed] });
    });

    it('may be one thing, or nothing', async () => {
      expect(await people.changePerson(anna.id, {})).toEqual(moved);
      const zoned = { ...moved, timeZone: 'Africa/Dakar' };
      expect(await people.changePerson(anna.id, { timeZone: 'Africa/Dakar' })).toEqual(zoned);
      expect(await people.changePerson(anna.id, { timeZone: null })).toEqual(moved);
      const level = { body: PTC, level: 'decisions' } as const;
      const told = { ...moved, levels: { [PTC]: 'decisions' } };
      expect(await people.changePerson(anna.id, { level })).toEqual(told);
    });

    it('makes nobody of a person who is not there', async () => {
      expect(await people.changePerson(ben.id, { language: 'fr' })).toBeUndefined();
      expect(await people.person(ben.id)).toBeUndefined();
    });

    it('of two at once, about two bodies, both stand', async () => {
      const levels = [PoC, bodyId('CBC')].map((body) => ({ body, level: 'none' }) as const);
      await Promise.all(levels.map((level) => people.changePerson(anna.id, { level })));
      expect((await people.person(anna.id))?.levels).toEqual({ PTC: 'all', PoC: 'none', CBC: 'none' });
    });
  });

  describe('everybody', () => {
    const named = (id: string, name: string): Person => ({ ...anna, id: personId(id), name });
    const inOrder = [
      named('p3', ''),
      named('p5', ''),
      named('p9', 'Anna Example'),
      named('p1', 'Änne Example'),
      named('p2', 'Élodie Example'),
      named('p4', 'Zoé Example'),
    ];

    it('comes in the order of their names, accents or not; erased names first, by id', async () => {
      for (const person of inOrder.toReversed()) await people.putPerson(person);
      expect(await people.everybody()).toEqual({ people: inOrder });
    });

    it('moves with their name', async () => {
      await people.putPerson(named('p1', 'Anna'));
      await people.putPerson(named('p2', 'Ben'));
      await people.putPerson(named('p1', 'Carl'));
      expect((await people.everybody()).people.map(({ name }) => name)).toEqual(['Ben', 'Carl']);
    });

    it('comes in pages that miss nobody', async () => {
      for (const person of inOrder) await people.putPerson(person);
      const seen = await inPagesOfTwo(async (page) => {
        const { people: list, ...next } = await people.everybody(page);
        return { list, ...next };
      });
      expect(seen).toEqual(inOrder);
      await expect(people.everybody({ after: 'no person#' })).rejects.toThrow(RangeError);
    });

    it('is not the tools, and no tool is a person', async () => {
      await people.putPerson(anna);
      expect((await fresh().tools.sweep()).tools).toEqual([]);
    });

    it('may have names as long as a line', async () => {
      const long = named('p1', '\u{1F6A2}é '.repeat(100));
      await people.putPerson(long);
      expect(await people.everybody()).toEqual({ people: [long] });
    });
  });

  describe('the calendar of a person', () => {
    const [first, second, third] = ['a', 'b', 'c'].map((letter) => letter.repeat(64)) as [
      string,
      string,
      string,
    ];

    it('is found by the hash of its secret, until another takes its place', async () => {
      expect(await people.personOfCalendar(first)).toBeUndefined();
      expect(await people.hasCalendar(anna.id)).toBe(false);
      await people.putCalendar(anna.id, first);
      expect(await people.hasCalendar(anna.id)).toBe(true);
      expect(await people.hasCalendar(ben.id)).toBe(false);
      await people.putCalendar(ben.id, second);
      await people.putCalendar(anna.id, first);
      expect(await people.personOfCalendar(first)).toBe(anna.id);
      await people.putCalendar(anna.id, third);
      expect(await people.personOfCalendar(first)).toBeUndefined();
      expect(await people.personOfCalendar(third)).toBe(anna.id);
      expect(await people.personOfCalendar(second)).toBe(ben.id);
    });

    it('is one, however many are asked for at once', async () => {
      const hashes = ['d', 'e', 'f'].map((letter) => letter.repeat(64));
      await Promise.all(hashes.map((hash) => people.putCalendar(anna.id, hash)));
      const found = await Promise.all(hashes.map((hash) => people.personOfCalendar(hash)));
      expect(found.filter((person) => person !== undefined)).toEqual([anna.id]);
    });
  });

  describe('a seat', () => {
    it('is found by its person and by its body', async () => {
      await people.putSeat(seat());
      await people.putSeat(seat({ body: PoC }));
      await people.putSeat(seat({ person: ben.id, role: 'secretary' }));
      const officer: Seat = { person: anna.id, role: 'officer', from: '2024-01-01' };
      await people.putSeat(officer);
      const inOrder = (seats: readonly Seat[]) => seats.map((s) => [s.person, s.role, s.body]).sort();
      expect(inOrder(await people.seatsOf(anna.id))).toEqual([
        [anna.id, 'delegate', PTC],
        [anna.id, 'delegate', PoC],
        [anna.id, 'officer', undefined],
      ]);
      expect(inOrder(await people.seatsOn(PTC))).toEqual([
        [anna.id, 'delegate', PTC],
        [ben.id, 'secretary', PTC],
      ]);
      expect(await people.seatsOf(anna.id)).toContainEqual(officer);
      expect(await people.seatsOn(bodyId('CBC'))).toEqual([]);
    });

    it('that is given up ends in both lists and stays one seat', async () => {
      await people.putSeat(seat());
      await people.putSeat(seat({ to: '2024-06-30' }));
      expect(await people.seatsOf(anna.id)).toEqual([seat({ to: '2024-06-30' })]);
      expect(await people.seatsOn(PTC)).toEqual([seat({ to: '2024-06-30' })]);
    });
  });

  describe('a person who is erased', () => {
    it('keeps the id and the seats, and nothing that is theirs', async () => {
      await people.putPerson({ ...anna, timeZone: 'Europe/Paris' });
      await people.putPerson(ben);
      await people.putSeat(seat());
      for (const topic of ['body:PTC', 'tool:T13']) {
        await people.follow(topic, anna.id, true);
        await people.follow(topic, ben.id, true);
      }
      await people.putCalendar(anna.id, 'a'.repeat(64));
      await people.putCalendar(ben.id, 'b'.repeat(64));
      for (const _ of [1, 2]) await erasure.erase(anna.id);
      const { id, language } = anna;
      expect(await people.person(id)).toEqual({ id, name: '', email: '', language, levels: {} });
      // Where the names were in order, the erased come first.
      expect((await people.everybody()).people.map((one) => one.name)).toEqual(['', 'Ben Example']);
      expect(await people.followedBy(id)).toEqual([]);
      expect(await people.followers('body:PTC')).toEqual([ben.id]);
      expect(await people.followers('tool:T13')).toEqual([ben.id]);
      expect(await people.hasCalendar(id)).toBe(false);
      expect(await people.personOfCalendar('a'.repeat(64))).toBeUndefined();
      expect(await people.personOfCalendar('b'.repeat(64))).toBe(ben.id);
      expect(await people.seatsOf(id)).toEqual([seat()]);
      expect(await people.person(ben.id)).toEqual(ben);
    });

    it('and was never there is not made', async () => {
      await erasure.erase(anna.id);
      expect(await people.person(anna.id)).toBeUndefined();
    });
  });

  describe('Members and followers', () => {
    it('lists every Member', async () => {
      const member = (id: string): Member => ({ id: memberId(id), name: { en: id, fr: id }, kind: 'member' });
      await people.putMember(member('FR'));
      await people.putMember(member('BE'));
      expect(await people.members()).toEqual([member('BE'), member('FR')]);
    });

    it('knows what a person follows', async () => {
      for (const topic of ['tool:T13', 'body:PTC']) await people.follow(topic, anna.id, true);
      await people.follow('body:PTC', ben.id, true);
      expect(await people.followedBy(anna.id)).toEqual(['body:PTC', 'tool:T13']);
      await people.follow('tool:T13', anna.id, false);
      expect(await people.followedBy(anna.id)).toEqual(['body:PTC']);
      expect(await people.followedBy(personId('nobody'))).toEqual([]);
      expect(await people.seatsOf(anna.id)).toEqual([]);
    });

    it('knows who follows a topic, until they no longer do', async () => {
      await people.follow('body:PTC', ben.id, true);
      await people.follow('body:PTC', anna.id, true);
      await people.follow('body:PTC', anna.id, true);
      await people.follow('tool:T13', anna.id, true);
      expect(await people.followers('body:PTC')).toEqual([anna.id, ben.id]);
      await people.follow('body:PTC', anna.id, false);
      await people.follow('body:PTC', personId('nobody'), false);
      expect(await people.followers('body:PTC')).toEqual([ben.id]);
      expect(await people.followers('tool:T13')).toEqual([anna.id]);
      expect(await people.followers('body:CBC')).toEqual([]);
    });
  });
}
