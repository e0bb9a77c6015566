import '../../looks/administration.css';
import { useState } from 'preact/hooks';
import { Link, useLocation, useSearchParams } from 'wouter-preact';
import { api } from '../../api/api.ts';
import { useAsk } from '../../api/ask.ts';
import { Asked } from '../../parts/asked.tsx';
import { Button } from '../../parts/button.tsx';
import { Fault } from '../../parts/fault.tsx';
import { Page } from '../../parts/page.tsx';
import { saveFile } from '../../parts/save-file.ts';
import { useWords } from '../../words/both.ts';
import { ExecutionFilters, ExecutionsTable, type Filter, filters } from './executions-view.tsx';
import { executionsWords } from './executions-words.ts';
import { healthWords } from './health-words.ts';

/** Every execution, found by the tool that it belongs to; what is filtered stands in the address. */
export default function ExecutionsPage() {
  const say = useWords(executionsWords);
  const { title: health } = useWords(healthWords);
  const [search] = useSearchParams();
  const [, go] = useLocation();
  const filter = filters.find((one) => one === search.get('status')) ?? 'open';
  const after = search.get('after');
  const query = { ...statusOf(filter), ...(after === null ? {} : { after }) };
  const asked = useAsk('listExecutions', { query });
  return (
    <Page title={say.title} wide above={<Link href="/admin">{health}</Link>}>
      <ExecutionFilters chosen={filter} choose={(next) => go(addressOf(next))} />
      <Asked of={asked}>
        {({ items, next }) => (
          <>
            <ExecutionsTable items={items} filter={filter} />
            <p class="row">
              {after !== null && <Link href={addressOf(filter)}>{say.first}</Link>}
              {next !== undefined && <Link href={addressOf(filter, next)}>{say.more}</Link>}
            </p>
            {items.length > 0 && <SaveList filter={filter} />}
          </>
        )}
      </Asked>
    </Page>
  );
}

const statusOf = (filter: Filter) => (filter === 'open' ? {} : { status: filter });

/** The address of a list, or of a later page of it. */
function addressOf(filter: Filter, after?: string): string {
  const query = new URLSearchParams({
    ...statusOf(filter),
    ...(after === undefined ? {} : { after }),
  }).toString();
  return query === '' ? '/admin/executions' : `/admin/executions?${query}`;
}

/** The same list for a spreadsheet. */
function SaveList({ filter }: { filter: Filter }) {
  const say = useWords(executionsWords);
  const [error, fail] = useState<unknown>();
  const [busy, set] = useState(false);
  const save = () => {
    set(true);
    fail(undefined);
    api
      .executionsCsv({ query: statusOf(filter) })
      .then(({ body }) => saveFile('executions.csv', 'text/csv', body), fail)
      .finally(() => set(false));
  };
  return (
    <div class="no-print">
      <Button low busy={busy} onClick={save}>
        {say.file}
      </Button>
      {error !== undefined && <Fault error={error} again={save} />}
    </div>
  );
}
