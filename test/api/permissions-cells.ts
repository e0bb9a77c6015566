import type { Endpoint } from '../../functions/contracts/api/endpoint.ts';
import { type BodyId, memberId } from '../../functions/domain/ids.ts';
import type { SeatRole } from '../../functions/domain/person.ts';
import { bodies, PoC, PTC } from '../support/sample-register.ts';
import type { Somebody } from './whole-rig-people.ts';
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

export const has = ({ person }: Cell, roles: readonly SeatRole[], body?: BodyId): boolean =>
  person.seats.some((seat) => roles.includes(seat.role) && (body === undefined || seat.body === body));
export const secretaries = ['secretary', 'deputy-secretary'] as const;

export const only =
  (...tests: readonly Test[]): Rule =>
  (cell) =>
    tests.some((test) => test(cell)) ? 'may' : 'not';

export const anySecretary: Test = (cell) => has(cell, secretaries);
export const anyOfficer: Test = (cell) => has(cell, ['officer']);
export const secretariatOf =
  (body: (cell: Cell) => BodyId | undefined): Test =>
  (cell) => {
    const of = body(cell);
    return of !== undefined && has(cell, secretaries, of);
  };
export const itsOfficer: Test = ({ person, tool }) => tool?.officers.includes(person.id) ?? false;

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
export const there =
  (rule: Rule): Rule =>
  (cell) => {
    const isGone = cell.tool?.missing === true || (cell.tool?.hidden === true && !knowsOfPoc(cell));
    return isGone ? 'hidden' : rule(cell);
  };
/** Refused for the body that the request names, whatever the tool is; and then the tool has to be there. */
export const ifMay =
  (rule: Rule): Rule =>
  (cell) =>
    rule(cell) === 'may' ? there(rule)(cell) : rule(cell);

export const decided = (test: (decision: DecisionAsked, cell: Cell) => boolean): Rule =>
  there((cell) => {
    const decision = cell.tool?.decision;
    if (!decision || (decision.hidden && !knowsOfPoc(cell))) return 'hidden';
    return test(decision, cell) ? 'may' : 'not';
  });
export const ofSecretariat = decided(({ body }, cell) => has(cell, secretaries, body));
/** One voice a Member: its delegates on the body; and the secretariat, which enters what came by mail. */
export const voiceOfA = decided(
  ({ body }, cell) =>
    has(cell, secretaries, body) ||
    cell.person.seats.some(
      (seat) => seat.role === 'delegate' && seat.body === body && seat.member === memberId('A'),
    ),
);

export const anybody: Rule = () => 'may';
export const everybody: Rule = () => 'may';
export const administrator: Rule = (cell) => (has(cell, ['administrator']) ? 'may' : 'not');
/** An administrator repairs the execution of any tool that they may know of; the reconciler does the others. */
export const itsExecution: Rule = (cell) => (administrator(cell) === 'may' ? there(everybody)(cell) : 'not');
export const readsPeople = only((cell) => has(cell, ['administrator']), anySecretary);
export const secretariatOfHolder = only(secretariatOf(holderOf));
export const secretariatOfBody = only(secretariatOf(({ body }) => body));

/** What the path of an endpoint is about: each tool, each body, or nothing in particular. */
export function subjectsOf({ path }: Endpoint): readonly Omit<Cell, 'person'>[] {
  if (/\{(tool|execution|decision)\}/.test(path)) return standings.map((tool) => ({ tool }));
  if (path.includes('{session}'))
    return bodies.filter(({ id }) => meeting[id]).map(({ id }) => ({ body: id }));
  return path.includes('{body}') ? bodies.map(({ id }) => ({ body: id })) : [{}];
}
