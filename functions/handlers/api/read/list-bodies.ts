import type { readEndpoints as api } from '../../../contracts/api/read.ts';
import { reply, type UseCase } from '../../../contracts/api/use-case.ts';
import type { Body } from '../../../domain/body.ts';
import { stageLabels } from '../../../domain/language/screen-labels.ts';
import { lifeCyclePlaces } from '../../../domain/life-cycle-order.ts';
import { sessionsAhead } from '../../../domain/session.ts';
import type { Language } from '../../../domain/text.ts';
import type { World } from '../../../domain/world.ts';
import type { Clock, PeopleStore } from '../../../ports.ts';
import { bodyNamed, labelled, sessionNamed } from './named.ts';

export interface ReadsWorld {
  readonly people: Pick<PeopleStore, 'world'>;
  readonly clock: Clock;
}

/** Every body, in life-cycle order. */
export const listBodies =
  ({ people, clock }: ReadsWorld): UseCase<typeof api.listBodies> =>
  async ({ language }) => {
    const world = await people.world(clock.now());
    const bodies = lifeCyclePlaces(world).flatMap((place) => world.bodies.get(place as Body['id']) ?? []);
    return reply({ items: bodies.map((body) => bodyRow(body, world, language)) });
  };

/** A body as a list has it, with its next session. */
export function bodyRow(body: Body, world: World, language: Language) {
  const [next] = body.closed ? [] : sessionsAhead(world.sessions.values(), body.id, world.now);
  const session = sessionNamed(next?.id, world, language);
  return {
    ...bodyNamed(body.id, world, language),
    stage: labelled(stageLabels, body.stage, language),
    ...(body.prefix === undefined ? {} : { prefix: body.prefix }),
    ...{ restricted: body.restricted, closed: body.closed !== undefined },
    ...(session ? { next: session } : {}),
  };
}
