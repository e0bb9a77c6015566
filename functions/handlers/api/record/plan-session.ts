import type { api } from '../../../contracts/api/endpoints.ts';
import { type Asked, reply, type UseCase } from '../../../contracts/api/use-case.ts';
import { may } from '../../../domain/may.ts';
import { planSession as planned } from '../../../domain/plan-session.ts';
import { isRefusal, refuse } from '../../../domain/refusal.ts';
import type { SessionPorts } from '../../act-on-session.ts';
import { requestOf } from '../../request-of.ts';

/** Enters a meeting, or changes when and where it is. The same request gets the same answer. */
export const planSession =
  (ports: SessionPorts): UseCase<typeof api.planSession> =>
  async (asked) => {
    const plan = planning(ports);
    // Who was quicker may be this very request, sent twice at once.
    const answer = (await plan(asked)) ?? (await plan(asked));
    return answer ?? refuse('version-conflict', { session: asked.params.session });
  };

/** Undefined where somebody wrote in between. */
const planning =
  ({ people, clock }: SessionPorts) =>
  async ({ caller, params, body, key, seenVersion }: Asked<typeof api.planSession>) => {
    const { body: of, ...plan } = body;
    const now = clock.now();
    const world = await people.world(now);
    const holder = world.bodies.get(of);
    if (!holder) return refuse('unknown-body', { body: of });
    const allowed = may(caller.actor, 'act-on-session', { body: of });
    if (allowed !== true) return refuse('not-permitted', { ...allowed, action: 'act-on-session' });
    const known = world.sessions.get(params.session);
    const { hash } = await requestOf(caller.person.id, key, { session: params.session, ...body });
    const before = known?.log.find((entry) => entry.by === caller.person.id && entry.request?.key === key);
    if (before && before.request?.hash !== hash) return refuse('request-key-reused', { key });
    const location = `/api/sessions/${params.session}`;
    if (before)
      return reply(
        { ok: true as const, session: params.session, state: before.state ?? 'planned' },
        { location },
      );
    if (seenVersion !== undefined && seenVersion !== (known?.version ?? 0))
      return refuse('version-conflict', { session: params.session, version: known?.version ?? 0 });
    const entry = { id: params.session, plan, by: caller.person.id, request: { key, hash } };
    const session = planned(known, holder, entry, now);
    if (isRefusal(session)) return session;
    if ((await people.putSession(session)) === 'conflict') return undefined;
    return reply({ ok: true as const, session: session.id, state: session.state }, { location });
  };
