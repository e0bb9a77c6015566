import { useState } from 'preact/hooks';
import { isProblem } from '../../../api/api.ts';
import { useLanguage } from '../../../app/language.tsx';
import type { Fault as Mend } from '../../../filling/fault-at.ts';
import { FileBox } from '../../../papers/file-box.tsx';
import { FileProgress } from '../../../papers/file-progress.tsx';
import { FileNotThere } from '../../../papers/send-files.ts';
import { Button } from '../../../parts/button.tsx';
import { ErrorSummary } from '../../../parts/error-summary.tsx';
import { Fault } from '../../../parts/fault.tsx';
import { TextField } from '../../../parts/field.tsx';
import { Notice } from '../../../parts/notice.tsx';
import { Options } from '../../../parts/options.tsx';
import { useWords } from '../../../words/both.ts';
import { checkers, emptyAmended, type FilledAmended, readAmended } from './amended-read.ts';
import { amendedWords } from './amended-words.ts';
import { useConfirming } from './use-confirming.ts';

/** The amended text and who has checked it; confirmed, the tool moves on, and it is said where to. */
export function AmendedForm({
  tool,
  decision,
  examples,
  onward,
  done,
}: {
  tool: string;
  decision: string;
  /** Numbers as they would be printed. */
  examples: Readonly<Record<'en' | 'fr', string>>;
  /** `the Policy Commission, June 2024`; undefined where nothing comes after this body. */
  onward: string | undefined;
  done: () => void;
}) {
  const say = useWords(amendedWords);
  const language = useLanguage();
  const [filled, fill] = useState<FilledAmended>(emptyAmended);
  const [tried, setTried] = useState<{ faults: readonly Mend[]; tries: number }>({ faults: [], tries: 0 });
  const { confirm, hold, busy, sent, error } = useConfirming(tool, decision);
  const set = (some: Partial<FilledAmended>) => fill({ ...filled, ...some });
  const read = readAmended(filled, examples, language);
  const wrong = 'faults' in read ? read.faults : [];
  const faultAt = (at: string) =>
    tried.faults.some((one) => one.at === at) ? wrong.find((one) => one.at === at)?.text : undefined;
  const submit = async (event: Event) => {
    event.preventDefault();
    setTried({ faults: wrong, tries: tried.tries + 1 });
    if ('body' in read && !busy && (await confirm(read))) done();
  };
  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <ErrorSummary
        key={tried.tries}
        faults={tried.faults.map(({ at, text }) => ({ at: `amended-${at}`, text }))}
      />
      {(['en', 'fr'] as const).map((of) => (
        <div key={of} class="stack">
          <TextField
            id={`amended-${of}`}
            label={say[of]}
            hint={`${say.numberHint(examples[of])} ${say.follows}`}
            fault={faultAt(of)}
            value={filled[of]}
            change={(number) => set({ [of]: number })}
            maxLength={60}
            autocomplete="off"
          />
          <FileBox
            id={`amended-${of}-file`}
            label={`${say.file} (${say[of]})`}
            optional
            file={filled[`${of}File`]}
            fault={faultAt(`${of}-file`)}
            change={(file) => fill(withFile(filled, of, file))}
            hold={hold}
          />
        </div>
      ))}
      <Options
        id="amended-checkedBy"
        legend={say.checked}
        options={checkers.map((id) => ({ id, label: say[id] }))}
        chosen={checkers.find((one) => one === filled.checkedBy)}
        choose={(checkedBy) => set({ checkedBy })}
        fault={faultAt('checkedBy')}
      />
      <p>
        {onward === undefined ? say.thenEnds : say.consequence(onward)} {say.told}
      </p>
      {sent && <FileProgress sent={sent} />}
      {error !== undefined && <WhyNot error={error} />}
      <Button type="submit" main busy={busy}>
        {say.confirm}
      </Button>
    </form>
  );
}

function withFile(filled: FilledAmended, of: 'en' | 'fr', file: FilledAmended['enFile']): FilledAmended {
  const { [`${of}File` as const]: _, ...others } = filled;
  return file ? { ...others, [`${of}File`]: file } : others;
}

function WhyNot({ error }: { error: unknown }) {
  const say = useWords(amendedWords);
  if (error instanceof FileNotThere)
    return (
      <Notice tone="stop" live>
        {say.notArrived(error.file.name)}
      </Notice>
    );
  if (isProblem(error)) return <Fault error={error} />;
  return (
    <Notice tone="stop" live>
      {say.notReached}
    </Notice>
  );
}
