import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { inBoth, useWords } from '../words/both.ts';

const words = inBoth({ facts: 'Facts' }, { facts: 'En bref' });

interface Parts {
  /** The one heading of the page, and its name in the browser's bar; absent while it is not known. */
  readonly title?: string;
  /** What is shown as the heading where that is more than a text. */
  readonly heading?: ComponentChildren;
  /** A line above the heading: what it is about. */
  readonly above?: ComponentChildren;
  /** At the right on a wide screen, under the rest on a narrow one. */
  readonly facts?: ComponentChildren;
  /** Tables that want the whole width. */
  readonly wide?: boolean;
  readonly children?: ComponentChildren;
}

/** What has the keyboard when a page has come: its heading, once for an address. */
let headedFor = '';

/** A page: its heading, its content, its facts. */
export function Page({ title, heading, above, facts, wide, children }: Parts) {
  const h1 = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (title === undefined) return;
    document.title = `${title} – Placet`;
    const first = headedFor === '';
    if (headedFor === location.pathname) return;
    headedFor = location.pathname;
    // The first page of all keeps the browser's own place; after a link the heading is read out.
    if (!first) h1.current?.focus({ preventScroll: true });
  }, [title]);
  const say = useWords(words);
  return (
    <main id="main" tabIndex={-1} class={wide ? 'wide' : undefined}>
      {above !== undefined && <div class="above">{above}</div>}
      {title !== undefined && (
        <h1 ref={h1} tabIndex={-1}>
          {heading ?? title}
        </h1>
      )}
      {facts === undefined ? (
        children
      ) : (
        <div class="beside">
          <div>{children}</div>
          <aside aria-label={say.facts}>{facts}</aside>
        </div>
      )}
    </main>
  );
}
