import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

/** A part of a page with a heading of its own. */
export function Section({
  title,
  beside,
  children,
}: {
  title: string;
  /** On the line of the heading, at its end. */
  beside?: ComponentChildren;
  children: ComponentChildren;
}) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <div class="heading">
        <h2 id={id}>{title}</h2>
        {beside}
      </div>
      {children}
    </section>
  );
}

/** A part that is folded until somebody wants it. */
export function Folded({
  title,
  open,
  children,
}: {
  title: ComponentChildren;
  open?: boolean;
  children: ComponentChildren;
}) {
  return (
    <details class="folded" open={open}>
      <summary>{title}</summary>
      {children}
    </details>
  );
}
