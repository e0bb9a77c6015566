import { isProblem } from '../../../api/api.ts';
import { Fault } from '../../../parts/fault.tsx';
import { Options } from '../../../parts/options.tsx';
import { useWords } from '../../../words/both.ts';
import { type Choice, sendingOf, sendingsOf } from '../fill/offered.ts';
import { BlockHeading } from './block-heading.tsx';
import type { Filling } from './filling.ts';
import { formWords } from './form-words.ts';
import { LetterShown } from './letter-shown.tsx';
import type { Told } from './told.ts';
import { toldWords } from './told-words.ts';

/** Who will be told, when, and the letter as it will arrive; nothing here stands in the way of recording (S4). */
export function ToldBlock({ of, choice, told }: { of: Filling; choice: Choice | undefined; told: Told }) {
  const headings = useWords(formWords);
  const say = useWords(toldWords);
  return (
    <div class="block told">
      <BlockHeading>{headings.told}</BlockHeading>
      {choice === undefined ? (
        <p class="muted">{say.chooseFirst}</p>
      ) : (
        <>
          <When of={of} choice={choice} />
          <Shown of={of} told={told} />
        </>
      )}
    </div>
  );
}

function When({ of, choice }: { of: Filling; choice: Choice }) {
  const say = useWords(toldWords);
  const { form, filled, set, setting } = of;
  const sendings = sendingsOf(form, choice);
  if (sendings.length === 0) return null;
  return (
    <Options
      legend={say.when}
      options={sendings.map((one) => ({
        id: one.choice,
        label: one.proposed ? (
          <>
            {one.label[setting.language]} <span class="muted">({say.recommended})</span>
          </>
        ) : (
          one.label[setting.language]
        ),
      }))}
      chosen={sendingOf(form, choice, filled.send)?.choice}
      choose={(send) => set({ ...filled, send })}
    />
  );
}

function Shown({ of, told }: { of: Filling; told: Told }) {
  const say = useWords(toldWords);
  switch (told.is) {
    case 'incomplete':
      return <p class="muted">{say.fillFirst}</p>;
    case 'not-beforehand':
      return <p class="muted">{say.notBeforehand}</p>;
    case 'coming':
      return (
        <p class="muted" role="status">
          {say.coming}
        </p>
      );
    case 'failed':
      return (
        <Fault error={told.error} again={told.again}>
          <p>{isProblem(told.error) ? say.refused : say.notShown}</p>
        </Fault>
      );
    case 'known':
      return (
        <div class={told.stale ? 'stack stale' : 'stack'} aria-busy={told.stale}>
          {told.answer.letters.length === 0 && <p role="status">{say.none}</p>}
          {told.answer.letters.map((letter) => (
            <LetterShown key={letter.notice} of={of} letter={letter} />
          ))}
        </div>
      );
    default:
      return told satisfies never;
  }
}
