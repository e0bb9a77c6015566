/** A run of words that both texts have, or one of them. */
export interface Run {
  readonly is: 'same' | 'gone' | 'new';
  readonly text: string;
}

/** Words, marks and the spaces between them: a comma or a line break that came or went is seen for itself. */
const piecesOf = (text: string): readonly string[] =>
  text.match(/\s+|[\p{L}\p{N}\p{M}’'-]+|[^\s\p{L}\p{N}\p{M}’'-]/gu) ?? [];

/** Comparisons that a keystroke may cost: enough for two texts of 1,000 words in which everything differs. */
const mostCells = 4_000_000;

/** What became of a text, word by word (longest common subsequence): nothing is guessed of what was moved. */
export function difference(before: string, after: string): readonly Run[] {
  const a = piecesOf(before);
  const b = piecesOf(after);
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  return joined([
    ...a.slice(0, start).map(same),
    ...between(a.slice(start, a.length - end), b.slice(start, b.length - end)),
    ...a.slice(a.length - end).map(same),
  ]);
}

const same = (text: string): Run => ({ is: 'same', text });
const gone = (text: string): Run => ({ is: 'gone', text });
const fresh = (text: string): Run => ({ is: 'new', text });

function between(a: readonly string[], b: readonly string[]): readonly Run[] {
  if (a.length * b.length > mostCells) return [...a.map(gone), ...b.map(fresh)];
  // longest[i][j]: how many words the rest of a from i and the rest of b from j have in common, in order.
  const longest = Array.from({ length: a.length + 1 }, () => new Uint32Array(b.length + 1));
  const at = (i: number, j: number): number => longest[i]?.[j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--) {
      const row = longest[i];
      if (row) row[j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  const runs: Run[] = [];
  let i = 0;
  let j = 0;
  for (; i < a.length && j < b.length; ) {
    const [was = '', is = ''] = [a[i], b[j]];
    if (was === is) {
      runs.push(same(was));
      i++;
      j++;
    } else if (at(i + 1, j) >= at(i, j + 1)) {
      runs.push(gone(was));
      i++;
    } else {
      runs.push(fresh(is));
      j++;
    }
  }
  return [...runs, ...a.slice(i).map(gone), ...b.slice(j).map(fresh)];
}

/** Neighbours of one kind as one run. */
function joined(runs: readonly Run[]): readonly Run[] {
  const all: Run[] = [];
  for (const run of runs) {
    const last = all.at(-1);
    if (last?.is === run.is) all[all.length - 1] = { is: run.is, text: last.text + run.text };
    else all.push(run);
  }
  return all;
}
