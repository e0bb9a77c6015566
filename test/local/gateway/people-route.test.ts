import { describe, expect, it } from 'vitest';
import { bodyId, memberId, personId } from '../../../functions/domain/ids.ts';
import type { SeatRole } from '../../../functions/domain/person.ts';
import { worthChoosing } from '../../../local/demonstration.ts';
import { peopleRoute } from '../../../local/gateway/people-route.ts';
import bodiesSeed from '../../../local/seed/bodies.json' with { type: 'json' };
import peopleSeed from '../../../local/seed/people.json' with { type: 'json' };
import toolsSeed from '../../../local/seed/tools.json' with { type: 'json' };

const now = '2024-04-23T06:00:00.000Z';
const world = {
  now,
  bodies: new Map(bodiesSeed.bodies.map((body) => [bodyId(body.id), body as never])),
  sessions: new Map(),
};

/** The people of the demonstration, as its register gives them; without some. */
const opened = (without: readonly string[] = []) =>
  peopleRoute({
    now: () => now,
    register: {
      people: {
        person: async (id) => {
          const found = peopleSeed.people.find((one) => one.id === id && !without.includes(one.id));
          return found && { ...found, id, language: found.language as 'en' | 'fr', levels: {} };
        },
        seatsOf: async (id) =>
          peopleSeed.seats
            .filter(({ person }) => person === id)
            .map((seat) => ({ ...seat, person: id, role: seat.role as SeatRole }) as never),
        members: async () =>
          peopleSeed.members.map(({ id, name }) => ({ id: memberId(id), name, kind: 'member' as const })),
        world: async () => world,
      },
      tools: {
        toolsOfOfficer: async (id) => ({
          tools: toolsSeed.tools
            .filter(({ officers }) => officers.includes(id))
            .map((tool) => tool.id as never),
        }),
      },
    },
  });

const told = async (route: ReturnType<typeof opened>) =>
  JSON.parse(String((await route({ method: 'GET', path: '/local/people' }))?.body));

describe('the people to choose from', () => {
  it('are one of each kind, with their seats in both languages', async () => {
    expect(await told(opened())).toEqual([
      {
        person: 'P01',
        name: 'Hélène Marchetti',
        seats: { en: 'Secretary, PTC', fr: 'Secrétaire, CTP' },
        group: 'secretary',
      },
      {
        person: 'P22',
        name: 'Aminata Koulibaly',
        seats: {
          en: 'Chair, WCO-UPU CC (Member A) · Delegate, PTC, Council, SWG, WCO-UPU CC, DMPT, CBC, PoC (Member A)',
          fr: 'Présidence, CC OMD-UPU (Membre A) · Délégué, CTP, Conseil, GT SAFE, CC OMD-UPU, EPMD, CRC, CPG (Membre A)',
        },
        group: 'delegate',
      },
      {
        person: 'P15',
        name: 'Fatou Diabaté',
        seats: {
          en: 'Responsible officer, T03, T04, T05, T13',
          fr: 'Responsable du texte, T03, T04, T05, T13',
        },
        group: 'officer',
      },
      {
        person: 'P21',
        name: 'Samuel Oyelaran',
        seats: { en: 'Administrator', fr: 'Administrateur' },
        group: 'administrator',
      },
    ]);
  });

  it('are no others, and in another register nobody', async () => {
    const all = worthChoosing.map(({ person }) => personId(person));
    expect(await told(opened(['P22']))).toHaveLength(3);
    expect(await told(opened(all))).toEqual([]);
    expect(await opened()({ method: 'POST', path: '/local/people' })).toBeUndefined();
    expect(await opened()({ method: 'GET', path: '/local/persons' })).toBeUndefined();
  });
});
