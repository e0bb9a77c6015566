import type { api } from '../../../contracts/api/endpoints.ts';
import { refuseWith, reply, type UseCase } from '../../../contracts/api/use-case.ts';
import type { OfferStore } from '../../../desk-ports.ts';
import { may } from '../../../domain/may.ts';
import type { Clock } from '../../../ports.ts';

export interface AnswerOfferPorts {
  readonly offers: Pick<OfferStore, 'of' | 'answered'>;
  readonly clock: Clock;
}

/** Notes that an offer has been answered; the first note stays. An offer to another body is not theirs to know of. */
export const answerOffer =
  ({ offers, clock }: AnswerOfferPorts): UseCase<typeof api.answerOffer> =>
  async ({ caller, params: { tool, person, key } }) => {
    const offer = (await offers.of(tool)).find((one) => one.person === person && one.key === key);
    if (!offer || may(caller.actor, 'answer-offer', { body: offer.body }) !== true)
      return refuseWith('no-such-thing');
    const answeredAt = offer.answered?.at ?? clock.now();
    if (!offer.answered) await offers.answered(tool, person, key, { at: answeredAt, by: caller.person.id });
    return reply({ tool, person, key, answeredAt });
  };
