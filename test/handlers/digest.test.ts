import type { PutObjectCommand } from '@aws-sdk/client-s3';
import { expect, it } from 'vitest';
import { toolId } from '../../functions/domain/ids.ts';
import { digest } from '../../functions/handlers/digest.ts';
import { bucketAnchor } from '../../functions/store/anchor.ts';
import { memoryToolStore } from '../support/memory-tools.ts';
import { registration } from '../support/sample-register.ts';
import { officer, Story } from '../support/story.ts';

async function registerOf(...names: string[]) {
  const tools = memoryToolStore();
  for (const name of names) {
    const { last: event } = new Story().registered(
      { supersedes: registration.supersedes ?? toolId('T05') },
      name,
    );
    await tools.append({
      at: event.at,
      by: officer,
      restricted: new Set(),
      events: [{ tool: toolId(name), after: undefined, event }],
    });
  }
  return tools;
}

it('anchors the end of every chain, in order, and says which chain is broken', async () => {
  const tools = await registerOf('T13', 'T05');
  const [link] = tools.chains.get(toolId('T13')) ?? [];
  if (!link) throw new Error('T13 has an event');
  tools.chains.set(toolId('T13'), [{ ...link, event: link.event.replace('Compendium', 'Digest') }]);
  const puts: unknown[] = [];
  const counted: unknown[] = [];
  const made = await digest({
    tools,
    anchor: { put: async (...put) => void puts.push(put) },
    watch: { count: (...what) => counted.push(what) },
    clock: { now: () => '2024-04-24T02:00:00.000Z' },
  })();
  expect(made).toEqual({ tools: 2, broken: 1 });
  expect(puts).toEqual([
    [
      '2024-04-24',
      [expect.objectContaining({ tool: 'T05', version: 1 }), expect.objectContaining({ tool: 'T13' })],
    ],
  ]);
  expect(counted).toEqual([['ChainBroken', { tool: 'T13', n: 1, why: 'changed' }]]);
});

it('anchors the chains of all pages, by tool, whatever the order in which they are found', async () => {
  const tools = await registerOf('T01', 'T02', 'T03', 'T04', 'T05');
  const puts: (readonly { readonly tool: string }[])[] = [];
  const sweep = async (after?: string) => {
    const page = await tools.sweep(after);
    return { ...page, tools: page.tools.toReversed() };
  };
  const made = await digest({
    tools: { ...tools, sweep },
    anchor: { put: async (_, lines) => void puts.push(lines) },
    watch: { count: () => undefined },
    clock: { now: () => '2024-04-24T02:00:00.000Z' },
  })();
  expect(made).toEqual({ tools: 5, broken: 0 });
  expect(puts.flat().map(({ tool }) => tool)).toEqual(['T01', 'T02', 'T03', 'T04', 'T05']);
});

it('puts a day’s anchor into the bucket as JSON lines, with the checksum that object lock asks for', async () => {
  const sent: PutObjectCommand[] = [];
  const client = { send: async (command: PutObjectCommand) => void sent.push(command) };
  const line = { tool: toolId('T13'), version: 3, hash: 'ab' };
  await bucketAnchor(client as never, 'anchors').put('2024-04-24', [line]);
  expect(sent[0]?.input).toMatchObject({
    Bucket: 'anchors',
    Key: '2024/2024-04-24.jsonl',
    ChecksumAlgorithm: 'SHA256',
    Body: `${JSON.stringify(line)}\n`,
  });
});
