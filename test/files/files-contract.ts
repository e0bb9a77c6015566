import { beforeEach, describe, expect, it } from 'vitest';
import type { FileStore } from '../../functions/desk-ports.ts';
import type { FileType } from '../../functions/domain/paper-file.ts';
import { docx, hashOf, odt, pdf } from '../support/sample-files.ts';

/** Files that are asked as the register asks them, and reached as a browser reaches them. */
export interface FilesSubject {
  readonly files: FileStore;
  /** Lets the machine's clock go on. */
  readonly pass: (seconds: number) => void;
  readonly fetch: (address: string, init?: RequestInit) => Promise<Response>;
}

/** What holds of files, wherever they are kept. */
export function filesContract(fresh: () => Promise<FilesSubject>): void {
  let subject: FilesSubject;
  beforeEach(async () => {
    subject = await fresh();
  });
  const promise = (bytes: Uint8Array, type: FileType = 'pdf') =>
    subject.files.addressToPut({ sha256: hashOf(bytes), bytes: bytes.length, type });
  async function put(bytes: Uint8Array, promised = promise(bytes), more: RequestInit = {}): Promise<number> {
    const { address, headers } = await promised;
    const init = { method: 'PUT', headers, body: bytes as Uint8Array<ArrayBuffer>, ...more };
    const response = await subject.fetch(address, init);
    await response.arrayBuffer();
    return response.status;
  }
  const find = (bytes: Uint8Array) => subject.files.find(hashOf(bytes));
  const read = (bytes: Uint8Array, name = 'PC0741Fa.pdf') =>
    subject.files.addressToRead({ sha256: hashOf(bytes), type: 'pdf', name });

  describe('a file', () => {
    it('is there once it was put, and what it is its first bytes tell', async () => {
      expect(await find(pdf())).toBeUndefined();
      for (const [bytes, type] of [
        [pdf(), 'pdf'],
        [docx(), 'docx'],
        [odt(), 'odt'],
      ] as const) {
        expect(await put(bytes, promise(bytes, type))).toBe(200);
        expect(await find(bytes)).toEqual({ bytes: bytes.length, type });
      }
      const page = new TextEncoder().encode('<script>alert(1)</script>');
      await put(page);
      expect(await find(page)).toEqual({ bytes: page.length, type: undefined });
    });

    it('can be read, byte for byte, under its name and as what it is', async () => {
      const bytes = pdf('x'.repeat(200_000));
      await put(bytes);
      const { address } = await read(bytes);
      const response = await subject.fetch(address);
      expect(response.status).toBe(200);
      expect(response.headers.get('content-type')).toBe('application/pdf');
      expect(response.headers.get('content-disposition')).toBe(
        `inline; filename="PC0741Fa.pdf"; filename*=UTF-8''PC0741Fa.pdf`,
      );
      expect(hashOf(new Uint8Array(await response.arrayBuffer()))).toBe(hashOf(bytes));
    });

    it('can be read in parts', async () => {
      const bytes = pdf();
      await put(bytes);
      const { address } = await read(bytes);
      const part = await subject.fetch(address, { headers: { range: 'bytes=1-3' } });
      expect([part.status, part.headers.get('content-range')]).toEqual([206, `bytes 1-3/${bytes.length}`]);
      expect(await part.text()).toBe('PDF');
      const behind = await subject.fetch(address, { headers: { range: `bytes=${bytes.length}-` } });
      expect(behind.status).toBe(416);
      await behind.arrayBuffer();
    });

    it('has a name in any letters, which cannot become anything else', async () => {
      const bytes = docx();
      await put(bytes, promise(bytes, 'docx'));
      const name = 'Élevé "x"\r\nSet-Cookie: a; b\\ (1).docx';
      const { address } = await subject.files.addressToRead({ sha256: hashOf(bytes), type: 'docx', name });
      const { headers } = await subject.fetch(address);
      expect(headers.get('set-cookie')).toBeNull();
      expect(headers.get('content-disposition')).toBe(
        `attachment; filename="Eleve xSet-Cookie a b (1).docx"; filename*=UTF-8''%C3%89lev%C3%A9%20%22x%22%0D%0ASet-Cookie%3A%20a%3B%20b%5C%20%281%29.docx`,
      );
    });

    it('that nobody has put is not there', async () => {
      const { address } = await read(pdf());
      const response = await subject.fetch(address);
      expect(response.status).toBe(404);
      await response.arrayBuffer();
    });
  });

  describe('what is put', () => {
    it('is put once; whoever puts it again is told that it is there', async () => {
      const bytes = pdf();
      expect(await put(bytes)).toBe(200);
      expect(await put(bytes)).toBe(412);
      expect(await find(bytes)).toEqual({ bytes: bytes.length, type: 'pdf' });
    });

    it('by several at once has been put by one', async () => {
      const bytes = pdf('y'.repeat(50_000));
      const answers = await Promise.all(Array.from({ length: 5 }, () => put(bytes)));
      expect(answers.sort()).toEqual([200, 412, 412, 412, 412]);
    });

    it('is nothing but the bytes that were promised', async () => {
      const [bytes, same, longer] = [pdf('A'), pdf('B'), pdf('AB')];
      expect(same).toHaveLength(bytes.length);
      expect(await put(same, promise(bytes))).toBe(400);
      expect(await put(longer, promise(bytes))).toBe(403);
      expect(await find(bytes)).toBeUndefined();
      expect(await put(bytes)).toBe(200);
    });

    it('comes with what was signed', async () => {
      const bytes = pdf();
      const promised = promise(bytes);
      const { headers } = await promised;
      for (const name of Object.keys(headers)) {
        const { [name]: _, ...others } = headers;
        expect(await put(bytes, promised, { headers: others }), `without ${name}`).toBe(403);
        const changed = { ...headers, [name]: headers[name] === '*' ? '"x"' : 'text/html' };
        expect(await put(bytes, promised, { headers: changed }), `another ${name}`).toBe(403);
      }
      expect(await find(bytes)).toBeUndefined();
    });
  });

  describe('an address', () => {
    it('is good for a time, and no longer', async () => {
      const bytes = pdf();
      const promised = await promise(bytes);
      const { address, until } = await read(bytes);
      expect(Date.parse(promised.until)).toBeGreaterThan(Date.parse(until));
      subject.pass(301);
      const late = await subject.fetch(address);
      expect(late.status).toBe(403);
      await late.arrayBuffer();
      expect(await put(bytes, Promise.resolve(promised))).toBe(200);
      subject.pass(600);
      expect(await put(bytes, Promise.resolve(promised))).toBe(403);
    });

    it('opens what it was made for, and nothing else', async () => {
      const [bytes, other] = [pdf('A'), pdf('B')];
      await put(bytes);
      await put(other);
      const { address } = await read(bytes);
      const changed = [
        address.replace(hashOf(bytes), hashOf(other)),
        address.replace('application%2Fpdf', 'text%2Fhtml'),
        address.replace('PC0741Fa', 'PC0742Fa'),
        address.replace(/X-Amz-Expires=\d+/, 'X-Amz-Expires=604800'),
        address.replace(/X-Amz-Signature=[0-9a-f]{4}/, 'X-Amz-Signature=0000'),
        address.replace(/&X-Amz-Signature=[0-9a-f]+/, ''),
        `${address}&response-content-type=text%2Fhtml`,
        address.slice(0, address.indexOf('?')),
        (await promise(pdf('C'))).address,
      ];
      for (const one of changed) {
        expect(one).not.toBe(address);
        const response = await subject.fetch(one);
        expect(response.status, one).toBe(403);
        await response.arrayBuffer();
      }
      for (const method of ['PUT', 'POST', 'DELETE']) {
        const response = await subject.fetch(address, { method });
        expect(response.status, method).toBe(403);
        await response.arrayBuffer();
      }
    });
  });
}
