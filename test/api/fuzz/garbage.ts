import type { Chance } from './chance.ts';

/** What nobody should send, and somebody will. */
const texts = [
  '',
  ' ',
  'x'.repeat(61),
  'x'.repeat(301),
  'x'.repeat(20_001),
  'x'.repeat(25_000),
  '\u0000',
  'a\u0000b',
  '\ud800',
  'x\udc00\ud800x',
  '\u202egnp.exe',
  '\u2066\u2067abc\u2069\u061c',
  'a\u200b\u200c\u200d\u2060\ufeffb',
  'one\u2028two\u2029three\u0085four',
  '\u{e0041}\u{e0042}\ufff9\ufffb',
  'שלום עולם',
  '__proto__',
  'constructor',
  'prototype',
  'hasOwnProperty',
  'toString',
  'then',
  // One text twice, composed and not; the marks of one letter without end; one letter that becomes eighteen.
  'é',
  'e\u0301',
  'e\u0301\u0301\u0301',
  `z${'\u0335'.repeat(3000)}`,
  '\ufdfa'.repeat(2000),
  // What a careless pattern goes through again and again.
  `${'a'.repeat(20_000)}!`,
  `${' '.repeat(20_000)}x`,
  `x${'\n'.repeat(19_000)}x`,
  `${'a@'.repeat(9000)}!`,
  `a@${'a.'.repeat(9000)}`,
  `${'1-'.repeat(9000)}T`,
  `${'"'.repeat(9000)}\\`,
  '('.repeat(5000),
  '../../etc/passwd',
  '..\\..\\windows',
  '%00',
  '%2e%2e%2f',
  '%252e%252e%252f',
  '%c0%ae%c0%af',
  '//evil.example/x',
  'javascript:alert(1)',
  "'; DROP TABLE tools; --",
  '{"$gt":""}',
  '=1+1',
  '@SUM(1)',
  '{{7*7}}',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: what an attacker sends
  '${7*7}',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '\r\nx-injected: 1',
  'BEGIN:VEVENT\r\nEND:VEVENT',
  '0',
  '-0',
  '-1',
  '1e400',
  'NaN',
  'Infinity',
  '0x10',
  '9'.repeat(40),
  '2024-02-30',
  '2024-04-23',
  '24:00',
  '+275760-09-13T00:00:00.001Z',
  'true',
  'null',
  'undefined',
  '[object Object]',
  'T13',
  'T999',
  't13',
  'Ｔ１３',
  'PTC',
  'PC0741Ea',
  'member-a',
  'TOOL#T-ptc',
  'EVENT#000001',
  'en',
  'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!',
  'é'.repeat(300),
];

export function garbage(chance: Chance, depth = 0): unknown {
  switch (chance.upTo(depth > 3 ? 8 : 12)) {
    case 0:
      return null;
    case 1:
      return chance.one([0, -1, 1.5, 1e308, -0, 2 ** 53, 4_294_967_296, 5e-324, -(2 ** 63), 1e21]);
    case 2:
      return chance.one([true, false]);
    case 3:
    case 4:
    case 5:
    case 6:
    case 7:
      return chance.one(texts);
    case 8:
      return Array.from({ length: chance.upTo(4) }, () => garbage(chance, depth + 1));
    case 9:
      return deep(chance.in(20) ? 3_000 : 1 + chance.upTo(200));
    case 10:
      return [];
    default:
      return Object.fromEntries(
        Array.from({ length: chance.upTo(4) }, () => [
          chance.one(texts).slice(0, 40),
          garbage(chance, depth + 1),
        ]),
      );
  }
}

export const garbledText = (chance: Chance): string => chance.one(texts);

function deep(levels: number): unknown {
  let value: unknown = 1;
  for (let n = 0; n < levels; n++) value = n % 2 ? [value] : { facts: value };
  return value;
}

/** A copy of a value with something wrong in it, at one place or another. */
export function damaged(value: unknown, chance: Chance): unknown {
  if (chance.in(6) || typeof value !== 'object' || value === null) return garbage(chance);
  if (Array.isArray(value)) {
    if (value.length === 0 || chance.in(4)) return [...value, garbage(chance)];
    const at = chance.upTo(value.length);
    return value.map((part, n) => (n === at ? damaged(part, chance) : part));
  }
  const entries = Object.entries(value);
  if (entries.length === 0 || chance.in(5))
    return { ...value, [garbledText(chance).slice(0, 40)]: garbage(chance) };
  const at = chance.upTo(entries.length);
  if (chance.in(4)) return Object.fromEntries(entries.filter((_, n) => n !== at));
  return Object.fromEntries(
    entries.map(([name, part], n) => [name, n === at ? damaged(part, chance) : part]),
  );
}
