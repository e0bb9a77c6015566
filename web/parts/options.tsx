import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

export interface Option<K extends string> {
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
  id,
  more,
}: {
  legend: ComponentChildren;
  options: readonly Option<K>[];
  chosen: K | undefined;
  choose: (id: K) => void;
  fault?: string | undefined;
  /** By which a summary of faults leads to it. */
  id?: string;
  /** Under the options; `line` makes further ones of the same group, as where some are folded away. */
  more?: (line: (option: Option<K>) => ComponentChildren) => ComponentChildren;
}) {
  const name = useId();
  const line = (option: Option<K>) => (
    <OptionLine key={option.id} name={name} option={option} chosen={chosen === option.id} choose={choose} />
  );
  return (
    <fieldset
      id={id}
      class={fault ? 'options wrong' : 'options'}
      aria-describedby={fault ? `${name}-fault` : undefined}
    >
      <legend>{legend}</legend>
      {fault && (
        <p class="fault" id={`${name}-fault`}>
          {fault}
        </p>
      )}
      {options.map(line)}
      {more?.(line)}
    </fieldset>
  );
}

function OptionLine<K extends string>({
  name,
  option: { id, label, hint, beneath },
  chosen,
  choose,
}: {
  name: string;
  option: Option<K>;
  chosen: boolean;
  choose: (id: K) => void;
}) {
  const own = `${name}-${id}`;
  return (
    <div class="option">
      <input
        type="radio"
        id={own}
        name={name}
        checked={chosen}
        onChange={() => choose(id)}
        aria-describedby={hint ? `${own}-hint` : undefined}
      />
      <label for={own}>{label}</label>
      {hint && (
        <p class="hint" id={`${own}-hint`}>
          {hint}
        </p>
      )}
      {chosen && beneath && <div class="beneath">{beneath}</div>}
    </div>
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
