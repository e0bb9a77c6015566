import { type Answer, useAsk } from '../../../api/ask.ts';
import { useLanguage } from '../../../app/language.tsx';
import { Button } from '../../../parts/button.tsx';
import { Page } from '../../../parts/page.tsx';
import { signIn } from '../../../sign-in/sign-in.ts';
import { inBoth, useWords } from '../../../words/both.ts';
import { TitleOfTool } from './title-of-tool.tsx';

const words = inBoth(
  {
    title: 'Sign in to see this tool',
    more: 'Where it stands, its papers and what the bodies decided: sign in to see this tool. You will come back to this very page.',
    back: 'What it is and where it stands is told to people of the register. You will come back to this very page.',
    button: 'Sign in',
  },
  {
    title: 'Connectez-vous pour voir ce texte',
    more: 'Où il en est, ses documents et ce que les organes ont décidé : connectez-vous pour voir ce texte. Vous reviendrez exactement ici.',
    back: 'Ce qu’il est et où il en est n’est montré qu’aux personnes du registre. Vous reviendrez exactement ici.',
    button: 'Se connecter',
  },
);

/** A tool for who has not signed in: its title and when it came out, where everybody may know them; then the way in. */
export function OpenTool({ tool }: { tool: string }) {
  const say = useWords(words);
  const language = useLanguage();
  const { data, isPending } = useAsk('getOpenTool', { params: { tool } });
  const open = data?.body;
  const known = open?.known ? open : undefined;
  return (
    <Page
      {...(!isPending && { title: known?.title ?? say.title })}
      heading={known && <TitleOfTool tool={known} />}
      above={[tool, known?.kind.label, known?.edition].filter(Boolean).join(' · ')}
    >
      {!isPending && <OpenToolView known={known} />}
      <Button main onClick={() => void signIn(language)}>
        {say.button}
      </Button>
    </Page>
  );
}

/** What everybody may know of it, and that there is more. */
export function OpenToolView({
  known,
}: {
  known: Extract<Answer<'getOpenTool'>, { known: true }> | undefined;
}) {
  const say = useWords(words);
  return (
    <>
      {known && <p class="lead">{known.sentence}</p>}
      <p>{known ? say.more : say.back}</p>
    </>
  );
}
