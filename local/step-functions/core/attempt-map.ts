import type { MapState } from '../asl/definition.ts';
import { evaluate, evaluateAs } from '../expressions/evaluate.ts';
import { EvaluationError } from '../expressions/evaluation-error.ts';
import { inRange } from '../expressions/in-range.ts';
import type { Json } from '../json.ts';
import { sightOf } from './context.ts';
import { currentState, type Draft, type Place, type Step } from './draft.ts';
import type { Branch } from './execution.ts';
import { recordInState } from './history.ts';

/** Lays out the iterations of a Map, none of them started. */
export async function attemptMap(state: MapState, draft: Draft, place: Place): Promise<Step> {
  const { run } = currentState(place);
  const sight = sightOf(draft, place);
  const items =
    state.Items === undefined
      ? inputAsItems(run.input)
      : await evaluateAs('array', state.Items, 'Items', sight);
  const limit =
    state.MaxConcurrency === undefined
      ? 0
      : inRange(
          await evaluateAs('number', state.MaxConcurrency, 'MaxConcurrency', sight),
          0,
          'MaxConcurrency',
        );
  const iterations: Branch[] = [];
  for (const [Index, Value] of items.entries()) {
    const item = { Index, Value };
    const input =
      state.ItemSelector === undefined
        ? Value
        : await evaluate(state.ItemSelector, 'ItemSelector', sightOf(draft, place, { item }));
    iterations.push({ status: 'pending', input, variables: {}, lastEventId: 0, item });
  }
  const startAfterEventId = recordInState(draft, place, 'MapStateStarted', { length: items.length });
  run.parked = { kind: 'map', limit, startAfterEventId, iterations };
  return { kind: 'iterate' };
}

function inputAsItems(input: Json): Json[] {
  if (Array.isArray(input)) return input;
  throw new EvaluationError(`Map state input must be an array but was: ${JSON.stringify(input)}`);
}
