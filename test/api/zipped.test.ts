import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { zipped } from '../../functions/http/zipped.ts';

const long = { statusCode: 200, headers: { vary: 'authorization' }, body: JSON.stringify('é'.repeat(2000)) };

describe('an answer on a slow line', () => {
  it('is compressed for who takes it, and is the same when it has been taken apart', () => {
    const answer = zipped(long, 'br, gzip');
    expect(answer.headers).toEqual({ vary: 'authorization, accept-encoding', 'content-encoding': 'gzip' });
    expect(answer.isBase64Encoded).toBe(true);
    const bytes = Buffer.from(answer.body ?? '', 'base64');
    expect(bytes.length).toBeLessThan(200);
    expect(gunzipSync(bytes).toString()).toBe(long.body);
  });

  it.each([
    ['whoever does not take it', long, undefined],
    ['whoever says that it does not', long, 'br, GZIP;q=0.0'],
    ['whoever takes something of a like name', long, 'x-gzip-2, gzip2'],
    ['what is short', { statusCode: 200, body: '{}' }, 'gzip'],
    ['what has no body', { statusCode: 304, headers: {} }, 'gzip'],
    ['what is no text', { ...long, isBase64Encoded: true }, 'gzip'],
  ])('is as it was for %s', (_, answer, accepts) => {
    expect(zipped(answer, accepts)).toBe(answer);
  });
});
