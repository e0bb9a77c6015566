import { describe, expect, test } from 'vitest';
import type { Tool } from '../../functions/domain/tool.ts';
import { duplicatesAmong, endOf, straysOf, withoutBand } from '../../local/journey/verdict.ts';
import type { KeptLetter } from '../../local/mail.ts';
import { approved, beforePoc } from '../support/story.ts';

const letter = (to: string, text: string): KeptLetter => ({
  messageId: '1',
  from: 'ptc@example.org',
  replyTo: [],
  destination: { to: [to], cc: [], bcc: [] },
  subject: 'PTC, 24 April: 3 decisions',
  body: { text, html: text },
  at: 0,
});

describe('letters', () => {
  test('the same words to the same person twice are found, to two persons they are not', () => {
    const letters = ['a', 'b', 'a'].map((name) => letter(`${name}@example.org`, 'Rehearsal. Endorsed.'));
    expect(duplicatesAmong(letters)).toEqual([letters[2]]);
    expect(duplicatesAmong([letter('a@example.org', 'One'), letter('a@example.org', 'Two')])).toEqual([]);
  });

  test('one that does not say that it belongs to a rehearsal is found', () => {
    const bare = letter('a@example.org', 'Endorsed.');
    expect(withoutBand([bare, letter('b@example.org', 'Exercice. Entériné.')])).toEqual([bare]);
  });
});

describe('ends', () => {
  test('a tool that stands where it should is no stray, one that stands elsewhere or is missing is', () => {
    const tools = new Map<string, Tool>([
      ['T16', approved().tool],
      ['T18', approved().tool],
      ['T13', beforePoc().tool],
    ]);
    const strays = straysOf(tools);
    expect(strays.some((stray) => stray.startsWith('T18'))).toBe(false);
    expect(strays).toContain(`T13 should be: published; done 1 2 3; it is: ${endOf(beforePoc().tool)}`);
    expect(strays).toContain('T20 should be: completed; done 1; it is: not in the register');
  });
});
