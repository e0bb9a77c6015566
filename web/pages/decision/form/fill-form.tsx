import { useLanguage } from '../../../app/language.tsx';
import { Button } from '../../../parts/button.tsx';
import { Fault } from '../../../parts/fault.tsx';
import { Notice } from '../../../parts/notice.tsx';
import { TakesFocus } from '../../../parts/takes-focus.tsx';
import { useWords } from '../../../words/both.ts';
import { hourOf, instantWords } from '../../../words/time.ts';
import { FormView } from './form-view.tsx';
import { formWords } from './form-words.ts';
import { NotRecorded } from './not-recorded.tsx';
import { Since } from './since.tsx';
import { type Done, type Opened, useFilling } from './use-filling.ts';
import type { Sent } from './use-record.ts';

/** The form while it is filled in, what was restored of it, and what became of the last try to record it. */
export function FillForm({
  onRecorded,
  onClose,
  ...opened
}: Opened & { onRecorded: (done: Done) => void; onClose: () => void }) {
  const say = useWords(formWords);
  const language = useLanguage();
  const filling = useFilling(opened, onRecorded);
  const { of, ready, told, faults, tries, sent, kept, found, since, isBack } = filling;
  if (sent.is === 'conflict')
    return (
      <NotRecorded
        of={of}
        ready={ready}
        winner={sent.winner}
        changes={sent.changes}
        timeZone={opened.session.timeZone}
        backToMine={filling.backToMine}
        discardMine={() => {
          kept.discard();
          onClose();
        }}
      />
    );
  return (
    <>
      {found && (
        <Notice tone="information">
          <p>{say.restored(instantWords(found.at, language))}</p>
          <Since changes={since} />
          <Button onClick={filling.beginAnew}>{say.beginAnew}</Button>
        </Notice>
      )}
      {!found && since.length > 0 && (
        <Notice tone="information">
          <Since changes={since} />
        </Notice>
      )}
      {isBack && (
        <TakesFocus>
          <Notice>{say.backAgain}</Notice>
        </TakesFocus>
      )}
      <NotSent sent={sent} again={() => void filling.record()} />
      <FormView
        {...{ of, told, faults, tries }}
        busy={sent.is === 'sending'}
        kept={kept.failed ? say.notKept : kept.at === undefined ? '' : say.kept(hourOf(kept.at, language))}
        record={() => void filling.record()}
        keep={() => {
          filling.keep();
          onClose();
        }}
      />
    </>
  );
}

/** That it was not recorded, and why: no connection, or what the register says. */
export function NotSent({ sent, again }: { sent: Sent; again: () => void }) {
  const say = useWords(formWords);
  if (sent.is === 'not-reached')
    return (
      <TakesFocus>
        <Notice tone="stop" live>
          <p>{say.notReached}</p>
          <Button onClick={again}>{say.again}</Button>
        </Notice>
      </TakesFocus>
    );
  if (sent.is !== 'refused') return null;
  return (
    <TakesFocus>
      <Fault error={sent.error}>
        <p>{say.notRecorded}</p>
      </Fault>
    </TakesFocus>
  );
}
