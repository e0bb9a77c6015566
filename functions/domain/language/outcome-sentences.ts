import { zoneOf } from '../body.ts';
import { dayIn, type Instant } from '../date.ts';
import type { DecisionFacts } from '../event.ts';
import { type Language, languages } from '../text.ts';
import { isOut, type Tool } from '../tool.ts';
import type { World } from '../world.ts';
import { type BodyForm, type BodyWords, bodyIn } from './body-words.ts';
import { dayWords, deadlineWords } from './date-words.ts';
import { type SessionWords, sessionIn } from './session-words.ts';
import { cut, fr, onOneLine } from './spacing.ts';
import { titleWords } from './title-words.ts';

/** What a sentence about a decision is made of, in one language. */
export interface Said {
  /** The subject: `The PTC`, or with an opening `On 24 April 2024, the PTC`. */
  readonly Body: string;
  readonly body: BodyWords;
  readonly title: string;
  readonly facts: DecisionFacts;
  readonly target?: BodyWords;
  readonly session?: SessionWords;
  /** Contributions by this day. */
  readonly by?: string;
  readonly deadline?: string;
  /** Empty where the whole text is meant. */
  readonly scope: string;
  readonly unpublished: boolean;
  readonly approves: boolean;
}

interface Sentence {
  readonly en: (said: Said) => string;
  readonly fr: (said: Said) => string;
}

/** Longer lists belong to the page behind the link. */
const longestScope = 300;

const acted = (en: string, french: string): Sentence => ({
  en: (s) => `${s.Body} ${en} ${s.title}.${s.unpublished ? ' It is not yet published.' : ''}`,
  fr: (s) =>
    fr`${s.Body} a ${french} le texte suivant : ${s.title}.${s.unpublished ? ' Il n’est pas encore publié.' : ''}`,
});

