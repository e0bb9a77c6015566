import { useState } from 'preact/hooks';

/**
 * What somebody is writing, kept at its place on this device until it is empty again: it is there after a reload, after
 * signing in anew, and on another page.
 */
export function useKeptText(place: string): readonly [text: string, write: (text: string) => void] {
  const [text, set] = useState(() => keptText(place));
  const write = (next: string) => {
    set(next);
    keepText(place, next);
  };
  return [text, write];
}

function keptText(place: string): string {
  try {
    return localStorage.getItem(place) ?? '';
  } catch {
    return '';
  }
}

function keepText(place: string, text: string): void {
  try {
    if (text === '') localStorage.removeItem(place);
    else localStorage.setItem(place, text);
  } catch {
    // The device keeps nothing: the text is still on the page.
  }
}
