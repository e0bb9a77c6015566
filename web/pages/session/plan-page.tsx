import '../../looks/session.css';
import { Link, useLocation } from 'wouter-preact';
import { useAsk } from '../../api/ask.ts';
import { useMe } from '../../api/me.ts';
import type { PageProps } from '../../app/route.ts';
import { Asked } from '../../parts/asked.tsx';
import { Page } from '../../parts/page.tsx';
import { useWords } from '../../words/both.ts';
import { newPlan, planOf } from './plan.ts';
import { PlanForm } from './plan-form.tsx';
import { planWords } from './plan-words.ts';
import { nameOf } from './session-heading.tsx';
import { titled } from './titled.ts';

/** A session entered, or changed. */
export default function PlanPage({ params: { session } }: PageProps) {
  return session === undefined ? <NewSession /> : <KnownSession id={session} />;
}

function NewSession() {
  const say = useWords(planWords);
  const [, go] = useLocation();
  const me = useMe();
  const sessions = useAsk('listSessions', { query: {} });
  return (
    <Page title={say.titleNew} above={<Link href="/sessions">{say.sessions}</Link>}>
      <Asked of={sessions}>
        {({ items }) =>
          me &&
          (me.serves.length === 0 ? (
            <p>{say.notNow}</p>
          ) : (
            <PlanForm
              first={newPlan(me.serves[0]?.id ?? '')}
              bodies={me.serves}
              sessions={items}
              planned={(id) => go(`/sessions/${id}`)}
            />
          ))
        }
      </Asked>
    </Page>
  );
}

function KnownSession({ id }: { id: string }) {
  const say = useWords(planWords);
  const [, go] = useLocation();
  const asked = useAsk('getSession', { params: { session: id } });
  const sessions = useAsk('listSessions', { query: {} });
  const known = asked.data?.body;
  return (
    <Page
      {...titled(asked, ({ label }) => say.titleChange(label), say.titleChange(id))}
      above={known && <Link href={`/sessions/${id}`}>{nameOf(known)}</Link>}
    >
      <Asked of={asked}>
        {(session, etag) =>
          session.may.includes('plan') ? (
            <Asked of={sessions}>
              {({ items }) => (
                <PlanForm
                  first={planOf(session)}
                  etag={etag}
                  bodies={[session.body]}
                  sessions={items}
                  planned={() => go(`/sessions/${id}`)}
                />
              )}
            </Asked>
          ) : (
            <p>{say.notNow}</p>
          )
        }
      </Asked>
    </Page>
  );
}
