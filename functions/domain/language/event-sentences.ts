import { numberOf } from '../document.ts';
import type { EventType, RecordedEvent, RouteAuthority, SilenceDoubt, ToolEvent } from '../event.ts';
import type { BodyId, DecisionId } from '../ids.ts';
import type { Step } from '../route.ts';
import { waivedBy } from '../route-change.ts';
import type { Bilingual, Language } from '../text.ts';
import { decisionOf, stateOf, type Tool } from '../tool.ts';
import type { World } from '../world.ts';
import { bodyIn } from './body-words.ts';
import { correctionSentence, quote } from './correction-sentences.ts';
import { dayWords, deadlineWords } from './date-words.ts';
import { historyLineSentence } from './history-sentences.ts';
import { languageNames, waitingLabels } from './labels.ts';
import { decisionSentence } from './outcome-sentences.ts';
import { fr, onOneLine } from './spacing.ts';
import { editionWords, titleWords } from './title-words.ts';

/** What a sentence about an event may look at. The tool is as the event left it. */
interface Told {
  readonly tool: Tool;
  readonly world: World;
  readonly language: Language;
  readonly title: string;
}

type Sentences = {
  readonly [T in EventType]: (event: Extract<ToolEvent, { type: T }> & { at: string }, told: Told) => string;
};

const reasons = {
  late: { en: 'received after the deadline', fr: 'reçu hors délai' },
  'no-mandate': { en: 'outside the mandate of the body', fr: 'hors du mandat de l’organe' },
  incomplete: { en: 'incomplete', fr: 'incomplet' },
} as const;

const attached = {
  paper: { en: 'A paper', fr: 'Un document' },
  translation: { en: 'A translation', fr: 'Une traduction' },
  revision: { en: 'A revision', fr: 'Une révision' },
  corrigendum: { en: 'A corrigendum', fr: 'Un corrigendum' },
  file: { en: 'The file of a paper', fr: 'Le fichier d’un document' },
} as const;

const replaced = {
  missing: { en: 'it was missing', fr: 'elle n’existait plus' },
  stopped: { en: 'it had been stopped', fr: 'elle avait été arrêtée' },
  behind: { en: 'it was behind the register', fr: 'elle était en retard sur le registre' },
  ahead: { en: 'it was ahead of the register', fr: 'elle était en avance sur le registre' },
  'old-definition': { en: 'its definition was old', fr: 'sa définition était ancienne' },
  'by-hand': { en: 'an administrator asked for it', fr: 'un administrateur en a fait la demande' },
  restored: { en: 'the register was restored', fr: 'le registre a été restauré' },
} as const;

/** By whose word a route changed, and where that stands: ` by decision of the Council (‘para. 99’)`. */
function authorityWords(
  { body, reference }: RouteAuthority,
  world: Pick<World, 'bodies'>,
  language: Language,
): string {
  const where = reference === undefined ? '' : ` (${quote(onOneLine(reference), language)})`;
  const standing = { en: ' under a standing decision', fr: ' en vertu d’une décision permanente' };
  if (body === undefined) return where && `${standing[language]}${where}`;
  const { of } = bodyIn(world, body, language);
  return `${language === 'en' ? ' by decision' : ' par décision'} ${of}${where}`;
}

/** Why silence did not count, in French as a clause of the sentence. */
const doubts: Readonly<Record<SilenceDoubt, Bilingual>> = {
  'nobody-asked': { en: 'no Member had been asked', fr: 'aucun Membre n’ayant été consulté' },
  'not-reached': {
    en: 'not every Member had been reached in time',
    fr: 'tous les Membres n’ayant pas été joints à temps',
  },
  'one-language': {
    en: 'the text was not there in both languages',
    fr: 'le texte n’étant pas disponible dans les deux langues',
  },
  'too-short': { en: 'the time to reply was too short', fr: 'le délai de réponse étant trop court' },
  weekend: { en: 'its last day fell on a weekend', fr: 'l’échéance tombant un week-end' },
};

const bodyOf = (tool: Tool, id: DecisionId): BodyId | undefined => decisionOf(tool, id)?.facts.body;

