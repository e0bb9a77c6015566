import { describe, expect, it } from 'vitest';
import { personId, toolId } from '../../functions/domain/ids.ts';
import { noticeId } from '../../functions/domain/notice.ts';
import { takePartDesk } from '../../functions/handlers/api/take-part-desk.ts';
import { takePartReads } from '../../functions/handlers/api/take-part-reads.ts';
import fc from '../support/properties.ts';
import { records, secretary } from '../support/register.ts';
import { CBC, PoC, PTC, registration } from '../support/sample-register.ts';
import { secretaryOf } from '../support/story.ts';
import { apiRig } from './rig.ts';
import { letter, takingPart } from './take-part-rig.ts';

describe('the inbox', () => {
  it('lists the letters that a person received, newest first, and nobody else', async () => {
    const { inbox, get } = await takingPart();
    await inbox.add([
      letter('del-A', '2024-04-23T16:00:00.000Z'),
      letter('del-A', '2024-04-24T16:00:00.000Z'),
    ]);
    const { status, body } = await get('/api/me/inbox', 'del-A');
    expect(status).toBe(200);
    expect(body).toEqual({
      items: [
        {
          notice: 'PTC-2024-04-24',
          body: 'PTC',
          code: 'CTP',
          class: 'subscription',
          at: '2024-04-24T16:00:00.000Z',
          subject: 'PTC, 2024-04-24: 2 decisions',
          tools: [],
          readAt: null,
        },
        expect.objectContaining({ notice: 'PTC-2024-04-23' }),
      ],
    });
    expect((await get('/api/me/inbox', 'col-A')).body).toEqual({ items: [] });
  });

  it('goes on where a page ended, and only there', async () => {
    const { inbox, get } = await takingPart();
    const days = ['21', '22', '23', '24'];
    await inbox.add(days.map((day) => letter('del-A', `2024-04-${day}T16:00:00.000Z`)));
    const first = await get('/api/me/inbox?most=3', 'del-A');
    const rest = await get(`/api/me/inbox?most=3&after=${first.body.next}`, 'del-A');
    expect([...first.body.items, ...rest.body.items].map(({ at }) => at.slice(8, 10))).toEqual(
      days.toReversed(),
    );
    expect(rest.body.next).toBeUndefined();
  });

  it('takes no cursor of another person, nor one that it has not given', async () => {
    const { inbox, get } = await takingPart();
    await inbox.add(['23', '24'].map((day) => letter('del-A', `2024-04-${day}T16:00:00.000Z`)));
    const { next } = (await get('/api/me/inbox?most=1', 'del-A')).body;
    const inside = Buffer.from(JSON.stringify([['del-A'], 'elsewhere'])).toString('base64url');
    const asked = [
      get(`/api/me/inbox?after=${next}`, 'col-A'),
      get('/api/me/inbox?after=anything', 'del-A'),
      get(`/api/me/inbox?after=${inside}`, 'del-A'),
      get('/api/me/inbox?most=101', 'del-A'),
    ];
    for (const answer of await Promise.all(asked))
      expect(answer).toMatchObject({ status: 400, body: { code: 'request-not-acceptable' } });
  });

  it('names the tools that a letter told of', async () => {
    const { inbox, submitted, get } = await takingPart();
    await submitted();
    await inbox.add([
      letter('del-A', '2024-04-24T16:00:00.000Z', { events: [{ tool: 'T13' as never, n: 2 }] }),
    ]);
    const [item] = (await get('/api/me/inbox', 'del-A')).body.items;
    expect(item.tools).toEqual([{ tool: 'T13', title: expect.any(String) }]);
    expect(item).not.toHaveProperty('withheld');
  });

  it('keeps a letter, and not its subject, from who may not read any more what it told of', async () => {
    const { inbox, submitted, recorded, people, get } = await takingPart('2024-06-18T08:00:00.000Z');
    await submitted();
    await recorded(secretaryOf(PTC), {});
    await recorded(secretaryOf(PoC), { body: PoC, session: 'PoC-90', decidedOn: '2024-06-18' });
    await inbox.add([
      letter('del-PoC', '2024-06-18T07:00:00.000Z', {
        body: PoC,
        subject: 'PoC: endorsed',
        events: [{ tool: 'T13' as never, n: 4 }],
      }),
    ]);
    const before = (await get('/api/me/inbox', 'del-PoC')).body.items[0];
    expect(before).toMatchObject({ subject: 'PoC: endorsed', tools: [{ tool: 'T13' }] });
    const [seat] = await people.seatsOf(personId('del-PoC'));
    if (seat) await people.putSeat({ ...seat, to: '2024-06-17' });
    const after = (await get('/api/me/inbox', 'del-PoC')).body.items[0];
    expect(after).toMatchObject({
      subject: 'This letter told of something that is for the seats of its body.',
      withheld: true,
      tools: [],
    });
  });

  it('marks a letter as read and as unread', async () => {
    const { inbox, put, get } = await takingPart();
    await inbox.add([letter('del-A', '2024-04-23T16:00:00.000Z')]);
    const mark = (read: boolean) => put('/api/me/inbox/PTC-2024-04-23', 'del-A', { read });
    expect((await mark(true)).body).toEqual({ notice: 'PTC-2024-04-23', readAt: '2024-04-24T08:00:00.000Z' });
    expect((await get('/api/me/inbox', 'del-A')).body.items[0].readAt).toBe('2024-04-24T08:00:00.000Z');
    expect((await mark(false)).body.readAt).toBeNull();
    expect((await get('/api/me/inbox', 'del-A')).body.items[0].readAt).toBeNull();
  });

  it('has no letter of somebody else to mark', async () => {
    const { inbox, put } = await takingPart();
    await inbox.add([letter('col-A', '2024-04-23T16:00:00.000Z')]);
    const answer = await put('/api/me/inbox/PTC-2024-04-23', 'del-A', { read: true });
    expect(answer).toMatchObject({ status: 404, body: { code: 'no-such-thing' } });
  });
});

