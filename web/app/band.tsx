import { useEffect, useState } from 'preact/hooks';
import { type SignInSettings, signInSettings } from '../sign-in/settings.ts';
import { useLanguage } from './language.tsx';

/** The notice of a register whose outcomes are invented, on every page (USERS.md E2); nothing in one that is meant. */
export function Band() {
  const [settings, set] = useState<SignInSettings>();
  const language = useLanguage();
  useEffect(() => {
    signInSettings().then(set, () => undefined);
  }, []);
  const notice = settings?.register.notice[language];
  return notice ? <p class="band">{notice}</p> : null;
}
