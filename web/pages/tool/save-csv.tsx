import { useState } from 'preact/hooks';
import { Button } from '../../parts/button.tsx';
import { Fault } from '../../parts/fault.tsx';
import { saveFile } from '../../parts/save-file.ts';
import { inBoth, useWords } from '../../words/both.ts';

const words = inBoth({ save: 'Save as a spreadsheet (CSV)' }, { save: 'Enregistrer en tableur (CSV)' });

/** Saves what a list shows, all its pages, as a file for a spreadsheet. */
export function SaveCsv({ name, ask }: { name: string; ask: () => Promise<{ readonly body: unknown }> }) {
  const say = useWords(words);
  const [busy, set] = useState(false);
  const [error, fail] = useState<unknown>();
  const save = () => {
    set(true);
    fail(undefined);
    ask()
      // Reading an answer takes its byte order mark away, by which a spreadsheet knows accents.
      .then(({ body }) => saveFile(name, 'text/csv', `\ufeff${body}`), fail)
      .finally(() => set(false));
  };
  return (
    <span class="no-print">
      <Button busy={busy} onClick={save}>
        {say.save}
      </Button>
      {error !== undefined && <Fault error={error} again={save} />}
    </span>
  );
}
