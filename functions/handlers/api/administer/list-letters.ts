import * as v from 'valibot';
import type { api } from '../../../contracts/api/endpoints.ts';
import { reply, type UseCase } from '../../../contracts/api/use-case.ts';
import type { Clock, NoticeStore, PeopleStore } from '../../../ports.ts';
import { inTens } from '../../in-tens.ts';
import { fromPlace, placeIn, placeText } from '../place-in-list.ts';
import { type LetterRowPorts, letterRow } from './letter-row.ts';
import { type NoticeForReaderPorts, noticesForReader } from './notice-for-reader.ts';

export type ListLettersPorts = LetterRowPorts &
  NoticeForReaderPorts & {
    readonly notices: Pick<NoticeStore, 'read' | 'reached' | 'chunks' | 'ofMonth'>;
    readonly people: Pick<PeopleStore, 'world' | 'seatsOn' | 'members'>;
    readonly clock: Clock;
  };

/** The letters of a month: on each page those that hold a written procedure open first, then the newest. */
export const listLetters =
  (ports: ListLettersPorts): UseCase<typeof api.listLetters> =>
  async ({ caller, query, language }) => {
    const now = ports.clock.now();
    const { month = now.slice(0, 7), after, most = 50 } = query;
    const question = ['letters', month];
    const from = placeIn(v.string(), question, after);
    if ('refused' in from) return from;
    const world = await ports.people.world(now);
    const asker = { actor: caller.actor, world, language };
    const part = { most, ...(from.place === undefined ? {} : { after: from.place }) };
    const page = await fromPlace(after, () => ports.notices.ofMonth(month, part));
    if ('refused' in page) return page;
    const show = noticesForReader(ports, asker);
    const shown = (await inTens(page.notices, show)).filter((one) => one !== undefined);
    const rows = await inTens(shown, (one) => letterRow(ports, one, asker));
    const urgent = ({ holdsOpen }: (typeof rows)[number]) => (holdsOpen ? 0 : 1);
    return reply({
      month,
      items: rows.toSorted((a, b) => urgent(a) - urgent(b)),
      ...(page.after === undefined ? {} : { next: placeText(question, page.after) }),
    });
  };
