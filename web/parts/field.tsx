import type { ComponentChildren, JSX } from 'preact';
import { useId } from 'preact/hooks';
import { inBoth, useWords } from '../words/both.ts';

const words = inBoth({ optional: '(optional)' }, { optional: '(facultatif)' });

interface Parts {
  readonly label: string;
  /** What helps to fill it in. */
  readonly hint?: string | undefined;
  /** What is wrong with it, in the words of the summary on top. */
  readonly fault?: string | undefined;
  readonly optional?: boolean | undefined;
  /** By which a summary of faults leads to it. */
  readonly id?: string | undefined;
}

/** A label, a hint, a fault and what is filled in, tied together for those who do not see them. */
export function Field({
  label,
  hint,
  fault,
  optional,
  id: given,
  children,
}: Parts & {
  children: (given: { id: string; 'aria-describedby'?: string; 'aria-invalid'?: true }) => ComponentChildren;
}) {
  const say = useWords(words);
  const made = useId();
  const id = given ?? made;
  const described = [hint && `${id}-hint`, fault && `${id}-fault`].filter(Boolean).join(' ');
  return (
    <div class={fault ? 'field wrong' : 'field'}>
      <label for={id}>
        {label} {optional && <span class="muted regular">{say.optional}</span>}
      </label>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {fault && (
        <p class="fault" id={`${id}-fault`}>
          {fault}
        </p>
      )}
      {children({
        id,
        ...(described !== '' && { 'aria-describedby': described }),
        ...(fault && { 'aria-invalid': true }),
      })}
    </div>
  );
}

type Input = Omit<JSX.HTMLAttributes<HTMLInputElement>, 'label' | 'value' | 'id'>;

/** One line of text, a day, a number. */
export function TextField({
  label,
  hint,
  fault,
  optional,
  id,
  value,
  change,
  type = 'text',
  ...rest
}: Parts &
  Input & { value: string; change: (value: string) => void; type?: string; [other: string]: unknown }) {
  return (
    <Field label={label} hint={hint} fault={fault} optional={optional} id={id}>
      {(given) => (
        <input
          {...rest}
          {...given}
          type={type}
          value={value}
          onInput={(event) => change(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}

/** Several lines of text. */
export function TextBox({
  label,
  hint,
  fault,
  optional,
  id,
  value,
  change,
  rows = 4,
  lang,
}: Parts & { value: string; change: (value: string) => void; rows?: number; lang?: string }) {
  return (
    <Field label={label} hint={hint} fault={fault} optional={optional} id={id}>
      {(given) => (
        <textarea
          {...given}
          rows={rows}
          lang={lang}
          value={value}
          onInput={(event) => change(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}

/** One of a few that are known. */
export function Choice({
  label,
  hint,
  fault,
  optional,
  id,
  value,
  change,
  options,
}: Parts & {
  value: string;
  change: (value: string) => void;
  options: readonly { readonly id: string; readonly label: string }[];
}) {
  return (
    <Field label={label} hint={hint} fault={fault} optional={optional} id={id}>
      {(given) => (
        <select {...given} value={value} onChange={(event) => change(event.currentTarget.value)}>
          {options.map((option) => (
            <option key={option.id} value={option.id}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
