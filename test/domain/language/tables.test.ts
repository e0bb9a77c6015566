import { describe, expect, it } from 'vitest';
import { dueGroups } from '../../../functions/domain/due.ts';
import { toolKinds } from '../../../functions/domain/event.ts';
import { fieldsOf } from '../../../functions/domain/form-fields.ts';
import { acts, verbOf } from '../../../functions/domain/language/acts.ts';
import {
  executionColumns,
  executionStates,
  interventionColumns,
} from '../../../functions/domain/language/administration-columns.ts';
import { askLabels, itemStateLabels } from '../../../functions/domain/language/agenda-words.ts';
import { statementLabels } from '../../../functions/domain/language/decision-words.ts';
import { dueGroupLabels } from '../../../functions/domain/language/due-words.ts';
import { fieldLabels } from '../../../functions/domain/language/field-labels.ts';
import { basisLabels, formFieldLabels } from '../../../functions/domain/language/form-words.ts';
import { wasErasedOnLine } from '../../../functions/domain/language/import-words.ts';
import {
  decisionColumns,
  itemColumns,
  toolColumns,
} from '../../../functions/domain/language/list-columns.ts';
import { questionMessages } from '../../../functions/domain/language/questions.ts';
import {
  kindLabels,
  roleLabels,
  sessionStateLabels,
} from '../../../functions/domain/language/screen-labels.ts';
import { levelLabels } from '../../../functions/domain/language/subscription-words.ts';
import { decisionOutcomes } from '../../../functions/domain/outcome.ts';
import { type Bilingual, languages } from '../../../functions/domain/text.ts';
import { faultsIn } from '../../support/faults-in-words.ts';

/** Each label is there in both languages, and nobody could take one for another. */
function expectLabels(table: Readonly<Record<string, Bilingual>>): void {
  for (const language of languages) {
    const words = Object.values(table).map((label) => label[language]);
    for (const label of words) {
      expect(label).toMatch(/\p{L}/u);
      expect(faultsIn(label, language)).toEqual([]);
    }
    expect(new Set(words).size).toBe(words.length);
  }
}

describe('a table of labels', () => {
  it.each<[string, Readonly<Record<string, Bilingual>>, readonly string[]]>([
    ['what is asked of a body', askLabels, ['decide', 'inform']],
    ['items', itemStateLabels, ['due', 'unplaced', 'expected', 'done']],
    ['executions', executionStates, ['waiting', 'drifted', 'paused', 'ended']],
    ['statements', statementLabels, ['reservation', 'statement', 'dissociation']],
    ['what needs a person', dueGroupLabels, dueGroups],
    ['levels of letters', levelLabels, ['all', 'decisions', 'none']],
    ['kinds of tools', kindLabels, toolKinds],
    ['sessions', sessionStateLabels, ['planned', 'open', 'suspended', 'closed', 'report-issued']],
    ['how a decision was taken', basisLabels, ['consensus', 'vote', 'no-objection-in-writing', 'not-stated']],
  ])('of %s has all of them', (_, table, keys) => {
    expect(Object.keys(table)).toEqual(keys);
    expectLabels(table);
  });

  it('of a form has every field that a form shows', () => {
    expectLabels(formFieldLabels);
    const forms = [...decisionOutcomes, 'written-opened', 'discontinued'] as const;
    const shown = new Set(forms.flatMap((outcome) => fieldsOf(outcome).map(({ field }) => field)));
    expect(Object.keys(formFieldLabels).toSorted()).toEqual([...shown].toSorted());
  });

  it('of seats, questions and missing fields has no gap', () => {
    for (const table of [roleLabels, questionMessages]) {
      expect(Object.keys(table).length).toBeGreaterThan(6);
      expectLabels(table);
    }
    for (const { en, fr } of [...Object.values(fieldLabels), wasErasedOnLine]) {
      expect([...faultsIn(en, 'en'), ...faultsIn(fr, 'fr')]).toEqual([]);
      expect([en, fr]).not.toContain('');
    }
  });

  it('of a file has as many columns in each language, and no two of one name', () => {
    for (const { en, fr } of [executionColumns, interventionColumns]) {
      expect(en.length).toBe(fr.length);
      expect(en.length).toBeGreaterThan(7);
      for (const names of [en, fr]) expect(new Set(names).size).toBe(names.length);
    }
    expect([toolColumns, decisionColumns, itemColumns].map(({ length }) => length)).toEqual([8, 11, 10]);
    for (const columns of [toolColumns, decisionColumns, itemColumns])
      expectLabels(Object.fromEntries(columns.map((column, i) => [i, column])));
  });

  it('of acts has a verb for what is asked and for what was done', () => {
    expectLabels(Object.fromEntries(acts.map((act) => [act, verbOf(act).verb])));
    expectLabels(Object.fromEntries(acts.map((act) => [act, verbOf(act).done])));
  });
});
