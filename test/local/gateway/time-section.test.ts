import { describe, expect, it } from 'vitest';
import { timeSection } from '../../../local/gateway/time-section.ts';

const now = '2024-04-23T06:18:00.000Z';

describe('the time on the page of this machine', () => {
  it('is told in both languages, with buttons that let it pass', () => {
    const english = timeSection({ now, language: 'en', refused: false });
    expect(english).toContain('It is Tuesday 23 April 2024, 08.18, Brussels time.');
    expect(english).toContain('value="2024-04-24 09:00"');
    expect(english).toContain('value="2024-04-30 09:00"');
    expect(english).toContain('min="2024-04-23T08:18"');
    const french = timeSection({ now, language: 'fr', refused: true });
    expect(french).toContain('Nous sommes le mardi 23 avril 2024 à 8&nbsp;h&nbsp;18, heure de Bruxelles.');
    expect(french).toContain('role="alert"');
    expect(french).not.toMatch(/undefined|\{/);
  });
});
