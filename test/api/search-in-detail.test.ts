import { describe, expect, it } from 'vitest';
import { bodyId, sessionId, toolId } from '../../functions/domain/ids.ts';
import type { Session } from '../../functions/domain/session.ts';
import { bodies, PoC, PTC, sessions } from '../support/sample-register.ts';
import { inJune, paper, reading } from './read-rig.ts';

type Rig = Awaited<ReturnType<typeof reading>>;
const find = async ({ get }: Rig, q: string, as = 'nobody') =>
  (await get(`/api/search?q=${encodeURIComponent(q)}`, as)).body;
const idsOf = (found: readonly { readonly id: string }[]) => found.map(({ id }) => id);
const [ptc] = bodies.filter(({ id }) => id === PTC);
const [ofSpring] = sessions;
if (!ptc || !ofSpring) throw new Error('The PTC meets in spring');

const planned = (rig: Rig, id: string, more: Partial<Session> = {}) =>
  rig.people.putSession({ ...ofSpring, id: sessionId(id), version: 1, ...more });

const row = {
  ...{ id: 'PTC-243-244', label: '243rd/244th Sessions', when: '23-26 April 2024' },
  body: { id: 'PTC', code: 'PTC', name: 'Permanent Technical Committee' },
  ...{ firstDay: '2024-04-23', lastDay: '2024-04-26', city: 'Brussels' },
  state: { id: 'open', label: 'Open' },
};

describe('what the one box answers', () => {
  it('is everything of it: of a word that is in a title alone, of one that is a session’s, and of none', async () => {
    const rig = await reading();
    await rig.submitted('T13');
    const none = { tools: [], documents: [], sessions: [], bodies: [], more: false };
    expect(await find(rig, 'compendium')).toEqual({
      ...{ ...none, q: 'compendium' },
      tools: [
        {
          tool: 'T13',
          title: 'Compendium of Case Studies on Cross-Border E-Commerce',
          kind: { id: 'compendium', label: 'Compendium' },
          body: row.body,
          stage: { id: 'ptc-endorsement', label: 'PTC endorsement' },
          since: '2024-04-24T08:00:00.000Z',
          session: { id: 'PTC-243-244', label: '243rd/244th Sessions', when: '23-26 April 2024' },
          open: true,
        },
      ],
    });
    expect(await find(rig, 'ptc 243rd')).toEqual({ ...none, q: 'ptc 243rd', sessions: [row] });
    const empty = 'Nothing has these words. Look for a title, a number, a session or a body.';
    for (const q of ['??', 'of', 'xPC0742', 'stal'])
      expect(await find(rig, q)).toEqual({ ...none, q, empty });
  });

  it('says of what begins like the number of a paper which it may be, however it was typed', async () => {
    const rig = await reading();
    await rig.submitted('T13');
    for (const q of ['PC 0742', ' pc0742', 'PC-0742', 'PC.0742', 'PC9'])
      expect((await find(rig, q)).empty, q).toMatch(/^Nothing has this number\./);
    expect(await find(rig, 'PC0742')).toMatchObject({ meant: ['PC0741'], documents: [], more: false });
  });

  it('is ten of each kind, and says where more tools have the word', async () => {
    const rig = await reading();
    for (let n = 10; n < 21; n++) {
      await rig.people.putBody({
        ...ptc,
        id: bodyId(`Group${n}`),
        code: { en: `Group${n}`, fr: `Groupe${n}` },
      });
      await planned(rig, `Group-${n}`);
    }
    for (let n = 10; n < 20; n++) await rig.drafted(`T${n}`, { title: { en: `Group of ${n}` } });
    const ten = await find(rig, 'group');
    expect([ten.tools.length, ten.sessions.length, ten.bodies.length, ten.more]).toEqual([10, 10, 10, false]);
    await rig.drafted('T20', { title: { en: 'Group of 20' } });
    const more = await find(rig, 'group');
    expect([more.tools.length, more.more]).toEqual([10, true]);
  });
});

describe('a session or a body is found', () => {
  it('by its id, also where that is too short for a word, however it was typed', async () => {
    const rig = await reading();
    await rig.people.putBody({ ...ptc, id: bodyId('FC'), code: { en: 'Fin.', fr: 'Fin.' } });
    await planned(rig, 'F-C');
    expect(idsOf((await find(rig, ' fc ')).bodies)).toEqual(['FC']);
    expect(idsOf((await find(rig, ' f-c ')).sessions)).toEqual(['F-C']);
    expect(idsOf((await find(rig, 'FC')).bodies)).toEqual(['FC']);
  });

  it('by the beginnings of words of its label, its city and its body, in either language', async () => {
    const rig = await reading();
    const found = async (q: string) => idsOf((await find(rig, q)).sessions);
    const spring = ['PTC-243-244'];
    expect(await found('243e')).toEqual(spring);
    expect(await found('243rd')).toEqual(spring);
    expect(await found('bruxelles 243')).toEqual(spring);
    expect(await found('ctp 243')).toEqual(spring);
    expect(await found('technical 243')).toEqual(spring);
    expect(await found('comité technique 243')).toEqual(spring);
    expect(await found('elles 243')).toEqual([]);
    expect(await found('243 council')).toEqual([]);
    const { city: _, ...nowhere } = ofSpring;
    await rig.people.putSession({ ...nowhere, id: sessionId('PTC-9'), version: 1 });
    expect(await found('bruxelles ctp')).toEqual(['PTC-243-244', 'PTC-245-246']);
    const named = async (q: string) => idsOf((await find(rig, q)).bodies);
    expect(await named('technique')).toEqual(['PTC']);
    expect(await named('crc')).toEqual(['CBC']);
    expect(await named('commission polit')).toEqual(['PoC']);
    expect(await named('mission')).toEqual([]);
  });
});

describe('a paper is found', () => {
  it('with the tools of which its reader may know that they have it', async () => {
    const rig = await inJune();
    await rig.submitted('T13');
    await rig.submitted('T12', { title: { en: 'Concept paper' } }, [
      paper('en'),
      paper('en', { document: 'PC0750' }),
    ]);
    const T13 = toolId('T13');
    await rig.recorded(T13, 'endorsed');
    await rig.inJune(T13, PoC, 'endorsed', { versions: [paper('en', { document: 'PC0750' })] });
    const tools = async (as: string) =>
      (await find(rig, 'pc0750ea', as)).documents.map(
        ({ document, tools }: { document: string; tools: { tool: string }[] }) => [
          document,
          tools.map(({ tool }) => tool),
        ],
      );
    expect(await tools('del-PoC')).toEqual([['PC0750', ['T12', 'T13']]]);
    expect(await tools('nobody')).toEqual([['PC0750', ['T12']]]);
  });
});
