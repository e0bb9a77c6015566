import { homeZone } from '../body.ts';
import { dayIn, hourIn, type Instant } from '../date.ts';
import type { Bilingual, Language } from '../text.ts';
import { dayWords, hourWords } from './date-words.ts';
import { fr, noBreak, spaced } from './spacing.ts';

const pair = (en: string, french: string): Bilingual => ({ en, fr: spaced(french) });

/** What the health of a register is said from. */
export interface Health {
  /** Of every tool, open or not; 0: the register is empty. */
  readonly tools: number;
  /** Open tools whose executions wait where they should. */
  readonly waiting: number;
  /** When register and engine were last compared; null: never. */
  readonly lastLookAt: Instant | null;
  /** Of this month. */
  readonly lettersSent: number;
  readonly lettersBounced: number;
  /** How many things need somebody. */
  readonly needs: number;
}

/** `5,112` / `5 112`. */
export const numberWords = (n: number, language: Language): string =>
  String(n).replaceAll(/\B(?=(\d{3})+$)/g, language === 'en' ? ',' : noBreak);

const counted = (n: number, language: Language, one: string, many: string): string =>
  `${numberWords(n, language)} ${n === 1 || (n === 0 && language === 'fr') ? one : many}`;

/** The one sentence of the administrator's page (USERS.md 2.3, A2): all is well, or how much needs them. */
export function healthSentence(health: Health, now: Instant, language: Language): string {
  const { tools, waiting, lettersSent, lettersBounced, needs } = health;
  const en = language === 'en';
  if (needs > 0)
    return en
      ? `${counted(needs, 'en', 'thing needs', 'things need')} you.`
      : `${counted(needs, 'fr', 'point demande', 'points demandent')} votre attention.`;
  if (tools === 0)
    return {
      en: 'No tool yet. Import history or register the first.',
      fr: 'Aucun texte pour l’instant. Importez l’historique ou enregistrez le premier.',
    }[language];
  const checked = lookWords(health.lastLookAt, now, language);
  return en
    ? `All is well. ${counted(waiting, 'en', 'tool waits where it should', 'tools wait where they should')}; ${checked}; ${counted(lettersSent, 'en', 'letter', 'letters')} handed over this month, ${numberWords(lettersBounced, 'en')} bounced.`
    : fr`Tout va bien. ${counted(waiting, 'fr', 'texte attend', 'textes attendent')} où il faut ; ${checked} ; ${counted(lettersSent, 'fr', 'lettre remise', 'lettres remises')} ce mois-ci, ${counted(lettersBounced, 'fr', 'revenue', 'revenues')}.`;
}

/** `last check 10:45`, with its day where that is another one. */
function lookWords(at: Instant | null, now: Instant, language: Language): string {
  const en = language === 'en';
  if (at === null) return en ? 'not checked yet' : 'aucune vérification à ce jour';
  const day = dayIn(homeZone, at);
  const on = day === dayIn(homeZone, now) ? '' : `${dayWords(day, language)}, `;
  const hour = hourIn(homeZone, at);
  return en ? `last check ${on}${hour}` : `dernière vérification ${on}${hourWords(hour, 'fr')}`;
}

/** `since 10:45` / `depuis 10 h 45`; of another day, `since 22 April 2024` / `depuis le 22 avril 2024`. */
export function sinceWords(at: Instant, now: Instant, language: Language): string {
  const en = language === 'en';
  const day = dayIn(homeZone, at);
  if (day !== dayIn(homeZone, now))
    return en ? `since ${dayWords(day, 'en')}` : `depuis le ${dayWords(day, 'fr')}`;
  const hour = hourIn(homeZone, at);
  return en ? `since ${hour}` : `depuis ${hourWords(hour, 'fr')}`;
}

/** What may need an administrator. */
export const needs = [
  'drifted',
  'paused',
  'not-compared',
  'dead-letters',
  'unfinished-letters',
  'procedure-held-open',
  'one-secretary',
] as const;
export type Need = (typeof needs)[number];

/**
 * What a need is, and the one verb beside it. `body`: of whom it is said, by its code. `since`: since when, as
 * {@link sinceWords} says it.
 */
export function needWords(
  need: Need,
  {
    count = 1,
    body = '',
    since = '',
  }: { readonly count?: number; readonly body?: string; readonly since?: string },
  language: Language,
): { readonly sentence: string; readonly verb: string } {
  const en = language === 'en';
  const verb = verbs[need][language];
  const n = (one: string, many: string) => counted(count, language, one, many);
  switch (need) {
    case 'drifted':
      return {
        verb,
        sentence: en
          ? `${n('tool is', 'tools are')} not where the register says.`
          : `${n('texte n’est', 'textes ne sont')} pas là où le registre le dit.`,
      };
    case 'paused':
      return { verb, sentence: pausedWords(count, since, language) };
    case 'not-compared':
      return {
        verb,
        sentence: en
          ? 'Register and engine have not been compared for more than an hour.'
          : 'Registre et moteur non comparés depuis plus d’une heure.',
      };
    case 'dead-letters':
      return {
        verb,
        sentence: en
          ? `${n('message waits', 'messages wait')} that nobody could process.`
          : `${n('message non traité attend', 'messages non traités attendent')}.`,
      };
    case 'unfinished-letters':
      return {
        verb,
        sentence: en
          ? `${n('letter is', 'letters are')} past the hour and not all sent.`
          : `${n('lettre a dépassé son heure', 'lettres ont dépassé leur heure')} sans être entièrement remise${count > 1 ? 's' : ''}.`,
      };
    case 'procedure-held-open':
      return {
        verb,
        sentence: en
          ? `${n('Member was', 'Members were')} not reached: a written procedure is held open.`
          : fr`${n('Membre non joint', 'Membres non joints')} : une procédure écrite reste ouverte.`,
      };
    case 'one-secretary':
      return {
        verb,
        sentence: en
          ? `${body} has one secretary: corrections will need a second.`
          : fr`${body} : un seul secrétaire, or une rectification en demande deux.`,
      };
    default:
      return need satisfies never;
  }
}

function pausedWords(count: number, since: string, language: Language): string {
  if (language === 'en') {
    const n = counted(count, 'en', 'execution has been paused', 'executions are paused');
    return count === 1
      ? `${n} ${since}: nothing wakes it until somebody resumes it.`
      : `${n}, the first ${since}: nothing wakes them until somebody resumes them.`;
  }
  const n = counted(count, 'fr', 'exécution est suspendue', 'exécutions sont suspendues');
  return count < 2
    ? fr`${n} ${since} : rien ne la réveille avant sa reprise.`
    : fr`${n}, la première ${since} : rien ne les réveille avant leur reprise.`;
}

const verbs: Readonly<Record<Need, Bilingual>> = {
  drifted: pair('Put right…', 'Corriger…'),
  paused: pair('Resume…', 'Reprendre…'),
  'not-compared': pair('Compare', 'Comparer'),
  'dead-letters': pair('Look at them', 'Examiner'),
  'unfinished-letters': pair('See the letters', 'Voir les lettres'),
  'procedure-held-open': pair('See who', 'Voir qui'),
  'one-secretary': pair('Give a seat', 'Attribuer un siège'),
};
