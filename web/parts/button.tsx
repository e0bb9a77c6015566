import type { ComponentChildren, JSX } from 'preact';

interface Parts extends Omit<JSX.HTMLAttributes<HTMLButtonElement>, 'loading'> {
  /** The one coloured button of a screen. */
  readonly main?: boolean;
  /** In a row of a list: 28 px. */
  readonly low?: boolean;
  readonly type?: 'button' | 'submit';
  /** It is being done: nothing more can be asked of it, and a reader is told. */
  readonly busy?: boolean;
  readonly disabled?: boolean;
  readonly children: ComponentChildren;
}

/** A button that says by its verb what it does. */
export function Button({ main, low, busy, type = 'button', onClick, children, ...rest }: Parts) {
  return (
    <button
      {...rest}
      type={type}
      class={`button${main ? ' main' : ''}${low ? ' low' : ''}`}
      aria-disabled={busy ? true : undefined}
      aria-busy={busy ? true : undefined}
      onClick={busy ? (event: Event) => event.preventDefault() : onClick}
    >
      {children}
    </button>
  );
}
