import { homeZone, zoneOf } from '../body.ts';
import { dayIn, type Instant } from '../date.ts';
import type { WaitsFor } from '../event.ts';
import type { EngineEvent, HistoryEntry } from '../execution-history.ts';
import type { Bilingual, Language } from '../text.ts';
import { currentStep, isOpen, type Tool } from '../tool.ts';
import type { World } from '../world.ts';
import { type BodyWords, bodyIn } from './body-words.ts';
import { dayWords } from './date-words.ts';
import { fr, onOneLine, spaced } from './spacing.ts';

const pair = (en: string, french: string): Bilingual => ({ en, fr: spaced(french) });

/** An execution as an administrator looks at it. */
export interface ExecutionSeen {
  readonly name: string;
  /** The service's word; `unknown`: it has no such execution, or has forgotten it. */
  readonly status:
    | 'RUNNING'
    | 'SUCCEEDED'
    | 'FAILED'
    | 'TIMED_OUT'
    | 'ABORTED'
    | 'PENDING_REDRIVE'
    | 'unknown';
  /** The state that it is in, or failed in: `CouncilApproval`. */
  readonly state?: string;
  /** Since when it is there. */
  readonly since?: Instant;
  /** When it wakes by itself. */
  readonly until?: Instant;
  readonly endedAt?: Instant;
  /** The error's name, where it failed or was stopped with one. */
  readonly error?: string;
  /** Why somebody stopped it, in their words. */
  readonly cause?: string;
  /** The name of the present execution of the tool, where this is a former one. */
  readonly successor?: string;
}

/** What wakes an execution; `body` is the one that holds the tool. */
const wakes: Readonly<
  Record<WaitsFor, { en: (body: BodyWords) => string; fr: (body: BodyWords) => string }>
> = {
  submission: { en: () => 'the draft is submitted', fr: () => 'au dépôt du projet' },
  outcome: {
    en: ({ the }) => `${the}'s outcome is recorded`,
    fr: ({ of }) => `lorsque le résultat ${of} sera consigné`,
  },
  'amended-text': {
    en: () => 'the amended text is confirmed',
    fr: () => 'lorsque le texte modifié sera confirmé',
  },
  'written-comments': {
    en: () => 'a Member objects, or at that hour',
    fr: () => 'si un Membre fait objection, ou à l’échéance',
  },
  silence: {
    en: () => 'a Member objects, or at that hour',
    fr: () => 'si un Membre fait objection, ou à l’échéance',
  },
  'tacit-date': {
    en: () => 'a Member objects, or on that date',
    fr: () => 'si un Membre fait objection, ou à cette date',
  },
  publication: { en: () => 'the text is published', fr: () => 'à la publication du texte' },
  nothing: { en: () => 'somebody acts', fr: () => 'lorsque quelqu’un interviendra' },
};

/** How an execution that needs nobody came to its end. */
const ends: Readonly<Record<Exclude<ExecutionSeen['status'], 'RUNNING'>, Bilingual>> = {
  SUCCEEDED: pair('Ended', 'Terminée'),
  ABORTED: pair('Stopped', 'Arrêtée'),
  FAILED: pair('Failed', 'En échec'),
  PENDING_REDRIVE: pair('Failed', 'En échec'),
  TIMED_OUT: pair('Ran out of its time', 'Durée dépassée'),
  // The service has forgotten how.
  unknown: pair('Ended', 'Terminée'),
};

const nothingToDo = pair('Nothing to do.', 'Rien à faire.');

/**
 * Where an execution is, since when, until when, what wakes it, and whether somebody has something to do (USERS.md
 * 2.3, A4). The tool is as the administrator may know it; days are days in the city of the body that holds it.
 */