/** The line of the history, and the first line of the letter, for each outcome (USERS.md 3.2). */
export const outcomeSentences: Readonly<Record<DecisionFacts['outcome'], Sentence>> = {
  endorsed: acted('endorsed', 'entériné'),
  approved: acted('approved', 'approuvé'),
  adopted: acted('adopted', 'adopté'),
  'recommended-to-council': {
    en: (s) => `${s.Body} recommended ${s.title} to the Council.`,
    fr: (s) => fr`${s.Body} a recommandé au Conseil le texte suivant : ${s.title}.`,
  },
  'endorsed-amended': {
    en: (s) =>
      `${s.Body} endorsed ${s.title}, subject to amendments. It moves on when the amended text is confirmed.`,
    fr: (s) =>
      fr`${s.Body} a entériné, sous réserve de modifications, le texte suivant : ${s.title}. Il poursuivra son parcours une fois le texte modifié confirmé.`,
  },
  'in-principle': {
    en: (s) =>
      `${s.Body} endorsed ${s.title} in principle. Members may comment in writing${s.deadline ? ` until ${s.deadline}` : ''}.`,
    fr: (s) =>
      fr`${s.Body} a entériné dans son principe le texte suivant : ${s.title}. Les Membres peuvent présenter des observations écrites${s.deadline ? ` jusqu’au ${s.deadline}` : ''}.`,
  },
  'referred-back': {
    en: (s) =>
      s.target
        ? `${s.Body} referred ${s.title} back ${s.target.to} with guidance.`
        : `${s.Body} referred ${s.title} back with guidance. The Secretariat will revise it.`,
    fr: (s) =>
      s.target
        ? fr`${s.Body} a renvoyé ${s.target.to} le texte suivant, avec des orientations : ${s.title}.`
        : fr`${s.Body} a renvoyé le texte suivant, avec des orientations : ${s.title}. Le Secrétariat le révisera.`,
  },
  continued: {
    en: (s) =>
      `${s.Body} discussed ${s.title}, gave guidance and invited contributions${s.by ? ` by ${s.by}` : ''}.${s.session ? ` It returns ${s.body.to} ${s.session.at}.` : ''}`,
    fr: (s) =>
      fr`${s.Body} a examiné le texte suivant : ${s.title}, a donné des orientations et invite à contribuer${s.by ? ` avant le ${s.by}` : ''}.${s.session ? ` Il y reviendra ${s.session.at}.` : ''}`,
  },
  deferred: {
    en: (s) =>
      `${s.Body} deferred ${s.title} ${s.session?.to ?? 'to a later session'}. The text was not judged.`,
    fr: (s) =>
      fr`${s.Body} a reporté ${s.session?.to ?? 'à une session ultérieure'} l’examen du texte suivant : ${s.title}. Le texte n’a pas été jugé au fond.`,
  },
  'not-reached': {
    en: (s) =>
      `${s.title} was not considered for lack of time. It will be proposed for ${s.session ? `the ${s.session.label}` : 'a later session'}.`,
    fr: (s) =>
      fr`Faute de temps, le texte suivant n’a pas été examiné : ${s.title}. Son inscription sera proposée ${s.session?.for ?? 'à une session ultérieure'}.`,
  },
  noted: {
    en: (s) => `${s.Body} took note of ${s.title}.`,
    fr: (s) => fr`${s.Body} a pris note du texte suivant : ${s.title}.`,
  },
  'in-part': {
    en: (s) =>
      `${s.Body} ${partVerb(s, 'en')} ${s.scope ? `${s.scope} of ${s.title}` : `part of ${s.title}`}.${s.facts.remainder ? ` The rest remains under consideration as ${s.facts.remainder}.` : ''}`,
    fr: (s) =>
      fr`${s.Body} a ${partVerb(s, 'fr')} ${s.scope ? `${s.scope} du texte suivant` : 'une partie du texte suivant'} : ${s.title}.${s.facts.remainder ? ` Le reste demeure à l’examen sous le numéro ${s.facts.remainder}.` : ''}`,
  },
  split: {
    en: (s) =>
      `${s.Body} split ${s.title}${s.facts.child ? `; a part of it goes on as ${s.facts.child}` : ''}.`,
    fr: (s) =>
      fr`${s.Body} a scindé le texte suivant : ${s.title}.${s.facts.child ? ` Une partie poursuit son parcours sous le numéro ${s.facts.child}.` : ''}`,
  },
  'child-derived': {
    en: (s) => `${s.Body} decided on a new text from ${s.title}${s.facts.child ? `: ${s.facts.child}` : ''}.`,
    fr: (s) =>
      fr`${s.Body} a décidé d’un nouveau texte${s.facts.child ? ` (${s.facts.child})` : ''}, issu du texte suivant : ${s.title}.`,
  },
  rejected: {
    en: (s) => `${s.Body} did not agree to ${s.title}.`,
    fr: (s) => fr`${s.Body} n’a pas donné son accord au texte suivant : ${s.title}.`,
  },
  'tacit-approval': {
    en: (s) =>
      `${s.title} is before ${s.body.the} and will be deemed approved${s.deadline ? ` on ${s.deadline}` : ' on a computed date'} unless a Member objects.`,
    fr: (s) =>
      fr`Le texte suivant sera réputé approuvé ${s.body.by}${s.deadline ? ` le ${s.deadline}` : ' à une date calculée'}, sauf objection d’un Membre : ${s.title}.`,
  },
  're-examination': {
    en: (s) => `${s.Body} decided to examine ${s.title} again. The present text stays in force.`,
    fr: (s) =>
      fr`${s.Body} a décidé de réexaminer le texte suivant : ${s.title}. La version actuelle reste en vigueur.`,
  },
  'input-received': {
    en: (s) => `${s.Body} gave its views on ${s.title} and took no decision.`,
    fr: (s) => fr`${s.Body} a donné son avis, sans prendre de décision, sur le texte suivant : ${s.title}.`,
  },
  statement: {
    en: (s) => `A statement on ${s.title} was placed on the record ${s.body.of}.`,
    fr: (s) => fr`Une déclaration a été consignée ${s.body.by} au sujet du texte suivant : ${s.title}.`,
  },
  'written-opened': {
    en: (s) =>
      `${s.Body} will be taken to agree to ${s.title} unless a Member objects${s.deadline ? ` by ${s.deadline}` : ''}.`,
    fr: (s) =>
      fr`${s.Body} sera ${s.body.gender === 'm' ? 'réputé' : 'réputée'} d’accord sur le texte suivant : ${s.title}, sauf objection d’un Membre${s.deadline ? ` avant le ${s.deadline}` : ''}.`,
  },
  discontinued: {
    en: (s) => `${s.Body} discontinued work on ${s.title}.`,
    fr: (s) => fr`${s.Body} a arrêté les travaux sur le texte suivant : ${s.title}.`,
  },
};

