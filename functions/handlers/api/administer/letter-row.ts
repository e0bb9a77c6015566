import { bodyIn } from '../../../domain/language/body-words.ts';
import type { LedgerCounts } from '../../../domain/language/ledger-words.ts';
import { countsWords, heldOpenWords, leavesWords } from '../../../domain/language/ledger-words.ts';
import { countsOf, type Recipient } from '../../../domain/notice.ts';
import type { LetterCounts, NoticeStore } from '../../../ports.ts';
import { type HeldOpenPorts, heldOpenBy } from './held-open.ts';
import { letterClass } from './letter-class.ts';
import type { Asker } from './look-at-tool.ts';
import type { ShownNotice } from './notice-for-reader.ts';

export type LetterRowPorts = HeldOpenPorts & {
  readonly notices: Pick<NoticeStore, 'read' | 'reached' | 'chunks'>;
};

/** One letter to many people, as a list shows it. */
export async function letterRow(ports: LetterRowPorts, shown: ShownNotice, asker: Asker) {
  const { id, body, day, sendAt, state } = shown.notice;
  const { world, language } = asker;
  const counts = ledgerCounts(await countsFor(ports, shown));
  const held = await heldOpenBy(ports, shown.notice, asker);
  return {
    notice: id,
    body,
    code: bodyIn(world, body, language).code,
    class: await letterClass(ports, shown),
    day,
    sendAt,
    state,
    counts,
    sentence: state === 'gathering' ? leavesWords(sendAt, language) : countsWords(counts, language),
    ...(held
      ? {
          holdsOpen: {
            tool: held.tool,
            title: held.title,
            deadlineAt: held.deadlineAt,
            members: held.members.map(({ id: member, name }) => ({ member, name: name[language] })),
            sentence: heldOpenWords(
              held.members.map(({ name }) => name[language]),
              held.title,
              language,
            ),
          },
        }
      : {}),
  };
}

/** As it was closed with; while letters leave, and where some are not the asker's to count, from the ledger. */
export async function countsFor(
  { notices }: { readonly notices: Pick<NoticeStore, 'chunks'> },
  { notice, inPart, shows }: ShownNotice,
): Promise<LetterCounts> {
  if (notice.state === 'gathering') return {};
  if (notice.counts && !inPart) return notice.counts;
  const chunks = await notices.chunks(notice.id);
  return countsOf(chunks.flatMap(({ recipients }) => recipients.filter(shows)));
}

function ledgerCounts(counts: Partial<Record<Recipient['state'], number>>): LedgerCounts {
  const { sent = 0, bounced = 0, failed = 0, complained = 0, pending = 0, throttled = 0 } = counts;
  return { sent, bounced, failed, complained, waiting: pending + throttled };
}
