import type { Fault } from '../../../filling/fault-at.ts';
import { Button } from '../../../parts/button.tsx';
import { ErrorSummary } from '../../../parts/error-summary.tsx';
import { useWords } from '../../../words/both.ts';
import { lowered } from '../../../words/lowered.ts';
import { type Choice, choicesOf, chosenIn } from '../fill/offered.ts';
import { BlockHeading } from './block-heading.tsx';
import { type Filling, idOf } from './filling.ts';
import { FormField } from './form-field.tsx';
import { formWords } from './form-words.ts';
import { OutcomeBlock } from './outcome-block.tsx';
import type { Told } from './told.ts';
import { ToldBlock } from './told-block.tsx';

interface Parts {
  readonly of: Filling;
  readonly told: Told;
  /** What had to be mended when it was last tried; `tries` counts how often that was. */
  readonly faults: readonly Fault[];
  readonly tries: number;
  readonly busy: boolean;
  /** `Kept on this device, 10.42`; empty before anything was. */
  readonly kept: string;
  readonly record: () => void;
  readonly keep: () => void;
}

/** The five blocks of the form on one page (USERS.md 3.1), and what became of the last try. */
export function FormView({ of, told, faults, tries, busy, kept, record, keep }: Parts) {
  const say = useWords(formWords);
  const choice = chosenIn(of.form, of.filled.outcome);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (!busy) record();
  };
  const verb = choice ? say.recordThis(lowered(choice.label[of.setting.language])) : say.recordIt;
  return (
    <form class="decision-form" noValidate onSubmit={submit}>
      <ErrorSummary key={tries} faults={faults.map(({ at, text }) => ({ at: idOf(of, at), text }))} />
      <OutcomeBlock of={of} />
      <TextBlock of={of} choice={choice} />
      <RecordBlock of={of} choice={choice} />
      <ToldBlock of={of} choice={choice} told={told} />
      <div class="row">
        <Button type="submit" main busy={busy}>
          {verb}
        </Button>
        <Button onClick={keep}>{say.keepDraft}</Button>
        <span class="small muted" role="status">
          {kept}
        </span>
      </div>
    </form>
  );
}

/** Before anything is chosen the form shows what most outcomes ask for. */
const fieldsIn = (of: Filling, choice: Choice | undefined, block: 'text' | 'record') =>
  (choice ?? choicesOf(of.form)[0])?.fields.filter((field) => field.block === block) ?? [];

/** What was before the body; of what was not judged, that there was nothing. */
export function TextBlock({ of, choice }: { of: Filling; choice: Choice | undefined }) {
  const say = useWords(formWords);
  const fields = fieldsIn(of, choice, 'text');
  return (
    <div class="block">
      <BlockHeading>{say.text}</BlockHeading>
      {fields.length === 0 && <p class="muted">{say.notJudged}</p>}
      {fields.map((field) => (
        <FormField key={field.field} of={of} field={field} />
      ))}
    </div>
  );
}

/** When and how it was taken, and what was said. */
export function RecordBlock({ of, choice }: { of: Filling; choice: Choice | undefined }) {
  const say = useWords(formWords);
  return (
    <div class="block stack">
      <BlockHeading>{say.record}</BlockHeading>
      {fieldsIn(of, choice, 'record').map((field) => (
        <FormField key={field.field} of={of} field={field} />
      ))}
    </div>
  );
}
