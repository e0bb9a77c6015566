import type { openEndpoints as api } from '../../../contracts/api/open.ts';
import { reply, type UseCase } from '../../../contracts/api/use-case.ts';
import { personId } from '../../../domain/ids.ts';
import { publishedSentence } from '../../../domain/language/published-words.ts';
import { kindLabels } from '../../../domain/language/screen-labels.ts';
import { onOneLine } from '../../../domain/language/spacing.ts';
import { editionWords } from '../../../domain/language/title-words.ts';
import { type Actor, may } from '../../../domain/may.ts';
import { toolFor } from '../../../domain/readers-history.ts';
import { type Language, languages } from '../../../domain/text.ts';
import type { Tool } from '../../../domain/tool.ts';
import type { Clock, PeopleStore, ToolStore } from '../../../ports.ts';
import { labelled } from './named.ts';

export interface ReadsOpenTool {
  readonly tools: Pick<ToolStore, 'events'>;
  readonly people: Pick<PeopleStore, 'world'>;
  readonly clock: Clock;
}

/** Who has not signed in: somebody without any seat. */
const anybody: Actor = { id: personId('anybody'), seats: [] };

/**
 * What a link tells before anybody signs in (docs/decisions/017): of a text that is out for the public its title and
 * when it came out, and nothing of what is done with it since; of everything else the same, there or not.
 */
export const getOpenTool =
  ({ tools, people, clock }: ReadsOpenTool): UseCase<typeof api.getOpenTool> =>
  async ({ params: { tool: id }, language }) => {
    const [events, world] = await Promise.all([tools.events(id), people.world(clock.now())]);
    const tool = toolFor(events, anybody, world);
    return reply((tool && published(tool, language)) ?? { tool: id, known: false });
  };

function published(tool: Tool, language: Language) {
  const out = languages.flatMap((of) => {
    const facts = tool.published[of];
    return facts && may(anybody, 'read-publication', facts) === true ? [facts] : [];
  });
  // A title in a language in which it did not come out is a title of meetings.
  const titles = Object.fromEntries(
    out.flatMap(({ language: of }) =>
      tool.title[of] === undefined ? [] : [[of, onOneLine(tool.title[of])]],
    ),
  ) as { en?: string; fr?: string };
  const title = titles[language] ?? titles.en ?? titles.fr;
  if (title === undefined) return undefined;
  const edition = editionWords(tool.edition, language) ?? tool.edition;
  return {
    ...{ tool: tool.id, known: true as const, title, titles },
    kind: labelled(kindLabels, tool.kind, language),
    ...(edition === undefined ? {} : { edition }),
    sentence: publishedSentence(out, language),
  };
}
