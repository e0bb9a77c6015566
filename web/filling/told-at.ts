import { capital } from '../../functions/domain/language/spacing.ts';
import { isProblem } from '../api/api.ts';
import type { Fault } from './fault-at.ts';

/**
 * What the API found wrong with the fields of a form, each at its field; `at` says where a field of the request is
 * filled in. Undefined where it said something else, or of something that the form does not ask for.
 */
export function toldAt(error: unknown, at: Readonly<Record<string, string>>): readonly Fault[] | undefined {
  const issues = isProblem(error) ? error.document.issues : undefined;
  if (!issues || issues.length === 0) return undefined;
  const faults = issues.flatMap(({ path, message }) => {
    const id = at[path];
    return id === undefined ? [] : [{ at: id, text: capital(message) }];
  });
  return faults.length === issues.length ? faults : undefined;
}

/** What is wrong with one field, where something is. */
export const faultAt = (faults: readonly Fault[], id: string): string | undefined =>
  faults.find(({ at }) => at === id)?.text;
