import { useState } from 'preact/hooks';
import { useAsk, useTell } from '../../api/ask.ts';
import { Asked } from '../../parts/asked.tsx';
import { Button } from '../../parts/button.tsx';
import { Fault } from '../../parts/fault.tsx';
import { Choice } from '../../parts/field.tsx';
import { useWords } from '../../words/both.ts';
import { lettersWords } from './letters-words.ts';

/** Follows a body on which one has no seat; the bodies are asked for once somebody wants to. */
export function AnotherBody({ concerned }: { concerned: ReadonlySet<string> }) {
  const say = useWords(lettersWords);
  const [isOpen, open] = useState(false);
  return (
    <details class="folded" onToggle={(event) => open(event.currentTarget.open)}>
      <summary>{say.another}</summary>
      {isOpen && <ChooseBody concerned={concerned} />}
    </details>
  );
}

function ChooseBody({ concerned }: { concerned: ReadonlySet<string> }) {
  const say = useWords(lettersWords);
  const bodies = useAsk('listBodies', {});
  const tell = useTell('followBody');
  const [chosen, choose] = useState('');
  const follow = () => tell.mutate({ params: { body: chosen } }, { onSuccess: () => choose('') });
  return (
    <div>
      <p class="small muted">{say.anotherWhat}</p>
      <Asked of={bodies}>
        {({ items }) => {
          const others = items.filter(({ id, closed }) => !closed && !concerned.has(id));
          return (
            <div class="row another-body">
              <Choice
                label={say.body}
                value={chosen}
                change={choose}
                options={[
                  { id: '', label: say.choose },
                  ...others.map(({ id, code, name }) => ({ id, label: `${code}, ${name}` })),
                ]}
              />
              <Button busy={tell.isPending} disabled={chosen === ''} onClick={follow}>
                {say.follow}
              </Button>
            </div>
          );
        }}
      </Asked>
      {tell.error && <Fault error={tell.error} again={follow} />}
    </div>
  );
}
