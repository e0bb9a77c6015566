import { describe, expect, it } from 'vitest';
import type { Form } from '../../web/pages/decision/fill/filled.ts';
import { chosenIn } from '../../web/pages/decision/fill/offered.ts';
import { changesSince, recordedSince, seenIn } from '../../web/pages/decision/fill/seen.ts';
import { seenWords } from '../../web/pages/decision/fill/seen-words.ts';
import { aForm } from './decision-form-answer.ts';
import { anItem } from './session-answers.ts';

type Outcomes = ReturnType<typeof anItem>['outcomes'];

const nothingElse = { unplaced: [], expected: [] };
const deferred = {
  ...{ decision: 'T13-1', outcome: 'deferred', label: 'Deferred to a later session' },
  sentence: 'The PTC deferred the Compendium.',
};
const seen = (over: Partial<Form> = {}, outcomes: Outcomes = []) =>
  seenIn(aForm(over), { items: [anItem('T13', { outcomes })], ...nothingElse });
const before = seen();
const changes = (now: typeof before, outcome = 'endorsed', language: 'en' | 'fr' = 'en', since = before) =>
  changesSince(since, now, chosenIn(aForm(), outcome), seenWords[language]);

describe('what a form was filled in over', () => {
  it('has not changed where the register says the same again', () => {
    expect(changes(seen())).toEqual([]);
  });

  it('says what the session has recorded since, and only that', () => {
    const now = seen({}, [deferred]);
    expect(recordedSince(before, now)).toEqual([{ decision: 'T13-1', label: 'deferred to a later session' }]);
    expect(recordedSince(now, now)).toEqual([]);
    expect(changes(now)).toEqual(['This session has recorded: deferred to a later session (T13-1).']);
    expect(changes(before, 'endorsed', 'en', now)).toEqual([
      'No longer recorded: deferred to a later session (T13-1).',
    ]);
  });

  it('finds what was recorded of a text that no item of the agenda names', () => {
    const now = seenIn(aForm(), {
      items: [],
      unplaced: [anItem('T13', { outcomes: [deferred] })],
      expected: [],
    });
    expect(recordedSince(before, now)).toHaveLength(1);
  });

  it('names the papers that came, and those that are no longer the newest', () => {
    const [english] = aForm().versions;
    if (!english) throw new Error('no version');
    const french = { ...english, language: 'fr', number: 'PC0741Fa' };
    const only = seen({ versions: [english] });
    const both = seen({ versions: [english, french] });
    expect(changes(both, 'endorsed', 'en', only)).toEqual([
      'Attached, and ticked under “Text before the body”: PC0741Fa.',
    ]);
    expect(changes(both, 'endorsed', 'fr', only)).toEqual([
      'Joint, et coché sous «\u00a0Texte examiné\u00a0»\u00a0: PC0741Fa.',
    ]);
    const next = seen({ versions: [{ ...english, revision: 'b', number: 'PC0741Eb' }] });
    expect(changes(next, 'endorsed', 'en', only)).toEqual([
      'Attached, and ticked under “Text before the body”: PC0741Eb.',
      'No longer the newest version: PC0741Ea.',
    ]);
  });

  it('has no papers where the text is not judged', () => {
    expect(changes(seen({ versions: [] }), 'deferred')).toEqual([]);
  });

  it('says that the chosen outcome leads elsewhere or is shut, and of no other one', () => {
    const offers = (over: Partial<Form['offers'][number]>) =>
      aForm().offers.map((offer) => (offer.outcome === 'endorsed' ? { ...offer, ...over } : offer));
    const elsewhere = seen({
      offers: offers({ leadsTo: { stage: 'publication', waitsFor: 'publication' } }),
    });
    expect(changes(elsewhere)).toEqual(['What follows from the outcome you chose is no longer the same.']);
    expect(changes(elsewhere, 'deferred')).toEqual([]);
    const shut = seen({ offers: offers({ offered: 'not-now' }) });
    expect(changes(shut, 'endorsed', 'fr')).toEqual([
      'Le résultat choisi n’est pas possible pour l’instant.',
    ]);
  });
});
