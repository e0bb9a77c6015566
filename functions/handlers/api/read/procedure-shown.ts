import { deadlineWords } from '../../../domain/language/date-words.ts';
import { outcomeLabels } from '../../../domain/language/labels.ts';
import { answeredWords } from '../../../domain/language/receipt-words.ts';
import { type Actor, may } from '../../../domain/may.ts';
import { voicesOn } from '../../../domain/person.ts';
import type { Language } from '../../../domain/text.ts';
import { decisionOf, type Tool } from '../../../domain/tool.ts';
import type { World } from '../../../domain/world.ts';
import { bodyNamed, labelled, memberNamed, type Names } from './named.ts';

/** A written procedure as the reader sees it: what their own Members said; the counts are for who serves the body. */
export function procedureShown(tool: Tool, actor: Actor, world: World, names: Names, language: Language) {
  const { procedure } = tool;
  const body = procedure && decisionOf(tool, procedure.decision)?.facts.body;
  if (!procedure || body === undefined) return undefined;
  const { decision, kind, agrees, openedAt, deadlineAt, bothLanguages, answers } = procedure;
  const known = world.bodies.get(body);
  const voices = voicesOn(actor.seats, body);
  const serves = may(actor, 'record-decision', { body }) === true;
  const count = (said: string) => answers.filter(({ answer }) => answer === said).length;
  return {
    ...{ decision, kind, openedAt, deadlineAt, bothLanguages },
    body: bodyNamed(body, world, language),
    agrees: labelled(outcomeLabels, agrees, language),
    deadline: known ? deadlineWords(deadlineAt, known.timeZone, known.city, language) : deadlineAt,
    ...(serves ? { counts: { objections: count('objection'), noObjections: count('no-objection') } } : {}),
    own: answers
      .filter(({ member }) => voices.includes(member))
      .map(({ member, answer, at, by, enteredBySecretary }) => {
        const who = enteredBySecretary ? 'secretariat' : by === actor.id ? 'oneself' : 'colleague';
        return {
          ...{ member: memberNamed(member, names, language), answer, at },
          sentence: known ? answeredWords(who, at, known, language) : '',
        };
      }),
  };
}
