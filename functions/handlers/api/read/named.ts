import type { PartialDate } from '../../../domain/date.ts';
import type { BodyId, MemberId, PersonId, SessionId } from '../../../domain/ids.ts';
import { bodyIn } from '../../../domain/language/body-words.ts';
import { partialWords } from '../../../domain/language/date-words.ts';
import { outcomeLabel } from '../../../domain/language/labels.ts';
import { sessionIn, wordsForSession } from '../../../domain/language/session-words.ts';
import type { Outcome } from '../../../domain/outcome.ts';
import type { Member } from '../../../domain/person.ts';
import type { Session } from '../../../domain/session.ts';
import type { Bilingual, Language } from '../../../domain/text.ts';
import type { World } from '../../../domain/world.ts';

/* Things as answers name them (contracts/api/answers/named.ts). */

export const labelled = <T extends string>(
  labels: Readonly<Record<T, Bilingual>>,
  id: T,
  language: Language,
) => ({
  id,
  label: labels[id][language],
});

/** What a body did, by its own verb. */
export const outcomeNamed = <O extends Outcome>(
  { outcome, body }: { readonly outcome: O; readonly body: BodyId },
  world: Pick<World, 'bodies'>,
  language: Language,
) => ({ id: outcome, label: outcomeLabel(outcome, body, world)[language] });

export function bodyNamed(id: BodyId, world: Pick<World, 'bodies'>, language: Language) {
  const { code, name } = bodyIn(world, id, language);
  return { id, code, name };
}

/** Undefined where none is known. */
export function sessionNamed(
  id: SessionId | null | undefined,
  { sessions }: Pick<World, 'sessions'>,
  language: Language,
) {
  const session = id && sessions.get(id);
  return session ? nameOfSession(session, language) : undefined;
}

/** A session that is known. */
export function nameOfSession(session: Session, language: Language) {
  const { label, when } = wordsForSession(session, language);
  return { id: session.id, label, ...(when === undefined ? {} : { when }) };
}

export const dated = (date: PartialDate, world: Pick<World, 'sessions'>, language: Language) => ({
  precision: date.precision,
  ...(date.precision === 'unknown' ? {} : { value: date.value }),
  words: partialWords(date, language, (id) => sessionIn(world, id as SessionId, language)?.label ?? id),
});

/** The names of people and Members that an answer needs, read beforehand. */
export interface Names {
  readonly people: ReadonlyMap<PersonId, string>;
  readonly members: readonly Member[];
}

/** A name that was erased, or that nobody entered, is null. */
export const personNamed = (id: PersonId, { people }: Pick<Names, 'people'>) => ({
  person: id,
  name: people.get(id) || null,
});

export const memberNamed = (id: MemberId, { members }: Pick<Names, 'members'>, language: Language) => ({
  id,
  name: members.find((member) => member.id === id)?.name[language] ?? id,
});
