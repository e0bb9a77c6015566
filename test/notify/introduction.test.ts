import { describe, expect, it } from 'vitest';
import type { ToolEvent } from '../../functions/domain/event.ts';
import { toolId } from '../../functions/domain/ids.ts';
import { writtenOpened } from '../support/every-event.ts';
import { letterAbout, wordsOfHtml } from '../support/sample-letter.ts';
import { decided, endorsed, lived, registered, submitted } from '../support/sample-register.ts';

const introduction = { en: 'Thank you.\n\nMore follows.', fr: 'Merci.\n\nLa suite viendra.' };
const before = [registered({ title: { en: 'the Compendium', fr: 'le Recueil' } }), submitted] as const;
const paragraphs = (text: string) => text.replaceAll('\u00a0', ' ').split('\n\n');
const letterOf = (event: ToolEvent, language: 'en' | 'fr') =>
  letterAbout([...before, event as typeof endorsed], language);

describe('what the secretariat adds to a letter', () => {
  it('stands after the sentence of its item, under its own name and without quotation marks', () => {
    const english = paragraphs(letterOf({ ...endorsed, letter: { introduction } }, 'en').text);
    expect(english[1]).toMatch(/^On 24 April 2024, .* endorsed the Compendium\./);
    expect(english.slice(2, 4)).toEqual(['From the secretariat: Thank you.', 'More follows.']);
    const french = paragraphs(letterOf({ ...endorsed, letter: { introduction } }, 'fr').text);
    expect(french.slice(2, 4)).toEqual(['Le secrétariat : Merci.', 'La suite viendra.']);
  });

  it('says which language is to follow where the reader’s is not there', () => {
    const only = { ...endorsed, letter: { introduction: { en: 'Thank you.' } } };
    expect(paragraphs(letterOf(only, 'fr').text)[2]).toBe('Le secrétariat (traduction à venir) : Thank you.');
    expect(paragraphs(letterOf(only, 'en').text)[2]).toBe('From the secretariat: Thank you.');
    expect(letterOf(only, 'fr').html).toContain('<p class="added" lang="en">Thank you.</p>');
  });

  it('is set like the letter and not like the words of a body', () => {
    const { html } = letterOf({ ...endorsed, letter: { introduction } }, 'en');
    expect(html).toContain('<p>From the secretariat:</p><p class="added" lang="en">Thank you.');
    expect(html.match(/<blockquote/g)).toHaveLength(1);
  });

  it('is in every letter that a secretary may introduce, and nowhere where nothing was added', () => {
    const discontinued: ToolEvent = {
      type: 'Discontinued',
      decision: endorsed.decision,
      facts: { ...endorsed.facts, outcome: 'discontinued' },
      move: { marks: [], next: {} as never },
    };
    for (const event of [
      decided({ outcome: 'referred-back', guidance: { en: 'Shorter.' } }),
      decided({ outcome: 'deferred' }),
      decided({ outcome: 'noted' }),
      decided({ outcome: 'statement' }),
      writtenOpened,
      discontinued,
    ]) {
      const with_ = letterOf({ ...event, letter: { introduction } } as ToolEvent, 'en');
      expect(paragraphs(with_.text).slice(2, 4)).toEqual([
        'From the secretariat: Thank you.',
        'More follows.',
      ]);
      for (const letter of [undefined, {}, { introduction: { en: ' ' } }]) {
        const without = letterOf({ ...event, ...(letter ? { letter } : {}) } as ToolEvent, 'en');
        expect(without.text).not.toContain('From the secretariat');
      }
    }
  });

  it('stands with its own item where a letter has several, and once where a decision covers several tools', () => {
    const introduced = { ...endorsed, letter: { introduction } };
    const items = [
      lived([...before, introduced]),
      lived([...before, introduced], 'T14'),
      lived(
        [...before, decided({ outcome: 'noted' }, { decision: 'T15-3' as never, tools: [toolId('T15')] })],
        'T15',
      ),
    ];
    const { text, html } = letterAbout(items, 'en');
    expect(text.match(/From the secretariat/g)).toHaveLength(1);
    expect(wordsOfHtml(html)).toContain('From the secretariat:');
    const at = paragraphs(text).findIndex((paragraph) => paragraph.startsWith('From the secretariat'));
    expect(paragraphs(text)[at - 1]).toBe('On 24 April 2024, the PTC endorsed the Compendium.');
  });
});
