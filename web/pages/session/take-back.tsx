import { useAsk } from '../../api/ask.ts';
import { useLanguage } from '../../app/language.tsx';
import { useWords } from '../../words/both.ts';
import { hourOf } from '../../words/time.ts';
import { recordedWords } from '../decision/form/recorded-words.ts';
import { TakeBackForm } from '../decision/take-back-form.tsx';

/** In the line of an item, for who has just recorded it, until its letters leave: when that is, and the way back. */
export function TakeBack({
  tool,
  decision,
  timeZone,
  takenBack,
}: {
  tool: string;
  decision: string;
  timeZone: string;
  takenBack: () => void;
}) {
  const say = useWords(recordedWords);
  const language = useLanguage();
  const found = useAsk('getTool', { params: { tool }, query: {} }).data?.body.decisions.find(
    (one) => one.decision === decision,
  );
  const until = found?.takeBackUntil;
  return (
    <>
      {found?.letters && <p class="meta muted">{found.letters.sentence}</p>}
      {until !== undefined && (
        <details class="take-back">
          <summary class="button low">{say.takeBackUntil(hourOf(until, language, timeZone))}</summary>
          <TakeBackForm tool={tool} decision={decision} done={takenBack} />
        </details>
      )}
    </>
  );
}
