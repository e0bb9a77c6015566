import { beforeEach, describe, expect, it } from 'vitest';
import type { By } from '../../functions/domain/event.ts';
import { personId, sessionId } from '../../functions/domain/ids.ts';
import { administerDesk } from '../../functions/handlers/api/administer-desk.ts';
import { records, secretary } from '../support/register.ts';
import { PoC, PTC, person, seat } from '../support/sample-register.ts';
import { administration } from './administer-rig.ts';
import { apiRig } from './rig.ts';

/** T13, which the Policy Commission has endorsed and not cleared. */
async function opened() {
  const register = await administration();
  const { before, does, clock, people } = register;
  await before();
  await does(secretary, { tool: 'T13', command: records('endorsed') });
  clock.at = '2024-06-18T08:00:00.000Z';
  const session = (await people.world(clock.at)).sessions.get(sessionId('PoC-90'));
  if (session) await people.putSession({ ...session, state: 'open', version: session.version + 1 });
  const facts = { body: PoC, session: 'PoC-90', decidedOn: '2024-06-18' };
  const by: By = { person: personId('sec-PoC'), seat: { role: 'secretary', body: PoC } };
  await does(by, { tool: 'T13', command: records('endorsed', facts) });
  await people.putPerson(person('del-PoC'));
  await people.putSeat(seat('del-PoC', 'delegate', PoC));
  const rig = apiRig(register, administerDesk(register));
  const see = (as: string, who: string, tool = 'T13') =>
    rig.post(`/api/admin/see-as/${who}/tools/${tool}`, as, { reason: 'They ask' });
  return { ...register, ...rig, see };
}
let register: Awaited<ReturnType<typeof opened>>;
beforeEach(async () => {
  register = await opened();
});

describe('seeing a tool as another person', () => {
  it('shows the page that they have, and is noted', async () => {
    const { body, status } = await register.see('admin', 'del-A');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      person: 'del-A',
      name: 'Name of del-A',
      tool: 'T13',
      mayKnow: true,
      sentence: 'As Name of del-A would see it, without what is only for seats that you do not have.',
      view: { tool: 'T13', stage: { id: 'policy-commission' } },
    });
    expect(body.view.version).toBeUndefined();
    expect(await register.noted()).toMatchObject([
      { by: 'admin', what: 'see-as', on: 'del-A', reason: 'They ask', after: { tool: 'T13' } },
    ]);
  });

  it('opens nothing that the asker may not read themselves', async () => {
    const asMember = (await register.see('admin', 'del-PoC')).body;
    expect(asMember.view.stage.id).toBe('policy-commission');
    expect(asMember.view.decisions).toHaveLength(1);
    await register.people.putSeat(seat('admin', 'secretary', PoC));
    const bySecretary = (await register.see('admin', 'del-PoC')).body;
    expect(bySecretary.view.stage.id).toBe('council-approval');
    expect(bySecretary.view.decisions).toHaveLength(2);
  });

  it('shows what they may do, by their own seats', async () => {
    const commands = async (who: string) =>
      (await register.see('admin', who)).body.view.may.map(({ command }: { command: string }) => command);
    expect(await commands('del-A')).not.toContain('record-decision');
    expect(await commands('sec-PTC')).toContain('attach-document');
    await register.people.putSeat({ ...seat('sec-PTC', 'secretary', PTC), to: '2024-06-17' });
    expect(await commands('sec-PTC')).not.toContain('attach-document');
  });

  it('is for administrators, and of what is there', async () => {
    expect((await register.see('sec-PTC', 'del-A')).status).toBe(403);
    expect((await register.see('admin', 'p-nobody')).body).toMatchObject({ code: 'unknown-person' });
    expect((await register.see('admin', 'del-A', 'T99')).body).toMatchObject({ code: 'unknown-tool' });
    expect(await register.noted()).toEqual([]);
  });
});
