import type { api } from '../../../contracts/api/endpoints.ts';
import {
  type Caller,
  type Refused,
  refuseWith,
  reply,
  type UseCase,
} from '../../../contracts/api/use-case.ts';
import type { Offer, OfferStore } from '../../../desk-ports.ts';
import type { BodyId } from '../../../domain/ids.ts';
import { invitationOf } from '../../../domain/invitation.ts';
import { offerSentWords } from '../../../domain/language/offer-words.ts';
import { may } from '../../../domain/may.ts';
import { refuse } from '../../../domain/refusal.ts';
import type { Tool } from '../../../domain/tool.ts';
import type { World } from '../../../domain/world.ts';
import type { Clock, PeopleStore, ToolStore } from '../../../ports.ts';
import { toolForReader } from '../tools-for-reader.ts';
import { offerShown } from './offer-shown.ts';
import { secretariatAddress } from './secretariat-address.ts';

export interface OfferPorts {
  readonly tools: Pick<ToolStore, 'events'>;
  readonly people: Pick<PeopleStore, 'world'>;
  readonly offers: Pick<OfferStore, 'add' | 'of'>;
  readonly clock: Clock;
  readonly head: { readonly domain: string };
}

/** Offers a contribution where one is invited. The same request is one offer, answered alike, also once its day is over. */
export const offerContribution =
  (ports: OfferPorts): UseCase<typeof api.offerContribution> =>
  async ({ caller, params, body: { text }, key, language }) => {
    const at = ports.clock.now();
    const world = await ports.people.world(at);
    const tool = await toolForReader(ports.tools, params.tool, caller.actor, world);
    if (!tool) return refuse('unknown-tool', { tool: params.tool });
    const person = caller.person.id;
    const before = (await ports.offers.of(tool.id)).find((one) => one.person === person && one.key === key);
    const body = before?.body ?? invitedTo(tool, caller, world, ports.head.domain);
    if (typeof body !== 'string') return body;
    const member = memberOn(body, caller);
    const offer: Offer = before ?? {
      ...{ tool: tool.id, body, person, at, text, key },
      ...(member === undefined ? {} : { member }),
    };
    const kept = before ?? (await ports.offers.add(offer));
    if (kept.text !== text) return refuse('request-key-reused', { key });
    // Answered or not, a repetition is told what the first request was told.
    const { answered: _, ...sent } = kept;
    return reply(
      { ...offerShown(sent), sentence: offerSentWords(kept.body, world, language) },
      { location: `/api/tools/${tool.id}/offers` },
    );
  };

/** The body that invites contributions and lets the caller offer one; otherwise why there is nothing to offer to. */
function invitedTo(tool: Tool, { actor }: Caller, world: World, domain: string): BodyId | Refused {
  const invitation = invitationOf(tool, world);
  const once = invitation ?? invitationOf(tool, { ...world, now: tool.progress.since });
  if (!once) return refuseWith('no-such-thing');
  const allowed = may(actor, 'offer-contribution', { body: once.body });
  if (allowed !== true) return refuse('not-permitted', { ...allowed, action: 'offer-contribution' });
  if (invitation) return invitation.body;
  const body = world.bodies.get(once.body);
  return refuse('deadline-passed', {
    byDay: once.byDay,
    ...(body ? { secretariat: secretariatAddress(body, domain) } : {}),
  });
}

/** For whom the person sits there; a remark is a person's, and still the secretary wants to know whose delegate asks. */
const memberOn = (body: BodyId, { seats }: Caller) =>
  seats.find(
    (seat) => seat.body === body && seat.member !== undefined && ['delegate', 'observer'].includes(seat.role),
  )?.member;
