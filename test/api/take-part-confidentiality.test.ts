import { describe, expect, it } from 'vitest';
import { restrictedOf } from '../../functions/domain/held.ts';
import { type BodyId, memberId, personId, toolId } from '../../functions/domain/ids.ts';
import { noticeId } from '../../functions/domain/notice.ts';
import { historyFor } from '../../functions/domain/readers-history.ts';
import { hashOfSecret } from '../../functions/handlers/api/take-part/calendar-secret.ts';
import { takePartDesk } from '../../functions/handlers/api/take-part-desk.ts';
import { takePartReads } from '../../functions/handlers/api/take-part-reads.ts';
import { unsubscribePaths } from '../../functions/notify/unsubscribe-path.ts';
import { sittingWorld } from '../support/any-command.ts';
import { memoryInboxStore } from '../support/memory-inbox.ts';
import { memoryNoticeStore } from '../support/memory-notices.ts';
import { memoryOfferStore } from '../support/memory-offers.ts';
import { memoryPeopleStore } from '../support/memory-people.ts';
import { memoryToolStore } from '../support/memory-tools.ts';
import fc from '../support/properties.ts';
import { Council, PTC, SWG } from '../support/sample-register.ts';
import type { Story } from '../support/story.ts';
import { ids, playTwice, scripts } from '../support/two-registers.ts';
import { apiRig, enter } from './rig.ts';

const readers: Readonly<Record<string, readonly BodyId[]>> = {
  'of-three': [SWG, PTC, Council],
  'of-ptc': [PTC],
  'of-none': [],
};
const secretOf = (reader: string) => reader.padEnd(43, '0');

/** A register to which everything has happened that happened in a story. */
async function registerOf(story: Story) {
  const tools = memoryToolStore();
  const people = memoryPeopleStore();
  const inbox = memoryInboxStore();
  const clock = { now: () => story.now };
  const world = sittingWorld(story.now);
  for (const body of world.bodies.values()) await people.putBody(body);
  for (const session of world.sessions.values()) await people.putSession(session);
  const restricted = restrictedOf(world.bodies);
  for (const { tool, n: _, at, by, schema: __, ...event } of story.events) {
    const after = await tools.load(tool);
    const written = await tools.append({ at, by, restricted, events: [{ tool, after, event }] });
    if (written.is !== 'written') throw new Error(`Not written: ${written.is}`);
  }
  for (const [reader, bodies] of Object.entries(readers)) {
    await enter(
      people,
      reader,
      bodies.map((body) => ({ role: 'delegate', body, member: memberId('member-a') })),
    );
    await people.putCalendar(personId(reader), hashOfSecret(secretOf(reader)));
    const actor = { id: personId(reader), seats: await people.seatsOf(personId(reader)) };
    // A letter a public event, as their letters would have told of it.
    for (const id of ids) {
      const told = historyFor(await tools.events(toolId(id)), actor, world);
      const letters = told.map(({ event }, i) => ({
        person: actor.id,
        notice: noticeId(`${id}-${i}`),
        ...{ body: PTC, class: 'subscription' as const, subject: `Letter ${i}`, at: event.at },
        events: [{ tool: event.tool, n: event.n }],
      }));
      await inbox.add(letters);
    }
  }
  const ports = {
    ...{ tools, people, inbox, clock, tokenClock: clock },
    offers: memoryOfferStore(),
    notices: memoryNoticeStore(),
    unsubscribes: unsubscribePaths('the key of a test'),
    secrets: () => secretOf('new'),
    head: { site: 'https://placet.example.org', domain: 'example.org', registerName: '' },
  };
  return { ...ports, ...apiRig(ports, [...takePartDesk(ports), ...takePartReads(ports)]) };
}

type Register = Awaited<ReturnType<typeof registerOf>>;

/** Everything that a person gets from a register of their own things, and from what they try. */
async function seenBy(reader: string, { get, post, put, ask, unsubscribes }: Register) {
  const answers = [
    get('/api/me/due', reader),
    get('/api/me/due?body=PTC', reader, { 'accept-language': 'fr' }),
    get('/api/me/inbox?most=100', reader),
    ask('GET', `/api/calendars/${secretOf(reader)}.ics`),
    get('/api/me/subscriptions', reader),
    ...ids.flatMap((tool) => [
      get(`/api/tools/${tool}/offers`, reader),
      put(`/api/me/follows/tools/${tool}`, reader),
      ask('GET', unsubscribes.path(personId(reader), `tool:${tool}`)),
      ...['P-1', 'H-1', 'H-13', `${tool}-B`].map((decision) =>
        // Nothing that is written: a Member of theirs that there is not.
        post(`/api/tools/${tool}/procedures/${decision}/answers`, reader, {
          member: 'nobody',
          answer: 'no-objection',
        }),
      ),
    ]),
    get('/api/me/subscriptions', reader),
  ];
  return (await Promise.all(answers)).map(({ status, text, headers }) => ({
    status,
    text,
    etag: headers.etag,
  }));
}

describe('what a restricted body does', () => {
  it('changes nothing of what a person without a seat there gets', async () => {
    await fc.assert(
      fc.asyncProperty(scripts, async (script) => {
        const [a, b] = playTwice(script);
        const [one, other] = [await registerOf(a), await registerOf(b)];
        for (const reader of Object.keys(readers))
          expect(await seenBy(reader, one)).toEqual(await seenBy(reader, other));
      }),
      { numRuns: 100 },
    );
  }, 120_000);
});
