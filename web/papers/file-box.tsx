import { useRef } from 'preact/hooks';
import { useLanguage } from '../app/language.tsx';
import { Button } from '../parts/button.tsx';
import { Field } from '../parts/field.tsx';
import { useWords } from '../words/both.ts';
import { sizeWords } from '../words/time.ts';
import { type ChosenFile, type FileFacts, takenFile } from './file-facts.ts';
import { fileFactsOf } from './file-facts-of.ts';
import { paperWords } from './paper-words.ts';
import { mostWords, whyNotTaken } from './why-not-taken.ts';

interface Parts {
  readonly id: string;
  readonly label?: string;
  readonly hint?: string;
  readonly fault?: string | undefined;
  readonly optional?: boolean;
  readonly file: ChosenFile | undefined;
  readonly change: (file: ChosenFile | undefined) => void;
  readonly hold: (file: FileFacts, bytes: Blob) => void;
}

/**
 * A file to choose: it is looked at here, told by its first bytes and its SHA-256, and sent only with its command. Why one
 * is not taken is the form's to know, so that nothing is sent without a file that somebody chose.
 */
export function FileBox({ id, label, hint, fault, optional, file, change, hold }: Parts) {
  const say = useWords(paperWords);
  const language = useLanguage();
  const input = useRef<HTMLInputElement>(null);
  const looking = useRef<File>();
  // What else was filled in while the file was looked at stays.
  const latest = useRef(change);
  latest.current = change;
  const choose = async (chosen: File | undefined) => {
    looking.current = chosen;
    if (!chosen) return typeof file === 'string' ? change(undefined) : undefined;
    change('not-looked-at');
    const facts = await fileFactsOf(chosen, crypto.subtle);
    // Another one was chosen meanwhile, or none.
    if (looking.current !== chosen) return;
    if (typeof facts !== 'string') hold(facts, chosen);
    latest.current(facts);
  };
  const leaveOut = () => {
    looking.current = undefined;
    if (input.current) input.current.value = '';
    change(undefined);
  };
  const taken = takenFile(file);
  // A form that was left while its file was looked at comes back without the file.
  const isLooking = file === 'not-looked-at' && looking.current !== undefined;
  const why = typeof file === 'string' && !isLooking ? whyNotTaken(file, language) : undefined;
  return (
    <div class="file-box">
      <Field
        id={id}
        label={label ?? say.file}
        hint={hint ?? say.fileHint(mostWords(language))}
        fault={why ?? fault}
        optional={optional}
      >
        {(given) => (
          <input
            {...given}
            ref={input}
            type="file"
            accept=".pdf,.docx,.odt"
            onChange={(event) => void choose(event.currentTarget.files?.[0])}
          />
        )}
      </Field>
      <div role="status">
        {isLooking && <p class="small muted">{say.looking}</p>}
        {taken && <FileWords file={taken} />}
      </div>
      {file && optional && (
        <Button low onClick={leaveOut}>
          {say.leaveOut}
        </Button>
      )}
    </div>
  );
}

/** What a file is called, how large it is, and its SHA-256. */
export function FileWords({ file: { name, bytes, sha256 } }: { file: FileFacts }) {
  const say = useWords(paperWords);
  const language = useLanguage();
  return (
    <>
      <p class="small">{say.chosen(name, sizeWords(bytes, language))}</p>
      <p class="meta muted hash">
        {say.hash} {sha256}
      </p>
    </>
  );
}
