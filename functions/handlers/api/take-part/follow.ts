import type { api } from '../../../contracts/api/endpoints.ts';
import { reply, type UseCase } from '../../../contracts/api/use-case.ts';
import { refuse } from '../../../domain/refusal.ts';
import type { Clock, PeopleStore, ToolStore } from '../../../ports.ts';
import { toolForReader } from '../tools-for-reader.ts';

export interface FollowPorts {
  readonly tools: Pick<ToolStore, 'events'>;
  readonly people: Pick<PeopleStore, 'world' | 'follow'>;
  readonly clock: Clock;
}

const followed = (topic: string) => reply({ topic, follows: true as const });

/** Nobody follows what they may not know of: it is refused as what is not there. */
export const followTool =
  ({ tools, people, clock }: FollowPorts): UseCase<typeof api.followTool> =>
  async ({ caller, params }) => {
    const world = await people.world(clock.now());
    const tool = await toolForReader(tools, params.tool, caller.actor, world);
    if (!tool) return refuse('unknown-tool', { tool: params.tool });
    const topic = `tool:${tool.id}`;
    await people.follow(topic, caller.person.id, true);
    return followed(topic);
  };

/** Asks nothing of the tool: whoever may not know of it any more can still let go of it, and learns nothing. */
export const unfollowTool =
  ({ people }: Pick<FollowPorts, 'people'>): UseCase<typeof api.unfollowTool> =>
  async ({ caller, params }) => {
    await people.follow(`tool:${params.tool}`, caller.person.id, false);
    return reply(undefined);
  };

export const followBody =
  ({ people, clock }: Omit<FollowPorts, 'tools'>): UseCase<typeof api.followBody> =>
  async ({ caller, params }) => {
    const { bodies } = await people.world(clock.now());
    if (!bodies.has(params.body)) return refuse('unknown-body', { body: params.body });
    const topic = `body:${params.body}`;
    await people.follow(topic, caller.person.id, true);
    return followed(topic);
  };

export const unfollowBody =
  ({ people }: Pick<FollowPorts, 'people'>): UseCase<typeof api.unfollowBody> =>
  async ({ caller, params }) => {
    await people.follow(`body:${params.body}`, caller.person.id, false);
    return reply(undefined);
  };
