import type { api } from '../../../contracts/api/endpoints.ts';
import { refuseWith, reply, type UseCase } from '../../../contracts/api/use-case.ts';
import type { PeopleStore } from '../../../ports.ts';
import { readUnsubscription, type ShowUnsubscribePorts, unsubscriptionPage } from './unsubscription.ts';

export type UnsubscribePorts = Omit<ShowUnsubscribePorts, 'people'> & {
  readonly people: ShowUnsubscribePorts['people'] & Pick<PeopleStore, 'changePerson' | 'follow'>;
};

/**
 * Stops the letters of one topic. A body's level becomes nothing, a tool is followed no longer; official notices are no
 * subscription and still come. The last word counts, and a repetition has the same answer.
 */
export const unsubscribe =
  (ports: UnsubscribePorts): UseCase<typeof api.unsubscribe> =>
  async ({ params }) => {
    const asked = await readUnsubscription(ports, params.token);
    if (!asked) return refuseWith('no-such-page');
    const { id, topic } = asked;
    if (topic.is === 'tool') await ports.people.follow(`tool:${topic.tool}`, id, false);
    else await ports.people.changePerson(id, { level: { body: topic.body, level: 'none' } });
    return reply(unsubscriptionPage(ports.head, asked, 'done'));
  };
