import { useEffect, useRef } from 'preact/hooks';
import { inBoth, useWords } from '../words/both.ts';

const words = inBoth({ title: 'There is a problem' }, { title: 'Il y a un problème' });

/** What has to be mended, on top of a form, in the same words as at the fields; it takes the keyboard as it comes. */
export function ErrorSummary({ faults }: { faults: readonly string[] }) {
  const say = useWords(words);
  const box = useRef<HTMLDivElement>(null);
  const all = faults.join('\n');
  useEffect(() => {
    if (all !== '') box.current?.focus();
  }, [all]);
  if (faults.length === 0) return null;
  return (
    <div class="error-summary" role="alert" tabIndex={-1} ref={box}>
      <h2>{say.title}</h2>
      <ul>
        {faults.map((fault) => (
          <li key={fault}>{fault}</li>
        ))}
      </ul>
    </div>
  );
}
