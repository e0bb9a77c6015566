import type { FileStore, KeptFile } from '../desk-ports.ts';
import { fileTypeOf, mediaTypes, tellingBytes } from '../domain/paper-file.ts';
import { contentDisposition } from './content-disposition.ts';
import { type Allowed, type Bucket, signedAddress } from './signed-address.ts';

/** The files do not answer at this moment: the edge says so, and to ask again. */
export class FilesBusy extends Error {
  override readonly name = 'RegisterBusy';
}

/** Long enough to begin with it; how long it then takes, nobody minds (S3 looks at the time when a request comes). */
const secondsToPut = 15 * 60;
/** The browser goes there at once; a reader of PDFs comes back for its parts. */
const secondsToRead = 5 * 60;
const secondsToLook = 60;
const patienceMs = 5_000;

/**
 * The files of papers in a bucket, under `files/` and their hash. S3 itself compares what is put with the checksum and
 * the length that were signed, and puts nothing over what is there.
 */
export function bucketFiles(bucket: Bucket, now: () => Date): FileStore {
  const open = async (allowed: Omit<Allowed, 'at'>) => {
    const at = now();
    const address = await signedAddress(bucket, { ...allowed, at });
    return { address, until: new Date(at.getTime() + allowed.seconds * 1000).toISOString() };
  };
  return {
    async find(sha256) {
      const { address } = await open({ method: 'GET', key: keyOf(sha256), seconds: secondsToLook });
      return found(await looked(address));
    },
    async addressToPut({ sha256, bytes, type }) {
      const headers = {
        'content-type': mediaTypes[type],
        'x-amz-checksum-sha256': Buffer.from(sha256, 'hex').toString('base64'),
        'if-none-match': '*',
      };
      const signed = { ...headers, 'content-length': String(bytes) };
      const key = keyOf(sha256);
      // A browser says the length by itself, and lets nobody else say it.
      return {
        ...(await open({ method: 'PUT', key, headers: signed, seconds: secondsToPut })),
        headers,
      };
    },
    addressToRead: ({ sha256, type, name }) =>
      open({
        method: 'GET',
        key: keyOf(sha256),
        query: {
          'response-content-disposition': contentDisposition(name, type),
          'response-content-type': mediaTypes[type],
        },
        seconds: secondsToRead,
      }),
  };
}

const keyOf = (sha256: string): string => `files/${sha256}`;

interface Looked {
  readonly status: number;
  /** `bytes 0-511/340120` */
  readonly range: string | null;
  readonly beginning: Uint8Array;
}

/** The first bytes of an object, and how many there are. */
async function looked(address: string): Promise<Looked> {
  try {
    const response = await fetch(address, {
      headers: { range: `bytes=0-${tellingBytes - 1}` },
      // The address is good for its bucket; nobody sends it on to another.
      redirect: 'error',
      signal: AbortSignal.timeout(patienceMs),
    });
    return {
      status: response.status,
      range: response.headers.get('content-range'),
      beginning: new Uint8Array(await response.arrayBuffer()),
    };
  } catch (cause) {
    // An address would tell whoever reads the log how to read the file.
    const why = cause instanceof Error ? cause.name : 'unknown';
    throw new FilesBusy(`The files do not answer: ${why}`);
  }
}

function found({ status, range, beginning }: Looked): KeptFile | undefined {
  if (status === 404) return undefined;
  if (status >= 500) throw new FilesBusy(`The files answer ${status}`);
  const [, length] = /^bytes \d+-\d+\/(\d+)$/.exec(range ?? '') ?? [];
  if (status !== 206 || length === undefined) throw new Error(`The files answer ${status}`);
  return { bytes: Number(length), type: fileTypeOf(beginning) };
}
