import * as v from 'valibot';
import { expect } from 'vitest';
import type { Served } from '../../functions/contracts/api/use-case.ts';
import type { By } from '../../functions/domain/event.ts';
import { type BodyId, memberId, personId, type ToolId, toolId } from '../../functions/domain/ids.ts';
import { readDesk } from '../../functions/handlers/api/read-desk.ts';
import { memoryFiles } from '../support/memory-files.ts';
import { memoryRegister, records } from '../support/register.ts';
import { Council, PoC, PTC, registration } from '../support/sample-register.ts';
import { apiRig, enter } from './rig.ts';

export const officer: By = { person: personId('officer'), seat: { role: 'officer' } };
export const secretaryOf = (body: BodyId): By => ({
  person: personId(`sec-${body}`),
  seat: { role: 'secretary', body },
});
export const paper = (language: 'en' | 'fr', more: object = {}) => ({
  ...{ document: 'PC0741', language, revision: 'a' },
  ...more,
});

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
 * A register in memory in the week of the PTC's spring session, with people who read it: a delegate in French, a
 * secretary, one of the Policy Commission, an administrator and somebody without a seat.
 */
export async function reading(now?: string) {
  const register = await memoryRegister(now);
  const { tools, people, notices, clock, does } = register;
  await people.putMember({ id: memberId('A'), name: { en: 'Member A', fr: 'Membre A' }, kind: 'member' });
  const sits = { role: 'delegate' as const, member: memberId('A') };
  await enter(people, 'del-A', [{ ...sits, body: PTC }], 'fr');
  await enter(people, 'del-PoC', [{ ...sits, body: PoC }]);
  for (const id of [
    'nobody',
    'admin',
    'dep-PTC',
    'officer',
    ...[PTC, PoC, Council].map((body) => `sec-${body}`),
  ])
    await enter(people, id);
  const files = memoryFiles();
  const ports = { tools, people, notices, files, clock, registerName: 'Rehearsal' };
  const lines = readDesk(ports).map(asSaid);
  const rig = apiRig({ people, clock }, lines);

  /** Registers a tool in draft. */
  const drafted = async (id: string, more: object = {}) => {
    const command = { type: 'register', registration: { ...registration, officers: ['officer'], ...more } };
    await does(officer, { tool: id, command });
    return toolId(id);
  };
  /** Registers a tool and submits it to the PTC with its paper in both languages. */
  const submitted = async (id: string, more: object = {}, versions = [paper('en'), paper('fr')]) => {
    const tool = await drafted(id, more);
    await does(officer, {
      tool,
      command: { type: 'submit', to: PTC, asked: { en: 'to endorse' }, versions },
    });
    return tool;
  };
  /** What the PTC's secretary records on the second day of its session. */
  const recorded = (tool: ToolId, outcome: string, more: object = {}) =>
    does(secretaryOf(PTC), { tool, command: records(outcome, more) });
  /** In June: the Policy Commission, whose steps are for its seats, and the Council. */
  const inJune = (tool: ToolId, body: BodyId, outcome: string, more: object = {}) => {
    const [session, decidedOn] = body === PoC ? ['PoC-90', '2024-06-18'] : ['Council-143-144', '2024-06-27'];
    return does(secretaryOf(body), {
      tool,
      command: records(outcome, { body, session, decidedOn, ...more }),
    });
  };
  return { ...register, ...rig, drafted, submitted, recorded, inJune };
}

/** A register in June, where every body's session has begun. */
export const inJune = () => reading('2024-06-27T08:00:00.000Z');
