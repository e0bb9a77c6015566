import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, test } from 'vitest';
import type { JourneyDocument } from '../../local/journey/document.ts';

const play = fileURLToPath(new URL('../../local/journey/play.ts', import.meta.url));
let journey: JourneyDocument;

// The whole of April to October through functions, DynamoDB, engine and mail server, as `npm run journey` runs it.
beforeAll(async () => {
  const env = { ...process.env, NODE_NO_WARNINGS: '1' };
  const options = { env, maxBuffer: 16 * 1024 * 1024 };
  // A code other than 0 rejects, with what was printed.
  const { stdout } = await promisify(execFile)(process.execPath, [play, '--json'], options);
  journey = JSON.parse(stdout);
}, 300_000);

const tool = (id: string) => {
  const found = journey.tools.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`${id} takes no part`);
  return found;
};
const outcomesOf = (id: string) =>
  tool(id).steps.map(({ body, outcome, on }) =>
    [body, outcome, on].filter((part) => part !== null).join(' '),
  );

describe('April to October 2024, rehearsed', () => {
  test('ends without a fault: register, engine, ledger and mail agree at every step', () => {
    expect(journey.faults).toEqual([]);
  });

  test('T13 is endorsed, approved before the Commission is on record, and published in each language', () => {
    expect(outcomesOf('T13')).toEqual([
      'PTC deferred 2024-04-24',
      'PTC taken-back 2024-04-24',
      'PTC endorsed 2024-04-24',
      'Council approved 2024-06-27',
      'PoC endorsed 2024-06-26',
      'published-en 2024-07-05',
      'published-fr 2024-10-17',
    ]);
    expect(outcomesOf('T05')).toEqual(['superseded-en 2024-07-05', 'superseded-fr 2024-10-17']);
    expect(tool('T13').state).toBe('published');
  });

  test('nobody is told of the wrong click, and nobody of what is recorded late', () => {
    const [wrong, , endorsed, , late] = tool('T13').steps;
    expect([wrong?.letters, late?.letters]).toEqual([0, 0]);
    expect(late?.recordedOn).toBe('2024-07-03');
    expect(endorsed?.letters).toBeGreaterThan(20);
  });

  test('T18 waits for its amended text, and the Commission’s word on it is told to few', () => {
    expect(outcomesOf('T18')).toEqual([
      'PTC endorsed-amended 2024-04-24',
      'PTC amended-text-confirmed 2024-05-07',
      'PoC recommended-to-council 2024-06-25',
      'Council endorsed 2024-06-27',
    ]);
    const [, , commission, council] = tool('T18').steps;
    expect(commission?.letters).toBeGreaterThan(0);
    expect(commission?.letters).toBeLessThan(council?.letters ?? 0);
  });

  test('silence agrees to T16 at the hour; one objection stops the procedure on T14a', () => {
    expect(outcomesOf('T16')).toEqual([
      'PTC written-opened 2024-04-26',
      'PTC endorsed-in-silence 2024-05-17',
    ]);
    expect(outcomesOf('T14a')).toEqual([
      'SWG submitted 2024-05-14',
      'SWG written-opened 2024-05-16',
      'SWG objection 2024-06-03',
    ]);
    expect([tool('T16').state, tool('T14a').state]).toEqual(['publication', 'working-group']);
  });

  test('T12 stays with the PTC, is referred back, and comes again', () => {
    expect(outcomesOf('T12')).toEqual([
      'PTC continued 2024-04-23',
      'PTC referred-back 2024-10-24',
      'PTC submitted 2024-10-30',
    ]);
  });

  test('the correction takes two persons and everybody hears of it who had the first letter', () => {
    const [noted, proposed, agreed] = tool('T17').steps;
    expect([noted?.outcome, proposed?.outcome, agreed?.outcome]).toEqual([
      'noted',
      'correction-proposed',
      'corrected-to-endorsed',
    ]);
    expect(agreed?.letters).toBeGreaterThanOrEqual(noted?.letters ?? Number.POSITIVE_INFINITY);
    expect(tool('T17').state).toBe('completed');
  });

  test('no letter goes twice, and few go to the delegate with eight seats', () => {
    expect(journey.letters.duplicates).toBe(0);
    expect(journey.letters.sent).toBeGreaterThan(200);
    const { lettersToEightSeatsInCouncilWeek: letters, eventsToEightSeatsInCouncilWeek: events } =
      journey.figures;
    expect(letters).toBeLessThanOrEqual(3);
    expect(events).toBeGreaterThan(letters);
  });

  test('each tool had one execution, of the first generation', () => {
    for (const { steps, id } of journey.tools)
      for (const { execution, generation } of steps)
        expect([execution, generation]).toEqual([id === 'T05' ? null : `${id}-g1`, 1]);
  });
});
