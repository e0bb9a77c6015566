import { Wording } from '../../../parts/body-words.tsx';
import { useWords } from '../../../words/both.ts';
import { anyForm, type CommandForm, type Filling } from '../doing/command-form.ts';
import type { Setting } from '../doing/setting.ts';
import { type FilledClearing, readClearing } from './clear-step-read.ts';
import { clearStepWords } from './clear-step-words.ts';

/** What will be read by everybody: each decision in a sentence, with the body's own words. */
function Fields({ setting: { tool, offered } }: Filling<FilledClearing>) {
  const say = useWords(clearStepWords);
  const apart = tool.decisions.filter(({ body, restricted }) => restricted && body.id === offered.body);
  return (
    <div class="stack-small">
      <h2>{say.decided}</h2>
      <ul class="plain stack-small">
        {apart.map(({ decision, sentence, text }) => (
          <li key={decision}>
            <p>{sentence}</p>
            <Wording of={text} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Consequence() {
  const say = useWords(clearStepWords);
  return (
    <>
      <p>{say.follows}</p>
      <p>{say.told}</p>
    </>
  );
}

const codeOf = ({ bodies, offered }: Setting) => bodies.find(({ id }) => id === offered.body)?.code ?? '';

const form: CommandForm<FilledClearing, 'clearStep'> = {
  endpoint: 'clearStep',
  empty: () => ({}),
  read: readClearing,
  Fields,
  Consequence,
  button: (_, setting) => clearStepWords[setting.language].button(codeOf(setting)),
};

/** What a restricted body decided on a step may be read by everybody. */
export const clearStep = anyForm(form);
