import type { Asks } from '../../functions/domain/due.ts';
import type { Answer } from '../api/ask.ts';

/** A row of « what needs me ». */
export type DueRow = Answer<'getDue'>['groups'][number]['rows'][number];

const ofTool = ({ tool }: DueRow): string => (tool ? `/t/${tool.id}` : '/tools');
const ofDecision = (row: DueRow): string =>
  row.decision === undefined ? ofTool(row) : `${ofTool(row)}/decisions/${row.decision}`;
const asked = (path: string, facts: Readonly<Record<string, string | undefined>>): string => {
  const given = Object.entries(facts).flatMap(([name, fact]) => (fact === undefined ? [] : [[name, fact]]));
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given)}`;
};

/** A row opens the thing to do, not the tool's page (USERS.md 2.1 S1, 2.2 D3). */
const ways = {
  answer: (row) => asked(`${ofTool(row)}/procedure`, { member: row.member?.id }),
  contribute: (row) => `${ofTool(row)}#contribute`,
  correct: ofDecision,
  decide: (row) =>
    row.session
      ? asked(`/sessions/${row.session.id}`, { record: row.tool?.id })
      : asked(`${ofTool(row)}/decide`, { body: row.body?.id }),
  confirm: (row) => (row.decision === undefined ? ofTool(row) : `${ofDecision(row)}/amended-text`),
  paragraphs: ofDecision,
  translate: (row) =>
    asked(`${ofTool(row)}/do/attach-document`, { document: row.document, language: row.languages?.[0] }),
  draft: (row) => `${ofTool(row)}/do/submit`,
  publish: (row) => `${ofTool(row)}/do/publish`,
  sessions: (row) => (row.session ? `/sessions/${row.session.id}` : '/sessions'),
  wait: ofTool,
  information: ofDecision,
} satisfies Record<Asks, (row: DueRow) => string>;

/** The address of what a row asks for. */
export const wayTo = (row: DueRow): string => ways[row.asks](row);
