import { useAsk, useTell } from '../../../api/ask.ts';
import { Button } from '../../../parts/button.tsx';
import { Fault } from '../../../parts/fault.tsx';
import { inBoth, useWords } from '../../../words/both.ts';

const words = inBoth(
  {
    what: 'Letters about this tool, whichever body it is before.',
    follow: 'Follow this tool',
    follows: 'You follow this tool: letters about it come to you, whichever body it is before.',
    unfollow: 'Stop following it',
  },
  {
    what: 'Des lettres au sujet de ce texte, quel que soit l’organe qui l’examine.',
    follow: 'Suivre ce texte',
    follows:
      'Vous suivez ce texte : vous recevez des lettres à son sujet, quel que soit l’organe qui l’examine.',
    unfollow: 'Ne plus le suivre',
  },
);

/** Whether one is told of this tool by letter, and the way to change that. */
export function FollowButton({ tool }: { tool: string }) {
  const known = useAsk('getSubscriptions', {});
  const follow = useTell('followTool');
  const unfollow = useTell('unfollowTool');
  const tools = known.data?.body.tools;
  if (tools === undefined) return null;
  const follows = tools.some((one) => one.tool === tool);
  const turn = follows ? unfollow : follow;
  return (
    <FollowView
      follows={follows}
      busy={turn.isPending || known.isFetching}
      error={turn.error}
      turn={() => turn.mutate({ params: { tool } })}
    />
  );
}

/** The consequence first, then the button; afterwards what is so now is read out. */
export function FollowView({
  follows,
  busy,
  error,
  turn,
}: {
  follows: boolean;
  busy: boolean;
  error: unknown;
  turn: () => void;
}) {
  const say = useWords(words);
  return (
    <div class="follow no-print">
      <p class="small" role="status">
        {follows ? say.follows : say.what}
      </p>
      <Button busy={busy} onClick={turn}>
        {follows ? say.unfollow : say.follow}
      </Button>
      {error ? <Fault error={error} again={turn} /> : null}
    </div>
  );
}
