import type { Command } from '../../functions/domain/command.ts';
import { decide } from '../../functions/domain/decide.ts';
import type { By, HistoryLine } from '../../functions/domain/event.ts';
import { personId, toolId } from '../../functions/domain/ids.ts';
import { isRefusal } from '../../functions/domain/refusal.ts';
import type { Clock, PeopleStore, ToolStore } from '../../functions/ports.ts';
import { registration } from '../support/sample-register.ts';

type Entered = Extract<Command, { type: 'enter-history' }>;

/** Brings a tool called `Old guide` into a register as an import does: with these lines from paper. */
export async function imported(
  { tools, people, clock }: { tools: ToolStore; people: PeopleStore; clock: Clock },
  id: string,
  lines: readonly HistoryLine[],
  more: Partial<Entered> = {},
): Promise<void> {
  const tool = toolId(id);
  const by: By = { person: personId('import'), seat: { role: 'import' } };
  const now = clock.now();
  const title = { en: 'Old guide' };
  const command: Command = {
    ...{ type: 'enter-history', tool, by, lines, registration: { ...registration, title } },
    ...{ documents: [], questions: [], stepsNotKnown: [], source: 'PC0739Ea' },
    ...{ standsAt: { at: 'publication' }, ...more },
  };
  const decided = decide(undefined, command, await people.world(now));
  if (isRefusal(decided)) throw new Error(decided.refused);
  const events = [{ tool, after: undefined, event: decided.event }];
  await tools.append({ at: now, by, restricted: new Set(), events });
}
