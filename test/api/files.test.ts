import { describe, expect, it } from 'vitest';
import { docx, hashOf, pdf } from '../support/sample-files.ts';
import { approve, filing, paper } from './files-rig.ts';

const attach = (version: object, as: string) => ({ version, as });

describe('the file of a paper', () => {
  it('is put, named by a command, and opens for a reader of the paper', async () => {
    const { upload, put, submit, get, open, files } = await filing();
    const bytes = pdf('x'.repeat(340_000));
    const sha256 = hashOf(bytes);
    const asked = await upload(bytes, 'officer', { version: paper('fr') });
    expect(asked.status).toBe(200);
    expect(asked.body).toMatchObject({
      there: false,
      put: { method: 'PUT', headers: { 'if-none-match': '*' } },
    });
    expect(await put(bytes)).toBe(200);
    expect((await upload(bytes, 'officer')).body).toEqual({ there: true });
    expect((await submit([paper('en'), paper('fr', { sha256 })])).status).toBe(201);

    const { documents } = (await get('/api/tools/T13', 'del-A')).body;
    expect(documents[0]).toMatchObject({
      en: { number: 'PC0741Ea' },
      fr: {
        number: 'PC0741Fa',
        sha256,
        file: { bytes: bytes.length, size: 'PDF, 340\u00a0Ko', type: 'pdf' },
      },
    });
    expect(documents[0].en.file).toBeUndefined();
    const opened = await open('PC0741Fa', 'del-A');
    expect(opened.body).toMatchObject({
      name: 'PC0741Fa.pdf',
      size: 'PDF, 340\u00a0Ko',
      bytes: bytes.length,
    });
    expect(opened.headers['cache-control']).toBe('no-store');
    expect(opened.headers.etag).toBeUndefined();
    const read = await files.fetch(opened.body.address);
    expect(read.headers.get('content-disposition')).toContain('filename="PC0741Fa.pdf"');
    expect(hashOf(new Uint8Array(await read.arrayBuffer()))).toBe(sha256);
  });

  it('is what the register has seen of it, whatever is said of it', async () => {
    const { put, submit, get, files } = await filing();
    const bytes = docx();
    await put(bytes, 'officer', { type: 'pdf' });
    const claimed = { file: { bytes: 1, type: 'odt' } };
    const sha256 = hashOf(bytes);
    expect((await submit([paper('en', { sha256, ...claimed })])).body.code).toBe('text-not-acceptable');
    await submit([paper('en', { sha256 })]);
    const [{ en }] = (await get('/api/tools/T13', 'nobody')).body.documents;
    expect(en.file).toMatchObject({ bytes: bytes.length, type: 'docx' });
    expect(await files.find(sha256)).toEqual({ bytes: bytes.length, type: 'docx' });
  });

  it('that is none of what is taken is refused when it is named, and when it is asked for again', async () => {
    const { put, submit, upload } = await filing();
    const page = new TextEncoder().encode('<script>alert(1)</script>');
    await put(page);
    expect((await upload(page, 'officer')).body).toMatchObject({ status: 415, code: 'file-not-taken' });
    const answer = await submit([paper('en', { sha256: hashOf(page) })]);
    expect(answer.body).toMatchObject({
      status: 415,
      code: 'file-not-taken',
      facts: { sha256: hashOf(page) },
    });
  });

  it('that was never put leaves its version without one; it comes later, and then stands', async () => {
    const { put, submit, get, open, post } = await filing();
    const [bytes, other] = [pdf('A'), pdf('B')];
    await submit([paper('en', { sha256: hashOf(bytes) }), paper('fr')]);
    const shown = async () => (await get('/api/documents/PC0741', 'nobody')).body;
    expect((await shown()).en).toEqual({
      ...{ number: 'PC0741Ea', language: 'en', revision: 'a' },
      sha256: hashOf(bytes),
    });
    const absent = await open('PC0741Ea', 'nobody');
    expect(absent.body).toMatchObject({ status: 404, code: 'no-such-thing' });
    const asFile = (of: 'en' | 'fr', what: Uint8Array) =>
      post('/api/tools/T13/documents', 'sec-PTC', attach(paper(of, { sha256: hashOf(what) }), 'file'));
    expect((await asFile('en', bytes)).body.code).toBe('file-not-there');
    await put(other);
    expect((await asFile('en', other)).body.code).toBe('document-exists');
    await put(bytes, 'sec-PTC', { version: paper('en') });
    expect((await asFile('en', bytes)).status).toBe(201);
    expect((await shown()).en.file).toMatchObject({ type: 'pdf', size: `PDF, ${bytes.length} bytes` });
    expect((await open('PC0741Ea', 'nobody')).status).toBe(200);
    // Of a version that was known by its number alone, any file is the first.
    expect((await asFile('fr', other)).status).toBe(201);
    expect((await asFile('fr', bytes)).body.code).toBe('document-exists');
    const { items } = (await get('/api/tools/T13/history', 'nobody')).body;
    expect(items.at(-1).sentence).toMatch(/^The file of a paper was added to .*: PC0741Fa\.$/);
  });

  it('is opened in the version that a decision covers, though it came after the decision', async () => {
    const { put, submit, post, get } = await filing();
    await submit([paper('en'), paper('fr')]);
    const facts = {
      ...{ outcome: 'endorsed', body: 'PTC', session: 'PTC-243-244', decidedOn: '2024-04-24' },
      ...{ basis: { is: 'consensus' }, versions: [paper('en')] },
    };
    expect((await post('/api/tools/T13/decisions', 'sec-PTC', { facts })).status).toBe(201);
    const bytes = pdf();
    await put(bytes);
    await post('/api/tools/T13/documents', 'officer', attach(paper('en', { sha256: hashOf(bytes) }), 'file'));
    const [decision] = (await get('/api/tools/T13', 'nobody')).body.decisions;
    expect(decision.versions[0].file.type).toBe('pdf');
    const { items } = (await get('/api/sessions/PTC-243-244', 'nobody')).body;
    expect(items[0].papers[0].en.file.type).toBe('pdf');
  });

  it('is that of the very bytes which a page showed, where two tools have other papers of one number', async () => {
    const { draft, put, submit, open, files } = await filing();
    await draft('T14', 'other');
    const [one, two] = [pdf('A'), pdf('B')];
    await put(one);
    await put(two, 'other', {}, 'T14');
    await submit([paper('en', { sha256: hashOf(one) })]);
    await submit([paper('en', { sha256: hashOf(two) })], 'T14', 'other');
    for (const bytes of [one, two]) {
      const { body } = await open('PC0741Ea', 'nobody', `?sha256=${hashOf(bytes)}`);
      const read = await files.fetch(body.address);
      expect(hashOf(new Uint8Array(await read.arrayBuffer()))).toBe(hashOf(bytes));
    }
    expect((await open('PC0741Ea', 'nobody', `?sha256=${'0'.repeat(64)}`)).status).toBe(404);
  });
});

