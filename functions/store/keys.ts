import type { ToolKind } from '../domain/event.ts';
import type { BodyId, DecisionId, DocumentId, MemberId, PersonId, SessionId, ToolId } from '../domain/ids.ts';
import { lifeCycleKey, type Place } from '../domain/life-cycle-order.ts';
import type { NoticeId } from '../domain/notice.ts';
import type { Person, Seat } from '../domain/person.ts';
import { folded } from '../domain/title-index.ts';

/*
 * Every key and index of the register, on one screen. Ids hold no '#', so no two things share a key.
 *
 * PK                    SK                           item
 * TOOL#T13              EVENT#000007                 what happened; written once; what a body decided is in GSI2
 *                       LINE#000001#002              a line of history with its body and date; in GSI2 only to be found
 *                       HEAD                         where the tool stands; in GSI1 by place, or among the held
 *                       WAIT                         the token of its execution, and how far the relay has come
 * REQUEST#p17#k         REQUEST                      what a person's key was used for
 * DECISION#D5           TOOL#T13                     only where one decision covers several tools
 * DOC#PC0741            TOOL#T13                     the versions of a paper that a tool knows; many to many
 * KIND#guide            TOOL#T13                     the tools of a kind
 * OFFICER#p17           TOOL#T13                     the tools that name a person as their officer
 * WORDS#cu              customs#T13                  a word that the tool's title has or had
 * BODIES                BODY#PTC, SESSION#PTC-245    one partition: the world is one strongly consistent Query
 * PERSON#p17            PERSON                       the only place of a name; in GSI1 by it; which sign-ins have ended
 *                       SEAT#PTC#delegate#…          the person's seats
 *                       FOLLOWS#body:PTC             the topics that the person follows
 *                       LETTER#sendAt#notice         the person's inbox
 *                       CALENDAR                     the hash of the secret of the person's calendar
 *                       OFFERED#T13#k                that they made an offer, to find it by who made it
 * CALENDAR#hash         CALENDAR                     whose it is, written in the same transaction
 * SEATS#PTC             SEAT#p17#delegate#…          the seats by body, written in the same transaction
 * MEMBERS               MEMBER#BE
 * TOPIC#body:PTC        PERSON#p17                   who follows, written in the same transaction
 * NOTICE#PTC-2024-04-24 NOTICE                       in GSI1 by sending time, until it is closed and ever after
 *                       CHUNK#fr-001                 the ledger of fifty letters
 * OFFERS#T13            OFFER#p17#k                  who offers to contribute
 * INTERVENTIONS         at#id                        what administrators did
 * INTERVENTION#id       INTERVENTION                 that it was done, written in the same transaction
 * KEPT#T13              META#000001                  an execution as it ended
 *                       EVENTS#000001#000            a part of what happened in it
 * OPERATIONS            LOOK                         what the last reconciliation found
 *
 * GSI1 (sparse, moving): AT#PTC or HELD / 2#since#T13 for heads; UNFINISHED or LETTERS / sendAt#id for notices;
 *                        PEOPLE / anna example#p17.
 * GSI2 (sparse, still):  DECIDED#PTC / 2024-04-24#T13#7.
 */
export type Key = { readonly PK: string; readonly SK: string };
export type IndexKey = { readonly GSI1PK: string; readonly GSI1SK: string };
export type DecidedKey = { readonly GSI2PK: string; readonly GSI2SK: string };

/** Six digits: they sort as text, and no tool lives for a million events. */
const six = (n: number) => String(n).padStart(6, '0');
const toolKey = (PK: string, tool: ToolId): Key => ({ PK, SK: `${toolPrefix}${tool}` });

