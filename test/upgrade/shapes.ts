import type { RecordedEvent } from '../../functions/domain/event.ts';

/** Fields whose values are words of the register: what is written under each is a shape of its own. */
const wordFields = new Set([
  ...['is', 'outcome', 'why', 'role', 'stage', 'waitsFor', 'onLapse', 'ending', 'kind', 'precision', 'of'],
  ...['answer', 'as', 'audience', 'checkedBy', 'what', 'ask', 'agrees', 'language', 'template', 'origin'],
  ...['questions', 'endsWith', 'leaves', 'type'],
]);

/**
 * What an event is made of: `DecisionRecorded facts.outcome = "noted"`, `Submitted versions[].pages`. Two events of one
 * shape differ in nothing that a reader has to know beforehand.
 */
export function shapeOf({ type, ...event }: Pick<RecordedEvent, 'type'> & object): ReadonlySet<string> {
  const found = new Set<string>();
  const walk = (value: unknown, path: string, field: string): void => {
    if (value === undefined) return;
    if (Array.isArray(value)) {
      for (const part of value) walk(part, `${path}[]`, field);
      if (value.length === 0) found.add(`${type} ${path}: none`);
    } else if (typeof value === 'object' && value !== null) {
      for (const [name, part] of Object.entries(value))
        walk(part, path === '' ? name : `${path}.${name}`, name);
    } else {
      const isWord = typeof value === 'string' && wordFields.has(field);
      found.add(`${type} ${path}${isWord ? ` = ${value}` : `: ${value === null ? 'null' : typeof value}`}`);
    }
  };
  walk(event, '', '');
  return found;
}
