import type { DeadLetters, LooksStore } from '../../functions/desk-ports.ts';
import { homeZone } from '../../functions/domain/body.ts';
import { dayIn, daysAfter, type Instant } from '../../functions/domain/date.ts';
import { seatsOn } from '../../functions/domain/person.ts';
import type { NoticeStore, PeopleStore } from '../../functions/ports.ts';
import { type Check, well, wellUnless } from './examine.ts';

/** What the register and its queues are asked, here and on AWS alike. */
export interface RegisterPorts {
  readonly looks: Pick<LooksStore, 'last'>;
  readonly notices: Pick<NoticeStore, 'unfinished'>;
  readonly people: Pick<PeopleStore, 'world' | 'seatsOn'>;
  readonly deadLetters: Pick<DeadLetters, 'counts'>;
}

/** What to do differs between this machine and AWS. */
export interface Cures {
  readonly noLook: (since: Instant | undefined) => string;
  readonly deadLetters: (relay: number, events: number) => string;
}

/** The reconciler compares every 15 minutes on AWS, every minute here. */
const longestSilenceMs = 20 * 60_000;
/** A letter is late when the reconciler would have started it again by now. */
const lateAfterDays = 30 / (24 * 60);

/** Whether what was decided has come to its effect, and whether somebody is there to put right what was not. */
export const registerChecks = (
  /** Asked for by each check on its own, so that each says what it could not do. */
  ports: () => Promise<RegisterPorts>,
  now: () => Instant,
  cures: Cures,
): readonly Check[] => [
  {
    what: 'the reconciler looked within 20 minutes',
    async look() {
      const last = await (await ports()).looks.last();
      const isRecent = last !== undefined && Date.parse(now()) - Date.parse(last.at) <= longestSilenceMs;
      return wellUnless(isRecent ? [] : [last?.at], ([at]) => cures.noLook(at));
    },
  },
  {
    what: 'dead letters: 0',
    async look() {
      const { relay, events } = await (await ports()).deadLetters.counts();
      return relay + events === 0
        ? well
        : wellUnless([relay + events], () => cures.deadLetters(relay, events));
    },
  },
  {
    what: 'drift: 0',
    async look() {
      const last = await (await ports()).looks.last();
      const left = (last?.drifted ?? []).filter(({ repaired }) => !repaired);
      return wellUnless(
        left.map(({ tool, why }) => `${tool} (${why})`),
        (tools) =>
          `register and engine differ on ${tools.join(', ')}. An administrator puts it right, with a reason.`,
      );
    },
  },
  {
    what: 'letters not finished: 0',
    async look() {
      const late = await (await ports()).notices.unfinished(daysAfter(now(), -lateAfterDays));
      return wellUnless(
        late.map(({ id }) => id),
        (ids) =>
          `${ids.join(', ')} should have left. The reconciler starts them again; if they stay, see the log of send-letters.`,
      );
    },
  },
  {
    what: 'two secretaries for each body',
    async look() {
      const { people } = await ports();
      const { bodies } = await people.world(now());
      const today = dayIn(homeZone, now());
      const alone = await Promise.all(
        [...bodies.values()]
          .filter(({ closed }) => closed === undefined)
          .map(async ({ id }) => {
            const seats = seatsOn(await people.seatsOn(id), today);
            const secretaries = seats.filter(
              ({ role }) => role === 'secretary' || role === 'deputy-secretary',
            );
            const persons = new Set(secretaries.map(({ person }) => person)).size;
            return persons < 2 ? [`${id} has ${persons}`] : [];
          }),
      );
      return wellUnless(
        alone.flat(),
        (bodies) =>
          `${bodies.join(', ')}: a correction needs a second person. Give somebody the seat of a deputy secretary.`,
      );
    },
  },
];
