import type { DecisionFacts } from '../../domain/event.ts';
import { type BodyId, sessionId } from '../../domain/ids.ts';
import { bodyIn } from '../../domain/language/body-words.ts';
import { onDay, partialWords } from '../../domain/language/date-words.ts';
import { sessionIn } from '../../domain/language/session-words.ts';
import { fr } from '../../domain/language/spacing.ts';
import { titleWords } from '../../domain/language/title-words.ts';
import type { Tool } from '../../domain/tool.ts';
import { type Block, say } from './parts.ts';
import { conclusion, either, versionsWords } from './phrases.ts';
import { subjectNaming } from './subject.ts';
import { pageOf, type Setting } from './told.ts';

/** Letter 6 of USERS.md 3.3: for information only. */
export function notedLetter(
  facts: DecisionFacts,
  tool: Tool,
  at: Setting,
): { readonly subject: string; readonly letter: readonly Block[] } {
  const { language, world } = at;
  const body = bodyIn(world, facts.body, language);
  const title = titleWords(tool.title, language, tool.id);
  const on = onDay(facts.decidedOn, language);
  const isInformed = tool.route.steps.some((step) => step.body === facts.body && step.ask === 'inform');
  const versions = versionsWords(facts.versions, language);
  return {
    subject: subjectNaming(
      [
        either(
          language,
          `For information: ${body.code} took note of `,
          `Pour information : ${body.the} a pris note – `,
        ),
        either(language, `${body.code} took note of `, `${body.code} : a pris note – `),
      ],
      title,
    ),
    letter: [
      say(
        either(language, 'For your information;', 'Pour votre information ;'),
        {
          strong: either(language, 'nothing is asked of you.', 'aucune action n’est attendue de votre part.'),
        },
        language === 'en'
          ? `${on} ${body.the} took note of ${title}.`
          : fr`${on}, ${body.the} a pris note du texte suivant : ${title}.`,
        isInformed
          ? informedWords(tool, facts.body, at)
          : either(language, 'This does not change its progress.', 'Ceci est sans effet sur son parcours.'),
      ),
      say(either(language, 'Paper:', 'Document :'), versions, { link: pageOf(tool, at.site) }),
      ...conclusion(facts, at),
    ],
  };
}

/** Who decided, where this body was only told. */
function informedWords(tool: Tool, body: BodyId, { world, language }: Setting): string {
  const { the } = bodyIn(world, body, language);
  const notAsked = either(
    language,
    `${the} was not asked to decide.`,
    `${the} n’était pas appelé${bodyIn(world, body, language).gender === 'f' ? 'e' : ''} à se prononcer.`,
  );
  const by = endorsedBy(tool, body, { world, language });
  if (by === undefined) return notAsked.slice(0, 1).toUpperCase() + notAsked.slice(1);
  return either(
    language,
    `It was endorsed by ${by}; ${notAsked}`,
    `Celui-ci avait été entériné par ${by} ; ${notAsked}`,
  );
}

/** `the Policy Commission, 89th Session, December 2023`, from the decisions or the history brought from paper. */
function endorsedBy(tool: Tool, but: BodyId, { world, language }: Pick<Setting, 'world' | 'language'>) {
  const decision = tool.decisions
    .filter((d) => d.facts.outcome === 'endorsed' && d.facts.body !== but && d.status !== 'taken-back')
    .toSorted((a, b) => (a.facts.decidedOn < b.facts.decidedOn ? -1 : 1))
    .at(-1);
  const line = tool.history.findLast((l) => l.what === 'endorsed' && l.body !== undefined && l.body !== but);
  const found = decision
    ? {
        body: decision.facts.body,
        session: decision.facts.session,
        on: { precision: 'day' as const, value: decision.facts.decidedOn },
      }
    : line;
  if (found?.body === undefined) return undefined;
  const { on } = found;
  const held = found.session ?? (on.precision === 'session' ? sessionId(on.value) : undefined);
  const session = sessionIn(world, held, language);
  // Of a day that nobody wrote down, the month of the meeting is still known.
  const when =
    on.precision === 'unknown' || on.precision === 'session'
      ? session?.month
      : partialWords(on, language, String);
  const the = bodyIn(world, found.body, language).the;
  return [the, session?.label, when].filter((words) => words !== undefined).join(', ');
}
