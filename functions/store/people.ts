import type { Body } from '../domain/body.ts';
import { type PersonId, personId } from '../domain/ids.ts';
import { longestSignInSeconds, type Member, type Person, type Seat } from '../domain/person.ts';
import type { Session } from '../domain/session.ts';
import type { PeopleStore } from '../ports.ts';
import { canonical } from './canonical.ts';
import {
  bodiesPartition,
  bodyKey,
  bodyPrefix,
  followKey,
  followsKey,
  followsPrefix,
  type IndexKey,
  type Key,
  memberKey,
  membersPartition,
  nameKey,
  peoplePartition,
  personKey,
  personPartition,
  personPrefix,
  seatOfPersonKey,
  seatOnBodyKey,
  seatPrefix,
  seatsPartition,
  sessionKey,
  topicPartition,
} from './keys.ts';
import { type Client, type Item, openTable, withoutKeys } from './open-table.ts';
import { personalCalendars } from './personal-calendars.ts';

/**
 * Bodies, meetings, people and seats in DynamoDB. Where a put has no condition, the last word of an administrator
 * counts. Throws RegisterBusy where the table refuses for the moment.
 */
export function peopleStore(client: Client, tableName: string): PeopleStore {
  const table = openTable(client, tableName);
  const seatsIn = async (partition: string): Promise<readonly Seat[]> =>
    (await table.query<Seat>(partition, seatPrefix)).map(withoutKeys);

  async function people(ids: readonly PersonId[]): Promise<readonly Person[]> {
    const wanted = [...new Set(ids)];
    const items = (await table.getAll<Person>(wanted.map(personKey))).map(withoutKeys);
    const found = new Map(items.map((person) => [person.id, person]));
    return wanted.flatMap((id) => found.get(id) ?? []);
  }

  return {
    ...personalCalendars(table),

    async world(now) {
      const items = await table.query<Body | Session>(bodiesPartition);
      const bodies = items.filter((item): item is Item<Body> => item.SK.startsWith(bodyPrefix));
      const sessions = items.filter((item): item is Item<Session> => !item.SK.startsWith(bodyPrefix));
      return {
        now,
        bodies: new Map(bodies.map(withoutKeys<Body>).map((body) => [body.id, body])),
        sessions: new Map(sessions.map(withoutKeys<Session>).map((session) => [session.id, session])),
      };
    },

    async putBody(body) {
      await table.put({ ...bodyKey(body.id), ...body });
    },

    async putSession(session) {
      const answer = await table.put(
        { ...sessionKey(session.id), ...session },
        {
          // The act was decided on the state before it: two people cannot both close a session.
          if: 'attribute_not_exists(PK) OR #version = :before',
          values: { before: session.version - 1 },
        },
      );
      if (answer.written) return 'written';
      // Our own write again: its answer was lost.
      const instead = withoutKeys(answer.instead as Item<Session>);
      return canonical(instead) === canonical(session) ? 'written' : 'conflict';
    },

    async person(id) {
      const item = await table.get<Person>(personKey(id));
      return item && withoutKeys(item);
    },

    people,

    async putPerson(person) {
      const { id, name, email, language, timeZone, levels } = person;
      const fields = ['id', 'name', 'email', 'language', 'levels', 'GSI1PK', 'GSI1SK'];
      const sets = [...fields, ...(timeZone === undefined ? [] : ['timeZone'])].map(
        (field) => `#${field} = :${field}`,
      );
      // Not the item as a whole: who signs out while their address is changed stays signed out.
      await table.update(personKey(id), {
        update: `SET ${sets.join(', ')}${timeZone === undefined ? ' REMOVE #timeZone' : ''}`,
        values: { id, name, email, language, timeZone, levels, ...nameKey(person) },
      });
    },

    async signOutEverywhere(id, at) {
      const answer = await table.update(personKey(id), {
        update: 'SET #signedOutAt = :at REMOVE #endedSignIns',
        // Nobody is made of a person who is not there, and no sign-in comes back that had ended.
        if: 'attribute_exists(PK) AND (attribute_not_exists(#signedOutAt) OR #signedOutAt < :at)',
        values: { at },
      });
      return answer.written || answer.instead !== undefined ? 'signed-out' : 'unknown';
    },

    async endSignIn(id, signedInAt, now) {
      const ends = (update: 'ADD' | 'DELETE', signIns: readonly number[]) =>
        table.update<Person>(personKey(id), {
          update: `${update} #endedSignIns :signIns`,
          // Nobody is made of a person who is not there.
          if: 'attribute_exists(PK)',
          values: { signIns: new Set(signIns) },
        });
      const { item } = await ends('ADD', [signedInAt]);
      const since = Date.parse(now) / 1000 - longestSignInSeconds;
      const over = [...(item?.endedSignIns ?? [])].filter((began) => began < since);
      if (over.length > 0) await ends('DELETE', over);
    },

    async changePerson(id, { language, timeZone, level }) {
      const sets = [
        // Names what stays, so that there is something to set where nothing is changed.
        '#id = :id',
        ...(language === undefined ? [] : ['#language = :language']),
        ...(timeZone == null ? [] : ['#timeZone = :timeZone']),
        ...(level === undefined ? [] : ['#levels.#body = :level']),
      ];
      const { item } = await table.update<Person>(personKey(id), {
        update: `SET ${sets.join(', ')}${timeZone === null ? ' REMOVE #timeZone' : ''}`,
        // Nobody is made of a person who is not there.
        if: 'attribute_exists(PK)',
        values: { id, language, timeZone: timeZone ?? undefined, level: level?.level },
        ...(level === undefined ? {} : { names: { body: level.body } }),
      });
      return item && withoutKeys(item);
    },

    async everybody({ after, most = 100 } = {}) {
      const begin = after === undefined ? undefined : nameKeyFrom(after);
      const page = await table.page({ of: 'GSI1', partition: peoplePartition, after: begin }, most);
      // The index knows the order and the table the people: their letters' addresses are not written twice.
      const found = await people(page.items.map(({ PK }) => personId(PK.slice(personPrefix.length))));
      const last = page.items.at(-1)?.GSI1SK;
      return { people: found, ...(page.more && last !== undefined ? { after: last } : {}) };
    },

    seatsOf: (person) => seatsIn(personPartition(person)),
    seatsOn: (body) => seatsIn(seatsPartition(body)),

    async putSeat(seat) {
      const { body } = seat;
      await table.transact([
        { put: { ...seatOfPersonKey(seat), ...seat } },
        ...(body === undefined ? [] : [{ put: { ...seatOnBodyKey(seat, body), ...seat } }]),
      ]);
    },

    members: async () => (await table.query<Member>(membersPartition)).map(withoutKeys),

    async putMember(member) {
      await table.put({ ...memberKey(member.id), ...member });
    },

    followers: async (topic) =>
      (await table.query(topicPartition(topic))).map(({ SK }) => personId(SK.slice(personPrefix.length))),

    followedBy: async (person) =>
      (await table.query(personPartition(person), followsPrefix)).map(({ SK }) =>
        SK.slice(followsPrefix.length),
      ),

    async follow(topic, person, follows) {
      const keys = [followKey(topic, person), followsKey(person, topic)];
      await table.transact(keys.map((key) => (follows ? { put: key } : { remove: key })));
    },
  };
}

/** Where a page ended: the index's own sort key, whose last part is the person. Throws RangeError otherwise. */
function nameKeyFrom(GSI1SK: string): Key & IndexKey {
  const person = personId(GSI1SK.slice(GSI1SK.lastIndexOf('#') + 1));
  return { ...personKey(person), GSI1PK: peoplePartition, GSI1SK };
}
