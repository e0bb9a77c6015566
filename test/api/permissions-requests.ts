import type { Endpoint } from '../../functions/contracts/api/endpoint.ts';
import { PTC, SWG } from '../support/sample-register.ts';
import { type Cell, clearedStep, holderOf } from './permissions-cells.ts';
import { calendar, letter, type WholeRig } from './whole-rig.ts';
import { offerKey, publication, registrationOf } from './whole-rig-story.ts';
import { facts, meeting, paperOf } from './whole-rig-tools.ts';

/** What is asked in a cell, beside the values in the path. */
interface Asked {
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** Instead of the usual values in the path. */
  readonly path?: Readonly<Record<string, string>>;
}

const toolOf = ({ tool }: Cell): string => tool?.tool ?? '';
const meetingOf = ({ body = PTC }: Cell) => meeting[body] ?? { session: '', decidedOn: '' };
const nextMeeting: Readonly<Record<string, string>> = {
  SWG: 'SWG-31',
  PTC: 'PTC-245-246',
  PoC: 'PoC-91',
  Council: 'Council-145-146',
};
const reason = { reason: 'As the test of permissions asks' };

const decision =
  (outcome: string, more: object = {}) =>
  (cell: Cell) => ({
    body: { facts: facts(holderOf(cell), toolOf(cell), outcome, more) },
  });
const procedure = (cell: Cell) => {
  const tool = toolOf(cell);
  const versions = [paperOf(tool, 'en'), paperOf(tool, 'fr')];
  const more = { decidedOn: '2024-06-28', deadlineAt: '2024-08-16T10:00:00.000Z', rule: 'Rule 7', versions };
  return {
    body: {
      facts: facts(holderOf(cell), tool, 'written-opened', more),
      agrees: 'endorsed',
      minimumDays: 14,
    },
  };
};
const answer = () => ({
  body: { member: 'A', answer: 'objection', text: { en: 'Section 3 needs more work.' } },
});
const tick = () => ({ body: reason });

/** The request that each line of the API takes, right for the tool that it is about; otherwise its own example. */
const requests: Readonly<Record<string, (cell: Cell) => Asked>> = {
  registerTool: () => ({ body: { tool: 'T-new', registration: registrationOf('T-new', ['officer']) } }),
  submitTool: (cell) => ({
    body: {
      to: toolOf(cell) === 'T-group' ? SWG : PTC,
      asked: { en: 'to examine and endorse' },
      versions: [paperOf(toolOf(cell))],
    },
  }),
  notListed: (cell) => ({ body: { body: holderOf(cell), why: 'late' } }),
  decisionForm: (cell) => ({ query: { session: meeting[holderOf(cell)]?.session ?? '' } }),
  recordDecision: decision('endorsed'),
  previewDecision: decision('endorsed'),
  recordSeveral: () => ({
    body: {
      tools: ['T-ptc', 'T-amended'],
      decision: 'D-of-several',
      facts: facts(PTC, 'T-ptc', 'deferred', { versions: [] }),
    },
  }),
  confirmAmendedText: (cell) => ({
    body: { versions: [{ ...paperOf(toolOf(cell)), revision: 'b' }], checkedBy: 'secretariat' },
  }),
  takeBack: tick,
  proposeCorrection: (cell) => ({
    body: {
      facts: facts(cell.tool?.decision?.body ?? PTC, toolOf(cell), 'deferred', { versions: [] }),
      ...reason,
    },
  }),
  changeRoute: (cell) => {
    const { route } = registrationOf(toolOf(cell), []);
    const isDraft = cell.tool?.holder === undefined && cell.tool?.decision === undefined;
    const authority = isDraft
      ? { kind: 'officer' }
      : { kind: 'holding-body', body: holderOf(cell), reference: 'Para. 47' };
    return { body: { after: { ...route, partnerGate: 'A partner' }, authority } };
  },
  discontinueTool: decision('discontinued', { reason: { en: 'The sponsor asked for it' }, versions: [] }),
  openWrittenProcedure: procedure,
  previewProcedure: procedure,
  enterAnswer: answer,
  answerProcedure: answer,
  attachDocument: (cell) => ({
    body: { version: { ...paperOf(toolOf(cell)), revision: 'b' }, as: 'revision' },
  }),
  publishTool: () => ({ body: { publication: publication('2024-06-28') } }),
  clearStep: (cell) => ({ body: { step: clearedStep(cell).n } }),
  actOnSession: (cell) => ({
    body: { act: meetingOf(cell).session === 'PTC-243-244' ? 're-open' : 'close', ...reason },
  }),
  planSession: ({ body = PTC }) => ({
    path: { session: nextMeeting[body] ?? '' },
    body: {
      body,
      label: { en: 'A session', fr: 'Une session' },
      firstDay: '2024-12-03',
      lastDay: '2024-12-05',
    },
  }),
  answerOffer: () => ({ path: { person: 'obs-PTC' } }),
  sendAgain: () => ({ body: { persons: ['del-B'], ...reason } }),
  putPerson: () => ({ path: { person: 'newcomer' } }),
  giveSeat: () => ({ body: { role: 'deputy-secretary', body: 'CBC', from: '2024-06-28' } }),
  endSeat: () => ({
    body: { role: 'delegate', body: 'PTC', member: 'A', from: '2020-01-01', to: '2024-06-28' },
  }),
};

/** A request that is right in itself, whoever asks. */
export function requestFor({ id, path, example, takes }: Endpoint, cell: Cell, rig: WholeRig) {
  const tool = toolOf(cell);
  const { query, body, path: own } = { ...example, path: {}, ...requests[id]?.(cell) };
  const values: Readonly<Record<string, string>> = {
    tool,
    decision: cell.tool?.decision?.id ?? `${tool}-99`,
    execution: `${tool}-g1`,
    session: meetingOf(cell).session,
    body: cell.body ?? '',
    notice: letter.notice,
    person: letter.to,
    key: offerKey,
    document: paperOf('T-ptc').document,
    id: 'letter-1',
    file: calendar,
    token: rig.unsubscription,
    ...own,
  };
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name] ?? example?.params?.[name];
    if (value === undefined) throw new Error(`${id}: no value for ${name}`);
    return value;
  });
  const asked = String(new URLSearchParams(query));
  return {
    address: asked === '' ? filled : `${filled}?${asked}`,
    ...(body === undefined ? {} : { body }),
    headers: typeof body === 'string' ? { 'content-type': takes ?? 'text/plain' } : {},
  };
}
