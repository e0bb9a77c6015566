import type { Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import {
  BadRequestException,
  SESv2Client,
  SendBulkEmailCommand,
  type SendBulkEmailCommandInput,
  type SendBulkEmailCommandOutput,
  TooManyRequestsException,
} from '@aws-sdk/client-sesv2';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Letter } from '../../functions/domain/notice.ts';
import { encodedFrom, isAddress, isHeaderSafe } from '../../functions/notify/mail-header.ts';
import { mostLetters, sesMail } from '../../functions/notify/ses.ts';

/** A CommonJS package whose types say otherwise. */
const mailServer: (at: { host: string; port: number }) => Promise<Server> = createRequire(import.meta.url)(
  'aws-ses-v2-local',
).default;

const letter = (more: Partial<Letter> = {}): Letter => ({
  to: 'delegate@example.org',
  from: 'Secrétariat du CTP <ptc@example.org>',
  replyTo: 'ptc@example.org',
  subject: 'CTP : entériné – {{text}}',
  text: 'Madame, Monsieur, {{html}}',
  html: '<p>Madame, Monsieur, &lt;b&gt; {{subject}}</p>',
  unsubscribe: 'https://placet.example.org/u/abc',
  tags: { notice: 'PTC-243-244-2024-04-24', chunk: 'fr-001', person: 'delegate' },
  ...more,
});

/** SES as far as this adapter asks it: what it was sent, and the next answers it gives. */
function answering(...answers: (Partial<SendBulkEmailCommandOutput> | Error)[]) {
  const asked: SendBulkEmailCommandInput[] = [];
  const client = {
    send: async (command: unknown) => {
      if (!(command instanceof SendBulkEmailCommand)) throw new Error('another command');
      asked.push(command.input);
      const answer = answers.shift();
      if (answer instanceof Error) throw answer;
      return (
        answer ?? {
          BulkEmailEntryResults: command.input.BulkEmailEntries?.map((_, i) => ({
            Status: 'SUCCESS',
            MessageId: `m${i}`,
          })),
        }
      );
    },
  } as unknown as Pick<SESv2Client, 'send'>;
  return { asked, mail: sesMail(client, { configurationSet: 'letters' }) };
}

const meta = { $metadata: {}, message: 'slow down' };

describe('a call of SES', () => {
  it('has one constant template of three variables, and each letter as its own words', async () => {
    const { asked, mail } = answering();
    expect(await mail.send([letter()])).toEqual([{ is: 'sent', messageId: 'm0' }]);
    expect(asked).toEqual([
      {
        FromEmailAddress: '=?UTF-8?B?U2VjcsOpdGFyaWF0IGR1IENUUA==?= <ptc@example.org>',
        ReplyToAddresses: ['ptc@example.org'],
        ConfigurationSetName: 'letters',
        DefaultContent: {
          Template: {
            TemplateContent: { Subject: '{{subject}}', Text: '{{text}}', Html: '{{html}}' },
            TemplateData: '{}',
          },
        },
        BulkEmailEntries: [
          {
            Destination: { ToAddresses: ['delegate@example.org'] },
            ReplacementTags: [
              { Name: 'notice', Value: 'PTC-243-244-2024-04-24' },
              { Name: 'chunk', Value: 'fr-001' },
              { Name: 'person', Value: 'delegate' },
            ],
            ReplacementEmailContent: {
              ReplacementTemplate: {
                ReplacementTemplateData: JSON.stringify({
                  subject: letter().subject,
                  text: letter().text,
                  html: letter().html,
                }),
              },
            },
            ReplacementHeaders: [
              { Name: 'List-Unsubscribe', Value: '<https://placet.example.org/u/abc>' },
              { Name: 'List-Unsubscribe-Post', Value: 'List-Unsubscribe=One-Click' },
            ],
          },
        ],
      },
    ]);
  });

  it('gives an official notice no header to unsubscribe with', async () => {
    const { asked, mail } = answering();
    const { unsubscribe: _, ...official } = letter();
    await mail.send([official]);
    expect(asked[0]?.BulkEmailEntries?.[0]).not.toHaveProperty('ReplacementHeaders');
  });

  it('takes fifty letters and refuses fifty-one', async () => {
    const { asked, mail } = answering();
    await mail.send(Array.from({ length: mostLetters }, () => letter()));
    expect(asked[0]?.BulkEmailEntries).toHaveLength(50);
    await expect(mail.send(Array.from({ length: 51 }, () => letter()))).rejects.toThrow(RangeError);
    expect(asked).toHaveLength(1);
  });

  it('refuses two senders in one call', async () => {
    const { mail } = answering();
    await expect(mail.send([letter(), letter({ replyTo: 'council@example.org' })])).rejects.toThrow(
      RangeError,
    );
  });

  it('is divided where fifty long letters would be more than SES takes at once', async () => {
    const { asked, mail } = answering();
    const results = await mail.send(Array.from({ length: 50 }, () => letter({ html: 'h'.repeat(29_000) })));
    expect(results.every((result) => result.is === 'sent')).toBe(true);
    expect(asked.map((call) => call.BulkEmailEntries?.length).reduce((a = 0, b = 0) => a + b)).toBe(50);
    for (const call of asked) expect(Buffer.byteLength(JSON.stringify(call))).toBeLessThan(1_000_000);
  });
});