const sentences: Sentences = {
  Registered: (_, { title, language }) =>
    language === 'en' ? `${title} was registered.` : fr`Le texte suivant a été enregistré : ${title}.`,
  Submitted: ({ to }, { title, world, language }) => {
    const body = bodyIn(world, to, language);
    return language === 'en'
      ? `${title} was submitted ${body.to}.`
      : fr`Le texte suivant a été soumis ${body.to} : ${title}.`;
  },
  NotListed: ({ body, why }, { title, world, language }) => {
    const { of } = bodyIn(world, body, language);
    return language === 'en'
      ? `${title} was not placed on the agenda ${of}: ${reasons[why].en}.`
      : fr`Le texte suivant n’a pas été inscrit à l’ordre du jour ${of} (${reasons[why].fr}) : ${title}.`;
  },
  DecisionRecorded: ({ facts }, { tool, world, language }) => decisionSentence(facts, tool, world, language),
  AmendedTextConfirmed: (_, { title, language }) =>
    language === 'en'
      ? `The amended text is confirmed: ${title}. It moves on.`
      : fr`Le texte modifié est confirmé : ${title}. Il poursuit son parcours.`,
  TextConfirmed: ({ decision, report, paragraph }, { tool, title, world, language }) => {
    const body = bodyOf(tool, decision);
    const of = body === undefined ? '' : ` ${bodyIn(world, body, language).of}`;
    const where = onOneLine(`${report}, para. ${paragraph}`);
    return language === 'en'
      ? `The decision${of} on ${title} has its final text (${where}).`
      : fr`La décision${of} a son texte définitif (${where.replace(', para. ', ', par. ')}) : ${title}.`;
  },
  DecisionTakenBack: ({ decision }, { tool, title, world, language }) => {
    const body = bodyOf(tool, decision);
    const by = body === undefined ? '' : ` ${bodyIn(world, body, language).of}`;
    return language === 'en'
      ? `An outcome${by} on ${title} was recorded by mistake and has been taken back.`
      : fr`Un résultat${by} consigné par erreur a été repris : ${title}.`;
  },
  CorrectionProposed: ({ facts }, { tool, world, language }) =>
    language === 'en'
      ? `A correction of the record is proposed, and a second person is asked to agree: ${quote(decisionSentence(facts, tool, world, 'en'), 'en')}`
      : fr`Une rectification est proposée, et l’accord d’une seconde personne est demandé : ${quote(decisionSentence(facts, tool, world, 'fr'), 'fr')}`,
  CorrectionAgreed: ({ decision, facts }, { tool, world, language }) =>
    correctionSentence(facts, decisionOf(tool, decision)?.formerFacts, tool, world, language),
  RouteChanged: (event, { tool, title, world, language }) => {
    const named = (steps: readonly Step[]) =>
      steps.map((step) => bodyIn(world, step.body, language).the).join(', ');
    const way = named(event.after.steps.filter((step) => stateOf(tool.progress, step.n).is !== 'waived'));
    const dropped = waivedBy(event);
    const waived = named(dropped);
    const many = dropped.length > 1;
    const by = authorityWords(event.authority, world, language);
    return language === 'en'
      ? `The route of ${title} has changed${by}. It is now: ${way || 'no body'}.${waived && ` Waived: ${waived}.`}`
      : fr`Le parcours du texte suivant a changé${by} : ${title}. Il est désormais : ${way || 'aucun organe'}.${waived && fr` ${many ? 'Étapes supprimées' : 'Étape supprimée'} : ${waived}.`}`;
  },
  Withdrawn: (_, { title, language }) =>
    language === 'en'
      ? `${title} was withdrawn by its sponsor.`
      : fr`Le texte suivant a été retiré par son auteur : ${title}.`,
  Discontinued: ({ facts }, { tool, world, language }) => decisionSentence(facts, tool, world, language),
  WrittenProcedureOpened: ({ facts }, { tool, world, language }) =>
    decisionSentence(facts, tool, world, language),
  AnswerReceived: ({ answer, move }, { title, language }) => {
    const ends = move !== undefined;
    if (answer === 'withdrawn')
      return language === 'en'
        ? `One Member withdrew its answer on ${title}.`
        : fr`Un Membre a retiré sa réponse au sujet du texte suivant : ${title}.`;
    if (language === 'en')
      return answer === 'objection'
        ? `One Member objected to ${title}.${ends ? ' The procedure has ended.' : ''}`
        : `One Member has no objection to ${title}.`;
    return answer === 'objection'
      ? fr`Un Membre a fait objection au texte suivant : ${title}.${ends ? ' La procédure a pris fin.' : ''}`
      : fr`Un Membre n’a pas d’objection au texte suivant : ${title}.`;
  },
  SilenceAgreed: ({ decision, outcome, on }, { tool, world, language }) => {
    const facts = decisionOf(tool, decision)?.facts;
    const none = { en: 'No Member objected.', fr: 'Aucun Membre n’a fait objection.' }[language];
    if (!facts) return none;
    const settled = { ...facts, outcome, decidedOn: on };
    return `${none} ${decisionSentence(settled, tool, world, language)}`;
  },
  ProcedureExtended: ({ decision, deadlineAt, why = ['not-reached'] }, { tool, title, world, language }) => {
    const body = world.bodies.get(bodyOf(tool, decision) ?? ('' as BodyId));
    const until = body
      ? deadlineWords(deadlineAt, body.timeZone, body.city, language)
      : dayWords(deadlineAt.slice(0, 10), language);
    const because = why.map((doubt) => doubts[doubt][language]).join(', ');
    return language === 'en'
      ? `The procedure on ${title} goes on until ${until}: ${because}.`
      : fr`La procédure se poursuit jusqu’au ${until}, ${because} : ${title}.`;
  },
  DocumentAttached: ({ version, as, number }, { title, language }) => {
    const paper = onOneLine(number ?? numberOf(version));
    return language === 'en'
      ? `${attached[as].en} was added to ${title}: ${paper}.`
      : fr`${attached[as].fr} a été ${as === 'translation' || as === 'revision' ? 'ajoutée' : 'ajouté'} (${paper}) au texte suivant : ${title}.`;
  },
  Published: ({ publication }, { tool, title, language }) => {
    const edition = editionWords(tool.edition, language);
    const on = dayWords(publication.on, language);
    const name = languageNames[publication.language][language];
    return language === 'en'
      ? `${title}${edition === undefined ? '' : `, ${edition},`} was published in ${name} on ${on}.`
      : fr`Le texte suivant a été publié en ${name} le ${on} : ${title}${edition === undefined ? '' : `, ${edition}`}.`;
  },
  EditionSuperseded: ({ language: of }, { title, language }) => {
    const name = languageNames[of][language];
    return language === 'en'
      ? `A new edition has replaced ${title} in ${name}.`
      : fr`Une nouvelle édition remplace en ${name} le texte suivant : ${title}.`;
  },
  ChildDerived: ({ child }, { title, language }) =>
    language === 'en'
      ? `A new text, ${child}, was derived from ${title}.`
      : fr`Un nouveau texte, ${child}, est issu du texte suivant : ${title}.`,
  HistoryEntered: ({ lines, source }, { world, language }) => {
    const from = onOneLine(source);
    const [last] = lines.slice(-1);
    const known = last ? ` ${historyLineSentence(last, world, language)}` : '';
    return language === 'en'
      ? `History was entered from ${from}.${known}`
      : fr`Historique saisi à partir de ${from}.${known}`;
  },
  StepCleared: ({ step, origin }, { tool, title, world, language }) => {
    if (origin)
      return language === 'en'
        ? `The outcome that made ${title} may now be read by all.`
        : fr`Le résultat dont est issu le texte suivant peut désormais être lu par tous : ${title}.`;
    const decision = tool.decisions.findLast((d) => d.step === step && d.status !== 'taken-back');
    if (decision) {
      const outcome = decisionSentence(decision.facts, tool, world, language);
      return language === 'en'
        ? `${outcome} This may now be read by all.`
        : fr`${outcome} Ce résultat peut désormais être lu par tous.`;
    }
    const body = tool.route.steps.find(({ n }) => n === step)?.body;
    const of = body === undefined ? '' : ` ${bodyIn(world, body, language).of}`;
    return language === 'en'
      ? `The outcome${of} on ${title} may now be read by all.`
      : fr`Le résultat${of} peut désormais être lu par tous : ${title}.`;
  },
  Reminded: ({ of }, { title, language }) =>
    language === 'en'
      ? `${title} still waits for ${waitingLabels[of].en}.`
      : fr`Le texte suivant attend toujours ${waitingLabels[of].fr} : ${title}.`,
  FellDormant: ({ idleSince }, { title, language }) => {
    const since = dayWords(idleSince.slice(0, 10), language);
    return language === 'en'
      ? `${title} is dormant: nothing has happened to it since ${since}.`
      : fr`Le texte suivant est en sommeil, sans activité depuis le ${since} : ${title}.`;
  },
  CarriedOver: (_, { language }) =>
    ({
      en: 'The wait goes on under a new execution: the former had reached its greatest age.',
      fr: 'L’attente se poursuit sous une nouvelle exécution, la précédente ayant atteint son âge limite.',
    })[language],
  ExecutionReplaced: ({ why }, { language }) =>
    language === 'en'
      ? `The execution was replaced: ${replaced[why].en}.`
      : fr`L’exécution a été remplacée : ${replaced[why].fr}.`,
  ExecutionPaused: (_, { language }) =>
    ({ en: 'The execution was paused.', fr: 'L’exécution a été suspendue.' })[language],
  ExecutionResumed: (_, { language }) =>
    ({ en: 'The execution was resumed.', fr: 'L’exécution a repris.' })[language],
};

/** The line of the history that tells of an event, which is also the first line of its letter. */
export function eventSentence(event: RecordedEvent, tool: Tool, world: World, language: Language): string {
  const say = sentences[event.type] as (event: RecordedEvent, told: Told) => string;
  return say(event, { tool, world, language, title: titleWords(tool.title, language, tool.id) });
}
