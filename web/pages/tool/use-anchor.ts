import { useEffect } from 'preact/hooks';

/** Goes to the part of the page that its address names (`/t/T12#contribute`), once it is there, and gives it the keyboard. */
export function useAnchor(isThere: boolean): void {
  useEffect(() => {
    const id = decodeURIComponent(location.hash.slice(1));
    if (!isThere || id === '') return;
    const part = document.getElementById(id);
    part?.scrollIntoView();
    part?.focus({ preventScroll: true });
  }, [isThere]);
}
