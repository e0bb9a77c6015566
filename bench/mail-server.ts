import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Stands for SES: takes every letter at once, and counts calls and letters. */
export async function openMailServer() {
  let mails = 0;
  let letters = 0;
  let largest = 0;
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const body = Buffer.concat(parts);
    const { BulkEmailEntries } = JSON.parse(body.toString()) as { BulkEmailEntries?: readonly unknown[] };
    mails++;
    letters += BulkEmailEntries?.length ?? 1;
    largest = Math.max(largest, body.length);
    const results = BulkEmailEntries?.map((_, n) => ({ Status: 'SUCCESS', MessageId: `${mails}-${n}` }));
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(results ? { BulkEmailEntryResults: results } : { MessageId: `${mails}` }));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    take() {
      const taken = { mails, letters, largest };
      mails = 0;
      letters = 0;
      largest = 0;
      return taken;
    },
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
