import type { RecordedEvent } from '../../functions/domain/event.ts';
import { executionName, executionOf } from '../../functions/domain/head.ts';
import type { ToolId } from '../../functions/domain/ids.ts';
import { stateOf } from '../workflows.ts';
import { type Deed, isAccepted } from './ledger.ts';
import type { RegisterSeen, Stands } from './register-seen.ts';

type Chains = Awaited<ReturnType<RegisterSeen['chains']>>;

/** What the promises about decisions do not hold of, a line each; nobody is asking while this is read. */
export function faultsOfDeeds(deeds: readonly Deed[], chains: Chains): readonly string[] {
  const faults: string[] = [];
  for (const [tool, { verified }] of chains)
    if (verified.broken) faults.push(`The chain of ${tool} is broken: ${JSON.stringify(verified.broken)}`);
  const found = eventsByWord(chains);
  for (const deed of deeds) {
    const { what, tool, word, told } = deed;
    const events = found.get(word) ?? [];
    const wanted = isAccepted(deed) ? 1 : 0;
    if (told && events.length !== wanted) {
      faults.push(
        `${what} of ${tool} (${word}) was answered ${told.status} and is in the register ${events.length} times`,
      );
    }
    // Whoever was not answered yet asks again; what stands there by now must not stand there twice.
    if (!told && events.length > 1)
      faults.push(`${what} of ${tool} (${word}) is in the register ${events.length} times`);
    const [event] = events;
    if (isAccepted(deed) && event && !isTold(deed, event))
      faults.push(
        `${what} of ${tool} (${word}) was told otherwise than it stands: ${JSON.stringify(told?.body)}`,
      );
  }
  return faults;
}

/** Every word of the load, with the events that hold it. */
function eventsByWord(chains: Chains): ReadonlyMap<string, readonly RecordedEvent[]> {
  const found = new Map<string, RecordedEvent[]>();
  for (const { events } of chains.values())
    for (const event of events)
      for (const word of new Set(JSON.stringify(event).match(/crash-\d+-\d{6}/g)))
        found.set(word, [...(found.get(word) ?? []), event]);
  return found;
}

/** An answer 201 names tool, version, kind and instant; a receipt names the tool, the instant and the person. */
function isTold({ told, person }: Deed, event: RecordedEvent): boolean {
  const body = told?.body ?? {};
  const says = (name: string, value: unknown) => !(name in body) || body[name] === value;
  return (
    body.tool === event.tool &&
    body.at === event.at &&
    event.by.person === person &&
    says('version', event.n) &&
    says('event', event.type) &&
    says('person', event.by.person)
  );
}

/** Open tools whose execution is not the only one, or not where the register says; and executions of no open tool. */
export async function faultsOfExecutions(
  register: Pick<RegisterSeen, 'running' | 'stageOf'>,
  stands: ReadonlyMap<ToolId, Stands>,
): Promise<readonly string[]> {
  const faults: string[] = [];
  const running = await register.running();
  const byTool = Map.groupBy(running, (name) => executionOf(name)?.tool ?? name);
  for (const [tool, { head, wait }] of stands) {
    const names = byTool.get(tool) ?? [];
    const name = executionName(head);
    const wanted = head.open && !head.paused ? [name] : [];
    if (names.join() !== wanted.join())
      faults.push(
        `Of ${tool} there run ${names.join(', ') || 'no executions'}, not ${wanted.join() || 'none'}`,
      );
    else if (wanted.length > 0) {
      const stage = await register.stageOf(name);
      if (stage !== stateOf(head.next.stage))
        faults.push(`${name} waits in ${stage}, and the register has the tool at ${head.next.stage}`);
      if (wait?.execution.split(':').at(-1) !== name)
        faults.push(`The token of ${tool} is of ${wait?.execution}, not of ${name}`);
    }
  }
  return faults;
}

type Notices = Awaited<ReturnType<RegisterSeen['notices']>>;

/** Who stands in the ledger of one notice twice, or is told one event by two letters of one body. */
export function faultsOfLedger(notices: Notices): readonly string[] {
  const faults: string[] = [];
  const told = new Map<string, string>();
  for (const { notice, chunks } of notices) {
    const people = chunks.flatMap(({ recipients }) => recipients.map(({ person }) => person));
    if (new Set(people).size !== people.length) faults.push(`${notice.id} has a person twice`);
    for (const { recipients } of chunks)
      for (const { person, events } of recipients)
        for (const index of events) {
          const event = notice.events[index];
          const letter = `${person} is told of ${event?.tool}#${event?.n} by the ${notice.body}`;
          const other = told.get(letter);
          if (other !== undefined) faults.push(`${letter} in ${other} and in ${notice.id}`);
          told.set(letter, notice.id);
        }
  }
  return faults;
}
