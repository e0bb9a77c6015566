import { Link } from 'wouter-preact';
import type { Answer } from '../../../api/ask.ts';
import { useLanguage } from '../../../app/language.tsx';
import { Term } from '../../../parts/term.tsx';
import { ToolLink } from '../../../parts/tool-title.tsx';
import { useWords } from '../../../words/both.ts';
import { listWords } from './list-words.ts';
import { partialDayIn } from './partial-day.ts';

/** What bodies decided, newest first; what paper alone tells has no page of its own. */
export function DecisionListView({ page }: { page: Answer<'listDecisions'> }) {
  const say = useWords(listWords);
  const language = useLanguage();
  if (page.items.length === 0)
    return page.next === undefined ? (
      <p>
        {say.none} <Link href="/decisions">{say.all}</Link>
      </p>
    ) : (
      <p class="muted">{say.noneHere}</p>
    );
  return (
    <table class="folds dense">
      <thead>
        <tr>
          <th scope="col">{say.day}</th>
          <th scope="col">{say.body}</th>
          <th scope="col">{say.item}</th>
          <th scope="col">{say.tool}</th>
          <th scope="col">{say.outcome}</th>
          <th scope="col">{say.text}</th>
        </tr>
      </thead>
      <tbody>
        {page.items.map(({ decision, tool, body, session, on, item, outcome, statusWords, late }) => (
          <tr key={`${decision}${tool.tool}${on}${outcome.id}`}>
            <td class="day">{partialDayIn(on, language)}</td>
            <td data-label={say.body}>
              <Link href={`/bodies/${body.id}`} title={body.name}>
                {body.code}
              </Link>
              {session && (
                <>
                  {', '}
                  <Link href={`/sessions/${session.id}`}>{session.label}</Link>
                </>
              )}
            </td>
            <td data-label={say.item}>{item}</td>
            <th scope="row">
              <span class="number muted">{tool.tool}</span> <ToolLink {...tool} />
            </th>
            <td data-label={say.outcome}>
              {decision === undefined ? (
                <Term id={outcome.id}>{outcome.label}</Term>
              ) : (
                <Link href={`/t/${tool.tool}/decisions/${decision}`}>{outcome.label}</Link>
              )}
            </td>
            <td data-label={say.text} class="muted">
              {[statusWords, late].filter(Boolean).join('. ')}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
