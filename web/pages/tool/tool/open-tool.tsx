import { useLanguage } from '../../../app/language.tsx';
import { Button } from '../../../parts/button.tsx';
import { Page } from '../../../parts/page.tsx';
import { signIn } from '../../../sign-in/sign-in.ts';
import { inBoth, useWords } from '../../../words/both.ts';

const words = inBoth(
  { title: 'Sign in to see this tool', back: 'You will come back to this very page.', button: 'Sign in' },
  {
    title: 'Connectez-vous pour voir ce texte',
    back: 'Vous reviendrez exactement ici.',
    button: 'Se connecter',
  },
);

/** A tool for who has not signed in. */
export function OpenTool({ tool }: { tool: string }) {
  const say = useWords(words);
  const language = useLanguage();
  return (
    <Page title={say.title} above={tool}>
      <p>{say.back}</p>
      <Button main onClick={() => void signIn(language)}>
        {say.button}
      </Button>
    </Page>
  );
}
