import type { readEndpoints as api } from '../../../contracts/api/read.ts';
import { reply, type UseCase } from '../../../contracts/api/use-case.ts';
import { asKnown, asOn } from '../../../domain/as-was.ts';
import type { RecordedEvent } from '../../../domain/event.ts';
import { fold } from '../../../domain/evolve.ts';
import { asOnSentence } from '../../../domain/language/as-was-words.ts';
import { stageLabels } from '../../../domain/language/screen-labels.ts';
import { historyFor, readersVersion, toolFor } from '../../../domain/readers-history.ts';
import { refuse } from '../../../domain/refusal.ts';
import type { Language } from '../../../domain/text.ts';
import type { Tool } from '../../../domain/tool.ts';
import type { World } from '../../../domain/world.ts';
import { worldAt, worldOn } from '../../../domain/world-then.ts';
import type { Clock, PeopleStore, ToolStore } from '../../../ports.ts';
import type { ReadsEvents } from './known-events.ts';
import { type LettersOf, lettersTold, type ReadsLetters } from './letters-told.ts';
import { dated, labelled } from './named.ts';
import { namesOf } from './names.ts';
import { relativesOf, titlesOf } from './relatives.ts';
import type { Reader } from './tool-entry.ts';
import { executionsShown, peopleOf, type ToolShown, toolShown } from './tool-shown.ts';

export interface ReadsTool {
  readonly tools: Pick<ToolStore, 'events' | 'summaries'>;
  readonly people: Pick<PeopleStore, 'world' | 'people' | 'members'>;
  readonly notices: ReadsLetters['notices'];
  readonly clock: Clock;
  readonly events: ReadsEvents;
}

/** One tool as the caller may know it: as it is, as it was on a day, or as the register knew it at an instant. */
export const getTool =
  (ports: ReadsTool): UseCase<typeof api.getTool> =>
  async ({ caller: { actor }, params, query, language }) => {
    const [recorded, world] = await Promise.all([
      ports.tools.events(params.tool),
      ports.people.world(ports.clock.now()),
    ]);
    const reader: Reader = { actor, world, events: ports.events };
    const now = toolFor(recorded, actor, world);
    if (!now) return refuse('unknown-tool', { tool: params.tool });
    const shown = async (tool: Tool, then: World) => {
      const [names, titles] = await Promise.all([
        namesOf(ports.people, peopleOf(tool), needsMembers(tool)),
        titlesOf(ports.tools, relativesOf(tool), reader, language),
      ]);
      return toolShown({ tool, actor, world: then, names, titles, language });
    };
    const { asOn: day, asKnown: at } = query;
    if (day === undefined && at === undefined) {
      const version = readersVersion(now, actor, world);
      const of = { tool: now, events: recorded, world, language };
      const told = await withLetters(ports, await shown(now, world), of);
      const seen = version === undefined ? {} : { version };
      return reply({ ...told, ...executionsShown(now, recorded, actor, world), ...seen }, seen);
    }
    /** The past asks nothing of anybody, and nothing can be done to it. */
    const asItWas = async (tool: Tool, then: World) => {
      const { todo: _, ...page } = await shown(tool, then);
      return { ...page, may: [] };
    };
    const told = historyFor(recorded, actor, world).map(({ event }) => event);
    const known = at === undefined ? told : asKnown(told, at);
    const past = day === undefined ? pastAt(known, world, at ?? world.now) : pastOn(known, world, day);
    const asked = {
      ...(day === undefined ? {} : { asOn: day }),
      ...(at === undefined ? {} : { asKnown: at }),
    };
    if (!past) {
      const sentence = asOnSentence(undefined, day ?? '', world, language);
      const page = await asItWas(withoutPast(now), world);
      return reply({ ...emptied(page, sentence, world, language), ...asked });
    }
    const page = await asItWas(past.tool, past.world);
    const sentence = past.sentence?.(language) ?? page.where.sentence;
    return reply({ ...page, where: { ...page.where, sentence }, ...asked });
  };

/** The page with the letters of the decision that its reader could still take back. */
async function withLetters(ports: ReadsLetters, page: ToolShown, of: Omit<LettersOf, 'mayTakeBack'>) {
  const own = page.may.find(({ command }) => command === 'take-back')?.decision;
  const told = own && (await lettersTold(ports, own, { ...of, mayTakeBack: true }));
  const decisions = page.decisions.map((one) => (one.decision === own ? { ...one, ...told } : one));
  return { ...page, decisions };
}

const needsMembers = (tool: Tool): boolean =>
  tool.procedure !== undefined ||
  tool.decisions.some(({ facts }) => facts.statements?.some(({ member }) => member !== undefined));

interface Past {
  readonly tool: Tool;
  readonly world: World;
  /** Where paper alone tells where it stood. */
  readonly sentence?: (language: Language) => string;
}

function pastAt(events: readonly RecordedEvent[], world: World, at: string): Past | undefined {
  const tool = fold(events);
  return tool && { tool, world: worldAt(world, at) };
}

function pastOn(events: readonly RecordedEvent[], world: World, day: string): Past | undefined {
  const then = asOn(events, day, world);
  return (
    then && {
      tool: then.tool,
      world: worldOn(world, day),
      sentence: (language) => asOnSentence(then, day, world, language),
    }
  );
}

/** Who it is, without anything that happened to it. */
const withoutPast = (tool: Tool): Tool => {
  const { procedure: _, ...rest } = tool;
  const nothing = { decisions: [], documents: [], history: [], questions: [], children: [] };
  return { ...rest, ...nothing, published: {}, supersededBy: {}, deferrals: 0, notReached: 0 };
};

/** Nothing is made up for a time of which nothing is known (USERS.md 1.1, E2). */
const emptied = (page: Omit<ToolShown, 'todo'>, sentence: string, world: World, language: Language) => ({
  ...page,
  known: false as const,
  stage: labelled(stageLabels, 'draft', language),
  open: true,
  where: {
    ...{ sentence, at: 'draft' as const, ahead: [], publishes: page.where.publishes },
    since: dated({ precision: 'unknown' }, world, language),
  },
  route: { ...page.route, steps: [] },
  questions: [],
});
