import '../../looks/decision.css';
import { useEffect, useRef, useState } from 'preact/hooks';
import { dayIn } from '../../../functions/domain/date.ts';
import { type Answer, useAsk } from '../../api/ask.ts';
import { type Me, useMe } from '../../api/me.ts';
import { Asked } from '../../parts/asked.tsx';
import { Wording } from '../../parts/body-words.tsx';
import { Button } from '../../parts/button.tsx';
import { Notice } from '../../parts/notice.tsx';
import { ToolLink } from '../../parts/tool-title.tsx';
import { useWords } from '../../words/both.ts';
import { lowered } from '../../words/lowered.ts';
import type { Form } from './fill/filled.ts';
import { BlockLevel } from './form/block-heading.tsx';
import { FillForm } from './form/fill-form.tsx';
import { formWords } from './form/form-words.ts';
import { nextItem } from './form/next-item.ts';
import { WayOut } from './form/outcome-block.tsx';
import { Recorded } from './form/recorded.tsx';
import type { Done, ReadHere } from './form/use-filling.ts';

type Session = Answer<'getSession'>;

interface Given {
  readonly tool: string;
  readonly session: string;
  /** `stay` as soon as it is recorded; `next` when its writer goes on to the next item. */
  readonly onRecorded: (result: { next?: 'next' | 'stay' }) => void;
  readonly onClose: () => void;
  /** The question stands above it already. */
  readonly headed?: boolean;
}

/** What a body decided on a tool in a session (USERS.md 3): the form, and in its place what was recorded. */
export function DecisionForm(given: Given) {
  const { tool, session } = given;
  const asked = useAsk('decisionForm', { params: { tool }, query: { session } });
  const meeting = useAsk('getSession', { params: { session } });
  const me = useMe();
  /** The session last: whatever the tool has by then of its decisions, the session has too. */
  const readAgain = async (): Promise<ReadHere | undefined> => {
    const form = await asked.refetch();
    const session = await meeting.refetch();
    if (form.isError || session.isError || !form.data || !session.data) return undefined;
    return { form: form.data.body, etag: form.data.etag, session: session.data.body };
  };
  return (
    <BlockLevel.Provider value={given.headed ? 2 : 3}>
      <div class="decision">
        <Asked of={meeting}>
          {(about) => (
            <Asked of={asked}>
              {(form, etag) => me && <Opened {...given} {...{ form, etag, me, readAgain }} meeting={about} />}
            </Asked>
          )}
        </Asked>
      </div>
    </BlockLevel.Provider>
  );
}

function Opened({
  form,
  etag,
  meeting,
  me,
  readAgain,
  onRecorded,
  onClose,
  headed,
}: Given & {
  form: Form;
  etag: string | undefined;
  meeting: Session;
  me: Me;
  readAgain: () => Promise<ReadHere | undefined>;
}) {
  const [done, setDone] = useState<Done>();
  const members = useAsk('getMembers', {}, { enabled: done === undefined });
  if (done)
    return (
      <Recorded
        {...{ tool: form.tool, session: form.session, timeZone: meeting.timeZone, done }}
        next={nextItem(meeting.items, form.tool)}
        goNext={() => onRecorded({ next: 'next' })}
        recordAgain={() => setDone(undefined)}
      />
    );
  return (
    <>
      {!headed && <Head form={form} meeting={meeting} />}
      <FormBelow form={form} meeting={meeting} />
      {form.offers.every(({ offered }) => offered === 'not-now') ? (
        <NothingPossible form={form} onClose={onClose} />
      ) : (
        <FillForm
          {...{ form, etag, readAgain, onClose, person: me.person }}
          session={meeting}
          today={dayIn(meeting.timeZone, me.now)}
          members={members.data?.body.items}
          onRecorded={(recorded) => {
            setDone(recorded);
            onRecorded({ next: 'stay' });
          }}
        />
      )}
    </>
  );
}

/** The question under a line of the session: as the form opens it has the keyboard, and the form is in sight. */
function Head({ form, meeting }: { form: Form; meeting: Session }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // A page that has just come gives the keyboard to its own heading first.
    const timer = setTimeout(() => {
      heading.current?.closest('.decision')?.scrollIntoView();
      heading.current?.focus({ preventScroll: true });
    });
    return () => clearTimeout(timer);
  }, []);
  return (
    <>
      <FormAbove form={form} meeting={meeting} />
      <h2 ref={heading} tabIndex={-1}>
        {form.heading}
      </h2>
    </>
  );
}

/** Above the question: the tool, the item and the session it is about. */
export function FormAbove({ form, meeting }: { form: Form; meeting: Session }) {
  const item = form.item ?? meeting.items.find(({ tool }) => tool === form.tool)?.item;
  return (
    <>
      <p class="above">{[form.tool, item, meeting.label].filter(Boolean).join(' · ')}</p>
      <p>
        <ToolLink tool={form.tool} title={form.title} />
      </p>
    </>
  );
}

/** Below the question: what was asked of the body, and what is to be known before answering. */
export function FormBelow({ form, meeting }: { form: Form; meeting: Session }) {
  const say = useWords(formWords);
  const outcomes = meeting.items.find(({ tool }) => tool === form.tool)?.outcomes ?? [];
  const before = outcomes.map(({ label }) => lowered(label)).join(', ');
  return (
    <>
      {form.askedOf !== undefined && <p class="small muted">{say.askedOf(form.askedOf)}</p>}
      <Wording of={form.asked} />
      {form.late && <Notice tone="information">{say.late}</Notice>}
      {meeting.jointWith && <Notice>{say.joint(meeting.jointWith.label)}</Notice>}
      {before !== '' && <Notice tone="waiting">{say.before(before)}</Notice>}
    </>
  );
}

function NothingPossible({ form, onClose }: { form: Form; onClose: () => void }) {
  const say = useWords(formWords);
  const why = form.offers[0]?.why;
  return (
    <>
      <Notice tone="waiting">
        <p>{say.nothingPossible}</p>
        <p>
          {why?.detail} <WayOut code={why?.code} of={{ form }} />
        </p>
      </Notice>
      <Button onClick={onClose}>{say.close}</Button>
    </>
  );
}
