import { describe, expect, it } from 'vitest';
import { bodyId } from '../../../functions/domain/ids.ts';
import { acts, verbOf, verbs } from '../../../functions/domain/language/acts.ts';
import { endingLabels, outcomeLabels, waitingLabels } from '../../../functions/domain/language/labels.ts';
import {
  kindLabels,
  roleLabels,
  sessionStateLabels,
  stageLabels,
} from '../../../functions/domain/language/screen-labels.ts';
import { type Bilingual, languages } from '../../../functions/domain/text.ts';
import { faultsIn } from '../../support/faults-in-words.ts';

const doubles = (words: readonly string[]) => words.filter((word, i) => words.indexOf(word) !== i);

describe('the acts of the bodies', () => {
  it('have one French verb each, and no two share one', () => {
    expect(doubles(acts.map((act) => verbs[act].verb.fr))).toEqual([]);
    expect(doubles(acts.map((act) => verbs[act].done.fr))).toEqual([]);
  });

  it('are named as USERS.md 1.2 fixes them', () => {
    expect(acts.map((act) => `${verbs[act].verb.en} = ${verbs[act].verb.fr}`)).toEqual([
      'endorse = entériner',
      'approve = approuver',
      'adopt = adopter',
      'take note = prendre note',
      'recommend = recommander',
      'refer back = renvoyer',
      'defer = reporter',
      'give guidance = donner des orientations',
      'discuss = examiner',
      'subject to amendments = sous réserve de modifications',
      'in principle = dans son principe',
    ]);
  });

  it('may be called otherwise by a body that has its own verb', () => {
    const council = bodyId('Council');
    const confirm = { verb: { en: 'confirm', fr: 'confirmer' }, done: { en: 'confirmed', fr: 'confirmé' } };
    const own = new Map([[council, { endorse: confirm }]]);
    expect(verbOf('endorse', council, own)).toBe(confirm);
    expect(verbOf('approve', council, own)).toBe(verbs.approve);
    expect(verbOf('endorse', bodyId('PTC'), own)).toBe(verbs.endorse);
    expect(verbOf('endorse')).toBe(verbs.endorse);
  });
});

it('every label that a screen shows is there in both languages', () => {
  const tables = [stageLabels, kindLabels, roleLabels, sessionStateLabels, endingLabels, waitingLabels];
  for (const label of tables.flatMap((table) => Object.values<Bilingual>(table)))
    for (const language of languages) expect(faultsIn(label[language], language)).toEqual([]);
  expect(stageLabels['policy-commission'].fr).toBe('Commission de politique générale');
});

it('no two outcomes have the same label in a language', () => {
  for (const language of ['en', 'fr'] as const)
    expect(doubles(Object.values(outcomeLabels).map((label) => label[language]))).toEqual([]);
});
