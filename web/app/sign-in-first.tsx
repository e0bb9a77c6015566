import { Button } from '../parts/button.tsx';
import { Page } from '../parts/page.tsx';
import { signIn } from '../sign-in/sign-in.ts';
import { inBoth, useWords } from '../words/both.ts';
import { useLanguage } from './language.tsx';

const words = inBoth(
  {
    title: 'Sign in to see this page',
    what: 'You will come back to this very page.',
    button: 'Sign in',
  },
  {
    title: 'Connectez-vous pour voir cette page',
    what: 'Vous reviendrez exactement ici.',
    button: 'Se connecter',
  },
);

/** In place of a page that only people of the register can read. */
export function SignInFirst() {
  const say = useWords(words);
  const language = useLanguage();
  return (
    <Page title={say.title}>
      <p>{say.what}</p>
      <Button main onClick={() => void signIn(language)}>
        {say.button}
      </Button>
    </Page>
  );
}