export const toolPrefix = 'TOOL#';
export const toolPartition = (tool: ToolId): string => `${toolPrefix}${tool}`;
export const eventPrefix = 'EVENT#';
export const eventKey = (tool: ToolId, n: number): Key => ({
  PK: toolPartition(tool),
  SK: `${eventPrefix}${six(n)}`,
});
/** Line k of the history that event n entered. */
export const lineKey = (tool: ToolId, n: number, k: number): Key => ({
  PK: toolPartition(tool),
  SK: `LINE#${six(n)}#${String(k).padStart(3, '0')}`,
});
export const headKey = (tool: ToolId): Key => ({ PK: toolPartition(tool), SK: 'HEAD' });
export const waitKey = (tool: ToolId): Key => ({ PK: toolPartition(tool), SK: 'WAIT' });
export const requestKey = (person: PersonId, key: string): Key => ({
  PK: `REQUEST#${person}#${key}`,
  SK: 'REQUEST',
});
export const decisionPartition = (decision: DecisionId): string => `DECISION#${decision}`;
export const decisionKey = (decision: DecisionId, tool: ToolId): Key =>
  toolKey(decisionPartition(decision), tool);

export const documentPartition = (document: DocumentId): string => `DOC#${document}`;
export const documentKey = (document: DocumentId, tool: ToolId): Key =>
  toolKey(documentPartition(document), tool);
export const kindPartition = (kind: ToolKind): string => `KIND#${kind}`;
export const kindKey = (kind: ToolKind, tool: ToolId): Key => toolKey(kindPartition(kind), tool);
export const officerPartition = (person: PersonId): string => `OFFICER#${person}`;
export const officerKey = (person: PersonId, tool: ToolId): Key => toolKey(officerPartition(person), tool);
/** By two letters: one Query then finds whatever begins with two letters or more. */
export const wordsPartition = (word: string): string => `WORDS#${[...word].slice(0, 2).join('')}`;
export const wordKey = (word: string, tool: ToolId): Key => ({
  PK: wordsPartition(word),
  SK: `${word}#${tool}`,
});

export const bodiesPartition = 'BODIES';
export const bodyPrefix = 'BODY#';
export const sessionPrefix = 'SESSION#';
export const bodyKey = (body: BodyId): Key => ({ PK: bodiesPartition, SK: `${bodyPrefix}${body}` });
export const sessionKey = (session: SessionId): Key => ({
  PK: bodiesPartition,
  SK: `${sessionPrefix}${session}`,
});
export const personPrefix = 'PERSON#';
export const personPartition = (person: PersonId): string => `${personPrefix}${person}`;
export const personKey = (person: PersonId): Key => ({ PK: personPartition(person), SK: 'PERSON' });
export const followsPrefix = 'FOLLOWS#';
export const followsKey = (person: PersonId, topic: string): Key => ({
  PK: personPartition(person),
  SK: `${followsPrefix}${topic}`,
});
export const calendarKey = (person: PersonId): Key => ({ PK: personPartition(person), SK: 'CALENDAR' });
export const secretKey = (hash: string): Key => ({ PK: `CALENDAR#${hash}`, SK: 'CALENDAR' });
export const letterPrefix = 'LETTER#';
/** The hour of the notice, not of the sending: a letter that is added again has the same key. */
export const letterKey = (person: PersonId, letter: { at: string; notice: NoticeId }): Key => ({
  PK: personPartition(person),
  SK: `${letterPrefix}${letter.at}#${letter.notice}`,
});
export const seatPrefix = 'SEAT#';
/** All of a seat but its last day: a seat that is given up keeps its key. */
const seatTail = (seat: Seat) => [seat.role, seat.tool ?? '', seat.member ?? '', seat.from].join('#');
export const seatOfPersonKey = (seat: Seat): Key => ({
  PK: personPartition(seat.person),
  SK: `${seatPrefix}${seat.body ?? ''}#${seatTail(seat)}`,
});
export const seatsPartition = (body: BodyId): string => `SEATS#${body}`;
export const seatOnBodyKey = (seat: Seat, body: BodyId): Key => ({
  PK: seatsPartition(body),
  SK: `${seatPrefix}${seat.person}#${seatTail(seat)}`,
});
export const membersPartition = 'MEMBERS';
export const memberKey = (member: MemberId): Key => ({ PK: membersPartition, SK: `MEMBER#${member}` });
export const topicPartition = (topic: string): string => `TOPIC#${topic}`;
export const followKey = (topic: string, person: PersonId): Key => ({
  PK: topicPartition(topic),
  SK: `${personPrefix}${person}`,
});

