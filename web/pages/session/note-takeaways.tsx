import { useState } from 'preact/hooks';
import { Button } from '../../parts/button.tsx';
import { Fault } from '../../parts/fault.tsx';
import { Notice } from '../../parts/notice.tsx';
import { saveFile } from '../../parts/save-file.ts';
import { useWords } from '../../words/both.ts';
import { noteWords } from './note-words.ts';

/** The ways of the note out of here: on paper, as a page, and into a word processor. */
export function NoteTakeaways({
  session,
  plain,
  page,
}: {
  session: string;
  plain: string;
  /** The note as the page that pastes well. */
  page: () => Promise<string>;
}) {
  const say = useWords(noteWords);
  const [told, tell] = useState<'copied' | 'notCopied'>();
  const [error, fail] = useState<unknown>();
  const save = () => {
    fail(undefined);
    page().then((html) => saveFile(`${session}-note.html`, 'text/html', html), fail);
  };
  const copy = () => {
    fail(undefined);
    // A browser lets it be copied only in answer to the press itself: the text may come later.
    const html = page().then((text) => new Blob([text], { type: 'text/html' }));
    const item = new ClipboardItem({
      'text/html': html,
      'text/plain': new Blob([plain], { type: 'text/plain' }),
    });
    navigator.clipboard.write([item]).then(
      () => tell('copied'),
      () => html.then(() => tell('notCopied'), fail),
    );
  };
  return (
    <div class="no-print stack">
      <div class="row">
        <Button main onClick={copy}>
          {say.copy}
        </Button>
        <Button onClick={() => print()}>{say.print}</Button>
        <Button onClick={save}>{say.save}</Button>
      </div>
      {told && (
        <Notice tone={told === 'copied' ? 'done' : 'waiting'} live>
          {say[told]}
        </Notice>
      )}
      {error !== undefined && <Fault error={error} />}
    </div>
  );
}
