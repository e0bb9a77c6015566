import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SESv2Client, SendBulkEmailCommand } from '@aws-sdk/client-sesv2';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type MailService, startMail } from '../../local/mail.ts';

let folder: string;
let mail: MailService;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'placet-mail-'));
  mail = await startMail(folder, 0);
});
afterAll(async () => {
  await mail.close();
  rmSync(folder, { recursive: true });
});

async function send(...to: readonly string[]): Promise<void> {
  const credentials = { accessKeyId: 'any', secretAccessKey: 'any' };
  const client = new SESv2Client({ endpoint: mail.url, region: 'eu-west-1', credentials });
  await client.send(
    new SendBulkEmailCommand({
      FromEmailAddress: 'ptc@example.org',
      DefaultContent: {
        Template: {
          TemplateContent: { Subject: '{{subject}}', Text: 'À {{subject}}' },
          TemplateData: '{"subject":"PTC : entériné"}',
        },
      },
      BulkEmailEntries: to.map((address) => ({ Destination: { ToAddresses: [address] } })),
    }),
  );
  client.destroy();
}
const addressees = () => mail.letters().map(({ destination }) => destination.to[0]);

describe('the mail service', () => {
  test('listens on this machine alone', () => {
    expect(mail.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  });

  test('takes letters and shows them on its page', async () => {
    await send('a@example.org', 'b@example.org');
    expect(addressees()).toEqual(['a@example.org', 'b@example.org']);
    expect(mail.letters()[0]).toMatchObject({
      subject: 'PTC : entériné',
      body: { text: 'À PTC : entériné' },
    });
    expect(await (await fetch(mail.url)).text()).toContain('<html');
  });

  test('shows them again after a restart, but for a copy that a kill cut short', async () => {
    await mail.close();
    appendFileSync(join(folder, 'letters.jsonl'), '{"messageId":"ses-1","fro');
    mail = await startMail(folder, 0);
    expect(addressees()).toEqual(['a@example.org', 'b@example.org']);
    await send('c@example.org');
    await mail.close();
    mail = await startMail(folder, 0);
    expect(addressees()).toEqual(['a@example.org', 'b@example.org', 'c@example.org']);
  });

  test('forgets them for good when its page is cleared', async () => {
    await fetch(`${mail.url}/clear-store`, { method: 'POST' });
    await send('d@example.org');
    await mail.close();
    mail = await startMail(folder, 0);
    expect(addressees()).toEqual(['d@example.org']);
    expect(readFileSync(join(folder, 'letters.jsonl'), 'utf8').trim().split('\n')).toHaveLength(1);
  });
});
