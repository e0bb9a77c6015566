import { describe, expect, it } from 'vitest';
import { SignOutPerson } from '../../web/pages/administration/people/sign-out-person.tsx';
import { faultsIn, textsIn } from './faults-in-html.ts';
import { rendered } from './rendered.tsx';

describe.each(['en', 'fr'] as const)('signing a person out, in %s', (language) => {
  it('says what it ends and what stays, and has one button', () => {
    const html = rendered(<SignOutPerson person="P22" />, language);
    expect(faultsIn(html, language)).toEqual([]);
    expect(html.match(/<button/g)).toHaveLength(1);
    expect(textsIn(html)).toMatch(
      language === 'en'
        ? /every device is signed out at once/
        : /tous les appareils sont déconnectés aussitôt/,
    );
    expect(textsIn(html)).toMatch(language === 'en' ? /they can sign in again/ : /peut se reconnecter/);
  });
});
