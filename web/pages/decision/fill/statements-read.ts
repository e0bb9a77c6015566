import type { Language } from '../../../../functions/domain/text.ts';
import { longest, wordingIn } from '../../../filling/clean-text.ts';
import type { Fault } from '../../../filling/fault-at.ts';
import { faultWords } from './fault-words.ts';
import type { FieldShown, FilledStatement } from './filled.ts';
import type { Read } from './setting.ts';

/** Where the fault of the n-th statement is shown, from 0. */
export const statementField = (n: number): string => `statement-${n}`;

/** Statements for the record. A Member is named only where its delegation asked for it (USERS.md 1.2). */
export function readStatements(
  field: FieldShown,
  statements: readonly FilledStatement[],
  language: Language,
): Read {
  const say = faultWords[language];
  const faults: Fault[] = [];
  const read = statements.map(({ kind, named, member, text }, i) => {
    const at = statementField(i);
    const n = String(i + 1);
    const wording = wordingIn(text);
    if (!wording) faults.push({ at, text: say.statement(n) });
    else if (Object.values(wording).some(({ length }) => length > longest.text))
      faults.push({ at, text: say.tooLong(field.label[language], String(longest.text)) });
    if (named && member === '') faults.push({ at: `${at}-member`, text: say.member(n) });
    return { kind, ...(named ? { member } : {}), text: wording };
  });
  if (faults.length > 0) return { faults };
  return read.length === 0 ? {} : { sets: { [field.at]: read } };
}
