import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { isProblem } from '../api/api.ts';
import { useLanguage } from '../app/language.tsx';
import { signIn } from '../sign-in/sign-in.ts';
import { inBoth, useWords } from '../words/both.ts';
import { Button } from './button.tsx';

const words = inBoth(
  {
    offline: 'There is no connection. Nothing is lost: this page stays as it is.',
    signInAgain: 'You have been signed out. Sign in again: you come back to this page.',
    signIn: 'Sign in',
    again: 'Try again',
    at: (field: string, what: string) => `${field}: ${what}`,
  },
  {
    offline: 'Pas de connexion. Rien n’est perdu : cette page reste telle quelle.',
    signInAgain: 'Vous avez été déconnecté. Reconnectez-vous : vous reviendrez sur cette page.',
    signIn: 'Se connecter',
    again: 'Réessayer',
    at: (field, what) => `${field} : ${what}`,
  },
);

/** What went wrong, and what to do next, in the words of the API; or that it was not reached. */
export function Fault({
  error,
  again,
  children,
}: {
  error: unknown;
  /** Tries once more. */
  again?: () => void;
  children?: ComponentChildren;
}) {
  const say = useWords(words);
  const language = useLanguage();
  const box = useRef<HTMLDivElement>(null);
  // What it was about comes in its place: who tried once more is at the heading then, not nowhere.
  useEffect(
    () => () => {
      if (!box.current?.contains(document.activeElement)) return;
      const main = document.querySelector('main');
      (main?.querySelector('h1') ?? main)?.focus();
    },
    [],
  );
  const problem = isProblem(error) ? error.document : undefined;
  const signedOut = problem?.code === 'not-signed-in';
  return (
    <div ref={box} class="notice stop" role="alert">
      <span aria-hidden="true" class="mark">
        ■
      </span>
      <div>
        <p>{signedOut ? say.signInAgain : (problem?.detail ?? say.offline)}</p>
        {problem?.issues && (
          <ul>
            {problem.issues.map(({ path, message }) => (
              <li key={path + message}>{path === '' ? message : say.at(path, message)}</li>
            ))}
          </ul>
        )}
        {children}
        {signedOut ? (
          <Button onClick={() => void signIn(language)}>{say.signIn}</Button>
        ) : (
          again && <Button onClick={again}>{say.again}</Button>
        )}
      </div>
    </div>
  );
}
