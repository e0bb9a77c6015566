import type { By, ToolEvent } from '../../functions/domain/event.ts';
import { evolve } from '../../functions/domain/evolve.ts';
import { restrictedOf } from '../../functions/domain/held.ts';
import { toolId } from '../../functions/domain/ids.ts';
import type { Letter } from '../../functions/domain/notice.ts';
import { noticesDue } from '../../functions/domain/notices-due.ts';
import type { Tool } from '../../functions/domain/tool.ts';
import { closeNotice } from '../../functions/handlers/close-notice.ts';
import { findAudience } from '../../functions/handlers/find-audience.ts';
import { sendLetters } from '../../functions/handlers/send-letters.ts';
import { letterWriter } from '../../functions/notify/write-letter.ts';
import type { Mail, Watch } from '../../functions/ports.ts';
import { fakeMail } from './fake-mail.ts';
import { memoryInboxStore } from './memory-inbox.ts';
import { memoryNoticeStore } from './memory-notices.ts';
import { memoryPeopleStore } from './memory-people.ts';
import { memoryToolStore } from './memory-tools.ts';
import { bodies, person, recorded, seat, sessions } from './sample-register.ts';

type Story = readonly (ToolEvent & { at?: string; by?: By })[];

/** A register in memory with people on its bodies, its events told by notices, and a mail service that keeps letters. */
export async function noticeRegister(
  answer?: (letter: Letter, call: number) => Awaited<ReturnType<Mail['send']>>[number] | undefined,
) {
  const tools = memoryToolStore();
  const people = memoryPeopleStore();
  const notices = memoryNoticeStore();
  const inbox = memoryInboxStore();
  const post = fakeMail(answer);
  const clock = { at: '2024-04-24T16:00:00.000Z', now: () => clock.at };
  const watched: { what: string; facts: Record<string, unknown> }[] = [];
  const watch: Watch = { count: (what, facts) => watched.push({ what, facts }) };
  for (const body of bodies) await people.putBody(body);
  for (const session of sessions) await people.putSession(session);

  /** Gives a person a seat; every other one reads French where `french` says so. */
  async function sits(
    id: string,
    role: Parameters<typeof seat>[1],
    body: Parameters<typeof seat>[2],
    more: Parameters<typeof person>[1] = {},
  ) {
    await people.putPerson(person(id, more));
    await people.putSeat(seat(id, role, body));
  }

  /** Writes a tool's story and lets its last events ride in the notices that they are due in. */
  async function happens(id: string, story: Story, told = 1) {
    const events = recorded(story, id);
    const world = await people.world(clock.now());
    let tool: Tool | undefined;
    for (const { tool: _, n, at, by, schema: __, ...event } of events) {
      const after = await tools.load(toolId(id));
      if (after && after.tool.version >= n) {
        tool = after.tool;
        continue;
      }
      const answer = await tools.append({
        at,
        by,
        restricted: restrictedOf(world.bodies),
        events: [{ tool: toolId(id), after, event: event as ToolEvent }],
      });
      if (answer.is !== 'written') throw new Error(`Not written: ${answer.is}`);
    }
    tool = undefined;
    const ids: string[] = [];
    for (const event of events) {
      tool = evolve(tool, event);
      if (event.n <= events.length - told) continue;
      for (const notice of noticesDue(event, tool, world)) {
        await notices.add(notice, { tool: event.tool, n: event.n });
        ids.push(notice.id);
      }
    }
    return ids;
  }

  const write = letterWriter({
    head: { site: 'https://placet.example.org', registerName: '', domain: 'example.org' },
    unsubscribePath: (id, topic) => `/u/${id}.${topic.replace(':', '.')}`,
  });
  const ports = { tools, people, notices, inbox, clock, watch, write, mail: post.mail };
  return {
    ...ports,
    post,
    watched,
    sits,
    happens,
    findAudience: findAudience(ports),
    sendLetters: sendLetters(ports),
    closeNotice: closeNotice(ports),
    /** The three steps of `stage-notice`, batch after batch. */
    async tells(notice: never) {
      const { batches } = await findAudience(ports)({ notice });
      for (const { chunks } of batches) await sendLetters(ports)({ notice, chunks: [...chunks] });
      return closeNotice(ports)({ notice });
    },
  };
}
