import type { ComponentChildren } from 'preact';
import { useLanguage } from '../../../app/language.tsx';
import { Button } from '../../../parts/button.tsx';
import { TextBox } from '../../../parts/field.tsx';
import { useWords } from '../../../words/both.ts';
import { answerWords } from './answer-words.ts';
import type { KeptAnswer } from './kept-answer.ts';
import { Objection } from './objection.tsx';

/** What a Member can answer. */
export type GivenAnswer = 'objection' | 'no-objection';

interface Parts {
  readonly chosen: GivenAnswer | undefined;
  readonly choose: (answer: GivenAnswer | undefined) => void;
  /** Not offered again to who has given it. */
  readonly offersNoObjection: boolean;
  readonly written: KeptAnswer;
  readonly write: (next: KeptAnswer) => void;
  readonly send: (answer: GivenAnswer) => void;
  readonly busy: boolean;
  readonly deadline: string;
  /** What went wrong, above the button that was pressed. */
  readonly fault?: ComponentChildren;
}

/** Two buttons of equal weight; what follows from each stands before it is sent (USERS.md 2.2, D5). */
export function AnswerForm(parts: Parts) {
  const say = useWords(answerWords);
  const { chosen, choose, offersNoObjection, send } = parts;
  const toggle = (answer: GivenAnswer) => () => choose(chosen === answer ? undefined : answer);
  return (
    <div class="answer-form no-print">
      <div class="answer-buttons">
        <Button aria-expanded={chosen === 'objection'} onClick={toggle('objection')}>
          {say.object}
        </Button>
        {offersNoObjection && (
          <Button aria-expanded={chosen === 'no-objection'} onClick={toggle('no-objection')}>
            {say.noObjection}
          </Button>
        )}
      </div>
      {chosen === 'objection' && <Objection {...parts} send={() => send('objection')} />}
      {chosen === 'no-objection' && <NoObjection {...parts} />}
    </div>
  );
}

function NoObjection({ written, write, send, busy, deadline, fault }: Parts) {
  const say = useWords(answerWords);
  const language = useLanguage();
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (!busy) send('no-objection');
  };
  return (
    <form class="answer" onSubmit={submit}>
      <TextBox
        label={say.remark}
        optional
        rows={2}
        lang={language}
        value={written.remark}
        change={(remark) => write({ ...written, remark })}
      />
      {fault}
      <p>{say.noObjectionStays(deadline)}</p>
      <Button type="submit" busy={busy}>
        {say.sendNoObjection}
      </Button>
    </form>
  );
}
