import type { Call } from '../../../api/ask.ts';
import { inBoth } from '../../../words/both.ts';

/** Where tools stand, as a filter. */
export type ToolState = NonNullable<NonNullable<Call<'listTools'>['query']>['state']>;

export const stateWords = inBoth(
  {
    open: 'open',
    draft: 'in draft',
    'with-a-body': 'with a body',
    'to-publish': 'to be published',
    dormant: 'dormant',
    ended: 'ended',
  } satisfies Record<ToolState, string>,
  {
    open: 'en cours',
    draft: 'à l’état de projet',
    'with-a-body': 'devant un organe',
    'to-publish': 'à publier',
    dormant: 'en sommeil',
    ended: 'terminés',
  },
);

/** In the order of a life. */
export const toolStates = [
  'open',
  'draft',
  'with-a-body',
  'to-publish',
  'dormant',
  'ended',
] as const satisfies readonly ToolState[];
