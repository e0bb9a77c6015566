import { useEffect, useReducer, useRef } from 'preact/hooks';
import { type Acting, atFirst, following, type Seen, type Step, secondsUntilLook } from './acting.ts';

/** An act, and the look after it. A repetition after a lost answer has the same key, and is carried out once. */
export interface Act {
  readonly does: (reason: string, key: string) => Promise<Seen>;
  readonly looks: (reason: string, key: string) => Promise<Seen>;
}

/** Does an act when it is told to, and looks again until it is seen to have come right. */
export function useActing({ does, looks }: Act): readonly [Acting, (step: Step) => void] {
  const [acting, step] = useReducer(following, atFirst);
  const kept = useRef({ reason: '', key: '' });
  const keyFor = (reason: string) => {
    if (kept.current.reason !== reason || kept.current.key === '')
      kept.current = { reason, key: crypto.randomUUID() };
    return kept.current.key;
  };
  const run = (work: Act['does']) => {
    const reason = acting.reason.trim();
    work(reason, keyFor(reason)).then(
      (seen) => step({ does: 'see', seen }),
      (error: unknown) => step({ does: 'fail', error }),
    );
  };
  const isLooking = acting.is === 'seen' && acting.isLooking === true;
  useEffect(() => {
    if (acting.is === 'doing') run(does);
    if (isLooking) run(looks);
  }, [acting.is, isLooking]);
  useEffect(() => {
    if (acting.is !== 'seen' || acting.seen.is !== 'not-yet' || isLooking) return undefined;
    const timer = setTimeout(() => step({ does: 'look' }), secondsUntilLook(acting) * 1000);
    return () => clearTimeout(timer);
  }, [acting]);
  return [acting, step];
}
