import { describe } from 'vitest';
import { memoryFiles } from '../support/memory-files.ts';
import { filesContract } from './files-contract.ts';

describe('files in memory', () => {
  filesContract(async () => {
    let at = Date.parse('2024-06-28T08:00:00.000Z');
    const files = memoryFiles(() => new Date(at));
    return {
      files,
      fetch: files.fetch,
      pass: (seconds) => {
        at += seconds * 1000;
      },
    };
  });
});
