import '../../../looks/tool.css';
import { api } from '../../../api/api.ts';
import { useAsk } from '../../../api/ask.ts';
import { Asked } from '../../../parts/asked.tsx';
import { Choice, TextField } from '../../../parts/field.tsx';
import { Page } from '../../../parts/page.tsx';
import { useWords } from '../../../words/both.ts';
import { PagesOfList } from '../pages-of-list.tsx';
import { SaveCsv } from '../save-csv.tsx';
import { useFilters } from '../use-filters.ts';
import { DecisionListView } from './list-view.tsx';
import { listWords } from './list-words.ts';

const names = ['body', 'from', 'until', 'after'] as const;

/** `/decisions`: what was decided, by body and in a span of days. */
export default function DecisionsPage() {
  const say = useWords(listWords);
  const { filters, set, from } = useFilters(names);
  const { after, ...what } = filters;
  const asked = useAsk('listDecisions', { query: { ...filters, most: '50' } });
  const bodies = useAsk('listBodies', {});
  const codes = (bodies.data?.body.items ?? []).map(({ id, code }) => ({ id, label: code }));
  return (
    <Page title={say.title} wide>
      <search aria-label={say.filter} class="no-print">
        <form class="filters" onSubmit={(event) => event.preventDefault()}>
          <Choice
            label={say.body}
            value={filters.body ?? ''}
            change={(body) => set('body', body)}
            options={[{ id: '', label: say.anyBody }, ...codes]}
          />
          {(['from', 'until'] as const).map((name) => (
            <TextField
              key={name}
              label={say[name]}
              type="date"
              value={filters[name] ?? ''}
              change={(day) => set(name, day)}
            />
          ))}
        </form>
      </search>
      <Asked of={asked}>
        {(page) => (
          <>
            <DecisionListView page={page} />
            <PagesOfList
              isFirst={after === undefined}
              next={page.next}
              from={(place) => `/decisions${from(place)}`}
            />
            <p>
              <SaveCsv name={say.file} ask={() => api.decisionsCsv({ query: what })} />
            </p>
          </>
        )}
      </Asked>
    </Page>
  );
}
