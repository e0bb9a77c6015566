import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** What came of an act away from where one was: it takes the keyboard as it comes, so that it is seen and read out. */
export function TakesFocus({ children }: { children: ComponentChildren }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), []);
  return (
    <div ref={place} tabIndex={-1} class="takes-focus">
      {children}
    </div>
  );
}
