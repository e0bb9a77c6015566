import type { FileReport } from './import-file.ts';

/** The report as a person reads it: `12 new, 3 changed, 1 line wrong: line 8, Member 'Contry' unknown`. */
export function reportText({ changes, same, wrong, written }: FileReport, dryRun: boolean): string {
  const count = (is: 'new' | 'changed') => changes.filter((change) => change.is === is).length;
  const lines = new Set(wrong.map(({ line }) => line)).size;
  const faults = wrong.map(
    ({ line, path, what }) => `line ${line}, ${path.length > 0 ? `${pathText(path)}: ` : ''}${what}`,
  );
  const summary = [
    `${count('new')} new`,
    `${count('changed')} changed`,
    `${same} as they were`,
    `${lines} ${lines === 1 ? 'line' : 'lines'} wrong${lines > 0 ? ':' : ''}`,
  ].join(', ');
  const changed = changes
    .filter(({ is }) => is === 'changed')
    .map(({ what, id, fields }) => `changed: ${what} ${id} (${fields.join(', ')})`);
  const end = written
    ? 'Written.'
    : lines > 0
      ? 'Nothing was written. Correct these lines and import the file again.'
      : dryRun
        ? 'Nothing was written: this was a dry run.'
        : 'Nothing to write.';
  return [summary, ...faults, ...changed, end].join('\n');
}

const pathText = (path: readonly (string | number)[]): string =>
  path.map((part, i) => (typeof part === 'number' ? `[${part}]` : i === 0 ? part : `.${part}`)).join('');
