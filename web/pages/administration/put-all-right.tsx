import { useState } from 'preact/hooks';
import { type Answer, useTell } from '../../api/ask.ts';
import { Section } from '../../parts/section.tsx';
import { useWords } from '../../words/both.ts';
import type { Seen } from './acting.ts';
import { AllListed, AllSeen, type DriftRow } from './drift-view.tsx';
import { driftWords } from './drift-words.ts';
import { PutRight } from './put-right.tsx';
import { seenOfAll } from './seen.ts';

/** All of a list at once: what will be done to each, then what became of each. */
export function PutAllRight({ rows }: { rows: readonly DriftRow[] }) {
  const say = useWords(driftWords);
  const tell = useTell('putAllRight');
  const [items, set] = useState<Answer<'putAllRight'>['items']>();
  const tools = rows.map(({ tool }) => tool);
  const act = async (reason: string, key: string): Promise<Seen> => {
    const { body } = await tell.mutateAsync({ body: { reason, tools }, key });
    set(body.items);
    return seenOfAll(body);
  };
  return (
    <Section title={say.allTitle}>
      {items === undefined ? <AllListed rows={rows} /> : <AllSeen items={items} />}
      <PutRight offered={{ verb: say.allVerb(String(rows.length)) }} act={{ does: act, looks: act }} />
    </Section>
  );
}
