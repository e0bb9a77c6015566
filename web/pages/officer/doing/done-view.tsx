import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Link } from 'wouter-preact';
import { useWords } from '../../../words/both.ts';
import { doWords } from './do-words.ts';
import type { Tool } from './setting.ts';

/** In place of the form once it is done: what happened in the words of the history, where the text is now, what is next. */
export function DoneView({
  tool,
  happened,
  children,
}: {
  tool: Tool;
  happened: string;
  children?: ComponentChildren;
}) {
  const say = useWords(doWords);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div class="done-deed">
      <h2 ref={heading} tabIndex={-1} role="status">
        {happened}
      </h2>
      <h3>{say.next}</h3>
      <p>{tool.where.sentence}</p>
      {tool.todo && <p>{tool.todo.sentence}</p>}
      <p class="row">
        <Link href={`/t/${tool.tool}`} class="button">
          {say.toTool}
        </Link>
        {children}
      </p>
    </div>
  );
}
