import type { Chance } from './chance.ts';

const inPlaceOfAPart = [
  ...[
    '%2e%2e%2f',
    '..%2f..%2f',
    '%252e%252e%252f',
    '%00',
    'T13%00',
    '%c0%ae%c0%ae',
    '%ff',
    '%zz',
    '%',
    '..',
    '.',
  ],
  ...['T13;a=b', 'T13%20', '%20T13', 'T13%2F', 'T13%5C', 'T13%23', 'T13%3Fx=1', '%F0%9F%92%A9', 'T%2d13'],
  ...[
    '__proto__',
    'constructor',
    '%5B%5D',
    'null',
    'undefined',
    '*',
    '{tool}',
    '%7Btool%7D',
    '\u202e',
    'é',
    'e\u0301',
  ],
];
const wholes: readonly ((path: string) => string)[] = [
  (path) => `${path}/`,
  (path) => `/${path}`,
  (path) => path.replace('/api/', '/api//'),
  (path) => path.replace('/api/', '/API/'),
  (path) => path.replace('/api/', '/api/./'),
  (path) => path.replace('/api/', '/api/admin/../'),
  (path) => path.replace('/api/', '/api/%2e%2e/'),
  (path) => `${path}%00`,
  (path) => `${path}.json`,
  (path) => `${path}/${'x/'.repeat(500)}`,
  (path) => `${path}${'%41'.repeat(2_000)}`,
  (path) => path.replaceAll('/', '\\'),
  (path) => path.replaceAll('/', '%2F'),
  (path) => path.split('').reverse().join(''),

  () => '*',
];

/** A path that leads somewhere else, or nowhere: one of its parts is another, or the whole is written strangely. */
export function oddPath(path: string, chance: Chance): string {
  if (chance.in(3)) return chance.one(wholes)(path);
  const parts = path.split('/');
  const at = 1 + chance.upTo(Math.max(1, parts.length - 1));
  return parts.map((part, n) => (n === at ? chance.one(inPlaceOfAPart) : part)).join('/');
}

const queries = [
  ...[
    '__proto__=1',
    '__proto__[admin]=1',
    'constructor=1',
    'a[b]=c',
    'after[]=x',
    '%00=%00',
    '%zz=%zz',
    '=',
    '&&&&',
  ],
  ...[
    'after=W10',
    'after=bnVsbA',
    'after=e30',
    'after=W1tdLG51bGxd',
    'after=W1siIl0sWyIiXV0',
    'most=1e400',
    'most=-0',
  ],
  ...[
    'most=٣',
    'most=1&most=2',
    'asOn=2024-02-30',
    'asKnown=%2B275760-09-13T00:00:00Z',
    'q=%ED%A0%80',
    'q=%F0%9F',
  ],
];

/** Another query, or a pair more: keys that objects have by themselves, places of no list, letters cut in two. */
export function oddQuery(query: string, chance: Chance): string {
  const more = chance.in(8) ? `after=${forged(chance)}` : chance.one(queries);
  return query === '' || chance.in(3) ? more : `${query}&${more}`;
}

const places: readonly unknown[] = [
  [],
  {},
  null,
  0,
  '',
  [[]],
  [['']],
  [[], []],
  [
    ['', ''],
    ['TOOL#T-ptc', 'HEAD'],
  ],
  [[], { PK: { S: 'TOOL#T-ptc' }, SK: { S: 'HEAD' } }],
  [[], { PK: 'PERSON#admin', SK: 'PERSON' }],
  ['AAAAAAAA', '', '', ''],
  ['__proto__', 'constructor'],
  Array.from({ length: 60 }, () => 'x'),
];

/** A place in a list as nobody was given it. */
const forged = (chance: Chance): string =>
  Buffer.from(JSON.stringify(chance.one(places))).toString('base64url');
