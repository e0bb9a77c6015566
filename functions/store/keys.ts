import type { BodyId, DecisionId, DocumentId, MemberId, PersonId, SessionId, ToolId } from '../domain/ids.ts';
import type { NoticeId } from '../domain/notice.ts';
import type { Seat } from '../domain/person.ts';
import { stages, type Whereabouts } from '../domain/stage.ts';
import type { ToolStore } from '../ports.ts';

/*
 * Every key and index of the register, on one screen. Ids hold no '#', so no two things share a key.
 *
 * PK                    SK                           item
 * TOOL#T13              EVENT#000007                 what happened; written once
 *                       HEAD                         where the tool stands; in GSI1 by place
 *                       WAIT                         the token of its execution, and how far the relay has come
 * REQUEST#p17#k         REQUEST                      what a person's key was used for
 * DECISION#D5           TOOL#T13                     only where one decision covers several tools
 * DOC#PC0741            TOOL#T13                     the versions of a paper that a tool knows; many to many
 * BODIES                BODY#PTC, SESSION#PTC-245    one partition: the world is one strongly consistent Query
 * PERSON#p17            PERSON                       the only place of a name
 *                       SEAT#PTC#delegate#…          the person's seats
 * SEATS#PTC             SEAT#p17#delegate#…          the same seats by body, written in the same transaction
 * MEMBERS               MEMBER#BE
 * TOPIC#body:PTC        PERSON#p17                   who follows
 * NOTICE#PTC-2024-04-24 NOTICE                       in GSI1 by sending time until closed
 *                       CHUNK#fr-001                 the ledger of fifty letters
 *
 * GSI1 (sparse, moving): AT#PTC / 2#since#T13 for heads; UNFINISHED / sendAt#id for notices.
 */
export type Key = { readonly PK: string; readonly SK: string };
export type IndexKey = { readonly GSI1PK: string; readonly GSI1SK: string };
export type Place = Parameters<ToolStore['toolsAt']>[0];

export const toolPartition = (tool: ToolId): string => `TOOL#${tool}`;
export const eventPrefix = 'EVENT#';
/** Six digits: they sort as text, and no tool lives for a million events. */
export const eventKey = (tool: ToolId, n: number): Key => ({
  PK: toolPartition(tool),
  SK: `${eventPrefix}${String(n).padStart(6, '0')}`,
});
export const headKey = (tool: ToolId): Key => ({ PK: toolPartition(tool), SK: 'HEAD' });
export const waitKey = (tool: ToolId): Key => ({ PK: toolPartition(tool), SK: 'WAIT' });
export const requestKey = (person: PersonId, key: string): Key => ({
  PK: `REQUEST#${person}#${key}`,
  SK: 'REQUEST',
});
export const decisionPartition = (decision: DecisionId): string => `DECISION#${decision}`;
export const decisionKey = (decision: DecisionId, tool: ToolId): Key => ({
  PK: decisionPartition(decision),
  SK: `TOOL#${tool}`,
});

export const documentPartition = (document: DocumentId): string => `DOC#${document}`;
export const documentKey = (document: DocumentId, tool: ToolId): Key => ({
  PK: documentPartition(document),
  SK: `TOOL#${tool}`,
});

export const bodiesPartition = 'BODIES';
export const bodyPrefix = 'BODY#';
export const sessionPrefix = 'SESSION#';
export const bodyKey = (body: BodyId): Key => ({ PK: bodiesPartition, SK: `${bodyPrefix}${body}` });
export const sessionKey = (session: SessionId): Key => ({
  PK: bodiesPartition,
  SK: `${sessionPrefix}${session}`,
});
export const personPartition = (person: PersonId): string => `PERSON#${person}`;
export const personKey = (person: PersonId): Key => ({ PK: personPartition(person), SK: 'PERSON' });
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
  SK: `PERSON#${person}`,
});

export const noticePartition = (id: NoticeId): string => `NOTICE#${id}`;
export const noticeKey = (id: NoticeId): Key => ({ PK: noticePartition(id), SK: 'NOTICE' });
export const chunkPrefix = 'CHUNK#';
export const chunkKey = (id: NoticeId, chunk: string): Key => ({
  PK: noticePartition(id),
  SK: `${chunkPrefix}${chunk}`,
});

export const placePartition = (place: Place): string => `AT#${place}`;
/** Life-cycle order: the stage's place in a life, then who has been there longest. */
export const placeKey = (
  place: Place,
  at: { stage: Whereabouts; since: string; tool: ToolId },
): IndexKey => ({
  GSI1PK: placePartition(place),
  GSI1SK: `${at.stage === 'ended' ? stages.length : stages.indexOf(at.stage)}#${at.since}#${at.tool}`,
});
export const unfinishedPartition = 'UNFINISHED';
export const unfinishedKey = (notice: { id: NoticeId; sendAt: string }): IndexKey => ({
  GSI1PK: unfinishedPartition,
  GSI1SK: `${notice.sendAt}#${notice.id}`,
});
