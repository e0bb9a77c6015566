import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Link } from 'wouter-preact';
import { useWords } from '../../../words/both.ts';
import { doWords } from './do-words.ts';
import type { Tool } from './setting.ts';

interface Parts {
  readonly tool: Tool;
  /** The line of its history that was written. */
  readonly happened: string;
  /** Where it was a decision: until its letters leave it can be taken back. */
  readonly decision?: string | undefined;
  readonly children?: ComponentChildren;
}

/** In place of the form once it is done: what happened in the words of the history, where the text is now, what is next. */
export function DoneView({ tool, happened, decision, children }: Parts) {
  const say = useWords(doWords);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const letters = tool.decisions.find((one) => one.decision === decision)?.letters;
  const mayTakeBack = tool.may.some(
    (one) => one.command === 'take-back' && decision !== undefined && one.decision === decision,
  );
  return (
    <div class="done-deed">
      <h2 ref={heading} tabIndex={-1} role="status">
        {happened}
      </h2>
      <h3>{say.next}</h3>
      <p>{tool.where.sentence}</p>
      {letters && <p>{letters.sentence}</p>}
      {tool.todo && tool.todo.rows.length > 0 && <p>{tool.todo.sentence}</p>}
      <p class="row">
        <Link href={`/t/${tool.tool}`} class="button">
          {say.toTool}
        </Link>
        {children}
        {mayTakeBack && <Link href={`/t/${tool.tool}/decisions/${decision}`}>{say.takeBack}</Link>}
      </p>
    </div>
  );
}
