import { useState } from 'preact/hooks';
import { type Answer, useTell } from '../../api/ask.ts';
import { Button } from '../../parts/button.tsx';
import { Fault } from '../../parts/fault.tsx';
import { useWords } from '../../words/both.ts';
import { lettersWords } from './letters-words.ts';
import { type BodyLetters, type Level, LevelSwitch } from './level-switch.tsx';

/** Each body with its switch. A choice is saved at once; one that could not be saved says so where it was made. */
export function BodyLevels({ of }: { of: Pick<Answer<'getSubscriptions'>, 'bodies' | 'levels'> }) {
  return (
    <ul class="list">
      {of.bodies.map((body) => (
        <BodyLevel key={body.body} body={body} levels={of.levels} />
      ))}
    </ul>
  );
}

function BodyLevel({ body, levels }: { body: BodyLetters; levels: Answer<'getSubscriptions'>['levels'] }) {
  const say = useWords(lettersWords);
  const tell = useTell('setLevel');
  const [wanted, want] = useState<Level>();
  const choose = (level: Level) => {
    want(level);
    tell.mutate({ params: { body: body.body }, body: { level } });
  };
  return (
    <li class="body-level">
      <LevelSwitch of={body} levels={levels} chosen={wanted ?? body.level} choose={choose} />
      <p role="status" class="meta saved">
        {tell.isSuccess && say.saved}
      </p>
      {tell.error && <Fault error={tell.error} again={() => wanted && choose(wanted)} />}
      {body.follows && !body.seat && <FollowsWithoutSeat body={body.body} />}
    </li>
  );
}

function FollowsWithoutSeat({ body }: { body: string }) {
  const say = useWords(lettersWords);
  const tell = useTell('unfollowBody');
  return (
    <div class="row small">
      <span class="muted">{say.follows}</span>
      <Button low busy={tell.isPending} onClick={() => tell.mutate({ params: { body } })}>
        {say.unfollowBody}
      </Button>
      {tell.error && <Fault error={tell.error} />}
    </div>
  );
}
