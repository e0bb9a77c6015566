import { useEffect, useRef } from 'preact/hooks';
import { inBoth, useWords } from '../words/both.ts';

const words = inBoth({ title: 'There is a problem' }, { title: 'Il y a un problème' });

/** Something to be mended, and the id of the field where it is, to which it leads. */
type Mended = string | { readonly text: string; readonly at: string };
const textOf = (fault: Mended): string => (typeof fault === 'string' ? fault : fault.text);

/** What has to be mended, on top of a form, in the same words as at the fields; it takes the keyboard as it comes. */
export function ErrorSummary({ faults }: { faults: readonly Mended[] }) {
  const say = useWords(words);
  const box = useRef<HTMLDivElement>(null);
  const all = faults.map(textOf).join('\n');
  useEffect(() => {
    if (all !== '') box.current?.focus();
  }, [all]);
  if (faults.length === 0) return null;
  return (
    <div class="error-summary" role="alert" tabIndex={-1} ref={box}>
      <h2>{say.title}</h2>
      <ul>
        {faults.map((fault) => (
          <li key={textOf(fault)}>
            {typeof fault === 'string' ? (
              fault
            ) : (
              <a href={`#${fault.at}`} onClick={(event) => goTo(fault.at, event)}>
                {fault.text}
              </a>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The keyboard goes to what can be filled in there: of a group to its first. */
function goTo(id: string, event: Event) {
  const place = document.getElementById(id);
  const fillable = 'input:not([disabled]), textarea, select, button';
  const field = place?.matches(fillable) ? place : place?.querySelector<HTMLElement>(fillable);
  if (!field) return;
  event.preventDefault();
  field.focus();
}
