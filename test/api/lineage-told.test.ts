import { describe, expect, it } from 'vitest';
import type { By } from '../../functions/domain/event.ts';
import { personId, sessionId, toolId } from '../../functions/domain/ids.ts';
import { administerDesk } from '../../functions/handlers/api/administer-desk.ts';
import { readDesk } from '../../functions/handlers/api/read-desk.ts';
import { memoryFiles } from '../support/memory-files.ts';
import { records, secretary } from '../support/register.ts';
import { PoC, registration, seat } from '../support/sample-register.ts';
import { administration } from './administer-rig.ts';
import { apiRig } from './rig.ts';

const officer: By = { person: personId('officer'), seat: { role: 'officer' } };
const secPoC: By = { person: personId('sec-PoC'), seat: { role: 'secretary', body: PoC } };

/** T13, from which the Policy Commission may have derived T99, and T14 whose registration then names T99. */
async function inJune(isDerived: boolean) {
  const register = await administration();
  await register.waiting('T13');
  const { does, clock, people } = register;
  await does(secretary, { tool: 'T13', command: records('endorsed') });
  clock.at = '2024-06-18T08:00:00.000Z';
  const session = (await people.world(clock.at)).sessions.get(sessionId('PoC-90'));
  if (session) await people.putSession({ ...session, state: 'open', version: session.version + 1 });
  if (isDerived) {
    const child = { tool: 'T99', registration: { ...registration, officers: ['officer'] } };
    const facts = { body: PoC, session: 'PoC-90', decidedOn: '2024-06-18', child: 'T99' };
    await does(secPoC, { tool: 'T13', command: { ...records('child-derived', facts), child } });
  }
  const named = { ...registration, officers: ['officer'], ...(isDerived ? { parent: 'T99' } : {}) };
  await does(officer, { tool: 'T14', command: { type: 'register', registration: named } });
  const ports = { ...register, files: memoryFiles(), registerName: '' };
  return { ...register, ...apiRig(register, [...readDesk(ports), ...administerDesk(ports)]) };
}
type Register = Awaited<ReturnType<typeof inJune>>;

const registeredAs = async ({ get }: Register, as: string) => {
  const { body } = await get('/api/tools/T14/history', as);
  return body.items[0].data.registration;
};

describe('a tool that its reader may not know of', () => {
  it('is not named by the history of another', async () => {
    const register = await inJune(true);
    expect(await registeredAs(register, 'sec-PoC')).toMatchObject({ parent: 'T99' });
    for (const reader of ['admin', 'del-A'])
      expect(await registeredAs(register, reader), reader).not.toHaveProperty('parent');
    for (const reader of ['admin', 'del-A'])
      expect((await register.get('/api/tools/T14/history', reader)).text).toBe(
        (await (await inJune(false)).get('/api/tools/T14/history', reader)).text,
      );
  });

  it('is not named by an export: neither by other tools nor by who follows or serves it', async () => {
    const [told, untold] = [await inJune(true), await inJune(false)];
    for (const { people } of [told, untold]) {
      await people.follow('tool:T99', personId('del-A'), true);
      await people.follow('tool:T13', personId('del-A'), true);
      await people.putSeat(seat('del-A', 'officer', undefined, { tool: toolId('T99') }));
    }
    const { text } = await told.post('/api/admin/exports', 'admin');
    expect(text).toBe((await untold.post('/api/admin/exports', 'admin')).text);
    expect(text).not.toContain('T99');
    expect(text).toContain('"follows":["tool:T13"]');
    await told.people.putSeat(seat('admin', 'secretary', PoC));
    const whole = await told.post('/api/admin/exports', 'admin');
    expect(whole.text).toContain('"parent":"T99"');
    expect(whole.text).toContain('"tool:T99"');
    expect(whole.text).toContain('"role":"officer","from":"2020-01-01","tool":"T99"');
  });
});
