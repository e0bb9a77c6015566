import { homeZone } from '../../../domain/body.ts';
import { dayIn } from '../../../domain/date.ts';
import { bodyId, isId, type PersonId, toolId } from '../../../domain/ids.ts';
import { titleWords } from '../../../domain/language/title-words.ts';
import { type Subscribed, unsubscribeWords } from '../../../domain/language/unsubscribe-words.ts';
import { type Person, seatsOn } from '../../../domain/person.ts';
import { type Language, languages } from '../../../domain/text.ts';
import type { World } from '../../../domain/world.ts';
import type { Clock, PeopleStore, ToolStore } from '../../../ports.ts';
import { toolForReader } from '../tools-for-reader.ts';
import { unsubscribePage } from './unsubscribe-page.ts';

export interface ShowUnsubscribePorts {
  readonly tools: Pick<ToolStore, 'events'>;
  readonly people: Pick<PeopleStore, 'world' | 'person' | 'seatsOf'>;
  /** Makes and reads the addresses in letters, which prove by themselves whose they are. */
  readonly unsubscribes: {
    read(token: string): { readonly person: PersonId; readonly topic: string } | undefined;
  };
  readonly clock: Clock;
  readonly head: { readonly site: string; readonly registerName: string };
}

/** What an address in a letter asks for. */
export interface Unsubscription {
  readonly id: PersonId;
  readonly person: Person | undefined;
  readonly topic: Topic;
  readonly world: World;
  /** What letters of the topic are called in each language. */
  readonly called: Readonly<Record<Language, Subscribed>>;
}
type Topic =
  | { readonly is: 'body'; readonly body: ReturnType<typeof bodyId> }
  | { readonly is: 'tool'; readonly tool: ReturnType<typeof toolId> };

/** What the last part of such an address asks for; undefined where this register has not made it. */
export async function readUnsubscription(
  ports: ShowUnsubscribePorts,
  token: string,
): Promise<Unsubscription | undefined> {
  const made = ports.unsubscribes.read(token);
  const topic = made && topicIn(made.topic);
  if (!topic) return undefined;
  const now = ports.clock.now();
  const [world, person, held] = await Promise.all([
    ports.people.world(now),
    ports.people.person(made.person),
    ports.people.seatsOf(made.person),
  ]);
  const base = { id: made.person, person, topic, world };
  if (topic.is === 'body') return { ...base, called: { en: topic, fr: topic } };
  const actor = { id: made.person, seats: seatsOn(held, dayIn(homeZone, now)) };
  // A letter may be older than what its reader may know now: then the number says enough.
  const tool = await toolForReader(ports.tools, topic.tool, actor, world);
  const called = (language: Language): Subscribed => ({
    is: 'tool',
    title: tool ? titleWords(tool.title, language, tool.id) : topic.tool,
  });
  return { ...base, called: { en: called('en'), fr: called('fr') } };
}

function topicIn(text: string): Topic | undefined {
  const [kind, id = '', ...more] = text.split(':');
  if (more.length > 0 || !isId(id)) return undefined;
  if (kind === 'body') return { is: 'body', body: bodyId(id) };
  return kind === 'tool' ? { is: 'tool', tool: toolId(id) } : undefined;
}

/** The page in both languages, the person's own first, before or after. */
export function unsubscriptionPage(
  head: ShowUnsubscribePorts['head'],
  { person, world, called }: Unsubscription,
  when: 'would' | 'done',
): string {
  const own = person?.language ?? 'en';
  const partIn = (language: Language) => ({
    ...{ language, words: unsubscribeWords(called[language], world, language) },
  });
  const others = languages.filter((language) => language !== own);
  return unsubscribePage([partIn(own), ...others.map(partIn)], head, when);
}
