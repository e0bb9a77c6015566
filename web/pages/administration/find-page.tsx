import '../../looks/administration.css';
import { Link, useSearchParams } from 'wouter-preact';
import { useAsk } from '../../api/ask.ts';
import { Asked } from '../../parts/asked.tsx';
import { Page } from '../../parts/page.tsx';
import { useWords } from '../../words/both.ts';
import { FindBox } from './find-box.tsx';
import { FindView } from './find-view.tsx';
import { findWords } from './find-words.ts';
import { healthWords } from './health-words.ts';

/** What an administrator looks for; the address can be shared. */
export default function FindPage() {
  const say = useWords(findWords);
  const { title: health } = useWords(healthWords);
  const [search] = useSearchParams();
  const q = (search.get('q') ?? '').trim();
  const asked = useAsk('find', { query: { q } }, { enabled: q !== '' });
  return (
    <Page title={say.title} above={<Link href="/admin">{health}</Link>}>
      <FindBox q={q} />
      {q === '' ? (
        <p class="small muted">{say.begin}</p>
      ) : (
        <Asked of={asked}>{(found) => <FindView found={found} />}</Asked>
      )}
    </Page>
  );
}
