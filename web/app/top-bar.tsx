import { Link, useLocation } from 'wouter-preact';
import { otherThan } from '../../functions/domain/text.ts';
import { type Me, useIsSignedIn, useMe } from '../api/me.ts';
import { signIn } from '../sign-in/sign-in.ts';
import { inBoth, useWords } from '../words/both.ts';
import { useLanguageChoice } from './language.tsx';
import { PersonMenu } from './person-menu.tsx';

const words = inBoth(
  {
    main: 'Main',
    home: 'Placet, first page',
    search: 'Search: title, number, paper, session',
    go: 'Search',
    signIn: 'Sign in',
    other: 'Français',
    today: 'Today',
    sessions: 'Sessions',
    tools: 'Tools',
    decisions: 'Decisions',
    health: 'Health',
    executions: 'Executions',
    letters: 'Letters',
    people: 'People',
  },
  {
    main: 'Principal',
    home: 'Placet, première page',
    search: 'Rechercher : titre, numéro, document, session',
    go: 'Rechercher',
    signIn: 'Se connecter',
    other: 'English',
    today: 'Aujourd’hui',
    sessions: 'Sessions',
    tools: 'Textes',
    decisions: 'Décisions',
    health: 'État',
    executions: 'Exécutions',
    letters: 'Lettres',
    people: 'Personnes',
  },
);

/** Name, links of those who serve, one box for everything, the language as words, the person. */
export function TopBar() {
  const say = useWords(words);
  const { language, choose } = useLanguageChoice();
  const me = useMe();
  const isSignedIn = useIsSignedIn();
  const other = otherThan(language);
  return (
    <header class="top-bar">
      <Link href="/" class="name" aria-label={say.home}>
        Placet
      </Link>
      {me && <Links me={me} />}
      {isSignedIn && <SearchBox />}
      <button type="button" class="plain-link" lang={other} onClick={() => choose(other)}>
        <span class="long">{say.other}</span>
        <span class="short">
          <abbr title={say.other}>{other.toUpperCase()}</abbr>
        </span>
      </button>
      {isSignedIn ? (
        <PersonMenu me={me} />
      ) : (
        <button type="button" class="plain-link" onClick={() => void signIn(language)}>
          {say.signIn}
        </button>
      )}
    </header>
  );
}

/** No menu for delegates; four links for those who serve a body, and four for administrators at their work. */
function Links({ me }: { me: Me }) {
  const say = useWords(words);
  const [path] = useLocation();
  const atWork = path.startsWith('/admin');
  const serves = me.serves.length > 0 || me.officerOf.length > 0;
  const links: readonly (readonly [string, string])[] = atWork
    ? [
        ['/admin', say.health],
        ['/admin/executions', say.executions],
        ['/admin/letters', say.letters],
        ['/admin/people', say.people],
      ]
    : serves
      ? [
          ['/', say.today],
          ['/sessions', say.sessions],
          ['/tools', say.tools],
          ['/decisions', say.decisions],
        ]
      : [];
  if (links.length === 0) return null;
  return (
    <nav aria-label={say.main}>
      {links.map(([to, name]) => (
        <Link key={to} href={to} aria-current={path === to ? 'page' : undefined}>
          {name}
        </Link>
      ))}
    </nav>
  );
}

function SearchBox() {
  const say = useWords(words);
  const [, go] = useLocation();
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const q = String(new FormData(event.currentTarget as HTMLFormElement).get('q') ?? '').trim();
    if (q !== '') go(`/search?q=${encodeURIComponent(q)}`);
  };
  return (
    <search>
      <form action="/search" onSubmit={submit}>
        <input type="search" name="q" aria-label={say.search} placeholder={say.search} autocomplete="off" />
        <Link href="/search" class="search-link">
          {say.go}
        </Link>
      </form>
    </search>
  );
}
