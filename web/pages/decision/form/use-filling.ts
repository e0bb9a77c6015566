import { useMemo, useState } from 'preact/hooks';
import { type Answer, useAsk } from '../../../api/ask.ts';
import { useLanguage } from '../../../app/language.tsx';
import type { Fault } from '../../../filling/fault-at.ts';
import { lowered } from '../../../words/lowered.ts';
import { commandOf } from '../fill/command-of.ts';
import { draftAt } from '../fill/draft.ts';
import { emptyForm, type Filled, type Form } from '../fill/filled.ts';
import { chosenIn } from '../fill/offered.ts';
import type { Setting } from '../fill/setting.ts';
import { useBegun } from './begun.ts';
import type { Filling, MemberShown } from './filling.ts';
import { useDraft } from './use-draft.ts';
import { useRecord } from './use-record.ts';
import { useTold } from './use-told.ts';

/** What has been recorded. */
export interface Done {
  readonly decision: string | undefined;
  /** `endorsed` */
  readonly verb: string;
}

/** What a form is filled in with and against. */
export interface Opened {
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
}

/** A form while it is filled in: kept on the device, with whom it would tell, and what became of recording it. */
export function useFilling(opened: Opened, onRecorded: (done: Done) => void) {
  const { form, session, today } = opened;
  const language = useLanguage();
  const place = { person: opened.person, tool: form.tool, session: form.session };
  const [blank] = useState(() => blankForm(opened));
  const [found, setFound] = useState(() => draftAt(localStorage, place));
  const [filled, set] = useState(found?.filled ?? blank);
  const [read, setRead] = useState(found?.etag ?? opened.etag);
  const [tried, setTried] = useState<{ faults: readonly Fault[]; tries: number }>({ faults: [], tries: 0 });
  const { sent, last, send, again } = useRecord(form.tool, found?.sent);
  const draft = useMemo(
    () => (filled === blank ? undefined : { filled, ...given('etag', read), ...given('sent', last) }),
    [filled, blank, read, last],
  );
  const kept = useDraft(place, draft);
  const begun = useBegun(form, filled);
  const city = useCity(form, filled, session);
  const setting: Setting = { language, zone: session.timeZone, when: session.when, begun };
  const ready = commandOf(filled, form, setting);
  const wrong = 'faults' in ready ? ready.faults : [];
  const faultAt = (at: string) =>
    tried.faults.some((fault) => fault.at === at) ? wrong.find((fault) => fault.at === at)?.text : undefined;
  const record = async () => {
    setTried({ faults: wrong, tries: tried.tries + 1 });
    if (!('body' in ready)) return;
    const carried = await send(ready, read, (one) =>
      kept.keep({ filled, ...given('etag', read), sent: one }),
    );
    if (!carried) return;
    kept.discard();
    const label = chosenIn(form, filled.outcome)?.label[language] ?? '';
    onRecorded({ decision: carried.decision, verb: lowered(label) });
  };
  const beginAnew = () => {
    kept.discard();
    setFound(undefined);
    set(blank);
    setRead(opened.etag);
  };
  const backToMine = async () => {
    setRead(await opened.readAgain());
    again();
  };
  const of: Filling = { form, filled, set, setting, city, today, members: opened.members, faultAt };
  return {
    ...{ of, ready, told: useTold(filled, form, setting), ...tried, sent, kept, found },
    ...{ record, beginAnew, backToMine, keep: () => draft && kept.keep(draft) },
  };
}

/** Whose clock counts; asked for where the session does not say and an hour is asked for. */
function useCity(form: Form, filled: Filled, session: Answer<'getSession'>): string {
  const hasHour = chosenIn(form, filled.outcome)?.fields.some(({ kind }) => kind === 'hour') ?? false;
  const enabled = hasHour && session.city === undefined;
  const home = useAsk('getBody', { params: { body: form.body } }, { enabled });
  return session.city ?? home.data?.body.city ?? session.timeZone;
}

const given = <N extends string, T>(name: N, value: T | undefined) =>
  (value === undefined ? {} : { [name]: value }) as { readonly [K in N]?: T };

/** Nothing is chosen but what the session says: today, where it is one of its days, and the number of the item. */
function blankForm({ form, session, today }: Opened): Filled {
  const item = form.item ?? session.items.find(({ tool }) => tool === form.tool)?.item;
  return emptyForm({
    ...(form.days.includes(today) ? { decidedOn: today } : {}),
    ...(item === undefined ? {} : { item }),
  });
}