export function executionSentence(seen: ExecutionSeen, tool: Tool, world: World, language: Language): string {
  const en = language === 'en';
  const holder = currentStep(tool)?.body;
  const zone = holder === undefined ? homeZone : zoneOf(holder, world.bodies);
  const day = (at: Instant) => dayWords(dayIn(zone, at), language);
  const on = seen.endedAt === undefined ? '' : en ? ` on ${day(seen.endedAt)}` : ` le ${day(seen.endedAt)}`;
  const state = onOneLine(seen.state ?? '');
  const done = nothingToDo[language];
  if (seen.status !== 'RUNNING' && (seen.successor !== undefined || !isOpen(tool))) {
    const how = `${ends[seen.status][language]}${on}`;
    if (seen.successor !== undefined)
      return en
        ? `${how}; ${seen.successor} has taken over. ${done}`
        : fr`${how} ; ${seen.successor} a pris la suite. ${done}`;
    if (seen.status !== 'unknown' && seen.status !== 'SUCCEEDED')
      return en
        ? `${how}; the way of the tool is over. ${done}`
        : fr`${how} ; le parcours du texte est achevé. ${done}`;
  }
  // A pause lets the execution come to its own end, or it was stopped before it could.
  if (tool.paused && (seen.status === 'SUCCEEDED' || seen.status === 'ABORTED'))
    return en
      ? `Paused${on} on purpose: nothing wakes it until it is resumed.`
      : fr`Suspendue${on} à dessein : rien ne la réveille tant qu’elle n’est pas reprise.`;
  switch (seen.status) {
    case 'RUNNING':
      return running(seen, state, day, tool, world, language);
    case 'SUCCEEDED':
      if (isOpen(tool))
        return en
          ? `Ended${on}, although the way of the tool is not over. Put it right: its successor will wait where the register has the tool.`
          : fr`Terminée${on}, alors que le parcours du texte n’est pas achevé. À corriger : la suivante attendra là où le registre situe le texte.`;
      return en
        ? `Ended${on}: the way of the tool is over. ${done}`
        : fr`Terminée${on} : le parcours du texte est achevé. ${done}`;
    case 'ABORTED':
      return en
        ? `Stopped${on}${inBrackets(seen, 'en')}. Put it right: its successor will wait where the register has the tool.`
        : fr`Arrêtée${on}${inBrackets(seen, 'fr')}. À corriger : la suivante attendra là où le registre situe le texte.`;
    case 'FAILED':
    case 'TIMED_OUT':
    case 'PENDING_REDRIVE':
      return failed(seen, state, on, language);
    case 'unknown':
      if (!isOpen(tool))
        return en
          ? `The service knows no execution ${seen.name}, and the way of the tool is over. ${done}`
          : fr`Le service ne connaît pas l’exécution ${seen.name}, et le parcours du texte est achevé. ${done}`;
      return en
        ? `The service knows no execution ${seen.name}. Put it right: its successor will wait where the register has the tool.`
        : fr`Le service ne connaît pas l’exécution ${seen.name}. À corriger : la suivante attendra là où le registre situe le texte.`;
    default:
      return seen.status satisfies never;
  }
}

function running(
  seen: ExecutionSeen,
  state: string,
  day: (at: Instant) => string,
  tool: Tool,
  world: World,
  language: Language,
): string {
  const en = language === 'en';
  const { waitsFor } = tool.progress.next;
  const body = bodyIn(world, currentStep(tool)?.body ?? ('' as never), language);
  const wake = wakes[waitsFor][language](body);
  const where = state === '' ? '' : en ? ` in ${state}` : ` dans ${state}`;
  const since =
    seen.since === undefined ? '' : en ? ` since ${day(seen.since)}` : ` depuis le ${day(seen.since)}`;
  const until =
    seen.until === undefined ? '' : en ? `, until ${day(seen.until)}` : `, jusqu’au ${day(seen.until)}`;
  const former = seen.successor;
  if (former !== undefined)
    return en
      ? `Still waiting${where}${since} although ${former} has taken over; it ends by itself. ${nothingToDo.en}`
      : fr`Encore en attente${where}${since} bien que ${former} ait pris la suite ; elle prend fin d’elle-même. ${nothingToDo.fr}`;
  return en
    ? `Waiting${where}${since}${until}; it will wake when ${wake}. ${nothingToDo.en}`
    : fr`En attente${where}${since}${until} ; elle reprendra ${wake}. ${nothingToDo.fr}`;
}

