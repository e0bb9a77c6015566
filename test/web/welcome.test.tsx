import { describe, expect, it } from 'vitest';
import { worthChoosing } from '../../local/demonstration.ts';
import { ChooserView } from '../../web/pages/welcome/chooser.tsx';
import { TimeHereView } from '../../web/pages/welcome/time-here.tsx';
import { WayOfText } from '../../web/pages/welcome/way-of-text.tsx';
import { faultsIn, textsIn } from './faults-in-html.ts';
import { rendered } from './rendered.tsx';

const nothing = () => undefined;
const textOf = (html: string) => textsIn(html).replaceAll(/\s+/g, ' ');

describe('the page of a newcomer', () => {
  const people = worthChoosing.map(({ person, group }) => ({
    ...{ person, group, name: `Name of ${person}` },
    seats: { en: 'Secretary, PTC', fr: 'Secrétaire, CTP' },
  }));

  it.each(['en', 'fr'] as const)(
    'offers each person with what they do and what they see first (%s)',
    (language) => {
      const html = rendered(<ChooserView people={people} be={nothing} />, language);
      expect(html.match(/<button/g)).toHaveLength(people.length + 1);
      expect(textOf(html).match(/First: |D’abord : /g)).toHaveLength(people.length);
      expect(faultsIn(html, language)).toEqual([]);
    },
  );

  it.each(['en', 'fr'] as const)('says what day it is there, and where time is moved (%s)', (language) => {
    const html = rendered(<TimeHereView now="2024-04-23T06:18:00.000Z" />, language);
    expect(textOf(html)).toContain(language === 'en' ? '23 April 2024, 08.18' : '23 avril 2024, 8 h 18');
    expect(html).toContain('href="/local"');
    expect(faultsIn(rendered(<TimeHereView now={undefined} />, language), language)).toEqual([]);
    expect(faultsIn(rendered(<WayOfText />, language), language)).toEqual([]);
  });
});
