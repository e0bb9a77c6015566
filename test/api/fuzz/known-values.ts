import type { Endpoint } from '../../../functions/contracts/api/endpoint.ts';
import { bodies, sessions } from '../../support/sample-register.ts';
import { calendar, letter, type WholeRig } from '../whole-rig.ts';
import { everybody, members } from '../whole-rig-people.ts';
import { offerKey } from '../whole-rig-story.ts';
import { paperOf, standings } from '../whole-rig-tools.ts';
import type { SchemaParts } from './fitting.ts';

/** Values that a parameter of this name may well have in the register under test. */
export type Known = Readonly<Record<string, readonly string[]>>;

/** What the whole rig has in it, by the names that paths and queries give such things. */
export function knownIn(rig: WholeRig): Known {
  const tools = standings.map(({ tool }) => tool);
  const papers = tools.map((tool) => paperOf(tool).document);
  const decisions = standings.flatMap(({ decision }) => decision?.id ?? []);
  const days = ['2024-02-05', '2024-04-24', '2024-06-28', '2025-01-01'];
  return {
    tool: tools,
    decision: decisions,
    session: [...sessions.map(({ id }) => id), 'SWG-30'],
    body: bodies.map(({ id }) => id),
    person: Object.keys(everybody),
    officer: ['officer', 'other-officer'],
    member: members,
    notice: [letter.notice],
    execution: tools.map((tool) => `${tool}-g1`),
    document: papers,
    number: papers,
    key: [offerKey],
    id: ['letter-1'],
    file: [calendar],
    token: [rig.unsubscription],
    q: ['guidelines', 'T-ptc', `${papers[3]}Ea`, 'PTC-243-244', 'T-ptc-g1', 'lignes dites'],
    most: ['1', '2', '20', '100'],
    month: ['2024-04', '2024-06'],
    year: ['2024'],
    language: ['en', 'fr'],
    day: days,
    asOn: days,
    asKnown: days.map((day) => `${day}T08:00:00.000Z`),
    from: days,
    to: days,
    until: days,
    since: days,
  };
}

/** The names that an endpoint's query may have, each with the words that it takes where it takes no others. */
export const queryNames = ({ query }: Endpoint): readonly (readonly [string, readonly string[]])[] =>
  Object.entries((query as unknown as SchemaParts | undefined)?.entries ?? {}).map(([name, schema]) => [
    name,
    wordsOf(schema),
  ]);

function wordsOf({ type, wrapped, pipe, options }: SchemaParts): readonly string[] {
  if (wrapped) return wordsOf(wrapped);
  if (type === 'picklist') return (options ?? []).map(String);
  const first = pipe?.[0];
  return first && first.type === 'picklist' ? (first.options ?? []).map(String) : [];
}
