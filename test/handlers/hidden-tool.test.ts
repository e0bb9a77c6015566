import { describe, expect, it } from 'vitest';
import type { By } from '../../functions/domain/event.ts';
import { memberId, personId, toolId } from '../../functions/domain/ids.ts';
import { administrator, memoryRegister, records, secretary } from '../support/register.ts';
import { PoC, PTC, registration } from '../support/sample-register.ts';

const tool = toolId('T13');
const made = toolId('T13b');
const absent = toolId('T77');
const delegate: By = {
  person: personId('del-A'),
  seat: { role: 'delegate', body: PTC, member: memberId('A') },
};
const commission: By = { person: personId('sec-PoC'), seat: { role: 'secretary', body: PoC } };

/** The Policy Commission has endorsed a part of T13 and kept the rest as T13b: nobody else knows of that. */
async function register() {
  const it = await memoryRegister('2024-06-18T08:00:00.000Z');
  await it.before();
  await it.does(secretary, { tool, command: records('endorsed') });
  const facts = {
    ...records('in-part').facts,
    ...{
      body: PoC,
      session: 'PoC-90',
      decidedOn: '2024-06-18',
      scope: { en: 'Sections 1-5' },
      remainder: made,
    },
  };
  const child = { tool: made, registration: { ...registration, officers: [] } };
  await it.does(commission, { tool, command: { type: 'record-decision', facts, child } });
  return it;
}

const commands: readonly Record<string, unknown>[] = [
  records('noted'),
  {
    type: 'submit',
    to: 'PTC',
    asked: { en: 'x' },
    versions: [{ document: 'PC0741', language: 'en', revision: 'a' }],
  },
  { type: 'withdraw', reason: { en: 'x' } },
  { type: 'confirm-text', decision: 'T13b-1', report: 'PC1', paragraph: '1', text: { en: 'x' } },
  { type: 'clear-step', step: 2 },
];

describe('a tool of which a person may not know', () => {
  it('is answered for as one that is not there, whatever is asked and from whatever seat', async () => {
    const { asks } = await register();
    const nobody: By = { person: personId('nobody'), seat: { role: 'chair', body: PTC } };
    const people = [delegate, nobody, administrator];
    for (const by of people)
      for (const command of commands) {
        const [hidden, none] = [
          await asks(by, { tool: made, command }),
          await asks(by, { tool: absent, command }),
        ];
        expect(JSON.stringify(hidden).replaceAll(made, '?'), `${by.person} ${command.type}`).toBe(
          JSON.stringify(none).replaceAll(absent, '?'),
        );
        expect(hidden).not.toMatchObject({ refused: 'text-not-acceptable' });
        expect(hidden).toHaveProperty('refused');
      }
  });

  it('is there for who may know of it', async () => {
    const { asks } = await register();
    const noted = { ...records('noted').facts, body: PoC, session: 'PoC-90', decidedOn: '2024-06-18' };
    expect(
      await asks(commission, { tool: made, command: { type: 'record-decision', facts: noted } }),
    ).toMatchObject({
      ok: true,
      decision: 'T13b-r1',
    });
  });

  it('has its number taken all the same: nobody registers another under it', async () => {
    const { asks } = await register();
    const officer: By = { person: personId('officer'), seat: { role: 'officer' } };
    const command = { type: 'register', registration: { ...registration, officers: ['officer'] } };
    expect(await asks(officer, { tool: made, command })).toMatchObject({ refused: 'tool-exists' });
    expect(await asks(officer, { tool: toolId('T78'), command })).toMatchObject({ ok: true });
  });
});

describe('a decision that a person may not know', () => {
  it('is not what the next is numbered after: public decisions and hidden ones count apart', async () => {
    const { does, tools } = await register();
    expect((await tools.load(tool))?.tool.decisions.map(({ id }) => id)).toEqual(['T13-1', 'T13-r1']);
    expect(await does(secretary, { tool, command: records('statement') })).toMatchObject({
      decision: 'T13-2',
    });
  });

  it('is answered for as one that is not there', async () => {
    const { asks } = await register();
    const says = (decision: string) => ({ type: 'object', decision, member: 'A', answer: 'objection' });
    const answers = ['T13-r1', 'T13-r9'].map(async (decision) =>
      JSON.stringify(await asks(delegate, { tool, command: says(decision) })).replaceAll(decision, '?'),
    );
    const [hidden, none] = await Promise.all(answers);
    expect(hidden).toBe(none);
    expect(hidden).toContain('unknown-decision');
  });
});
