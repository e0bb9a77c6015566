import { useQueryClient } from '@tanstack/preact-query';
import { useEffect, useRef, useState } from 'preact/hooks';
import { api, isProblem } from '../../../api/api.ts';
import type { Call, Name } from '../../../api/ask.ts';
import { keyFor, type SentRequest } from '../../../filling/key-for.ts';
import { Button } from '../../../parts/button.tsx';
import { ToolLink } from '../../../parts/tool-title.tsx';
import { useWords } from '../../../words/both.ts';
import { doWords } from './do-words.ts';
import { type Also, type Fate, giveEach } from './give-each.ts';

/** Once it is done to one tool it is done to the others, each by a request of its own that is carried out once. */
export function AlsoGiven({ endpoint, also }: { endpoint: Name; also: readonly Also[] }) {
  const client = useQueryClient();
  const sent = useRef(new Map<string, SentRequest>());
  const [fates, become] = useState<ReadonlyMap<string, Fate>>(new Map());
  const give = ({ tool, body }: Also) => {
    const words = JSON.stringify(body);
    const key = keyFor(words, sent.current.get(tool), () => crypto.randomUUID());
    sent.current.set(tool, { key, body: words });
    const tell = api[endpoint] as (call: Call<Name>) => Promise<unknown>;
    return tell({ params: { tool }, body, key } as unknown as Call<Name>);
  };
  const giveAll = async (some: readonly Also[]) => {
    await giveEach(some, give, (tool, fate) => become((before) => new Map(before).set(tool, fate)));
    void client.invalidateQueries();
  };
  useEffect(() => void giveAll(also), []);
  return (
    <AlsoView
      {...{ also, fates }}
      again={() => void giveAll(also.filter(({ tool }) => fates.get(tool)?.is === 'failed'))}
    />
  );
}

/** What became of each, and what failed once more. */
export function AlsoView({
  also,
  fates,
  again,
}: {
  also: readonly Also[];
  fates: ReadonlyMap<string, Fate>;
  again: () => void;
}) {
  const say = useWords(doWords);
  const all = also.map(({ tool }) => fates.get(tool)?.is ?? 'waiting');
  const isOver = all.every((is) => is === 'done' || is === 'failed');
  const done = all.filter((is) => is === 'done').length;
  return (
    <section class="also-given">
      <h3>{say.also}</h3>
      <p role="status">{say.alsoSoFar(String(done), String(all.length))}</p>
      <ul class="list">
        {also.map(({ tool, title }) => (
          <li key={tool}>
            <span class="number muted small">{tool}</span> <ToolLink tool={tool} title={title} />
            <p class="small">
              <FateWords fate={fates.get(tool) ?? { is: 'waiting' }} />
            </p>
          </li>
        ))}
      </ul>
      {isOver && done < all.length && <Button onClick={again}>{say.alsoAgain}</Button>}
    </section>
  );
}

function FateWords({ fate }: { fate: Fate }) {
  const say = useWords(doWords);
  if (fate.is !== 'failed') return <span class="muted">{say[`also-${fate.is}`]}</span>;
  const why = isProblem(fate.error) ? fate.error.document.detail : say.alsoNotReached;
  return (
    <strong>
      {say.alsoFailed} {why}
    </strong>
  );
}
