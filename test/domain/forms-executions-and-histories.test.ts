import { describe, expect, it } from 'vitest';
import { foldIdle } from '../../functions/domain/execution-history.ts';
import { fieldsOf } from '../../functions/domain/form-fields.ts';
import { executionOf, firstGeneration } from '../../functions/domain/head.ts';
import { addedTo, knownLines } from '../../functions/domain/history.ts';
import { withoutAddresses } from '../../functions/domain/without-addresses.ts';
import type { Told } from '../support/placed-tool.ts';
import { at, PTC, recorded, registration, to } from '../support/sample-register.ts';

describe('a form', () => {
  it('asks of every decision when and how it was taken, and for the rest where there is one', () => {
    const required = fieldsOf('statement').map((one) => [one.field, one.block, one.required]);
    expect(required.filter(([, block]) => block === 'record')).toEqual([
      ['decidedOn', 'record', true],
      ['item', 'record', false],
      ['basis', 'record', true],
      ['text', 'record', false],
      ['statements', 'record', false],
      ['paragraph', 'record', false],
    ]);
  });

  it('asks for the papers in the block of the text, and for other facts in that of details', () => {
    const own = fieldsOf('endorsed').filter(({ block }) => block !== 'record');
    expect(own.find(({ field }) => field === 'versions')).toEqual({
      field: 'versions',
      block: 'text',
      required: true,
    });
    expect(own.filter(({ block }) => block === 'text')).toHaveLength(1);
    expect(fieldsOf('rejected').find(({ field }) => field === 'reason')).toEqual({
      ...{ field: 'reason', block: 'details', required: true },
    });
  });
});

describe('the history of an execution', () => {
  const idle = (from: string, until: string) => {
    const [, entry] = foldIdle([from, until].map((at) => ({ at, type: 'TaskStateEntered' })));
    return entry && 'gap' in entry ? entry.gap : 0;
  };

  it('counts the months that have passed in full, to the hour', () => {
    expect(idle('2024-01-25T08:00:00.000Z', '2024-02-25T07:59:59.999Z')).toBe(0);
    expect(idle('2024-01-25T08:00:00.000Z', '2024-02-25T08:00:00.000Z')).toBe(1);
    expect(idle('2024-11-05T08:00:00.000Z', '2025-02-25T08:00:00.000Z')).toBe(3);
    expect(idle('2024-01-25T08:00:00.000Z', '2024-01-26T08:00:00.000Z')).toBe(0);
  });
});

describe('what a service said', () => {
  it('is kept without the addresses in it, and not at length', () => {
    const said = 'Email address is not verified: <ann.o@example.org>, "b@example.org"; (c@d.e) or x@y';
    expect(withoutAddresses(said)).toBe(
      'Email address is not verified: <[address]>, "[address]"; ([address]) or [address]',
    );
    expect(withoutAddresses('no address @ all')).toBe('no address @ all');
    expect(withoutAddresses('x'.repeat(1001))).toBe('x'.repeat(1000));
  });
});

describe('the execution of a tool', () => {
  it('is named after it, and its first is the second of what had ended before', () => {
    expect(executionOf('T13-g1')).toEqual({ tool: 'T13', generation: 1 });
    for (const name of ['T13', 'T13-g0', '-g1', '', 'T13-g1x']) expect(executionOf(name)).toBeUndefined();
    const entered = (next: ReturnType<typeof at>): Told => ({
      ...{ type: 'HistoryEntered', registration, lines: [], documents: [], questions: [], source: 'x' },
      move: to(next),
    });
    expect(firstGeneration(recorded([entered(at('ended', { ending: 'published' }))]))).toBe(2);
    expect(firstGeneration(recorded([entered(at('draft'))]))).toBe(1);
    expect(firstGeneration(recorded([{ type: 'ExecutionPaused', reason: 'x' }]))).toBe(1);
    expect(firstGeneration([])).toBe(1);
  });
});

describe('a history', () => {
  const line = { what: 'endorsed', body: PTC, on: { precision: 'year', value: '2023' } } as const;
  const month = { ...line, on: { precision: 'month', value: '2023-04' } } as const;

  it('has each line that a file adds, and each known one answers for one of them', () => {
    expect(addedTo([line], [line, line])).toEqual({ lines: [line], contradictions: [] });
    expect(addedTo([line], [month, month])).toEqual({ lines: [month, month], contradictions: [] });
    expect(addedTo([], [month])).toEqual({ lines: [month], contradictions: [] });
    const may = { ...month, on: { precision: 'month', value: '2022-05' } } as const;
    expect(addedTo([line], [month, may])).toEqual({ lines: [month, may], contradictions: [] });
    const other = { ...month, on: { precision: 'month', value: '2022-04' } } as const;
    expect(addedTo([month], [other])).toEqual({ lines: [], contradictions: [{ index: 0, known: month }] });
    expect(addedTo([line, { ...line, step: 1 }], [month])).toMatchObject({ lines: [month] });
  });

  it('is known by its later line where that completes an earlier one', () => {
    expect(knownLines([line, month])).toEqual([month]);
    expect(knownLines([month, line])).toEqual([month, line]);
    const unknown = { ...line, on: { precision: 'unknown' } } as const;
    expect(knownLines([unknown, unknown])).toEqual([unknown, unknown]);
    expect(knownLines([unknown, line])).toEqual([line]);
  });
});
