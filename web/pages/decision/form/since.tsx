import { useWords } from '../../../words/both.ts';
import { seenWords } from '../fill/seen-words.ts';

/** What has changed in the register since a form was begun; nothing where nothing has. */
export function Since({ changes }: { changes: readonly string[] }) {
  const say = useWords(seenWords);
  if (changes.length === 0) return null;
  return (
    <>
      <p>{say.since}</p>
      <ul class="list">
        {changes.map((change) => (
          <li key={change}>{change}</li>
        ))}
      </ul>
    </>
  );
}
