import type { PersonId } from '../../functions/domain/ids.ts';
import { countsOf, isLost, type NoticeId, type Recipient } from '../../functions/domain/notice.ts';
import type { Chunk, Notice, NoticeStore } from '../../functions/ports.ts';
import { neverTried } from '../../functions/store/reopen-notice.ts';
import { pageOf } from './memory-pages.ts';

/** The ledger of letters in memory, held to the same contract as that in DynamoDB. */
export function memoryNoticeStore(): NoticeStore {
  const notices = new Map<NoticeId, Notice>();
  const ledger = new Map<NoticeId, Map<string, Chunk>>();
  const later = new Map<string, Pick<Recipient, 'state' | 'why'>>();
  /** Of whose letters the mail service has said something since. */
  const marked = new Set<NoticeId>();

  const known = (id: NoticeId): Notice => {
    const notice = notices.get(id);
    if (!notice) throw new RangeError(`No notice ${id}`);
    return notice;
  };
  const chunksOf = (id: NoticeId) => ledger.get(id) ?? new Map<string, Chunk>();
  const withLater = (id: NoticeId, chunk: Chunk): Chunk => ({
    ...chunk,
    recipients: chunk.recipients.map((r) => ({ ...r, ...later.get(`${id} ${chunk.key} ${r.person}`) })),
  });

  const recipientsOf = (id: NoticeId): readonly Recipient[] =>
    [...chunksOf(id).values()].flatMap((chunk) => withLater(id, chunk).recipients);
  const told = (notice: Notice): Notice =>
    notice.state === 'reopened' || (notice.state === 'closed' && marked.has(notice.id))
      ? { ...notice, counts: countsOf(recipientsOf(notice.id)) }
      : notice;
  /** Those that are not finished come first when the newest come first. */
  const hourOf = ({ state, sendAt, id }: Notice) => `${state === 'closed' ? 0 : 1}#${sendAt}#${id}`;

  return {
    async add(notice, event) {
      const stands = notices.get(notice.id) ?? { ...notice, state: 'gathering', events: [] };
      if (stands.events.some(({ tool, n }) => tool === event.tool && n === event.n)) return 'added';
      if (stands.state !== 'gathering') return 'frozen';
      const official = notice.class === 'official' ? { class: notice.class } : {};
      notices.set(notice.id, { ...stands, ...official, events: [...stands.events, event] });
      return 'added';
    },
    async read(id) {
      const notice = notices.get(id);
      return notice && told(notice);
    },
    async freeze(id) {
      const notice = known(id);
      if (notice.state === 'gathering') notices.set(id, { ...notice, state: 'frozen' });
      return told(known(id));
    },
    async close(id, _, counts) {
      const notice = known(id);
      if (notice.state === 'gathering')
        throw new RangeError(`Notice ${id} cannot be closed before it is frozen`);
      notices.set(id, { ...notice, state: 'closed', ...(counts ? { counts } : {}) });
    },
    async reopen(id, people) {
      const again: PersonId[] = [];
      for (const [key, chunk] of chunksOf(id)) {
        if (chunk.state !== 'sent') continue;
        const lost = withLater(id, chunk).recipients.flatMap(({ person, state }) =>
          isLost(state) && people.includes(person) ? [person] : [],
        );
        if (lost.length === 0) continue;
        for (const person of lost) later.delete(`${id} ${key} ${person}`);
        const recipients = chunk.recipients.map((one) => (lost.includes(one.person) ? neverTried(one) : one));
        chunksOf(id).set(key, { key, state: 'pending', recipients });
        again.push(...lost);
      }
      const notice = notices.get(id);
      if (again.length > 0 && notice?.state === 'closed') notices.set(id, { ...notice, state: 'reopened' });
      return again;
    },
    async ofMonth(month, page) {
      const ofIt = [...notices.values()].filter(({ sendAt }) => sendAt.startsWith(`${month}-`));
      if (page?.after !== undefined && !/^[01]#/.test(page.after))
        throw new RangeError(`No page of ${month} begins after ${page.after}`);
      const listed = pageOf(ofIt, hourOf, page, true);
      return { notices: listed.page.map(told), ...listed.next };
    },
    unfinished: async (before) =>
      [...notices.values()]
        .filter(({ state, sendAt }) => state !== 'closed' && sendAt < before)
        .sort((a, b) => (a.sendAt < b.sendAt ? -1 : 1)),
    async putChunks(id, chunks) {
      const stand = chunksOf(id);
      for (const chunk of chunks) if (!stand.has(chunk.key)) stand.set(chunk.key, chunk);
      ledger.set(id, stand);
    },
    async chunk(id, key) {
      const chunk = chunksOf(id).get(key);
      return chunk && withLater(id, chunk);
    },
    chunks: async (id) =>
      [...chunksOf(id).values()]
        .sort((a, b) => (a.key < b.key ? -1 : 1))
        .map((chunk) => withLater(id, chunk)),
    async claim(id, key, at, deadBefore) {
      const chunk = chunksOf(id).get(key);
      if (!chunk) throw new RangeError(`No chunk ${key} of notice ${id}`);
      if (chunk.state === 'sent') return 'sent';
      if (chunk.state === 'claimed' && (chunk.claimedAt ?? '') >= deadBefore) return 'taken';
      const claimed: Chunk = { ...chunk, state: 'claimed', claimedAt: at };
      chunksOf(id).set(key, claimed);
      return withLater(id, claimed);
    },
    async settle(id, key, recipients, state) {
      if (chunksOf(id).get(key)?.state === 'claimed') chunksOf(id).set(key, { key, state, recipients });
    },
    async markRecipient(id, key, person, state, why) {
      marked.add(id);
      if (chunksOf(id).has(key))
        later.set(`${id} ${key} ${person}`, { state, ...(why === undefined ? {} : { why }) });
    },
    reached: async (id) =>
      recipientsOf(id).map(({ person, state, at }) => ({
        person,
        state,
        ...(at === undefined ? {} : { at }),
      })),
  };
}
