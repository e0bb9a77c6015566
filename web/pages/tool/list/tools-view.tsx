import { Link } from 'wouter-preact';
import type { Answer } from '../../../api/ask.ts';
import { useLanguage } from '../../../app/language.tsx';
import { ToolLink } from '../../../parts/tool-title.tsx';
import { useWords } from '../../../words/both.ts';
import { dayIn } from '../../../words/time.ts';
import { toolsWords } from './tools-words.ts';

/** Tools in the order of the API: each with where it is, since when, and the meeting that should take it up. */
export function ToolsView({ page }: { page: Answer<'listTools'> }) {
  const say = useWords(toolsWords);
  const language = useLanguage();
  if (page.items.length === 0)
    return page.next === undefined ? (
      <p>
        {say.none} <Link href="/tools">{say.all}</Link>
      </p>
    ) : (
      <p class="muted">{say.noneHere}</p>
    );
  return (
    <table class="folds dense">
      <thead>
        <tr>
          <th scope="col">{say.number}</th>
          <th scope="col">{say.titleOf}</th>
          <th scope="col">{say.kind}</th>
          <th scope="col">{say.with}</th>
          <th scope="col">{say.since}</th>
          <th scope="col">{say.next}</th>
        </tr>
      </thead>
      <tbody>
        {page.items.map(({ tool, title, kind, body, stage, since, session }) => (
          <tr key={tool}>
            <td class="number muted">{tool}</td>
            <th scope="row">
              <ToolLink tool={tool} title={title} />
            </th>
            <td data-label={say.kind}>{kind.label}</td>
            <td data-label={say.with}>
              {body ? (
                <Link href={`/bodies/${body.id}`} title={body.name}>
                  {body.code}
                </Link>
              ) : (
                stage.label
              )}
            </td>
            <td data-label={say.since} class="day">
              {dayIn(since.slice(0, 10), language)}
            </td>
            <td data-label={say.next}>
              {session && (
                <>
                  <Link href={`/sessions/${session.id}`}>{session.label}</Link>{' '}
                  <span class="muted">{session.when}</span>
                </>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
