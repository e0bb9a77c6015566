import { dayIn, daysBetween } from '../date.ts';
import type { Due, DueGroup } from '../due.ts';
import { hasBegun, isClosed, type Session } from '../session.ts';
import { type Bilingual, type Language, otherThan } from '../text.ts';
import { decisionOf, type Tool } from '../tool.ts';
import { whereIs } from '../where.ts';
import type { World } from '../world.ts';
import { bodyIn } from './body-words.ts';
import { dayWords, deadlineWords } from './date-words.ts';
import { daysLeftWords } from './due-count-words.ts';
import { languageNames } from './labels.ts';
import { decisionSentence } from './outcome-sentences.ts';
import { sessionIn, wordsForSession } from './session-words.ts';
import { fr, onOneLine, spaced } from './spacing.ts';
import { titleWords } from './title-words.ts';
import { standingSentence } from './where-words.ts';

const pair = (en: string, french: string): Bilingual => ({ en, fr: spaced(french) });

/** The headings of « what needs me » (USERS.md 2.1 S1, 2.2 D3). */
export const dueGroupLabels: Readonly<Record<DueGroup, Bilingual>> = {
  'to-answer': pair('To answer before a deadline', 'À répondre avant une échéance'),
  'to-do': pair('To do', 'À faire'),
  sessions: pair('Next sessions (my bodies)', 'Prochaines sessions (mes organes)'),
  waiting: pair('Waiting for somebody else', 'En attente d’autrui'),
  information: pair('For information', 'Pour information'),
};

/** What is asked, in one sentence; the tool is the one of the row, in the view of the reader. */
export function dueSentence(due: Due, tool: Tool | undefined, world: World, language: Language): string {
  const en = language === 'en';
  const known = due.body === undefined ? undefined : world.bodies.get(due.body);
  const body = due.body === undefined ? undefined : bodyIn(world, due.body, language);
  const on = due.on === undefined ? undefined : dayWords(due.on, language);
  switch (due.asks) {
    case 'answer': {
      const by =
        known && due.deadlineAt !== undefined
          ? deadlineWords(due.deadlineAt, known.timeZone, known.city, language)
          : (on ?? '');
      return en
        ? `If your administration objects, say so by ${by}.`
        : fr`Si votre administration s’y oppose, indiquez-le avant le ${by}.`;
    }
    case 'contribute':
      return en
        ? `Contributions are invited by ${on ?? ''}.`
        : fr`Contributions attendues jusqu’au ${on ?? ''}.`;
    case 'correct':
      return en
        ? 'A correction of the record is proposed: look at it and agree, or write to the secretary.'
        : fr`Une rectification est proposée : examinez-la et donnez votre accord, ou écrivez au secrétaire.`;
    case 'decide':
      return decideWords(due, world, language);
    case 'confirm':
      return confirmWords(due, tool, language);
    case 'paragraphs': {
      const session = sessionIn(world, due.session, language)?.label ?? '';
      return en
        ? `The report of the ${session} is out: enter the paragraph of this decision.`
        : fr`Le rapport est paru (${session}) : indiquez le paragraphe de cette décision.`;
    }
    case 'translate':
      return translateWords(due, language);
    case 'draft':
      return body
        ? en
          ? `Revise it, and submit it again ${body.to}.`
          : fr`À réviser, puis à soumettre de nouveau ${body.to}.`
        : {
            en: 'In draft: submit it when it is ready.',
            fr: fr`À l’état de projet : à soumettre une fois prêt.`,
          }[language];
    case 'publish': {
      const names = (due.languages ?? []).map((l) => languageNames[l][language]);
      return en
        ? `Approved: publish it in ${names.join(' and ')}.`
        : fr`Approuvé : à publier en ${names.join(' et en ')}.`;
    }
    case 'wait':
      return tool ? standingSentence(whereIs(tool, world), world, language) : '';
    case 'sessions':
      return sessionWords(due, world, language);
    case 'information':
      return newsWords(due, tool, world, language);
    default:
      return due.asks satisfies never;
  }
}

function decideWords(due: Due, world: World, language: Language): string {
  const en = language === 'en';
  const body = bodyIn(world, due.body ?? ('' as never), language);
  if (due.step === 'overtaken')
    return en
      ? `A superior body decided first: record what ${body.the} had decided.`
      : fr`Un organe supérieur s’est prononcé d’abord : consignez ce qu’avait décidé ${body.the}.`;
  const inform = due.step === 'inform';
  const session = sessionIn(world, due.session, language);
  const at = session ? ` ${session.at}` : '';
  const meeting = due.session === undefined ? undefined : world.sessions.get(due.session);
  if ((meeting && isClosed(meeting)) || (due.daysLeft !== undefined && due.daysLeft < 0))
    return en
      ? `No outcome is recorded: enter what ${body.the} decided${at}.`
      : fr`Aucun résultat consigné : indiquez ce que ${body.the} a décidé${at}.`;
  const what = {
    en: inform ? 'for information' : 'for decision',
    fr: inform ? 'pour information' : 'pour décision',
  }[language];
  const before = en ? `Before ${body.the}${at}, ${what}` : `Devant ${body.the}${at}, ${what}`;
  if (session) return `${before}.`;
  return en ? `${before}; no session is fixed.` : fr`${before} ; aucune session n’est fixée.`;
}

