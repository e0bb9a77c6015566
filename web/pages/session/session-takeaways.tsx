import { useState } from 'preact/hooks';
import { Link } from 'wouter-preact';
import { Button } from '../../parts/button.tsx';
import { Fault } from '../../parts/fault.tsx';
import { saveFile } from '../../parts/save-file.ts';
import { useWords } from '../../words/both.ts';
import type { Session } from './answers.ts';
import { sessionWords } from './session-words.ts';

/** What can be taken away of a session: its follow-up note, its list on paper and as a file. */
export function SessionTakeaways({
  session: { id, counts },
  csv,
}: {
  session: Pick<Session, 'id' | 'counts'>;
  csv: () => Promise<{ readonly body: string }>;
}) {
  const say = useWords(sessionWords);
  const [error, fail] = useState<unknown>();
  const save = () => {
    fail(undefined);
    csv().then(({ body }) => saveFile(`${id}.csv`, 'text/csv', body), fail);
  };
  return (
    <div class="takeaways no-print">
      <div class="row">
        {counts.recorded > 0 && <Link href={`/sessions/${id}/note`}>{say.note}</Link>}
        <Button low onClick={() => print()}>
          {say.print}
        </Button>
        <Button low onClick={save}>
          {say.csv}
        </Button>
      </div>
      {error !== undefined && <Fault error={error} again={save} />}
    </div>
  );
}
