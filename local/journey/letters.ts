import type { Day } from '../../functions/domain/date.ts';
import type { PersonId, ToolId } from '../../functions/domain/ids.ts';
import { type NoticeId, noticeId, type Recipient } from '../../functions/domain/notice.ts';
import type { Notice, NoticeStore } from '../../functions/ports.ts';

/** One notice as the ledger has it. */
export interface Told {
  readonly notice: Notice;
  readonly sent: readonly Recipient[];
  readonly unsent: readonly Recipient[];
}

/** The notices that are due for what happened, and what the ledger says became of them. */
export function lettersOf(store: Pick<NoticeStore, 'read' | 'chunks'>) {
  const due = new Map<NoticeId, Told | undefined>();

  async function read(id: NoticeId): Promise<Told | undefined> {
    const notice = await store.read(id);
    if (notice?.state !== 'closed') return undefined;
    const recipients = (await store.chunks(id)).flatMap((chunk) => chunk.recipients);
    return {
      notice,
      sent: recipients.filter(({ state }) => state === 'sent'),
      unsent: recipients.filter(({ state }) => state !== 'sent'),
    };
  }

  return {
    expect(id: NoticeId): void {
      if (!due.has(id)) due.set(id, undefined);
    },

    /** Those that were closed since it was asked last, in the order of their sending. */
    async arrived(): Promise<readonly Told[]> {
      const fresh: Told[] = [];
      for (const [id, known] of due) {
        if (known) continue;
        const told = await read(id);
        if (!told) continue;
        due.set(id, told);
        fresh.push(told);
        // What came while its letters were being written went into the next of the same name.
        const next = noticeId(nextName(id));
        if (await store.read(next)) this.expect(next);
      }
      return fresh.sort((a, b) => (a.notice.sendAt < b.notice.sendAt ? -1 : 1));
    },

    /** How many people were told of an event. */
    telling: (tool: ToolId, n: number): number =>
      all(due).reduce((sum, { notice, sent }) => {
        const index = notice.events.findIndex((event) => event.tool === tool && event.n === n);
        return sum + (index === -1 ? 0 : sent.filter(({ events }) => events.includes(index)).length);
      }, 0),

    /** How many letters a person was handed from one day to another. */
    to: (person: PersonId, from: Day, until: Day): number =>
      all(due)
        .filter(({ notice }) => notice.day >= from && notice.day <= until)
        .flatMap(({ sent }) => sent.filter((recipient) => recipient.person === person)).length,

    /** The same letters, each counted for every event that it told: what a letter an event and body would come to. */
    eventsTo: (person: PersonId, from: Day, until: Day): number =>
      all(due)
        .filter(({ notice }) => notice.day >= from && notice.day <= until)
        .flatMap(({ sent }) => sent.filter((recipient) => recipient.person === person))
        .reduce((sum, { events }) => sum + events.length, 0),

    sent: (): number => all(due).reduce((sum, { sent }) => sum + sent.length, 0),
    unsent: (): number => all(due).reduce((sum, { unsent }) => sum + unsent.length, 0),
    notices: (): number => all(due).length,
    waiting: (): readonly NoticeId[] => [...due].flatMap(([id, told]) => (told ? [] : [id])),
  };
}

const all = (due: ReadonlyMap<NoticeId, Told | undefined>): readonly Told[] =>
  [...due.values()].filter((told) => told !== undefined);

/** `PTC-243-244-2024-04-24` → `…-24-2` → `…-24-3`; `T16-7-official` → `…-official-2`. */
function nextName(id: string): string {
  const [, base = id, n] = /^(.*(?:\d{4}-\d\d-\d\d|official))(?:-(\d+))?$/.exec(id) ?? [];
  return `${base}-${Number(n ?? 1) + 1}`;
}
