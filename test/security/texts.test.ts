import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import * as field from '../../functions/contracts/fields.ts';
import { inLines, onOneLine } from '../../functions/domain/language/spacing.ts';
import { cleanText } from '../../web/filling/clean-text.ts';
import { evilTexts, refusedTexts } from './evil-texts.ts';

const takes = (schema: v.GenericSchema, text: string): boolean => v.safeParse(schema, text).success;
/** Every sign below U+10000, and some above: between two letters. */
const signs = [...Array.from({ length: 0x10000 }, (_, n) => n), 0x1f600, 0xe0041, 0x10ffff].map((code) =>
  String.fromCodePoint(code),
);

describe('a text that the register takes', () => {
  it.each(refusedTexts)('is nothing that is read otherwise than it is written: %j', (text) => {
    expect([takes(field.text, text), takes(field.line, text)]).toEqual([false, false]);
  });

  it('may be as ill meant as it likes otherwise: what shows it makes it harmless', () => {
    expect(evilTexts.filter((text) => !takes(field.text, text))).toEqual([]);
  });

  it('stands in a letter as it was taken, sign by sign', () => {
    const changed = signs.filter((sign) => {
      const text = `a${sign}b`;
      return takes(field.text, text) && !/[\s]/.test(sign) && inLines(text) !== text;
    });
    expect(changed.map((sign) => sign.codePointAt(0)?.toString(16))).toEqual([]);
  });

  it('is one line where a line is asked for, in every way of ending one', () => {
    const ends = ['\n', '\r', '\r\n', '\u0085', '\u2028', '\u2029', '\u000b', '\u000c'];
    expect(ends.filter((end) => takes(field.line, `a${end}b`))).toEqual([]);
    expect(ends.filter((end) => /[\n\r\u2028\u2029\u0085]/.test(onOneLine(`a${end}b`)))).toEqual([]);
  });

  it('comes as such from the app, whatever was pasted', () => {
    for (const text of [...evilTexts, ...refusedTexts])
      expect(takes(field.text, cleanText(text)), JSON.stringify(text)).toBe(true);
  });

  it('is the same whether its accents were composed or not', () => {
    const [one, other] = ['é', 'e\u0301'].map((text) => v.parse(field.text, text));
    expect(one).toBe(other);
  });
});