describe('where a file is put', () => {
  it('is told to who may attach papers to the tool', async () => {
    const { upload } = await filing();
    for (const [as, status] of [
      ['officer', 200],
      ['sec-PTC', 200],
      ['other', 403],
      ['del-A', 403],
      ['nobody', 403],
    ] as const)
      expect((await upload(pdf(), as)).status, as).toBe(status);
    expect((await upload(pdf(), 'officer', {}, 'T99')).body).toMatchObject({
      status: 404,
      code: 'unknown-tool',
    });
  });

  it('is not told of what could not be attached, before it is sent', async () => {
    const { upload, submit, put } = await filing();
    const bytes = pdf();
    await put(bytes);
    await submit([paper('en', { sha256: hashOf(bytes) })]);
    const again = await upload(pdf('other'), 'officer', { version: paper('en') });
    expect(again.body).toMatchObject({ status: 409, code: 'document-exists' });
    expect((await upload(bytes, 'officer', { version: paper('en') })).body).toEqual({ there: true });
    expect((await upload(pdf('other'), 'officer', { version: paper('fr') })).status).toBe(200);
    const faults = (await upload(pdf(), 'officer', { bytes: 50_000_001, type: 'exe' })).body.issues;
    expect(faults).toEqual([
      { path: 'bytes', message: 'is larger than 50000000' },
      { path: 'type', message: 'must be ("pdf" | "docx" | "odt")' },
    ]);
  });
});

