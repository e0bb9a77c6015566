import { Link } from 'wouter-preact';
import { stageLabels } from '../../../functions/domain/language/screen-labels.ts';
import type { Answer } from '../../api/ask.ts';
import { useLanguage } from '../../app/language.tsx';
import { ToolLink } from '../../parts/tool-title.tsx';
import { useWords } from '../../words/both.ts';
import { findWords } from './find-words.ts';

type Found = Answer<'find'>;

/** Tools with their executions beneath, the present one first; or what it may have meant (USERS.md A3). */
export function FindView({ found }: { found: Found }) {
  const say = useWords(findWords);
  const { as, items, notice, sentence, suggestions = [] } = found;
  if (as === 'nothing')
    return (
      <div role="status">
        <p>{sentence}</p>
        {suggestions.length > 0 && (
          <p class="row">
            {say.meant}
            {suggestions.map((one) => (
              <Link key={one} href={`/admin/find?q=${encodeURIComponent(one)}`}>
                {one}
              </Link>
            ))}
          </p>
        )}
      </div>
    );
  return (
    <>
      <p class="small muted" role="status">
        {say[as]} {notice !== undefined && <Link href={`/admin/letters/${notice}`}>{say.seeLetter}</Link>}
      </p>
      <ul class="list found" aria-label={say.found}>
        {items.map((item) => (
          <Item key={item.tool} {...item} />
        ))}
      </ul>
    </>
  );
}

function Item({ tool, title, at, executions }: Found['items'][number]) {
  const say = useWords(findWords);
  const language = useLanguage();
  const labels: Readonly<Record<string, (typeof stageLabels)['draft']>> = stageLabels;
  return (
    <li>
      <p>
        <strong>{tool}</strong> <ToolLink tool={tool} title={title} />{' '}
        <span class="small muted">{labels[at]?.[language] ?? at}</span>
      </p>
      {executions.length === 0 ? (
        <p class="small muted">{say.none}</p>
      ) : (
        <ul class="plain small row" aria-label={say.executions}>
          {executions.map(({ execution, current }) => (
            <li key={execution}>
              <Link href={`/admin/executions/${execution}`}>{execution}</Link>{' '}
              <span class="muted">{current ? say.current : say.former}</span>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