function failed(seen: ExecutionSeen, state: string, on: string, language: Language): string {
  const { status } = seen;
  const en = language === 'en';
  const where = state === '' ? '' : en ? ` in ${state}` : ` dans ${state}`;
  const why = inBrackets(seen, language);
  if (status === 'TIMED_OUT')
    return en
      ? `Ran out of its time${where}${on}. Put it right: its successor will wait where the register has the tool.`
      : fr`Durée dépassée${where}${on}. À corriger : la suivante attendra là où le registre situe le texte.`;
  return en
    ? `Failed${where}${on}${why}. Let it go on from there, or put it right.`
    : fr`En échec${where}${on}${why}. Faites-la reprendre à cet endroit ou corrigez-la.`;
}

/** The error's name, and the words of who stopped it: `Maintenance, ‘Moved to another account’`. Empty: neither is known. */
function whyWords({ error, cause }: Pick<EngineEvent, 'error' | 'cause'>, language: Language): string {
  const words = onOneLine(cause ?? '');
  const quoted = words === '' ? '' : language === 'en' ? `‘${words}’` : fr`« ${words} »`;
  return [onOneLine(error ?? ''), quoted].filter((part) => part !== '').join(', ');
}

const inBrackets = (of: Pick<EngineEvent, 'error' | 'cause'>, language: Language): string => {
  const why = whyWords(of, language);
  return why === '' ? '' : ` (${why})`;
};

/** What an event of the service means; those that are not listed are told by their own name. */
const events: Readonly<Record<string, Bilingual>> = {
  ExecutionStarted: pair('Started', 'Démarrée'),
  ExecutionSucceeded: pair('Ended', 'Terminée'),
  ExecutionFailed: pair('Failed', 'En échec'),
  ExecutionAborted: pair('Stopped', 'Arrêtée'),
  ExecutionTimedOut: pair('Ran out of its time', 'Durée dépassée'),
  ExecutionRedriven: pair('Went on after it had failed', 'Reprise après un échec'),
  StateEntered: pair('Reached', 'Entrée dans'),
  StateExited: pair('Left', 'Sortie de'),
  TaskScheduled: pair('Asked a function', 'Fonction demandée'),
  TaskStarted: pair('The function began', 'Fonction commencée'),
  TaskSubmitted: pair('Waiting for an answer', 'En attente d’une réponse'),
  TaskSucceeded: pair('Answered', 'Réponse reçue'),
  TaskFailed: pair('The function failed', 'Fonction en échec'),
  TaskTimedOut: pair('Time was up', 'Délai écoulé'),
  EvaluationFailed: pair('An expression could not be worked out', 'Expression impossible à évaluer'),
  MapStateStarted: pair('Began a list', 'Liste commencée'),
  MapStateSucceeded: pair('Finished a list', 'Liste terminée'),
  MapStateFailed: pair('A list failed', 'Liste en échec'),
  MapStateAborted: pair('A list was stopped', 'Liste arrêtée'),
  MapIterationStarted: pair('Began an entry', 'Entrée de liste commencée'),
  MapIterationSucceeded: pair('Finished an entry', 'Entrée de liste terminée'),
  MapIterationFailed: pair('An entry failed', 'Entrée de liste en échec'),
  MapIterationAborted: pair('An entry was stopped', 'Entrée de liste arrêtée'),
};

/** One line of an execution's history: `Reached CouncilApproval.` / `Entrée dans CouncilApproval.` */
export function engineEventSentence(event: EngineEvent, language: Language): string {
  const { type, state } = event;
  const ofState = /State(Entered|Exited)$/.exec(type)?.[0];
  const known = events[type] ?? (ofState === undefined ? undefined : events[ofState]);
  const words = known?.[language] ?? onOneLine(type);
  const where =
    state === undefined ? '' : ofState === undefined ? ` (${onOneLine(state)})` : ` ${onOneLine(state)}`;
  const why = whyWords(event, language);
  const because = why === '' ? '' : language === 'en' ? `: ${why}` : fr` : ${why}`;
  return `${words}${where}${because}.`;
}

/** `⋯ 4 months` / `⋯ 4 mois`. */
export const idleWords = (months: number, language: Language): string =>
  `⋯ ${months}\u00a0${language === 'fr' ? 'mois' : months === 1 ? 'month' : 'months'}`;

/** A line of the folded history. */
export const historyEntryWords = <E extends EngineEvent>(
  entry: HistoryEntry<E>,
  language: Language,
): string => ('gap' in entry ? idleWords(entry.gap, language) : engineEventSentence(entry.event, language));
