import { beforeAll, describe, expect, it } from 'vitest';
import { documentId, toolId } from '../../functions/domain/ids.ts';
import { administerDesk } from '../../functions/handlers/api/administer-desk.ts';
import { PTC, registration } from '../support/sample-register.ts';
import { officer } from '../support/story.ts';
import { type Administered, administered } from './administer-rig.ts';
import { apiRig } from './rig.ts';

const T13 = toolId('T13');

describe('one box', () => {
  let register: Administered;
  beforeAll(async () => {
    register = await administered();
    const { does, heard } = register;
    const { title: _, ...rest } = registration;
    for (const [tool, title] of [
      ['T13', { en: 'Compendium on E-Commerce', fr: 'Recueil sur le commerce électronique' }],
      ['t14', { en: 'Guidelines on Origin' }],
    ] as const)
      await does(officer, {
        tool,
        command: { type: 'register', registration: { ...rest, title, officers: ['officer'] } },
      });
    const paper = (document: string) => ({ document, language: 'en', revision: 'a' });
    for (const [tool, versions] of [
      ['T13', [paper('PC0741'), paper('PC0742')]],
      ['t14', [paper('PC0800')]],
    ] as const)
      await does(officer, { tool, command: { type: 'submit', to: PTC, asked: { en: 'Endorse' }, versions } });
    await heard('T13', 't14');
  });

  const asks = async (q: string, { get }: Pick<Administered, 'get'> = register) =>
    (await get(`/api/admin/find?q=${encodeURIComponent(q)}`, 'admin')).body;
  const found = async (q: string) => {
    const { as, items } = await asks(q);
    return [as, ...items.map(({ tool }: { tool: string }) => tool)];
  };
  /** The desk beside an index that may be behind, and what it was asked for. */
  const beside = (tools: Partial<Administered['tools']>) =>
    apiRig(register, administerDesk({ ...register, tools: { ...register.tools, ...tools } }));

  it('finds a tool by its name, as it is written or in capitals', async () => {
    expect(await found('t13')).toEqual(['tool', 'T13']);
    expect(await found('t14')).toEqual(['tool', 't14']);
    expect(await found('T14')).toEqual(['nothing']);
  });

  it('finds a tool by the name of an execution, alone or as the service has it, and by nothing like it', async () => {
    const arn = 'arn:aws:states:eu-west-1:111122223333:execution:tool-lifecycle:T13-g1';
    expect(await found('T13-g1')).toEqual(['execution', 'T13']);
    expect(await found(arn)).toEqual(['execution', 'T13']);
    for (const q of [`x${arn}`, `${arn}:`]) expect(await found(q), q).toEqual(['nothing']);
  });

  it('finds every paper of a tool by its number, alone or with language and revision, and by nothing like it', async () => {
    for (const q of ['PC0741', 'pc0742', 'PC0742Ea', 'pc0742eA', ' PC0741 '])
      expect(await found(q), q).toEqual(['paper', 'T13']);
    for (const q of ['PC0743', '!PC0741', 'PC0741!']) expect(await found(q), q).toEqual(['nothing']);
  });

  it('shows no tool whose paper the index still has and the asker may not know', async () => {
    const toolsOfDocument = async () => [{ tool: toolId('t14'), versions: [] }];
    expect(await asks('PC0741', beside({ toolsOfDocument }))).toMatchObject({ as: 'nothing', items: [] });
    expect((await asks('PC0744', beside({ toolsOfDocument }))).suggestions).toEqual([]);
  });

  it('finds tools by a session in which they stand next', async () => {
    expect(await found('PTC-243-244')).toEqual(['session', 'T13', 't14']);
    expect(await found('PTC-245-246')).toEqual(['nothing']);
  });

  it('finds tools by the numbers of a session in its label, and by no word of it alone', async () => {
    for (const q of ['243rd/244th', '243e', 'ptc 244', '244th Sessions'])
      expect(await found(q), q).toEqual(['session', 'T13', 't14']);
    for (const q of ['245th/246th', '243rd/245th', 'Sessions', 'PTC', '44th'])
      expect(await found(q), q).toEqual(['nothing']);
  });

  it('finds a tool by the beginnings of words of its title, all of them, in either language', async () => {
    for (const q of ['compend', 'électron', 'E-COMMERCE compendium', 'recueil commerce'])
      expect(await found(q), q).toEqual(['words', 'T13']);
    expect(await found('guide orig')).toEqual(['words', 't14']);
    for (const q of ['pendium', 'compendium origin', 'ommerce', '--', 'of'])
      expect(await found(q), q).toEqual(['nothing']);
  });

  it('asks the index for the longest word, which the fewest titles have, and shows fifty tools at most', async () => {
    const words: string[] = [];
    const toolsByWord: Administered['tools']['toolsByWord'] = async (word) => {
      words.push(word);
      return Array.from({ length: 60 }, () => T13);
    };
    const { items } = await asks('rec sur commerce', beside({ toolsByWord }));
    expect(words).toEqual(['commerce']);
    expect(items).toHaveLength(50);
    await asks('--', beside({ toolsByWord }));
    expect(words).toHaveLength(1);
  });

  it('shows each tool with where it stands and its executions, and whatever is not there with what was meant', async () => {
    expect(await asks('PC0742')).toEqual({
      as: 'paper',
      items: [
        {
          tool: 'T13',
          title: 'Compendium on E-Commerce',
          at: 'ptc-endorsement',
          executions: [{ execution: 'T13-g1', generation: 1, current: true }],
        },
      ],
    });
    expect((await asks('PC0744')).suggestions).toEqual(['PC0741', 'PC0742'].map(documentId));
  });
});
