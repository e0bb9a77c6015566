import { useEffect, useRef, useState } from 'preact/hooks';
import { type Draft, discardDraft, keepDraft, type Place } from '../fill/draft.ts';

/** A draft is kept this often while somebody writes. */
const everyMs = 2000;

/** What became of the draft on this device. */
export interface DraftKept {
  /** Instant of the last time that it was kept; undefined before. */
  readonly at: string | undefined;
  /** The device keeps nothing. */
  readonly failed: boolean;
  /** Keeps it now. */
  readonly keep: (draft: Omit<Draft, 'at'>) => void;
  readonly discard: () => void;
}

/** Keeps what is written on the device, every two seconds and when the page is left, until it is discarded. */
export function useDraft(place: Place, now: Omit<Draft, 'at'> | undefined): DraftKept {
  const [at, setAt] = useState<string>();
  const [failed, fail] = useState(false);
  const latest = useRef(now);
  const done = useRef(now);
  latest.current = now;
  const keep = (draft: Omit<Draft, 'at'>) => {
    const at = new Date().toISOString();
    fail(!keepDraft(localStorage, place, { at, ...draft }));
    setAt(at);
  };
  const keepLatest = () => {
    if (latest.current === undefined || latest.current === done.current) return;
    done.current = latest.current;
    keep(latest.current);
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
  const discard = () => {
    done.current = latest.current;
    discardDraft(localStorage, place);
    setAt(undefined);
  };
  return { at, failed, keep, discard };
}
