import { describe, expect, it } from 'vitest';
import type { NoticeItem } from '../../functions/domain/audience.ts';
import type { ToolEvent } from '../../functions/domain/event.ts';
import { decisionId, toolId } from '../../functions/domain/ids.ts';
import { othersBeside } from '../../functions/domain/letter-items.ts';
import {
  atPtc,
  byClock,
  decided,
  endorsed,
  lived,
  PTC,
  registered,
  submitted,
  to,
  versionF,
  worldAt,
} from '../support/sample-register.ts';

const beside = (...items: readonly Omit<NoticeItem, 'index'>[]): number => {
  const [own] = items;
  if (!own) throw new Error('Something is told');
  return othersBeside(
    own.event,
    { body: PTC },
    items.map((item, index) => ({ ...item, index })),
    worldAt(),
  );
};
const of = (id: string, ...events: readonly ToolEvent[]) => lived([registered(), submitted, ...events], id);
const own = of('T13', endorsed);

describe('how many others a delegate’s letter tells of', () => {
  it('counts decisions, one over many tools once, and not its own', () => {
    const decision = decisionId('many');
    const shared = decided({ outcome: 'noted' }, { decision, tools: ['T12', 'T17'].map(toolId) });
    expect(beside(own)).toBe(0);
    expect(beside(own, of('T12', shared), of('T17', shared))).toBe(1);
    expect(beside(of('T12', shared), of('T17', shared), own)).toBe(1);
  });

  it('counts neither what only secretaries are asked nor what is for all steps', () => {
    const paper: ToolEvent = { type: 'DocumentAttached', version: versionF, as: 'translation' };
    const reminded = { type: 'Reminded', of: 'outcome', move: to(atPtc), by: byClock } as const;
    expect(beside(own, of('T12'), of('T17', paper), of('T18', reminded))).toBe(0);
  });

  it('counts what is official', () => {
    const { decision, facts } = endorsed;
    const agreed: ToolEvent = {
      ...{ type: 'CorrectionAgreed', decision, facts, reason: 'x', step: 1, questions: [] },
      proposedBy: 'secretary' as never,
    };
    expect(beside(own, of('T12', endorsed, agreed))).toBe(1);
  });
});