describe('a letter that cannot be sent as it is', () => {
  it.each<[string, Partial<Letter>, string]>([
    ['lacks a variable', { text: '  ' }, 'variable-missing'],
    ['has no address', { to: 'nobody' }, 'address-not-valid'],
    ['has an address outside ASCII', { to: 'déléguée@example.org' }, 'address-not-valid'],
    ['would add a header by its subject', { subject: 'a\r\nBcc: all@example.org' }, 'header-not-safe'],
    ['would add a header by its unsubscription', { unsubscribe: 'https://a\nX: y' }, 'header-not-safe'],
    ['has a header that is too long', { unsubscribe: `https://a/${'x'.repeat(900)}` }, 'header-too-long'],
  ])('it %s: fails by itself, and the others leave', async (_, more, why) => {
    const { asked, mail } = answering();
    const results = await mail.send([letter(more), letter()]);
    expect(results).toEqual([
      { is: 'failed', why },
      { is: 'sent', messageId: 'm0' },
    ]);
    expect(asked[0]?.BulkEmailEntries).toHaveLength(1);
  });

  it('and nothing is asked of SES where none is left', async () => {
    const { asked, mail } = answering();
    await mail.send([letter({ to: '' })]);
    expect(asked).toEqual([]);
  });
});

describe('what SES answers', () => {
  it('is taken letter by letter: a call that succeeds may have sent half of them', async () => {
    const { mail } = answering({
      BulkEmailEntryResults: [
        { Status: 'SUCCESS', MessageId: 'a' },
        { Status: 'ACCOUNT_THROTTLED', Error: 'too fast' },
        { Status: 'MESSAGE_REJECTED' },
        { Status: 'TRANSIENT_FAILURE' },
        { Status: 'ACCOUNT_DAILY_QUOTA_EXCEEDED' },
      ],
    });
    expect(await mail.send(Array.from({ length: 6 }, () => letter()))).toEqual([
      { is: 'sent', messageId: 'a' },
      { is: 'throttled', why: 'ACCOUNT_THROTTLED: too fast' },
      { is: 'failed', why: 'MESSAGE_REJECTED' },
      { is: 'throttled', why: 'TRANSIENT_FAILURE' },
      { is: 'throttled', why: 'ACCOUNT_DAILY_QUOTA_EXCEEDED' },
      { is: 'throttled', why: 'NO_STATUS' },
    ]);
  });

  it('where it says nothing of any letter, all wait', async () => {
    const { mail } = answering({});
    expect(await mail.send([letter()])).toEqual([{ is: 'throttled', why: 'NO_STATUS' }]);
  });

  it('when it throttles the whole call, all letters wait', async () => {
    const { mail } = answering(new TooManyRequestsException(meta));
    expect(await mail.send([letter(), letter()])).toEqual([
      { is: 'throttled', why: 'TooManyRequestsException' },
      { is: 'throttled', why: 'TooManyRequestsException' },
    ]);
  });

  it('when its answer is lost, all letters wait and none is called sent', async () => {
    const { mail } = answering(new Error('socket hang up'));
    expect(await mail.send([letter()])).toEqual([{ is: 'throttled', why: 'Error' }]);
  });

  it('when it refuses the whole call, somebody must know', async () => {
    const { mail } = answering(new BadRequestException(meta));
    await expect(mail.send([letter()])).rejects.toThrow(BadRequestException);
  });

  it('when it refuses the second half of a long chunk, the first half is still known as sent', async () => {
    const long = Array.from({ length: 50 }, () => letter({ html: 'h'.repeat(29_000) }));
    const first = {
      BulkEmailEntryResults: Array.from({ length: 50 }, () => ({ Status: 'SUCCESS' as const })),
    };
    const { mail } = answering(first, new BadRequestException(meta));
    const results = await mail.send(long);
    expect(new Set(results.map((result) => result.is))).toEqual(new Set(['sent', 'throttled']));
  });
});

