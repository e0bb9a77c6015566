import type { Endpoint } from '../../functions/contracts/api/endpoint.ts';
import type { api } from '../../functions/contracts/api/endpoints.ts';
import { PTC } from '../support/sample-register.ts';
import {
  administrator,
  anybody,
  anyOfficer,
  anySecretary,
  type Cell,
  clearedStep,
  decided,
  everybody,
  has,
  ifMay,
  itsExecution,
  itsOfficer,
  ofSecretariat,
  only,
  type Rule,
  readsPeople,
  secretariatOf,
  secretariatOfBody,
  secretariatOfHolder,
  secretaries,
  there,
  type Verdict,
  voiceOfA,
} from './permissions-cells.ts';
import { letter } from './whole-rig.ts';
import { nobody, stranger } from './whole-rig-people.ts';

/**
 * Nobody needs to sign in for these; they tell nothing of the register, or what was published for the public, or their
 * address is the secret.
 */
const open: ReadonlySet<string> = new Set([
  ...['openApi', 'docs', 'signInSettings', 'getOpenTool', 'readCalendar', 'showUnsubscribe', 'unsubscribe'],
]);

/**
 * Who may ask what (issue 3, item 3; USERS.md 1.2), one line an endpoint: written from what people may do, not from
 * what the code does. A line of the API that has none here fails the matrix.
 */
export const rules: Readonly<Record<string, Rule>> = {
  openApi: anybody,
  docs: anybody,
  signInSettings: anybody,
  getOpenTool: anybody,
  readCalendar: anybody,
  showUnsubscribe: anybody,
  unsubscribe: anybody,

  // A body's secretaries record its decisions and no other body's.
  decisionForm: ifMay(secretariatOfHolder),
  previewDecision: ifMay(secretariatOfHolder),
  previewProcedure: ifMay(secretariatOfHolder),
  recordDecision: ifMay(secretariatOfHolder),
  recordSeveral: only(secretariatOf(() => PTC)),
  notListed: ifMay(secretariatOfHolder),
  openWrittenProcedure: ifMay(secretariatOfHolder),
  discontinueTool: there(secretariatOfHolder),
  confirmAmendedText: ofSecretariat,
  confirmText: ofSecretariat,
  // The same secretary alone.
  takeBack: decided(({ by }, { person }) => person.id === by),
  proposeCorrection: ofSecretariat,
  // A second person of the body or its Chair, and never an administrator.
  agreeCorrection: decided(
    ({ body, correctedBy }, cell) =>
      has(cell, [...secretaries, 'chair'], body) && cell.person.id !== correctedBy,
  ),
  clearStep: there(only(secretariatOf((cell) => clearedStep(cell).body))),
  actOnSession: secretariatOfBody,
  planSession: secretariatOfBody,
  answerOffer: ({ tool, ...cell }) =>
    tool?.invites && has(cell, secretaries, tool.invites) ? 'may' : 'hidden',

  // Officers submit and publish their tools.
  registerTool: only(anySecretary, anyOfficer),
  proposedRoute: only(anySecretary, anyOfficer),
  submitTool: there(only(itsOfficer)),
  withdrawTool: there(only(itsOfficer)),
  publishTool: there(only(itsOfficer)),
  attachDocument: there(only(itsOfficer, anySecretary)),
  uploadFile: there(only(itsOfficer, anySecretary)),
  changeRoute: there(
    only(
      itsOfficer,
      secretariatOf(({ tool }) => tool?.holder),
    ),
  ),

  // One voice a Member in a written procedure, also where it came by mail.
  answerProcedure: voiceOfA,
  enterAnswer: voiceOfA,

  // What there is to read is read by everybody in the register, as far as their seats allow.
  getMe: everybody,
  listTools: everybody,
  toolsCsv: everybody,
  getTool: there(everybody),
  getHistory: there(everybody),
  getDocument: everybody,
  getFile: everybody,
  // It was published for the public; of other tools nothing was.
  getPublishedFile: there(({ tool }) => (tool?.state === 'published' ? 'may' : 'hidden')),
  listBodies: everybody,
  getBody: everybody,
  listSessions: everybody,
  getSession: everybody,
  sessionCsv: everybody,
  getNote: everybody,
  notePage: everybody,
  listDecisions: everybody,
  decisionsCsv: everybody,
  getDecision: decided(() => true),
  search: everybody,
  getMembers: everybody,
  // Who registers a tool names who is responsible for it.
  findOfficers: only(anySecretary, anyOfficer),

  // Delegates and observers read what their seats allow, subscribe, offer to contribute; and so does everybody.
  getDue: everybody,
  listInbox: everybody,
  markLetter: ({ person }) => (person.id === letter.to ? 'may' : 'hidden'),
  getSubscriptions: everybody,
  setLevel: everybody,
  followTool: there(everybody),
  unfollowTool: everybody,
  followBody: everybody,
  unfollowBody: everybody,
  changeSettings: everybody,
  signOut: everybody,
  getCalendar: everybody,
  renewCalendar: everybody,
  listOffers: there(everybody),
  offerContribution: there(({ tool, ...cell }) => {
    if (!tool?.invites) return 'hidden';
    return has(cell, ['delegate', 'observer'], tool.invites) ? 'may' : 'not';
  }),

  // An administrator repairs executions and manages people.
  getHealth: administrator,
  find: administrator,
  listExecutions: administrator,
  executionsCsv: administrator,
  getExecution: itsExecution,
  executionsOfTool: itsExecution,
  pauseExecution: itsExecution,
  resumeExecution: itsExecution,
  redriveExecution: itsExecution,
  getDrift: administrator,
  putRight: itsExecution,
  putAllRight: administrator,
  listLetters: administrator,
  getLetter: administrator,
  lettersOfPerson: administrator,
  sendAgain: administrator,
  listDeadLetters: administrator,
  retryDeadLetter: administrator,
  listPeople: readsPeople,
  getPerson: readsPeople,
  listMembers: readsPeople,
  putPerson: administrator,
  erasePerson: administrator,
  signOutPerson: administrator,
  giveSeat: administrator,
  endSeat: administrator,
  importPeople: administrator,
  // They look with their own eyes beside another's: what they may not know of is not there.
  seeAs: itsExecution,
  listInterventions: administrator,
  interventionsCsv: administrator,
  verifyRecord: administrator,
  exportRegister: administrator,
} satisfies Partial<Record<keyof typeof api, Rule>>;

/** What becomes of a request of anybody at all. */
export const expected = ({ id }: Endpoint, cell: Cell): Verdict => {
  if (open.has(id)) return 'may';
  if (cell.person === nobody) return 'sign-in';
  return cell.person === stranger ? 'not' : (rules[id]?.(cell) ?? 'hidden');
};
