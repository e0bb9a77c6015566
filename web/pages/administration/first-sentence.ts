/** The first sentence of several, and the rest: `All is well.` and what it is said from. */
export function firstSentence(text: string): { readonly first: string; readonly rest: string } {
  const end = text.search(/\. (?=[\p{Lu}\d])/u);
  return end === -1
    ? { first: text, rest: '' }
    : { first: text.slice(0, end + 1), rest: text.slice(end + 2) };
}
