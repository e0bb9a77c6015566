import '../../looks/session.css';
import { useState } from 'preact/hooks';
import { Link } from 'wouter-preact';
import { useAsk } from '../../api/ask.ts';
import type { PageProps } from '../../app/route.ts';
import { Asked } from '../../parts/asked.tsx';
import { Page } from '../../parts/page.tsx';
import { useWords } from '../../words/both.ts';
import type { Item, Session } from './answers.ts';
import { type Closed, CloseForm } from './close-form.tsx';
import { closeWords } from './close-words.ts';
import { ClosedView } from './closed-view.tsx';
import { laterSessions } from './later-sessions.ts';
import { nameOf } from './session-heading.tsx';
import { titled } from './titled.ts';

/** Closing a session (USERS.md 2.1, S7). */
export default function ClosePage({ params: { session: id = '' } }: PageProps) {
  const say = useWords(closeWords);
  const asked = useAsk('getSession', { params: { session: id } });
  const session = asked.data?.body;
  return (
    <Page
      {...titled(asked, ({ label }) => say.title(label), say.title(id))}
      above={session && <Link href={`/sessions/${id}`}>{nameOf(session)}</Link>}
    >
      <Asked of={asked}>{(body) => <Closing session={body} />}</Asked>
    </Page>
  );
}

function Closing({ session }: { session: Session }) {
  const say = useWords(closeWords);
  const [closed, close] = useState<{ readonly items: readonly Item[]; readonly answer: Closed }>();
  const sessions = useAsk('listSessions', { query: { body: session.body.id } });
  if (closed) return <ClosedView session={session.id} items={closed.items} closed={closed.answer} />;
  if (!session.may.includes('close'))
    return (
      <p>
        {say.notNow} <Link href={`/sessions/${session.id}`}>{say.session}</Link>
      </p>
    );
  return (
    <Asked of={sessions}>
      {({ items }) => (
        <CloseForm
          session={session}
          ahead={laterSessions(items, session)}
          done={(answer) => close({ items: session.items, answer })}
        />
      )}
    </Asked>
  );
}
