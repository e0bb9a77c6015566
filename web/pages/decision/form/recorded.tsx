import { useEffect, useRef, useState } from 'preact/hooks';
import { Link } from 'wouter-preact';
import { type Answer, useAsk } from '../../../api/ask.ts';
import { useLanguage } from '../../../app/language.tsx';
import { useFresh } from '../../../filling/use-fresh.ts';
import { Asked } from '../../../parts/asked.tsx';
import { Button } from '../../../parts/button.tsx';
import { Track } from '../../../parts/track.tsx';
import { useWords } from '../../../words/both.ts';
import { hourOf } from '../../../words/time.ts';
import { Deed } from '../deed.tsx';
import { TakeBackForm } from '../take-back-form.tsx';
import { recordedWords } from './recorded-words.ts';
import type { Done } from './use-filling.ts';

type Tool = Answer<'getTool'>;
type Decision = Answer<'getDecision'>;
/** As much as is said of the item that comes next. */
export interface NextItem {
  readonly tool: string;
  readonly item?: string | undefined;
  readonly title: string;
}

interface Ways {
  readonly next: NextItem | undefined;
  readonly goNext: () => void;
  readonly recordAgain: () => void;
}

interface Parts extends Ways {
  readonly tool: string;
  readonly session: string;
  readonly timeZone: string;
  readonly done: Done;
}

/** In place of the form once it is recorded: what, where the tool is now, when letters leave, and what is next (S5). */
export function Recorded({ tool, session, timeZone, done, ...ways }: Parts) {
  const say = useWords(recordedWords);
  const heading = useRef<HTMLHeadingElement>(null);
  const [isBack, takeBack] = useState(false);
  const asked = useFresh(useAsk('getTool', { params: { tool }, query: {} }), isBack);
  useEffect(() => heading.current?.focus(), [isBack]);
  return (
    <div class="recorded">
      <div role="status">
        <h2 ref={heading} tabIndex={-1}>
          {isBack ? say.takenBack(done.verb) : say.recorded(done.verb)}
        </h2>
      </div>
      <Asked of={asked}>
        {(shown) =>
          isBack ? (
            <TakenBackView tool={shown} {...ways} />
          ) : done.decision === undefined ? (
            <Onward tool={shown} session={session} {...ways} />
          ) : (
            <WithDecision
              {...{ tool: shown, session, timeZone, decision: done.decision }}
              {...ways}
              takenBack={() => takeBack(true)}
            />
          )
        }
      </Asked>
    </div>
  );
}

function WithDecision({
  decision,
  ...parts
}: Ways & { tool: Tool; session: string; timeZone: string; decision: string; takenBack: () => void }) {
  const asked = useFresh(useAsk('getDecision', { params: { decision } }));
  return <Asked of={asked}>{(shown) => <RecordedView {...parts} decision={shown} />}</Asked>;
}

/** What was recorded, as the register has it. */
export function RecordedView({
  tool,
  session,
  timeZone,
  decision,
  takenBack,
  ...ways
}: Ways & { tool: Tool; session: string; timeZone: string; decision: Decision; takenBack: () => void }) {
  const say = useWords(recordedWords);
  const language = useLanguage();
  const mayTakeBack = tool.may.some(
    (one) => one.command === 'take-back' && one.decision === decision.decision,
  );
  const until = decision.takeBackUntil;
  return (
    <>
      <p>{tool.where.sentence}</p>
      <Track steps={tool.route.steps} />
      <p class="muted">
        {say.number} <span class="number">{decision.decision}</span> · {decision.statusWords} ·{' '}
        <Link href={`/t/${tool.tool}/decisions/${decision.decision}`}>{say.whole}</Link>
      </p>
      {decision.letters && <p>{decision.letters.sentence}</p>}
      {mayTakeBack && (
        <Deed
          verb={until === undefined ? say.takeBack : say.takeBackUntil(hourOf(until, language, timeZone))}
        >
          <TakeBackForm tool={tool.tool} decision={decision.decision} done={takenBack} />
        </Deed>
      )}
      <Onward tool={tool} session={session} {...ways} />
    </>
  );
}

/** It was taken back: where the tool is again, and the form once more. */
export function TakenBackView({ tool, recordAgain }: Pick<Ways, 'recordAgain'> & { tool: Tool }) {
  const say = useWords(recordedWords);
  return (
    <>
      <p>{say.takenBackNow}</p>
      <p>{tool.where.sentence}</p>
      <div class="row">
        <Button main onClick={recordAgain}>
          {say.recordAgain}
        </Button>
        <Link href={`/t/${tool.tool}`}>{say.tool}</Link>
      </div>
    </>
  );
}

function Onward({
  tool,
  session,
  next,
  goNext,
}: Pick<Ways, 'next' | 'goNext'> & { tool: Tool; session: string }) {
  const say = useWords(recordedWords);
  return (
    <>
      {next === undefined && <p class="muted">{say.noneLeft}</p>}
      <div class="row">
        {next && (
          <Button main onClick={goNext}>
            {say.next(next.item ?? next.tool)}
          </Button>
        )}
        <Link href={`/t/${tool.tool}`}>{say.tool}</Link>
        <Link href={`/sessions/${session}`}>{say.session}</Link>
      </div>
    </>
  );
}
