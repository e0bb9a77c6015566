import { describe, expect, it } from 'vitest';
import type { DecisionFacts } from '../../functions/domain/event.ts';
import { decisionOutcomes } from '../../functions/domain/outcome.ts';
import { tellingOf } from '../../functions/domain/telling.ts';
import { languages } from '../../functions/domain/text.ts';
import { encodedFrom, isHeaderSafe } from '../../functions/notify/mail-header.ts';
import { everyEvent } from '../support/every-event.ts';
import { letterAbout, wordsOfHtml } from '../support/sample-letter.ts';
import { decided, lived, registered, submitted } from '../support/sample-register.ts';
import { evilTexts, refusedTexts } from './evil-texts.ts';

/** A copy in which every text that people write is another; what names or counts something stays. */
function saying<T>(value: T, words: string): T {
  if (Array.isArray(value)) return value.map((part) => saying(part, words)) as T;
  if (typeof value !== 'object' || value === null) return value;
  const isWording = Object.keys(value).every((key) => key === 'en' || key === 'fr');
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [
      key,
      typeof part === 'string' && (isWording || written.has(key)) ? words : saying(part, words),
    ]),
  ) as T;
}
/** Texts of one language, or none: names, reasons, rules. */
const written = new Set([
  'reason',
  'rule',
  'edition',
  'partner',
  'partnerGate',
  'paragraph',
  'item',
  'names',
]);

/** The marks of an HTML letter in order, with all that stands in them; French ordinals are raised by us. */
const marksOf = (html: string) =>
  [...html.matchAll(/<[^>]*>/g)].map(([mark]) => mark).filter((mark) => !/^<\/?sup>$/.test(mark));

const both = { en: 'words', fr: 'words' };
const everything: Partial<DecisionFacts> = {
  ...{ text: both, amendments: both, guidance: both, reason: both, scope: both, whoMayContribute: both },
  ...{ rule: 'words', paragraph: 'words', statements: [{ kind: 'reservation', text: both }] },
} as never;
const stories = [
  ...everyEvent.map(([name, story]) => [name, story] as const),
  ...decisionOutcomes.map(
    (outcome) =>
      [`decided: ${outcome}`, [registered(), submitted, decided({ ...everything, outcome })]] as const,
  ),
].filter(([, story]) => {
  const { event, tool } = lived(story);
  return tellingOf(event, tool) !== undefined;
});

describe('a letter about what somebody wrote', () => {
  it.each(languages)('has the marks, links and headers of a letter, whatever that was: %s', (language) => {
    for (const [name, story] of stories)
      for (const evil of [...evilTexts, ...refusedTexts]) {
        const [good, bad] = ['words', evil].map((words) => letterAbout(saying(story, words), language));
        if (!good || !bad) throw new Error('No letter');
        const what = `${name}: ${JSON.stringify(evil)}`;
        expect(marksOf(bad.html), what).toEqual(marksOf(good.html));
        for (const header of ['to', 'from', 'replyTo', 'unsubscribe', 'tags'] as const)
          expect(bad[header], what).toEqual(good[header]);
        expect(isHeaderSafe(bad.subject), what).toBe(true);
        expect(bad.subject.length, what).toBeLessThanOrEqual(75);
        // Nothing that a reader cannot see, or that turns what is seen.
        expect(`${bad.subject}${bad.text}${bad.html}`, what).not.toMatch(
          /(?!\n)[\p{Cc}\p{Cs}\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/u,
        );
        // Template marks stand as they were written, to be rendered by nobody.
        if (evil.startsWith('{{subject}}') && good.text.includes('words'))
          expect(wordsOfHtml(bad.html), what).toContain('{{subject}}');
      }
  });

  it('has something of it in it, or the test would prove nothing', () => {
    const said = stories.filter(([, story]) =>
      letterAbout(saying(story, 'qwxz'), 'en').text.includes('qwxz'),
    );
    expect(said.length).toBeGreaterThan(20);
  });
});

describe('a header of a letter', () => {
  it.each(['\r\nBcc: y@evil.example', '\nx', '\u0085x', '\u2028x', '\u2029x', '\u0000', '\u001b[0m'])(
    'is not sent with a line end or a control character in it: %j',
    (evil) => {
      expect(isHeaderSafe(`PTC, 24 April${evil}`)).toBe(false);
    },
  );

  it('names a sender in quotes that nothing of the name can close', () => {
    expect(encodedFrom('PTC" <x@evil.example>, "Secretariat <ptc@example.org>')).not.toMatch(
      /^"[^"]*" <x@evil/,
    );
    expect(encodedFrom('A "b" \\ c <ptc@example.org>')).toBe('"A b  c" <ptc@example.org>');
  });
});
