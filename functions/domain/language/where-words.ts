import type { DecisionFacts, Ending } from '../event.ts';
import type { BodyId } from '../ids.ts';
import { type Bilingual, type Language, otherThan } from '../text.ts';
import type { Tool } from '../tool.ts';
import type { Ahead, Where } from '../where.ts';
import type { World } from '../world.ts';
import { bodyIn } from './body-words.ts';
import { dayWords, deadlineWords, monthWords, partialWords } from './date-words.ts';
import { endingLabels, languageNames, outcomeLabel } from './labels.ts';
import { sessionIn } from './session-words.ts';
import { capital, fr, spaced } from './spacing.ts';

/** The answer on top of a tool's page (USERS.md 2.2, D4): never a date without its basis, never « expected ». */
export function whereSentence(where: Where, tool: Tool, world: World, language: Language): string {
  const sentences = [
    standingSentence(where, world, language),
    where.dormant
      ? { en: 'Nothing has happened for twelve months.', fr: 'Rien ne s’est passé depuis douze mois.' }[
          language
        ]
      : '',
    nextSentence(where, world, language),
    basisSentence(where, tool, world, language),
  ];
  return sentences.filter((sentence) => sentence !== '').join(' ');
}

/** The first of those sentences: who has it, and since when. */
export function standingSentence(where: Where, world: World, language: Language): string {
  const { at, because } = where;
  const en = language === 'en';
  // In draft, in publication and at the end nobody has it, and no sentence there names a body.
  const body = bodyIn(world, where.body ?? ('' as BodyId), language);
  const since =
    where.since.precision === 'unknown'
      ? ''
      : where.since.precision === 'session'
        ? ` (${partialWords(where.since, language, (id) => sessionLabel(id, world, language))})`
        : `${en ? ' since ' : where.since.precision === 'day' ? ' depuis le ' : ' depuis '}${partialWords(where.since, language, String)}`;
  const on = onWords(where.since, language);
  const cause = because ? causeWords(because, world, language) : '';
  const sentBack = because?.outcome === 'referred-back' || because?.outcome === 're-examination';
  const guide = because && sentBack ? bodyIn(world, because.body, language) : undefined;
  const after = guide
    ? en
      ? ` (after ${guide.code} guidance)`
      : ` (à la suite des orientations ${guide.of})`
    : '';
  const { the } = body;
  const until = deadlineOf(where, world, language);
  switch (at) {
    case 'draft':
      return en ? `In draft${since}.` : `À l’état de projet${since}.`;
    case 'revision':
      return en ? `Being revised${since}${after}.` : `En révision${since}${after}.`;
    case 'body':
      return en ? `With ${the}${since}${cause}.` : `Devant ${the}${since}${cause}.`;
    case 'amended-text':
      return en
        ? `Endorsed ${body.by} subject to amendments${on}; it moves on when the amended text is confirmed.`
        : fr`Entériné ${body.by} sous réserve de modifications${on} ; il poursuivra son parcours une fois le texte modifié confirmé.`;
    case 'comments':
      return en
        ? `Endorsed in principle ${body.by}${on}; Members may comment in writing${until && ` until ${until}`}.`
        : fr`Entériné dans son principe ${body.by}${on} ; observations écrites attendues${until && ` jusqu’au ${until}`}.`;
    case 'silence':
      return en
        ? `In a written procedure ${body.of}${since}${until && `, open until ${until}`}.`
        : fr`En procédure écrite ${body.of}${since}${until && `, ouverte jusqu’au ${until}`}.`;
    case 'tacit-date':
      return en
        ? `With ${the}${since}; it will be deemed approved on a computed date unless a Member objects.`
        : fr`Devant ${the}${since} ; il sera réputé approuvé à une date calculée, sauf objection d’un Membre.`;
    case 'publication':
      return unpublished(where, world, language, on);
    case 'ended':
      return ended(where, world, language, on);
    default:
      return at satisfies never;
  }
}

/** ` on 24 April 2024`, ` en juin 2023`; empty where only the session or nothing is known. */
function onWords(date: Where['since'], language: Language): string {
  if (date.precision === 'unknown' || date.precision === 'session') return '';
  const words = partialWords(date, language, String);
  const isDay = date.precision === 'day';
  return language === 'en' ? ` ${isDay ? 'on' : 'in'} ${words}` : ` ${isDay ? 'le' : 'en'} ${words}`;
}

function unpublished({ because, out }: Where, world: World, language: Language, on: string): string {
  const act = because && actWords(because, world, language);
  const not = out ? outWords(out, language) : { en: 'not yet published', fr: 'pas encore publié' }[language];
  if (!because || act === undefined) return `${capital(not)}.`;
  const { by } = bodyIn(world, because.body, language);
  const mark = out ? { en: ';', fr: ' ;' }[language] : ',';
  const said = `${capital(act)} ${by}${on}${mark} ${not}.`;
  return language === 'en' ? said : spaced(said);
}

/** `published in English on 17 October 2024, not yet in French`. */
function outWords(out: NonNullable<Where['out']>, language: Language): string {
  const other = languageNames[otherThan(out.language)][language];
  const name = languageNames[out.language][language];
  const day = dayWords(out.on, language);
  return language === 'en'
    ? `published in ${name} on ${day}, not yet in ${other}`
    : `publié en ${name} le ${day}, pas encore en ${other}`;
}

