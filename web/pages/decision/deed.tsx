import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

/** Something that may be done: its verb as a button, and once it is opened what follows from it and what it needs. One at a time. */
export function Deed({ verb, id, children }: { verb: string; id?: string; children: ComponentChildren }) {
  const [open, set] = useState(false);
  return (
    <details class="deed" name="deed" id={id} onToggle={(event) => set(event.currentTarget.open)}>
      <summary class="button">{verb}</summary>
      {open && <Inside>{children}</Inside>}
    </details>
  );
}

/** The keyboard goes to the first field that there is. */
function Inside({ children }: { children: ComponentChildren }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.querySelector<HTMLElement>('input, textarea, select')?.focus(), []);
  return (
    <div class="inside" ref={place}>
      {children}
    </div>
  );
}
