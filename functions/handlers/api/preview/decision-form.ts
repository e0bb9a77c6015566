import type { api } from '../../../contracts/api/endpoints.ts';
import { reply, type UseCase } from '../../../contracts/api/use-case.ts';
import { dayIn } from '../../../domain/date.ts';
import { newest, numberOf } from '../../../domain/document.ts';
import { bodyIn } from '../../../domain/language/body-words.ts';
import { fieldLabels } from '../../../domain/language/field-labels.ts';
import { outcomeLabels } from '../../../domain/language/labels.ts';
import { questionMessages } from '../../../domain/language/questions.ts';
import { refusalMessage } from '../../../domain/language/refusals.ts';
import { stageLabels } from '../../../domain/language/screen-labels.ts';
import { fr, spaced } from '../../../domain/language/spacing.ts';
import { titleWords } from '../../../domain/language/title-words.ts';
import { turnWords } from '../../../domain/language/where-words.ts';
import { may } from '../../../domain/may.ts';
import { type Offer, outcomesOffered } from '../../../domain/offered.ts';
import { outcomeTable } from '../../../domain/outcome.ts';
import { refuse } from '../../../domain/refusal.ts';
import { daysOf, type Session } from '../../../domain/session.ts';
import { type Bilingual, type Language, languages } from '../../../domain/text.ts';
import type { Tool } from '../../../domain/tool.ts';
import type { World } from '../../../domain/world.ts';
import type { Clock, PeopleStore, ToolStore } from '../../../ports.ts';

export interface FormPorts {
  readonly tools: Pick<ToolStore, 'load'>;
  readonly people: Pick<PeopleStore, 'world'>;
  readonly clock: Clock;
}

/** What may be recorded of a tool in a session (USERS.md 3.1): screens and API ask the same domain. */
export const decisionForm =
  ({ tools, people, clock }: FormPorts): UseCase<typeof api.decisionForm> =>
  async ({ caller, params, query, language }) => {
    const now = clock.now();
    const [loaded, world] = await Promise.all([tools.load(params.tool), people.world(now)]);
    const session = world.sessions.get(query.session);
    if (!session) return refuse('unknown-session', { session: query.session });
    const allowed = may(caller.actor, 'preview-decision', { body: session.body });
    if (allowed !== true) return refuse('not-permitted', { ...allowed, action: 'preview-decision' });
    if (!loaded) return refuse('unknown-tool', { tool: params.tool });
    const { tool } = loaded;
    const today = dayIn(session.timeZone, now);
    const days = daysOf(session);
    const day = query.day ?? days.findLast((one) => one <= today) ?? days[0] ?? today;
    const asked = tool.submissions.findLast(({ to }) => to === session.body)?.asked;
    const body = bodyIn(world, session.body, language);
    return reply(
      {
        tool: tool.id,
        title: titleWords(tool.title, language, tool.id),
        session: session.id,
        body: session.body,
        heading: language === 'en' ? `What did ${body.the} decide?` : fr`Qu'a décidé ${body.the} ?`,
        ...(asked ? { asked: { ...asked } } : {}),
        days: [...days],
        late: session.state === 'closed' || session.state === 'report-issued',
        offers: outcomesOffered(tool, session, day, world).map((one) => offerIn(one, tool, world, language)),
        targets: targetsOf(tool, session, world, language),
        versions: versionsOf(tool),
      },
      { version: tool.version },
    );
  };

function offerIn(offer: Offer, tool: Tool, world: World, language: Language) {
  const { outcome, offered, needs, leadsTo, questions, why } = offer;
  return {
    outcome,
    label: { ...outcomeLabels[outcome] },
    offered,
    needs: needs.map((name) => ({ field: name, label: { ...fieldLabels[name] } })),
    consequence: consequence(offer, tool, world, language),
    ...(leadsTo ? { leadsTo: { stage: leadsTo.stage, waitsFor: leadsTo.waitsFor } } : {}),
    questions: questions.map((code) => ({ code, sentence: questionMessages[code][language] })),
    ...(why ? { why: { code: why.refused, detail: refusalMessage(why, language, world) } } : {}),
  };
}

/** What an outcome leaves, in grey under it: where the tool goes, what it waits for, or that nothing changes. */
function consequence(offer: Offer, tool: Tool, world: World, language: Language): string {
  const { leadsTo, outcome } = offer;
  if (!leadsTo) return stays[language];
  const { stage, step, session, waitsFor } = leadsTo;
  if (waitsFor in held) return held[waitsFor as keyof typeof held][language];
  if (stage === 'draft') return revises[language];
  const at = tool.route.steps.find(({ n }) => n === step);
  const words = at
    ? turnWords({ body: at.body, ...(session === null ? {} : { session }) }, world, language)
    : stageLabels[stage][language];
  // Which session takes it up again is a field of the form.
  const later = at && outcomeTable[outcome].effect === 'repeat' && session === null;
  if (language === 'en') return later ? `then ${words}, at a later session` : `then ${words}`;
  return later ? fr`ensuite : ${words}, à une session ultérieure` : fr`ensuite : ${words}`;
}

const stays: Bilingual = { en: 'no change to its progress', fr: 'sans effet sur son parcours' };
const revises: Bilingual = {
  en: 'then the Secretariat revises the text',
  fr: spaced('ensuite : le Secrétariat révise le texte'),
};

/** It stays with the body until something named has come. */
const held = {
  'amended-text': {
    en: 'it moves on when the amended text is confirmed',
    fr: 'il poursuivra son parcours une fois le texte modifié confirmé',
  },
  'written-comments': {
    en: 'it moves on after the deadline unless a Member objects',
    fr: "il poursuivra son parcours après l'échéance, sauf objection d'un Membre",
  },
  'tacit-date': {
    en: 'deemed approved on the date given unless a Member objects',
    fr: "réputé approuvé à la date indiquée, sauf objection d'un Membre",
  },
} as const satisfies Partial<Record<NonNullable<Offer['leadsTo']>['waitsFor'], Bilingual>>;

/** Whom it can be referred back to: the steps before the body's own, nearest first; then the Secretariat. */
function targetsOf(tool: Tool, session: Session, world: World, language: Language) {
  const { steps } = tool.route;
  const here = steps.findIndex(({ body }) => body === session.body);
  const earlier = steps.slice(0, Math.max(here, 0)).toReversed();
  const secretariat: Bilingual = { en: 'the Secretariat', fr: 'le Secrétariat' };
  return [
    ...earlier.map(({ n, body }) => ({ target: n, label: bodyIn(world, body, language).the })),
    { target: 'draft' as const, label: secretariat[language] },
  ];
}

/** The newest version of each language of each paper: what was before the body unless it says otherwise. */
const versionsOf = (tool: Tool) =>
  tool.documents.flatMap(({ versions }) =>
    languages.flatMap((language) => {
      const version = newest(versions, language);
      if (!version) return [];
      const { document, revision, pages, datedOn } = version;
      return [
        {
          document,
          language,
          revision,
          number: numberOf(version),
          ...(pages === undefined ? {} : { pages }),
          ...(datedOn === undefined ? {} : { datedOn }),
        },
      ];
    }),
  );
