import { useLayoutEffect, useRef } from 'preact/hooks';
import { Link } from 'wouter-preact';
import type { Answer } from '../../../api/ask.ts';
import { useLanguage } from '../../../app/language.tsx';
import { Button } from '../../../parts/button.tsx';
import { ToolTitle } from '../../../parts/tool-title.tsx';
import { useWords } from '../../../words/both.ts';
import { instantWords } from '../../../words/time.ts';
import { receiptPageWords } from './receipt-page-words.ts';

/** What was recorded, for whom, when and by whom: to keep, on paper if one likes. It takes the keyboard as it comes. */
export function ReceiptView({
  receipt,
  title,
  name,
  timeZone,
}: {
  receipt: Answer<'answerProcedure'>;
  title: string;
  /** Of who answered. */
  name: string;
  /** Where the reader is. */
  timeZone: string;
}) {
  const say = useWords(receiptPageWords);
  const language = useLanguage();
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), [receipt]);
  return (
    <section class="receipt" aria-labelledby="receipt">
      <h2 id="receipt" ref={heading} tabIndex={-1}>
        {say.title}
      </h2>
      <p role="status">{receipt.sentence}</p>
      {receipt.before && <p class="muted">{receipt.before.sentence}</p>}
      <dl class="facts">
        <div>
          <dt>{say.text}</dt>
          <dd>
            {receipt.tool} <ToolTitle title={title} />
          </dd>
        </div>
        <div>
          <dt>{say.procedure}</dt>
          <dd class="number">{receipt.decision}</dd>
        </div>
        <div>
          <dt>{say.by}</dt>
          <dd>
            {name}, {receipt.member.name}
          </dd>
        </div>
        <div>
          <dt>{say.hour}</dt>
          <dd>
            <time dateTime={receipt.at}>{instantWords(receipt.at, language, timeZone)}</time>
          </dd>
        </div>
      </dl>
      <h3>{say.next}</h3>
      <p>{receipt.answer === 'objection' ? say.objected : say.told}</p>
      <p class="row no-print">
        <Button onClick={() => print()}>{say.print}</Button>
        <Link href="/">{say.back}</Link>
      </p>
    </section>
  );
}
