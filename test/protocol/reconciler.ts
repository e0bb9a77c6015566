import { executionOf, runs } from './execution.ts';
import { type Bounds, demand, open, type Reconciler, type State, type Without } from './state.ts';

const nothingUnderWay = (s: State): boolean => s.calls.length === 0 && s.relays.length === 0;

/** One step of the reconciler; undefined while it waits patiently. What is not relayed yet it leaves to a relay. */
export function step(s: State, bounds: Bounds, without: Without): State | undefined {
  const me = s.reconciler;
  if (!me) return undefined;
  const on = (reconciler: Reconciler | null, from: State = s): State => ({ ...from, reconciler });
  const again = me.again === undefined ? {} : { again: me.again };
  const { head, wait = s.wait } = me;
  switch (me.step) {
    case 'wait':
      if (s.relayed < head.v || !open(head, bounds) || head.paused) return on(null);
      return on({ step: 'describe', head, wait: s.wait, ...again });
    case 'describe': {
      const execution = executionOf(s, head.g);
      const waits = wait?.g === head.g && wait.l === head.l;
      if (runs(execution) && waits) return on(null);
      const certain = execution !== null && !runs(execution);
      if (certain || me.again === head.v) return on({ step: 'replace', head, wait });
      const patient = !without.has(
        'the reconciler waits and looks again before it replaces what may only be slow',
      );
      return on(patient ? { step: 'be-patient', head, wait } : { step: 'replace', head, wait });
    }
    case 'be-patient':
      // Two minutes: whatever was under way has arrived or died.
      return nothingUnderWay(s) ? on({ step: 'wait', head: s.head, again: head.v }) : undefined;
    case 'replace': {
      const conditional = !without.has(
        'the reconciler raises the generation on condition of the version it read',
      );
      if (conditional && s.head.v !== head.v) return on(null);
      demand(s.head.v === head.v, 'a decision was written over');
      demand(
        !runs(executionOf(s, head.g)) || nothingUnderWay(s),
        'an execution that was only slow was replaced',
      );
      return on(null, { ...s, head: { ...s.head, g: s.head.g + 1, v: s.head.v + 1 } });
    }
  }
}
