import { homeZone } from '../body.ts';
import { dayIn, hourIn } from '../date.ts';
import type { Bilingual, Language } from '../text.ts';
import { dayWords, hourWords } from './date-words.ts';
import { roleLabels } from './screen-labels.ts';
import { noBreak, spaced } from './spacing.ts';

const pair = (en: string, french: string): Bilingual => ({ en, fr: spaced(french) });

/** What a fact of an intervention is called. */
const names: Readonly<Record<string, Bilingual>> = {
  role: pair('Role', 'Rôle'),
  body: pair('Body', 'Organe'),
  tool: pair('Tool', 'Texte'),
  member: pair('For', 'Pour'),
  from: pair('From', 'Dès le'),
  to: pair('Last day', 'Dernier jour'),
  entered: pair('Entered', 'Inscription'),
  new: pair('New', 'Nouvelles lignes'),
  changed: pair('Changed', 'Modifié'),
  seatsEnded: pair('Seats ended', 'Sièges retirés'),
  same: pair('As before', 'Lignes inchangées'),
  people: pair('People', 'Personnes'),
  events: pair('Events', 'Événements'),
  tools: pair('Tools', 'Textes'),
  broken: pair('Broken chains', 'Chaînes rompues'),
  lines: pair('Lines', 'Lignes'),
  whole: pair('Whole register', 'Registre entier'),
  execution: pair('Execution', 'Exécution'),
  event: pair('Event written', 'Événement inscrit'),
  why: pair('Finding', 'Constat'),
  status: pair('State', 'État'),
  kind: pair('Message', 'Message'),
  queue: pair('Queue', 'File'),
  at: pair('Since', 'Depuis'),
};

// The store keeps them in the order of the alphabet; a reader wants the seat before its days.
const inOrder = Object.keys(names);
const place = (name: string): number => (inOrder.includes(name) ? inOrder.indexOf(name) : inOrder.length);

/** What the facts say in a word of their own; names of people, tools and executions stay as they are. */
const values: Readonly<Record<string, Readonly<Record<string, Bilingual>>>> = {
  role: roleLabels,
  changed: {
    name: pair('name', 'nom'),
    email: pair('address', 'adresse'),
    language: pair('language', 'langue'),
    timeZone: pair('time zone', 'fuseau horaire'),
  },
  why: {
    missing: pair('no execution', 'aucune exécution'),
    stopped: pair('execution ended', 'exécution terminée'),
    behind: pair('execution behind the register', 'exécution en retard sur le registre'),
    ahead: pair('execution ahead of the register', 'exécution en avance sur le registre'),
    'old-definition': pair('old definition', 'ancienne définition'),
    'not-relayed': pair('execution not told yet', 'exécution pas encore informée'),
  },
  status: {
    RUNNING: pair('running', 'en cours'),
    SUCCEEDED: pair('succeeded', 'aboutie'),
    FAILED: pair('failed', 'échouée'),
    TIMED_OUT: pair('timed out', 'délai dépassé'),
    ABORTED: pair('stopped', 'arrêtée'),
    PENDING_REDRIVE: pair('about to go on', 'sur le point de reprendre'),
  },
  event: { ExecutionReplaced: pair('execution replaced', 'exécution remplacée') },
  kind: {
    relay: pair('what follows from an event', 'suites d’un événement'),
    invite: pair('a sign-in', 'connexion'),
    reconcile: pair('a comparison', 'comparaison'),
    'letter-event': pair('news of a letter', 'nouvelle d’une lettre'),
    'keep-history': pair('the history of an execution', 'historique d’une exécution'),
    digest: pair('the anchors of the chains', 'ancrage des chaînes'),
    unknown: pair('not ours', 'étranger'),
  },
};

const answers = { yes: pair('yes', 'oui'), no: pair('no', 'non'), none: pair('none', 'aucun') } as const;
/** Names that are feminine in French, where there is none of them. */
const feminine: ReadonlySet<string> = new Set(['broken', 'people']);
const days: ReadonlySet<string> = new Set(['from', 'to']);

/** What bodies and Members are called on this page, by their ids. */
export interface NamesOf {
  readonly body: ReadonlyMap<string, string>;
  readonly member: ReadonlyMap<string, string>;
}

/**
 * What was before an intervention, or after it, a line a fact: `Role: Secretary`, `Dernier jour : 30 juin 2024`. Whom it
 * is on stands beside it already.
 */
export function interventionFacts(
  facts: Readonly<Record<string, unknown>>,
  called: NamesOf,
  language: Language,
): readonly string[] {
  return Object.entries(facts)
    .filter(([name]) => name !== 'person')
    .toSorted(([a], [b]) => place(a) - place(b))
    .map(([name, value]) => {
      // A count of changed lines, and the list of what was changed of a person, have one name in the register.
      const isLines = name === 'changed' && typeof value === 'number';
      const label = isLines ? pair('Changed', 'Lignes modifiées') : (names[name] ?? pair(name, name));
      const colon = language === 'en' ? ':' : `${noBreak}:`;
      return `${label[language]}${colon} ${said(name, value, called, language)}`;
    });
}

function said(name: string, value: unknown, called: NamesOf, language: Language): string {
  if (Array.isArray(value))
    return value.length === 0
      ? feminine.has(name) && language === 'fr'
        ? 'aucune'
        : answers.none[language]
      : value.map((one) => said(name, one, called, language)).join(', ');
  if (value === null) return answers.none[language];
  if (typeof value === 'boolean') return answers[value ? 'yes' : 'no'][language];
  if (typeof value !== 'string') return String(value);
  if (name === 'body' || name === 'member') return called[name].get(value) ?? value;
  if (days.has(name)) return dayWords(value, language);
  if (name === 'at')
    return `${dayWords(dayIn(homeZone, value), language)}, ${hourWords(hourIn(homeZone, value), language)}`;
  return values[name]?.[value]?.[language] ?? value;
}
