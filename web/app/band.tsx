import { useEffect, useState } from 'preact/hooks';
import { type SignInSettings, signInSettings } from '../sign-in/settings.ts';
import { inBoth, useWords } from '../words/both.ts';
import { useLanguage } from './language.tsx';

const words = inBoth({ about: 'About this register' }, { about: 'Sur ce registre' });

/** The notice of a register whose outcomes are invented, on every page (USERS.md E2); nothing in one that is meant. */
export function Band() {
  const [settings, set] = useState<SignInSettings>();
  const language = useLanguage();
  const say = useWords(words);
  useEffect(() => {
    signInSettings().then(set, () => undefined);
  }, []);
  const notice = settings?.register.notice[language];
  if (!notice) return null;
  return (
    <aside class="band" aria-label={say.about}>
      {notice}
    </aside>
  );
}
