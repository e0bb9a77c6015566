import * as v from 'valibot';
import * as field from '../fields.ts';
import { calendarAddress, calendarState } from './answers/calendar.ts';
import { due } from './answers/due.ts';
import { inboxMark, inboxPage } from './answers/inbox.ts';
import { offerSent, offers } from './answers/offer.ts';
import { receipt } from './answers/receipt.ts';
import { bodySubscription, followed, settings, subscriptions } from './answers/subscription.ts';
import { type Endpoint, endpoint } from './endpoint.ts';
import { limits } from './limits.ts';

const reads = {
  method: 'GET',
  work: 'read',
  scope: 'placet/read',
  permission: 'oneself',
} as const satisfies Partial<Endpoint>;
const changes = {
  work: 'take-part',
  scope: 'placet/take-part',
  permission: 'oneself',
} as const satisfies Partial<Endpoint>;
/** Who has such an address proves by it whose it is, or that it is theirs. */
const withoutSigningIn = { scope: null, permission: 'anybody' } as const satisfies Partial<Endpoint>;

const ofTool = v.strictObject({ tool: field.tool });
const ofBody = v.strictObject({ body: field.body });

/** A notice is named after a meeting or a tool, with a day or a number behind it. */
const notice = v.pipe(
  v.string('must be a text'),
  v.regex(/^[A-Za-z0-9_-]{1,100}$/, 'is not the name of a notice'),
);

const page = {
  after: v.exactOptional(v.pipe(v.string(), v.maxLength(500, 'is longer than 500 characters'))),
  most: v.exactOptional(
    v.pipe(
      v.string(),
      v.regex(/^[1-9]\d{0,2}$/, `is not a number from 1 to ${limits.longestPage}`),
      v.transform(Number),
      v.maxValue(limits.longestPage, `is more than ${limits.longestPage}`),
    ),
  ),
};

