import { expect, it } from 'vitest';
import type { Actor } from '../../functions/domain/may.ts';
import { historyFor } from '../../functions/domain/readers-history.ts';
import { exportedTool } from '../../functions/handlers/api/administer/exported-tool.ts';
import { PTC } from '../support/sample-register.ts';
import { paper, reading, secretaryOf } from './read-rig.ts';

it('an export says who answered in a written procedure to those only who may know it', async () => {
  const { tools, people, clock, does, submitted } = await reading();
  const tool = await submitted('T13');
  const facts = {
    ...{ outcome: 'written-opened', body: PTC, decidedOn: '2024-04-24', basis: { is: 'consensus' } },
    ...{ rule: 'Rule 20', deadlineAt: '2024-05-17T10:00:00.000Z', versions: [paper('en'), paper('fr')] },
  };
  const opens = { type: 'open-written-procedure', facts, agrees: 'endorsed', minimumDays: 14 };
  await does(secretaryOf(PTC), { tool, command: opens });
  const answers = { type: 'object', decision: 'T13-1', member: 'A', answer: 'no-objection' };
  await does(secretaryOf(PTC), { tool, command: answers });
  const world = await people.world(clock.now());
  const events = await tools.events(tool);
  const answerFor = async (id: string) => {
    const actor: Actor = { id: id as never, seats: await people.seatsOf(id as never) };
    const lines = exportedTool(historyFor(events, actor, world), actor, world) as { type?: string }[];
    return lines.find(({ type }) => type === 'AnswerReceived');
  };
  expect(await answerFor('sec-PTC')).toMatchObject({ member: 'A', by: { person: 'sec-PTC' } });
  expect(await answerFor('admin')).toMatchObject({ answer: 'no-objection', by: null });
  expect(await answerFor('admin')).not.toHaveProperty('member');
});