function confirmWords(due: Due, tool: Tool | undefined, language: Language): string {
  const decision = tool && due.decision !== undefined ? decisionOf(tool, due.decision) : undefined;
  const since = decision ? dayWords(decision.facts.decidedOn, language) : undefined;
  const by = due.on === undefined ? undefined : dayWords(due.on, language);
  return language === 'en'
    ? `Endorsed subject to amendments${since === undefined ? '' : ` on ${since}`}: confirm the amended text${by === undefined ? '' : ` by ${by}`}.`
    : fr`Entériné sous réserve de modifications${since === undefined ? '' : ` le ${since}`} : confirmez le texte modifié${by === undefined ? '' : ` avant le ${by}`}.`;
}

function translateWords({ document = '' as never, languages = [], paper }: Due, language: Language): string {
  const [missing = 'fr'] = languages;
  const name = languageNames[missing][language];
  const number = onOneLine(document);
  if (paper?.is === 'behind') {
    const letters = { en: 'E', fr: 'F' } as const;
    const own = letters[missing];
    const other = letters[otherThan(missing)];
    return language === 'en'
      ? `The ${name} version of ${number} is behind (${other} is ${paper.other}, ${own} is ${paper.has}): attach it.`
      : fr`Version ${feminine[missing]} du document ${number} en retard (${other} est ${paper.other}, ${own} est ${paper.has}) : à joindre.`;
  }
  return language === 'en'
    ? `The ${name} version of ${number} is missing: attach it.`
    : fr`Version ${feminine[missing]} du document ${number} manquante : à joindre.`;
}
const feminine: Readonly<Record<Language, string>> = { en: 'anglaise', fr: 'française' };

function sessionWords(due: Due, world: World, language: Language): string {
  const session = sessionIn(world, due.session, language);
  const items = due.items ?? 0;
  const count =
    language === 'en'
      ? items === 0
        ? 'no item yet'
        : items === 1
          ? '1 item'
          : `${items} items`
      : items === 0
        ? 'aucun point à ce jour'
        : items === 1
          ? '1 point'
          : `${items} points`;
  return language === 'en'
    ? `${session?.labelAndWhen ?? ''}: ${count}.`
    : fr`${session?.labelAndWhen ?? ''} : ${count}.`;
}

function newsWords(due: Due, tool: Tool | undefined, world: World, language: Language): string {
  const decision = tool && due.decision !== undefined ? decisionOf(tool, due.decision) : undefined;
  if (!tool || !decision) return '';
  const { facts, settled, objection } = decision;
  if (objection) {
    const title = titleWords(tool.title, language, tool.id);
    return language === 'en'
      ? `One Member objected to ${title}. The procedure has ended.`
      : fr`Un Membre a fait objection au texte suivant : ${title}. La procédure a pris fin.`;
  }
  const outcome = settled?.outcome ?? facts.outcome;
  return decisionSentence({ ...facts, outcome }, tool, world, language);
}

/** The days left; of a session that has begun, how it stands, however long it still goes on. */
export function leftWords(
  { asks, session: id }: Pick<Due, 'asks' | 'session'>,
  daysLeft: number,
  world: World,
  language: Language,
): string {
  const session = id === undefined ? undefined : world.sessions.get(id);
  const isOn = session?.firstDay !== undefined && hasBegun(session, world.now);
  if (!isOn || !(asks === 'sessions' || (asks === 'decide' && daysLeft >= 0)))
    return daysLeftWords(daysLeft, language);
  return (session.state === 'planned' ? notYetOpen : underWay)[language];
}

const underWay: Bilingual = { en: 'under way', fr: 'en cours' };
const notYetOpen: Bilingual = { en: 'not yet opened', fr: 'pas encore ouverte' };

/** What a tool's page answers to « Que dois-je faire ? » where nothing is asked (USERS.md 2.2, D2). */
export const nothingForNow: Bilingual = pair('Nothing for now.', 'Rien pour l’instant.');

/**
 * What the list says when nothing is asked (USERS.md 2.1 S1, 2.2 D3); `next` is the next meeting of the person's bodies
 * with a fixed day.
 */
export function nothingDueWords(next: Session | undefined, world: World, language: Language): string {
  const day = next?.firstDay;
  if (!next || day === undefined) return { en: 'Nothing is due.', fr: 'Rien ne vous attend.' }[language];
  const { code } = bodyIn(world, next.body, language);
  const { label } = wordsForSession(next, language);
  const on = dayWords(day, language);
  const days = daysBetween(dayIn(next.timeZone, world.now), day);
  if (days <= 0)
    return language === 'en'
      ? `Nothing is due. Now: ${code} ${label}.`
      : fr`Rien ne vous attend. En cours : ${code}, ${label}.`;
  return language === 'en'
    ? `Nothing is due. Next: ${code} ${label}, ${on}, in ${days} ${days === 1 ? 'day' : 'days'}.`
    : fr`Rien ne vous attend avant le ${on} (${code}, ${label}).`;
}
