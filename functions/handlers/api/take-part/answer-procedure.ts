import type { api } from '../../../contracts/api/endpoints.ts';
import { type Caller, reply, type UseCase } from '../../../contracts/api/use-case.ts';
import type { Body } from '../../../domain/body.ts';
import type { RecordedEvent } from '../../../domain/event.ts';
import { type MemberId, memberId } from '../../../domain/ids.ts';
import { may } from '../../../domain/may.ts';
import { voicesOn } from '../../../domain/person.ts';
import { toolFor } from '../../../domain/readers-history.ts';
import { isRefusal, type Refusal, refuse } from '../../../domain/refusal.ts';
import { type Decision, decisionOf } from '../../../domain/tool.ts';
import type { PeopleStore } from '../../../ports.ts';
import type { CarryOutPorts } from '../../ask.ts';
import { carryOut } from '../../carry-out.ts';
import { requestOf } from '../../request-of.ts';
import { receiptOf } from './receipt-of.ts';
import { secretariatAddress } from './secretariat-address.ts';

export type AnswerPorts = CarryOutPorts & {
  readonly people: Pick<PeopleStore, 'members'>;
  readonly head: { readonly domain: string };
};

/** A Member's answer in a written procedure, by one of its delegates: one voice a Member (USERS.md 2.2, D5). */
export const answerProcedure =
  (ports: AnswerPorts): UseCase<typeof api.answerProcedure> =>
  async ({ caller, params, body: { member: named, answer, text }, key, language }) => {
    const world = await ports.people.world(ports.clock.now());
    const events = await ports.tools.events(params.tool);
    const view = toolFor(events, caller.actor, world);
    if (!view) return refuse('unknown-tool', { tool: params.tool });
    const decided = decisionOf(view, params.decision);
    const body = decided && world.bodies.get(decided.facts.body);
    if (!decided || !body) return refuse('unknown-decision', { decision: params.decision });
    const member = named ?? onlyVoice(caller, body);
    if (isRefusal(member)) return member;
    const command = {
      type: 'object',
      ...{ decision: decided.id, member, answer },
      ...(text === undefined ? {} : { text }),
    } as const;
    const person = caller.person.id;
    const given = await carryOut(ports)({
      tool: params.tool,
      command,
      by: { person },
      request: await requestOf(person, key, { tool: params.tool, command }),
    });
    if (isRefusal(given))
      return withSecretariat(timedOut(given, decided, events), secretariatAddress(body, ports.head.domain));
    const [told, members] = await Promise.all([ports.tools.events(params.tool), ports.people.members()]);
    const receipt = receiptOf(told, given.version, { body, members }, language);
    if (!receipt) throw new Error(`Event ${given.version} of ${params.tool} is no answer`);
    return reply(receipt, { location: `/api/tools/${params.tool}` });
  };

/** The Member for whom somebody sits who names none. */
function onlyVoice({ seats, actor }: Caller, { id: body }: Body): MemberId | Refusal {
  const [voice, ...others] = voicesOn(seats, body);
  if (voice !== undefined && others.length === 0) return voice;
  const entersForOthers = may(actor, 'object', { body, member: memberId('any') }) === true;
  if (voice !== undefined || entersForOthers) return refuse('details-missing', { fields: ['member'] });
  if (seats.some((seat) => seat.role === 'observer' && seat.body === body)) return refuse('no-voice');
  return refuse('not-permitted', { needs: [{ role: 'delegate', body }], action: 'object' });
}

/** Where silence has spoken already the procedure is over, because the time is. */
function timedOut(refusal: Refusal, decided: Decision, events: readonly RecordedEvent[]): Refusal {
  if (refusal.refused !== 'no-open-procedure' || !decided.settled) return refusal;
  const extended = events.findLast(
    (event) => event.type === 'ProcedureExtended' && event.decision === decided.id,
  );
  const deadlineAt = extended?.type === 'ProcedureExtended' ? extended.deadlineAt : decided.facts.deadlineAt;
  return refuse('deadline-passed', { ...(deadlineAt === undefined ? {} : { deadlineAt }) });
}

const writesToSecretariat: ReadonlySet<Refusal['refused']> = new Set([
  'deadline-passed',
  'no-open-procedure',
  'objection-stands',
]);

/** What can no longer be answered here can be said to the secretariat. */
const withSecretariat = (refusal: Refusal, secretariat: string): Refusal =>
  writesToSecretariat.has(refusal.refused)
    ? refuse(refusal.refused, { ...refusal.facts, secretariat })
    : refusal;
