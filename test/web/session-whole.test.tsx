import { describe, expect, it } from 'vitest';
import fc from '../support/properties.ts';
import { anyAnswer } from './any-answer.ts';
import { faultsIn } from './faults-in-html.ts';
import { rendered } from './rendered.tsx';
import { sessionViews } from './session-views.tsx';

describe.each(sessionViews)('$name, whatever the API answers', ({ endpoint, view }) => {
  it.each(['all', 'none', 'some'] as const)('is whole in both languages with %s of its parts', (presence) => {
    fc.assert(
      fc.property(
        anyAnswer(endpoint, presence),
        fc.constantFrom('en' as const, 'fr' as const),
        (answer, language) => {
          expect(faultsIn(rendered(view(answer as never), language), language)).toEqual([]);
        },
      ),
      { numRuns: 30 },
    );
  });
});
