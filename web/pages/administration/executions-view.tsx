import { Link } from 'wouter-preact';
import { executionStates } from '../../../functions/domain/language/administration-columns.ts';
import { stageLabels } from '../../../functions/domain/language/screen-labels.ts';
import type { Answer } from '../../api/ask.ts';
import { useLanguage } from '../../app/language.tsx';
import { Chips } from '../../parts/chips.tsx';
import { ToolTitle } from '../../parts/tool-title.tsx';
import { useWords } from '../../words/both.ts';
import { executionsWords } from './executions-words.ts';
import { shortDay, whenHere } from './when.ts';

type Row = Answer<'listExecutions'>['items'][number];
/** Which executions a list has; `open` is every one whose tool is not at its end. */
export const filters = ['open', 'waiting', 'drifted', 'paused', 'ended'] as const;
export type Filter = (typeof filters)[number];

/** A row of filters, one of which holds. */
export function ExecutionFilters({ chosen, choose }: { chosen: Filter; choose: (filter: Filter) => void }) {
  const say = useWords(executionsWords);
  const options = filters.map((id) => ({ id, label: say[id] }));
  return <Chips legend={say.filter} options={options} chosen={chosen} choose={choose} />;
}

/** One line an execution, by its tool. */
export function ExecutionsTable({ items, filter }: { items: readonly Row[]; filter: Filter }) {
  const say = useWords(executionsWords);
  if (items.length === 0) return <p role="status">{emptyWords(say)[filter]}</p>;
  // Few executions have an hour at which silence speaks.
  const silence = items.some(({ until }) => until !== null);
  return (
    <table class="folds executions">
      <caption class="unseen">{say.title}</caption>
      <thead>
        <tr>
          <th scope="col">{say.tool}</th>
          <th scope="col">{say.execution}</th>
          <th scope="col">{say.state}</th>
          <th scope="col">{say.stage}</th>
          <th scope="col">{say.since}</th>
          {silence && <th scope="col">{say.until}</th>}
          <th scope="col" class="amount">
            {say.definition}
          </th>
        </tr>
      </thead>
      <tbody>
        {items.map((row) => (
          <Line key={row.execution} {...row} silence={silence} />
        ))}
      </tbody>
    </table>
  );
}

const tones = { waiting: 'muted', drifted: 'tone-stop', paused: 'tone-waiting', ended: 'muted' } as const;
const marks = { waiting: '◉', drifted: '■', paused: '‖', ended: '●' } as const;

function Line({
  tool,
  title,
  execution,
  state,
  at,
  since,
  until,
  wait,
  silence,
}: Row & { silence: boolean }) {
  const say = useWords(executionsWords);
  const language = useLanguage();
  const labels: Readonly<Record<string, (typeof stageLabels)['draft']>> = stageLabels;
  return (
    <tr>
      <th scope="row" title={title}>
        <span class="number">{tool}</span> <ToolTitle title={title} />
      </th>
      <td>
        <Link href={`/admin/executions/${execution}`}>{execution}</Link>
      </td>
      <td class="no-break">
        <span aria-hidden="true" class={tones[state]}>
          {marks[state]}
        </span>{' '}
        {executionStates[state][language]}
      </td>
      <td class="no-break">{labels[at]?.[language] ?? at}</td>
      <td class="no-break" data-label={say.since}>
        {shortDay(since, language)}
      </td>
      {silence && <td data-label={say.until}>{until === null ? '' : whenHere(until, language)}</td>}
      <td class="amount" data-label={say.definition}>
        {wait?.definition}
      </td>
    </tr>
  );
}

const emptyWords = (
  say: Readonly<Record<'none' | 'noneWaiting' | 'noneDrifted' | 'nonePaused' | 'noneEnded', string>>,
): Readonly<Record<Filter, string>> => ({
  open: say.none,
  waiting: say.noneWaiting,
  drifted: say.noneDrifted,
  paused: say.nonePaused,
  ended: say.noneEnded,
});
