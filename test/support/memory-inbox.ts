import type { InboxStore, ReceivedLetter } from '../../functions/desk-ports.ts';
import { letterKey, letterPrefix } from '../../functions/store/keys.ts';
import { pageOf } from './memory-pages.ts';

/** The letters of each person in memory, held to the same contract as those in DynamoDB. */
export function memoryInboxStore(): InboxStore {
  const letters = new Map<string, ReceivedLetter>();
  const keyOf = (letter: ReceivedLetter) => letterKey(letter.person, letter).SK;
  const nameOf = (letter: ReceivedLetter) => `${letter.person} ${keyOf(letter)}`;
  return {
    async add(added) {
      for (const letter of added) if (!letters.has(nameOf(letter))) letters.set(nameOf(letter), letter);
    },
    async of(person, { since = '', ...page } = {}) {
      if (page.after !== undefined && !page.after.startsWith(letterPrefix))
        throw new RangeError(`No page of an inbox begins after ${page.after}`);
      const own = [...letters.values()].filter((letter) => letter.person === person && letter.at >= since);
      const listed = pageOf(own, keyOf, page, true);
      return { letters: listed.page, ...listed.next };
    },
    async mark(person, notice, readAt) {
      const letter = [...letters.values()].find((one) => one.person === person && one.notice === notice);
      if (!letter) return 'unknown';
      const { readAt: _, ...unread } = letter;
      letters.set(nameOf(letter), readAt === null ? unread : { ...unread, readAt });
      return 'marked';
    },
    async empty(person) {
      for (const letter of [...letters.values()])
        if (letter.person === person) letters.delete(nameOf(letter));
    },
  };
}
