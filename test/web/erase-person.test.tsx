import { describe, expect, it } from 'vitest';
import { ErasePerson } from '../../web/pages/administration/people/erase-person.tsx';
import { faultsIn, textsIn } from './faults-in-html.ts';
import { rendered } from './rendered.tsx';

describe.each(['en', 'fr'] as const)('erasing a person, in %s', (language) => {
  const form = rendered(<ErasePerson person="P22" isErased={false} />, language);

  it('says what goes and what stays, and waits until the identifier is written', () => {
    expect(faultsIn(form)).toEqual([]);
    expect(textsIn(form)).toContain('P22');
    expect(form).toMatch(/<button[^>]*\bdisabled/);
    expect(textsIn(form)).toMatch(language === 'en' ? /What they did stays/ : /Ses actes restent/);
  });

  it('of who was erased is not offered again', () => {
    const html = rendered(<ErasePerson person="P22" isErased />, language);
    expect(html).not.toContain('<button');
    expect(textsIn(html)).toMatch(language === 'en' ? /was erased/ : /a été effacée/);
  });
});
