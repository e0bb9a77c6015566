import { Link } from 'wouter-preact';
import { type Answer, useAsk } from '../../../api/ask.ts';
import type { Fault } from '../../../filling/fault-at.ts';
import { Asked } from '../../../parts/asked.tsx';
import { Button } from '../../../parts/button.tsx';
import { Notice } from '../../../parts/notice.tsx';
import { Folded } from '../../../parts/section.tsx';
import { TakesFocus } from '../../../parts/takes-focus.tsx';
import { useWords } from '../../../words/both.ts';
import { lowered } from '../../../words/lowered.ts';
import { hourOf } from '../../../words/time.ts';
import type { Ready } from '../fill/command-of.ts';
import { compared } from './compared.ts';
import type { Filling } from './filling.ts';
import { notRecordedWords } from './not-recorded-words.ts';
import { Since } from './since.tsx';

interface Ways {
  /** To the form as it was filled in, over the register as it is now. */
  readonly backToMine: () => void;
  readonly discardMine: () => void;
}

interface Parts extends Ways {
  readonly of: Filling;
  readonly ready: Ready | { readonly faults: readonly Fault[] };
  /** The decision of who was quicker, where it is one. */
  readonly winner: string | undefined;
  /** What else it may be that has changed. */
  readonly changes?: readonly string[] | undefined;
  readonly timeZone: string;
}

/** Somebody else recorded first: who, what and when; both side by side, and what was written is kept. */
export function NotRecorded({ of, ready, winner, changes = [], timeZone, ...ways }: Parts) {
  const say = useWords(notRecordedWords);
  if (winner === undefined || !('body' in ready))
    return (
      <>
        <TakesFocus>
          <Notice tone="stop" live>
            <p>
              {say.changed} {say.kept}
            </p>
            <Since changes={changes} />
          </Notice>
        </TakesFocus>
        <WaysOn {...ways} />
      </>
    );
  return <Winner of={of} ready={ready} winner={winner} timeZone={timeZone} {...ways} />;
}

function Winner({ of, ready, winner, timeZone, ...ways }: Parts & { ready: Ready; winner: string }) {
  const decision = useAsk('getDecision', { params: { decision: winner } });
  return (
    <Asked of={decision}>
      {(theirs) => <NotRecordedView of={of} ready={ready} theirs={theirs} timeZone={timeZone} {...ways} />}
    </Asked>
  );
}

/** What was recorded and what was not, side by side. */
export function NotRecordedView({
  of,
  ready,
  theirs,
  timeZone,
  ...ways
}: Ways & { of: Filling; ready: Ready; theirs: Answer<'getDecision'>; timeZone: string }) {
  const say = useWords(notRecordedWords);
  const { language } = of.setting;
  const { recordedBy, outcome, recordedAt } = theirs;
  const who = recordedBy ? `${recordedBy.name ?? say.somebody} (${recordedBy.seat})` : say.somebody;
  return (
    <>
      <TakesFocus>
        <Notice tone="stop" live>
          {say.by(who, lowered(outcome.label), hourOf(recordedAt, language, timeZone))} {say.kept}
        </Notice>
      </TakesFocus>
      <Folded title={say.compare} open>
        <table class="folds compared">
          <thead>
            <tr>
              <th scope="col">{say.field}</th>
              <th scope="col">{say.theirs}</th>
              <th scope="col">{say.yours}</th>
            </tr>
          </thead>
          <tbody>
            {compared(theirs, ready, of.form, language).map((row) => (
              <tr key={row.field} class={row.theirs === row.yours ? undefined : 'differs'}>
                <th scope="row">{row.field === 'outcome' ? say.outcome : row.label}</th>
                <td data-label={say.theirs}>{row.theirs}</td>
                <td data-label={say.yours}>{row.yours}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Folded>
      <p>
        <Link href={`/t/${of.form.tool}/decisions/${theirs.decision}`}>{say.look}</Link>
      </p>
      <WaysOn {...ways} />
    </>
  );
}

function WaysOn({ backToMine, discardMine }: Ways) {
  const say = useWords(notRecordedWords);
  return (
    <div class="row">
      <Button onClick={backToMine}>{say.back}</Button>
      <Button onClick={discardMine}>{say.discard}</Button>
    </div>
  );
}
