import { describe, expect, it } from 'vitest';
import { createTableInput, registerTable } from '../../functions/store/table.ts';

describe('the table of the register', () => {
  it('shows no token in its indexes or its stream', () => {
    expect(registerTable.index.include).not.toContain('token');
    expect(registerTable.stream).toBe('KEYS_ONLY');
    const { GlobalSecondaryIndexes = [] } = createTableInput('any');
    expect(GlobalSecondaryIndexes.map(({ Projection }) => Projection?.ProjectionType)).toEqual([
      'INCLUDE',
      'KEYS_ONLY',
    ]);
  });
});
