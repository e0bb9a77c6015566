import { personId } from '../../../functions/domain/ids.ts';
import { bringUp } from '../../../functions/handlers/bring-up.ts';
import type { WholeRig } from '../whole-rig.ts';

/** Who reads afterwards: the first who has not been erased meanwhile, and has kept their seat. */
async function readerAmong({ ports }: WholeRig, people: readonly string[]): Promise<string | undefined> {
  for (const id of people) {
    const seats = await ports.people.seatsOf(personId(id));
    const sits = seats.some(({ role, to }) => role.endsWith('secretary') && to === undefined);
    if (sits && (await ports.people.person(personId(id)))) return id;
  }
  return undefined;
}

/**
 * What comes of what was accepted: each tool's execution and letters are brought up to it, its chain is whole, and its
 * pages are there for a reader. Gives what went wrong, tool by tool.
 */
export async function aftermath(rig: WholeRig): Promise<readonly string[]> {
  const { ports, get } = rig;
  // Those who may know of everything, and those of the committee.
  const reader = await readerAmong(rig, ['sec-PoC', 'sec-Council', 'sec-SWG', 'sec-PTC', 'dep-PTC']);
  const secretary = await readerAmong(rig, ['sec-PTC', 'dep-PTC', 'sec-PoC', 'sec-Council', 'sec-SWG']);
  const faults: string[] = [];
  for (let after: string | undefined = ''; after !== undefined; ) {
    const { tools, after: next }: Awaited<ReturnType<typeof ports.tools.sweep>> =
      await ports.tools.sweep(after);
    for (const tool of tools) {
      await bringUp(ports)(tool).catch((error: unknown) =>
        faults.push(`${tool} is not brought up: ${error}`),
      );
      const { broken } = await ports.tools.verify(tool);
      if (broken) faults.push(`${tool} is broken: ${JSON.stringify(broken)}`);
      for (const address of reader ? [`/api/tools/${tool}`, `/api/tools/${tool}/history`] : []) {
        const { status, text } = await get(address, reader);
        if (status !== 200) faults.push(`${address} answers ${status}: ${text.slice(0, 200)}`);
      }
    }
    after = next;
  }
  const pages = ['/api/tools.csv', '/api/sessions', '/api/sessions/PTC-243-244', '/api/me/due'];
  for (const address of secretary ? pages : []) {
    const { status, text } = await get(address, secretary);
    if (status !== 200) faults.push(`${address} answers ${status}: ${text.slice(0, 200)}`);
  }
  return faults;
}
