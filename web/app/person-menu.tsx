import { useEffect, useRef } from 'preact/hooks';
import { Link, useLocation } from 'wouter-preact';
import type { Me } from '../api/me.ts';
import { signOut } from '../sign-in/sign-in.ts';
import { inBoth, useWords } from '../words/both.ts';
import { ThemeChoice } from './theme-choice.tsx';

const words = inBoth(
  {
    me: 'My account',
    menu: 'Menu',
    sessions: 'Sessions',
    tools: 'All tools',
    letters: 'What I receive',
    glossary: 'Words: English and French',
    register: 'Register a tool',
    administration: 'Administration',
    signOut: 'Sign out',
    everywhere: 'Sign out everywhere',
    everywhereWhat: 'On all your devices, such as a lost telephone or laptop.',
  },
  {
    me: 'Mon compte',
    menu: 'Menu',
    sessions: 'Sessions',
    tools: 'Tous les textes',
    letters: 'Ce que je reçois',
    glossary: 'Vocabulaire français-anglais',
    register: 'Enregistrer un texte',
    administration: 'Administration',
    signOut: 'Se déconnecter',
    everywhere: 'Se déconnecter partout',
    everywhereWhat: 'Sur tous vos appareils, par exemple un téléphone ou un ordinateur perdu.',
  },
);

/** Who one is, and what is theirs. */
export function PersonMenu({ me }: { me: Me | undefined }) {
  const say = useWords(words);
  const [path] = useLocation();
  const menu = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (menu.current) menu.current.open = false;
  }, [path]);
  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !menu.current?.open) return;
    menu.current.open = false;
    menu.current.querySelector('summary')?.focus();
  };
  return (
    <details class="person-menu" ref={menu} onKeyDown={closeOnEscape}>
      <summary>
        <span class="long">{me?.name ?? say.me}</span>
        <span class="short">{say.menu}</span>
      </summary>
      <div class="sheet">
        {me && (
          <ul class="plain small">
            {me.seats.map(({ words: seat }) => (
              <li key={seat}>{seat}</li>
            ))}
          </ul>
        )}
        <ul class="plain">
          <Item to="/sessions">{say.sessions}</Item>
          <Item to="/tools">{say.tools}</Item>
          <Item to="/letters">{say.letters}</Item>
          <Item to="/glossary">{say.glossary}</Item>
          {me?.may.register && <Item to="/tools/new">{say.register}</Item>}
          {me?.may.administer && <Item to="/admin">{say.administration}</Item>}
        </ul>
        <ThemeChoice />
        <ul class="plain">
          <li>
            <button type="button" class="plain-link" onClick={() => void signOut({ everywhere: false })}>
              {say.signOut}
            </button>
          </li>
          <li>
            <button
              type="button"
              class="plain-link"
              aria-describedby="everywhere-what"
              onClick={() => void signOut({ everywhere: true })}
            >
              {say.everywhere}
            </button>
            <p class="muted small" id="everywhere-what">
              {say.everywhereWhat}
            </p>
          </li>
        </ul>
      </div>
    </details>
  );
}

const Item = ({ to, children }: { to: string; children: string }) => (
  <li>
    <Link href={to}>{children}</Link>
  </li>
);
