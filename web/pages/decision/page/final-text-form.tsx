import { useState } from 'preact/hooks';
import { useLanguage } from '../../../app/language.tsx';
import { emptyBox } from '../../../filling/boxed.ts';
import { boxOf, cleanLine, wordingIn } from '../../../filling/clean-text.ts';
import { useDeed } from '../../../filling/deed.ts';
import { WordingBox } from '../../../filling/wording-box.tsx';
import { Button } from '../../../parts/button.tsx';
import { ErrorSummary } from '../../../parts/error-summary.tsx';
import { Fault } from '../../../parts/fault.tsx';
import { TextField } from '../../../parts/field.tsx';
import { useWords } from '../../../words/both.ts';
import type { Decision } from './decision-view.tsx';
import { deedWords } from './deed-words.ts';
import { DifferenceShown } from './difference-shown.tsx';

/** The wording of the report takes the place of the provisional one: the difference is shown, one person confirms. */
export function FinalTextForm({
  tool,
  decision,
  report: known,
  done,
}: {
  tool: string;
  decision: Decision;
  /** The number of the report of the session, where it has been issued. */
  report?: string | undefined;
  done: (said: string) => void;
}) {
  const say = useWords(deedWords);
  const language = useLanguage();
  const [report, setReport] = useState(known ?? '');
  const [paragraph, setParagraph] = useState(decision.paragraph ?? '');
  const [box, setBox] = useState(() => (decision.text ? boxOf(decision.text, language) : emptyBox(language)));
  const [tries, setTries] = useState(0);
  const { tell, busy, error } = useDeed('confirmText');
  const text = wordingIn(box);
  const missing = {
    report: cleanLine(report) === '' ? say.reportMissing : undefined,
    paragraph: cleanLine(paragraph) === '' ? say.paragraphMissing : undefined,
    text: text === undefined ? say.wordsMissing : undefined,
  };
  const faults = Object.entries(missing).flatMap(([at, words]) =>
    words === undefined ? [] : [{ at: `final-${at}`, text: words }],
  );
  const shown: Partial<typeof missing> = tries > 0 ? missing : {};
  const submit = async (event: Event) => {
    event.preventDefault();
    setTries(tries + 1);
    if (!text || faults.length > 0 || busy) return;
    const body = { report: cleanLine(report), paragraph: cleanLine(paragraph), text: { ...text } };
    if (await tell({ params: { tool, decision: decision.decision }, body })) done(say.finalTextDone);
  };
  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <p>{say.finalTextWhat}</p>
      {tries > 0 && <ErrorSummary key={tries} faults={faults} />}
      <TextField
        id="final-report"
        label={say.report}
        hint={say.reportHint}
        fault={shown.report}
        value={report}
        change={setReport}
        maxLength={300}
      />
      <TextField
        id="final-paragraph"
        label={say.paragraph}
        fault={shown.paragraph}
        value={paragraph}
        change={setParagraph}
        maxLength={300}
      />
      <WordingBox
        id="final-text"
        label={say.finalWords}
        fault={shown.text}
        box={box}
        change={setBox}
        rows={6}
      />
      <DifferenceShown before={decision.text} after={text} />
      {error ? <Fault error={error} /> : null}
      <Button type="submit" main busy={busy}>
        {say.finalText}
      </Button>
    </form>
  );
}
