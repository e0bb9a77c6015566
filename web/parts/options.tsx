import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface Option<K extends string> {
  readonly id: K;
  readonly label: ComponentChildren;
  /** What follows from it, in grey. */
  readonly hint?: ComponentChildren;
  /** What opens beneath it once it is chosen. */
  readonly beneath?: ComponentChildren;
}

/** One of several, each with what follows from it. Nothing is chosen until somebody chooses. */
export function Options<K extends string>({
  legend,
  options,
  chosen,
  choose,
  fault,
}: {
  legend: ComponentChildren;
  options: readonly Option<K>[];
  chosen: K | undefined;
  choose: (id: K) => void;
  fault?: string | undefined;
}) {
  const name = useId();
  return (
    <fieldset
      class={fault ? 'options wrong' : 'options'}
      aria-describedby={fault ? `${name}-fault` : undefined}
    >
      <legend>{legend}</legend>
      {fault && (
        <p class="fault" id={`${name}-fault`}>
          {fault}
        </p>
      )}
      {options.map(({ id, label, hint, beneath }) => (
        <div key={id} class="option">
          <input
            type="radio"
            id={`${name}-${id}`}
            name={name}
            checked={chosen === id}
            onChange={() => choose(id)}
            aria-describedby={hint ? `${name}-${id}-hint` : undefined}
          />
          <label for={`${name}-${id}`}>{label}</label>
          {hint && (
            <p class="hint" id={`${name}-${id}-hint`}>
              {hint}
            </p>
          )}
          {chosen === id && beneath && <div class="beneath">{beneath}</div>}
        </div>
      ))}
    </fieldset>
  );
}

/** A box to tick. */
export function Tick({
  label,
  hint,
  ticked,
  change,
  disabled,
}: {
  label: ComponentChildren;
  hint?: ComponentChildren;
  ticked: boolean;
  change: (ticked: boolean) => void;
  disabled?: boolean;
}) {
  const id = useId();
  return (
    <div class="option">
      <input
        type="checkbox"
        id={id}
        checked={ticked}
        disabled={disabled}
        onChange={(event) => change(event.currentTarget.checked)}
        aria-describedby={hint ? `${id}-hint` : undefined}
      />
      <label for={id}>{label}</label>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}
