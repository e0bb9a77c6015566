import { describe, expect, it } from 'vitest';
import { refusalCodes, refusalMessage } from '../../../functions/domain/language/refusals.ts';
import { languages } from '../../../functions/domain/text.ts';
import { faultsIn } from '../../support/faults-in-words.ts';
import { worldAt } from '../../support/sample-register.ts';

const facts = {
  tool: 'T13',
  body: 'PTC',
  holder: 'PoC',
  of: 'Council',
  session: 'PTC-243-244',
  fields: ['guidance', 'byDay'],
  firstDay: '2024-10-23',
  closedAt: '2024-04-26T16:00:00.000Z',
  closedOn: '2021-06-26',
  day: '2024-04-22',
  earliest: '2024-05-20',
};

describe('what a person reads of a refusal', () => {
  for (const code of refusalCodes)
    for (const language of languages)
      it(`${code}, ${language}: what is the matter and what to do next, with the facts and without`, () => {
        for (const given of [facts, {}]) {
          const words = refusalMessage({ refused: code, facts: given }, language, worldAt());
          expect(faultsIn(words.replace('unknown', ''), language)).toEqual([]);
          expect(words).toMatch(/\.$/);
          // One sentence for the matter, one for the way out.
          expect(words.split(/[.;:] |\u00a0[;:] /).length).toBeGreaterThan(1);
        }
      });

  it('names fields, days and bodies', () => {
    const says = (
      refused: 'details-missing' | 'session-not-begun' | 'not-the-holder',
      language: 'en' | 'fr',
    ) => refusalMessage({ refused, facts }, language, worldAt());
    expect(says('details-missing', 'en')).toBe(
      'Something is missing: the guidance given, by when. Enter it in English or in French, and record again.',
    );
    expect(says('session-not-begun', 'fr')).toContain('elle s’ouvre le 23 octobre 2024');
    expect(says('not-the-holder', 'fr')).toContain('devant la Commission de politique générale');
  });

  it('does not name a body by its English id where the world is not at hand', () => {
    expect(refusalMessage({ refused: 'not-the-holder', facts }, 'fr')).not.toMatch(/PTC|PoC/);
  });

  it('names a field that it has no word for as it is called', () => {
    expect(
      refusalMessage({ refused: 'details-missing', facts: { fields: ['minimumDays'] } }, 'en'),
    ).toContain('minimumDays');
  });

  it('leaves out what a fact should not be', () => {
    const odd = { refused: 'session-not-begun', facts: { firstDay: { evil: true } } } as const;
    expect(refusalMessage(odd, 'en')).toBe(
      'The session has not begun. Record the outcome when the body has taken it.',
    );
  });
});
