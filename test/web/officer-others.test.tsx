import { describe, expect, it } from 'vitest';
import { Problem } from '../../functions/contracts/api/client.ts';
import type { ProblemDocument } from '../../functions/contracts/api/problem.ts';
import { AlsoView } from '../../web/pages/officer/doing/also-given.tsx';
import { type Also, type Fate, giveEach } from '../../web/pages/officer/doing/give-each.ts';
import { faultsIn, textsIn } from './faults-in-html.ts';
import { rendered } from './rendered.tsx';

const also: readonly Also[] = ['T13', 'T16', 'T17'].map((tool) => ({
  ...{ tool, title: `Title of ${tool}`, body: { of: tool } },
}));
const no = new Problem({
  ...{ type: '/problems/document-exists', title: 'It is there', status: 409, code: 'document-exists' },
  detail: 'PC0739Fa is there already.',
} as ProblemDocument);

describe('the same for other texts', () => {
  it('is given one after the other, and one that fails keeps no other back', async () => {
    const said: string[] = [];
    let under = 0;
    const give = async ({ tool }: Also) => {
      under += 1;
      expect(under).toBe(1);
      await Promise.resolve();
      under -= 1;
      if (tool === 'T16') throw no;
    };
    await giveEach(also, give, (tool, { is }) => void said.push(`${tool} ${is}`));
    expect(said).toEqual([
      ...['T13 waiting', 'T16 waiting', 'T17 waiting', 'T13 sending', 'T13 done'],
      ...['T16 sending', 'T16 failed', 'T17 sending', 'T17 done'],
    ]);
  });

  const view = (fates: readonly (readonly [string, Fate])[], language: 'en' | 'fr') =>
    rendered(<AlsoView {...{ also, fates: new Map(fates), again: () => undefined }} />, language);
  const inText = (html: string) => textsIn(html).replaceAll(/\s+/g, ' ');

  it('says how far it has come, and why something was not done', () => {
    const partly = [
      ['T13', { is: 'done' }],
      ['T16', { is: 'failed', error: no }],
      ['T17', { is: 'failed', error: new TypeError('network') }],
    ] as const;
    const english = inText(view(partly, 'en'));
    expect(english).toContain('Done for 1 of 3.');
    expect(english).toContain('not done. PC0739Fa is there already.');
    expect(english).toContain('not done. No connection.');
    expect(english).toContain('Send again what was not done');
    const french = view(partly, 'fr');
    expect(inText(french)).toContain('Effectué pour 1 sur 3.');
    expect(inText(french)).toContain('Renvoyer ce qui n’a pas été effectué');
    expect(faultsIn(view([], 'fr'), 'fr')).toEqual([]);
  });

  it('offers to send again only once it is over, and only what was not done', () => {
    const failed = ['T13', { is: 'failed', error: no }] as const;
    expect(view([failed, ['T16', { is: 'sending' }]], 'en')).not.toContain('<button');
    expect(view([failed, ['T16', { is: 'done' }], ['T17', { is: 'done' }]], 'en')).toContain('<button');
    const done = also.map(({ tool }) => [tool, { is: 'done' }] as const);
    expect(view(done, 'en')).not.toContain('<button');
    expect(inText(view(done, 'en'))).toContain('Done for 3 of 3.');
  });
});
