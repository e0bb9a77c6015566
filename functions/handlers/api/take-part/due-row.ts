import type { Due } from '../../../domain/due.ts';
import type { BodyId, ToolId } from '../../../domain/ids.ts';
import { bodyIn } from '../../../domain/language/body-words.ts';
import { partialWords } from '../../../domain/language/date-words.ts';
import { dueSentence, leftWords } from '../../../domain/language/due-words.ts';
import { sessionIn } from '../../../domain/language/session-words.ts';
import { titleWords } from '../../../domain/language/title-words.ts';
import type { Member } from '../../../domain/person.ts';
import type { Language } from '../../../domain/text.ts';
import type { Tool } from '../../../domain/tool.ts';
import type { World } from '../../../domain/world.ts';

/** What rows of « what needs me » are told with. */
export interface DueSetting {
  readonly tools: ReadonlyMap<string, Tool>;
  readonly members: readonly Member[];
  readonly world: World;
  readonly language: Language;
}

/** A body as rows and chips name it. */
export const bodyNamed = (id: BodyId, world: Pick<World, 'bodies'>, language: Language) => ({
  id,
  code: bodyIn(world, id, language).code,
});

/** A row as it is shown: ids for programs, words in the reader's language. */
export function dueRow(row: Due, { tools, members, world, language }: DueSetting) {
  const tool = row.tool === undefined ? undefined : tools.get(row.tool);
  const session = sessionIn(world, row.session, language);
  const toolOf = (id: ToolId) => [tools.get(id)].flatMap((one) => (one ? named(one, language) : []));
  const { asks, body, decision, member, document, languages, items, since, deadlineAt, on, daysLeft, paper } =
    row;
  return {
    asks,
    sentence: dueSentence(row, tool, world, language),
    ...(body === undefined ? {} : { body: bodyNamed(body, world, language) }),
    ...(tool ? { tool: named(tool, language) } : {}),
    ...(row.alsoOf === undefined ? {} : { alsoOf: row.alsoOf.flatMap(toolOf) }),
    ...(decision === undefined ? {} : { decision }),
    ...(session && row.session !== undefined
      ? { session: { id: row.session, label: session.labelAndWhen } }
      : {}),
    ...(member === undefined ? {} : { member: memberNamed(member, members, language) }),
    ...(document === undefined ? {} : { document }),
    ...(languages === undefined ? {} : { languages: [...languages] }),
    ...(items === undefined ? {} : { items }),
    ...(since === undefined ? {} : { since: sinceWords(since, world, language) }),
    ...(deadlineAt === undefined ? {} : { deadlineAt }),
    ...(on === undefined ? {} : { on }),
    ...(daysLeft === undefined ? {} : { daysLeft, left: leftWords(row, daysLeft, world, language) }),
    ...(paper === undefined ? {} : { paper: paperOf(paper) }),
  };
}

const named = (tool: Tool, language: Language) => ({
  id: tool.id,
  title: titleWords(tool.title, language, tool.id),
});

const memberNamed = (id: NonNullable<Due['member']>, members: readonly Member[], language: Language) => ({
  id,
  name: members.find((member) => member.id === id)?.name[language] ?? id,
});

const sinceWords = (since: NonNullable<Due['since']>, world: World, language: Language): string =>
  partialWords(since, language, (id) => sessionIn(world, id as never, language)?.label ?? id);

const paperOf = (paper: NonNullable<Due['paper']>) =>
  paper.is === 'complete' ? { is: paper.is } : { is: paper.is, language: paper.language };
