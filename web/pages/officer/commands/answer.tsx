import { memberAnswers } from '../../../../functions/domain/event.ts';
import { WordingBox } from '../../../filling/wording-box.tsx';
import { Choice } from '../../../parts/field.tsx';
import { Options } from '../../../parts/options.tsx';
import { useWords } from '../../../words/both.ts';
import { anyForm, type CommandForm, type Filling } from '../doing/command-form.ts';
import { emptyAnswer, type FilledAnswer, readAnswer, voicesOf } from './answer-read.ts';
import { answerWords } from './answer-words.ts';

function Fields({ filled, set, setting, faultAt }: Filling<FilledAnswer>) {
  const say = useWords(answerWords);
  const hints = {
    objection: say.objectionHint,
    'no-objection': say.noObjectionHint,
    withdrawn: say.withdrawnHint,
  };
  return (
    <>
      <Choice
        id="member"
        label={say.member}
        fault={faultAt('member')}
        value={filled.member}
        change={(member) => set({ member })}
        options={[
          { id: '', label: say.choose },
          ...voicesOf(setting).map(({ member, name }) => ({ id: member, label: name[setting.language] })),
        ]}
      />
      <Options
        id="answer"
        legend={say.answer}
        fault={faultAt('answer')}
        chosen={memberAnswers.find((one) => one === filled.answer)}
        choose={(answer) => set({ answer })}
        options={memberAnswers.map((id) => ({ id, label: say[id], hint: hints[id] }))}
      />
      <WordingBox
        id="text"
        label={say.text}
        hint={say.textHint}
        optional
        fault={faultAt('text')}
        box={filled.text}
        change={(text) => set({ text })}
      />
    </>
  );
}

function Consequence({ setting: { tool } }: Filling<FilledAnswer>) {
  const say = useWords(answerWords);
  return (
    <>
      <p>{say.follows}</p>
      {tool.procedure && <p>{say.until(tool.procedure.deadline)}</p>}
    </>
  );
}

const form: CommandForm<FilledAnswer, 'enterAnswer'> = {
  endpoint: 'enterAnswer',
  needs: ['members'],
  heading: (language) => answerWords[language].heading,
  empty: emptyAnswer,
  read: readAnswer,
  Fields,
  Consequence,
  button: (_, { language }) => answerWords[language].button,
  path: ({ offered }) => ({ decision: offered.decision ?? '' }),
  refusedAt: { 'member-already-answered': 'answer', 'no-voice': 'member', 'nothing-to-withdraw': 'answer' },
  again: (language) => answerWords[language].again,
};

/** The secretary enters what a Member answered by mail. */
export const answer = anyForm(form);
