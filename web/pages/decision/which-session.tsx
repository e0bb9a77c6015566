import { Link } from 'wouter-preact';
import { type Answer, useAsk } from '../../api/ask.ts';
import { Asked } from '../../parts/asked.tsx';
import { useWords } from '../../words/both.ts';
import { decidePageWords } from './decide-page-words.ts';

/** Where an address names no session: the sessions of the body, of which one is meant. */
export function WhichSession({ tool, body }: { tool: string; body: string }) {
  const say = useWords(decidePageWords);
  const asked = useAsk('getBody', { params: { body } }, { enabled: body !== '' });
  if (body === '')
    return (
      <>
        <p>{say.noSession}</p>
        <p>
          <Link href="/sessions">{say.sessions}</Link>
        </p>
      </>
    );
  return <Asked of={asked}>{(about) => <SessionsToChoose tool={tool} sessions={about.sessions} />}</Asked>;
}

/** Those that have begun, newest first: only there can something have been decided. */
export function SessionsToChoose({
  tool,
  sessions,
}: {
  tool: string;
  sessions: Answer<'getBody'>['sessions'];
}) {
  const say = useWords(decidePageWords);
  const begun = sessions.filter(({ state }) => state.id !== 'planned').toReversed();
  return (
    <>
      <p>{begun.length === 0 ? say.noneBegun : say.which}</p>
      <ul class="list">
        {begun.map(({ id, label, when, state }) => (
          <li key={id}>
            <Link href={`/t/${tool}/decide?session=${id}`}>{label}</Link>{' '}
            <span class="small muted">{[when, state.label].filter(Boolean).join(' · ')}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
