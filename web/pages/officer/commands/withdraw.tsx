import { WordingBox } from '../../../filling/wording-box.tsx';
import { useWords } from '../../../words/both.ts';
import { anyForm, type CommandForm, type Filling } from '../doing/command-form.ts';
import { emptyWithdrawal, type FilledWithdrawal, readWithdrawal } from './withdraw-read.ts';
import { withdrawWords } from './withdraw-words.ts';

function Fields({ filled, set, faultAt }: Filling<FilledWithdrawal>) {
  const say = useWords(withdrawWords);
  return (
    <WordingBox
      id="reason"
      label={say.reason}
      hint={say.reasonHint}
      fault={faultAt('reason')}
      box={filled.reason}
      change={(reason) => set({ reason })}
    />
  );
}

function Consequence() {
  const say = useWords(withdrawWords);
  return (
    <>
      <p>{say.follows}</p>
      <p>{say.later}</p>
      <p>{say.told}</p>
    </>
  );
}

const form: CommandForm<FilledWithdrawal, 'withdrawTool'> = {
  endpoint: 'withdrawTool',
  empty: emptyWithdrawal,
  read: readWithdrawal,
  Fields,
  Consequence,
  button: (_, { language }) => withdrawWords[language].button,
};

/** The sponsor withdraws a text. */
export const withdraw = anyForm(form);
