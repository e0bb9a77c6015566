import type { Command, Decided } from '../command.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { hasWords } from '../text.ts';
import { decisionOf, type Tool } from '../tool.ts';
import { passing } from '../way.ts';
import type { World } from '../world.ts';

type Of<T extends Command['type']> = Extract<Command, { type: T }>;

/** The amended text is what the body endorsed: the tool moves on (row 2). */
export function confirmAmendedText(
  tool: Tool,
  command: Of<'confirm-amended-text'>,
  world: World,
): Decided | Refusal {
  const { decision: id, versions, checkedBy } = command;
  const decision = decisionOf(tool, id);
  if (!decision) return refuse('unknown-decision', { decision: id });
  if (decision.status === 'taken-back') return refuse('decision-not-standing', { decision: id });
  const { step } = decision;
  if (decision.facts.outcome !== 'endorsed-amended')
    return refuse('nothing-to-confirm', { tool: tool.id, outcome: decision.facts.outcome });
  if (tool.progress.next.waitsFor !== 'amended-text' || step === null || step !== tool.progress.next.step)
    return refuse('nothing-to-confirm', { tool: tool.id, waitsFor: tool.progress.next.waitsFor });
  if (versions.length === 0) return refuse('details-missing', { fields: ['versions'] });
  const move = passing(tool, [{ step, state: { is: 'done', decision: id } }], step, world);
  return { event: { type: 'AmendedTextConfirmed', decision: id, versions, checkedBy, move }, others: [] };
}

/** The report of the session gives the wording its final form; outcome and effect stay as they are. */
export function confirmText(tool: Tool, command: Of<'confirm-text'>): Decided | Refusal {
  const { decision: id, report, paragraph, text } = command;
  const decision = decisionOf(tool, id);
  if (!decision) return refuse('unknown-decision', { decision: id });
  if (decision.status === 'taken-back') return refuse('decision-not-standing', { decision: id });
  if (decision.status === 'final')
    return refuse('text-already-final', { decision: id, report: decision.report });
  const fields = [
    ...(report.trim() ? [] : ['report']),
    ...(paragraph.trim() ? [] : ['paragraph']),
    ...(hasWords(text) ? [] : ['text']),
  ];
  if (fields.length > 0) return refuse('details-missing', { fields });
  return { event: { type: 'TextConfirmed', decision: id, report, paragraph, text }, others: [] };
}
