import type { api } from '../../../contracts/api/endpoints.ts';
import { reply, type UseCase } from '../../../contracts/api/use-case.ts';
import type { InboxStore } from '../../../desk-ports.ts';
import { isId, toolId } from '../../../domain/ids.ts';
import { wordsForBody } from '../../../domain/language/body-words.ts';
import { levelLabels, nothingFollowed, officialWords } from '../../../domain/language/subscription-words.ts';
import { titleWords } from '../../../domain/language/title-words.ts';
import type { NoticeLevel } from '../../../domain/person.ts';
import type { Clock, PeopleStore, ToolStore } from '../../../ports.ts';
import { toolsForReader } from '../tools-for-reader.ts';
import { bodySubscription, countOf, lettersOfPastYear } from './body-subscription.ts';
import { secretariatAddress } from './secretariat-address.ts';

export interface SubscriptionPorts {
  readonly tools: Pick<ToolStore, 'events'>;
  readonly people: Pick<PeopleStore, 'world' | 'followedBy'>;
  readonly inbox: Pick<InboxStore, 'of'>;
  readonly clock: Clock;
  readonly head: { readonly domain: string };
}

/** What a person receives by letter, and why (USERS.md 2.2, D6). */
export const getSubscriptions =
  (ports: SubscriptionPorts): UseCase<typeof api.getSubscriptions> =>
  async ({ caller, language }) => {
    const { person, seats, actor } = caller;
    const now = ports.clock.now();
    const [world, topics, letters] = await Promise.all([
      ports.people.world(now),
      ports.people.followedBy(person.id),
      lettersOfPastYear(ports.inbox, person.id, now),
    ]);
    const bodies = [...world.bodies.values()];
    const onSeat = bodies.filter(({ id }) => seats.some((seat) => seat.body === id));
    const concerned = bodies.filter(
      (body) => onSeat.includes(body) || topics.includes(`body:${body.id}`) || person.levels[body.id],
    );
    const followed = topics.flatMap((topic) => {
      const [kind, id = ''] = topic.split(':');
      return kind === 'tool' && isId(id) ? [toolId(id)] : [];
    });
    const tools = await toolsForReader(ports.tools, followed, actor, world);
    const subscribed = concerned.map((body) =>
      bodySubscription(body, { person, seats, topics, letters }, language),
    );
    // A seat brings letters too, until its person wants none of its body.
    const brings = subscribed.some(({ seat, follows, level }) => (seat || follows) && level !== 'none');
    const isNothing = !brings && tools.length === 0;
    return reply({
      levels: (Object.keys(levelLabels) as NoticeLevel[]).map((level) => ({
        level,
        label: levelLabels[level][language],
      })),
      bodies: subscribed,
      official: {
        sentence: officialWords[language],
        bodies: onSeat.map((body) => {
          const { code, name } = wordsForBody(body, language);
          return {
            body: body.id,
            code,
            name,
            lettersInPastYear: countOf(letters, body, 'official'),
            secretariat: secretariatAddress(body, ports.head.domain),
          };
        }),
      },
      tools: tools.map(({ id, title }) => ({ tool: id, title: titleWords(title, language, id) })),
      ...(isNothing ? { sentence: nothingFollowed(onSeat.length, language) } : {}),
    });
  };
