import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import type { ToolId } from '../../functions/domain/ids.ts';
import type { Ports } from '../addresses.ts';
import type { pathsIn } from '../folder.ts';
import { faultsOfDeeds, faultsOfExecutions, faultsOfLedger } from './faults.ts';
import type { Ledger } from './ledger.ts';
import { isSettled, openRegisterSeen, type RegisterSeen, type Stands } from './register-seen.ts';

/** What one look at the whole register found. */
export interface Seen {
  readonly faults: readonly string[];
  readonly tools: number;
  /** Executions that had to be replaced. */
  readonly replaced: number;
  readonly notices: Awaited<ReturnType<RegisterSeen['notices']>>;
}

/** The reconciler compares each minute, and what may only be slow it looks at twice. */
const patienceMs = 150_000;
const againMs = 100;

/**
 * Waits, while nobody works, until every tool's execution is where its register says, and holds the register against
 * what people were told. `lettersOut`: waits also until every notice is closed whose hour has come by then.
 */
export async function lookAtAll(
  at: {
    readonly paths: ReturnType<typeof pathsIn>;
    readonly ports: Ports;
    readonly ledger: Ledger;
  },
  lettersOut?: string,
): Promise<Seen> {
  const { paths, ports, ledger } = at;
  const { accessKeyId } = JSON.parse(readFileSync(paths.manifest, 'utf8')) as { accessKeyId: string };
  const register = openRegisterSeen({
    accessKeyId,
    dynamodb: `http://127.0.0.1:${ports.dynamodb}`,
    stepFunctions: `http://127.0.0.1:${ports.stepFunctions}`,
    month: '2024-04',
  });
  try {
    const tools = await register.tools();
    const unsettled = await settled(register, tools);
    const open = lettersOut === undefined ? [] : await lettersLeft(register, lettersOut);
    const chains = await register.chains(tools);
    const notices = await register.notices();
    const events = [...chains.values()].flatMap((chain) => chain.events);
    return {
      faults: [...unsettled, ...open, ...faultsOfDeeds(ledger.deeds, chains), ...faultsOfLedger(notices)],
      tools: tools.length,
      replaced: events.filter(({ type }) => type === 'ExecutionReplaced').length,
      notices,
    };
  } finally {
    register.close();
  }
}

/** What is still not as it should be when patience is over. */
async function settled(register: RegisterSeen, tools: readonly ToolId[]): Promise<readonly string[]> {
  const stands = new Map<ToolId, Stands>();
  let unsettled = tools;
  return patiently(async () => {
    for (const [tool, found] of await register.stands(unsettled)) stands.set(tool, found);
    unsettled = tools.filter((tool) => {
      const found = stands.get(tool);
      return !found || !isSettled(found);
    });
    if (unsettled.length > 0) return unsettled.map((tool) => `${tool} is not brought up to its register`);
    const faults = await faultsOfExecutions(register, stands);
    // An execution that is just ending may take its tool's last event with it: everything is read again.
    if (faults.length > 0) unsettled = tools;
    return faults;
  });
}

const lettersLeft = (register: RegisterSeen, until: string): Promise<readonly string[]> =>
  patiently(async () =>
    (await register.notices()).flatMap(({ notice: { id, state, sendAt } }) =>
      state !== 'closed' && sendAt <= until ? [`The notice ${id} is ${state} and not closed`] : [],
    ),
  );

/** Looks until nothing is found, or for so long. */
async function patiently(look: () => Promise<readonly string[]>): Promise<readonly string[]> {
  const until = performance.now() + patienceMs;
  for (;;) {
    const found = await look();
    if (found.length === 0 || performance.now() > until) return found;
    await pause(againMs);
  }
}
