import { stages as trackOrder } from '../../../../functions/domain/stage.ts';
import type { Answer } from '../../../api/ask.ts';

/** The workflow with the way of one execution through it, as the API gives it. */
export type Graph = Answer<'getExecution'>['graph'];

/** One way from a state to another. */
export interface DrawnWay {
  readonly from: string;
  readonly to: string;
  /** How often it was taken; 0 is drawn dotted. */
  readonly times: number;
  /** What a choice compares with, or the errors that lead here. */
  readonly label?: string | undefined;
}

/** What a picture shows: stages in a row, what only leads from one to the next beside them, ends after them. */
export interface Drawn {
  readonly stages: readonly string[];
  readonly plumbing: readonly string[];
  readonly ends: readonly string[];
  readonly ways: readonly DrawnWay[];
  /** Where it begins, or this execution began; absent for one that never ran. */
  readonly begins?: string | undefined;
}

/** The word by which the register knows the stage of a state: `council-approval` of CouncilApproval. */
export const stageWordOf = ({ transitions }: Pick<Graph, 'transitions'>, state: string): string | undefined =>
  transitions.find(({ to, on, label }) => on === 'choice' && to === state && label !== undefined)?.label;

/** Stages from left to right in the order of the route track; what the track does not know stays as the file has it. */
export function stagesInOrder(graph: Pick<Graph, 'states' | 'transitions'>): readonly string[] {
  const order: readonly string[] = trackOrder;
  const placeOf = (state: string) => {
    const place = order.indexOf(stageWordOf(graph, state) ?? '');
    return place === -1 ? order.length : place;
  };
  return namesOf(graph, 'stage').toSorted((a, b) => placeOf(a) - placeOf(b));
}

/** Every state and every transition of the file. */
export const everyState = (graph: Graph): Drawn => ({
  stages: stagesInOrder(graph),
  // What it begins with is on top.
  plumbing: namesOf(graph, 'plumbing').toSorted(
    (a, b) => Number(b === graph.startsAt) - Number(a === graph.startsAt),
  ),
  ends: namesOf(graph, 'end'),
  ways: graph.transitions.map(({ from, to, times, label }) => ({ from, to, times, label })),
  begins: graph.startsAt,
});

/**
 * The stages in the order of the track, and how this execution went from one to another. An end is shown once it has
 * been reached. From a stage to the next a dotted way says that it was not taken.
 */
export function folded(graph: Graph): Drawn {
  const stages = stagesInOrder(graph);
  const ends = graph.states
    .filter(({ kind, visits }) => kind === 'end' && visits > 0)
    .map(({ name }) => name);
  const shown = new Set([...stages, ...ends]);
  const taken = graph.passages.filter(({ from, to }) => shown.has(from) && shown.has(to));
  const planned = stages.slice(1).map((to, i) => ({ from: stages[i] ?? to, to, times: 0 }));
  const isTaken = (way: DrawnWay) => taken.some(({ from, to }) => from === way.from && to === way.to);
  return {
    stages,
    plumbing: [],
    ends,
    ways: [...planned.filter((way) => !isTaken(way)), ...taken],
    begins:
      graph.passages[0]?.from ?? graph.states.find(({ name, visits }) => visits > 0 && shown.has(name))?.name,
  };
}

const namesOf = (
  { states }: Pick<Graph, 'states'>,
  kind: Graph['states'][number]['kind'],
): readonly string[] => states.filter((state) => state.kind === kind).map(({ name }) => name);
