import type { RecordedEvent } from '../../domain/event.ts';
import type { BodyId, DecisionId } from '../../domain/ids.ts';
import { bodyIn } from '../../domain/language/body-words.ts';
import { deadlineWords } from '../../domain/language/date-words.ts';
import { eventSentence } from '../../domain/language/event-sentences.ts';
import { cut, onOneLine } from '../../domain/language/spacing.ts';
import { titleWords } from '../../domain/language/title-words.ts';
import { decisionOf, type Tool } from '../../domain/tool.ts';
import { askedToObject } from './objecting.ts';
import { filled, type Part, say } from './parts.ts';
import {
  asksSomething,
  either,
  introduction,
  nextWords,
  nothingToDo,
  quotation,
  seeWhere,
  withPage,
} from './phrases.ts';
import { subjectNaming, subjectOf } from './subject.ts';
import { type LetterItem, pageOf, type Setting, type Told } from './told.ts';

type Told0 = Pick<Told, 'subject' | 'letter' | 'brief' | 'asks'>;

/** What happened, in the few words of a subject. */
const inShort = {
  Submitted: { en: 'submitted', fr: 'soumis' },
  NotListed: { en: 'not placed on the agenda', fr: 'non inscrit à l’ordre du jour' },
  AmendedTextConfirmed: { en: 'amended text confirmed', fr: 'texte modifié confirmé' },
  TextConfirmed: { en: 'final text', fr: 'texte définitif' },
  CorrectionProposed: { en: 'please agree to a correction', fr: 'accord demandé pour une rectification' },
  CorrectionAgreed: { en: 'correction', fr: 'rectificatif' },
  RouteChanged: { en: 'route changed', fr: 'parcours modifié' },
  Withdrawn: { en: 'withdrawn by its sponsor', fr: 'retiré par son auteur' },
  Discontinued: { en: 'discontinued', fr: 'travaux arrêtés' },
  AnswerReceived: { en: 'objection received', fr: 'objection reçue' },
  SilenceAgreed: { en: 'no objection, agreed', fr: 'sans objection, accord réputé acquis' },
  ProcedureExtended: { en: 'more time to reply', fr: 'délai de réponse prolongé' },
  DocumentAttached: { en: 'new paper', fr: 'nouveau document' },
  StepCleared: { en: 'outcome cleared', fr: 'résultat diffusé' },
  Reminded: { en: 'please record', fr: 'à consigner' },
  FellDormant: { en: 'dormant', fr: 'en sommeil' },
} as const;

type Event = Extract<RecordedEvent, { type: keyof typeof inShort }>;

/** The letter of an event that has none of its own: its sentence, what is asked, what comes next. */
export function otherEventLetter(event: Event, item: LetterItem, body: BodyId, at: Setting): Told0 {
  const { tool } = item;
  const sentence = eventSentence(event, tool, at.world, at.language);
  const asked = askedBy(event, item, at);
  const added = introduction(event, at);
  const next = 'move' in event && event.move ? nextWords(tool, at) : '';
  const told = asked.length === 0 ? [nothingToDo(at.language)] : asked;
  return {
    subject: subjectFor(event, tool, body, at),
    letter: filled([
      say(sentence, ...told),
      ...added,
      ...written(event, at),
      say(next, ...stands(event, item, at)),
      say(...seeWhere(tool, at)),
    ]),
    brief: [say(sentence), ...added, say(...withPage(told, tool, at))],
    asks: asksSomething(asked),
  };
}

function subjectFor(event: Event, tool: Tool, body: BodyId, at: Setting): string {
  const what = inShort[event.type][at.language];
  if (event.type !== 'CorrectionAgreed') return subjectOf({ body }, what, tool, at);
  const { code } = bodyIn(at.world, body, at.language);
  const title = titleWords(tool.title, at.language, tool.id);
  return subjectNaming([either(at.language, `Correction, ${code} – `, `Rectificatif, ${code} – `)], title);
}

