import type { ComponentChildren } from 'preact';

/** A row of filters, one of which holds. */
export function Chips<K extends string>({
  legend,
  options,
  chosen,
  choose,
}: {
  legend: string;
  options: readonly { readonly id: K; readonly label: ComponentChildren }[];
  chosen: K;
  choose: (id: K) => void;
}) {
  return (
    <fieldset class="chips">
      <legend class="unseen">{legend}</legend>
      {options.map(({ id, label }) => (
        <button key={id} type="button" aria-pressed={id === chosen} onClick={() => choose(id)}>
          {label}
        </button>
      ))}
    </fieldset>
  );
}
