import { WordingBox } from '../../../filling/wording-box.tsx';
import { Options } from '../../../parts/options.tsx';
import { useWords } from '../../../words/both.ts';
import { anyForm, type CommandForm, type Filling } from '../doing/command-form.ts';
import { emptyNotListed, type FilledNotListed, readNotListed, whyNotListed } from './not-listed-read.ts';
import { notListedWords } from './not-listed-words.ts';

function Fields({ filled, set, faultAt }: Filling<FilledNotListed>) {
  const say = useWords(notListedWords);
  return (
    <>
      <Options
        id="why"
        legend={say.why}
        fault={faultAt('why')}
        chosen={whyNotListed.find((one) => one === filled.why)}
        choose={(why) => set({ why })}
        options={whyNotListed.map((id) => ({ id, label: say[id] }))}
      />
      <WordingBox
        id="reason"
        label={say.reason}
        hint={say.reasonHint}
        optional
        fault={faultAt('reason')}
        box={filled.reason}
        change={(reason) => set({ reason })}
      />
    </>
  );
}

function Consequence() {
  const say = useWords(notListedWords);
  return (
    <>
      <p>{say.follows}</p>
      <p>{say.told}</p>
    </>
  );
}

const form: CommandForm<FilledNotListed, 'notListed'> = {
  endpoint: 'notListed',
  empty: emptyNotListed,
  read: readNotListed,
  Fields,
  Consequence,
  button: (_, { language }) => notListedWords[language].button,
};

/** The receiving secretary does not place it on the agenda. */
export const notListed = anyForm(form);
