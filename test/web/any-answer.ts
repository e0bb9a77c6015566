import { api } from '../../functions/contracts/api/endpoints.ts';
import type { Answer, Name } from '../../web/api/ask.ts';
import fc from '../support/properties.ts';

/** Of what an answer may leave out: everything is there, nothing is, or as it comes. */
export type Presence = 'all' | 'none' | 'some';

/** As much of a valibot schema as it takes to make what it describes. */
interface Node {
  readonly type: string;
  readonly entries?: Readonly<Record<string, Node>>;
  readonly wrapped?: Node;
  readonly item?: Node;
  readonly value?: Node;
  readonly options?: readonly (Node | string)[];
  readonly literal?: unknown;
  readonly pipe?: readonly Node[];
}

/** Any answer of an endpoint, by its schema. */
export function anyAnswer<N extends Name>(name: N, presence: Presence): fc.Arbitrary<Answer<N>> {
  const { answer } = api[name] as { answer: { schema?: unknown } };
  if (answer.schema === undefined) throw new TypeError(`${name} does not answer JSON.`);
  return answerFor(answer.schema as Node, '', presence) as fc.Arbitrary<Answer<N>>;
}

function answerFor(node: Node, key: string, presence: Presence): fc.Arbitrary<unknown> {
  switch (node.type) {
    case 'object':
    case 'strict_object':
    case 'loose_object':
      return objectOf(node.entries ?? {}, presence);
    case 'optional':
    case 'exact_optional':
    case 'undefinedable':
      return answerFor(node.wrapped as Node, key, presence);
    case 'nullable':
    case 'nullish': {
      const there = answerFor(node.wrapped as Node, key, presence);
      if (presence === 'all') return there;
      return presence === 'none' ? fc.constant(null) : fc.oneof(fc.constant(null), there);
    }
    case 'array': {
      const items = answerFor(node.item as Node, key, presence);
      if (presence === 'none') return fc.constant([]);
      return fc.array(items, { minLength: presence === 'all' ? 1 : 0, maxLength: 3 });
    }
    case 'record':
      return fc.constant({});
    case 'picklist':
      return fc.constantFrom(...(node.options as readonly string[]));
    case 'union':
    case 'variant':
      return fc.oneof(...(node.options as readonly Node[]).map((option) => answerFor(option, key, presence)));
    case 'literal':
      return fc.constant(node.literal);
    case 'null':
      return fc.constant(null);
    case 'boolean':
      return fc.boolean();
    case 'number':
      return fc.integer({ min: 0, max: 9 });
    case 'string':
      return textFor(key);
    case 'unknown':
      return fc.constant('mot');
    default:
      throw new TypeError(`No value is known for ${node.type} at ${key}.`);
  }
}

function objectOf(entries: Readonly<Record<string, Node>>, presence: Presence): fc.Arbitrary<unknown> {
  const values: Record<string, fc.Arbitrary<unknown>> = {};
  const required: string[] = [];
  for (const [key, node] of Object.entries(entries)) {
    const mayBeAbsent = /optional$|^undefinedable$/.test(node.type);
    if (mayBeAbsent && presence === 'none') continue;
    values[key] = answerFor(node, key, presence);
    if (!mayBeAbsent || presence === 'all') required.push(key);
  }
  return fc.record(values, { requiredKeys: required });
}

/** Texts that stand for a time are times; all others are words that no page could have made itself. */
function textFor(key: string): fc.Arbitrary<string> {
  if (/(At|^at|^now|Until|^until|^since|^last|^first)$/.test(key) || /^(asKnown|tokenSince)$/.test(key))
    return fc.constantFrom('2024-04-24T08:41:00.000Z', '2024-05-17T10:00:00.000Z');
  if (/(On|^on|Day|^day|^today|^from|^to)$/.test(key)) return fc.constantFrom('2024-04-24', '2024-05-01');
  if (key === 'days') return fc.constantFrom('2024-04-23', '2024-04-24');
  if (key === 'month') return fc.constant('2024-04');
  if (key === 'timeZone') return fc.constantFrom('Europe/Brussels', 'Africa/Abidjan');
  if (/^(tool|execution|id|decision|session|document|notice|person)$/.test(key))
    return fc.constantFrom('T13', 'T14b', 'T99');
  return fc.constantFrom('mot', 'Deux mots', 'Une phrase entière, avec un mot de plus.');
}
