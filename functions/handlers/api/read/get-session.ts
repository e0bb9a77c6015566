import type { readEndpoints as api } from '../../../contracts/api/read.ts';
import { reply, type UseCase } from '../../../contracts/api/use-case.ts';
import { dayIn } from '../../../domain/date.ts';
import { emptyAgendaWords, recordedWords } from '../../../domain/language/session-counts.ts';
import { type Actor, may } from '../../../domain/may.ts';
import { isRefusal } from '../../../domain/refusal.ts';
import { actOnSession, daysOf, type Session, type SessionAct } from '../../../domain/session.ts';
import type { World } from '../../../domain/world.ts';
import { dated } from './named.ts';
import { type SessionReads, sessionAgenda } from './session-agenda.ts';
import { itemShown, sessionRow } from './session-shown.ts';

/** One session: what is due, what was decided, what could be proposed (USERS.md 2.1 S2, 2.2 D7). */
export const getSession =
  (ports: SessionReads): UseCase<typeof api.getSession> =>
  async ({ caller: { actor }, params, language }) => {
    const agenda = await sessionAgenda(ports, params.session, actor);
    if (isRefusal(agenda)) return agenda;
    const { session, items, tools, world } = agenda;
    const shown = (...is: readonly string[]) =>
      items
        .filter((item) => is.includes(item.is))
        .map((item) => itemShown(item, tools, { actor, world, language }));
    const [own, unplaced] = [shown('due', 'done'), shown('unplaced')];
    const recorded = own.filter(({ is }) => is === 'done').length;
    const { version, report, label, timeZone, dates, city } = session;
    const body = {
      ...sessionRow(session, world, language),
      labels: { ...label },
      dates: dated(dates, world, language),
      ...(city ? { cities: { ...city } } : {}),
      days: [...daysOf(session)],
      timeZone,
      ...(report ? { report: { ...report } } : {}),
      counts: { items: own.length, recorded, words: recordedWords(recorded, own.length, language) },
      items: own,
      unplaced,
      expected: shown('expected'),
      ...(own.length === 0 ? { empty: emptyAgendaWords(unplaced.length, language) } : {}),
      version,
      may: actsOffered(session, actor, world),
    };
    return reply(body, { version });
  };

const acts = [
  'open',
  'suspend',
  'resume',
  'close',
  're-open',
  'issue-report',
] as const satisfies readonly SessionAct[];

/** What the reader may do to the session now; what they would have to enter is not yet asked. */
function actsOffered(session: Session, actor: Actor, { now, bodies }: World) {
  const { body, state, firstDay, timeZone } = session;
  const mayAct = may(actor, 'act-on-session', { body }) === true;
  const mayRecord = may(actor, 'record-decision', { body }) === true;
  const canBe = (act: SessionAct): boolean => {
    const after = actOnSession(session, { act, by: actor.id }, now);
    return !isRefusal(after) || after.refused === 'details-missing';
  };
  const hasBegun = state !== 'planned' && (firstDay === undefined || firstDay <= dayIn(timeZone, now));
  return [
    ...(mayAct && state !== 'report-issued' && !bodies.get(body)?.closed ? (['plan'] as const) : []),
    ...(mayAct ? acts.filter(canBe) : []),
    ...(mayRecord && hasBegun ? (['record'] as const) : []),
  ];
}
