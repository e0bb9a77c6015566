import { useMemo, useState } from 'preact/hooks';
import { type Answer, useAsk } from '../../../api/ask.ts';
import { useLanguage } from '../../../app/language.tsx';
import type { Fault } from '../../../filling/fault-at.ts';
import { lowered } from '../../../words/lowered.ts';
import { commandOf, type Ready } from '../fill/command-of.ts';
import { draftAt } from '../fill/draft.ts';
import { emptyForm, type Filled, type Form } from '../fill/filled.ts';
import { chosenIn } from '../fill/offered.ts';
import { changesSince, recordedSince, type Seen, seenIn } from '../fill/seen.ts';
import { seenWords } from '../fill/seen-words.ts';
import type { Setting } from '../fill/setting.ts';
import { useBegun } from './begun.ts';
import type { Filling, MemberShown } from './filling.ts';
import { useDraft } from './use-draft.ts';
import { type Sent, useRecord } from './use-record.ts';
import { useTold } from './use-told.ts';

/** What has been recorded. */
export interface Done {
  readonly decision: string | undefined;
  /** `endorsed` */
  readonly verb: string;
}

/** What a form is filled in over. */
export interface ReadHere {
  readonly form: Form;
  /** Of what was read of the tool. */
  readonly etag: string | undefined;
  readonly session: Answer<'getSession'>;
}

/** What a form is filled in with and against. */
export interface Opened extends ReadHere {
  readonly person: string;
  /** In the city of the session. */
  readonly today: string;
  readonly members: readonly MemberShown[] | undefined;
  /** Reads the tool, and then the session, again; undefined where it cannot. */
  readonly readAgain: () => Promise<ReadHere | undefined>;
}

/** A form while it is filled in: kept on the device, with whom it would tell, and what became of recording it. */
export function useFilling(opened: Opened, onRecorded: (done: Done) => void) {
  const { form, session, today } = opened;
  const language = useLanguage();
  const place = { person: opened.person, tool: form.tool, session: form.session };
  const [blank] = useState(() => blankForm(opened));
  const [found, setFound] = useState(() => draftAt(localStorage, place));
  const [filled, set] = useState(found?.filled ?? blank);
  const now = seenIn(form, session);
  const [over, setOver] = useState<Over>(() =>
    found
      ? { etag: found.etag, seen: found.seen ?? { ...now, recorded: [] } }
      : { etag: opened.etag, seen: now },
  );
  const [fresh, readOver] = useState(over);
  const [isBack, comeBack] = useState(false);
  const [tried, setTried] = useState<{ faults: readonly Fault[]; tries: number }>({ faults: [], tries: 0 });
  const { sent, last, send, become } = useRecord(form.tool, found?.sent);
  const draft = useMemo(
    () => (filled === blank ? undefined : { filled, ...ofOver(over), ...given('sent', last) }),
    [filled, blank, over, last],
  );
  const kept = useDraft(place, draft);
  const begun = useBegun(form, filled);
  const city = useCity(form, filled, session);
  const setting: Setting = { language, zone: session.timeZone, when: session.when, begun };
  const ready = commandOf(filled, form, setting);
  const wrong = 'faults' in ready ? ready.faults : [];
  const faultAt = (at: string) =>
    tried.faults.some((fault) => fault.at === at) ? wrong.find((fault) => fault.at === at)?.text : undefined;
  const choice = chosenIn(form, filled.outcome);
  const changed = (since: Seen, until: Seen) => changesSince(since, until, choice, seenWords[language]);
  /** Where the register has changed, yet nothing that is not shown here already: records over it as it is now. */
  const carry = async (whole: Ready, from: Over, isAgain = false): Promise<Sent> => {
    const result = await send(whole, from.etag, (one) => kept.keep({ filled, ...ofOver(from), sent: one }));
    if (result.is !== 'conflict') return result;
    const read = await opened.readAgain();
    if (!read) return result;
    const seen = seenIn(read.form, read.session);
    const winner = recordedSince(over.seen, seen).at(-1)?.decision || result.winner;
    if (winner === undefined && changed(now, seen).length === 0 && !isAgain)
      return carry(whole, { etag: read.etag, seen: over.seen }, true);
    readOver({ etag: read.etag, seen });
    return { is: 'conflict', winner, changes: changed(over.seen, seen) };
  };
  const record = async () => {
    setTried({ faults: wrong, tries: tried.tries + 1 });
    if (!('body' in ready)) return;
    comeBack(false);
    const result = await carry(ready, over);
    become(result);
    if (result.is !== 'recorded') return;
    kept.discard();
    onRecorded({ decision: result.carried.decision, verb: lowered(choice?.label[language] ?? '') });
  };
  const beginAnew = () => {
    kept.discard();
    setFound(undefined);
    set(blank);
    setOver({ etag: opened.etag, seen: now });
  };
  const backToMine = () => {
    setOver(fresh);
    become({ is: 'not-yet' });
    comeBack(true);
  };
  const of: Filling = { form, filled, set, setting, city, today, members: opened.members, faultAt };
  return {
    ...{ of, ready, told: useTold(filled, form, setting), ...tried, sent, kept, found, isBack },
    ...{ record, beginAnew, backToMine, keep: () => draft && kept.keep(draft) },
    since: changed(over.seen, now),
  };
}

/** Whose clock counts; asked for where the session does not say and an hour is asked for. */
function useCity(form: Form, filled: Filled, session: Answer<'getSession'>): string {
  const hasHour = chosenIn(form, filled.outcome)?.fields.some(({ kind }) => kind === 'hour') ?? false;
  const enabled = hasHour && session.city === undefined;
  const home = useAsk('getBody', { params: { body: form.body } }, { enabled });
  return session.city ?? home.data?.body.city ?? session.timeZone;
}

/** What a form rests on: the version that it would be recorded over, and what its writer has seen. */
interface Over {
  readonly etag: string | undefined;
  readonly seen: Seen;
}
const ofOver = ({ etag, seen }: Over) => ({ seen, ...given('etag', etag) });

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
