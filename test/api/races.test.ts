import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toolId } from '../../functions/domain/ids.ts';
import { recordDesk } from '../../functions/handlers/api/record-desk.ts';
import { noticeStore } from '../../functions/store/notices.ts';
import { offerStore } from '../../functions/store/offers.ts';
import { peopleStore } from '../../functions/store/people.ts';
import { toolStore } from '../../functions/store/tools.ts';
import { dynamoDbForTests, type TestDynamoDb } from '../support/dynamodb-local.ts';
import { memoryFiles } from '../support/memory-files.ts';
import { bodies, PTC, registration } from '../support/sample-register.ts';
import { worldOn } from '../support/story.ts';
import { type AnsweredRequest, apiRig, enter } from './rig.ts';

const now = '2024-04-24T08:00:00.000Z';
/** A thousand take a minute or two; the gate runs the first two hundred (`RACES=1000 npm test -- races`). */
const races = Number(process.env.RACES ?? 200);
const atOnce = 10;

const facts = (outcome: string) => ({
  outcome,
  body: 'PTC',
  session: 'PTC-243-244',
  decidedOn: '2024-04-24',
  basis: { is: 'consensus' },
  versions: [{ document: 'PC0741', language: 'en', revision: 'a' }],
});

/** Two secretaries decide the same tool at the same moment, on Amazon's own engine. */
describe('a race', () => {
  let database: TestDynamoDb;
  let rig: ReturnType<typeof apiRig>;
  let tools: ReturnType<typeof toolStore>;

  beforeAll(async () => {
    database = await dynamoDbForTests();
    const table = await database.freshTable();
    tools = toolStore(database.client, table);
    const people = peopleStore(database.client, table);
    const notices = noticeStore(database.client, table);
    const offers = offerStore(database.client, table);
    const ports = { tools, people, notices, offers, files: memoryFiles(), clock: { now: () => now } };
    for (const body of bodies) await people.putBody(body);
    for (const session of worldOn(now).sessions.values()) await people.putSession(session);
    await enter(people, 'sec-PTC', [{ role: 'secretary', body: PTC }]);
    await enter(people, 'dep-PTC', [{ role: 'deputy-secretary', body: PTC }]);
    await enter(people, 'officer', [{ role: 'officer' }]);
    rig = apiRig(ports, recordDesk(ports));
  });
  afterAll(() => database.stop());

  const deciding = (tool: string, as: string, outcome: string, key: string) =>
    rig.ask('POST', `/api/tools/${tool}/decisions`, {
      as,
      body: { facts: facts(outcome) },
      headers: { 'if-match': '"2"', 'idempotency-key': key },
    });

  async function race(n: number): Promise<void> {
    const tool = `R${n}`;
    const body = { tool, registration: { ...registration, officers: ['officer'] } };
    expect((await rig.post('/api/tools', 'officer', body)).status).toBe(201);
    const submission = { to: 'PTC', asked: { en: 'Endorse' }, versions: facts('endorsed').versions };
    expect((await rig.post(`/api/tools/${tool}/submissions`, 'officer', submission)).status).toBe(201);
    const answers = await Promise.all([
      deciding(tool, 'sec-PTC', 'endorsed', `secretary-${n}`),
      deciding(tool, 'dep-PTC', 'deferred', `deputy-${n}`),
    ]);
    const won = answers.filter(({ status }) => status === 201);
    const lost = answers.filter(({ status }) => status === 409);
    expect([won.length, lost.length], `${tool}: ${answers.map(({ text }) => text).join(' ')}`).toEqual([
      1, 1,
    ]);
    const [winner, loser] = [won[0], lost[0]] as [AnsweredRequest, AnsweredRequest];
    expect(loser.body).toMatchObject({ code: 'version-conflict', facts: { tool, version: 3 } });
    expect(loser.body.facts.winner.event).toEqual(winner.body);
    const events = await tools.events(toolId(tool));
    expect(events.map(({ type }) => type)).toEqual(['Registered', 'Submitted', 'DecisionRecorded']);
    // Both ask again, as a program would whose answer was lost: the winner gets the first answer, byte for byte.
    const again =
      answers[0] === winner
        ? deciding(tool, 'sec-PTC', 'endorsed', `secretary-${n}`)
        : deciding(tool, 'dep-PTC', 'deferred', `deputy-${n}`);
    expect((await again).text).toBe(winner.text);
  }

  it(`has one winner, and the other is told who it was: ${races} times`, { timeout: 300_000 }, async () => {
    for (let n = 0; n < races; n += atOnce)
      await Promise.all(Array.from({ length: atOnce }, (_, k) => race(n + k)));
  });
});
