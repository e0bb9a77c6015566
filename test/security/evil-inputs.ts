/** A text on which a regular expression may go back again and again: made from its own letters. */
export interface Evil {
  readonly before: string;
  readonly pump: string;
  readonly after: string;
}

/** One letter, or two, for what a class or an escape stands for. */
const samples: Readonly<Record<string, readonly string[]>> = {
  ...{ '\\d': ['0'], '\\w': ['a'], '\\s': [' ', '\n'], '\\S': ['a'], '\\D': ['a'], '\\W': ['!'], '.': ['a'] },
  ...{ '\\p': ['a', '\u0001', '\u2028'], '\\n': ['\n'], '\\r': ['\r'], '\\t': ['\t'], '\\b': [], '\\B': [] },
};

/** One letter for each thing that a pattern names. */
function lettersOf(pattern: string): readonly string[] {
  const letters = new Set<string>();
  for (const [part] of pattern.matchAll(/\\u[0-9a-f]{4}|\\[a-zA-Z]|\\.|[\s\S]/gi)) {
    const code = /^\\u([0-9a-f]{4})$/i.exec(part)?.[1];
    if (code !== undefined) letters.add(String.fromCodePoint(Number.parseInt(code, 16)));
    else if (part in samples) for (const letter of samples[part] ?? []) letters.add(letter);
    else if (part.startsWith('\\')) letters.add(part.slice(1));
    else if (!'()[]{}*+?|^$'.includes(part)) letters.add(part);
  }
  return [...letters].slice(0, 9);
}

/** The plain words of a pattern: what a text may have to begin with to come further. */
const wordsOf = (pattern: string): readonly string[] =>
  [...pattern.matchAll(/[A-Za-z<>/"=: ]{3,}/g)].map(([word]) => word).slice(0, 2);

export function evilInputsFor(pattern: string): readonly Evil[] {
  const letters = [...new Set([...lettersOf(pattern), 'a', '0', ' '])];
  const words = wordsOf(pattern);
  const pumps = [...letters, ...letters.flatMap((a) => letters.map((b) => a + b)), ...words];
  const begins = ['', ...words, ...letters.slice(0, 2)];
  return pumps.flatMap((pump) =>
    begins.flatMap((before) => ['', '\u0000!'].map((after) => ({ before, pump, after }))),
  );
}

export const evilText = ({ before, pump, after }: Evil, length: number): string =>
  before + pump.repeat(Math.ceil(length / pump.length)) + after;
