import { describe, expect, it } from 'vitest';
import { memberId, personId } from '../../functions/domain/ids.ts';
import { CBC, PTC } from '../support/sample-register.ts';
import { reading } from './read-rig.ts';
import { enter } from './rig.ts';

describe('the Members', () => {
  it('are told to whoever has to name one, in both languages', async () => {
    const { get, people } = await reading();
    await people.putMember({
      id: memberId('X'),
      name: { en: 'Observer X', fr: 'Observateur X' },
      kind: 'observer',
    });
    for (const as of ['sec-PTC', 'nobody'])
      expect((await get('/api/members', as)).body).toEqual({
        items: [
          { member: 'A', name: { en: 'Member A', fr: 'Membre A' }, kind: 'member' },
          { member: 'X', name: { en: 'Observer X', fr: 'Observateur X' }, kind: 'observer' },
        ],
      });
    expect((await get('/api/members')).status).toBe(401);
  });
});

describe('who can be responsible for a tool', () => {
  const opened = async () => {
    const rig = await reading();
    await rig.people.putPerson({
      ...{
        id: personId('P15'),
        name: 'Fatou Diabaté',
        email: 'fatou@example.org',
        language: 'fr',
        levels: {},
      },
    });
    const found = async (q: string, as = 'sec-PTC') =>
      (await rig.get(`/api/officers?${new URLSearchParams({ q })}`, as)).body;
    return { ...rig, found };
  };

  it('is found by the beginnings of a name, or by an id, with today’s seats and no address', async () => {
    const { found, people, get } = await opened();
    await people.putSeat({ person: personId('P15'), role: 'secretary', body: CBC, from: '2024-01-01' });
    await people.putSeat({
      person: personId('P15'),
      role: 'secretary',
      body: PTC,
      from: '2020-01-01',
      to: '2023-12-31',
    });
    await people.putSeat({
      person: personId('P15'),
      role: 'officer',
      tool: 'T13' as never,
      from: '2020-01-01',
    });
    const fatou = { person: 'P15', name: 'Fatou Diabaté', seats: ['Secretary, CBC'] };
    for (const q of ['fat diab', 'DIABATE', 'p15']) expect(await found(q)).toEqual({ items: [fatou] });
    expect(await found('atou')).toEqual({ items: [] });
    const all = await get('/api/officers', 'sec-PTC');
    expect(all.body.items).toContainEqual(fatou);
    expect(all.text).not.toContain('@');
  });

  it('has those first who sit for no Member', async () => {
    const { get } = await opened();
    const { items } = (await get('/api/officers', 'sec-PTC')).body;
    const sits = items.map(({ seats }: { seats: string[] }) =>
      seats.some((words) => words.includes('Member')),
    );
    expect(sits.indexOf(true)).toBeGreaterThan(0);
    expect(sits.slice(sits.indexOf(true))).not.toContain(false);
  });

  it('is told to who may register a tool, deputies too, and to nobody else', async () => {
    const { get } = await opened();
    for (const as of ['dep-PTC', 'sec-Council', 'officer'])
      expect((await get('/api/officers', as)).status).toBe(200);
    for (const as of ['del-A', 'admin', 'nobody']) expect((await get('/api/officers', as)).status).toBe(403);
  });

  it('is fifty at most, and says that there are more', async () => {
    const { found, people } = await opened();
    for (let n = 100; n < 151; n++) await enter(people, `many-${n}`);
    const { items, more } = await found('name of many');
    expect([items.length, more]).toEqual([50, true]);
    expect((await found('name of many 150')).more).toBeUndefined();
  });
});
