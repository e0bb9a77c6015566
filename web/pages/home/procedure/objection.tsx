import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useLanguage } from '../../../app/language.tsx';
import { Button } from '../../../parts/button.tsx';
import { ErrorSummary } from '../../../parts/error-summary.tsx';
import { TextBox } from '../../../parts/field.tsx';
import { useWords } from '../../../words/both.ts';
import { answerWords } from './answer-words.ts';
import { type KeptAnswer, objectionText } from './kept-answer.ts';

interface Parts {
  readonly written: KeptAnswer;
  readonly write: (next: KeptAnswer) => void;
  readonly send: () => void;
  readonly busy: boolean;
  /** What went wrong, above the button that was pressed. */
  readonly fault?: ComponentChildren;
}

/** An objection is written, read once more with what it does, and only then sent: it ends the procedure at once. */
export function Objection({ written, write, send, busy, fault }: Parts) {
  const [isRead, read] = useState(false);
  const [isBack, comeBack] = useState(false);
  const [tries, again] = useState(0);
  const hasReasons = written.reasons.trim() !== '';
  const submit = () => {
    again(tries + 1);
    read(hasReasons);
  };
  return isRead && hasReasons ? (
    <ReadAgain
      {...{ written, send, busy, fault }}
      back={() => {
        read(false);
        comeBack(true);
      }}
    />
  ) : (
    <WriteObjection
      {...{ written, write, submit, tries, isBack }}
      lacksReasons={tries > 0 && !hasReasons}
      fault={fault}
    />
  );
}

/** What is objected to, which an objection needs; what is proposed instead is as one likes (USERS.md 2.2, D5). */
export function WriteObjection({
  written,
  write,
  submit,
  tries,
  isBack,
  lacksReasons,
  fault,
}: Pick<Parts, 'written' | 'write' | 'fault'> & {
  submit: () => void;
  tries: number;
  /** Somebody had read it once more, and goes on where they write. */
  isBack?: boolean;
  lacksReasons: boolean;
}) {
  const say = useWords(answerWords);
  const language = useLanguage();
  useLayoutEffect(() => {
    if (isBack) document.getElementById('reasons')?.focus();
  }, []);
  return (
    <form
      class="answer"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <ErrorSummary key={tries} faults={lacksReasons ? [{ at: 'reasons', text: say.noReasons }] : []} />
      <TextBox
        id="reasons"
        label={say.reasons}
        hint={say.reasonsHint}
        fault={lacksReasons ? say.noReasons : undefined}
        lang={language}
        value={written.reasons}
        change={(reasons) => write({ ...written, reasons })}
      />
      <TextBox
        label={say.proposal}
        optional
        rows={3}
        lang={language}
        value={written.proposal}
        change={(proposal) => write({ ...written, proposal })}
      />
      <p class="meta muted">{say.kept}</p>
      {fault}
      <p>{say.objectionEnds}</p>
      <Button type="submit">{say.readAgain}</Button>
    </form>
  );
}

/** What will be sent, and what that does; it takes the keyboard as it comes, so that nothing is sent by habit. */
export function ReadAgain({ written, send, busy, fault, back }: Omit<Parts, 'write'> & { back: () => void }) {
  const say = useWords(answerWords);
  const language = useLanguage();
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  return (
    <div class="answer">
      <h3 ref={heading} tabIndex={-1}>
        {say.notSentYet}
      </h3>
      <p class="kept-text" lang={language}>
        {objectionText(written, say.proposed)}
      </p>
      <p>
        <strong>{say.objectionEnds}</strong>
      </p>
      {fault}
      <div class="row">
        <Button busy={busy} onClick={send}>
          {say.sendObjection}
        </Button>
        <Button low onClick={back}>
          {say.changeObjection}
        </Button>
      </div>
    </div>
  );
}
