import type { Instant } from '../../functions/domain/date.ts';
import { countsOf, type NoticeId, type Recipient } from '../../functions/domain/notice.ts';
import { nextRun } from '../../functions/handlers/finish-notices.ts';
import type { Chunk, Notice } from '../../functions/ports.ts';
import type { RestorePorts } from './restore-ports.ts';

/** What became of the notices that the restored ledger takes for open. */
export interface LettersSettled {
  /** Their letters had left: closed, nobody is told again. */
  readonly told: readonly NoticeId[];
  /** None of their letters had left: they wait for their hour again. */
  readonly waiting: readonly NoticeId[];
  /** Some letters had left, and the old ledger says whose: the others leave. */
  readonly inPart: readonly NoticeId[];
  /** Letters had begun to leave, and nothing says whose: closed, for somebody to look at. */
  readonly unclear: readonly NoticeId[];
}

/** After every notice's hour. */
const ever: Instant = '9999-12-31T00:00:00.000Z';
const mostRuns = 100;

/**
 * Settles the ledger before anything is sent from it. The old table's ledger says exactly who was told; where it cannot
 * be read, or has nothing of a notice, the executions do: one that came to hand letters over has told.
 */
export async function settleLetters(ports: RestorePorts): Promise<LettersSettled> {
  const settled = { told: [], waiting: [], inPart: [], unclear: [] } as Record<
    keyof LettersSettled,
    NoticeId[]
  >;
  for (const notice of await ports.notices.unfinished(ever)) {
    const known = await ports.old?.notices.read(notice.id);
    const how =
      known && known.state !== 'gathering'
        ? await takeOver(ports, notice, known)
        : await byExecutions(ports, notice);
    settled[how].push(notice.id);
    if (how === 'waiting' || how === 'inPart') await startAgain(ports, notice);
  }
  return settled;
}

/** Whether an execution of it came to send, and then ended well. */
async function byExecutions(ports: RestorePorts, notice: Notice): Promise<'told' | 'waiting' | 'unclear'> {
  let isUnclear = false;
  for (let run = 0; run < mostRuns; run++) {
    const execution = await ports.executions.describeNotice(notice.id, run);
    if (!execution) break;
    if (!(await ports.service.cameToSend(run === 0 ? notice.id : `${notice.id}-r${run}`))) continue;
    if (execution.status === 'SUCCEEDED') {
      await close(ports, notice.id);
      return 'told';
    }
    isUnclear = true;
  }
  if (!isUnclear) return 'waiting';
  await close(ports, notice.id);
  return 'unclear';
}

/** Without chunks nobody counts as reached: silence is not counted from a Member of whom that is not known. */
async function close(ports: RestorePorts, id: NoticeId): Promise<void> {
  await ports.notices.freeze(id);
  const counts = countsOf((await ports.notices.chunks(id)).flatMap(({ recipients }) => recipients));
  await ports.notices.close(id, ports.clock.now(), counts);
}

/** Brings the ledger of one notice up to what the old table knows of its letters. */
async function takeOver(ports: RestorePorts, notice: Notice, known: Notice): Promise<'told' | 'inPart'> {
  const { id } = await ports.notices.freeze(notice.id);
  const place = placesIn(notice, known);
  const chunks = ((await ports.old?.notices.chunks(id)) ?? []).map((chunk) => moved(chunk, place));
  await ports.notices.putChunks(id, chunks);
  const at = ports.clock.now();
  for (const { key, recipients, state } of chunks) {
    // A chunk of the restored table is older: its claimant is gone, and what it says is overtaken.
    const claimed = await ports.notices.claim(id, key, at, ever);
    if (claimed !== 'sent' && claimed !== 'taken') await ports.notices.settle(id, key, recipients, state);
  }
  if (known.state !== 'closed' || chunks.some(({ state }) => state === 'pending')) return 'inPart';
  await ports.notices.close(id, at, countsOf(chunks.flatMap(({ recipients }) => recipients)));
  return 'told';
}

/** Where an event of the old notice stands in the restored one; events that were lost are in neither. */
function placesIn(notice: Notice, known: Notice): (index: number) => number | undefined {
  const nameOf = ({ tool, n }: Notice['events'][number]) => `${tool}#${n}`;
  const now = new Map(notice.events.map((event, i) => [nameOf(event), i]));
  return (index) => {
    const event = known.events[index];
    return event && now.get(nameOf(event));
  };
}

const isToSend = ({ state }: Recipient): boolean => state === 'pending' || state === 'throttled';

function moved(
  chunk: Chunk,
  place: (index: number) => number | undefined,
): Chunk & { state: 'pending' | 'sent' } {
  const recipients = chunk.recipients.flatMap((recipient) => {
    const events = recipient.events.flatMap((index) => place(index) ?? []);
    // Whoever was told only of what is lost has no line in a ledger that does not know it.
    return events.length === 0 ? [] : [{ ...recipient, events }];
  });
  return { key: chunk.key, recipients, state: recipients.some(isToSend) ? 'pending' : 'sent' };
}

/** Its own name has been used, so under the next. */
async function startAgain(ports: RestorePorts, notice: Notice): Promise<void> {
  const run = await nextRun(ports, notice, mostRuns);
  if (run !== undefined) await ports.executions.startNotice(notice.id, notice.sendAt, run);
}