/** The Council approves, the other bodies endorse; a part of a text is no exception. */
const partVerb = ({ approves }: Said, language: Language): string =>
  approves ? { en: 'approved', fr: 'approuvé' }[language] : { en: 'endorsed', fr: 'entériné' }[language];

/** The parts of a sentence about a decision of a tool. `opening` comes before the subject: `On 24 April 2024, at …`. */
export function saying(
  facts: DecisionFacts,
  tool: Tool,
  world: World,
  language: Language,
  form: BodyForm = 'short',
  opening?: string,
): Said {
  const body = bodyIn(world, facts.body, language, form);
  const known = world.bodies.get(facts.body);
  const targetBody = tool.route.steps.find((step) => step.n === facts.target)?.body;
  const session = sessionIn(world, facts.targetSession, language);
  const scope = wordsIn(facts.scope, language);
  const isCouncil = known?.stage === 'council-approval';
  return {
    Body: opening === undefined ? body.The : `${opening}, ${body.the}`,
    body,
    title: titleWords(tool.title, language, tool.id),
    facts,
    ...(targetBody === undefined ? {} : { target: bodyIn(world, targetBody, language) }),
    ...(session ? { session } : {}),
    ...(facts.byDay === undefined ? {} : { by: dayWords(facts.byDay, language) }),
    ...(facts.deadlineAt !== undefined && known
      ? { deadline: deadlineWords(facts.deadlineAt, known.timeZone, known.city, language) }
      : {}),
    scope,
    unpublished: (isCouncil || letsOut(facts, tool)) && isUnpublished(tool),
    approves: isCouncil,
  };
}

/** Says whether this body's decision is the one after which only its publication is to come. */
const letsOut = (facts: DecisionFacts, { progress, decisions }: Tool): boolean =>
  progress.next.stage === 'publication' &&
  decisions.some(({ id, facts: { body } }) => id === progress.by && body === facts.body);

const isUnpublished = (tool: Tool): boolean =>
  tool.route.endsWith === 'publication' && !languages.some((language) => isOut(tool, language));

/** Somebody's words in a language, or in the other where only that is there; on one line. */
const wordsIn = (wording: DecisionFacts['scope'], language: Language): string =>
  cut(onOneLine(wording?.[language] ?? wording?.en ?? wording?.fr ?? ''), longestScope);

/** The Member is not named: nobody is told which one it was (USERS.md 1.2, reservations and objections). */
export function objectionSentence(
  at: Instant,
  { body }: Pick<DecisionFacts, 'body'>,
  { bodies }: Pick<World, 'bodies'>,
  language: Language,
): string {
  const day = dayWords(dayIn(zoneOf(body, bodies), at), language);
  return language === 'en'
    ? `One Member objected on ${day}. The procedure has ended.`
    : `Un Membre a fait objection le ${day}. La procédure a pris fin.`;
}

/** The sentence of a decision (USERS.md 3.2). */
export function decisionSentence(
  facts: DecisionFacts,
  tool: Tool,
  world: World,
  language: Language,
  form: BodyForm = 'short',
  opening?: string,
): string {
  return outcomeSentences[facts.outcome][language](saying(facts, tool, world, language, form, opening));
}
