import '../../looks/administration.css';
import { Link, useSearchParams } from 'wouter-preact';
import { useAsk } from '../../api/ask.ts';
import { useMe } from '../../api/me.ts';
import type { PageProps } from '../../app/route.ts';
import { Asked } from '../../parts/asked.tsx';
import { Page } from '../../parts/page.tsx';
import { useWords } from '../../words/both.ts';
import { ExecutionView } from './execution-view.tsx';
import { executionsWords } from './executions-words.ts';
import { RawEvents } from './raw-events.tsx';

/** One execution: what it waits for, its way, its history (USERS.md A4). `?raw=true`: the service's own events too. */
export default function ExecutionPage({ params: { execution = '' } }: PageProps) {
  const { title } = useWords(executionsWords);
  const me = useMe();
  const [search, setSearch] = useSearchParams();
  const raw = search.get('raw') === 'true';
  const asked = useAsk('getExecution', { params: { execution }, query: {} });
  const withRaw = useAsk('getExecution', { params: { execution }, query: { raw: 'true' } }, { enabled: raw });
  const tool = asked.data?.body.tool;
  const others = useAsk(
    'executionsOfTool',
    { params: { tool: tool ?? '' } },
    { enabled: tool !== undefined },
  );
  return (
    <Page title={execution} wide above={<Link href="/admin/executions">{title}</Link>}>
      <Asked of={asked}>
        {(body) => (
          <ExecutionView
            key={execution}
            execution={body}
            others={others.data?.body.items ?? []}
            now={me?.now}
            raw={
              raw && <Asked of={withRaw}>{({ raw: events }) => events && <RawEvents raw={events} />}</Asked>
            }
            showRaw={(show) => setSearch(show ? { raw: 'true' } : {})}
          />
        )}
      </Asked>
    </Page>
  );
}
