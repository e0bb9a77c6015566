import type { Endpoint } from '../../functions/contracts/api/endpoint.ts';
import type { api } from '../../functions/contracts/api/endpoints.ts';
import { type BodyId, memberId } from '../../functions/domain/ids.ts';
import type { SeatRole } from '../../functions/domain/person.ts';
import { bodies, PoC, PTC } from '../support/sample-register.ts';
import { letter } from './whole-rig.ts';
import { nobody, type Somebody, stranger } from './whole-rig-people.ts';
import { type DecisionAsked, meeting, type Standing, standings } from './whole-rig-tools.ts';

/** What becomes of a request: carried out or refused for the state of things; 403; 404; 401. */
export type Verdict = 'may' | 'not' | 'hidden' | 'sign-in';

/** Who asks about what. */
export interface Cell {
  readonly person: Somebody;
  /** Where the path names a tool, or an execution of one. */
  readonly tool?: Standing;
  /** Where the path names a body, or a session of one. */
  readonly body?: BodyId;
}
/** Of somebody whom the register knows; the others are the same everywhere. */
export type Rule = (cell: Cell) => Verdict;
type Test = (cell: Cell) => boolean;

const has = ({ person }: Cell, roles: readonly SeatRole[], body?: BodyId): boolean =>
  person.seats.some((seat) => roles.includes(seat.role) && (body === undefined || seat.body === body));
const secretaries = ['secretary', 'deputy-secretary'] as const;

const only =
  (...tests: readonly Test[]): Rule =>
  (cell) =>
    tests.some((test) => test(cell)) ? 'may' : 'not';

const anySecretary: Test = (cell) => has(cell, secretaries);
const anyOfficer: Test = (cell) => has(cell, ['officer']);
const secretariatOf =
  (body: (cell: Cell) => BodyId | undefined): Test =>
  (cell) => {
    const of = body(cell);
    return of !== undefined && has(cell, secretaries, of);
  };
const itsOfficer: Test = ({ person, tool }) => tool?.officers.includes(person.id) ?? false;

/** The body that has the tool; that which would get it first where nobody has it yet. */
export const holderOf = ({ tool }: Cell): BodyId => tool?.holder ?? PTC;
/** The step that is to be cleared: the Policy Commission's, where the route has one. */
const leavesOutPoc = ['T-council', 'T-today', 'T-approved', 'T-published'];
export const clearedStep = ({ tool }: Cell) =>
  leavesOutPoc.includes(tool?.tool ?? '') ? { n: 2, body: PTC } : { n: 3, body: PoC };

/** The seats of the Policy Commission, the secretariat, and who is responsible for the tool. */
export const knowsOfPoc: Test = (cell) =>
  cell.person.seats.some(({ body }) => body === PoC) || anySecretary(cell) || itsOfficer(cell);

/** What may not be known to exist is not there; what is not there neither. */
const there =
  (rule: Rule): Rule =>
  (cell) => {
    const isGone = cell.tool?.missing === true || (cell.tool?.hidden === true && !knowsOfPoc(cell));
    return isGone ? 'hidden' : rule(cell);
  };
/** Refused for the body that the request names, whatever the tool is; and then the tool has to be there. */
const ifMay =
  (rule: Rule): Rule =>
  (cell) =>
    rule(cell) === 'may' ? there(rule)(cell) : rule(cell);

const decided = (test: (decision: DecisionAsked, cell: Cell) => boolean): Rule =>
  there((cell) => {
    const decision = cell.tool?.decision;
    if (!decision || (decision.hidden && !knowsOfPoc(cell))) return 'hidden';
    return test(decision, cell) ? 'may' : 'not';
  });
const ofSecretariat = decided(({ body }, cell) => has(cell, secretaries, body));
/** One voice a Member: its delegates on the body; and the secretariat, which enters what came by mail. */
const voiceOfA = decided(
  ({ body }, cell) =>
    has(cell, secretaries, body) ||
    cell.person.seats.some(
      (seat) => seat.role === 'delegate' && seat.body === body && seat.member === memberId('A'),
    ),
);

const anybody: Rule = () => 'may';
const everybody: Rule = () => 'may';
const administrator: Rule = (cell) => (has(cell, ['administrator']) ? 'may' : 'not');
/** An administrator repairs the execution of any tool that they may know of; the reconciler does the others. */
const itsExecution: Rule = (cell) => (administrator(cell) === 'may' ? there(everybody)(cell) : 'not');
const readsPeople = only((cell) => has(cell, ['administrator']), anySecretary);
const secretariatOfHolder = only(secretariatOf(holderOf));
const secretariatOfBody = only(secretariatOf(({ body }) => body));

/** Nobody needs to sign in for these; they tell nothing of the register, or their address is the secret. */
const open: ReadonlySet<string> = new Set([
  ...['openApi', 'docs', 'signInSettings', 'readCalendar', 'showUnsubscribe', 'unsubscribe'],
]);

/**
 * Who may ask what (issue 3, item 3; USERS.md 1.2), one line an endpoint: written from what people may do, not from
 * what the code does. A line of the API that has none here fails the matrix.
 */
export const rules: Readonly<Record<string, Rule>> = {
  openApi: anybody,
  docs: anybody,
  signInSettings: anybody,
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

/** What the path of an endpoint is about: each tool, each body, or nothing in particular. */
export function subjectsOf({ path }: Endpoint): readonly Omit<Cell, 'person'>[] {
  if (/\{(tool|execution|decision)\}/.test(path)) return standings.map((tool) => ({ tool }));
  if (path.includes('{session}'))
    return bodies.filter(({ id }) => meeting[id]).map(({ id }) => ({ body: id }));
  return path.includes('{body}') ? bodies.map(({ id }) => ({ body: id })) : [{}];
}

/** What becomes of a request of anybody at all. */
export const expected = ({ id }: Endpoint, cell: Cell): Verdict => {
  if (open.has(id)) return 'may';
  if (cell.person === nobody) return 'sign-in';
  return cell.person === stranger ? 'not' : (rules[id]?.(cell) ?? 'hidden');
};
