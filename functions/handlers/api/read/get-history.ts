import type { readEndpoints as api } from '../../../contracts/api/read.ts';
import { reply, type UseCase } from '../../../contracts/api/use-case.ts';
import { titleWords } from '../../../domain/language/title-words.ts';
import { historyFor, readersVersion } from '../../../domain/readers-history.ts';
import { refuse } from '../../../domain/refusal.ts';
import type { Clock, PeopleStore, ToolStore } from '../../../ports.ts';
import { lineageTold, relativesIn } from '../lineage-told.ts';
import { historyShown } from './history-shown.ts';
import type { ReadsEvents } from './known-events.ts';
import { namesOf } from './names.ts';
import { titlesOf } from './relatives.ts';

export interface ReadsHistory {
  readonly tools: Pick<ToolStore, 'events' | 'summaries'>;
  readonly people: Pick<PeopleStore, 'world' | 'people' | 'members'>;
  readonly clock: Clock;
  readonly events: ReadsEvents;
}

/** The history of a tool as the caller may know it today: what was cleared since is told, what is hidden leaves no trace. */
export const getHistory =
  ({ tools, people, clock, events: reads }: ReadsHistory): UseCase<typeof api.getHistory> =>
  async ({ caller: { actor }, params, language }) => {
    const [events, world] = await Promise.all([tools.events(params.tool), people.world(clock.now())]);
    const whole = historyFor(events, actor, world);
    const tool = whole.at(-1)?.tool;
    if (!tool) return refuse('unknown-tool', { tool: params.tool });
    const known = await titlesOf(tools, relativesIn(whole), { actor, world, events: reads }, language);
    const told = lineageTold(whole, (id) => known.has(id));
    const names = await namesOf(
      people,
      told.flatMap(({ by }) => (by ? [by.person] : [])),
      false,
    );
    const version = readersVersion(tool, actor, world);
    const items = historyShown(told, { actor, world, names, language });
    return reply(
      { tool: tool.id, title: titleWords(tool.title, language, tool.id), items },
      version === undefined ? {} : { version },
    );
  };
