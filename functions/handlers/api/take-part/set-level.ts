import type { api } from '../../../contracts/api/endpoints.ts';
import { reply, type UseCase } from '../../../contracts/api/use-case.ts';
import type { InboxStore } from '../../../desk-ports.ts';
import { refuse } from '../../../domain/refusal.ts';
import type { Clock, PeopleStore } from '../../../ports.ts';
import { bodySubscription, lettersOfPastYear } from './body-subscription.ts';

export interface LevelPorts {
  readonly people: Pick<PeopleStore, 'world' | 'followedBy' | 'changePerson'>;
  readonly inbox: Pick<InboxStore, 'of'>;
  readonly clock: Clock;
}

/** How much a person wants to be told of a body; where two requests meet, the last word counts. */
export const setLevel =
  (ports: LevelPorts): UseCase<typeof api.setLevel> =>
  async ({ caller, params, body: { level }, language }) => {
    const now = ports.clock.now();
    const world = await ports.people.world(now);
    const body = world.bodies.get(params.body);
    if (!body) return refuse('unknown-body', { body: params.body });
    const { id } = caller.person;
    const person = await ports.people.changePerson(id, { level: { body: body.id, level } });
    if (!person) return refuse('unknown-person', { person: id });
    const [topics, letters] = await Promise.all([
      ports.people.followedBy(person.id),
      lettersOfPastYear(ports.inbox, person.id, now),
    ]);
    return reply(bodySubscription(body, { person, seats: caller.seats, topics, letters }, language));
  };
