import { describe, expect, it } from 'vitest';
import type { By } from '../../functions/domain/event.ts';
import { personId, toolId } from '../../functions/domain/ids.ts';
import { touchedTools } from '../../functions/handlers/touched-tools.ts';
import { memoryRegister, records, secretary } from '../support/register.ts';
import { PoC, registration } from '../support/sample-register.ts';
import { secretaryOf } from '../support/story.ts';

const officer: By = { person: personId('officer'), seat: { role: 'officer' } };
const other: By = { person: personId('other'), seat: { role: 'officer' } };
const { supersedes: _, ...alone } = registration;

/** The Policy Commission has derived T30 from T13, and no officer may know it; T31 is not there. */
async function withHidden() {
  const register = await memoryRegister('2024-06-18T08:00:00.000Z');
  await register.people.putPerson({ id: other.person, name: 'O', email: '', language: 'en', levels: {} });
  await register.people.putSeat({ person: other.person, role: 'officer', from: '2020-01-01' });
  await register.before();
  await register.does(secretary, { tool: 'T13', command: records('endorsed') });
  await register.does(secretaryOf(PoC), {
    tool: 'T13',
    command: {
      ...records('child-derived', { body: PoC, session: 'PoC-90', decidedOn: '2024-06-18', child: 'T30' }),
      child: { tool: 'T30', registration: { ...alone, officers: [] } },
    },
  });
  let made = 0;
  /** Registers a tool of the asker's own that names another. */
  const registers = (by: By, lineage: object, tool = `N${++made}`) =>
    register.asks(by, {
      tool,
      command: { type: 'register', registration: { ...alone, officers: ['officer'], ...lineage } },
    });
  const eventsOf = async (tool: string) =>
    (await register.tools.events(toolId(tool))).map(({ type }) => type);
  return { ...register, registers, eventsOf };
}

describe('a tool that is registered from another', () => {
  it.each(['parent', 'derivedFrom'])('does not tell whether there is a hidden one: %s', async (field) => {
    const { registers, eventsOf } = await withHidden();
    for (const by of [officer, other]) {
      const [hidden, absent] = await Promise.all([
        registers(by, { [field]: 'T30' }, 'N1'),
        registers(by, { [field]: 'T31' }, 'N1'),
      ]);
      expect(hidden).toEqual({ refused: 'unknown-tool', facts: { tool: 'T30' } });
      expect(absent).toEqual({ refused: 'unknown-tool', facts: { tool: 'T31' } });
    }
    expect(await eventsOf('T30')).toEqual(['Registered']);
  });

  it('is written into that one’s record by its officers and by secretaries, and by nobody else', async () => {
    const { registers, eventsOf } = await withHidden();
    expect(await registers(other, { parent: 'T13' })).toEqual({
      refused: 'not-permitted',
      facts: {
        action: 'derive-from',
        needs: [{ role: 'officer', tool: 'T13' }, { role: 'secretary' }, { role: 'deputy-secretary' }],
      },
    });
    expect(await eventsOf('T13')).not.toContain('ChildDerived');
    for (const by of [officer, secretary])
      expect(await registers(by, { parent: 'T13' })).toMatchObject({ ok: true });
    expect((await eventsOf('T13')).filter((type) => type === 'ChildDerived')).toHaveLength(2);
  });

  it('asks of the seat that a person acts from, not of another of theirs', async () => {
    const { registers, people } = await withHidden();
    await people.putSeat({ person: other.person, role: 'secretary', body: PoC, from: '2020-01-01' });
    expect(await registers(other, { parent: 'T13' })).toMatchObject({ refused: 'not-permitted' });
    const asSecretary: By = { ...other, seat: { role: 'secretary', body: PoC } };
    expect(await registers(asSecretary, { parent: 'T30' })).toMatchObject({ ok: true });
  });

  it.each(['supersedes', 'remainderOf'])('may be said on paper of what is not there: %s', async (field) => {
    const { registers, eventsOf } = await withHidden();
    for (const tool of ['T30', 'T31'])
      expect(await registers(officer, { [field]: tool })).toMatchObject({ ok: true, event: 'Registered' });
    expect(await eventsOf('T30')).toEqual(['Registered']);
  });
});

describe('an edition that another takes the place of', () => {
  const event = {
    type: 'EditionSuperseded',
    edition: toolId('N1'),
    language: 'en',
    on: '2024-06-18',
  } as const;
  const superseded = async (tool: string, by = officer) => {
    const { tools, people, clock } = await withHidden();
    const world = await people.world(clock.now());
    const reader = { id: by.person, seats: await people.seatsOf(by.person) };
    return touchedTools(tools, [{ tool: toolId(tool), event }], { reader, by, world });
  };

  it('is told so, and on paper only where its officer may not know of it or it is not there', async () => {
    expect(await superseded('T13')).toMatchObject([{ tool: 'T13', event }]);
    expect(await superseded('T30')).toEqual([]);
    expect(await superseded('T31')).toEqual([]);
    // Who publishes the next edition need not be responsible for the one before.
    expect(await superseded('T13', other)).toMatchObject([{ tool: 'T13', event }]);
  });
});
