import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { TrackStep } from './track-shape.ts';

interface Seen {
  readonly step: string;
  readonly left: number;
  readonly top: number;
}

/** The here-mark moves to where the tool has gone; on the first showing of a track nothing moves (USERS.md 4, motion). */
export function useMovingMark(track: RefObject<HTMLElement>, steps: readonly TrackStep[]): void {
  const before = useRef<Seen>();
  const here = steps.find(({ mark }) => mark === 'here');
  const step = here && `${here.kind}${here.n ?? ''}`;
  useLayoutEffect(() => {
    const mark = track.current?.querySelector('.here > .track-mark');
    if (!mark || step === undefined) return;
    const { left, top } = mark.getBoundingClientRect();
    const page = { left: left + scrollX, top: top + scrollY };
    const last = before.current;
    before.current = { step, ...page };
    if (!last || last.step === step || matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    const from = `translate(${last.left - page.left}px, ${last.top - page.top}px)`;
    mark.animate([{ transform: from }, { transform: 'none' }], { duration: 140, easing: 'ease-out' });
  }, [step]);
}
