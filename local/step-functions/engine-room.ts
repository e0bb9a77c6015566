import type { Place } from './arns.ts';
import type { Chance } from './core/draft.ts';
import type { Store } from './store/open-store.ts';
import type { Clock, Transitions } from './transitions.ts';

/** What every action of the API works with. */
export interface EngineRoom {
  store: Store;
  clock: Clock;
  chance: Chance;
  place: Place;
  transitions: Transitions;
}
