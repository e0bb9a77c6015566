import type { InferOutput } from 'valibot';
import type { decisionRow as rowAnswer } from '../../../contracts/api/answers/decision.ts';
import type { readEndpoints as api } from '../../../contracts/api/read.ts';
import { reply, type UseCase } from '../../../contracts/api/use-case.ts';
import { isDay } from '../../../domain/date.ts';
import { type BodyId, bodyId, isId, toolId } from '../../../domain/ids.ts';
import { historyLineLabel, historyLineSentence } from '../../../domain/language/history-sentences.ts';
import { titleWords } from '../../../domain/language/title-words.ts';
import { lifeCyclePlaces } from '../../../domain/life-cycle-order.ts';
import { isRefusal, type Refusal, refuse } from '../../../domain/refusal.ts';
import type { Language } from '../../../domain/text.ts';
import type { World } from '../../../domain/world.ts';
import type { Clock, PeopleStore } from '../../../ports.ts';
import { cursorAt, noSuchPlace, placeAt } from './cursor.ts';
import { type DecidedEntry, decidedBy, type ReadsDecided } from './decided.ts';
import type { DecidedAt } from './decided-places.ts';
import { wordsOf } from './decision-shown.ts';
import type { ReadsEvents } from './known-events.ts';
import { usualPage } from './list-tools.ts';
import { bodyNamed, outcomeNamed, sessionNamed } from './named.ts';

export interface ListsDecisions {
  readonly tools: ReadsDecided;
  readonly people: Pick<PeopleStore, 'world'>;
  readonly clock: Clock;
  readonly events: ReadsEvents;
}

/** What a body decided, newest first. */
export const listDecisions =
  ({ tools, people, clock, events }: ListsDecisions): UseCase<typeof api.listDecisions> =>
  async ({ caller: { actor }, query: { after, most = usualPage, ...asked }, language }) => {
    const place = placeAt(after, asked);
    if (place && 'refused' in place) return place;
    const behind = place && placeIn(place);
    if (behind === 'none') return noSuchPlace();
    const world = await people.world(clock.now());
    const bodies = bodiesAsked(asked.body, world);
    if (isRefusal(bodies)) return bodies;
    const items: DecisionRow[] = [];
    let last: DecidedAt | undefined;
    for await (const { at, entries } of decidedBy(tools, bodies, asked, { actor, world, events }, behind)) {
      if (last && items.length >= most)
        return reply({ items, next: cursorAt(asked, [last.on, last.tool, last.body]) });
      items.push(...entries.map((entry) => decisionRow(entry, world, language)));
      last = at;
    }
    return reply({ items });
  };

/** One body, or all of them as they sit. */
export const bodiesAsked = (body: BodyId | undefined, world: World): readonly BodyId[] | Refusal => {
  const { bodies } = world;
  if (body === undefined)
    return lifeCyclePlaces(world).flatMap((place) => bodies.get(place as BodyId)?.id ?? []);
  return bodies.has(body) ? [body] : refuse('unknown-body', { body });
};

function placeIn([on = '', tool = '', body = '']: readonly string[]): DecidedAt | 'none' {
  const isDate = isDay(on) || /^\d{4}(-\d{2})?$/.test(on);
  return isDate && isId(tool) && isId(body) ? { on, tool: toolId(tool), body: bodyId(body) } : 'none';
}

export type DecisionRow = InferOutput<typeof rowAnswer>;

/** A decision as a list has it. */
export function decisionRow(
  { tool, body, on, what }: DecidedEntry,
  world: World,
  language: Language,
): DecisionRow {
  const named = { tool: tool.id, title: titleWords(tool.title, language, tool.id) };
  const told = { tool: named, body: bodyNamed(body, world, language), on };
  if (what.is === 'history') {
    const { line } = what;
    const session = sessionNamed(line.session, world, language);
    return {
      ...told,
      ...(session ? { session } : {}),
      outcome: { id: line.what, label: historyLineLabel(line, world, language) },
      sentence: historyLineSentence(line, world, language),
    };
  }
  const { decision } = what;
  const { facts, status } = decision;
  const words = wordsOf(decision, tool, world, language);
  const session = sessionNamed(facts.session, world, language);
  return {
    ...told,
    decision: decision.id,
    ...(session ? { session } : {}),
    ...(facts.item === undefined ? {} : { item: facts.item }),
    outcome: outcomeNamed(facts, world, language),
    sentence: words.sentence,
    status: status === 'final' ? 'final' : 'provisional',
    ...(words.text === undefined ? {} : { statusWords: words.text }),
    ...(words.recorded === undefined ? {} : { late: words.recorded }),
  };
}
