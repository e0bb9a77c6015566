import * as field from '../../../functions/contracts/fields.ts';
import type { Chance } from './chance.ts';
import type { Known } from './known-values.ts';

/** A schema of valibot, as far as a value can be made from it. */
export interface SchemaParts {
  readonly type: string;
  readonly entries?: Readonly<Record<string, SchemaParts>>;
  readonly wrapped?: SchemaParts;
  readonly item?: SchemaParts;
  readonly literal?: unknown;
  readonly options?: readonly unknown[];
  readonly pipe?: readonly SchemaParts[];
  /** Of a check: what it asks for. */
  readonly requirement?: unknown;
}

/** Days and hours that are right in themselves, at the ends of what can be written too. */
const days = [
  ...['0001-01-01', '1900-02-28', '2024-02-29', '2024-04-24', '2024-06-18', '2024-06-27', '2024-06-28'],
  ...['2024-06-29', '2024-08-16', '2024-12-31', '9999-12-31', '1900-01-01', '2199-12-31'],
];
const instants = [
  ...['0001-01-01T00:00:00Z', '2024-06-28T08:00:00.000Z', '2024-08-16T10:00:00+02:00'],
  ...['2024-08-18T10:00:00Z', '2025-03-14T10:00:00.000Z', '9999-12-31T23:59:59.999Z'],
  ...['1900-01-01T00:00:00Z', '2199-12-31T23:59:59.999Z'],
];
const counts = [0, 1, 2, 3, 4, 14, 99, 365, 10_000, 2 ** 53 - 1, 1e21];
const texts = [
  ...['Section 3', 'É'.repeat(300), '=1+1', '<b>', 'a\nb', '{title}', '%s', 'é\u0301', '– « » \u00a0', '0'],
  ...['👩‍👩‍👧', 'ﷺ'.repeat(40), "'", '"', '\\', '$&', 'x'],
];
const lines = texts.filter((text) => !text.includes('\n'));

const fields = (known: Known): ReadonlyMap<unknown, readonly unknown[]> =>
  new Map<unknown, readonly unknown[]>([
    [field.tool, [...(known.tool ?? []), 'T-made-1', 'T-made-2']],
    [field.body, known.body ?? []],
    [field.session, known.session ?? []],
    [field.person, known.person ?? []],
    [field.member, known.member ?? []],
    [field.decision, known.decision ?? []],
    [field.document, known.document ?? []],
    [field.day, days],
    [field.instant, instants],
    [field.count, counts],
    [field.text, texts],
    [field.line, lines],
    [field.wording, texts.flatMap((text) => [{ en: text }, { fr: text }, { en: text, fr: text }])],
    [field.sha256, ['a'.repeat(64)]],
  ]);

/** What a text of another kind may be: revisions, months, addresses, names of zones. */
const others = ['a', 'b', '1a', '', '2024-06', '2024', 'ada@example.org', 'Europe/Brussels', 'Guidelines'];

function textsFor({ pipe = [] }: SchemaParts): readonly string[] {
  const forms = pipe.flatMap(({ requirement }) => (requirement instanceof RegExp ? requirement : []));
  const fits = [...others, ...lines].filter((text) => forms.every((form) => form.test(text)));
  return fits.length > 0 ? fits : others;
}

/** Values that fit a schema, whatever sense they make together: what only the domain can refuse. */
export function fitting(known: Known, chance: Chance) {
  const values = fields(known);
  const fit = (schema: SchemaParts): unknown => {
    const may = values.get(schema);
    if (may) return chance.one(may);
    switch (schema.type) {
      case 'exact_optional':
      case 'optional':
        return schema.wrapped && fit(schema.wrapped);
      case 'nullable':
        return chance.in(3) || !schema.wrapped ? null : fit(schema.wrapped);
      case 'strict_object':
      case 'object':
        return Object.fromEntries(
          Object.entries(schema.entries ?? {})
            .filter(([, { type }]) => !/optional/.test(type) || chance.in(2))
            .map(([name, entry]) => [name, fit(entry)]),
        );
      case 'array':
        return Array.from({ length: chance.upTo(4) }, () => schema.item && fit(schema.item));
      case 'picklist':
        return chance.one(schema.options ?? []);
      case 'variant':
      case 'union':
        return fit(chance.one((schema.options ?? []) as readonly SchemaParts[]));
      case 'literal':
        return schema.literal;
      case 'boolean':
        return chance.in(2);
      case 'number':
        return chance.one(counts);
      default:
        return chance.one(textsFor(schema));
    }
  };
  return fit;
}
