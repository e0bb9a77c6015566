import type { RecordedEvent } from '../../domain/event.ts';
import { bodyIn } from '../../domain/language/body-words.ts';
import { deadlineInShort, deadlineWords } from '../../domain/language/date-words.ts';
import { outcomeLabels } from '../../domain/language/labels.ts';
import { cut, fr, onOneLine } from '../../domain/language/spacing.ts';
import { titleWords } from '../../domain/language/title-words.ts';
import { lower } from './decided.ts';
import { askedToObject } from './objecting.ts';
import { type Block, say } from './parts.ts';
import { asksSomething, asWritten, conclusion, either, seeWhere, stop, versionsWords } from './phrases.ts';
import { subjectOf } from './subject.ts';
import type { LetterItem, Setting } from './told.ts';

type Opened = Extract<RecordedEvent, { type: 'WrittenProcedureOpened' }>;

/** Letter 5 of USERS.md 3.3: a written procedure is open; silence will mean consent. */
export function writtenProcedureLetter(
  { facts, agrees }: Pick<Opened, 'facts' | 'agrees'>,
  item: LetterItem,
  at: Setting,
): { readonly subject: string; readonly letter: readonly Block[]; readonly asks: boolean } {
  const { language, world } = at;
  const { tool, colleagues = [], hasVoice = true } = item;
  const body = bodyIn(world, facts.body, language);
  const known = world.bodies.get(facts.body);
  const title = titleWords(tool.title, language, tool.id);
  const deadlineAt = tool.procedure?.deadlineAt ?? facts.deadlineAt;
  const place =
    known && deadlineAt !== undefined
      ? ([deadlineAt, known.timeZone, known.city, language] as const)
      : undefined;
  const by = place ? deadlineWords(...place) : either(language, 'the deadline', 'l’échéance');
  const soon = place ? deadlineInShort(...place) : by;
  const agreed = lower(outcomeLabels[agrees][language]);
  const versions = versionsWords(facts.versions, language);
  const rule = onOneLine(cut(facts.rule ?? '', 300));
  const names = colleagues
    .slice(0, 20)
    .map((name) => cut(onOneLine(name), 80))
    .join(', ');
  const asked = askedToObject(by, item, at);
  const asks = asksSomething(asked);
  const what = hasVoice
    ? either(language, `reply by ${soon} if you object`, `répondre avant le ${soon} en cas d’objection`)
    : either(language, `written procedure until ${soon}`, `procédure écrite jusqu’au ${soon}`);
  return {
    subject: subjectOf(
      facts,
      what,
      tool,
      at,
      either(language, `objections by ${soon}`, `objections avant le ${soon}`),
    ),
    asks,
    letter: [
      say(
        language === 'en'
          ? `${body.The} is asked to agree in writing to ${title}.`
          : fr`${body.The} est ${body.gender === 'm' ? 'invité' : 'invitée'} à se prononcer par écrit sur le texte suivant : ${title}.`,
      ),
      say(...asked, {
        strong: either(
          language,
          `If no Member objects, the text will be ${agreed}.`,
          `Si aucun Membre ne fait objection, le texte sera ${agreed}.`,
        ),
      }),
      say(
        either(
          language,
          'An objection stops the procedure; the item then goes to the next session.',
          'Une objection met fin à la procédure ; le point est alors inscrit à la session suivante.',
        ),
      ),
      ...(rule === ''
        ? []
        : [
            say(
              either(
                language,
                `Opened under: ${asWritten(rule, language)}.`,
                `Procédure ouverte en vertu de : ${asWritten(rule, language)}.`,
              ),
            ),
          ]),
      ...(versions === '' ? [] : [say(either(language, `Text: ${versions}.`, `Texte : ${versions}.`))]),
      ...conclusion(facts, at),
      ...(names === ''
        ? []
        : [
            say(
              either(
                language,
                `Colleagues of your administration who also received this: ${stop(names)}`,
                `Également destinataires dans votre administration : ${stop(names)}`,
              ),
            ),
          ]),
      say(
        either(
          language,
          'You will be told the result on the day.',
          'Vous serez informé du résultat le jour même.',
        ),
        ...(asks ? [] : seeWhere(tool, at)),
      ),
    ],
  };
}
