import { useEffect, useRef, useState } from 'preact/hooks';
import { type Kept, keep, keptAt } from './kept.ts';

/** A form is kept this often while somebody writes. */
const everyMs = 2000;

/** A form that is kept on the device while it is filled in, until it is sent or discarded. */
export interface KeptForm<F> {
  readonly filled: F;
  readonly set: (some: Partial<F>) => void;
  /** The request of which no answer came, to be sent again under its own key. */
  readonly sent: Kept<F>['sent'];
  readonly send: (sent: NonNullable<Kept<F>['sent']>) => void;
  /** Instant at which the draft was kept that this began with; undefined where it began blank. */
  readonly restored: string | undefined;
  /** Instant at which it was kept last; undefined before, and where the device keeps nothing. */
  readonly keptAt: string | undefined;
  readonly failed: boolean;
  readonly discard: () => void;
}

/** Keeps what is filled in at a place of its own, every two seconds and when the page is left. */
export function useKept<F extends object>(place: string, blankForm: () => F): KeptForm<F> {
  const [blank] = useState(blankForm);
  const [found, setFound] = useState(() => keptAt(localStorage, place, blank));
  const [now, change] = useState({ filled: found?.filled ?? blank, sent: found?.sent });
  const [at, setAt] = useState<string>();
  const [failed, fail] = useState(false);
  const latest = useRef(now);
  const done = useRef(now);
  latest.current = now;
  const keepLatest = () => {
    if (latest.current === done.current) return;
    const { filled, sent } = latest.current;
    done.current = latest.current;
    const instant = new Date().toISOString();
    fail(!keep(localStorage, place, { at: instant, filled, ...(sent ? { sent } : {}) }));
    setAt(instant);
  };
  useEffect(() => {
    const timer = setInterval(keepLatest, everyMs);
    addEventListener('pagehide', keepLatest);
    return () => {
      clearInterval(timer);
      removeEventListener('pagehide', keepLatest);
      keepLatest();
    };
  }, []);
  const begin = () => {
    const anew = { filled: blank, sent: undefined };
    done.current = anew;
    latest.current = anew;
    change(anew);
    setFound(undefined);
    setAt(undefined);
    localStorage.removeItem(place);
  };
  return {
    filled: now.filled,
    set: (some) => change((before) => ({ ...before, filled: { ...before.filled, ...some } })),
    sent: now.sent,
    send: (sent) => {
      change((before) => ({ ...before, sent }));
    },
    restored: found?.at,
    keptAt: failed ? undefined : at,
    failed,
    discard: begin,
  };
}
