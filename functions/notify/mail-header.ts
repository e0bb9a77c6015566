/** What may stand in a header of a letter: no line break, no control character, so that no header can be added to it. */
export const isHeaderSafe = (value: string): boolean => !/[\p{Cc}\p{Zl}\p{Zp}]/u.test(value);

/** SES carries no SMTPUTF8: the part before the @ is ASCII (API reference, BulkEmailEntry.Destination). */
export const isAddress = (address: string): boolean =>
  address.length <= 254 &&
  /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$/.test(address);

/** Bytes of UTF-8 in one encoded word, so that it stays within the 75 characters of RFC 2047 section 2. */
const bytesAWord = 42;

/** `Secrétariat du CTP <ptc@…>` with its name as RFC 2047 encoded words, which SES asks for in a friendly From. */
export function encodedFrom(from: string): string {
  const place = from.endsWith('>') ? from.lastIndexOf('<') : -1;
  const name = place < 0 ? '' : from.slice(0, place).trimEnd();
  const address = place < 0 ? from : from.slice(place + 1, -1);
  if (name === '') return address;
  if (/^[\x20-\x7e]*$/.test(name)) return `"${name.replaceAll(/["\\]/g, '')}" <${address}>`;
  const words: string[] = [];
  let word = '';
  for (const character of name) {
    if (Buffer.byteLength(word + character) > bytesAWord) {
      words.push(word);
      word = '';
    }
    word += character;
  }
  const encoded = [...words, word].map((w) => `=?UTF-8?B?${Buffer.from(w).toString('base64')}?=`);
  return `${encoded.join(' ')} <${address}>`;
}
