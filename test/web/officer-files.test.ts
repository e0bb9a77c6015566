import { createHash, webcrypto } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { filesOf } from '../../web/pages/officer/papers/files-of.ts';
import type { FileFacts } from '../../web/papers/file-facts.ts';
import { fileFactsOf } from '../../web/papers/file-facts-of.ts';
import { FileNotThere, type Sending, type Sent, sendFiles } from '../../web/papers/send-files.ts';

const fileOf = (content: string, name = 'PC0741Fa.pdf', size?: number) => ({
  name,
  size: size ?? content.length,
  arrayBuffer: async () => new TextEncoder().encode(content).buffer as ArrayBuffer,
});
const look = (file: Parameters<typeof fileFactsOf>[0]) => fileFactsOf(file, webcrypto.subtle as SubtleCrypto);

describe('a file that is chosen', () => {
  it('is known by its first bytes and its SHA-256, not by its name', async () => {
    expect(await look(fileOf('%PDF-1.7 text', 'paper.docx'))).toEqual({
      name: 'paper.docx',
      bytes: 13,
      type: 'pdf',
      sha256: createHash('sha256').update('%PDF-1.7 text').digest('hex'),
    });
  });

  it('is refused with its reason', async () => {
    expect(await look(fileOf(''))).toBe('empty');
    expect(await look(fileOf('%PDF-', 'large.pdf', 50_000_001))).toBe('too-large');
    expect(await look(fileOf('MZ a programme', 'paper.pdf'))).toBe('no-such-type');
    const gone = { name: 'gone.pdf', size: 5, arrayBuffer: () => Promise.reject(new Error('moved')) };
    expect(await look(gone)).toBe('not-readable');
  });

  it('has a name that the register takes', async () => {
    const facts = (await look(fileOf('%PDF-', `${'x'.repeat(400)}.pdf`))) as FileFacts;
    expect(facts.name).toHaveLength(294);
    expect(((await look(fileOf('%PDF-', '\u200b\n'))) as FileFacts).name).toBe('file.pdf');
  });
});

describe('files on their way', () => {
  const file: FileFacts = { name: 'a.pdf', bytes: 10, type: 'pdf', sha256: 'a'.repeat(64) };
  const put = { method: 'PUT' as const, address: 'https://files/a', headers: {}, until: '' };

  /** Where files are kept, and what happens on the way there. */
  function rig(over: Partial<Sending> = {}) {
    const there = new Set<string>();
    const told: Sent[] = [];
    let puts = 0;
    const sending: Sending = {
      ask: async ({ sha256 }) => (there.has(sha256) ? { there: true } : { there: false, put }),
      put: async (_, bytes, tell) => {
        puts++;
        tell(bytes.size);
        there.add(file.sha256);
      },
      held: () => new Blob(['0123456789']),
      told: (sent) => void told.push(sent),
      ...over,
    };
    return { sending, there, told, puts: () => puts };
  }

  it('go where the API says, and are asked for once more', async () => {
    const { sending, told, puts } = rig();
    await sendFiles([{ file }], sending);
    expect(puts()).toBe(1);
    expect(told).toEqual([
      { name: 'a.pdf', bytes: 0, of: 10 },
      { name: 'a.pdf', bytes: 10, of: 10 },
    ]);
  });

  it('are not sent again once they are there', async () => {
    const { sending, puts } = rig({ held: () => undefined });
    await expect(sendFiles([{ file }], sending)).rejects.toMatchObject({ why: 'not-held' });
    const known = rig({ held: () => undefined });
    known.there.add(file.sha256);
    await sendFiles([{ file }], known.sending);
    expect([puts(), known.puts()]).toEqual([0, 0]);
  });

  it('that did not arrive are named, and nothing is said to be there that is not', async () => {
    const { sending } = rig({ put: async () => undefined });
    const sent = sendFiles([{ file }], sending);
    await expect(sent).rejects.toBeInstanceOf(FileNotThere);
    await expect(sent).rejects.toMatchObject({ why: 'not-arrived', file });
  });

  it('belong each to its version', () => {
    const versions = [
      { document: 'PC0741', language: 'en', revision: 'a', pages: 3, sha256: file.sha256 },
      { document: 'PC0741', language: 'fr', revision: 'a' },
    ] as const;
    expect(filesOf([{ file }, {}], versions)).toEqual([
      { file, version: { document: 'PC0741', language: 'en', revision: 'a' } },
    ]);
  });
});
