import type { BodyId } from '../ids.ts';
import type { Bilingual, Language } from '../text.ts';
import { decisionOf, type Tool } from '../tool.ts';
import type { TrackStep } from '../track.ts';
import type { World } from '../world.ts';
import { bodyIn } from './body-words.ts';
import { dayWords, partialWords } from './date-words.ts';
import { sessionIn, wordsForSession } from './session-words.ts';
import { capital, fr, onOneLine, spaced } from './spacing.ts';
import { ordinal } from './title-words.ts';

const pair = (en: string, french: string): Bilingual => ({ en, fr: spaced(french) });

const ends = {
  draft: pair('Draft', 'Projet'),
  publication: pair('Publication', 'Publication'),
} as const;

/** `Permanent Technical Committee`; `PTC, for information` where it is only informed (USERS.md 1.1, E1). */
export function trackName(step: TrackStep, world: World, language: Language): string {
  if (step.kind !== 'body') return ends[step.kind][language];
  const body = bodyIn(world, step.body ?? ('' as BodyId), language);
  if (step.ask !== 'inform') return capital(body.name);
  return `${body.code}, ${{ en: 'for information', fr: 'pour information' }[language]}`;
}

/** `2nd time` / `2e fois`; empty for the first. */
export const timesWords = ({ times }: TrackStep, language: Language): string =>
  times < 2 ? '' : { en: `${ordinal(times)} time`, fr: `${times}e fois` }[language];

/**
 * What a person hears of a step: `Step 3 of 5, Policy Commission, planned for June 2024, subject to the PTC.` `isApart`:
 * the reader may not know what that body does before it is cleared, whatever it may have done.
 */
export function trackSentence(
  step: TrackStep,
  place: { readonly at: number; readonly of: number },
  tool: Tool,
  world: World,
  language: Language,
  isApart: (body: BodyId) => boolean,
): string {
  const head = language === 'en' ? `Step ${place.at} of ${place.of}` : `Étape ${place.at} sur ${place.of}`;
  const subject =
    step.subjectTo === undefined
      ? ''
      : language === 'en'
        ? `subject to ${bodyIn(world, step.subjectTo, 'en').the}`
        : fr`sous réserve de la décision ${bodyIn(world, step.subjectTo, 'fr').of}`;
  const parts = [
    head,
    trackName(step, world, language),
    markWords(step, tool, world, language, isApart),
    subject,
    timesWords(step, language),
  ];
  return `${parts.filter((part) => part !== '').join(', ')}.`;
}

function markWords(
  step: TrackStep,
  tool: Tool,
  world: World,
  language: Language,
  isApart: (body: BodyId) => boolean,
): string {
  const en = language === 'en';
  const on = step.on && step.on.precision !== 'unknown' ? partialWords(step.on, language, label) : '';
  function label(session: string): string {
    return sessionIn(world, session as never, language)?.label ?? session;
  }
  switch (step.mark) {
    case 'done':
      return en ? `done${on && ` ${preposition(step)}${on}`}` : `franchie${on && `, ${on}`}`;
    case 'in-part':
      return en
        ? `done in part${on && ` ${preposition(step)}${on}`}`
        : `franchie en partie${on && `, ${on}`}`;
    case 'here':
      return en
        ? `here${on && ` since ${on}`}`
        : `en cours${on && ` depuis ${isDay(step) ? 'le ' : ''}${on}`}`;
    case 'planned':
    case 'conditional':
      return plannedWords(step, world, language);
    case 'for-information':
      // Its name says so.
      return '';
    case 'waived':
      return waivedWords(step, world, language);
    case 'not-known':
      return en ? 'not known' : 'non connue';
    case 'not-yet-recorded':
      return overtakenWords(step, tool, world, language, step.body !== undefined && isApart(step.body));
    default:
      return step.mark satisfies never;
  }
}

const isDay = ({ on }: TrackStep): boolean => on?.precision === 'day';
/** `on 24 April`, `in June`, `at the 89th Session`. */
const preposition = ({ on }: TrackStep): string =>
  on?.precision === 'day' ? 'on ' : on?.precision === 'session' ? 'at the ' : 'in ';

function plannedWords(step: TrackStep, world: World, language: Language): string {
  if (step.kind === 'publication') return { en: 'planned', fr: 'prévue' }[language];
  const session = step.session && world.sessions.get(step.session);
  if (!session) return { en: 'planned, no session fixed', fr: 'prévue, session non fixée' }[language];
  const { when, label, for: forIt } = wordsForSession(session, language);
  if (when === undefined) return { en: `planned for the ${label}`, fr: `prévue ${forIt}` }[language];
  if (language === 'en') return `planned for ${when}`;
  // « prévue du 27 au 29 juin », « prévue le 27 juin », « prévue en juin ».
  const isDay = session.firstDay !== undefined || session.dates.precision === 'day';
  return isDay ? `prévue ${when}` : `prévue en ${when}`;
}

/** `waived by the Council, 143rd/144th Sessions, para. 12`: under whose authority a step was dropped. */
export function waivedWords({ waived }: TrackStep, world: World, language: Language): string {
  const { authority = '', reference = '' } = waived ?? {};
  const body = world.bodies.has(authority as BodyId)
    ? bodyIn(world, authority as BodyId, language)
    : undefined;
  const by = body ? ` ${body.by}` : '';
  const text = onOneLine(reference);
  return `${{ en: 'waived', fr: 'supprimée' }[language]}${by}${text && `, ${text}`}`;
}

function overtakenWords(
  { overtakenBy }: TrackStep,
  tool: Tool,
  world: World,
  language: Language,
  isApart: boolean,
): string {
  const none = isApart
    ? { en: 'outcome not public, or not yet recorded', fr: 'résultat non public, ou non encore consigné' }[
        language
      ]
    : { en: 'outcome not yet recorded', fr: 'résultat non encore consigné' }[language];
  const facts = overtakenBy === undefined ? undefined : decisionOf(tool, overtakenBy)?.facts;
  if (!facts) return none;
  const day = dayWords(facts.decidedOn, language);
  const body = bodyIn(world, facts.body, language);
  return language === 'en'
    ? `${none}, overtaken by the decision ${body.of} of ${day}`
    : `${none}, devancé par la décision ${body.of} du ${day}`;
}
