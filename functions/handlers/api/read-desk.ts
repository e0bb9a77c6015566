import { fileEndpoints as files } from '../../contracts/api/files.ts';
import { openEndpoints as open } from '../../contracts/api/open.ts';
import { readEndpoints as api } from '../../contracts/api/read.ts';
import { type Served, served } from '../../contracts/api/use-case.ts';
import type { FileStore } from '../../desk-ports.ts';
import type { Clock, NoticeStore, PeopleStore, ToolStore } from '../../ports.ts';
import { decisionsCsv } from './read/decisions-csv.ts';
import { findOfficers } from './read/find-officers.ts';
import { getBody } from './read/get-body.ts';
import { getDecision } from './read/get-decision.ts';
import { getDocument } from './read/get-document.ts';
import { getFile } from './read/get-file.ts';
import { getHistory } from './read/get-history.ts';
import { getMe } from './read/get-me.ts';
import { getMembers } from './read/get-members.ts';
import { getNote } from './read/get-note.ts';
import { getOpenTool } from './read/get-open-tool.ts';
import { getPublishedFile } from './read/get-published-file.ts';
import { getSession } from './read/get-session.ts';
import { getTool } from './read/get-tool.ts';
import { knownEvents } from './read/known-events.ts';
import { listBodies } from './read/list-bodies.ts';
import { listDecisions } from './read/list-decisions.ts';
import { listSessions } from './read/list-sessions.ts';
import { listTools } from './read/list-tools.ts';
import { notePage } from './read/note-page.ts';
import { search } from './read/search.ts';
import { sessionCsv } from './read/session-csv.ts';
import { toolsCsv } from './read/tools-csv.ts';

export interface ReadPorts {
  readonly tools: Pick<
    ToolStore,
    | 'events'
    | 'summaries'
    | 'toolsAt'
    | 'heldTools'
    | 'toolsOfKind'
    | 'toolsOfOfficer'
    | 'toolsByWord'
    | 'toolsOfDocument'
    | 'toolsOfDecision'
    | 'decidedBy'
  >;
  readonly people: Pick<PeopleStore, 'world' | 'people' | 'members' | 'seatsOn' | 'seatsOf' | 'everybody'>;
  readonly notices: Pick<NoticeStore, 'read'>;
  readonly files: Pick<FileStore, 'addressToRead'>;
  readonly clock: Clock;
  /** Empty for a register that is meant; `Rehearsal` where what it holds is invented. */
  readonly registerName: string;
}

/** What everybody reads of the register, as far as their seats allow. It writes nothing. */
export const readDesk = (given: ReadPorts): readonly Served[] => {
  const ports = { ...given, events: knownEvents(given.tools) };
  return [
    served(api.getMe, getMe(ports)),
    served(api.listTools, listTools(ports)),
    served(api.toolsCsv, toolsCsv(ports)),
    served(api.getTool, getTool(ports)),
    served(open.getOpenTool, getOpenTool(ports)),
    served(api.getHistory, getHistory(ports)),
    served(api.getDocument, getDocument(ports)),
    served(files.getFile, getFile(ports)),
    served(files.getPublishedFile, getPublishedFile(ports)),
    served(api.listBodies, listBodies(ports)),
    served(api.getBody, getBody(ports)),
    served(api.listSessions, listSessions(ports)),
    served(api.getSession, getSession(ports)),
    served(api.sessionCsv, sessionCsv(ports)),
    served(api.getNote, getNote(ports)),
    served(api.notePage, notePage(ports)),
    served(api.listDecisions, listDecisions(ports)),
    served(api.decisionsCsv, decisionsCsv(ports)),
    served(api.getDecision, getDecision(ports)),
    served(api.getMembers, getMembers(ports)),
    served(api.findOfficers, findOfficers(ports)),
    served(api.search, search(ports)),
  ];
};
