import { describe, expect, it } from 'vitest';
import { ErasePerson } from '../../web/pages/administration/people/erase-person.tsx';
import { ErasedPerson } from '../../web/pages/administration/people/person-page.tsx';
import { faultsIn, textsIn } from './faults-in-html.ts';
import { rendered } from './rendered.tsx';

describe.each(['en', 'fr'] as const)('erasing a person, in %s', (language) => {
  const form = rendered(<ErasePerson person="P22" isOneself={false} />, language);

  it('says what goes and what stays, and waits until the identifier is written', () => {
    expect(faultsIn(form, language)).toEqual([]);
    expect(textsIn(form)).toContain('P22');
    expect(form).toMatch(/<button[^>]*\bdisabled/);
    expect(textsIn(form)).toMatch(language === 'en' ? /What they did stays/ : /Ses actes restent/);
  });

  it('is another administrator’s to do, of oneself', () => {
    const html = rendered(<ErasePerson person="P21" isOneself />, language);
    expect(html).not.toMatch(/<button|<input/);
    expect(textsIn(html)).toMatch(
      language === 'en' ? /another administrator does it/ : /un autre administrateur s’en charge/,
    );
  });

  it('leaves a page on which nothing can be filled in or given', () => {
    // As the API says it to this reader.
    const [label, code] = { en: ['Chair', 'PTC'], fr: ['Présidence', 'CTP'] }[language] as [string, string];
    const ended = {
      role: 'chair',
      ...{ label, code },
      from: '2020-01-01',
      to: '2024-04-23',
      counts: false,
    } as const;
    const html = rendered(<ErasedPerson known={{ person: 'P22', seats: [ended] }} />, language);
    expect(faultsIn(html, language)).toEqual([]);
    expect(html).not.toMatch(/<(button|input|select|form|textarea)/);
    expect(textsIn(html)).toContain(`${label}, ${code}`);
    expect(textsIn(html)).toMatch(language === 'en' ? /was erased/ : /a été effacée/);
  });
});
