import type { api } from '../../../contracts/api/endpoints.ts';
import { type Asked, reply, type UseCase } from '../../../contracts/api/use-case.ts';
import { dayIn } from '../../../domain/date.ts';
import type { ToolId } from '../../../domain/ids.ts';
import { outcomeTable } from '../../../domain/outcome.ts';
import { isRefusal, refuse } from '../../../domain/refusal.ts';
import { daysOf, type Session } from '../../../domain/session.ts';
import { actOn, type SessionPorts } from '../../act-on-session.ts';
import type { CarryOutPorts } from '../../ask.ts';
import { carryOut } from '../../carry-out.ts';
import { requestOf } from '../../request-of.ts';
import { answerFor } from './problem-of.ts';

type Acting = typeof api.actOnSession;

/**
 * What a secretary does to a session. Closing first records what was not reached (USERS.md 1.2, session life), each
 * tool by itself: what cannot be recorded is named, and the session is closed all the same. Where it cannot be closed,
 * nothing is recorded.
 */
export const actOnSession = (ports: CarryOutPorts & SessionPorts): UseCase<Acting> => {
  const act = actOn(ports);
  const record = recordNotReached(ports);
  return async (asked) => {
    const { caller, params, body, key } = asked;
    const { notReached, seat, ...what } = body;
    let left: Awaited<ReturnType<typeof record>> | undefined;
    const first = async () => {
      left = await record(asked);
    };
    const person = caller.person.id;
    const answer = await act({
      session: params.session,
      ...what,
      by: { person, ...(seat ? { seat } : {}) },
      request: await requestOf(person, key, { session: params.session, ...body }),
      ...(what.act === 'close' && notReached ? { first } : {}),
    });
    if (isRefusal(answer)) return answer;
    return reply(
      { ...answer, ...(left ? { notReached: left } : {}) },
      { location: `/api/sessions/${answer.session}` },
    );
  };
};

const recordNotReached = (ports: CarryOutPorts) => {
  const give = carryOut(ports);
  return async ({ caller, params, body, key, language }: Asked<Acting>) => {
    const { tools = [], targetSession } = body.notReached ?? {};
    const now = ports.clock.now();
    const session = (await ports.people.world(now)).sessions.get(params.session);
    if (!session) return [];
    const answers = [];
    for (const tool of tools) {
      if (await wasReached(ports, tool, session)) {
        const reached = refuse('already-decided-here', { tool, session: session.id });
        answers.push(answerFor(tool, reached, language));
        continue;
      }
      const answer = await give({
        tool,
        command: {
          type: 'record-decision',
          facts: {
            outcome: 'not-reached',
            body: session.body,
            session: session.id,
            decidedOn: lastDayBy(session, now),
            basis: { is: 'not-stated' },
            versions: [],
            ...(targetSession === undefined ? {} : { targetSession }),
          },
        },
        by: { person: caller.person.id, ...(body.seat ? { seat: body.seat } : {}) },
        request: await requestOf(caller.person.id, `${key}.${tool}`, { session: session.id, ...body }),
      });
      answers.push(answerFor(tool, answer, language));
    }
    return answers;
  };
};

/**
 * The session has taken an outcome on it that stands, other than this very one of a request sent twice. A statement for
 * the record decides nothing on the item: its agenda has it as due (domain/agenda.ts).
 */
async function wasReached(
  { tools }: Pick<CarryOutPorts, 'tools'>,
  id: ToolId,
  session: Session,
): Promise<boolean> {
  const loaded = await tools.load(id);
  return (loaded?.tool.decisions ?? []).some(
    ({ facts, status }) =>
      facts.session === session.id &&
      facts.body === session.body &&
      status !== 'taken-back' &&
      facts.outcome !== 'not-reached' &&
      outcomeTable[facts.outcome].effect !== 'none',
  );
}

/** Today, where it is a day of the session; otherwise its last one that has come. */
function lastDayBy(session: Session, now: string): string {
  const today = dayIn(session.timeZone, now);
  return daysOf(session).findLast((day) => day <= today) ?? today;
}
