import { type Language, otherThan, type Wording } from '../../functions/domain/text.ts';
import type { Boxed } from './boxed.ts';

/** Marks without width and marks that turn the direction of a text: they come along when a text is pasted. */
const unseen = /[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/** Characters of one text that the register takes (contracts/fields.ts), and of one line. */
export const longest = { text: 20_000, line: 300 } as const;

/** A text as the register takes it: what nobody sees is left out; its lines stay. Empty where nothing is left. */
export const cleanText = (text: string): string =>
  text
    .replaceAll(/\r\n?|\u2028|\u2029/g, '\n')
    .replaceAll(unseen, '')
    .replaceAll(/(?![\n\t])\p{Cc}/gu, ' ')
    .toWellFormed()
    .normalize('NFC')
    .trim();

/** The same on one line. */
export const cleanLine = (text: string): string => cleanText(text).replaceAll(/\s+/g, ' ');

/** What stands in a box and, where it is given now, in the other language. Undefined where nothing does. */
export function wordingIn(box: Boxed | undefined, clean = cleanText): Wording | undefined {
  if (!box) return undefined;
  const said = clean(box.said);
  const other = clean(box.other ?? '');
  const wording: Wording = {
    ...(said === '' ? {} : { [box.in]: said }),
    ...(other === '' ? {} : { [otherThan(box.in)]: other }),
  };
  return said === '' && other === '' ? undefined : wording;
}

/** A wording as answers have it. */
type Answered = { readonly [L in Language]?: string | undefined };

/** The other way round: a wording as it is filled in, in the reader's language where it has that. */
export function boxOf(wording: Answered, reader: Boxed['in']): Boxed {
  const other = otherThan(reader);
  const first = wording[reader] === undefined ? other : reader;
  const second = otherThan(first);
  const also = wording[second];
  return { in: first, said: wording[first] ?? '', ...(also === undefined ? {} : { other: also }) };
}
