import { executionName, headOf } from '../../../functions/domain/head.ts';
import { stateOf } from '../../../local/workflows.ts';
import type { System } from '../system.ts';
import type { Seen } from './seen.ts';

/** Tools for which not exactly one execution of their generation waits where the register says. */
export async function outOfOrder(system: System): Promise<readonly string[]> {
  const { stores } = system;
  const running = await system.lifecycles('RUNNING');
  const faults: string[] = [];
  for (const id of system.toolsKnown()) {
    const loaded = await stores.tools.load(id);
    if (!loaded) continue;
    const head = headOf(loaded.tool);
    const own = running.filter((name) => name.replace(/-g\d+$/, '') === id);
    const should = head.open && !head.paused ? [executionName(head)] : [];
    if (own.join() !== should.join())
      faults.push(`for ${id} runs ${own.join() || 'nothing'}, not ${should.join() || 'nothing'}`);
    const { wait, relayedVersion } = await stores.waits.read(id);
    if (relayedVersion !== head.version)
      faults.push(`${id} is relayed up to ${relayedVersion} of ${head.version}`);
    const [name] = own;
    if (name === undefined || name !== should[0]) continue;
    const state = await system.stateOf(name);
    if (state !== stateOf(head.next.stage)) faults.push(`${name} is in ${state}, not ${head.next.stage}`);
    if (wait?.generation !== head.generation || wait.leg !== head.leg || wait.execution !== name)
      faults.push(`WAIT of ${id} is of ${wait?.execution} ${wait?.leg}, not ${name} ${head.leg}`);
  }
  return faults;
}

/** Executions that waited where the register never had their tool, or went back. */
export function ledAstray({ system: { witness }, stories }: Seen): readonly string[] {
  const faults: string[] = [];
  const last = new Map<string, number>();
  const stages = new Map(
    [...stories].flatMap(([id, story]) =>
      story.map(({ after }) => [`${id} ${after.leg} ${after.progress.next.stage}`, true] as [string, true]),
    ),
  );
  for (const { execution, position } of witness.entered) {
    const { tool, leg, stage } = position;
    if (!stages.has(`${tool} ${leg} ${stage}`))
      faults.push(`${execution} waited in ${stage} at leg ${leg}, where the register never was`);
    if (leg < (last.get(execution) ?? 0)) faults.push(`${execution} went back to leg ${leg}`);
    last.set(execution, leg);
  }
  return faults;
}

/** Faults of the moment: after many of them the service gives an execution up, and the reconciler begins it anew. */
const ofTheMoment =
  /^(RegisterBusy|RegisterContended|Runtime\.ExitError|Lambda\.|LettersThrottled|NoticeIncomplete|States\.Timeout)/;

/** Executions that failed for a reason of our own. */
export async function endedByOurFault({ system }: Seen): Promise<readonly string[]> {
  const failures = await system.failures();
  return failures
    .filter(({ error }) => !ofTheMoment.test(error))
    .map(({ name, error, cause }) => `${name} ended with ${error}: ${cause}`);
}
