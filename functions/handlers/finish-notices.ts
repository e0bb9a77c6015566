import { daysAfter } from '../domain/date.ts';
import type { NoticeId } from '../domain/notice.ts';
import type { Clock, Executions, Notice, NoticeStore, Watch } from '../ports.ts';

export interface FinishPorts {
  readonly notices: Pick<NoticeStore, 'unfinished'>;
  readonly executions: Pick<Executions, 'startNotice' | 'describeNotice'>;
  readonly clock: Clock;
  readonly watch: Watch;
}

export interface Restarted {
  readonly notice: NoticeId;
  /** The how manieth execution of it. */
  readonly run: number;
}

/** Ten executions of one notice that all died are a fault that an eleventh would not mend. */
const mostRuns = 10;
const twoMinutes = 2 / (24 * 60);

/**
 * Starts the letters of a notice again where its hour has passed, its ledger is open and no execution of it runs. Under
 * a name of its own rather than redriven: a redrive needs the dead one to be there, at most 14 days old. The ledger, not
 * the name, prevents a second letter.
 */
export async function finishNotices(ports: FinishPorts): Promise<readonly Restarted[]> {
  const restarted: Restarted[] = [];
  for (const notice of await ports.notices.unfinished(daysAfter(ports.clock.now(), -twoMinutes))) {
    const run = await nextRun(ports, notice);
    if (run === undefined) continue;
    ports.watch.count('NoticeUnfinished', { notice: notice.id, run });
    if (run >= mostRuns) continue;
    await ports.executions.startNotice(notice.id, notice.sendAt, run);
    restarted.push({ notice: notice.id, run });
  }
  return restarted;
}

/** The first run that was never started, the last of some at most; undefined where one of them still goes on. */
export async function nextRun(
  { executions }: Pick<FinishPorts, 'executions'>,
  { id }: Pick<Notice, 'id'>,
  most = mostRuns,
): Promise<number | undefined> {
  for (let run = 0; run < most; run++) {
    const execution = await executions.describeNotice(id, run);
    if (!execution) return run;
    if (execution.status === 'RUNNING' || execution.status === 'PENDING_REDRIVE') return undefined;
  }
  return most;
}
