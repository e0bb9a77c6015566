import type { BodyId } from '../../functions/domain/ids.ts';
import { Council, PoC, PTC, SWG } from '../support/sample-register.ts';

/** A decision as the matrix asks about it. */
export interface DecisionAsked {
  readonly id: string;
  readonly body: BodyId;
  /** Who recorded it. */
  readonly by: string;
  /** It is its body's own and its readers' until cleared. */
  readonly hidden?: true;
  /** Who said that the record is wrong. */
  readonly correctedBy?: string;
}

/** Where a tool of the whole rig stands. */
export interface Standing {
  readonly state: string;
  readonly tool: string;
  readonly officers: readonly string[];
  /** The body that holds it in truth; none before submission and after the last step. */
  readonly holder?: BodyId;
  /** The last decision on it. */
  readonly decision?: DecisionAsked;
  /** A body that invites contributions. */
  readonly invites?: BodyId;
  /** A decision that is hidden made it: it is not there for who may not know of that. */
  readonly hidden?: true;
  /** There is no such tool at all. */
  readonly missing?: true;
}

const ours = { officers: ['officer'] } as const;

/** One tool for each state that a tool can be in. Ids are told by what they are, `T-nowhere` is in no register. */
export const standings: readonly Standing[] = [
  { state: 'draft', tool: 'T-draft', ...ours },
  { state: "another officer's draft", tool: 'T-other', officers: ['other-officer'] },
  { state: 'at the working group', tool: 'T-group', ...ours, holder: SWG },
  { state: 'before the PTC', tool: 'T-ptc', ...ours, holder: PTC },
  {
    state: 'endorsed subject to amendments',
    tool: 'T-amended',
    ...ours,
    holder: PTC,
    decision: { id: 'T-amended-1', body: PTC, by: 'sec-PTC' },
  },
  {
    state: 'contributions invited',
    tool: 'T-invites',
    ...ours,
    holder: PTC,
    decision: { id: 'T-invites-1', body: PTC, by: 'sec-PTC' },
    invites: PTC,
  },
  {
    state: 'in a written procedure',
    tool: 'T-silence',
    ...ours,
    holder: PTC,
    decision: { id: 'T-silence-1', body: PTC, by: 'sec-PTC' },
  },
  {
    state: 'a correction is proposed',
    tool: 'T-corrected',
    ...ours,
    holder: PoC,
    decision: { id: 'T-corrected-1', body: PTC, by: 'sec-PTC', correctedBy: 'dep-PTC' },
  },
  {
    state: 'before the Policy Commission',
    tool: 'T-poc',
    ...ours,
    holder: PoC,
    decision: { id: 'T-poc-1', body: PTC, by: 'sec-PTC' },
  },
  {
    state: 'decided by the Policy Commission, not cleared',
    tool: 'T-secret',
    ...ours,
    holder: Council,
    decision: { id: 'T-secret-r2', body: PoC, by: 'sec-PoC', hidden: true },
  },
  { state: 'born of a hidden decision', tool: 'T-hidden1', ...ours, hidden: true },
  {
    state: 'decided by the Policy Commission, cleared',
    tool: 'T-cleared',
    ...ours,
    holder: Council,
    decision: { id: 'T-cleared-r1', body: PoC, by: 'sec-PoC' },
  },
  {
    state: 'before the Council',
    tool: 'T-council',
    ...ours,
    holder: Council,
    decision: { id: 'T-council-1', body: PTC, by: 'sec-PTC' },
  },
  {
    state: 'decided this morning',
    tool: 'T-today',
    ...ours,
    holder: Council,
    decision: { id: 'T-today-2', body: Council, by: 'sec-Council' },
  },
  {
    state: 'approved',
    tool: 'T-approved',
    ...ours,
    decision: { id: 'T-approved-2', body: Council, by: 'sec-Council' },
  },
  {
    state: 'published',
    tool: 'T-published',
    ...ours,
    decision: { id: 'T-published-2', body: Council, by: 'sec-Council' },
  },
  { state: 'withdrawn', tool: 'T-withdrawn', ...ours },
  { state: 'paused', tool: 'T-paused', ...ours, holder: PTC },
  { state: 'in no register', tool: 'T-nowhere', officers: [], missing: true },
];

/** Where a tool stands by its id. */
export const standing = (tool: string): Standing => {
  const found = standings.find((one) => one.tool === tool);
  if (!found) throw new Error(`No standing of ${tool}`);
  return found;
};

/** The paper of a tool: a number of its own. */
export const paperOf = (tool: string, language: 'en' | 'fr' = 'en') => {
  const place = standings.findIndex((one) => one.tool === tool);
  return { document: `PC${1000 + place}`, language, revision: 'a' } as const;
};

/** The session of a body that the rig has in its register, and a day of it that has come. */
export const meeting: Readonly<Record<string, { readonly session: string; readonly decidedOn: string }>> = {
  SWG: { session: 'SWG-30', decidedOn: '2024-03-12' },
  PTC: { session: 'PTC-243-244', decidedOn: '2024-04-24' },
  PoC: { session: 'PoC-90', decidedOn: '2024-06-18' },
  Council: { session: 'Council-143-144', decidedOn: '2024-06-27' },
};

/** What a body decided at its session. */
export const facts = (body: BodyId, tool: string, outcome: string, more: object = {}) => ({
  outcome,
  body,
  ...meeting[body],
  basis: { is: 'consensus' },
  versions: [paperOf(tool)],
  ...more,
});
