import { randomUUID } from 'node:crypto';
import {
  CreateTableCommand,
  DynamoDBClient,
  PutItemCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import { marshall } from '@aws-sdk/util-dynamodb';
import type { ToolEvent } from '../functions/domain/event.ts';
import { evolve } from '../functions/domain/evolve.ts';
import { restrictedOf } from '../functions/domain/held.ts';
import { toolId } from '../functions/domain/ids.ts';
import type { Letter } from '../functions/domain/notice.ts';
import { noticesDue } from '../functions/domain/notices-due.ts';
import type { Tool } from '../functions/domain/tool.ts';
import { closeNotice } from '../functions/handlers/close-notice.ts';
import { findAudience } from '../functions/handlers/find-audience.ts';
import { sendLetters } from '../functions/handlers/send-letters.ts';
import { sesMail } from '../functions/notify/ses.ts';
import { letterWriter } from '../functions/notify/write-letter.ts';
import { inboxStore } from '../functions/store/inbox.ts';
import { noticeStore } from '../functions/store/notices.ts';
import { peopleStore } from '../functions/store/people.ts';
import { createTableInput } from '../functions/store/table.ts';
import { toolStore } from '../functions/store/tools.ts';
import { startDynamoDbLocal } from '../local/dynamodb.ts';
import { region } from '../local/environment.ts';
import {
  bodies,
  endorsed,
  PTC,
  person,
  recorded,
  registered,
  seat,
  sessions,
  submitted,
} from '../test/support/sample-register.ts';
import { filling } from './filling.ts';
import { openMailServer } from './mail-server.ts';
import type { Measurement } from './measured.ts';
import { openRecordingProxy } from './recording-proxy.ts';
import { type Cost, total } from './write-cost.ts';

const people = { full: 5000, small: 120 };
const lettersACall = 50;
/** As the Map of workflows/stage-notice.asl.json has it. */
const atOnce = 2;
const now = '2024-04-24T16:00:00.000Z';
const table = 'register';

/**
 * One notice to everybody on a body: the three steps of stage-notice on the real handlers and stores, over SES's client, against
 * one letter a call with one ledger item a person.
 */
export const notice: Measurement = async ({ size, say }) => {
  const count = people[size];
  const accessKeyId = randomUUID().replaceAll('-', '');
  const dynamodb = await startDynamoDbLocal({ accessKeyId });
  const recorder = await openRecordingProxy({ dynamodb: dynamodb.endpoint });
  const post = await openMailServer();
  const credentials = { accessKeyId, secretAccessKey: 'local' };
  const dynamo = new DynamoDBClient({ endpoint: recorder.url, region, credentials });
  const direct = new DynamoDBClient({ endpoint: dynamodb.endpoint, region, credentials });
  const ses = new SESv2Client({ endpoint: post.url, region, credentials, maxAttempts: 1 });
  try {
    await direct.send(new CreateTableCommand(createTableInput(table)));
    await fill(direct, count);
    say(`${count} people have a seat on the PTC`);
    const letters: Letter[] = [];
    const mail = sesMail(ses, {});
    const ports = {
      tools: toolStore(dynamo, table),
      people: peopleStore(dynamo, table),
      notices: noticeStore(dynamo, table),
      inbox: inboxStore(dynamo, table),
      clock: { now: () => now },
      watch: { count: () => undefined },
      mail: {
        send(part: readonly Letter[]) {
          letters.push(...part);
          return mail.send(part);
        },
      },
      write: letterWriter({
        head: { site: 'https://placet.example.org', registerName: '', domain: 'example.org' },
        unsubscribePath: (id, topic) => `/u/${id}.${topic.replace(':', '.')}`,
      }),
    };
    const id = await announced(ports);
    recorder.take();
    const began = performance.now();
    const { batches } = await findAudience(ports)({ notice: id });
    const left = [...batches];
    await Promise.all(
      Array.from({ length: atOnce }, async () => {
        for (let batch = left.shift(); batch; batch = left.shift())
          await sendLetters(ports)({ notice: id, chunks: [...batch.chunks] });
      }),
    );
    const counts = await closeNotice(ports)({ notice: id });
    const ourMs = performance.now() - began;
    const ours = { ...recorder.take(), ...post.take(), ms: ourMs };
    if (counts.sent !== count) throw new Error(`${counts.sent} of ${count} letters were sent`);
    say(`${ours.letters} letters in ${ours.mails} calls`);

    const beganPeer = performance.now();
    await oneByOne(ses, dynamo, letters);
    const peer = { ...recorder.take(), ...post.take(), ms: performance.now() - beganPeer };
    say(`${peer.letters} letters, one a call`);
    const ledger = total(ours.writes.filter(isOfLedger));
    const inbox = total(ours.writes.filter((cost) => !isOfLedger(cost)));
    const ledgerOfPeer = total(peer.writes);
    const expected = 2 * Math.ceil(count / 2 / lettersACall);
    return {
      title: `A notice to ${count.toLocaleString('en')} people`,
      how: [
        'Everybody has a seat on the PTC, every other one reads French. The three steps of `stage-notice` run on the real handlers and stores, over SES’s own client, two batches at once as the state machine has it. A stand-in takes the letters at once, so the time is ours and the database’s.',
        'Peer: the same letters, one SendEmail a letter, two at once, with one ledger item a person: written before the call, changed after it. It does not keep a letter for the inbox.',
        'SES’s sending rate counts recipients, not calls: at 14 letters a second, 5,000 take six minutes either way. What is saved is calls, ledger, and the time of functions.',
      ],
      tables: [
        {
          caption: 'What it takes',
          head: ['', 'calls of SES', 'write units of the ledger', 'of the inbox', 'seconds'],
          rows: [
            ['Placet', String(ours.mails), String(ledger), String(inbox), (ours.ms / 1000).toFixed(1)],
            ['one letter a call', String(peer.mails), String(ledgerOfPeer), '–', (peer.ms / 1000).toFixed(1)],
          ],
        },
      ],
      claims: [
        {
          what: `Calls of SES for a notice to ${count.toLocaleString('en')} people`,
          budget: String(expected),
          found: `${ours.mails} (one by one: ${peer.mails})`,
          isMet: ours.mails <= expected,
        },
      ],
      ratios: [
        { what: 'Calls of SES', peer: 'one letter a call', ratio: peer.mails / ours.mails },
        { what: 'Ledger of letters, write units', peer: 'one item a person', ratio: ledgerOfPeer / ledger },
      ],
    };
  } finally {
    ses.destroy();
    dynamo.destroy();
    direct.destroy();
    await post.close();
    await recorder.close();
    await dynamodb.stop();
  }
};

const isOfLedger = ({ item }: Cost): boolean => item.startsWith('NOTICE#');

async function fill(client: DynamoDBClient, count: number): Promise<void> {
  const register = filling(client, table);
  const store = peopleStore(register.client, table);
  for (const body of bodies) await store.putBody(body);
  for (const session of sessions) await store.putSession(session);
  for (let n = 0; n < count; n++) {
    const one = `d${String(n).padStart(5, '0')}`;
    await store.putPerson(person(one, { language: n % 2 === 0 ? 'en' : 'fr' }));
    await store.putSeat(seat(one, 'delegate', PTC));
  }
  await register.flush();
}

/** A tool's decision, in the notice that it is due in. */
async function announced(ports: {
  readonly tools: ReturnType<typeof toolStore>;
  readonly people: ReturnType<typeof peopleStore>;
  readonly notices: ReturnType<typeof noticeStore>;
}) {
  const world = await ports.people.world(now);
  const tool = toolId('T13');
  let folded: Tool | undefined;
  let last: ReturnType<typeof noticesDue> = [];
  for (const event of recorded([registered({ officers: [] }), submitted, endorsed], tool)) {
    const { tool: _, n: __, at, by, schema: ___, ...facts } = event;
    const after = await ports.tools.load(tool);
    const events = [{ tool, after, event: facts as ToolEvent }];
    await ports.tools.append({ at, by, restricted: restrictedOf(world.bodies), events });
    folded = evolve(folded, event);
    last = noticesDue(event, folded, world);
    if (event.n === 3) for (const due of last) await ports.notices.add(due, { tool, n: event.n });
  }
  const [due] = last;
  if (!due) throw new Error('No notice is due');
  return due.id;
}

/** What most do: a letter, a call, an item. */
async function oneByOne(ses: SESv2Client, dynamo: DynamoDBClient, letters: readonly Letter[]): Promise<void> {
  const left = [...letters];
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (let letter = left.shift(); letter; letter = left.shift()) {
        const key = { PK: 'LETTERS#PTC-243-244-2024-04-24', SK: letter.to };
        const Item = marshall({ ...key, state: 'claimed', language: 'en', claimedAt: now });
        await dynamo.send(
          new PutItemCommand({ TableName: table, Item, ConditionExpression: 'attribute_not_exists(PK)' }),
        );
        const { subject, text, html } = letter;
        const { MessageId = '' } = await ses.send(
          new SendEmailCommand({
            FromEmailAddress: letter.from,
            ReplyToAddresses: [letter.replyTo],
            Destination: { ToAddresses: [letter.to] },
            Content: {
              Simple: { Subject: { Data: subject }, Body: { Text: { Data: text }, Html: { Data: html } } },
            },
          }),
        );
        await dynamo.send(
          new UpdateItemCommand({
            TableName: table,
            Key: marshall(key),
            UpdateExpression: 'SET #state = :sent, #id = :id',
            ExpressionAttributeNames: { '#state': 'state', '#id': 'messageId' },
            ExpressionAttributeValues: marshall({ ':sent': 'sent', ':id': MessageId }),
          }),
        );
      }
    }),
  );
}
