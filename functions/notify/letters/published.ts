import type { PublicationFacts } from '../../domain/event.ts';
import { bodyIn } from '../../domain/language/body-words.ts';
import { dayWords, sizeWords } from '../../domain/language/date-words.ts';
import { languageNames } from '../../domain/language/labels.ts';
import { sessionIn } from '../../domain/language/session-words.ts';
import { cut, fr, onOneLine } from '../../domain/language/spacing.ts';
import { editionWords, titleWords } from '../../domain/language/title-words.ts';
import { type Language, otherThan } from '../../domain/text.ts';
import { isOut, type Tool } from '../../domain/tool.ts';
import { type Block, say } from './parts.ts';
import { either, nothingToDo } from './phrases.ts';
import { subjectNaming } from './subject.ts';
import { pageOf, type Setting } from './told.ts';

/** Letter 4 of USERS.md 3.3: published in a language; the old edition stays current in the other. */
export function publishedLetter(
  publication: PublicationFacts,
  tool: Tool,
  replaces: Tool | undefined,
  at: Setting,
): { readonly subject: string; readonly letter: readonly Block[] } {
  const { language } = at;
  const title = titleWords(tool.title, language, tool.id);
  const edition = editionWords(tool.edition, language);
  const name = languageNames[publication.language][language];
  const ofEdition = edition === undefined ? '' : `, ${edition}`;
  const what = `${title}${ofEdition}`;
  const on = dayWords(publication.on, language);
  const approved = approvedWords(tool, at);
  const foreign = publication.language !== language;
  const happened =
    language === 'en'
      ? `${what}${approved === '' ? '' : `, ${approved}`}, was published on ${on} in ${name}.`
      : fr`Le texte suivant : ${what}${approved === '' ? '' : `, ${approved}`}, a été publié en ${name} le ${on}.`;
  const file = `${onOneLine(cut(extension(publication.file.name), 12)).toUpperCase()}, ${sizeWords(publication.file.bytes, language)}`;
  const old = editionWords(replaces?.edition, language);
  const replacesWords = old === undefined ? '' : replacedWords(old, name, language);
  return {
    subject: foreign
      ? subjectNaming(
          [either(language, `Published in ${name}: `, `Publié en ${name} : `)],
          title,
          language === 'en' ? ofEdition : '',
        )
      : subjectNaming([either(language, 'Published: ', 'Publié : ')], title, ofEdition),
    letter: [
      say(
        happened,
        either(language, 'Read it:', 'Le lire :'),
        { link: pageOf(tool, at.site) },
        `(${file}).`,
        otherLanguage(publication.language, tool, old, at),
        replacesWords,
        nothingToDo(language),
      ),
      ...(publication.audience === 'members-only'
        ? [say(either(language, 'It is for Members only.', 'Il est réservé aux Membres.'))]
        : []),
    ],
  };
}

const extension = (name: string): string => name.slice(name.lastIndexOf('.') + 1);

const replacedWords = (old: string, name: string, language: Language): string =>
  either(language, `It replaces the ${old} in ${name}.`, `Il remplace la ${old} en ${name}.`);

const released = {
  approved: { en: 'approved', fr: 'approuvé' },
  adopted: { en: 'adopted', fr: 'adopté' },
  endorsed: { en: 'endorsed', fr: 'entériné' },
} as const;

/**
 * `approved by the Council on 29 June 2024 (143rd/144th Sessions)`: the decision that let it out, whichever outcome
 * was the last to be recorded. Empty where none is known.
 */
function approvedWords(tool: Tool, { world, language }: Setting): string {
  const decision = tool.decisions.find(({ id }) => id === tool.progress.by);
  if (!decision) return '';
  const { facts, settled } = decision;
  const outcome = settled?.outcome ?? facts.outcome;
  const verb = outcome in released ? released[outcome as keyof typeof released][language] : undefined;
  if (verb === undefined) return '';
  const body = bodyIn(world, facts.body, language);
  const session = sessionIn(world, facts.session, language);
  const label = session ? ` (${session.label})` : '';
  const on = dayWords(settled?.on ?? facts.decidedOn, language);
  return either(language, `${verb} ${body.by} on ${on}${label}`, `${verb} ${body.by} le ${on}${label}`);
}

/** What the reader of the other language has: also published, or the old edition still. */
function otherLanguage(of: Language, tool: Tool, old: string | undefined, at: Setting): string {
  const { language } = at;
  const other = otherThan(of);
  const link = pageOf(tool, at.site);
  // In a letter about the reader's own language the other one matters less than it does to the others.
  if (language === 'fr' && of === 'fr') return '';
  const version = { en: 'The French version', fr: 'La version française' };
  const english = { en: 'The English version', fr: 'La version anglaise' };
  const subject = (other === 'fr' ? version : english)[language];
  if (isOut(tool, other))
    return either(
      language,
      `${subject} is also published: ${link}.`,
      `${subject} est également publiée : ${link}.`,
    );
  const name = languageNames[other][language];
  return old === undefined
    ? either(language, `${subject} is not yet published.`, `${subject} n’est pas encore publiée.`)
    : either(
        language,
        `${subject} is not yet published; until then the ${old} remains current in ${name}.`,
        `${subject} n’est pas encore publiée ; la ${old} reste la version en vigueur en ${name}.`,
      );
}
