import { bringUp } from '../../../functions/handlers/bring-up.ts';
import type { WholeRig } from '../whole-rig.ts';

/**
 * What comes of what was accepted: each tool's execution and letters are brought up to it, its chain is whole, and its
 * pages are there for a reader. Gives what went wrong, tool by tool.
 */
export async function aftermath({ ports, get }: WholeRig): Promise<readonly string[]> {
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
      for (const address of [`/api/tools/${tool}`, `/api/tools/${tool}/history`]) {
        const { status, text } = await get(address, 'sec-PoC');
        if (status !== 200) faults.push(`${address} answers ${status}: ${text.slice(0, 200)}`);
      }
    }
    after = next;
  }
  for (const address of ['/api/tools.csv', '/api/sessions', '/api/sessions/PTC-243-244', '/api/me/due']) {
    const { status, text } = await get(address, 'sec-PTC');
    if (status !== 200) faults.push(`${address} answers ${status}: ${text.slice(0, 200)}`);
  }
  return faults;
}
