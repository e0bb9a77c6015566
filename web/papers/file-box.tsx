import { useState } from 'preact/hooks';
import { limits } from '../../functions/contracts/api/limits.ts';
import { useLanguage } from '../app/language.tsx';
import { Button } from '../parts/button.tsx';
import { Field } from '../parts/field.tsx';
import { useWords } from '../words/both.ts';
import { sizeWords } from '../words/time.ts';
import type { FileFacts, NotTaken } from './file-facts.ts';
import { fileFactsOf } from './file-facts-of.ts';
import { paperWords } from './paper-words.ts';

/** A file to choose: it is looked at here, told by its first bytes and its SHA-256, and sent only with its command. */
export function FileBox({
  id,
  label,
  hint,
  fault,
  optional,
  file,
  change,
  hold,
}: {
  id: string;
  label?: string;
  hint?: string;
  fault?: string | undefined;
  optional?: boolean;
  file: FileFacts | undefined;
  change: (file: FileFacts | undefined) => void;
  hold: (file: FileFacts, bytes: Blob) => void;
}) {
  const say = useWords(paperWords);
  const language = useLanguage();
  const [looking, look] = useState(false);
  const [refused, refuse] = useState<NotTaken>();
  const most = sizeWords(limits.largestFileBytes, language);
  const why = refused && whyNot(refused, say, most);
  const choose = async (chosen: File | undefined) => {
    if (!chosen) return;
    look(true);
    const facts = await fileFactsOf(chosen, crypto.subtle);
    look(false);
    refuse(typeof facts === 'string' ? facts : undefined);
    if (typeof facts === 'string') return change(undefined);
    hold(facts, chosen);
    change(facts);
  };
  return (
    <div class="file-box">
      <Field
        id={id}
        label={label ?? say.file}
        hint={hint ?? say.fileHint(most)}
        fault={why ?? fault}
        optional={optional}
      >
        {(given) => (
          <input
            {...given}
            type="file"
            accept=".pdf,.docx,.odt"
            onChange={(event) => void choose(event.currentTarget.files?.[0])}
          />
        )}
      </Field>
      <div role="status">
        {looking && <p class="small muted">{say.looking}</p>}
        {file && !looking && <FileWords file={file} />}
      </div>
      {file && optional && (
        <Button low onClick={() => change(undefined)}>
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

const whyNot = (refused: NotTaken, say: (typeof paperWords)['en'], most: string): string =>
  ({
    empty: say.empty,
    'too-large': say.tooLarge(most),
    'no-such-type': say.noSuchType,
    'not-readable': say.notReadable,
  })[refused];
