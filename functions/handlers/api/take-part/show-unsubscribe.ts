import type { api } from '../../../contracts/api/endpoints.ts';
import { refuseWith, reply, type UseCase } from '../../../contracts/api/use-case.ts';
import { readUnsubscription, type ShowUnsubscribePorts, unsubscriptionPage } from './unsubscription.ts';

/** The page behind the link in a letter: what its button would do. Nothing changes by reading it. */
export const showUnsubscribe =
  (ports: ShowUnsubscribePorts): UseCase<typeof api.showUnsubscribe> =>
  async ({ params }) => {
    const asked = await readUnsubscription(ports, params.token);
    return asked ? reply(unsubscriptionPage(ports.head, asked, 'would')) : refuseWith('no-such-page');
  };
