import type { api } from '../../../contracts/api/endpoints.ts';
import { refuseWith, reply, type UseCase } from '../../../contracts/api/use-case.ts';
import { sentAgainWords } from '../../../domain/language/ledger-words.ts';
import { noticeId } from '../../../domain/notice.ts';
import type { Clock, Executions, NoticeStore, PeopleStore } from '../../../ports.ts';
import { nextRun } from '../../finish-notices.ts';
import { type NotePorts, noteIntervention } from './note-intervention.ts';
import { type NoticeForReaderPorts, noticesForReader } from './notice-for-reader.ts';

export type SendAgainPorts = NoticeForReaderPorts &
  NotePorts & {
    readonly notices: Pick<NoticeStore, 'read' | 'chunks' | 'reopen'>;
    readonly people: Pick<PeopleStore, 'world' | 'people'>;
    readonly executions: Pick<Executions, 'startNotice' | 'describeNotice'>;
    readonly clock: Clock;
  };

/** Executions of one notice: what a month of corrected addresses could ever need. */
const runsAtMost = 50;

/**
 * Lets a letter leave again for those of some people whose letter failed or bounced (docs/letters.md, sent again). The
 * notice is opened first, so that the reconciler finishes what is not started here.
 */
export const sendAgain =
  (ports: SendAgainPorts): UseCase<typeof api.sendAgain> =>
  async ({ caller, params, body: { persons, reason }, key, language }) => {
    const id = noticeId(params.notice);
    const now = ports.clock.now();
    const world = await ports.people.world(now);
    const notice = await ports.notices.read(id);
    const shown = notice && (await noticesForReader(ports, { actor: caller.actor, world })(notice));
    if (!shown) return refuseWith('no-such-thing', { notice: params.notice });
    const chunks = await ports.notices.chunks(id);
    const known = chunks.flatMap(({ recipients }) => recipients.filter(shown.shows));
    const wanted = new Set(persons);
    const asked = known.map(({ person }) => person).filter((person) => wanted.has(person));
    const again = new Set(await ports.notices.reopen(id, asked));
    if (again.size > 0) {
      await noteIntervention(ports, caller, key, {
        what: 'send-again',
        on: id,
        ...(reason === undefined ? {} : { reason }),
        after: { people: [...again] },
      });
      const run = await nextRun(ports, { id }, runsAtMost);
      // One that goes on may have passed their chunk already: then the reconciler starts the next.
      if (run !== undefined && run < runsAtMost) await ports.executions.startNotice(id, now, run);
    }
    const left = [...wanted].filter((person) => !again.has(person));
    const states = new Map(known.map(({ person, state }) => [person, state]));
    return reply({
      notice: id,
      again: (await ports.people.people([...again])).map(({ id: person, name }) => ({ person, name })),
      left: left.map((person) => ({ person, state: states.get(person) ?? null })),
      sentence: sentAgainWords(again.size, left.length, language),
    });
  };
