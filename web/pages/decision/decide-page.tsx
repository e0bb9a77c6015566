import { useLocation, useSearchParams } from 'wouter-preact';
import { useAsk } from '../../api/ask.ts';
import type { PageProps } from '../../app/route.ts';
import { Page } from '../../parts/page.tsx';
import { useWords } from '../../words/both.ts';
import { decidePageWords } from './decide-page-words.ts';
import { DecisionForm, FormAbove } from './decision-form.tsx';
import { nextItem } from './form/next-item.ts';
import { WhichSession } from './which-session.tsx';

/** The decision form on a page of its own: `/t/T13/decide?session=PTC-243-244`. */
export default function DecidePage({ params: { tool = '' } }: PageProps) {
  const say = useWords(decidePageWords);
  const [search] = useSearchParams();
  const [, go] = useLocation();
  const session = search.get('session') ?? '';
  const form = useAsk('decisionForm', { params: { tool }, query: { session } }, { enabled: session !== '' });
  const meeting = useAsk('getSession', { params: { session } }, { enabled: session !== '' });
  if (session === '')
    return (
      <Page title={say.title} above={tool}>
        <WhichSession tool={tool} body={search.get('body') ?? ''} />
      </Page>
    );
  const next = () => {
    const item = nextItem(meeting.data?.body.items ?? [], tool);
    go(item ? `/t/${item.tool}/decide?session=${session}` : `/sessions/${session}`);
  };
  const known = form.data && meeting.data;
  return (
    <Page
      title={form.data?.body.heading ?? say.title}
      above={known && <FormAbove form={form.data.body} meeting={meeting.data.body} />}
    >
      <DecisionForm
        key={tool}
        {...{ tool, session }}
        headed
        onRecorded={({ next: where }) => where === 'next' && next()}
        onClose={() => go(`/sessions/${session}`)}
      />
    </Page>
  );
}
