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
import { fr } from '../../../domain/language/spacing.ts';
import { titleWords } from '../../../domain/language/title-words.ts';
import { turnWords } from '../../../domain/language/where-words.ts';
import { may } from '../../../domain/may.ts';
import { type Offer, outcomesOffered } from '../../../domain/offered.ts';
import { refuse } from '../../../domain/refusal.ts';
import { daysOf } from '../../../domain/session.ts';
import { type Language, languages } from '../../../domain/text.ts';
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
    ...(leadsTo
      ? {
          leadsTo: {
            stage: leadsTo.stage,
            waitsFor: leadsTo.waitsFor,
            sentence: consequence(leadsTo, tool, world, language),
          },
        }
      : {}),
    questions: questions.map((code) => ({ code, sentence: questionMessages[code][language] })),
    ...(why ? { why: { code: why.refused, detail: refusalMessage(why, language, world) } } : {}),
  };
}

/** `then the Policy Commission, June 2024` / « ensuite : la Commission de politique générale, juin 2024 ». */
function consequence(
  { stage, step, session }: NonNullable<Offer['leadsTo']>,
  tool: Tool,
  world: World,
  language: Language,
): string {
  const at = tool.route.steps.find(({ n }) => n === step);
  const turn = at && { body: at.body, ...(session === null ? {} : { session }) };
  const words = turn ? turnWords(turn, world, language) : stageLabels[stage][language];
  return language === 'en' ? `then ${words}` : fr`ensuite : ${words}`;
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
