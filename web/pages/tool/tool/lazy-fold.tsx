import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';

/** A part that is folded, and is made only when somebody first unfolds it: what it shows is asked then. */
export function LazyFold({ title, children }: { title: string; children: ComponentChildren }) {
  const [wanted, want] = useState(false);
  return (
    <details class="folded" onToggle={(event) => event.currentTarget.open && want(true)}>
      <summary>{title}</summary>
      <div>{wanted && children}</div>
    </details>
  );
}