describe("the file of a restricted body's paper", () => {
  it('is not there for who has no seat there, until it is cleared, and then is', async () => {
    const { put, submit, open, post, get, clock, people } = await filing();
    const bytes = pdf();
    await put(bytes);
    await submit([paper('en'), paper('en', { document: 'SP0250', sha256: hashOf(bytes) })]);
    const hidden = await open('SP0250Ea', 'del-A');
    const nowhere = await open('SP0250Eb', 'del-A');
    expect(hidden.status).toBe(404);
    expect(hidden.text.replace('SP0250Ea', 'SP0250Eb')).toBe(nowhere.text);
    expect((await open('SP0250Ea', 'del-PoC')).status).toBe(200);
    expect((await get('/api/documents/SP0250', 'del-A')).body).toMatchObject({
      versions: [],
      reserved: { id: 'PoC' },
    });
    await approve({ post, clock, people } as never);
    expect((await open('SP0250Ea', 'del-A')).status).toBe(404);
    await post('/api/tools/T13/cleared-steps', 'sec-PoC', { step: 2 });
    expect((await open('SP0250Ea', 'del-A')).status).toBe(200);
  });

  it('is not opened, nor its hash told, by another tool that names its number', async () => {
    const { draft, put, submit, open, get } = await filing();
    const bytes = pdf();
    await put(bytes);
    await submit([paper('en', { document: 'SP0250', sha256: hashOf(bytes) })]);
    await draft('T14', 'other');
    await submit([paper('en', { document: 'SP0250' })], 'T14', 'other');
    expect((await open('SP0250Ea', 'other')).status).toBe(404);
    const { body } = await get('/api/documents/SP0250', 'other');
    expect(body.versions).toEqual([{ number: 'SP0250Ea', language: 'en', revision: 'a' }]);
    expect(JSON.stringify(body)).not.toContain(hashOf(bytes));
  });
});

describe('the file of a publication', () => {
  const publication = (bytes: Uint8Array, more: object = {}) => ({
    publication: {
      ...{ language: 'en', on: '2024-06-27', audience: 'public', editorialOnly: true },
      file: { name: 'Compendium, 5th edition.pdf', sha256: hashOf(bytes), bytes: 2_100_000 },
      ...more,
    },
  });
  const published = async (bytes: Uint8Array, more: object = {}) => {
    const filed = await filing();
    await filed.submit([paper('en'), paper('fr')]);
    await approve(filed);
    await filed.put(bytes);
    const answer = await filed.post('/api/tools/T13/publications', 'officer', publication(bytes, more));
    expect(answer.status).toBe(201);
    return filed;
  };

  it('opens for everybody in the register, under the name that it was published with', async () => {
    const bytes = pdf('x'.repeat(200_000));
    const { get, files } = await published(bytes);
    const [shown] = (await get('/api/tools/T13', 'observer')).body.publications;
    expect(shown.file).toMatchObject({ bytes: bytes.length, size: 'PDF, 200 KB', type: 'pdf' });
    const { body } = await get('/api/tools/T13/publications/en/file', 'observer');
    expect(body).toMatchObject({ name: 'Compendium, 5th edition.pdf', type: 'pdf', size: 'PDF, 200 KB' });
    const read = await files.fetch(body.address);
    expect(read.headers.get('content-disposition')).toContain('filename="Compendium 5th edition.pdf"');
    expect((await get('/api/tools/T13/publications/fr/file', 'observer')).status).toBe(404);
    expect((await get('/api/tools/T99/publications/en/file', 'observer')).body.code).toBe('unknown-tool');
  });

  it('for Members only opens for no observer', async () => {
    const { get } = await published(pdf(), { audience: 'members-only' });
    const address = '/api/tools/T13/publications/en/file';
    const refused = await get(address, 'observer');
    expect(refused.body).toMatchObject({ status: 403, code: 'not-permitted' });
    expect((await get('/api/tools/T13', 'observer')).body.publications[0].file.type).toBeUndefined();
    for (const as of ['del-A', 'del-PoC', 'sec-PTC', 'officer', 'other'])
      expect((await get(address, as)).status, as).toBe(200);
  });

  it('that was never put is told of as before, and does not open', async () => {
    const filed = await filing();
    await filed.submit([paper('en')]);
    await approve(filed);
    await filed.post('/api/tools/T13/publications', 'officer', publication(pdf()));
    const [shown] = (await filed.get('/api/tools/T13', 'nobody')).body.publications;
    expect(shown.file).toEqual({
      ...{ name: 'Compendium, 5th edition.pdf', bytes: 2_100_000, size: '2.1 MB', sha256: hashOf(pdf()) },
    });
    expect((await filed.get('/api/tools/T13/publications/en/file', 'nobody')).status).toBe(404);
  });
});
