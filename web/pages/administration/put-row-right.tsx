import { useState } from 'preact/hooks';
import { Link } from 'wouter-preact';
import { useTell } from '../../api/ask.ts';
import { useWords } from '../../words/both.ts';
import type { DriftRow } from './drift-view.tsx';
import { driftWords } from './drift-words.ts';
import { PutRight } from './put-right.tsx';
import { seenOfPutRight } from './seen.ts';

/** What somebody does about one tool that drifts. */
export function PutRowRight({ row: { tool, execution, event } }: { row: DriftRow }) {
  const say = useWords(driftWords);
  const [present, setPresent] = useState(execution);
  const tell = useTell('putRight');
  // The same request again writes nothing more: the register looks again.
  const act = async (reason: string, key: string) => {
    const { body } = await tell.mutateAsync({ params: { tool }, body: { reason }, key });
    setPresent(body.execution ?? execution);
    return seenOfPutRight(body);
  };
  return (
    <PutRight
      offered={{ verb: say.verb(tool), writes: { tool, event } }}
      act={{ does: act, looks: act }}
      next={<Link href={`/admin/executions/${present}`}>{say.see(present)}</Link>}
    />
  );
}
