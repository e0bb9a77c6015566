import { Link } from 'wouter-preact';
import { useLanguage } from '../../app/language.tsx';
import { LanguageDot } from '../../parts/language-dot.tsx';
import { ToolTitle } from '../../parts/tool-title.tsx';
import { useWords } from '../../words/both.ts';
import { dayIn } from '../../words/time.ts';
import type { DueLine } from './due-lines.ts';
import { dueWords } from './due-words.ts';

/** Rows for who reads them on a phone: by when, which body, what, what is asked, which languages (USERS.md 2.2, D3). */
export function DueList({ lines, members }: { lines: readonly DueLine[]; members: boolean }) {
  return (
    <ul class="list due-list">
      {lines.map((line) => (
        <Line key={line.key} line={line} members={members} />
      ))}
    </ul>
  );
}

function Line({ line: { row, title, tools, to }, members }: { line: DueLine; members: boolean }) {
  const say = useWords(dueWords);
  const language = useLanguage();
  return (
    <li>
      {row.on !== undefined && (
        <p class="when small">
          <time dateTime={row.on}>{dayIn(row.on, language)}</time> <span class="left">{row.left}</span>
        </p>
      )}
      <p class="whose small muted">
        {row.body?.code} <span class="number">{tools.join(', ')}</span>
      </p>
      <div class="what">
        <Link href={to}>{title === undefined ? row.sentence : <ToolTitle title={title} />}</Link>
        {title !== undefined && <p class="small">{row.sentence}</p>}
        {members && row.member && <p class="small muted">{say.forMember(row.member.name)}</p>}
      </div>
      {row.paper && (
        <p class="dot">
          <LanguageDot state={row.paper} />
        </p>
      )}
    </li>
  );
}
