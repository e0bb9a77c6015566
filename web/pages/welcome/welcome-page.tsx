import '../../looks/welcome.css';
import { useEffect, useState } from 'preact/hooks';
import { useLanguage } from '../../app/language.tsx';
import { Button } from '../../parts/button.tsx';
import { Fault } from '../../parts/fault.tsx';
import { OnItsWay } from '../../parts/on-its-way.tsx';
import { Page } from '../../parts/page.tsx';
import { type SignInSettings, signInSettings } from '../../sign-in/settings.ts';
import { signIn } from '../../sign-in/sign-in.ts';
import { useWords } from '../../words/both.ts';
import { Chooser } from './chooser.tsx';
import { WayOfText } from './way-of-text.tsx';
import { welcomeWords } from './welcome-words.ts';

/** What this is, for who comes here without having signed in; in the demonstration, whom to be. */
export function WelcomePage() {
  const say = useWords(welcomeWords);
  const [settings, set] = useState<SignInSettings>();
  const [error, fail] = useState<unknown>();
  const load = () => {
    fail(undefined);
    signInSettings().then(set, fail);
  };
  useEffect(load, []);
  return (
    <Page title={say.title}>
      <p class="lead">{say.what}</p>
      {error !== undefined && <Fault error={error} again={load} />}
      {settings && <Ways chooser={settings.chooser} />}
      {!settings && !error && <OnItsWay />}
      <WayOfText />
    </Page>
  );
}

/** Shown once they are known: what gives way to something else takes the keyboard's place with it. */
function Ways({ chooser }: { chooser: SignInSettings['chooser'] }) {
  const say = useWords(welcomeWords);
  const language = useLanguage();
  if (chooser !== undefined) return <Chooser from={chooser} />;
  return (
    <Button main onClick={() => void signIn(language)}>
      {say.signIn}
    </Button>
  );
}
