import { useState } from 'preact/hooks';
import { useAsk, useTell } from '../../api/ask.ts';
import { Asked } from '../../parts/asked.tsx';
import { Button } from '../../parts/button.tsx';
import { Fault } from '../../parts/fault.tsx';
import { useWords } from '../../words/both.ts';
import { InboxLetter, type Letter } from './inbox-letter.tsx';
import { inboxWords } from './inbox-words.ts';
import { NoLetters } from './no-letters.tsx';

/** The letters that one received, newest first, a page at a time. */
export function Inbox({ zone }: { zone: string | undefined }) {
  const [pages, add] = useState<readonly (string | undefined)[]>([undefined]);
  return (
    <>
      {pages.map((after, i) => (
        <InboxPart
          key={after ?? ''}
          after={after}
          zone={zone}
          older={i === pages.length - 1 ? (next) => add([...pages, next]) : undefined}
        />
      ))}
    </>
  );
}

function InboxPart({
  after,
  zone,
  older,
}: {
  zone: string | undefined;
  after: string | undefined;
  /** Of the last page alone. */
  older: ((next: string) => void) | undefined;
}) {
  const say = useWords(inboxWords);
  const letters = useAsk('listInbox', { query: after === undefined ? {} : { after } });
  return (
    <Asked of={letters}>
      {({ items, next }) => (
        <>
          {items.length === 0 && after === undefined ? (
            <NoLetters />
          ) : (
            <Letters letters={items} zone={zone} />
          )}
          {next !== undefined && older && <Button onClick={() => older(next)}>{say.older}</Button>}
        </>
      )}
    </Asked>
  );
}

function Letters({ letters, zone }: { letters: readonly Letter[]; zone: string | undefined }) {
  return (
    <ul class="list inbox">
      {letters.map((letter) => (
        <li key={letter.notice}>
          <Marked letter={letter} zone={zone} />
        </li>
      ))}
    </ul>
  );
}

/** A letter whose mark shows at once what was asked. */
function Marked({ letter, zone }: { letter: Letter; zone: string | undefined }) {
  const tell = useTell('markLetter');
  const wanted = tell.isPending ? tell.variables.body.read : undefined;
  const mark = (read: boolean) => tell.mutate({ params: { notice: letter.notice }, body: { read } });
  return (
    <>
      <InboxLetter letter={letter} isRead={wanted ?? letter.readAt !== null} zone={zone} mark={mark} />
      {tell.error && <Fault error={tell.error} />}
    </>
  );
}
