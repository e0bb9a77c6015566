import { monthWords } from '../../../domain/language/date-words.ts';
import { endingLabels } from '../../../domain/language/labels.ts';
import { turnWords, whereSentence } from '../../../domain/language/where-words.ts';
import type { Language } from '../../../domain/text.ts';
import type { Tool } from '../../../domain/tool.ts';
import { whereIs } from '../../../domain/where.ts';
import type { World } from '../../../domain/world.ts';
import { bodyNamed, dated, labelled, outcomeNamed, sessionNamed } from './named.ts';

/** The plain answer, as facts and as the sentences on top of a tool's page (USERS.md 2.2, D4). */
export function whereShown(tool: Tool, world: World, language: Language) {
  const where = whereIs(tool, world);
  const { at, body, since, because, deadlineAt, publishes, earliest, ending, dormant, supersededBy } = where;
  return {
    sentence: whereSentence(where, tool, world, language),
    at,
    ...(body === undefined ? {} : { body: bodyNamed(body, world, language) }),
    since: dated(since, world, language),
    ...(because
      ? {
          because: {
            body: bodyNamed(because.body, world, language),
            outcome: outcomeNamed(because, world, language),
          },
        }
      : {}),
    ahead: where.ahead.map((turn) => {
      const session = sessionNamed(turn.session, world, language);
      return {
        body: bodyNamed(turn.body, world, language),
        ...(session ? { session } : {}),
        words: turnWords(turn, world, language),
        ...(turn.subjectTo === undefined ? {} : { subjectTo: bodyNamed(turn.subjectTo, world, language) }),
      };
    }),
    ...(deadlineAt === undefined ? {} : { deadlineAt }),
    publishes,
    ...(earliest ? { earliest: { ...earliest, words: monthWords(earliest.month, language) } } : {}),
    ...(ending === undefined ? {} : { ending: labelled(endingLabels, ending, language) }),
    ...(dormant ? { dormant } : {}),
    ...(where.out ? { out: where.out } : {}),
    ...(supersededBy === undefined ? {} : { supersededBy }),
  };
}