describe('subscriptions', () => {
  it('say by body what is received, with what that meant last year, and official notices apart', async () => {
    const { inbox, get } = await takingPart();
    await inbox.add([
      letter('del-A', '2023-10-24T16:00:00.000Z'),
      letter('del-A', '2023-10-25T16:00:00.000Z'),
      letter('del-A', '2022-10-25T16:00:00.000Z'),
      letter('del-A', '2023-10-26T16:00:00.000Z', { class: 'official' }),
    ]);
    expect((await get('/api/me/subscriptions', 'del-A')).body).toEqual({
      levels: [
        { level: 'all', label: 'Toutes les étapes' },
        { level: 'decisions', label: 'Décisions seulement' },
        { level: 'none', label: 'Rien' },
      ],
      bodies: [
        {
          body: 'PTC',
          code: 'CTP',
          name: 'Comité technique permanent',
          level: 'decisions',
          seat: true,
          follows: false,
          lettersInPastYear: 2,
          estimate: 'environ 2 lettres par an',
        },
      ],
      official: {
        sentence:
          'Envoyés à chaque siège\u00a0; ne peuvent être désactivés. Pour changer de destinataire\u00a0: votre point de contact.',
        bodies: [
          {
            body: 'PTC',
            code: 'CTP',
            name: 'Comité technique permanent',
            lettersInPastYear: 1,
            secretariat: 'ptc@example.org',
          },
        ],
      },
      tools: [],
    });
  });

  it('of who has no seat and follows nothing are empty, and say so', async () => {
    const { get } = await takingPart();
    const { body } = await get('/api/me/subscriptions', 'nobody');
    expect(body).toMatchObject({
      bodies: [],
      official: { bodies: [] },
      tools: [],
      sentence: 'You follow nothing.',
    });
  });

  it('estimate exactly the subscription letters of the body in the last 365 days', async () => {
    const daysAgo = fc.integer({ min: 0, max: 800 });
    const one = fc.record({ daysAgo, body: fc.constantFrom(PTC, CBC), official: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(fc.array(one, { maxLength: 250 }), async (letters) => {
        const { inbox, clock, get } = await takingPart();
        const now = Date.parse(clock.now());
        await inbox.add(
          letters.map(({ daysAgo, body, official }, i) =>
            letter('del-A', new Date(now - daysAgo * 86_400_000).toISOString(), {
              notice: noticeId(`N${i}`),
              body,
              class: official ? 'official' : 'subscription',
            }),
          ),
        );
        const counted = letters.filter((l) => l.body === PTC && !l.official && l.daysAgo <= 365).length;
        const official = letters.filter((l) => l.body === PTC && l.official && l.daysAgo <= 365).length;
        const { body } = await get('/api/me/subscriptions', 'del-A', { 'accept-language': 'en' });
        expect(body.bodies[0].lettersInPastYear).toBe(counted);
        expect(body.official.bodies[0].lettersInPastYear).toBe(official);
        const words =
          counted === 0
            ? 'no letter in the past year'
            : `about ${counted} ${counted === 1 ? 'letter' : 'letters'} a year`;
        expect(body.bodies[0].estimate).toBe(words);
      }),
      { numRuns: 30 },
    );
  });

  it('change by one word a body; the person is otherwise as before', async () => {
    const { people, put, get } = await takingPart();
    const before = await people.person(personId('del-A'));
    const answer = await put('/api/me/subscriptions/PTC', 'del-A', { level: 'all' });
    expect(answer).toMatchObject({ status: 200, body: { body: 'PTC', level: 'all' } });
    expect(await people.person(personId('del-A'))).toEqual({ ...before, levels: { PTC: 'all' } });
    expect((await get('/api/me/subscriptions', 'del-A')).body.bodies[0].level).toBe('all');
    await put('/api/me/subscriptions/CBC', 'del-A', { level: 'none' });
    expect((await people.person(personId('del-A')))?.levels).toEqual({ PTC: 'all', CBC: 'none' });
  });

  it('know no body that the register does not know, and no other word', async () => {
    const { put } = await takingPart();
    const of = (body: string, level: string) => put(`/api/me/subscriptions/${body}`, 'del-A', { level });
    expect(await of('XYZ', 'all')).toMatchObject({ status: 404, body: { code: 'unknown-body' } });
    expect(await of('PTC', 'some')).toMatchObject({ status: 422, body: { issues: [{ path: 'level' }] } });
  });
});

describe('following', () => {
  it('a tool or a body is one word, said again without effect, and unsaid', async () => {
    const { submitted, ask, put, get, people } = await takingPart();
    await submitted();
    expect((await put('/api/me/follows/tools/T13', 'nobody')).body).toEqual({
      topic: 'tool:T13',
      follows: true,
    });
    expect((await put('/api/me/follows/tools/T13', 'nobody')).status).toBe(200);
    expect((await put('/api/me/follows/bodies/CBC', 'nobody')).body).toEqual({
      topic: 'body:CBC',
      follows: true,
    });
    const { body } = await get('/api/me/subscriptions', 'nobody');
    expect(body).toMatchObject({
      bodies: [{ body: 'CBC', seat: false, follows: true }],
      tools: [{ tool: 'T13' }],
    });
    expect(body).not.toHaveProperty('sentence');
    for (const path of ['tools/T13', 'bodies/CBC', 'tools/T99'])
      expect((await ask('DELETE', `/api/me/follows/${path}`, { as: 'nobody' })).status).toBe(204);
    expect(await people.followedBy(personId('nobody'))).toEqual([]);
  });

  it('is not of what is not there', async () => {
    const { put } = await takingPart();
    expect(await put('/api/me/follows/tools/T99', 'nobody')).toMatchObject({
      status: 404,
      body: { code: 'unknown-tool' },
    });
    expect(await put('/api/me/follows/bodies/XYZ', 'nobody')).toMatchObject({
      status: 404,
      body: { code: 'unknown-body' },
    });
  });

  it('is not of a text that a hidden decision made: it is refused as what is not there', async () => {
    const { submitted, recorded, does, put, get, post } = await takingPart('2024-06-18T08:00:00.000Z');
    await submitted();
    await recorded(secretary, {});
    await does(secretaryOf(PoC), {
      tool: toolId('T13'),
      command: {
        ...records('child-derived', { body: PoC, session: 'PoC-90', decidedOn: '2024-06-18', child: 'T30' }),
        child: { tool: 'T30', registration: { ...registration, officers: ['officer'] } },
      },
    });
    const tried = (as: string, tool: string) =>
      Promise.all([
        put(`/api/me/follows/tools/${tool}`, as),
        get(`/api/tools/${tool}/offers`, as),
        post(`/api/tools/${tool}/offers`, as, { text: 'x' }),
        post(`/api/tools/${tool}/procedures/D/answers`, as, { answer: 'objection' }),
      ]);
    const told = async (as: string, tool: string) =>
      (await tried(as, tool)).map(({ status, text }) => [status, text.replaceAll(tool, 'T..')]);
    expect(await told('del-A', 'T30')).toEqual(await told('del-A', 'T31'));
    expect((await put('/api/me/follows/tools/T30', 'del-PoC')).status).toBe(200);
  });
});

describe('settings', () => {
  it('change what they name and nothing else', async () => {
    const { people, put } = await takingPart();
    const before = await people.person(personId('col-A'));
    expect((await put('/api/me/settings', 'col-A', { language: 'fr' })).body).toEqual({
      language: 'fr',
      timeZone: null,
    });
    expect((await put('/api/me/settings', 'col-A', { timeZone: 'Africa/Abidjan' })).body).toEqual({
      language: 'fr',
      timeZone: 'Africa/Abidjan',
    });
    expect(await people.person(personId('col-A'))).toEqual({
      ...before,
      language: 'fr',
      timeZone: 'Africa/Abidjan',
    });
    await put('/api/me/settings', 'col-A', { timeZone: null });
    expect(await people.person(personId('col-A'))).toEqual({ ...before, language: 'fr' });
  });

  it('take no other language, no zone that is none, and nothing that is not one’s own to change', async () => {
    const { put } = await takingPart();
    for (const body of [
      { language: 'de' },
      { timeZone: 'Mars/Olympus' },
      { timeZone: '+01:00' },
      { email: 'x@y.z' },
    ])
      expect(await put('/api/me/settings', 'col-A', body)).toMatchObject({ status: 422 });
  });
});

describe('what people change of themselves', () => {
  it('undoes nothing that an administrator changes at the same moment', async () => {
    const register = await takingPart();
    const id = personId('col-A');
    const people = {
      ...register.people,
      /** Whoever reads them reads what is old at once. */
      async person(asked: typeof id) {
        const read = await register.people.person(asked);
        if (read) await register.people.putPerson({ ...read, name: '', email: '' });
        return read;
      },
    };
    const ports = { ...register, people };
    const { put, ask } = apiRig(ports, [...takePartDesk(ports), ...takePartReads(ports)]);
    const entered = await register.people.person(id);
    const changes = [
      () => put('/api/me/settings', 'col-A', { language: 'fr' }),
      () => put('/api/me/subscriptions/PTC', 'col-A', { level: 'all' }),
      () => ask('POST', register.unsubscribes.path(id, 'body:CBC')),
    ];
    for (const change of changes) {
      const stands = await register.people.person(id);
      if (stands) await register.people.putPerson({ ...stands, email: 'col-A@example.org' });
      expect((await change()).status).toBe(200);
    }
    expect(await register.people.person(id)).toEqual({
      ...entered,
      ...{ name: '', email: '', language: 'fr', levels: { PTC: 'all', CBC: 'none' } },
    });
  });
});

describe('what is one’s own', () => {
  it('is nobody’s who has not signed in', async () => {
    const { ask } = await takingPart();
    for (const path of ['/api/me/due', '/api/me/inbox', '/api/me/subscriptions'])
      expect(await ask('GET', path)).toMatchObject({ status: 401 });
  });
});
