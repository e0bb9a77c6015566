import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { Chance } from './chance.ts';

/** A body as it is sent. */
export interface RawBody {
  readonly text: string;
  /** `text` is bytes in base64. */
  readonly isBase64?: boolean;
  /** What it says that it is; `application/json` unless it says otherwise. */
  readonly type?: string;
  readonly encoding?: string;
}

/** Values that no program writes by `JSON.stringify`, as a text of JSON has them. */
const tokens = [
  ...[
    '1e400',
    '-1e400',
    '-0',
    '-0.0',
    '1E-400',
    '0.1e1',
    '123456789012345678901234567890',
    '9007199254740993',
  ],
  ...['"\\u0000"', '"\\ud800"', '"\\udfff\\ud800"', '"\\u202e"', '"\\u005f_proto__"', '{"__proto__":null}'],
  ...['01', '+1', '.5', 'NaN', 'Infinity', "'x'", '"\t"', '{"a":1,"a":2}', '[,]', '{"length":1e9}'],
] as const;

const pollution = [
  ...['"__proto__":{"role":"administrator"},', '"constructor":{"prototype":{"role":"administrator"}},'],
  ...['"hasOwnProperty":1,', '"toJSON":"x",', '"then":"x",', '"__proto__":[],', '"length":1000000000,'],
] as const;

const nested = (levels: number, open: string, close: string): string =>
  `${open.repeat(levels)}1${close.repeat(levels)}`;

/** A value somewhere in a text of JSON: not a key. */
const value = /"(?:[^"\\]|\\.)*"(?!\s*:)|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|\btrue\b|\bfalse\b|\bnull\b/g;

/** The text with one of its values, or the beginning of one of its objects, as nobody should write it. */
export function tampered(text: string, chance: Chance): string {
  if (chance.in(3)) return withMore(text, chance);
  const found = [...text.matchAll(value)];
  if (found.length === 0) return chance.one(tokens);
  const { 0: old, index } = chance.one(found);
  const deep = chance.one([
    () => nested(5_000, '[', ']'),
    () => nested(5_000, '{"facts":', '}'),
    () => nested(100, '[', ']'),
  ]);
  const instead = chance.in(12) ? deep() : chance.one(tokens);
  return text.slice(0, index) + instead + text.slice(index + old.length);
}

/** A key twice, or one that objects have by themselves. */
function withMore(text: string, chance: Chance): string {
  const places = [...text.matchAll(/\{(?=")/g)].map(({ index }) => index + 1);
  if (places.length === 0) return text;
  const place = chance.one(places);
  const [first = ''] = /^"(?:[^"\\]|\\.)*":/.exec(text.slice(place)) ?? [];
  const more = chance.in(2) ? `${first}${chance.one(tokens.slice(0, 14))},` : chance.one(pollution);
  return text.slice(0, place) + more + text.slice(place);
}

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
/** What becomes a hundred megabytes when somebody unpacks it. */
const bombs = [
  { encoding: 'gzip', text: base64(gzipSync(Buffer.alloc(100_000_000, ' '), { level: 1 })) },
  { encoding: 'br', text: base64(brotliCompressSync(Buffer.alloc(5_000_000, ' '))) },
];

/** Bodies that are none, or larger, deeper or otherwise than anybody should send. */
export function oddBody(right: string, chance: Chance): RawBody {
  switch (chance.upTo(14)) {
    case 0:
      return { text: nested(1_000 + chance.upTo(20_000), '[', ']') };
    case 1:
      return { text: nested(1_000 + chance.upTo(20_000), '{"a":', '}') };
    case 2:
      // To the limit, on it, and over it; with what is right first, and then only spaces.
      return { text: right.padEnd(chance.one([999_999, 1_000_000, 1_000_001, 1_500_000])) };
    case 3:
      return { text: `{"x":"${'é'.repeat(chance.one([400_000, 499_990, 500_001]))}"}` };
    case 4:
      return { text: `[${'0,'.repeat(chance.one([9_998, 10_001, 300_000]))}0]` };
    case 5:
      return { text: `{${Array.from({ length: 11_000 }, (_, n) => `"k${n}":0`).join(',')}}` };
    case 6:
      return { text: `\ufeff${right}` };
    case 7:
      return { text: `${right}\u0000` };
    case 8:
      // Bytes that are no UTF-8, as the gateway hands them on: each becomes a mark of that.
      return { text: Buffer.concat([Buffer.from(right), Buffer.from([0xff, 0xfe, 0xc0, 0xaf])]).toString() };
    case 9:
      return { text: base64(Buffer.from([0xff, 0xfe, 0xc0, 0xaf, 0xed, 0xa0, 0x80])), isBase64: true };
    case 10:
      return { ...chance.one(bombs), isBase64: true };
    case 11:
      return { text: base64(gzipSync(right)), isBase64: true, encoding: 'gzip', type: 'application/x+json' };
    case 12:
      return {
        text: base64(Buffer.from(right, 'utf16le')),
        isBase64: true,
        type: 'application/json; charset=utf-16',
      };
    default:
      return {
        text: `a=${encodeURIComponent(right)}`,
        type: chance.one(['text/plain', 'multipart/form-data']),
      };
  }
}
