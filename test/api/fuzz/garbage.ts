import type { Chance } from './chance.ts';

/** What nobody should send, and somebody will. */
const texts = [
  '',
  ' ',
  'x'.repeat(61),
  'x'.repeat(25_000),
  '\u0000',
  'a\u0000b',
  '\ud800',
  '\u202egnp.exe',
  '__proto__',
  'constructor',
  'toString',
  'e\u0301\u0301\u0301',
  '../../etc/passwd',
  '%00',
  '%2e%2e%2f',
  "'; DROP TABLE tools; --",
  '=1+1',
  '{{7*7}}',
  '<script>alert(1)</script>',
  '\r\nx-injected: 1',
  '0',
  '-1',
  '1e400',
  '9'.repeat(40),
  '2024-02-30',
  '2024-04-23',
  '24:00',
  'true',
  'null',
  'T13',
  'T999',
  'PTC',
  'PC0741Ea',
  'member-a',
  'en',
  'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!',
  'é'.repeat(300),
];

export function garbage(chance: Chance, depth = 0): unknown {
  switch (chance.upTo(depth > 3 ? 8 : 12)) {
    case 0:
      return null;
    case 1:
      return chance.one([0, -1, 1.5, 1e308, -0, 2 ** 53, 4_294_967_296]);
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
      return deep(1 + chance.upTo(200));
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
