import type { Endpoint } from '../../../contracts/api/endpoint.ts';
import type { api } from '../../../contracts/api/endpoints.ts';
import { type Asked, type Caller, reply, type UseCase } from '../../../contracts/api/use-case.ts';
import type { AskedCommand } from '../../../contracts/commands.ts';
import { audienceOf, type NoticeItem } from '../../../domain/audience.ts';
import { decide } from '../../../domain/decide.ts';
import type { By, QuestionCode, RecordedEvent } from '../../../domain/event.ts';
import { evolve } from '../../../domain/evolve.ts';
import type { ToolId } from '../../../domain/ids.ts';
import { eventSentence } from '../../../domain/language/event-sentences.ts';
import { questionMessages } from '../../../domain/language/questions.ts';
import { whereSentence } from '../../../domain/language/where-words.ts';
import type { WriteLetter } from '../../../domain/letter-matter.ts';
import type { NoticeDue } from '../../../domain/notice.ts';
import { noticesDue } from '../../../domain/notices-due.ts';
import { isRefusal } from '../../../domain/refusal.ts';
import { whereIs } from '../../../domain/where.ts';
import type { World } from '../../../domain/world.ts';
import type { PeopleStore } from '../../../ports.ts';
import type { CarryOutPorts } from '../../ask.ts';
import { circleOf } from '../../circle.ts';
import { noticeItems } from '../../notice-items.ts';
import { gatheringFor } from '../../notices-of.ts';
import { namingTool, permittedDeed } from '../../permitted-deed.ts';
import { letterShown } from './letter-shown.ts';

export interface PreviewPorts extends Pick<CarryOutPorts, 'tools' | 'notices' | 'clock'> {
  readonly people: CarryOutPorts['people'] & Pick<PeopleStore, 'followers' | 'members'>;
  readonly write: WriteLetter;
}

type Previewed = typeof api.previewDecision | typeof api.previewProcedure;

/**
 * What a command would do and whom it would tell, without writing anything: the same permission, the same decision and
 * the same letters as when it is given (USERS.md 2.1, S4).
 */
export const previewCommand =
  (ports: PreviewPorts) =>
  <E extends Previewed>(type: AskedCommand['type']): UseCase<E> =>
    (async ({ caller, params, body, language }: Asked<Endpoint>) => {
      const { actor, person } = caller as Caller;
      const { tool: id } = params as { tool: ToolId };
      const { seat, ...fields } = body as { seat?: By['seat'] };
      const now = ports.clock.now();
      const [loaded, world] = await Promise.all([ports.tools.load(id), ports.people.world(now)]);
      const ask = {
        tool: id,
        command: { type, ...fields } as AskedCommand,
        by: { person: person.id, ...(seat ? { seat } : {}) },
      };
      const permitted = await permittedDeed(ports, ask, actor, loaded, world);
      if (isRefusal(permitted)) return permitted;
      const decided = decide(loaded?.tool, { ...permitted.deed, by: permitted.by }, world);
      if (isRefusal(decided)) return namingTool(decided, id);
      const n = (loaded?.tool.version ?? 0) + 1;
      const event: RecordedEvent = { ...decided.event, tool: id, n, at: now, by: permitted.by, schema: 1 };
      const tool = evolve(loaded?.tool, event);
      const questions: readonly QuestionCode[] = 'questions' in event ? event.questions : [];
      const due = noticesDue(event, tool, world);
      const letters = await Promise.all(
        due.map((one) => letterOf(ports, one, { event, tool }, world, language)),
      );
      const leaves = letters.map(({ leavesAt }) => leavesAt).sort()[0];
      return reply({
        sentence: eventSentence(event, tool, world, language),
        where: whereSentence(whereIs(tool, world), tool, world, language),
        questions: questions.map((code) => ({ code, sentence: questionMessages[code][language] })),
        letters,
        ...(leaves !== undefined && leaves > now ? { takeBackUntil: leaves } : {}),
      });
    }) as unknown as UseCase<E>;

/** The notice that it would ride in, with what is in there already, and the letter as it would arrive. */
async function letterOf(
  ports: PreviewPorts,
  due: NoticeDue,
  told: Omit<NoticeItem, 'index'>,
  world: World,
  language: 'en' | 'fr',
) {
  const notice = await gatheringFor(ports.notices, due);
  const before = await noticeItems(notice, ports.tools);
  const index = notice.events.length;
  const items = [...before, { index, ...told }];
  const circle = await circleOf(ports.people, notice, items, world);
  const recipients = audienceOf(notice, items, circle, world).filter(({ events }) => events.includes(index));
  return letterShown(ports, { notice, items, event: told.event, circle, recipients, language });
}