/** What the reader is asked to do; nothing for most. */
function askedBy(event: Event, item: LetterItem, at: Setting): readonly Part[] {
  const { language } = at;
  const { tool, isOfficer } = item;
  const link = { link: pageOf(tool, at.site) };
  switch (event.type) {
    case 'ProcedureExtended': {
      const body = at.world.bodies.get(bodyOfDecision(tool, event.decision) ?? ('' as BodyId));
      if (!body) return [];
      const by = deadlineWords(event.deadlineAt, body.timeZone, body.city, language);
      return askedToObject(by, item, at);
    }
    case 'NotListed':
      if (!isOfficer) return [];
      return [
        {
          strong: either(
            language,
            'Please take it up again, and submit it for a later session:',
            'Merci de le reprendre et de le soumettre pour une session ultérieure :',
          ),
        },
        link,
      ];
    case 'CorrectionProposed':
      return [
        {
          strong: either(
            language,
            'Please look at it and agree, or write to the secretary:',
            'Merci de l’examiner et de donner votre accord, ou d’écrire au secrétaire :',
          ),
        },
        link,
      ];
    case 'Reminded':
      return [
        {
          strong: either(
            language,
            'Please record what happened, or say what holds it:',
            'Merci de consigner ce qui s’est passé, ou d’indiquer ce qui le retient :',
          ),
        },
        link,
      ];
    case 'FellDormant':
      return [
        {
          strong: either(
            language,
            'Please take it up again or withdraw it:',
            'Merci de le reprendre ou de le retirer :',
          ),
        },
        link,
      ];
    default:
      return [];
  }
}

/** What somebody wrote with it. */
function written(event: Event, at: Setting) {
  const reason = { en: 'Reason', fr: 'Motif' };
  const asGiven = { en: 'Reason, as written', fr: 'Motif, tel qu’il a été écrit' };
  switch (event.type) {
    case 'NotListed':
    case 'RouteChanged':
    case 'Withdrawn':
      return quotation(event.reason, reason, at);
    case 'Discontinued':
      return [
        ...quotation(event.facts.reason, reason, at),
        ...quotation(event.facts.text, { en: 'Conclusion', fr: 'Conclusion' }, at),
      ];
    case 'TextConfirmed':
      return quotation(event.text, { en: 'Final text', fr: 'Texte définitif' }, at);
    case 'CorrectionProposed':
    case 'CorrectionAgreed':
      // A reason is written once, in whichever language; no translation of it is to come.
      return quotation({ en: event.reason, fr: event.reason }, asGiven, at);
    case 'Submitted':
      return quotation(event.asked, { en: 'Asked of the body', fr: 'Demandé à l’organe' }, at);
    default:
      return [];
  }
}

/** What an event leaves as it was, or to be decided. */
function stands(event: Event, { notReached = [] }: LetterItem, { language }: Setting): readonly string[] {
  if (event.type === 'ProcedureExtended' && notReached.length > 0) {
    const names = notReached.slice(0, 30).map((name) => cut(onOneLine(name), 80));
    const more = notReached.length - names.length;
    const all = [...names, ...(more > 0 ? [either(language, `and ${more} more`, `et ${more} autres`)] : [])];
    return [either(language, `Not reached: ${all.join(', ')}.`, `Non joints : ${all.join(', ')}.`)];
  }
  if (event.type === 'CorrectionAgreed' && event.questions.includes('correction-needs-decision'))
    return [
      either(
        language,
        'The text had moved on from the earlier record: it stays where it is until the secretaries concerned have said what follows.',
        'Le texte avait poursuivi son parcours sur la base de l’inscription antérieure : il reste où il est jusqu’à ce que les secrétaires concernés aient dit ce qui s’ensuit.',
      ),
    ];
  return [];
}

const bodyOfDecision = (tool: Tool, id: DecisionId): BodyId | undefined => decisionOf(tool, id)?.facts.body;
