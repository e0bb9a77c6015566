import type { readEndpoints as api } from '../../../contracts/api/read.ts';
import { reply, type UseCase } from '../../../contracts/api/use-case.ts';
import { type Body, homeZone } from '../../../domain/body.ts';
import { dayIn } from '../../../domain/date.ts';
import { closingWords } from '../../../domain/language/closing-words.ts';
import { roleLabels, sessionStateLabels } from '../../../domain/language/screen-labels.ts';
import { type SeatRole, seatsOn } from '../../../domain/person.ts';
import { refuse } from '../../../domain/refusal.ts';
import type { Language } from '../../../domain/text.ts';
import type { World } from '../../../domain/world.ts';
import type { PeopleStore } from '../../../ports.ts';
import { bodyRow, type ReadsWorld } from './list-bodies.ts';
import { bodyNamed, dated, labelled, nameOfSession, personNamed } from './named.ts';
import { namesOf } from './names.ts';
import { byDate } from './session-tools.ts';

export interface ReadsBody extends ReadsWorld {
  readonly people: Pick<PeopleStore, 'world' | 'seatsOn' | 'people' | 'members'>;
}

/** Who serves a body, in this order. Who sits on it is not told here. */
const serving = ['chair', 'secretary', 'deputy-secretary'] as const satisfies readonly SeatRole[];

/** One body. */
export const getBody =
  ({ people, clock }: ReadsBody): UseCase<typeof api.getBody> =>
  async ({ params, language }) => {
    const now = clock.now();
    const [world, held] = await Promise.all([people.world(now), people.seatsOn(params.body)]);
    const body = world.bodies.get(params.body);
    if (!body) return refuse('unknown-body', { body: params.body });
    const seats = seatsOn(held, dayIn(homeZone, now));
    const servedBy = serving.flatMap((role) => seats.filter((seat) => seat.role === role));
    const names = await namesOf(
      people,
      servedBy.map(({ person }) => person),
      false,
    );
    const sessions = [...world.sessions.values()].filter((session) => session.body === body.id);
    return reply({
      ...bodyRow(body, world, language),
      names: { ...body.name },
      codes: { ...body.code },
      city: body.city[language],
      ...{ timeZone: body.timeZone, mailbox: body.mailbox },
      reportsTo: body.reportsTo.map((id) => bodyNamed(id, world, language)),
      servedBy: servedBy.map(({ person, role }) => ({
        ...personNamed(person, names),
        role: labelled(roleLabels, role, language),
      })),
      ...(body.closed ? { closing: closingOf(body.closed, world, language) } : {}),
      sessions: sessions.toSorted(byDate).map((session) => ({
        ...nameOfSession(session, language),
        state: labelled(sessionStateLabels, session.state, language),
        ...(session.firstDay === undefined ? {} : { firstDay: session.firstDay }),
      })),
    });
  };

const closingOf = (
  { on, authority, successors }: NonNullable<Body['closed']>,
  world: World,
  language: Language,
) => ({
  on: dated(on, world, language),
  authority,
  successors: successors.map((id) => bodyNamed(id, world, language)),
  sentence: closingWords({ on, successors }, world, language),
});
