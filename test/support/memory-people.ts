import type { ErasureStore } from '../../functions/desk-ports.ts';
import type { Body } from '../../functions/domain/body.ts';
import {
  type BodyId,
  type MemberId,
  type PersonId,
  personId,
  type SessionId,
} from '../../functions/domain/ids.ts';
import {
  erased,
  longestSignInSeconds,
  type Member,
  type Person,
  type Seat,
} from '../../functions/domain/person.ts';
import type { Session } from '../../functions/domain/session.ts';
import type { PeopleStore } from '../../functions/ports.ts';
import { canonical } from '../../functions/store/canonical.ts';
import { nameKey, seatOfPersonKey } from '../../functions/store/keys.ts';
import { pageOf } from './memory-pages.ts';

/** Bodies, meetings, people and seats in memory, held to the same contract as those in DynamoDB. */
export function memoryPeopleStore(): PeopleStore & ErasureStore {
  const bodies = new Map<BodyId, Body>();
  const sessions = new Map<SessionId, Session>();
  const people = new Map<PersonId, Person>();
  const seats = new Map<string, Seat>();
  const members = new Map<MemberId, Member>();
  const follows = new Map<string, Set<PersonId>>();
  const calendars = new Map<PersonId, string>();
  const nameOf = (person: Person) => nameKey(person).GSI1SK;
  return {
    world: async (now) => ({ now, bodies: new Map(bodies), sessions: new Map(sessions) }),
    async putBody(body) {
      bodies.set(body.id, body);
    },
    async putSession(session) {
      const stands = sessions.get(session.id);
      if (stands && canonical(stands) === canonical(session)) return 'written';
      if (stands && stands.version !== session.version - 1) return 'conflict';
      sessions.set(session.id, session);
      return 'written';
    },
    person: async (id) => people.get(id),
    people: async (ids) => [...new Set(ids)].flatMap((id) => people.get(id) ?? []),
    async putPerson({ signedOutAt: _signedOut, endedSignIns: _ended, ...person }) {
      const { signedOutAt, endedSignIns } = people.get(person.id) ?? {};
      people.set(person.id, {
        ...person,
        ...(signedOutAt === undefined ? {} : { signedOutAt }),
        ...(endedSignIns === undefined ? {} : { endedSignIns }),
      });
    },
    async signOutEverywhere(id, at) {
      const before = people.get(id);
      if (!before) return 'unknown';
      const { endedSignIns: _, ...rest } = before;
      if (!(before.signedOutAt !== undefined && before.signedOutAt >= at))
        people.set(id, { ...rest, signedOutAt: at });
      return 'signed-out';
    },
    async endSignIn(id, signedInAt, now) {
      const before = people.get(id);
      if (!before) return;
      const since = Date.parse(now) / 1000 - longestSignInSeconds;
      const kept = [...(before.endedSignIns ?? []), signedInAt].filter((began) => began >= since);
      const { endedSignIns: _, ...rest } = before;
      people.set(id, kept.length === 0 ? rest : { ...rest, endedSignIns: new Set(kept) });
    },
    async changePerson(id, { language, timeZone, level }) {
      const before = people.get(id);
      if (!before) return undefined;
      const { timeZone: old, ...rest } = before;
      const zone = timeZone === undefined ? old : (timeZone ?? undefined);
      const person: Person = {
        ...rest,
        ...(language === undefined ? {} : { language }),
        ...(zone === undefined ? {} : { timeZone: zone }),
        ...(level === undefined ? {} : { levels: { ...rest.levels, [level.body]: level.level } }),
      };
      people.set(id, person);
      return person;
    },
    async erase(id) {
      const before = people.get(id);
      if (!before) return;
      people.set(id, erased(before));
      for (const followers of follows.values()) followers.delete(id);
      calendars.delete(id);
    },
    seatsOf: async (person) => [...seats.values()].filter((seat) => seat.person === person),
    seatsOn: async (body) => [...seats.values()].filter((seat) => seat.body === body),
    async putSeat(seat) {
      const { PK, SK } = seatOfPersonKey(seat);
      seats.set(`${PK} ${SK}`, seat);
    },
    members: async () => [...members.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
    async putMember(member) {
      members.set(member.id, member);
    },
    async everybody(page) {
      if (page?.after !== undefined) personId(page.after.slice(page.after.lastIndexOf('#') + 1));
      const listed = pageOf(people.values(), nameOf, page);
      return { people: listed.page, ...listed.next };
    },
    followedBy: async (person) =>
      [...follows].flatMap(([topic, followers]) => (followers.has(person) ? [topic] : [])).sort(),
    async putCalendar(person, hash) {
      calendars.set(person, hash);
    },
    hasCalendar: async (person) => calendars.has(person),
    personOfCalendar: async (hash) => [...calendars].find(([, own]) => own === hash)?.[0],
    followers: async (topic) => [...(follows.get(topic) ?? [])].sort(),
    async follow(topic, person, wanted) {
      const followers = follows.get(topic) ?? new Set();
      if (wanted) followers.add(person);
      else followers.delete(person);
      follows.set(topic, followers);
    },
  };
}
