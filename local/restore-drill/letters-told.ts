import type { KeptLetter } from '../mail.ts';

/** How often each person was told of each tool: `p22@example.org W07` → 1. One thing happens to a tool, so once is enough. */
export function toldOf(letters: readonly KeptLetter[]): ReadonlyMap<string, number> {
  const told = new Map<string, number>();
  for (const { destination, body } of letters)
    for (const tool of new Set(body.text?.match(/(?<=Guidance )W\d+/g)))
      for (const to of destination.to) told.set(`${to} ${tool}`, (told.get(`${to} ${tool}`) ?? 0) + 1);
  return told;
}

/** Who was told of one thing twice, and of what nobody was told, a line each. */
export function faultsOfLetters(
  letters: readonly KeptLetter[],
  wanted: readonly { readonly tool: string }[],
  toldAnew: readonly string[],
): readonly string[] {
  const told = toldOf(letters);
  const known = new Set([...told.keys()].map((line) => line.split(' ')[1]));
  return [
    ...[...told].flatMap(([line, times]) => {
      const once = toldAnew.includes(line.split(' ')[1] ?? '') ? 2 : 1;
      return times > once ? [`${line} was told ${times} times`] : [];
    }),
    ...wanted.flatMap(({ tool }) => (known.has(tool) ? [] : [`Nobody was told of ${tool}`])),
  ];
}
