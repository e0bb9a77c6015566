import { useState } from 'preact/hooks';
import { keepText, textAt } from './shelf.ts';

/**
 * What somebody is writing, kept at its place on this device until it is empty again: it is there after a reload, after
 * signing in anew, and on another page. Where the device keeps nothing it is on the page alone.
 */
export function useKeptText(place: string): readonly [text: string, write: (text: string) => void] {
  const [text, set] = useState(() => textAt(localStorage, place));
  const write = (next: string) => {
    set(next);
    keepText(localStorage, place, next);
  };
  return [text, write];
}
