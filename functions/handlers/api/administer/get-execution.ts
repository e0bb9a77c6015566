import type { api } from '../../../contracts/api/endpoints.ts';
import { refuseWith, reply, type UseCase } from '../../../contracts/api/use-case.ts';
import { acceptedDefinitions } from '../../../contracts/steps.ts';
import type { KeptExecutions } from '../../../desk-ports.ts';
import { foldIdle } from '../../../domain/execution-history.ts';
import { executionName, executionOf, firstGeneration } from '../../../domain/head.ts';
import { executionSentence, historyEntryWords } from '../../../domain/language/execution-words.ts';
import { historyFor } from '../../../domain/readers-history.ts';
import type { Language } from '../../../domain/text.ts';
import type { Clock, ExecutionEvent, Executions, PeopleStore } from '../../../ports.ts';
import { compareAsTold } from './compare-execution.ts';
import { type ExecutionGraph, type ExecutionWalk, graphOf, passagesOf, walkOf } from './execution-graph.ts';
import { offersFor } from './execution-offers.ts';
import { type ExecutionSeen, eventsOf, seeExecution } from './execution-seen.ts';
import { type LookPorts, lookAtTool } from './look-at-tool.ts';
import { hiddenTimes, isHiddenNow } from './told-of-engine.ts';
import { stateNow, wakesAt } from './waiting-state.ts';

export type GetExecutionPorts = LookPorts & {
  readonly people: Pick<PeopleStore, 'world'>;
  readonly executions: Pick<Executions, 'describe' | 'history'>;
  readonly kept: Pick<KeptExecutions, 'read'>;
  readonly clock: Clock;
  /** The workflow file of the life cycle, as it is deployed. */
  readonly definition: unknown;
};

/** Lines of a history in one answer, the newest: an execution may have 25,000 events, and an answer 6 MB. */
const linesAtMost = 1_000;

/** One execution: what it waits for, the way that it took, and what happened in it. */
export const getExecution = (ports: GetExecutionPorts): UseCase<typeof api.getExecution> => {
  const graph = graphOf(ports.definition);
  return async ({ caller: { actor }, params: { execution: name }, query: { raw }, language }) => {
    const unknown = refuseWith('no-such-thing', { execution: name });
    const of = executionOf(name);
    if (!of) return unknown;
    const world = await ports.people.world(ports.clock.now());
    const looked = await lookAtTool(ports, { tool: of.tool, held: true }, { actor, world, language });
    if (!looked?.whole || of.generation > looked.head.generation) return unknown;
    const { head, told, title, wait, whole } = looked;
    if (of.generation < firstGeneration(whole.events)) return unknown;
    const current = of.generation === head.generation;
    const hidden = hiddenTimes(whole.events, historyFor(whole.events, actor, world));
    const kept = await ports.kept.read(of.tool, of.generation);
    const seen = await seeExecution(ports.executions, of, kept, current && isHiddenNow(hidden));
    const events = await eventsOf(ports.executions, of, kept, seen, hidden);
    const walk = walkOf(events);
    const runs = current && seen.status === 'RUNNING';
    const inside = runs ? stateNow(walk, graph, told) : walk.in;
    const until = runs ? wakesAt(told, seen.startedAt) : undefined;
    const waits = wait?.execution === name ? wait : undefined;
    const { why } = current ? await compareAsTold(ports.executions, looked, world.now) : {};
    const { error, cause } = endOf(events, seen) ?? {};
    const words = {
      name,
      status: seen.status,
      ...(inside ? { state: inside.state, since: inside.since } : {}),
      ...(until === undefined ? {} : { until }),
      ...(seen.endedAt === null ? {} : { endedAt: seen.endedAt }),
      ...(error === undefined ? {} : { error }),
      ...(cause === undefined ? {} : { cause }),
      ...(current ? {} : { successor: executionName(head) }),
    };
    return reply({
      execution: name,
      tool: of.tool,
      title,
      generation: of.generation,
      current,
      sentence: executionSentence(words, whole.view, world, language),
      status: seen.status,
      facts: {
        startedAt: seen.startedAt,
        endedAt: seen.endedAt,
        definition: waits?.definition ?? seen.definition ?? null,
        accepts: acceptedDefinitions,
        leg: current ? told.leg : null,
        // A state has its token from the moment that it is entered; the token itself is told to nobody.
        tokenSince: waits && inside ? inside.since : null,
        paused: current && told.paused,
      },
      graph: { ...walked(graph, walk), passages: [...passagesOf(graph, events)] },
      in: inside ? { ...inside, until: until ?? null } : null,
      offers: current ? offersFor(looked, seen.status, why, language) : [],
      history: linesOf(events, language),
      ...(raw ? { raw: events.slice(-linesAtMost).map((event) => ({ ...event })) } : {}),
    });
  };
};

/** What says why an execution ended: that it was stopped, or the last failure. */
const endOf = (events: readonly ExecutionEvent[], { status }: ExecutionSeen): ExecutionEvent | undefined =>
  events.findLast(({ type, error }) =>
    status === 'ABORTED' ? type === 'ExecutionAborted' : error !== undefined,
  );

const linesOf = (events: readonly ExecutionEvent[], language: Language) =>
  foldIdle(events)
    .slice(-linesAtMost)
    .map((entry) => ({
      at: 'gap' in entry ? entry.from : entry.event.at,
      sentence: historyEntryWords(entry, language),
      ...('gap' in entry ? { idle: true as const } : {}),
    }));

/** The graph with how often each state was entered, and each way taken. */
function walked(graph: ExecutionGraph, walk: ExecutionWalk) {
  const visits = new Map(walk.visits.map((visit) => [visit.state, visit]));
  return {
    startsAt: graph.startsAt,
    states: graph.states.map((state) => {
      const { times = 0, firstAt = null, lastAt = null } = visits.get(state.name) ?? {};
      return { ...state, visits: times, firstAt, lastAt };
    }),
    transitions: graph.transitions.map((way) => ({
      ...way,
      times: walk.taken.find(({ from, to }) => from === way.from && to === way.to)?.times ?? 0,
    })),
  };
}