/** What everybody has of their own: what needs them, letters, subscriptions, a calendar; and what a Member says. */
export const takePartEndpoints = {
  getDue: endpoint({
    ...reads,
    id: 'getDue',
    path: '/api/me/due',
    summary:
      'What needs me, over all my bodies and tools, by heading and date. The counts are of all bodies.',
    query: v.strictObject({ body: v.exactOptional(field.body) }),
    answer: { status: 200, schema: due },
    example: { query: { body: 'PTC' } },
  }),
  listInbox: endpoint({
    ...reads,
    id: 'listInbox',
    path: '/api/me/inbox',
    summary: 'The letters that I received, newest first, each with its read mark.',
    query: v.strictObject(page),
    answer: { status: 200, schema: inboxPage },
    example: { query: { most: '20' } },
  }),
  markLetter: endpoint({
    ...changes,
    id: 'markLetter',
    method: 'PUT',
    path: '/api/me/inbox/{notice}',
    summary: 'Marks a letter of mine as read, or as unread.',
    params: v.strictObject({ notice }),
    body: v.strictObject({ read: v.boolean('must be true or false') }),
    answer: { status: 200, schema: inboxMark },
    example: { params: { notice: 'PTC-243-244-2024-04-24' }, body: { read: true } },
  }),
  getSubscriptions: endpoint({
    ...reads,
    id: 'getSubscriptions',
    path: '/api/me/subscriptions',
    summary:
      'What I receive, by body, with how many letters that meant last year; official notices apart; tools I follow.',
    answer: { status: 200, schema: subscriptions },
  }),
  setLevel: endpoint({
    ...changes,
    id: 'setLevel',
    method: 'PUT',
    path: '/api/me/subscriptions/{body}',
    summary:
      'Chooses how much I am told of a body by letter: all steps, decisions only, or nothing. Official notices come regardless. The last word counts.',
    params: ofBody,
    body: v.strictObject({ level: v.picklist(['all', 'decisions', 'none']) }),
    answer: { status: 200, schema: bodySubscription },
    example: { params: { body: 'PTC' }, body: { level: 'all' } },
  }),
  followTool: endpoint({
    ...changes,
    id: 'followTool',
    method: 'PUT',
    path: '/api/me/follows/tools/{tool}',
    summary: 'Follows a tool: letters about it, whichever body it is before.',
    params: ofTool,
    answer: { status: 200, schema: followed },
    example: { params: { tool: 'T13' } },
  }),
  unfollowTool: endpoint({
    ...changes,
    id: 'unfollowTool',
    method: 'DELETE',
    path: '/api/me/follows/tools/{tool}',
    summary: 'Follows a tool no longer. Done as well where it was not followed.',
    params: ofTool,
    answer: { status: 204 },
    example: { params: { tool: 'T13' } },
  }),
  followBody: endpoint({
    ...changes,
    id: 'followBody',
    method: 'PUT',
    path: '/api/me/follows/bodies/{body}',
    summary: 'Follows a body without a seat on it: letters about what everybody may know of its work.',
    params: ofBody,
    answer: { status: 200, schema: followed },
    example: { params: { body: 'CBC' } },
  }),
  unfollowBody: endpoint({
    ...changes,
    id: 'unfollowBody',
    method: 'DELETE',
    path: '/api/me/follows/bodies/{body}',
    summary: 'Follows a body no longer. Done as well where it was not followed.',
    params: ofBody,
    answer: { status: 204 },
    example: { params: { body: 'CBC' } },
  }),
  changeSettings: endpoint({
    ...changes,
    id: 'changeSettings',
    method: 'PUT',
    path: '/api/me/settings',
    summary:
      'Changes my language and my time zone; what is not named stays. Where two requests meet, the last word counts.',
    body: v.strictObject({
      language: v.exactOptional(field.language),
      timeZone: v.exactOptional(v.nullable(field.timeZone)),
    }),
    answer: { status: 200, schema: settings },
    example: { body: { language: 'fr', timeZone: 'Africa/Abidjan' } },
  }),
  signOut: endpoint({
    ...changes,
    id: 'signOut',
    method: 'POST',
    path: '/api/me/sign-outs',
    summary:
      'Ends my sign-in, or with `everywhere` all that I have: their tokens, and copies of them, are answered with 401 from here on.',
    body: v.strictObject({ everywhere: v.boolean('must be true or false') }),
    answer: { status: 204 },
    example: { body: { everywhere: true } },
  }),
  answerProcedure: endpoint({
    ...changes,
    id: 'answerProcedure',
    method: 'POST',
    path: '/api/tools/{tool}/procedures/{decision}/answers',
    permission: 'object',
    headers: ['idempotency-key'],
    summary:
      'A delegate answers a written procedure for a Member, one voice a Member: objection, no objection, or the answer withdrawn until the hour. The answer is a receipt.',
    params: v.strictObject({ tool: field.tool, decision: field.decision }),
    body: v.strictObject({
      /** May be left out by who sits for one Member only. */
      member: v.exactOptional(field.member),
      answer: v.picklist(['objection', 'no-objection', 'withdrawn']),
      text: v.exactOptional(field.wording),
    }),
    answer: { status: 201, schema: receipt },
    example: { params: { tool: 'T16', decision: 'T16-1' }, body: { answer: 'no-objection' } },
  }),
  offerContribution: endpoint({
    ...changes,
    id: 'offerContribution',
    method: 'POST',
    path: '/api/tools/{tool}/offers',
    permission: 'offer-contribution',
    headers: ['idempotency-key'],
    summary:
      'Offers a contribution where a body invites them: who, and on what. It goes to the secretary, not to the public.',
    params: ofTool,
    body: v.strictObject({ text: v.pipe(field.text, v.maxLength(4000, 'is longer than 4000 characters')) }),
    answer: { status: 201, schema: offerSent },
    example: { params: { tool: 'T12' }, body: { text: 'Our laboratory, on section 3.' } },
  }),
  listOffers: endpoint({
    ...reads,
    id: 'listOffers',
    path: '/api/tools/{tool}/offers',
    permission: 'signed-in',
    summary:
      'Offers to contribute to a tool: all of a body for its secretaries, their own for everybody else.',
    params: ofTool,
    answer: { status: 200, schema: offers },
    example: { params: { tool: 'T12' } },
  }),
  getCalendar: endpoint({
    ...reads,
    id: 'getCalendar',
    path: '/api/me/calendar',
    summary: 'Whether my calendar has an address. The address itself is told once, when it is made.',
    answer: { status: 200, schema: calendarState },
  }),
  renewCalendar: endpoint({
    ...changes,
    id: 'renewCalendar',
    method: 'POST',
    path: '/api/me/calendar',
    summary: 'Makes a new secret address for my calendar and tells it this once; the one before ends.',
    answer: { status: 201, schema: calendarAddress },
  }),
  readCalendar: endpoint({
    ...withoutSigningIn,
    id: 'readCalendar',
    method: 'GET',
    work: 'read',
    path: '/api/calendars/{file}',
    summary:
      'Sessions and deadlines of the bodies of whose calendar it is, as they may know of them (RFC 5545). The address is the secret.',
    params: v.strictObject({ file: v.string() }),
    answer: { status: 200, type: 'text/calendar' },
    example: { params: { file: 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.ics' } },
  }),
  showUnsubscribe: endpoint({
    ...withoutSigningIn,
    id: 'showUnsubscribe',
    method: 'GET',
    work: 'read',
    path: '/api/unsubscribe/{token}',
    summary:
      'A page that says which letters would stop, with a button that does it. Reading it changes nothing.',
    params: v.strictObject({ token: v.string() }),
    answer: { status: 200, type: 'text/html' },
    example: { params: { token: 'token-of-a-letter' } },
  }),
  unsubscribe: endpoint({
    ...withoutSigningIn,
    id: 'unsubscribe',
    method: 'POST',
    work: 'take-part',
    path: '/api/unsubscribe/{token}',
    summary:
      'Stops the letters that an address in a letter is about, by one POST (RFC 8058). Whatever its body says; a repetition has the same answer. Official notices come regardless.',
    params: v.strictObject({ token: v.string() }),
    takes: 'application/x-www-form-urlencoded',
    answer: { status: 200, type: 'text/html' },
    example: { params: { token: 'token-of-a-letter' } },
  }),
} as const;
