import type { By } from '../../functions/domain/event.ts';
import { memberId, personId, type ToolId, toolId } from '../../functions/domain/ids.ts';
import type { Seat } from '../../functions/domain/person.ts';
import { isRefusal } from '../../functions/domain/refusal.ts';
import { commands } from '../../functions/handlers/commands.ts';
import { memoryNoticeStore } from './memory-notices.ts';
import { memoryPeopleStore } from './memory-people.ts';
import { memoryToolStore } from './memory-tools.ts';
import { bodies, Council, PoC, PTC, registration } from './sample-register.ts';
import { worldOn } from './story.ts';

/** A register in memory with its people: what a person's request meets, without engine or mail. */
export async function memoryRegister(now = '2024-04-24T08:00:00.000Z') {
  const tools = memoryToolStore();
  const people = memoryPeopleStore();
  const notices = memoryNoticeStore();
  const clock = { at: now, now: () => clock.at };
  const seat = (person: string, more: Omit<Seat, 'person' | 'from'>): Seat => ({
    person: personId(person),
    from: '2020-01-01',
    ...more,
  });
  for (const body of bodies) await people.putBody(body);
  for (const session of worldOn(now).sessions.values()) await people.putSession(session);
  for (const body of [PTC, PoC, Council]) {
    await people.putSeat(seat(`sec-${body}`, { role: 'secretary', body }));
    await people.putSeat(seat(`dep-${body}`, { role: 'deputy-secretary', body }));
  }
  await people.putSeat(seat('del-A', { role: 'delegate', body: PTC, member: memberId('A') }));
  await people.putSeat(seat('admin', { role: 'administrator' }));
  await people.putSeat(seat('officer', { role: 'officer' }));
  const name = 'The officer';
  await people.putPerson({
    id: personId('officer'),
    name,
    email: 'officer@example.org',
    language: 'en',
    levels: {},
  });
  const ask = commands({ tools, people, notices, clock });
  let requests = 0;
  /** Asks as a person; the key is new each time unless given. */
  const asks = (by: By, input: Record<string, unknown>, key = `request-${++requests}`) =>
    ask({ by, key, ...input });
  async function does(by: By, input: Record<string, unknown>, key?: string) {
    const answer = await asks(by, input, key);
    if (isRefusal(answer)) throw new Error(`Refused: ${answer.refused} ${JSON.stringify(answer.facts)}`);
    return answer;
  }
  /** Registers and submits a tool, so that the PTC holds it. */
  async function before(tool: ToolId = toolId('T13')) {
    const by: By = { person: personId('officer'), seat: { role: 'officer' } };
    await does(by, {
      tool,
      command: { type: 'register', registration: { ...registration, officers: ['officer'] } },
    });
    await does(by, {
      tool,
      command: {
        type: 'submit',
        to: PTC,
        asked: { en: 'Endorse' },
        versions: [{ document: 'PC0741', language: 'en', revision: 'a' }],
      },
    });
  }
  return { tools, people, notices, clock, tokenClock: clock, asks, does, before };
}

export const secretary: By = { person: personId('sec-PTC'), seat: { role: 'secretary', body: PTC } };
export const deputy: By = { person: personId('dep-PTC'), seat: { role: 'deputy-secretary', body: PTC } };
export const administrator: By = { person: personId('admin'), seat: { role: 'administrator' } };

/** What the PTC's secretary records on the second day of its session. */
export const records = (outcome: string, more: object = {}) => ({
  type: 'record-decision',
  facts: {
    outcome,
    body: PTC,
    session: 'PTC-243-244',
    decidedOn: '2024-04-24',
    basis: { is: 'consensus' },
    versions: [{ document: 'PC0741', language: 'en', revision: 'a' }],
    ...more,
  },
});