describe('headers', () => {
  it('a name outside ASCII is written in encoded words of at most 75 characters', () => {
    const from = encodedFrom(`${'Secrétariat de la Commission '.repeat(4)}<poc@example.org>`);
    const words = from.split(' ').slice(0, -1);
    expect(words.length).toBeGreaterThan(1);
    for (const word of words) expect(word.length).toBeLessThanOrEqual(75);
    const decoded = words.map((w) => Buffer.from(w.slice(10, -2), 'base64').toString()).join('');
    expect(decoded).toBe('Secrétariat de la Commission '.repeat(4).trim());
  });
  it('a plain name is quoted, an address alone stays', () => {
    expect(encodedFrom('PTC Secretariat <ptc@example.org>')).toBe('"PTC Secretariat" <ptc@example.org>');
    expect(encodedFrom('ptc@example.org')).toBe('ptc@example.org');
  });
  it('line breaks of every kind are known', () => {
    for (const evil of ['\r', '\n', '\u0000', '\u0085', '\u2028'])
      expect(isHeaderSafe(`a${evil}b`)).toBe(false);
    expect(isHeaderSafe('CTP : entériné')).toBe(true);
    expect(isAddress('a@b')).toBe(false);
    expect(isAddress("o'neil+ptc@customs.example.org")).toBe(true);
  });
});

describe('with the mail service of the local system', () => {
  let server: Server;
  let mail: ReturnType<typeof sesMail>;
  let store: string;
  beforeAll(async () => {
    server = await mailServer({ host: '127.0.0.1', port: 0 });
    const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    store = `${endpoint}/store`;
    const client = new SESv2Client({
      endpoint,
      region: 'eu-central-1',
      maxAttempts: 1,
      credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    });
    mail = sesMail(client, {});
  });
  afterAll(() => new Promise<void>((done) => server.close(() => done())));

  it('a letter arrives as it was written, template marks and all', async () => {
    const [result] = await mail.send([letter()]);
    expect(result).toMatchObject({ is: 'sent' });
    const { emails } = (await (await fetch(store)).json()) as { emails: Record<string, unknown>[] };
    expect(emails.at(-1)).toMatchObject({
      destination: { to: ['delegate@example.org'] },
      replyTo: ['ptc@example.org'],
      subject: letter().subject,
      body: { text: letter().text, html: letter().html },
      headers: [
        { name: 'List-Unsubscribe', value: '<https://placet.example.org/u/abc>' },
        { name: 'List-Unsubscribe-Post', value: 'List-Unsubscribe=One-Click' },
      ],
    });
  });
});
