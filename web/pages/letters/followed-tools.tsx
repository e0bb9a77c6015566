import { useEffect, useRef, useState } from 'preact/hooks';
import { type Answer, useTell } from '../../api/ask.ts';
import { Button } from '../../parts/button.tsx';
import { Fault } from '../../parts/fault.tsx';
import { ToolLink } from '../../parts/tool-title.tsx';
import { useWords } from '../../words/both.ts';
import { lettersWords } from './letters-words.ts';

type Followed = Answer<'getSubscriptions'>['tools'][number];

/** Tools that one follows; what has just been given up can be taken up again where it was. */
export function FollowedTools({ tools }: { tools: readonly Followed[] }) {
  const say = useWords(lettersWords);
  const unfollow = useTell('unfollowTool');
  const follow = useTell('followTool');
  const [gone, setGone] = useState<Followed>();
  const told = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (gone) told.current?.focus();
  }, [gone]);
  const leave = (one: Followed) =>
    unfollow.mutate({ params: { tool: one.tool } }, { onSuccess: () => setGone(one) });
  const back = ({ tool }: Followed) =>
    follow.mutate({ params: { tool } }, { onSuccess: () => setGone(undefined) });
  const error = unfollow.error ?? follow.error;
  return (
    <>
      {gone && (
        <div class="row" role="status" tabIndex={-1} ref={told}>
          <span>{say.unfollowed(gone.title)}</span>
          <Button low onClick={() => back(gone)}>
            {say.followAgain}
          </Button>
        </div>
      )}
      {error && <Fault error={error} />}
      <FollowedList tools={tools} leave={leave} />
    </>
  );
}

/** The list, or how to begin it. */
export function FollowedList({
  tools,
  leave,
}: {
  tools: readonly Followed[];
  leave: (tool: Followed) => void;
}) {
  const say = useWords(lettersWords);
  if (tools.length === 0) return <p class="muted">{say.noTools}</p>;
  return (
    <ul class="list">
      {tools.map((one) => (
        <li key={one.tool} class="row followed">
          <span>
            <span class="number muted small">{one.tool}</span> <ToolLink tool={one.tool} title={one.title} />
          </span>
          <Button low aria-label={say.unfollowThis(one.title)} onClick={() => leave(one)}>
            {say.unfollow}
          </Button>
        </li>
      ))}
    </ul>
  );
}
