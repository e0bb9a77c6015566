import { Link } from 'wouter-preact';
import type { Answer } from '../../api/ask.ts';
import { useLanguage } from '../../app/language.tsx';
import { Button } from '../../parts/button.tsx';
import { ToolLink } from '../../parts/tool-title.tsx';
import { useWords } from '../../words/both.ts';
import { instantWords } from '../../words/time.ts';
import { inboxWords } from './inbox-words.ts';

/** A letter as the inbox has it. */
export type Letter = Answer<'listInbox'>['items'][number];

/** A letter: its subject, and opened, what it told of with the way there. Opening it marks it as read. */
export function InboxLetter({
  letter,
  isRead,
  zone,
  mark,
}: {
  letter: Letter;
  isRead: boolean;
  /** Where the reader is; absent: as the device has it. */
  zone?: string | undefined;
  mark: (read: boolean) => void;
}) {
  const say = useWords(inboxWords);
  const language = useLanguage();
  const opened = (event: { currentTarget: HTMLDetailsElement }) => {
    if (event.currentTarget.open && !isRead) mark(true);
  };
  return (
    <details class={isRead ? 'letter' : 'letter unread'} onToggle={opened}>
      <summary>
        <span class="subject">{letter.subject}</span>
        <span class="meta muted">
          {!isRead && <span class="tone-information">● {say.unread} · </span>}
          {letter.code} · <time dateTime={letter.at}>{instantWords(letter.at, language, zone)}</time>
          {letter.class === 'official' && ` · ${say.official}`}
        </span>
      </summary>
      <Told letter={letter} />
      <p class="row small">
        <span class="muted">{say.inMailbox}</span>
        {isRead && (
          <Button low onClick={() => mark(false)}>
            {say.markUnread}
          </Button>
        )}
      </p>
    </details>
  );
}

function Told({ letter: { tools } }: { letter: Letter }) {
  const say = useWords(inboxWords);
  const [only] = tools;
  if (tools.length === 0) return null;
  if (only && tools.length === 1)
    return (
      <p>
        <Link href={`/t/${only.tool}`}>{say.where}</Link>
      </p>
    );
  return (
    <>
      <p class="small">{say.told}</p>
      <ul class="plain">
        {tools.map(({ tool, title }) => (
          <li key={tool}>
            <span class="number muted small">{tool}</span> <ToolLink tool={tool} title={title} />
          </li>
        ))}
      </ul>
    </>
  );
}
