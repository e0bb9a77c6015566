import type { IncomingMessage } from 'node:http';
import { unescape as percentDecoded } from 'node:querystring';

/** A request as the gateway read it. */
export interface Request {
  readonly method: string;
  /** Decoded, as HTTP APIs route by it and hand it on. */
  readonly path: string;
  /** As it came, without the question mark. */
  readonly rawQuery: string;
  /** Names in lower case; several of one name joined by commas. Cookies are apart. */
  readonly headers: Readonly<Record<string, string>>;
  readonly cookies: readonly string[];
  readonly sourceIp: string;
  readonly protocol: string;
  readonly body: Buffer;
}

/** The limits of an HTTP API, in bytes: request line and headers together, and the body (Amazon API Gateway quotas). */
export const longestHeadBytes = 10_240;
export const longestBodyBytes = 10 * 1024 * 1024;

/** What concerns the connection and not the request: a gateway keeps it. */
const ofConnection = new Set([
  'connection',
  'expect',
  'keep-alive',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);

/**
 * Reads a request. `bad`: its path is not percent-encoded as it should be. Rejects where the connection ends before
 * the request does.
 */
export async function readRequest(
  message: IncomingMessage,
): Promise<Request | 'bad' | 'head-too-large' | 'body-too-large'> {
  if (headBytes(message) > longestHeadBytes) return 'head-too-large';
  const [rawPath = '', rawQuery = ''] = splitOnce(withoutHost(message.url ?? '/'), '?');
  if (!rawPath.startsWith('/') || /%(?![0-9a-f]{2})/i.test(rawPath)) return 'bad';
  const body = await bodyOf(message);
  if (body === undefined) return 'body-too-large';
  return {
    method: message.method ?? 'GET',
    path: percentDecoded(rawPath),
    rawQuery,
    ...headersOf(message),
    sourceIp: message.socket.remoteAddress ?? '127.0.0.1',
    protocol: `HTTP/${message.httpVersion}`,
    body,
  };
}

function headBytes({ method = '', url = '', rawHeaders }: IncomingMessage): number {
  const fields = rawHeaders.reduce((sum, text) => sum + Buffer.byteLength(text, 'latin1'), 0);
  return method.length + url.length + fields;
}

function headersOf({ rawHeaders }: IncomingMessage): Pick<Request, 'headers' | 'cookies'> {
  const headers = new Map<string, string>();
  const cookies: string[] = [];
  for (let i = 0; i < rawHeaders.length; i += 2) {
    const name = (rawHeaders[i] ?? '').toLowerCase();
    const value = rawHeaders[i + 1] ?? '';
    if (name === 'cookie') cookies.push(...value.split(/; */).filter((cookie) => cookie !== ''));
    else if (!ofConnection.has(name))
      headers.set(name, headers.has(name) ? `${headers.get(name)},${value}` : value);
  }
  return { headers: Object.fromEntries(headers), cookies };
}

/** The whole body; undefined where it is too long, and then the rest is not waited for. */
async function bodyOf(message: IncomingMessage): Promise<Buffer | undefined> {
  if (Number(message.headers['content-length'] ?? 0) > longestBodyBytes) return undefined;
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of message.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > longestBodyBytes) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** A request to a proxy names the host in its first line: `http://127.0.0.1:8000/api`. */
const withoutHost = (url: string): string => url.replace(/^https?:\/\/[^/?]*/i, '');

function splitOnce(text: string, mark: string): readonly [string, string?] {
  const place = text.indexOf(mark);
  return place < 0 ? [text] : [text.slice(0, place), text.slice(place + 1)];
}
