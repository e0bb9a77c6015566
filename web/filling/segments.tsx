import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

/** One of a few words on one line. */
export function Segments<K extends string>({
  legend,
  options,
  chosen,
  choose,
  look = 'segments',
  id,
  fault,
}: {
  legend: ComponentChildren;
  options: readonly { readonly id: K; readonly label: ComponentChildren; readonly disabled?: boolean }[];
  chosen: string | undefined;
  choose: (id: K) => void;
  /** `buttons`: each in a frame of its own. */
  look?: 'segments' | 'buttons';
  id?: string;
  fault?: string | undefined;
}) {
  const name = useId();
  return (
    <fieldset
      id={id}
      class={`${look}${fault ? ' wrong' : ''}`}
      aria-describedby={fault ? `${name}-fault` : undefined}
    >
      <legend>{legend}</legend>
      {fault && (
        <p class="fault" id={`${name}-fault`}>
          {fault}
        </p>
      )}
      {options.map((option) => (
        <label key={option.id}>
          <input
            type="radio"
            name={name}
            checked={chosen === option.id}
            disabled={option.disabled}
            onChange={() => choose(option.id)}
          />
          {option.label}
        </label>
      ))}
    </fieldset>
  );
}
