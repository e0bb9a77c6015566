import type { Language } from '../../functions/domain/text.ts';

/**
 * What must never be seen in words that the register wrote (USERS.md 3.3, the last line): gaps of a template, names of
 * nothing, a choice left to the reader, English codes in French, spaces that could break or are double.
 */
export function faultsIn(words: string, language: Language): readonly string[] {
  const never: readonly (readonly [string, RegExp])[] = [
    ['a gap of a template', /[{}]/],
    ['nothing', /\b(undefined|null|NaN|object Object|Invalid Date|unknown)\b/],
    ['a choice', /\((e|s|es|ne)\)/],
    ['a double space', /[ \u00a0]{2,}/],
    ['a space before a full stop or comma', /[ \u00a0][.,]/],
    ['a double stop', /[^.]\.\.(?!\.)/],
    ['an empty pair', /\(\s*\)|‘’|«\s*»/],
    ...(language === 'fr'
      ? ([
          ['an English code', /\b(PTC|PoC|SWG|CBC|Council)\b(?![-/])/],
          ['a space that could break', / [:;?!»]|« /],
        ] as const)
      : ([['a French space', /\u00a0[:;?!]/]] as const)),
  ];
  return never.flatMap(([name, pattern]) => {
    const [found] = pattern.exec(words) ?? [];
    return found === undefined ? [] : [`${name}: ${JSON.stringify(found)} in ${words.slice(0, 300)}`];
  });
}
