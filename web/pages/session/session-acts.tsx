import { useEffect, useRef, useState } from 'preact/hooks';
import { Link } from 'wouter-preact';
import { useDeed } from '../../filling/deed.ts';
import { Button } from '../../parts/button.tsx';
import { Fault } from '../../parts/fault.tsx';
import { later } from '../../parts/later.tsx';
import { useWords } from '../../words/both.ts';
import { actWords } from './act-words.ts';
import type { May, Session } from './answers.ts';

const ReportForm = later(() => import('./report-form.tsx').then(({ ReportForm }) => ReportForm));
const ReopenForm = later(() => import('./reopen-form.tsx').then(({ ReopenForm }) => ReopenForm));

/** What its secretary may do to the session as it stands: what the answer says, and nothing else. */
export function SessionActs({ session, allRecorded }: { session: Session; allRecorded: boolean }) {
  const say = useWords(actWords);
  const [asking, ask] = useState<'re-open' | 'issue-report'>();
  const [told, tellReader] = useState('');
  const { tell, busy, error } = useDeed('actOnSession');
  const status = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    // The button that was pressed is gone with the state that it ended.
    if (told !== '') status.current?.focus();
  }, [told]);
  const may = (act: May) => session.may.includes(act);
  const act = async (name: 'open' | 'suspend' | 'resume', afterwards: string) => {
    const done = await tell({ params: { session: session.id }, body: { act: name } });
    tellReader(done ? afterwards : '');
  };
  const close = (afterwards?: string) => {
    ask(undefined);
    if (afterwards !== undefined) tellReader(afterwards);
  };
  return (
    <div class="acts no-print">
      {may('open') && <p class="small muted">{say.openHint}</p>}
      <div class="row">
        {may('open') && (
          <Button main busy={busy} onClick={() => void act('open', say.opened)}>
            {say.open}
          </Button>
        )}
        {may('resume') && (
          <Button main busy={busy} onClick={() => void act('resume', say.resumed)}>
            {say.resume}
          </Button>
        )}
        {may('close') && (
          <Link href={`/sessions/${session.id}/close`} class={allRecorded ? 'button main' : 'button'}>
            {say.close}
          </Link>
        )}
        {may('suspend') && (
          <Button busy={busy} onClick={() => void act('suspend', say.suspended)}>
            {say.suspend}
          </Button>
        )}
        {may('re-open') && (
          <Button aria-expanded={asking === 're-open'} onClick={() => ask('re-open')}>
            {say.reopen}
          </Button>
        )}
        {may('issue-report') && (
          <Button aria-expanded={asking === 'issue-report'} onClick={() => ask('issue-report')}>
            {session.report ? say.reportAgain : say.report}
          </Button>
        )}
        {may('plan') && (
          <Link href={`/sessions/${session.id}/plan`} class="button">
            {say.plan}
          </Link>
        )}
      </div>
      {error ? <Fault error={error} /> : null}
      <p role="status" tabIndex={-1} ref={status} class={told === '' ? 'unseen' : undefined}>
        {told}
      </p>
      {asking === 're-open' && <ReopenForm session={session.id} close={close} />}
      {asking === 'issue-report' && <ReportForm session={session} close={close} />}
    </div>
  );
}
