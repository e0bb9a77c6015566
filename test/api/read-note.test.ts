import { describe, expect, it } from 'vitest';
import { sessionId } from '../../functions/domain/ids.ts';
import { Council } from '../support/sample-register.ts';
import { reading } from './read-rig.ts';

describe('the note of a session that is over', () => {
  it('still says which body had each text next, whatever has happened since', async () => {
    const rig = await reading();
    const put = async (id: string, state: 'open' | 'closed') => {
      const session = (await rig.people.world(rig.clock.now())).sessions.get(sessionId(id));
      if (!session) throw new Error(id);
      await rig.people.putSession({ ...session, state, version: session.version + 1 });
    };
    const tool = await rig.submitted('T13');
    await rig.recorded(tool, 'endorsed', { item: 'V.c' });
    await put('PTC-243-244', 'closed');
    const before = await rig.get('/api/sessions/PTC-243-244/note', 'del-A');
    await put('Council-143-144', 'open');
    rig.clock.at = '2024-06-27T14:00:00.000Z';
    await rig.inJune(tool, Council, 'approved');
    const after = await rig.get('/api/sessions/PTC-243-244/note', 'del-A');
    expect(after.body.en.lines[0]).toMatchObject({
      tool: 'T13',
      item: 'V.c',
      next: 'The Policy Commission, June 2024',
    });
    expect(after.body.en).toEqual(before.body.en);
  });
});
