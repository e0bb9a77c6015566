import { useMemo } from 'preact/hooks';
import { languages, type Wording } from '../../../../functions/domain/text.ts';
import { useWords } from '../../../words/both.ts';
import { difference } from '../difference.ts';
import type { Decision } from './decision-view.tsx';
import { deedWords } from './deed-words.ts';

/** What changes from the provisional to the final words, in each language that has final ones. */
export function DifferenceShown({ before, after }: { before: Decision['text']; after: Wording | undefined }) {
  const say = useWords(deedWords);
  if (!after) return null;
  const changed = languages.filter(
    (language) => after[language] !== undefined && after[language] !== before?.[language],
  );
  return (
    <div class="stack" aria-live="polite">
      <h3>{say.difference}</h3>
      {changed.length === 0 && <p>{say.noDifference}</p>}
      {changed.map((language) => (
        <div key={language}>
          <p class="small muted">{say.inLanguage(say[language])}</p>
          {before?.[language] === undefined ? (
            <p>{say.nothingBefore}</p>
          ) : (
            <Runs before={before[language] ?? ''} after={after[language] ?? ''} lang={language} />
          )}
        </div>
      ))}
    </div>
  );
}

function Runs({ before, after, lang }: { before: string; after: string; lang: string }) {
  const runs = useMemo(() => difference(before, after), [before, after]);
  return (
    <blockquote class="body-words" lang={lang}>
      {runs.map(({ is, text }, n) => {
        // Runs have no name but their place.
        const key = `${n}${is}`;
        if (is === 'gone') return <del key={key}>{text}</del>;
        return is === 'new' ? <ins key={key}>{text}</ins> : <span key={key}>{text}</span>;
      })}
    </blockquote>
  );
}
