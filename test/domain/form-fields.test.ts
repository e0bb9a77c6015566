import { describe, expect, it } from 'vitest';
import { missing } from '../../functions/domain/decide/recording.ts';
import { fieldsOf } from '../../functions/domain/form-fields.ts';
import { decisionOutcomes, outcomeTable } from '../../functions/domain/outcome.ts';
import { sendChoicesOf } from '../../functions/domain/send-choices.ts';
import { tellingOf } from '../../functions/domain/telling.ts';
import { PTC } from '../support/sample-register.ts';
import { beforePtc } from '../support/story.ts';

const nothing = { body: PTC, decidedOn: '2024-04-24', basis: { is: 'consensus' }, versions: [] } as const;

describe('the fields of the form', () => {
  it.each(decisionOutcomes)('of %s that must be given are those without which it is refused', (outcome) => {
    const required = fieldsOf(outcome).filter(({ block, required }) => block !== 'record' && required);
    expect(new Set(required.map(({ field }) => field))).toEqual(new Set(missing(outcome, nothing, false)));
  });

  it.each(decisionOutcomes)('of %s stand once each', (outcome) => {
    const names = fieldsOf(outcome).map(({ field }) => field);
    expect(new Set(names).size).toBe(names.length);
    for (const need of outcomeTable[outcome].needs) expect(names).toContain(need);
  });
});

describe('a quiet option', () => {
  it.each(decisionOutcomes)('is offered of %s where quiet means that nobody is told', (outcome) => {
    const { tool } = beforePtc();
    const event = { type: 'DecisionRecorded', facts: { ...nothing, outcome }, step: 1, quiet: true } as never;
    expect(sendChoicesOf(outcome).includes('quiet')).toBe(tellingOf(event, tool) === undefined);
  });
});
