import { type Bounds, type Head, open, type State, type Without } from './state.ts';

/** What people and time do to the register: each an event in one conditional write. */
export function* people(s: State, bounds: Bounds, without: Without): Generator<State> {
  const { head } = s;
  const event = (next: Partial<Head>): State => ({ ...s, head: { ...head, v: head.v + 1, ...next } });
  if (head.l < bounds.legs) {
    // A secretary's decision, or one taken back: it ends the wait, also while the tool is paused.
    const raises = !open(head, bounds) && !without.has('opening an ended tool again raises the generation');
    yield event({ l: head.l + 1, due: false, ...(raises ? { g: head.g + 1 } : {}) });
  }
  const mayReplace = open(head, bounds) && head.g < bounds.generations;
  if (mayReplace && !head.paused) yield event({ g: head.g + 1 });
  if (bounds.pauses && mayReplace) {
    if (!head.paused) yield event({ paused: true });
    else {
      const raises = !without.has('resuming raises the generation');
      yield event({ paused: false, ...(raises ? { g: head.g + 1 } : {}) });
    }
  }
  if (bounds.lapses && !head.due && open(head, bounds)) yield { ...s, head: { ...head, due: true } };
}
