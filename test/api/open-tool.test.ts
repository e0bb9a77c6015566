import { describe, expect, it } from 'vitest';
import { toolId } from '../../functions/domain/ids.ts';
import { Council, PoC } from '../support/sample-register.ts';
import { inJune, officer } from './read-rig.ts';

const T13 = toolId('T13');
type Rig = Awaited<ReturnType<typeof inJune>>;

/** The Council has approved T13. */
async function approved() {
  const rig = await inJune();
  await rig.submitted('T13', { title: { en: 'Compendium of Case Studies', fr: 'Recueil d’études de cas' } });
  await rig.recorded(T13, 'endorsed');
  await rig.inJune(T13, PoC, 'endorsed');
  await rig.inJune(T13, Council, 'approved');
  return rig;
}
const publishes = (rig: Rig, more: object = {}) =>
  rig.does(officer, {
    tool: T13,
    command: {
      type: 'publish',
      publication: {
        ...{ language: 'en', on: '2024-06-27', audience: 'public', editorialOnly: true },
        file: { name: 'compendium.pdf', sha256: 'a'.repeat(64), bytes: 2_100_000 },
        ...more,
      },
    },
  });
const told = (rig: Rig, tool = 'T13', language = 'en') =>
  rig.get(`/api/open/tools/${tool}`, undefined, { 'accept-language': language });

describe('what a link tells before anybody signs in', () => {
  it('is the title of what was published for the public, and when', async () => {
    const rig = await approved();
    await publishes(rig);
    expect((await told(rig)).body).toEqual({
      ...{ tool: 'T13', known: true, title: 'Compendium of Case Studies' },
      titles: { en: 'Compendium of Case Studies' },
      kind: { id: 'compendium', label: 'Compendium' },
      edition: '5th edition',
      sentence: 'Published in English on 27 June 2024.',
    });
    // In the language in which it did not come out it has no title for everybody.
    expect((await told(rig, 'T13', 'fr')).body).toMatchObject({
      title: 'Compendium of Case Studies',
      sentence: 'Publié en anglais le 27 juin 2024.',
    });
    await publishes(rig, { language: 'fr' });
    expect((await told(rig, 'T13', 'fr')).body).toMatchObject({
      title: 'Recueil d’études de cas',
      sentence: 'Publié en anglais et en français le 27 juin 2024.',
    });
  });

  it('is nothing of what is done with it since', async () => {
    const rig = await approved();
    await publishes(rig);
    const { text } = await told(rig);
    await rig.inJune(T13, Council, 're-examination', { reason: { en: 'New law.' } });
    expect((await told(rig)).text).toBe(text);
  });

  it('is of everything else the same as of what is not there', async () => {
    const rig = await approved();
    await publishes(rig, { audience: 'members-only' });
    await rig.drafted('T21');
    await rig.submitted('T22');
    await rig.submitted('T23');
    await rig.recorded(toolId('T23'), 'endorsed');
    await rig.inJune(toolId('T23'), PoC, 'endorsed');
    const absent = await told(rig, 'T99');
    const nothing = absent.text;
    expect(JSON.parse(nothing)).toEqual({ tool: 'T99', known: false });
    for (const tool of ['T13', 'T21', 'T22', 'T23']) {
      const answer = await told(rig, tool);
      expect([answer.status, answer.text]).toEqual([200, nothing.replace('T99', tool)]);
      expect({ ...answer.headers, etag: '' }).toEqual({ ...absent.headers, etag: '' });
    }
  });

  it('asks the same of the register, whether or not it is there', async () => {
    const rig = await approved();
    const asked: string[] = [];
    const { events } = rig.tools;
    rig.tools.events = async (tool) => {
      asked.push(tool);
      return events(tool);
    };
    for (const tool of ['T13', 'T99']) await told(rig, tool);
    expect(asked).toEqual(['T13', 'T99']);
  });
});
