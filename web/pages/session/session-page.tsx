import '../../looks/session.css';
import { Link } from 'wouter-preact';
import { api } from '../../api/api.ts';
import { useAsk } from '../../api/ask.ts';
import { useMe } from '../../api/me.ts';
import { useLanguage } from '../../app/language.tsx';
import type { PageProps } from '../../app/route.ts';
import { Asked } from '../../parts/asked.tsx';
import { later } from '../../parts/later.tsx';
import { Page } from '../../parts/page.tsx';
import { usePrintHead } from '../../parts/print-head.ts';
import { useWords } from '../../words/both.ts';
import { dayIn } from '../../words/time.ts';
import type { Session } from './answers.ts';
import { ReaderSession } from './reader-session.tsx';
import { nameOf, SessionHeading } from './session-heading.tsx';
import { SessionTakeaways } from './session-takeaways.tsx';
import { sessionWords } from './session-words.ts';
import { titled } from './titled.ts';

const SecretarySession = later(() =>
  import('./secretary-session.tsx').then(({ SecretarySession }) => SecretarySession),
);
const SessionActs = later(() => import('./session-acts.tsx').then(({ SessionActs }) => SessionActs));

/** One session: the desk of who serves the body, one page to read for everybody else (USERS.md S2, D7). */
export default function SessionPage({ params: { session: id = '' } }: PageProps) {
  const say = useWords(sessionWords);
  const language = useLanguage();
  const asked = useAsk('getSession', { params: { session: id } });
  const session = asked.data?.body;
  const today = useMe()?.today ?? '';
  usePrintHead({
    head: session && [nameOf(session), session.when, session.city].filter(Boolean).join(', '),
    foot: today === '' ? '' : `${say.printed(dayIn(today, language))} · ${location.host}/sessions/${id}`,
  });
  const above = (
    <>
      <Link href="/sessions">{say.sessions}</Link>
      {session && (
        <>
          {' › '}
          <Link href={`/bodies/${session.body.id}`}>{session.body.name}</Link>
        </>
      )}
    </>
  );
  return (
    <Page {...titled(asked, nameOf, say.session(id))} above={above} wide>
      <Asked of={asked}>{(body) => <SessionView session={body} today={today} />}</Asked>
    </Page>
  );
}

/** The whole of a session's page under its heading. */
export function SessionView({ session, today }: { session: Session; today: string }) {
  const serves = session.may.length > 0;
  const { items, recorded } = session.counts;
  const takeaways = (
    <SessionTakeaways session={session} csv={() => api.sessionCsv({ params: { session: session.id } })} />
  );
  return (
    <>
      <SessionHeading session={session} today={today}>
        {serves && <SessionActs session={session} allRecorded={items > 0 && recorded === items} />}
      </SessionHeading>
      {serves ? (
        <SecretarySession session={session}>{takeaways}</SecretarySession>
      ) : (
        <ReaderSession session={session}>{takeaways}</ReaderSession>
      )}
    </>
  );
}
