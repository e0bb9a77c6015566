import { describe, expect, it } from 'vitest';
import type { AttachedAs } from '../../functions/domain/event.ts';
import { refusalMessage } from '../../functions/domain/language/refusals.ts';
import { type Refusal, refuse } from '../../functions/domain/refusal.ts';
import { languages } from '../../functions/domain/text.ts';
import { PTC } from '../support/sample-register.ts';
import { beforePtc, officer, paper, Story } from '../support/story.ts';

const attaches = (datedOn: string, as: AttachedAs = 'revision') =>
  ({ type: 'attach-document', version: { ...paper('en', 'b'), datedOn }, as, by: officer }) as const;
const submits = (datedOn: string) =>
  ({
    type: 'submit',
    to: PTC,
    asked: { en: 'To endorse' },
    versions: [paper('fr'), { ...paper('en'), datedOn }],
    by: officer,
  }) as const;
const said = (refusal: Refusal) =>
  languages.map((language) => refusalMessage(refusal, language).replaceAll('\u00a0', ' '));

describe('a paper', () => {
  const inAsia = '2024-04-24T22:30:00Z';

  it('has no date that is still to come on the day on which it is added, in Brussels', () => {
    const story = beforePtc().at(inAsia);
    expect(story.ask(attaches('2024-04-26'))).toEqual({
      refused: 'day-in-the-future',
      facts: { day: '2024-04-26', today: '2024-04-25', document: 'PC0741' },
    });
    expect(story.refused(attaches('2030-01-01', 'corrigendum'))).toBe('day-in-the-future');
    expect(story.does(attaches('2024-04-25')).last).toMatchObject({ type: 'DocumentAttached' });
  });

  it('has none when it is handed in either', () => {
    const story = new Story().registered();
    expect(story.refused(submits('2024-04-02'))).toBe('day-in-the-future');
    expect(story.does(submits('2024-04-01')).next.stage).toBe('ptc-endorsement');
  });

  it('is named by the words that say so, which speak of a happening where there is none', () => {
    const day = { day: '2030-01-01', today: '2024-04-24' };
    expect(said(refuse('day-in-the-future', { ...day, document: 'PC0741' }))).toEqual([
      'This day has not come yet. Enter the date that PC0741 bears, or none.',
      'Ce jour est à venir. Indiquez la date que porte le document PC0741, ou n’en indiquez aucune.',
    ]);
    expect(said(refuse('day-in-the-future', day))).toEqual([
      'This day has not come yet. Enter the day on which it happened.',
      'Ce jour est à venir. Indiquez celui où cela s’est passé.',
    ]);
  });
});
