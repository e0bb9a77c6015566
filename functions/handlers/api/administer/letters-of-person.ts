import type { api } from '../../../contracts/api/endpoints.ts';
import { reply, type UseCase } from '../../../contracts/api/use-case.ts';
import type { InboxStore } from '../../../desk-ports.ts';
import { monthsAfter } from '../../../domain/date.ts';
import type { PersonId } from '../../../domain/ids.ts';
import { bodyIn } from '../../../domain/language/body-words.ts';
import { isLost, type NoticeId } from '../../../domain/notice.ts';
import { refuse } from '../../../domain/refusal.ts';
import type { Clock, Notice, NoticeStore, PeopleStore } from '../../../ports.ts';
import { inTens } from '../../in-tens.ts';
import { lettersOfMonth } from './letters-of-month.ts';
import { type NoticeForReaderPorts, noticesForReader, type ShownNotice } from './notice-for-reader.ts';

export type LettersOfPersonPorts = NoticeForReaderPorts & {
  readonly inbox: Pick<InboxStore, 'of'>;
  readonly notices: Pick<NoticeStore, 'read' | 'chunks' | 'ofMonth'>;
  readonly people: Pick<PeopleStore, 'world' | 'person'>;
  readonly clock: Clock;
};

const lastLetters = 5;
/** Notices whose ledgers are looked through for letters that did not arrive. */
const ledgersAtMost = 100;

/** The last letters that a person was handed, and those of this month and the last that did not reach them. */
export const lettersOfPerson =
  (ports: LettersOfPersonPorts): UseCase<typeof api.lettersOfPerson> =>
  async ({ caller, params, language }) => {
    const person = await ports.people.person(params.person);
    if (!person) return refuse('unknown-person', { person: params.person });
    const now = ports.clock.now();
    const world = await ports.people.world(now);
    const show = noticesForReader(ports, { actor: caller.actor, world });
    const codeOf = ({ body }: Pick<Notice, 'body'>) => bodyIn(world, body, language).code;
    const { letters } = await ports.inbox.of(person.id, { most: lastLetters });
    const last = await inTens(letters, async ({ notice: id, at, class: of }) => {
      const notice = await ports.notices.read(id);
      const shown = notice && (await show(notice));
      const found = shown && (await recipientIn(ports, shown, person.id));
      if (!shown || !found) return [];
      const { state, why = null } = found;
      return [{ notice: id, code: codeOf(shown.notice), class: of, at, state, why }];
    });
    const months = [now.slice(0, 7), monthsAfter(`${now.slice(0, 7)}-01`, -1).slice(0, 7)];
    const notices = await Promise.all(months.map((month) => lettersOfMonth(ports.notices, month)));
    const suspects = notices.flat().filter(mayHaveFailed).slice(0, ledgersAtMost);
    const failures = await inTens(suspects, async (notice) => {
      const shown = await show(notice);
      const found = shown && (await recipientIn(ports, shown, person.id));
      if (!found || !isLost(found.state)) return [];
      const { state, why = null, class: of } = found;
      return [
        { notice: notice.id as NoticeId, code: codeOf(notice), class: of, day: notice.day, state, why },
      ];
    });
    return reply({ person: person.id, name: person.name, last: last.flat(), failures: failures.flat() });
  };

/** A closed notice tells by its counts whether a letter of it was lost. */
const mayHaveFailed = ({ state, counts }: Notice): boolean =>
  state === 'closed' ? (counts?.failed ?? 0) + (counts?.bounced ?? 0) > 0 : state !== 'gathering';

const recipientIn = async (ports: LettersOfPersonPorts, { notice, shows }: ShownNotice, person: PersonId) =>
  (await ports.notices.chunks(notice.id))
    .flatMap(({ recipients }) => recipients)
    .find((one) => one.person === person && shows(one));
