import type { api } from '../../../contracts/api/endpoints.ts';
import { reply, type UseCase } from '../../../contracts/api/use-case.ts';
import { acceptedDefinitions } from '../../../contracts/steps.ts';
import type { Instant } from '../../../domain/date.ts';
import { executionName } from '../../../domain/head.ts';
import {
  agreementWords,
  type Disagreement,
  definitionWords,
  engineWords,
  registerWords,
  repairWords,
} from '../../../domain/language/drift-words.ts';
import type { Language } from '../../../domain/text.ts';
import type { Executions } from '../../../ports.ts';
import { inTens } from '../../in-tens.ts';
import { fromPlace, placeIn, placeText } from '../place-in-list.ts';
import { pageOf } from '../read/page-of.ts';
import { type Compared, compareAsTold } from './compare-execution.ts';
import type { ListExecutionsPorts } from './list-executions.ts';
import { type Looked, lookAtTool } from './look-at-tool.ts';
import { asListed, behind, openPlaces, spot, walkTools } from './walk-tools.ts';

export type DriftPorts = ListExecutionsPorts & { readonly executions: Pick<Executions, 'describe'> };

/** DescribeExecution refills at 15 a second, and others ask as well. */
export const comparedAtMost = 200;
const question = ['drift'];

/** Where register and engine disagree, as both are now. */
export const getDrift =
  (ports: DriftPorts): UseCase<typeof api.getDrift> =>
  async ({ caller, query, language }) => {
    const from = placeIn(spot, question, query.after);
    if ('refused' in from) return from;
    const now = ports.clock.now();
    const world = await ports.people.world(now);
    const asker = { actor: caller.actor, world, language };
    const page = await fromPlace(query.after, () =>
      pageOf(walkTools(ports.tools, openPlaces(world), asker, from.place), () => true, comparedAtMost),
    );
    if ('refused' in page) return page;
    const open = (await inTens(page.items, (entry) => lookAtTool(ports, asListed(entry), asker)))
      .filter((one) => one !== undefined)
      .filter(({ told }) => told.open);
    const looked = open.filter(({ told }) => !told.paused);
    const compared = await inTens(looked, async (one) => ({
      one,
      found: await compareAsTold(ports.executions, one, now),
    }));
    const items = compared.flatMap(({ one, found }) =>
      found.why === undefined ? [] : [driftRow(one, found.why, found, language)],
    );
    const onTheirWay = compared.filter(({ found }) => found.onItsWay).length;
    const counts = {
      looked: looked.length,
      agree: looked.length - items.length - onTheirWay,
      onTheirWay,
      paused: open.length - looked.length,
    };
    return reply({
      at: now,
      ...counts,
      sentence: agreementWords(counts, now, language),
      items,
      definitions: { accepts: acceptedDefinitions, waiting: definitionsOf(looked, language) },
      ...(page.last ? { next: placeText(question, behind(page.last)) } : {}),
    });
  };

export function driftRow(
  { told, title }: Looked,
  why: Disagreement,
  { status, endedAt }: Compared,
  language: Language,
) {
  const execution = executionName(told);
  const successor = executionName({ ...told, generation: told.generation + 1 });
  const named = { execution, successor, status: status ?? undefined };
  return {
    tool: told.tool,
    title,
    execution,
    why,
    register: { sentence: registerWords(told.next.stage, told.since, language), at: told.next.stage },
    engine: { sentence: engineWords[why](named)[language], status },
    since: sinceWhen(why, told, endedAt),
    repair: repairWords[why](named)[language],
    event: why === 'not-relayed' ? null : { type: 'ExecutionReplaced' as const, why },
  };
}

/**
 * Since when they disagree: from the end of the execution, or from the last event, which it does not show to have
 * followed. When a definition became old is written nowhere.
 */
function sinceWhen(
  why: Disagreement,
  { lastEventAt }: Looked['told'],
  endedAt: Instant | undefined,
): Instant | null {
  if (why === 'old-definition') return null;
  return why === 'stopped' ? (endedAt ?? null) : lastEventAt;
}

/** How many wait under each definition, the oldest first: what an upgrade has still to move. */
function definitionsOf(looked: readonly Looked[], language: Language) {
  const counts = new Map<number, number>();
  for (const { wait } of looked)
    if (wait) counts.set(wait.definition, (counts.get(wait.definition) ?? 0) + 1);
  return [...counts]
    .sort(([a], [b]) => a - b)
    .map(([definition, executions]) => ({
      definition,
      executions,
      sentence: definitionWords(executions, definition, acceptedDefinitions, language),
    }));
}
