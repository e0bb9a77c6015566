import * as v from 'valibot';
import type { api } from '../../../contracts/api/endpoints.ts';
import { refuseWith, reply, type UseCase } from '../../../contracts/api/use-case.ts';
import { noticeId } from '../../../domain/notice.ts';
import type { Clock, PeopleStore } from '../../../ports.ts';
import { placeIn, placeText } from '../place-in-list.ts';
import { type LetterRowPorts, letterRow } from './letter-row.ts';
import { type NoticeForReaderPorts, noticesForReader } from './notice-for-reader.ts';

export type GetLetterPorts = LetterRowPorts &
  NoticeForReaderPorts & {
    readonly people: Pick<PeopleStore, 'world' | 'seatsOn' | 'members' | 'people'>;
    readonly clock: Clock;
  };

/** One letter with its recipients, those who were not reached first. */
export const getLetter =
  (ports: GetLetterPorts): UseCase<typeof api.getLetter> =>
  async ({ caller, params, query: { after, most = 100 }, language }) => {
    const question = ['letter', params.notice];
    const from = placeIn(v.pipe(v.number(), v.integer(), v.minValue(0)), question, after);
    if ('refused' in from) return from;
    const world = await ports.people.world(ports.clock.now());
    const asker = { actor: caller.actor, world, language };
    const notice = await ports.notices.read(noticeId(params.notice));
    const shown = notice && (await noticesForReader(ports, asker)(notice));
    if (!shown) return refuseWith('no-such-thing', { notice: params.notice });
    const chunks = await ports.notices.chunks(shown.notice.id);
    const all = chunks.flatMap(({ recipients }) => recipients.filter(shown.shows));
    const ordered = all.toSorted((a, b) => order.indexOf(a.state) - order.indexOf(b.state));
    const begin = from.place ?? 0;
    const page = ordered.slice(begin, begin + most);
    const people = await ports.people.people(page.map(({ person }) => person));
    const names = new Map(people.map(({ id, name }) => [id, name]));
    return reply({
      ...(await letterRow(ports, shown, asker)),
      recipients: page.map(({ person, language: reads, class: of, state, at = null, why = null }) => ({
        person,
        name: names.get(person) ?? '',
        language: reads,
        class: of,
        state,
        at,
        why,
      })),
      ...(begin + most < ordered.length ? { next: placeText(question, begin + most) } : {}),
    });
  };

/** What somebody may have to do something about comes first. */
const order = ['failed', 'bounced', 'complained', 'throttled', 'pending', 'sent'] as const;
