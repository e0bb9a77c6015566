import type { Body } from '../../functions/domain/body.ts';
import type { BodyId, MemberId, PersonId, SessionId } from '../../functions/domain/ids.ts';
import type { Member, Person, Seat } from '../../functions/domain/person.ts';
import type { Session } from '../../functions/domain/session.ts';
import type { PeopleStore } from '../../functions/ports.ts';
import { canonical } from '../../functions/store/canonical.ts';
import { seatOfPersonKey } from '../../functions/store/keys.ts';

/** Bodies, meetings, people and seats in memory, held to the same contract as those in DynamoDB. */
export function memoryPeopleStore(): PeopleStore {
  const bodies = new Map<BodyId, Body>();
  const sessions = new Map<SessionId, Session>();
  const people = new Map<PersonId, Person>();
  const seats = new Map<string, Seat>();
  const members = new Map<MemberId, Member>();
  const follows = new Map<string, Set<PersonId>>();
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
    async putPerson(person) {
      people.set(person.id, person);
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
    followers: async (topic) => [...(follows.get(topic) ?? [])].sort(),
    async follow(topic, person, wanted) {
      const followers = follows.get(topic) ?? new Set();
      if (wanted) followers.add(person);
      else followers.delete(person);
      follows.set(topic, followers);
    },
  };
}
