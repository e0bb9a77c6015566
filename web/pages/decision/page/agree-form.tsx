import { useDeed } from '../../../filling/deed.ts';
import { Button } from '../../../parts/button.tsx';
import { Fault } from '../../../parts/fault.tsx';
import { useWords } from '../../../words/both.ts';
import { deedWords } from './deed-words.ts';

/** The second person agrees: the record says what was proposed, and everybody who had the first letter is told. */
export function AgreeForm({
  tool,
  decision,
  sentence,
  done,
}: {
  tool: string;
  decision: string;
  /** What the record will say. */
  sentence: string;
  done: (said: string) => void;
}) {
  const say = useWords(deedWords);
  const { tell, busy, error } = useDeed('agreeCorrection');
  const agree = async () => {
    if (await tell({ params: { tool, decision }, body: {} })) done(say.agreeDone);
  };
  return (
    <div class="stack">
      <p>{say.agreeWhat(sentence)}</p>
      {error ? <Fault error={error} /> : null}
      <Button main busy={busy} onClick={() => void agree()}>
        {say.agreeNow}
      </Button>
    </div>
  );
}