export const noticePartition = (id: NoticeId): string => `NOTICE#${id}`;
export const noticeKey = (id: NoticeId): Key => ({ PK: noticePartition(id), SK: 'NOTICE' });
export const chunkPrefix = 'CHUNK#';
export const chunkKey = (id: NoticeId, chunk: string): Key => ({
  PK: noticePartition(id),
  SK: `${chunkPrefix}${chunk}`,
});

export const offersPartition = (tool: ToolId): string => `OFFERS#${tool}`;
export const offerKey = (tool: ToolId, person: PersonId, key: string): Key => ({
  PK: offersPartition(tool),
  SK: `OFFER#${person}#${key}`,
});
export const offeredPrefix = 'OFFERED#';
export const offeredKey = (tool: ToolId, person: PersonId, key: string): Key => ({
  PK: personPartition(person),
  SK: `${offeredPrefix}${tool}#${key}`,
});
export const interventionsPartition = 'INTERVENTIONS';
export const interventionKey = ({ at, id }: { at: string; id: string }): Key => ({
  PK: interventionsPartition,
  SK: `${at}#${id}`,
});
export const interventionMarkKey = (id: string): Key => ({ PK: `INTERVENTION#${id}`, SK: 'INTERVENTION' });
export const keptPartition = (tool: ToolId): string => `KEPT#${tool}`;
export const keptPrefix = 'META#';
export const keptKey = (tool: ToolId, generation: number): Key => ({
  PK: keptPartition(tool),
  SK: `${keptPrefix}${six(generation)}`,
});
export const keptPartPrefix = (generation: number): string => `EVENTS#${six(generation)}#`;
export const keptPartKey = (tool: ToolId, generation: number, part: number): Key => ({
  PK: keptPartition(tool),
  SK: `${keptPartPrefix(generation)}${String(part).padStart(3, '0')}`,
});
export const lookKey: Key = { PK: 'OPERATIONS', SK: 'LOOK' };

export const placePartition = (place: Place): string => `AT#${place}`;
export const heldPartition = 'HELD';
/** In life-cycle order. */
export const placeKey = (partition: string, at: Parameters<typeof lifeCycleKey>[0]): IndexKey => ({
  GSI1PK: partition,
  GSI1SK: lifeCycleKey(at),
});
export const unfinishedPartition = 'UNFINISHED';
/** A notice stays under the same sort key when it is closed, so that closing it needs no reading. */
export const lettersPartition = 'LETTERS';
export const unfinishedKey = (notice: { id: NoticeId; sendAt: string }): IndexKey => ({
  GSI1PK: unfinishedPartition,
  GSI1SK: `${notice.sendAt}#${notice.id}`,
});
export const peoplePartition = 'PEOPLE';
/** By the name as people look for it; a name that was erased comes first. An index key holds 1,024 bytes. */
export const nameKey = ({ id, name }: Pick<Person, 'id' | 'name'>): IndexKey => ({
  GSI1PK: peoplePartition,
  GSI1SK: `${folded(name).slice(0, 100).toWellFormed()}#${id}`,
});
export const decidedPartition = (body: BodyId): string => `DECIDED#${body}`;
/** `on` is a day, or as much of it as is known; `n` 0 for a line of history. */
export const decidedKey = (body: BodyId, on: string, tool: ToolId, n: number): DecidedKey => ({
  GSI2PK: decidedPartition(body),
  GSI2SK: `${on}#${tool}#${n}`,
});
