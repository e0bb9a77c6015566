import { useId } from 'preact/hooks';
import type { Answer } from '../../api/ask.ts';
import { useWords } from '../../words/both.ts';
import { lettersWords } from './letters-words.ts';

type Subscriptions = Answer<'getSubscriptions'>;
/** One body of « what I receive ». */
export type BodyLetters = Subscriptions['bodies'][number];
/** How much somebody wants to be told. */
export type Level = BodyLetters['level'];

/** How much one is told of a body by letter, with what that came to last year (USERS.md 2.2, D6). */
export function LevelSwitch({
  of: { code, name, estimate },
  levels,
  chosen,
  choose,
}: {
  of: BodyLetters;
  levels: Subscriptions['levels'];
  /** What was chosen here a moment ago, or stands in the register. */
  chosen: Level;
  choose: (level: Level) => void;
}) {
  const say = useWords(lettersWords);
  const id = useId();
  return (
    <fieldset class="level-switch" aria-describedby={`${id}-estimate`}>
      <legend>
        <span class="unseen">{say.howMuch(name)}</span>
        <span aria-hidden="true">
          <strong>{code}</strong> {name !== code && <span class="muted">{name}</span>}
        </span>
      </legend>
      <div class="levels">
        {levels.map(({ level, label }) => (
          <label key={level}>
            <input type="radio" name={id} checked={level === chosen} onChange={() => choose(level)} />
            {label}
          </label>
        ))}
      </div>
      <p id={`${id}-estimate`} class="meta muted">
        {estimate}
      </p>
    </fieldset>
  );
}
