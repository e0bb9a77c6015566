import * as v from 'valibot';
import type { api } from '../../../contracts/api/endpoints.ts';
import { reply, type UseCase } from '../../../contracts/api/use-case.ts';
import type { InboxStore, ReceivedLetter } from '../../../desk-ports.ts';
import type { ToolId } from '../../../domain/ids.ts';
import { bodyIn } from '../../../domain/language/body-words.ts';
import { withheldLetter } from '../../../domain/language/subscription-words.ts';
import { titleWords } from '../../../domain/language/title-words.ts';
import { historyFor, type ToldEvent } from '../../../domain/readers-history.ts';
import type { Language } from '../../../domain/text.ts';
import type { World } from '../../../domain/world.ts';
import type { Clock, PeopleStore, ToolStore } from '../../../ports.ts';
import { fromPlace, placeIn, placeText } from '../place-in-list.ts';

export interface InboxPorts {
  readonly inbox: Pick<InboxStore, 'of'>;
  readonly tools: Pick<ToolStore, 'events'>;
  readonly people: Pick<PeopleStore, 'world'>;
  readonly clock: Clock;
}

/** Letters of a page where the reader does not say how many. */
const usualPage = 20;

/**
 * The letters that a person received. What was theirs to read when a letter left may not be any more, because a seat
 * ended: then the list keeps the letter and not its subject.
 */
export const listInbox =
  (ports: InboxPorts): UseCase<typeof api.listInbox> =>
  async ({ caller, query, language }) => {
    const { after: cursor, most = usualPage } = query;
    const person = caller.person.id;
    const from = placeIn(v.string(), [person], cursor);
    if ('refused' in from) return from;
    const page = await fromPlace(from.place, () =>
      ports.inbox.of(person, { most, ...(from.place === undefined ? {} : { after: from.place }) }),
    );
    if ('refused' in page) return page;
    const world = await ports.people.world(ports.clock.now());
    const told = new Map<ToolId, readonly ToldEvent[]>();
    for (const tool of new Set(page.letters.flatMap(({ events }) => events.map((event) => event.tool))))
      told.set(tool, historyFor(await ports.tools.events(tool), caller.actor, world));
    return reply({
      items: page.letters.map((letter) => itemOf(letter, told, world, language)),
      ...(page.after === undefined ? {} : { next: placeText([person], page.after) }),
    });
  };

function itemOf(
  { notice, body, class: kind, at, subject, events, readAt }: ReceivedLetter,
  told: ReadonlyMap<ToolId, readonly ToldEvent[]>,
  world: World,
  language: Language,
) {
  const known = events.flatMap(({ tool, n }) => told.get(tool)?.filter(({ event }) => event.n === n) ?? []);
  const ids = new Set(known.map(({ tool }) => tool.id));
  // A letter's subject may name any of what it told of, so all of it has to be theirs still.
  const withheld = known.length < events.length;
  return {
    notice,
    body,
    code: bodyIn(world, body, language).code,
    class: kind,
    at,
    subject: withheld ? withheldLetter[language] : subject,
    ...(withheld ? { withheld: true as const } : {}),
    tools: [...ids].map((tool) => {
      const title = told.get(tool)?.at(-1)?.tool.title ?? {};
      return { tool, title: titleWords(title, language, tool) };
    }),
    readAt: readAt ?? null,
  };
}
