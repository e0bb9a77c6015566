import * as v from 'valibot';
import * as field from '../../fields.ts';
import {
  members,
  peopleImported,
  peoplePage,
  person,
  personChanged,
  personErased,
  personSignedOut,
  seatEnded,
  seatGiven,
  seenAs,
} from '../answers/people.ts';
import { endpoint } from '../endpoint.ts';
import { page } from '../page.ts';
import { administers, flag, reason } from './shared.ts';

const reads = { ...administers, method: 'GET', permission: 'read-people' } as const;
const changes = {
  ...administers,
  method: 'POST',
  permission: 'manage-people',
  headers: ['idempotency-key'],
} as const;
const ofPerson = v.strictObject({ person: field.person });
const why = { reason: v.exactOptional(reason) };

const address = v.pipe(
  v.string('must be a text'),
  v.trim(),
  v.maxLength(254, 'is longer than 254 characters'),
  v.email('is not an address such as name@example.org'),
);
/** What a person is told and addressed by. An import reads the same. */
export const personFields = { name: v.pipe(field.line, v.trim()), email: address, language: field.language };

/** What a seat is, but for its days. */
export const seatFields = {
  role: v.picklist(
    ['secretary', 'deputy-secretary', 'chair', 'delegate', 'observer', 'officer', 'administrator'],
    'is not a role',
  ),
  body: v.exactOptional(field.body),
  tool: v.exactOptional(field.tool),
  member: v.exactOptional(field.member),
};

/** Who is in the register, from which seats they act, and what they would see. */
export const peopleEndpoints = {
  listPeople: endpoint({
    ...reads,
    id: 'listPeople',
    path: '/api/admin/people',
    summary: 'Everybody with their seats, in the order of their names, and the bodies that lack a secretary.',
    query: v.strictObject(page),
    answer: { status: 200, schema: peoplePage },
    example: { query: { most: '50' } },
  }),
  getPerson: endpoint({
    ...reads,
    id: 'getPerson',
    path: '/api/admin/people/{person}',
    summary: 'One person with their seats, past and to come.',
    params: ofPerson,
    answer: { status: 200, schema: person },
    example: { params: { person: 'P01' } },
  }),
  putPerson: endpoint({
    ...changes,
    id: 'putPerson',
    method: 'PUT',
    path: '/api/admin/people/{person}',
    summary:
      'Enters a person; with If-Match, changes the name, address, language or time zone of who is there in that state, or with `*` in any. Without it nobody is changed.',
    headers: ['idempotency-key', 'if-match'],
    params: ofPerson,
    body: v.strictObject({ ...personFields, timeZone: v.exactOptional(field.timeZone) }),
    answer: { status: 200, schema: personChanged },
    example: {
      params: { person: 'P99' },
      body: { name: 'Ada Example', email: 'ada@example.org', language: 'en' },
    },
  }),
  erasePerson: endpoint({
    ...changes,
    id: 'erasePerson',
    path: '/api/admin/people/{person}/erasure',
    summary:
      'Takes a person’s name, address, letters, offers and subscriptions out of the register for ever, and ends their seats and their sign-in. What they did stays under their id.',
    params: ofPerson,
    answer: { status: 200, schema: personErased },
    example: { params: { person: 'P99' } },
  }),
  signOutPerson: endpoint({
    ...changes,
    id: 'signOutPerson',
    path: '/api/admin/people/{person}/sign-outs',
    summary:
      'Signs a person out everywhere, as after a telephone was lost: no token from before is taken from here on. They can sign in again.',
    params: ofPerson,
    body: v.strictObject(why),
    answer: { status: 200, schema: personSignedOut },
    example: { params: { person: 'P99' }, body: { reason: 'A telephone was lost' } },
  }),
  giveSeat: endpoint({
    ...changes,
    id: 'giveSeat',
    path: '/api/admin/people/{person}/seats',
    summary: 'Gives a person a seat, from one day on and perhaps until another.',
    params: ofPerson,
    body: v.strictObject({ ...seatFields, from: field.day, to: v.exactOptional(field.day), ...why }),
    answer: { status: 201, schema: seatGiven },
    example: {
      params: { person: 'P01' },
      body: { role: 'deputy-secretary', body: 'CBC', from: '2024-04-24' },
    },
  }),
  endSeat: endpoint({
    ...changes,
    id: 'endSeat',
    path: '/api/admin/people/{person}/seats/end',
    summary: 'Sets the last day of a seat, and says what that takes away at once.',
    params: ofPerson,
    body: v.strictObject({ ...seatFields, from: field.day, to: field.day, ...why }),
    answer: { status: 200, schema: seatEnded },
    example: {
      params: { person: 'P01' },
      body: { role: 'deputy-secretary', body: 'CBC', from: '2024-04-24', to: '2024-06-30' },
    },
  }),
  importPeople: endpoint({
    ...changes,
    id: 'importPeople',
    path: '/api/admin/people/import',
    summary:
      'Enters people and seats from a file with the columns person, name, email, language, role, body, member, from, to. With one wrong line nothing is written.',
    query: v.strictObject({ dryRun: v.exactOptional(flag) }),
    takes: 'text/csv',
    body: v.string('must be a text'),
    answer: { status: 200, schema: peopleImported },
    example: {
      query: { dryRun: 'true' },
      body: 'person,name,email,language,role,body,member,from,to\nP99,Ada Example,ada@example.org,en,observer,PTC,observer-a,2024-04-24,\n',
    },
  }),
  listMembers: endpoint({
    ...reads,
    id: 'listMembers',
    path: '/api/admin/members',
    summary: 'The Members, and the organizations that observe.',
    answer: { status: 200, schema: members },
  }),
  seeAs: endpoint({
    ...administers,
    id: 'seeAs',
    method: 'POST',
    path: '/api/admin/see-as/{person}/tools/{tool}',
    permission: 'see-as-person',
    summary:
      'What a person sees of a tool, as far as it is the caller’s own to see. It is noted that it was looked at.',
    headers: ['idempotency-key'],
    params: v.strictObject({ person: field.person, tool: field.tool }),
    body: v.strictObject(why),
    answer: { status: 200, schema: seenAs },
    example: { params: { person: 'P01', tool: 'T13' }, body: { reason: 'They say that it is not there' } },
  }),
} as const;
