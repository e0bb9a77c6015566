/** What must not be read on any page: places not filled, values not there, codes that French does not have. */
const never: readonly (readonly [string, RegExp])[] = [
  ['a place that was not filled', /[{}]/],
  ['a value that is not there', /\bundefined\b|\bnull\b|\bNaN\b|\[object /],
  ['a date that is none', /Invalid Date/],
  ['a gender in brackets', /\(e\)|\(s\)/],
];
const neverInFrench: readonly (readonly [string, RegExp])[] = [
  ['an English code', /\b(PTC|PoC)\b/],
  ['a breaking space before a sign', / [:;?!»]|« /],
];

/** The texts of a page: what is between tags, and what attributes give to read. */
export function textsIn(html: string): string {
  const attributes = [...html.matchAll(/\b(?:aria-label|title|placeholder|alt|data-label)="([^"]*)"/g)].map(
    ([, text = '']) => text,
  );
  const text = html.replaceAll(/<(script|style)[\s\S]*?<\/\1>/g, '').replaceAll(/<[^>]*>/g, '\n');
  return [text, ...attributes]
    .join('\n')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>');
}

/** What is wrong with the texts of a page, each with the words around it. */
export function faultsIn(html: string, language: 'en' | 'fr'): readonly string[] {
  const texts = textsIn(html);
  const rules = language === 'fr' ? [...never, ...neverInFrench] : never;
  return rules.flatMap(([fault, pattern]) => {
    const found = pattern.exec(texts);
    return found === null
      ? []
      : [`${fault}: …${texts.slice(Math.max(0, found.index - 40), found.index + 40).replaceAll('\n', ' ')}…`];
  });
}
