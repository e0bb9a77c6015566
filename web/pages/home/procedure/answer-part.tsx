import { useState } from 'preact/hooks';
import type { Answer, Call } from '../../../api/ask.ts';
import { useLanguage } from '../../../app/language.tsx';
import { useDeed } from '../../../filling/deed.ts';
import { useWords } from '../../../words/both.ts';
import { AnswerFault } from './answer-fault.tsx';
import { AnswerForm, type GivenAnswer } from './answer-form.tsx';
import { answerWords } from './answer-words.ts';
import {
  asOneText,
  type KeptAnswer,
  keepAnswer,
  keptAnswer,
  keptUnder,
  nothingWritten,
  objectionText,
} from './kept-answer.ts';
import { OwnAnswer } from './own-answer.tsx';
import type { Procedure, Voice } from './standing.ts';

interface Parts {
  readonly tool: string;
  readonly procedure: Procedure;
  readonly voice: Voice;
  readonly person: string;
  /** Where the reader is, and where the body sits. */
  readonly here: string;
  readonly there: string | undefined;
  readonly recorded: (receipt: Answer<'answerProcedure'>) => void;
}

/** The answer of one Member: what it has said, and what can be said for it. */
export function AnswerPart({ tool, procedure, voice, person, here, there, recorded }: Parts) {
  const say = useWords(answerWords);
  const language = useLanguage();
  const { decision, deadline } = procedure;
  const shelf = keptUnder(person, decision, voice.id);
  const [written, setWritten] = useState(() => keptAnswer(localStorage, shelf));
  const [chosen, choose] = useState<GivenAnswer | undefined>(
    written.reasons + written.proposal === '' ? undefined : 'objection',
  );
  const { tell, busy, error } = useDeed('answerProcedure');
  const write = (next: KeptAnswer) => {
    setWritten(next);
    keepAnswer(localStorage, shelf, next);
  };
  const give = async (body: Call<'answerProcedure'>['body']) => {
    const receipt = await tell({ params: { tool, decision }, body });
    if (!receipt) return;
    // Who takes an answer back may be writing the one that is to stand in its place.
    if (body.answer !== 'withdrawn') {
      write(nothingWritten);
      choose(undefined);
    }
    recorded(receipt);
  };
  const send = (answer: GivenAnswer) => {
    const text = answer === 'objection' ? objectionText(written, say.proposed) : written.remark.trim();
    void give({ member: voice.id, answer, ...(text !== '' && { text: { [language]: text } }) });
  };
  const fault = error ? (
    <AnswerFault error={error} tool={tool} text={asOneText(written)} timeZone={there} />
  ) : undefined;
  return (
    <>
      {voice.own && (
        <OwnAnswer
          own={voice.own}
          timeZone={here}
          deadline={deadline}
          busy={busy}
          withdraw={() => void give({ member: voice.id, answer: 'withdrawn' })}
        />
      )}
      {chosen === undefined && fault}
      <AnswerForm
        chosen={chosen}
        choose={choose}
        offersNoObjection={voice.own?.answer !== 'no-objection'}
        written={written}
        write={write}
        send={send}
        busy={busy}
        deadline={deadline}
        fault={fault}
      />
    </>
  );
}
