import '../../../looks/administration.css';
import { useState } from 'preact/hooks';
import { Link } from 'wouter-preact';
import { textOfFile } from '../../../../functions/contracts/utf8.ts';
import type { Answer } from '../../../api/ask.ts';
import { useDeed } from '../../../filling/deed.ts';
import { Button } from '../../../parts/button.tsx';
import { Fault } from '../../../parts/fault.tsx';
import { Field } from '../../../parts/field.tsx';
import { Notice } from '../../../parts/notice.tsx';
import { Page } from '../../../parts/page.tsx';
import { useWords } from '../../../words/both.ts';
import { importWords } from './import-words.ts';
import { peopleWords } from './people-words.ts';

/** As the API reads them; names of columns are the same in both languages. */
const columns = 'person,name,email,language,role,body,member,from,to';

interface File {
  readonly name: string;
  readonly text: string;
}

/** People and seats from a file: first what it would do, line by line, then the doing of it (USERS.md A7). */
export default function ImportPage() {
  const say = useWords(importWords);
  const people = useWords(peopleWords);
  const { tell, busy, error, reset } = useDeed('importPeople');
  const [file, take] = useState<File>();
  const [seen, see] = useState<Answer<'importPeople'>>();
  const [notUtf8OnLine, refuse] = useState<number>();
  const look = async (chosen: File) => {
    take(chosen);
    see(await tell({ query: { dryRun: 'true' }, body: chosen.text }));
  };
  const choose = async (files: FileList | null) => {
    const [first] = files ?? [];
    if (!first) return;
    const read = textOfFile(await first.arrayBuffer());
    reset();
    see(undefined);
    refuse('notUtf8OnLine' in read ? read.notUtf8OnLine : undefined);
    if ('text' in read) await look({ name: first.name, text: read.text });
  };
  const write = async () => {
    const done = file && (await tell({ query: {}, body: file.text }));
    if (done) see(done);
  };
  const isReady = seen !== undefined && !seen.written && seen.wrong.length === 0;
  return (
    <Page title={people.import} above={<Link href="/admin/people">{people.everybody}</Link>}>
      <p>{say.what}</p>
      <p class="small">
        <code>{columns}</code>
      </p>
      <Field label={say.file}>
        {(given) => (
          <input
            {...given}
            type="file"
            accept=".csv,text/csv"
            onClick={(event) => {
              // A file that was mended is chosen again under the name that it had: without this nothing would be heard.
              event.currentTarget.value = '';
            }}
            onChange={(event) => void choose(event.currentTarget.files)}
          />
        )}
      </Field>
      {notUtf8OnLine !== undefined && <NotUtf8 line={notUtf8OnLine} />}
      {busy && <p role="status">{say.reading}</p>}
      {error ? <Fault error={error} {...(file && { again: () => void look(file) })} /> : null}
      {seen && <Imported seen={seen} />}
      {isReady && (
        <Button main busy={busy} onClick={() => void write()}>
          {say.write}
        </Button>
      )}
    </Page>
  );
}

/** A file that was not even sent: read as it is, it would lose the accents of names. */
export function NotUtf8({ line }: { line: number }) {
  const say = useWords(importWords);
  return (
    <Notice tone="stop" live>
      <p>{say.notUtf8(String(line))}</p>
    </Notice>
  );
}

/** What an import would do, or did; each wrong line with its reason. */
export function Imported({ seen: { written, sentence, wrong } }: { seen: Answer<'importPeople'> }) {
  const say = useWords(importWords);
  return (
    <Notice tone={written ? 'done' : wrong.length > 0 ? 'stop' : 'plain'} live>
      <p>{sentence}</p>
      {wrong.length > 0 && (
        <ul>
          {wrong.map(({ line, sentence: why }) => (
            <li key={`${line}${why}`}>
              {say.line(String(line))} {why}
            </li>
          ))}
        </ul>
      )}
    </Notice>
  );
}
