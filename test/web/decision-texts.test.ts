import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { api } from '../../functions/contracts/api/endpoints.ts';
import {
  checkers,
  emptyAmended,
  type FilledAmended,
  numberAfter,
  readAmended,
} from '../../web/pages/decision/amended/amended-read.ts';
import { nextNumber, remainingRoute } from '../../web/pages/decision/form/begun.ts';
import { nextItem } from '../../web/pages/decision/form/next-item.ts';
import fc from '../support/properties.ts';
import { step } from './tool-answers.ts';

const examples = { en: 'PC0741Eb', fr: 'PC0741Fb' };
const file = { name: 'a.pdf', bytes: 3, type: 'pdf', sha256: 'a'.repeat(64) } as const;

describe('an amended text', () => {
  it('is confirmed by its printed numbers, with the file of one', () => {
    const filled = { en: ' pc0741 Eb ', fr: 'PC0741Fb', enFile: file, checkedBy: 'chair' };
    expect(readAmended({ ...filled, en: 'PC0741 Eb' }, examples, 'en')).toEqual({
      body: {
        checkedBy: 'chair',
        versions: [
          { document: 'PC0741', language: 'en', revision: 'b', sha256: file.sha256 },
          { document: 'PC0741', language: 'fr', revision: 'b' },
        ],
      },
      files: [{ file, version: { document: 'PC0741', language: 'en', revision: 'b' } }],
    });
  });

  it('needs one language and somebody who has checked it', () => {
    expect(readAmended(emptyAmended, examples, 'en')).toEqual({
      faults: [
        { at: 'en', text: 'Enter the number of the amended text, in English or French' },
        { at: 'checkedBy', text: 'Choose who has checked it' },
      ],
    });
    const swapped = { ...emptyAmended, en: 'PC0741Fb', checkedBy: 'chair' };
    expect(readAmended(swapped, examples, 'en')).toEqual({
      faults: [{ at: 'en', text: 'Enter a printed number such as PC0741Eb' }],
    });
  });

  it('is not confirmed without a file that was chosen and is not taken', () => {
    const filled = { ...emptyAmended, en: 'PC0741Eb', enFile: 'empty' as const, checkedBy: 'chair' };
    expect(readAmended(filled, examples, 'en')).toEqual({
      faults: [{ at: 'en-file', text: 'The file is empty. Choose another one' }],
    });
  });

  it('proposes the revision that comes next', () => {
    expect(numberAfter({ number: 'PC0741Ea', revision: 'a' }, 'fr')).toBe('PC0741Fb');
    expect(numberAfter({ number: 'PC0345E1a', revision: '1a' }, 'en')).toBe('PC0345E1b');
  });

  it('is one that the register takes, or it is said what to mend', () => {
    const typed = fc.oneof(fc.string(), fc.constantFrom('PC0741Eb', 'PC0741F', 'HC0008F1a', ''));
    const filled: fc.Arbitrary<FilledAmended> = fc.record(
      {
        en: typed,
        fr: typed,
        enFile: fc.constantFrom(file, 'empty' as const),
        checkedBy: fc.constantFrom('', 'x', ...checkers),
      },
      { requiredKeys: ['en', 'fr', 'checkedBy'] },
    );
    fc.assert(
      fc.property(filled, (one) => {
        const read = readAmended(one, examples, 'fr');
        if ('faults' in read) expect(read.faults.length).toBeGreaterThan(0);
        else expect(v.safeParse(api.confirmAmendedText.body, read.body).issues).toBeUndefined();
      }),
    );
  });
});

describe('a text that a decision begins', () => {
  it('is numbered after the one it comes from', () => {
    expect(['T10', 'T14b', 'T99z', 'tool'].map(nextNumber)).toEqual(['T10b', 'T14c', 'T99zb', 'toolb']);
  });

  it('has the way before it that its parent still has', () => {
    const bodies = [
      ['PTC', 'ptc-endorsement'],
      ['Council', 'council-approval'],
    ].map(([id = '', stage = '']) => ({
      ...{ id, code: id, name: id, restricted: false, closed: false },
      stage: { id: stage, label: stage },
    }));
    const named = (id: string) => ({ id, code: id, name: id });
    const steps = [
      step({ n: 1, body: 'SWG', mark: 'done' }),
      step({ n: 2, body: 'PTC', mark: 'here' }),
      step({ n: 3, body: 'Council', mark: 'conditional', subjectTo: named('PTC') }),
    ];
    const route = { template: 'full', endsWith: 'publication' as const, steps };
    expect(remainingRoute({ route }, 'PTC', bodies).steps).toEqual([
      { n: 2, stage: 'ptc-endorsement', body: 'PTC', ask: 'decide' },
      { n: 3, stage: 'council-approval', body: 'Council', ask: 'decide', condition: { subjectTo: 2 } },
    ]);
  });
});

describe('the next item', () => {
  it('is the one below without an outcome, from the top again after the last', () => {
    const items = [
      { tool: 'T12', is: 'due' },
      { tool: 'T13', is: 'done' },
      { tool: 'T14b', is: 'due' },
    ] as const;
    expect(nextItem(items, 'T12')?.tool).toBe('T14b');
    expect(nextItem(items, 'T14b')?.tool).toBe('T12');
    expect(nextItem(items.slice(1, 2), 'T13')).toBeUndefined();
  });
});
