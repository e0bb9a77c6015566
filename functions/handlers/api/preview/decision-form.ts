import type { api } from '../../../contracts/api/endpoints.ts';
import { reply, type UseCase } from '../../../contracts/api/use-case.ts';
import { dayIn } from '../../../domain/date.ts';
import { newest, numberOf } from '../../../domain/document.ts';
import { type BodyWords, bodyIn } from '../../../domain/language/body-words.ts';
import { fr } from '../../../domain/language/spacing.ts';
import { titleWords } from '../../../domain/language/title-words.ts';
import { may } from '../../../domain/may.ts';
import { outcomesOffered } from '../../../domain/offered.ts';
import { refuse } from '../../../domain/refusal.ts';
import { daysOf, isClosed, type Session, sessionsAhead } from '../../../domain/session.ts';
import { type Bilingual, type Language, languages } from '../../../domain/text.ts';
import type { Tool } from '../../../domain/tool.ts';
import type { World } from '../../../domain/world.ts';
import type { Clock, PeopleStore, ToolStore } from '../../../ports.ts';
import { sessionNamed } from '../read/named.ts';
import { papersShown } from '../read/paper-shown.ts';
import { commandsShown } from './form-fields-shown.ts';
import { offerShown } from './offer-shown.ts';
import { sendChoicesShown } from './send-choices-shown.ts';

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
    // As it was typed before, also of what was taken back.
    const item = tool.decisions.findLast(
      ({ facts }) => facts.session === session.id && facts.item !== undefined,
    )?.facts.item;
    const body = bodyIn(world, session.body, language);
    return reply(
      {
        tool: tool.id,
        title: titleWords(tool.title, language, tool.id),
        session: session.id,
        body: session.body,
        heading: language === 'en' ? `What did ${body.the} decide?` : fr`Qu’a décidé ${body.the} ?`,
        ...(asked ? { asked: { ...asked }, askedOf: askedOf[language](body) } : {}),
        ...(item === undefined ? {} : { item }),
        days: [...days],
        late: isClosed(session),
        offers: outcomesOffered(tool, session, day, world).map((one) =>
          offerShown(one, tool, world, language),
        ),
        commands: commandsShown(caller.actor, tool, session.body, world, language),
        targets: targetsOf(tool, session, world, language),
        sessions: sessionsAhead(world.sessions.values(), session.body, now)
          .filter(({ id }) => id !== session.id)
          .flatMap(({ id }) => sessionNamed(id, world, language) ?? []),
        versions: versionsOf(tool),
        papers: papersShown(tool, { actor: caller.actor, world, language }),
        sendChoices: sendChoicesShown(tool, session.body, world),
      },
      { version: tool.version },
    );
  };

const askedOf: Readonly<Record<Language, (body: BodyWords) => string>> = {
  en: ({ the }) => `Asked of ${the}`,
  fr: ({ to }) => `Il est demandé ${to}`,
};

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
