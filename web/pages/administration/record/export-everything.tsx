import { useState } from 'preact/hooks';
import { useTell } from '../../../api/ask.ts';
import { Button } from '../../../parts/button.tsx';
import { Fault } from '../../../parts/fault.tsx';
import { saveFile } from '../../../parts/save-file.ts';
import { useWords } from '../../../words/both.ts';
import { placeAfter } from './place-after.ts';
import { recordWords } from './record-words.ts';

/** Saves the register, file by file. */
export function ExportEverything() {
  const say = useWords(recordWords);
  const tell = useTell('exportRegister');
  const [files, count] = useState(0);
  const [after, goOn] = useState<string>();
  const save = () =>
    tell.mutate(
      { body: after === undefined ? {} : { after } },
      {
        onSuccess: ({ body }) => {
          const part = (after === undefined ? 0 : files) + 1;
          saveFile(`placet-${String(part).padStart(3, '0')}.jsonl`, 'application/x-ndjson', body);
          count(part);
          goOn(placeAfter(body));
        },
      },
    );
  return (
    <>
      <p>{say.exportWhat}</p>
      {tell.error && <Fault error={tell.error} />}
      {files > 0 && (
        <p role="status">
          {say.saved(String(files))} {after === undefined && say.complete}
        </p>
      )}
      <Button busy={tell.isPending} onClick={save}>
        {after === undefined ? say.export : say.save}
      </Button>
    </>
  );
}
