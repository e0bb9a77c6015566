import * as v from 'valibot';
import { expect } from 'vitest';
import { api } from '../../functions/contracts/api/endpoints.ts';
import { type Served, served } from '../../functions/contracts/api/use-case.ts';
import type { ReceivedLetter } from '../../functions/desk-ports.ts';
import type { By } from '../../functions/domain/event.ts';
import { memberId, personId, toolId } from '../../functions/domain/ids.ts';
import { noticeId } from '../../functions/domain/notice.ts';
import { answerOffer } from '../../functions/handlers/api/record/answer-offer.ts';
import { takePartDesk } from '../../functions/handlers/api/take-part-desk.ts';
import { takePartReads } from '../../functions/handlers/api/take-part-reads.ts';
import { unsubscribePaths } from '../../functions/notify/unsubscribe-path.ts';
import { memoryInboxStore } from '../support/memory-inbox.ts';
import { memoryOfferStore } from '../support/memory-offers.ts';
import { memoryRegister, records, secretary } from '../support/register.ts';
import { PoC, PTC, registration } from '../support/sample-register.ts';
import { apiRig, enter } from './rig.ts';

const paper = (language: 'en' | 'fr') => ({ document: 'PC0741', language, revision: 'a' });
export const officer: By = { person: personId('officer'), seat: { role: 'officer' } };

/** What a line answers is what the table says that it answers, field by field. */
const asSaid = (line: Served): Served => ({
  ...line,
  useCase: async (asked) => {
    const result = await line.useCase(asked);
    const { schema } = line.endpoint.answer;
    if (schema && 'body' in result) expect(v.parse(schema, result.body)).toEqual(result.body);
    return result;
  },
});

/**
 * A register in memory with delegates: two of Member A and one of B on the PTC, an observer, one of A on the Policy
 * Commission, and somebody without a seat.
 */
export async function takingPart(now?: string) {
  const register = await memoryRegister(now);
  const { people, does } = register;
  const inbox = memoryInboxStore();
  const offers = memoryOfferStore();
  const secrets: string[] = [];
  const ports = {
    ...register,
    ...{ inbox, offers },
    unsubscribes: unsubscribePaths('the key of a test'),
    head: { site: 'https://placet.example.org', domain: 'example.org', registerName: '' },
    secrets: () => {
      secrets.push(String(secrets.length).repeat(43));
      return secrets.at(-1) ?? '';
    },
  };
  await people.putMember({ id: memberId('A'), name: { en: 'Member A', fr: 'Membre A' }, kind: 'member' });
  await people.putMember({ id: memberId('B'), name: { en: 'Member B', fr: 'Membre B' }, kind: 'member' });
  const on = (member: string, body = PTC) => ({ role: 'delegate' as const, body, member: memberId(member) });
  await enter(people, 'del-A', [on('A')], 'fr');
  await enter(people, 'col-A', [on('A')]);
  await enter(people, 'del-B', [on('B')]);
  await enter(people, 'obs-X', [{ role: 'observer', body: PTC, member: memberId('X') }]);
  await enter(people, 'del-PoC', [on('A', PoC)]);
  for (const id of ['nobody', 'sec-PTC', 'dep-PTC', 'sec-PoC', 'sec-Council', 'admin'])
    await enter(people, id);

  const lines = [
    ...takePartDesk(ports),
    ...takePartReads(ports),
    served(api.answerOffer, answerOffer(ports)),
  ].map(asSaid);

  /** Registers a tool and submits it to the PTC with its paper in both languages. */
  async function submitted(
    id = 'T13',
    more: object = {},
    versions: readonly object[] = [paper('en'), paper('fr')],
  ) {
    const tool = toolId(id);
    await does(officer, {
      tool,
      command: { type: 'register', registration: { ...registration, officers: ['officer'], ...more } },
    });
    await does(officer, {
      tool,
      command: { type: 'submit', to: PTC, asked: { en: 'Endorse' }, versions },
    });
  }
  return {
    ...ports,
    ...apiRig(ports, lines),
    submitted,
    given: secrets,
    /** A written procedure of the PTC on T13, open until 17 May 2024 at noon in Brussels. */
    async procedure(id = 'T13') {
      await submitted(id);
      await does(secretary, {
        tool: toolId(id),
        command: {
          type: 'open-written-procedure',
          facts: {
            ...records('endorsed').facts,
            outcome: 'written-opened',
            versions: [paper('en'), paper('fr')],
            deadlineAt: '2024-05-17T10:00:00.000Z',
            rule: 'Decision 12',
          },
          agrees: 'endorsed',
          minimumDays: 7,
        },
      });
    },
    /** The PTC discussed T13 and invites contributions by a day. */
    async invitation(byDay = '2024-08-30', id = 'T13', more: object = {}) {
      await submitted(id, more);
      await does(secretary, {
        tool: toolId(id),
        command: records('continued', {
          guidance: { en: 'More cases' },
          byDay,
          targetSession: 'PTC-245-246',
        }),
      });
    },
    /** The secretary of a body records an outcome on a tool. */
    async recorded(by: By, facts: object, id = 'T13') {
      await does(by, { tool: toolId(id), command: records('endorsed', facts) });
    },
  };
}

/** A letter in somebody's inbox. */
export const letter = (person: string, at: string, more: Partial<ReceivedLetter> = {}): ReceivedLetter => ({
  person: personId(person),
  notice: noticeId(`PTC-${at.slice(0, 10)}`),
  body: PTC,
  class: 'subscription',
  at,
  subject: `PTC, ${at.slice(0, 10)}: 2 decisions`,
  events: [],
  ...more,
});
