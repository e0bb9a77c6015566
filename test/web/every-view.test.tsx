import { describe, expect, it } from 'vitest';
import fc from '../support/properties.ts';
import { anyAnswer, type Presence } from './any-answer.ts';
import { faultsIn } from './faults-in-html.ts';
import { rendered } from './rendered.tsx';
import { views } from './views.tsx';

const presences: readonly Presence[] = ['all', 'none', 'some'];

describe('what is looked for', () => {
  it('is found', () => {
    expect(faultsIn('<p title="{title}">x</p>', 'en')).toHaveLength(1);
    expect(faultsIn('<p>undefined</p>', 'en')).toHaveLength(1);
    expect(faultsIn('<p>réputé(e) d’accord</p>', 'fr')).toHaveLength(1);
    expect(faultsIn('<p>Le PTC</p>', 'fr')).toHaveLength(1);
    expect(faultsIn('<p>The PTC: fine</p>', 'en')).toEqual([]);
    expect(faultsIn('<p>Le CTP\u00a0: bien</p>', 'fr')).toEqual([]);
  });
});

describe.each(views)('$name, whatever the API answers', ({ endpoint, view }) => {
  it.each(presences)('is whole in both languages with %s of its optional parts', (presence) => {
    fc.assert(
      fc.property(
        anyAnswer(endpoint, presence),
        fc.constantFrom('en' as const, 'fr' as const),
        (answer, language) => {
          const html = rendered(view(answer as never), language);
          expect(faultsIn(html, language)).toEqual([]);
        },
      ),
      { numRuns: presence === 'none' ? 4 : 40 },
    );
  });
});
