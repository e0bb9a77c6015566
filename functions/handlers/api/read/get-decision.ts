import type { readEndpoints as api } from '../../../contracts/api/read.ts';
import { reply, type UseCase } from '../../../contracts/api/use-case.ts';
import { commandsOffered } from '../../../domain/commands-offered.ts';
import { titleWords } from '../../../domain/language/title-words.ts';
import { may } from '../../../domain/may.ts';
import { readsAll } from '../../../domain/readers-history.ts';
import { refuse } from '../../../domain/refusal.ts';
import { decisionOf } from '../../../domain/tool.ts';
import type { Clock, PeopleStore, ToolStore } from '../../../ports.ts';
import { decisionShown } from './decision-shown.ts';
import type { ReadsEvents } from './known-events.ts';
import { lettersTold, type ReadsLetters } from './letters-told.ts';
import { namesOf } from './names.ts';
import { titlesOf } from './relatives.ts';
import { viewsOf } from './session-tools.ts';

export interface ReadsDecision {
  readonly tools: Pick<ToolStore, 'toolsOfDecision' | 'summaries' | 'events'>;
  readonly notices: ReadsLetters['notices'];
  readonly people: Pick<PeopleStore, 'world' | 'people' | 'members'>;
  readonly clock: Clock;
  readonly events: ReadsEvents;
}

/** One decision over all the tools that it covers, as far as the caller may know of each. */
export const getDecision =
  ({ tools, people, notices, clock, events }: ReadsDecision): UseCase<typeof api.getDecision> =>
  async ({ caller: { actor }, params, language }) => {
    const world = await people.world(clock.now());
    const reader = { actor, world, events };
    const views = await viewsOf(tools, await tools.toolsOfDecision(params.decision), reader);
    const standing = views.flatMap((tool) => {
      const decision = decisionOf(tool, params.decision);
      return decision && decision.status !== 'taken-back' ? [{ tool, decision }] : [];
    });
    const [first] = standing;
    if (!first) return refuse('unknown-decision', { decision: params.decision });
    const { tool, decision } = first;
    const { recordedBy, proposal, facts } = decision;
    const [names, titles] = await Promise.all([
      namesOf(
        people,
        [recordedBy.person, ...(proposal ? [proposal.by.person] : [])],
        facts.statements !== undefined,
      ),
      titlesOf(tools, [facts.remainder, facts.child], reader, language),
    ]);
    const all = readsAll(actor, tool, world);
    const records = may(actor, 'record-decision', { body: facts.body }) === true;
    const told = records && {
      ...{ tool, events: await events(tool.id, decision.n), world, language },
      mayTakeBack: commandsOffered(actor, tool, world).some(
        (one) => one.command === 'take-back' && one.decision === decision.id,
      ),
    };
    return reply({
      ...decisionShown(decision, { tool, world, language, names, titles, readsAll: all }),
      ...(told && (await lettersTold({ notices, tools }, decision.id, told))),
      tools: standing.map(({ tool: { id, title } }) => ({
        tool: id,
        title: titleWords(title, language, id),
      })),
    });
  };