const approvedInPart: Bilingual = {
  en: 'Approved in part; publication not known',
  fr: fr`Approuvé en partie ; publication non connue`,
};

function ended(where: Where, world: World, language: Language, on: string): string {
  const ending: Ending = where.ending ?? 'completed';
  const isPart = ending === 'approved' && where.inPart;
  const label = (isPart ? approvedInPart : endingLabels[ending])[language];
  const { because } = where;
  if (ending === 'completed' && because) {
    const body = bodyIn(world, because.body, language);
    const did = lower(outcomeLabel(because.outcome, because.body, world)[language]);
    return language === 'en' ? `Completed at ${body.the}: ${did}.` : fr`Achevé ${body.to} : ${did}.`;
  }
  // Of a history that ends at its approval nobody knows what came of it, so no day belongs to that.
  return ending === 'approved' ? `${label}.` : `${label}${on}.`;
}

/** What an outcome made of a text, as a participle; the others say what a body did and not what became of it. */
const participles: Readonly<Partial<Record<DecisionFacts['outcome'], Bilingual>>> = {
  endorsed: { en: 'endorsed', fr: 'entériné' },
  approved: { en: 'approved', fr: 'approuvé' },
  adopted: { en: 'adopted', fr: 'adopté' },
  'recommended-to-council': { en: 'recommended to the Council', fr: 'recommandé au Conseil' },
  'endorsed-amended': { en: 'endorsed subject to amendments', fr: 'entériné sous réserve de modifications' },
  'in-principle': { en: 'endorsed in principle', fr: 'entériné dans son principe' },
  'referred-back': { en: 'referred back with guidance', fr: 'renvoyé avec des orientations' },
  deferred: { en: 'deferred', fr: 'reporté' },
  continued: { en: 'discussed', fr: 'examiné' },
  'tacit-approval': { en: 'deemed approved', fr: 'réputé approuvé' },
};

const actWords = (
  { body, outcome }: Pick<DecisionFacts, 'body' | 'outcome'>,
  world: World,
  language: Language,
): string | undefined =>
  outcome === 'in-part'
    ? lower(outcomeLabel(outcome, body, world)[language])
    : participles[outcome]?.[language];

function causeWords(
  because: Pick<DecisionFacts, 'body' | 'outcome'>,
  world: World,
  language: Language,
): string {
  const act = actWords(because, world, language);
  return act === undefined ? '' : ` (${act} ${bodyIn(world, because.body, language).by})`;
}

const sessionLabel = (id: string, world: World, language: Language): string =>
  sessionIn(world, id as never, language)?.label ?? id;

const deadlineOf = (where: Where, world: World, language: Language): string => {
  const body = where.body && world.bodies.get(where.body);
  return body && where.deadlineAt !== undefined
    ? deadlineWords(where.deadlineAt, body.timeZone, body.city, language)
    : '';
};

/** « the Policy Commission, June 2024 »; the day of a conditional turn says upon whom it depends. */
export function turnWords(turn: Ahead, world: World, language: Language): string {
  const { the } = bodyIn(world, turn.body, language);
  const session = sessionIn(world, turn.session, language);
  const when = session ? (session.when ?? session.label) : undefined;
  return when === undefined ? the : `${the}, ${when}`;
}

/** `Next: the Policy Commission, June 2024; then the Council, 27-29 June 2024.` Empty where nothing is to come. */
export function nextSentence(where: Where, world: World, language: Language): string {
  const [first, ...others] = where.ahead.map((turn) => turnWords(turn, world, language));
  if (first === undefined) return '';
  return language === 'en'
    ? `Next: ${[first, ...others].join('; then ')}.`
    : fr`Prochaine étape : ${[first, ...others].join(', puis ')}.`;
}

/** Why no date can be given: of whom the session is not yet fixed, where that is not who has it next. */
export function notFixedWords({ ahead }: Where, world: World, language: Language): string {
  const n = ahead.findIndex(({ session }) => session === undefined);
  const whose = n > 0 ? ahead[n] : undefined;
  if (!whose)
    return { en: 'the next session is not yet fixed', fr: 'la prochaine session n’est pas encore fixée' }[
      language
    ];
  const { of } = bodyIn(world, whose.body, language);
  return language === 'en' ? `the session ${of} is not yet fixed` : `la session ${of} n’est pas encore fixée`;
}

/** `No date can be given: the session of the Council is not yet fixed.` */
export function noDateSentence(where: Where, world: World, language: Language): string {
  const not = notFixedWords(where, world, language);
  return language === 'en' ? `No date can be given: ${not}.` : fr`Aucune date ne peut être donnée : ${not}.`;
}

/** What can be said of the date of publication, with its basis. */
function basisSentence(where: Where, tool: Tool, world: World, language: Language): string {
  const { at, earliest } = where;
  if (at === 'ended' || at === 'publication') return '';
  if (!where.publishes && tool.route.steps.length > 0)
    return { en: 'Its way ends there.', fr: 'Son parcours s’arrête là.' }[language];
  if (!earliest) return noDateSentence(where, world, language);
  const month = monthWords(earliest.month, language);
  return language === 'en'
    ? `At the earliest published in ${month}. Basis: sessions known today.`
    : fr`Publication au plus tôt en ${month}. Base : les sessions connues à ce jour.`;
}

const lower = (label: string): string => label.slice(0, 1).toLowerCase() + label.slice(1);
