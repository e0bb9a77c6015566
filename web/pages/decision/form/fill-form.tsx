import { useMemo, useState } from 'preact/hooks';
import { type Answer, useAsk } from '../../../api/ask.ts';
import { useLanguage } from '../../../app/language.tsx';
import { Button } from '../../../parts/button.tsx';
import { Fault as Failed } from '../../../parts/fault.tsx';
import { Notice } from '../../../parts/notice.tsx';
import { useWords } from '../../../words/both.ts';
import { hourOf, instantWords } from '../../../words/time.ts';
import { commandOf } from '../fill/command-of.ts';
import { draftAt } from '../fill/draft.ts';
import { emptyForm, type Filled, type Form } from '../fill/filled.ts';
import { chosenIn } from '../fill/offered.ts';
import type { Fault, Setting } from '../fill/setting.ts';
import { lowered } from '../lowered.ts';
import { useBegun } from './begun.ts';
import type { Filling, MemberShown } from './filling.ts';
import { FormView } from './form-view.tsx';
import { formWords } from './form-words.ts';
import { NotRecorded } from './not-recorded.tsx';
import { useDraft } from './use-draft.ts';
import { useRecord } from './use-record.ts';
import { useTold } from './use-told.ts';

/** What has been recorded. */
export interface Done {
  readonly decision: string | undefined;
  /** `endorsed` */
  readonly verb: string;
}

export interface FillFormParts {
  readonly form: Form;
  /** Of what was read of the tool. */
  readonly etag: string | undefined;
  readonly session: Answer<'getSession'>;
  readonly person: string;
  /** In the city of the session. */
  readonly today: string;
  readonly members: readonly MemberShown[] | undefined;
  /** Reads the tool again, and gives the etag of what it read. */
  readonly readAgain: () => Promise<string | undefined>;
  readonly onRecorded: (done: Done) => void;
  readonly onClose: () => void;
}

/** The form while it is filled in: kept on the device, shown with whom it would tell, and recorded. */
export function FillForm(parts: FillFormParts) {
  const { form, session, onRecorded, onClose } = parts;
  const say = useWords(formWords);
  const language = useLanguage();
  const place = { person: parts.person, tool: form.tool, session: form.session };
  const [blank] = useState(() => blankForm(parts));
  const [found, setFound] = useState(() => draftAt(localStorage, place));
  const [filled, set] = useState(found?.filled ?? blank);
  const [read, setRead] = useState(found?.etag ?? parts.etag);
  const [tried, setTried] = useState<{ faults: readonly Fault[]; tries: number }>({ faults: [], tries: 0 });
  const { sent, last, send, again } = useRecord(form.tool, found?.sent);
  const draft = useMemo(
    () => (filled === blank ? undefined : { filled, ...given('etag', read), ...given('sent', last) }),
    [filled, blank, read, last],
  );
  const kept = useDraft(place, draft);
  const setting: Setting = {
    ...{ language, zone: session.timeZone, when: session.when },
    begun: useBegun(form, filled),
  };
  const told = useTold(filled, form, setting);
  const hasHour = chosenIn(form, filled.outcome)?.fields.some(({ kind }) => kind === 'hour');
  const home = useAsk(
    'getBody',
    { params: { body: form.body } },
    { enabled: hasHour === true && session.city === undefined },
  );
  const ready = commandOf(filled, form, setting);
  const wrong = 'faults' in ready ? ready.faults : [];
  const of: Filling = {
    ...{ form, filled, set, setting, today: parts.today, members: parts.members },
    city: session.city ?? home.data?.body.city ?? session.timeZone,
    faultAt: (at) =>
      tried.faults.some((fault) => fault.at === at)
        ? wrong.find((fault) => fault.at === at)?.text
        : undefined,
  };
  const record = async () => {
    setTried({ faults: wrong, tries: tried.tries + 1 });
    if (!('body' in ready)) return;
    const carried = await send(ready, read, (sent) => kept.keep({ filled, ...given('etag', read), sent }));
    if (!carried) return;
    kept.discard();
    const label = chosenIn(form, filled.outcome)?.label[language] ?? '';
    onRecorded({ decision: carried.decision, verb: lowered(label) });
  };
  const beginAnew = () => {
    kept.discard();
    setFound(undefined);
    set(blank);
    setRead(parts.etag);
  };
  const backToMine = async () => {
    setRead(await parts.readAgain());
    again();
  };
  if (sent.is === 'conflict')
    return (
      <NotRecorded
        of={of}
        ready={ready}
        winner={sent.winner}
        timeZone={session.timeZone}
        backToMine={() => void backToMine()}
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
          <Button onClick={beginAnew}>{say.beginAnew}</Button>
        </Notice>
      )}
      {sent.is === 'not-reached' && (
        <Notice tone="stop" live>
          {say.notReached}
        </Notice>
      )}
      {sent.is === 'refused' && (
        <Failed error={sent.error}>
          <p>{say.notRecorded}</p>
        </Failed>
      )}
      <FormView
        of={of}
        told={told}
        faults={tried.faults}
        tries={tried.tries}
        busy={sent.is === 'sending'}
        isRepeat={sent.is === 'not-reached'}
        kept={kept.failed ? say.notKept : kept.at === undefined ? '' : say.kept(hourOf(kept.at, language))}
        record={() => void record()}
        keep={() => {
          if (draft) kept.keep(draft);
          onClose();
        }}
      />
    </>
  );
}

const given = <N extends string, T>(name: N, value: T | undefined) =>
  (value === undefined ? {} : { [name]: value }) as { readonly [K in N]?: T };

/** Nothing is chosen but what the session says: today, where it is one of its days, and the number of the item. */
function blankForm({ form, session, today }: Pick<FillFormParts, 'form' | 'session' | 'today'>): Filled {
  const item = form.item ?? session.items.find(({ tool }) => tool === form.tool)?.item;
  return emptyForm({
    ...(form.days.includes(today) ? { decidedOn: today } : {}),
    ...(item === undefined ? {} : { item }),
  });
}
