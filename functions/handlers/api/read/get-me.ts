import type { readEndpoints as api } from '../../../contracts/api/read.ts';
import { reply, type UseCase } from '../../../contracts/api/use-case.ts';
import { homeZone } from '../../../domain/body.ts';
import { dayIn } from '../../../domain/date.ts';
import { seatWords } from '../../../domain/language/acting-words.ts';
import { noticeOf } from '../../../domain/language/rehearsal-words.ts';
import { roleLabels } from '../../../domain/language/screen-labels.ts';
import { may } from '../../../domain/may.ts';
import { voicesOn } from '../../../domain/person.ts';
import type { Clock, PeopleStore, ToolStore } from '../../../ports.ts';
import { toolsOfOfficer } from '../take-part/gather-tools.ts';
import type { ReadsEvents } from './known-events.ts';
import { bodyNamed, labelled, memberNamed } from './named.ts';
import { titlesOf } from './relatives.ts';

export interface ReadsMe {
  readonly tools: Pick<ToolStore, 'toolsOfOfficer' | 'summaries'>;
  readonly people: Pick<PeopleStore, 'world' | 'members'>;
  readonly clock: Clock;
  readonly events: ReadsEvents;
  /** Empty for a register that is meant; `Rehearsal` where what it holds is invented. */
  readonly registerName: string;
}

/** Who the caller is to the register. */
export const getMe =
  ({ tools, people, clock, events, registerName }: ReadsMe): UseCase<typeof api.getMe> =>
  async ({ caller: { person, seats, actor }, language }) => {
    const now = clock.now();
    const sits = seats.some(({ member }) => member !== undefined);
    const [world, members, own] = await Promise.all([
      people.world(now),
      sits ? people.members() : [],
      toolsOfOfficer(tools, person.id),
    ]);
    const titles = await titlesOf(tools, own, { actor, world, events }, language);
    const bodies = [...new Set(seats.flatMap(({ body }) => (body === undefined ? [] : [body])))];
    const { id, name, language: spoken, timeZone } = person;
    return reply({
      ...{ person: id, name, language: spoken },
      ...(timeZone === undefined ? {} : { timeZone }),
      seats: seats.map((seat) => {
        const { role, body, tool, member, from, to } = seat;
        const sitsFor = member === undefined ? undefined : memberNamed(member, { members }, language);
        return {
          role: labelled(roleLabels, role, language),
          ...(body === undefined ? {} : { body: bodyNamed(body, world, language) }),
          ...(tool === undefined ? {} : { tool }),
          ...(sitsFor ? { member: sitsFor } : {}),
          from,
          ...(to === undefined ? {} : { to }),
          words: seatWords(seat, world, language, sitsFor?.name),
        };
      }),
      serves: bodies
        .filter((body) => may(actor, 'record-decision', { body }) === true)
        .map((body) => bodyNamed(body, world, language)),
      sitsFor: bodies.flatMap((body) =>
        voicesOn(seats, body).map((member) => ({
          member: memberNamed(member, { members }, language),
          body: bodyNamed(body, world, language),
        })),
      ),
      officerOf: [...titles].map(([tool, title]) => ({ tool, title })),
      may: {
        register: may(actor, 'register', {}) === true,
        administer: may(actor, 'read-executions', {}) === true,
      },
      register: { name: registerName, notice: noticeOf(registerName)[language] },
      ...{ now, today: dayIn(homeZone, now) },
    });
  };
