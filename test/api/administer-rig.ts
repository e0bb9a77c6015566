import type { By } from '../../functions/domain/event.ts';
import { personId, sessionId, toolId } from '../../functions/domain/ids.ts';
import { administerDesk } from '../../functions/handlers/api/administer-desk.ts';
import { bringUp } from '../../functions/handlers/bring-up.ts';
import { carryOver } from '../../functions/handlers/carry-over.ts';
import { lapseStage } from '../../functions/handlers/lapse-stage.ts';
import { openStage } from '../../functions/handlers/open-stage.ts';
import { workflow } from '../../workflows/asl.ts';
import { fakeDeadLetters } from '../support/fake-dead-letters.ts';
import { fakeExecutions } from '../support/fake-executions.ts';
import { memoryInboxStore } from '../support/memory-inbox.ts';
import { memoryInterventionStore } from '../support/memory-interventions.ts';
import { memoryKeptExecutions } from '../support/memory-kept.ts';
import { memoryLooksStore } from '../support/memory-looks.ts';
import { memoryOfferStore } from '../support/memory-offers.ts';
import { memoryWaitStore } from '../support/memory-waits.ts';
import { memoryRegister, records, secretary } from '../support/register.ts';
import { PoC, person } from '../support/sample-register.ts';
import { apiRig } from './rig.ts';

/** A register with its people, whose executions wait where they should: what an administrator looks after. */
export async function administration(now?: string) {
  const register = await memoryRegister(now);
  const { clock, people } = register;
  const watched: { what: string; facts: Record<string, unknown> }[] = [];
  const ports = {
    ...register,
    waits: memoryWaitStore(),
    executions: fakeExecutions(clock),
    inbox: memoryInboxStore(),
    erasure: register.people,
    offers: memoryOfferStore(),
    interventions: memoryInterventionStore(),
    kept: memoryKeptExecutions(),
    looks: memoryLooksStore(),
    deadLetters: fakeDeadLetters(),
    watch: { count: (what: string, facts: Record<string, unknown>) => void watched.push({ what, facts }) },
    elapsedMs: () => 0,
    definition: workflow('tool-lifecycle'),
  };
  for (const id of ['admin', 'sec-PTC', 'dep-PTC', 'sec-PoC', 'sec-Council', 'del-A'])
    await people.putPerson(person(id));

  /** The service makes its calls until every execution waits. */
  async function settles(): Promise<void> {
    const { executions } = ports;
    for (let call = executions.calls.shift(); call; call = executions.calls.shift())
      if (call.of === 'open-stage') await openStage(ports)(call.input);
      else if (call.of === 'lapse-stage') executions.returned(call, await lapseStage(ports)(call.input));
      else executions.returned(call, await carryOver(ports)(call.input));
  }
  /** The relay hears of a tool, and its execution waits where the register has it. */
  async function heard(...tools: string[]): Promise<void> {
    for (const tool of tools) {
      await bringUp(ports)(toolId(tool));
      await settles();
    }
  }
  /** Tools before the PTC, each with an execution that waits. */
  async function waiting(...tools: string[]): Promise<void> {
    for (const tool of tools) await register.before(toolId(tool));
    await heard(...tools);
  }
  const passes = (minutes: number): void => {
    clock.at = new Date(Date.parse(clock.at) + minutes * 60_000).toISOString();
  };
  const noted = async () => (await ports.interventions.list()).interventions;
  return { ...ports, watched, settles, heard, waiting, passes, noted, admin: personId('admin') };
}

/** The same register behind its API, with tools before the PTC whose executions wait. */
export async function administered(...tools: string[]) {
  const register = await administration();
  await register.waiting(...tools);
  return { ...register, ...apiRig(register, administerDesk(register)) };
}
export type Administered = Awaited<ReturnType<typeof administered>>;

/** What the secretary of the Policy Commission records on the day on which it meets. */
export const recordsInJune = (outcome: string, more: object = {}) =>
  records(outcome, { body: PoC, session: 'PoC-90', decidedOn: '2024-06-18', ...more });
export const secretaryOfPoC: By = { person: personId('sec-PoC'), seat: { role: 'secretary', body: PoC } };

/** Tools that the PTC has endorsed come before the Policy Commission, which meets: nothing of it is cleared yet. */
export async function beforePoC({ does, clock, people }: Administered, ...tools: string[]): Promise<void> {
  for (const tool of tools) await does(secretary, { tool, command: records('endorsed') });
  clock.at = '2024-06-18T08:00:00.000Z';
  const session = (await people.world(clock.at)).sessions.get(sessionId('PoC-90'));
  if (session) await people.putSession({ ...session, state: 'open', version: session.version + 1 });
}
