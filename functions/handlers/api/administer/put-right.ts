import type { api } from '../../../contracts/api/endpoints.ts';
import { type Caller, reply, type UseCase } from '../../../contracts/api/use-case.ts';
import { currentDefinition } from '../../../contracts/steps.ts';
import type { By, RecordedEvent } from '../../../domain/event.ts';
import { executionName } from '../../../domain/head.ts';
import type { ToolId } from '../../../domain/ids.ts';
import { putRightWords } from '../../../domain/language/drift-words.ts';
import { isRefusal, type Refusal, refuse } from '../../../domain/refusal.ts';
import type { Language } from '../../../domain/text.ts';
import type { Request, ToolStore } from '../../../ports.ts';
import { bringUp } from '../../bring-up.ts';
import { seemsRight } from '../../drift.ts';
import { type RepairPorts, repair } from '../../repair.ts';
import { requestOf } from '../../request-of.ts';
import { compareAsTold, compareExecution } from './compare-execution.ts';
import type { DriftPorts } from './get-drift.ts';
import { type Looked, lookAtTool } from './look-at-tool.ts';
import { type NotePorts, noteIntervention } from './note-intervention.ts';

export type PutRightPorts = RepairPorts &
  DriftPorts &
  NotePorts & { readonly tools: Pick<ToolStore, 'repeated' | 'append'> };

export interface AskPutRight {
  readonly caller: Caller;
  readonly tool: ToolId;
  readonly reason: string;
  /** What the intervention is noted under. */
  readonly key: string;
  readonly request: Request;
  readonly language: Language;
}

type State = keyof typeof putRightWords;

/** One tool: does it, if it still drifts, and looks again. */
export const putRight = (ports: PutRightPorts): UseCase<typeof api.putRight> => {
  const put = putToolRight(ports);
  return async ({ caller, params: { tool }, body: { reason }, key, language }) => {
    const request = await requestOf(caller.person.id, key, { tool, reason });
    const answer = await put({ caller, tool, reason, key, request, language });
    return isRefusal(answer) ? answer : reply(answer);
  };
};

/**
 * What the reconciler would do to a tool, done at an administrator's word: their seat and their reason go into the
 * event. Nothing is written where register and engine agree, and nothing twice under one key.
 */
export const putToolRight = (ports: PutRightPorts) => async (ask: AskPutRight) => {
  const { tool, request, language } = ask;
  const before = await ports.tools.repeated(request);
  if (before === 'key-reused') return refuse('request-key-reused', { key: request.key });
  const looked = await look(ports, ask);
  if (!looked) return refuse('unknown-tool', { tool });
  if (before) {
    await bringUp(ports)(tool);
    return seenAgain(ports, ask, looked, replacedBy(before));
  }
  const at = ports.clock.now();
  const found = await compareExecution(ports.executions, looked, at);
  const seen = looked.isPartlyHidden ? await compareAsTold(ports.executions, looked, at) : found;
  const execution = executionName(looked.head);
  // What was not relayed may be what is hidden: it is, and nothing is said of it.
  const isSilent = found.why === 'not-relayed' && seen.why === undefined;
  if (isSilent) await bringUp(ports)(tool);
  if (isSilent || found.why === undefined)
    return answer(seen.onItsWay ? 'started-not-yet-seen' : 'no-drift', tool, execution, null, language);
  const was = { execution, why: found.why, status: found.status };
  if (found.why === 'not-relayed') await bringUp(ports)(tool);
  else if (!(await repair(ports, looked.head, found.why, byCaller(ask))))
    return answer('somebody-acted', tool, execution, null, language);
  const event = found.why === 'not-relayed' ? null : replacement(found.why, ask.reason);
  const done = await seenAgain(ports, ask, looked, event);
  await noteIntervention(ports, ask.caller, ask.key, {
    what: 'put-right',
    on: tool,
    reason: ask.reason,
    before: was,
    after: { execution: done.execution, event: event?.type ?? null },
  });
  return done;
};

const look = (ports: PutRightPorts, { caller, tool, language }: AskPutRight): Promise<Looked | undefined> =>
  ports.people
    .world(ports.clock.now())
    .then((world) => lookAtTool(ports, { tool, held: true }, { actor: caller.actor, world, language }));

const byCaller = ({ caller, reason, request }: AskPutRight) => {
  const by: By = { person: caller.person.id, seat: { role: 'administrator' } };
  return { by, reason, request };
};

const replacement = (why: string, reason?: string) => ({
  type: 'ExecutionReplaced' as const,
  why,
  ...(reason === undefined ? {} : { reason }),
});

const replacedBy = (event: RecordedEvent) =>
  event.type === 'ExecutionReplaced' ? replacement(event.why, event.reason) : null;

/** Whether the execution is now seen waiting where the register has the tool. */
async function seenAgain(
  ports: PutRightPorts,
  ask: AskPutRight,
  before: Looked,
  event: ReturnType<typeof replacedBy>,
) {
  const { tool, language } = ask;
  const { head, wait } = (await look(ports, ask)) ?? before;
  const settled = !head.open || head.paused || seemsRight(head, wait, currentDefinition);
  return answer(settled ? 'waits' : 'started-not-yet-seen', tool, executionName(head), event, language);
}

export const answer = (
  state: State,
  tool: ToolId,
  execution: string | null,
  event: ReturnType<typeof replacedBy>,
  language: Language,
) => ({ tool, execution, state, event, sentence: putRightWords[state](tool, execution ?? tool)[language] });

export type PutRightAnswer = ReturnType<typeof answer> | Refusal;
