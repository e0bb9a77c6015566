import { expect, it } from 'vitest';
import { textOfFile } from '../../functions/contracts/utf8.ts';

const utf16 = (text: string, order: 'le' | 'be') => {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return order === 'le' ? bytes : bytes.swap16();
};

it('a file in UTF-8 is its text, without the mark that some programs begin it with', () => {
  const text = 'nom\nRémi Hélène, 王\n';
  expect(textOfFile(Buffer.from(text))).toEqual({ text });
  expect(textOfFile(Buffer.from(`\ufeff${text}`))).toEqual({ text });
  expect(textOfFile(new Uint8Array())).toEqual({ text: '' });
});

it.each<[string, Buffer, number]>([
  ['Latin-1', Buffer.from('nom\nAda\nRémi\nHélène\n', 'latin1'), 3],
  ['Latin-1 in its first line', Buffer.from('prénom\nAda\n', 'latin1'), 1],
  ['Latin-1 with the line ends of Windows', Buffer.from('nom\r\nRémi', 'latin1'), 2],
  ['UTF-16', utf16('nom\nAda\n', 'le'), 1],
  ['UTF-16, the other way round', utf16('nom\nAda\n', 'be'), 1],
  ['UTF-8 that is cut off', Buffer.from('nom\né').subarray(0, 5), 2],
])('%s is none, and is told by its first line that is not', (_, bytes, line) => {
  expect(textOfFile(bytes)).toEqual({ notUtf8OnLine: line });
});
