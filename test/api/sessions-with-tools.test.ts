import { describe, expect, it } from 'vitest';
import { toolId } from '../../functions/domain/ids.ts';
import { PoC } from '../support/sample-register.ts';
import { inJune, reading } from './read-rig.ts';

type Rig = Awaited<ReturnType<typeof reading>>;
interface Line {
  readonly id: string;
  readonly state: { readonly id: string };
  readonly tools?: readonly { readonly tool: string; readonly is: string; readonly subjectTo?: string }[];
  readonly more?: true;
}

const lines = async (rig: Rig, as: string, query = ''): Promise<readonly Line[]> =>
  (await rig.get(`/api/sessions?with=tools${query}`, as)).body.items;
const told = async (rig: Rig, as: string) =>
  Object.fromEntries(
    (await lines(rig, as)).map(({ id, tools }) => [id, tools?.map(({ tool, is }) => `${tool} ${is}`)]),
  );

describe('the time line of sessions', () => {
  it('has what is due at each, and what comes up there after another body', async () => {
    const rig = await reading();
    await rig.submitted('T13');
    await rig.submitted('T12');
    await rig.recorded(toolId('T12'), 'endorsed');
    await rig.drafted('T14');
    expect(await told(rig, 'nobody')).toMatchObject({
      'PTC-243-244': ['T13 due'],
      'PoC-90': ['T12 due', 'T13 expected'],
      'Council-143-144': ['T12 expected', 'T13 expected'],
      'PTC-245-246': [],
    });
    const council = (await lines(rig, 'del-A')).find(({ id }) => id === 'Council-143-144');
    expect(council?.tools?.[0]?.subjectTo).toBe(
      'sous réserve de la décision de la Commission de politique générale',
    );
    expect((await rig.get('/api/sessions', 'nobody')).body.items[0].tools).toBeUndefined();
  });

  it('says of each session what its own page says', async () => {
    const rig = await inJune();
    for (const id of ['T12', 'T13', 'T15']) await rig.submitted(id);
    await rig.recorded(toolId('T12'), 'endorsed');
    await rig.recorded(toolId('T15'), 'deferred', { targetSession: 'PTC-245-246' });
    await rig.inJune(toolId('T12'), PoC, 'endorsed');
    for (const as of ['nobody', 'del-A', 'del-PoC', 'sec-Council'])
      for (const { id, state, tools } of await lines(rig, as)) {
        const page = (await rig.get(`/api/sessions/${id}`, as)).body;
        const due = [...page.items, ...page.expected].filter(({ is }: { is: string }) => is !== 'done');
        const isOver = state.id === 'closed' || state.id === 'report-issued';
        expect(tools?.map(({ tool }) => tool)).toEqual(isOver ? undefined : due.map(({ tool }) => tool));
      }
  });

  it('of a restricted body tells others only what they may know', async () => {
    const rig = await inJune();
    await rig.submitted('T13');
    await rig.recorded(toolId('T13'), 'endorsed');
    const before = (await rig.get('/api/sessions?with=tools', 'nobody')).text;
    await rig.inJune(toolId('T13'), PoC, 'endorsed');
    expect((await rig.get('/api/sessions?with=tools', 'nobody')).text).toBe(before);
    expect(await told(rig, 'del-PoC')).toMatchObject({ 'PoC-90': [], 'Council-143-144': ['T13 due'] });
  });

  it('shows fifty of each, and says that there are more', async () => {
    const rig = await reading();
    for (let n = 10; n < 61; n++) await rig.submitted(`X${n}`);
    const [ptc] = await lines(rig, 'nobody', '&body=PTC');
    expect([ptc?.id, ptc?.tools?.length, ptc?.more]).toEqual(['PTC-243-244', 50, true]);
  });

  it('is of no other beside', async () => {
    const rig = await reading();
    expect((await rig.get('/api/sessions?with=everything', 'nobody')).status).toBe(400);
  });
});
