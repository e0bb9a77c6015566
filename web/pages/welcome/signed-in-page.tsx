import { useEffect, useState } from 'preact/hooks';
import { useLocation } from 'wouter-preact';
import { queries } from '../../api/ask.ts';
import { useLanguage } from '../../app/language.tsx';
import { keepViewsOf } from '../../offline/start-worker.ts';
import { Button } from '../../parts/button.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Page } from '../../parts/page.tsx';
import { signInSettings } from '../../sign-in/settings.ts';
import { signIn } from '../../sign-in/sign-in.ts';
import { keepSignedIn } from '../../sign-in/signed-in.ts';
import { inBoth, useWords } from '../../words/both.ts';

const words = inBoth(
  {
    title: 'Signing in',
    refused: 'Signing in did not work. Nobody has been signed in; begin again.',
    again: 'Sign in',
  },
  {
    title: 'Connexion en cours',
    refused: 'La connexion n’a pas abouti. Personne n’est connecté ; recommencez.',
    again: 'Se connecter',
  },
);

/** Where the issuer sends the browser back to: takes up the way that was begun, and goes where it was going. */
export default function SignedInPage() {
  const say = useWords(words);
  const language = useLanguage();
  const [, go] = useLocation();
  const [failed, fail] = useState(false);
  useEffect(() => {
    takeUp().then(
      (back) => (back === undefined ? fail(true) : go(back, { replace: true })),
      () => fail(true),
    );
  }, []);
  if (!failed) return <Page title={say.title} />;
  return (
    <Page title={say.title}>
      <Notice tone="stop" live>
        {say.refused}
      </Notice>
      <Button main onClick={() => void signIn(language, undefined, '/')}>
        {say.again}
      </Button>
    </Page>
  );
}

async function takeUp(): Promise<string | undefined> {
  const [settings, { finish }] = await Promise.all([signInSettings(), import('../../sign-in/code-flow.ts')]);
  const done = await finish(settings, new URL(location.href));
  if (done === undefined) return undefined;
  queries.clear();
  await keepViewsOf(done.person);
  keepSignedIn(done.signedIn);
  return done.back;
}
