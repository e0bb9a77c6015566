import '../../looks/session.css';
import { Link, useSearchParams } from 'wouter-preact';
import { useAsk } from '../../api/ask.ts';
import { useMe } from '../../api/me.ts';
import { Asked } from '../../parts/asked.tsx';
import { Chips } from '../../parts/chips.tsx';
import { Page } from '../../parts/page.tsx';
import { useWords } from '../../words/both.ts';
import type { Line } from './answers.ts';
import { SessionsView } from './sessions-view.tsx';
import { sessionsWords } from './sessions-words.ts';

/** The time line of sessions, of all bodies or of one. */
export default function SessionsPage() {
  const say = useWords(sessionsWords);
  const me = useMe();
  const asked = useAsk('listSessions', { query: { with: 'tools' } });
  const [search, setSearch] = useSearchParams();
  const body = search.get('body') ?? '';
  const choose = (next: string) => setSearch(next === '' ? {} : { body: next }, { replace: true });
  return (
    <Page title={say.title} wide>
      {me && me.serves.length > 0 && (
        <p class="no-print">
          <Link href="/sessions/new" class="button">
            {say.enter}
          </Link>
        </p>
      )}
      <Asked of={asked}>
        {({ items }) => (
          <>
            <Chips
              legend={say.filter}
              options={[{ id: '', label: say.all }, ...bodiesOf(items)]}
              chosen={body}
              choose={choose}
            />
            {me && (
              <SessionsView
                lines={items.filter((line) => body === '' || line.body.id === body)}
                today={me.today}
              />
            )}
          </>
        )}
      </Asked>
    </Page>
  );
}

/** The bodies that have a session, in the order of their names. */
const bodiesOf = (lines: readonly Line[]) =>
  [...new Map(lines.map(({ body: { id, code } }) => [id, { id, label: code }])).values()].toSorted((a, b) =>
    a.label.localeCompare(b.label),
  );
