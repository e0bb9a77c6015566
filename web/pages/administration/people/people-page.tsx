import '../../../looks/administration.css';
import { useState } from 'preact/hooks';
import { Link, useSearchParams } from 'wouter-preact';
import { useAsk } from '../../../api/ask.ts';
import { Asked } from '../../../parts/asked.tsx';
import { TextField } from '../../../parts/field.tsx';
import { Page } from '../../../parts/page.tsx';
import { useWords } from '../../../words/both.ts';
import { PeopleView } from './people-view.tsx';
import { peopleWords } from './people-words.ts';

/** Everybody with their seats (USERS.md A7). */
export default function PeoplePage() {
  const say = useWords(peopleWords);
  const [search, setSearch] = useSearchParams();
  const after = search.get('after');
  // A health card names the body that it is about.
  const [words, write] = useState(search.get('q') ?? search.get('body') ?? '');
  const asked = useAsk('listPeople', { query: { most: '100', ...(after === null ? {} : { after }) } });
  const find = (next: string) => {
    write(next);
    setSearch((now) => {
      const to = new URLSearchParams(now);
      to.delete('body');
      if (next === '') to.delete('q');
      else to.set('q', next);
      return to;
    });
  };
  return (
    <Page title={say.title} wide above={<Link href="/admin">{say.health}</Link>}>
      <p class="row">
        <Link href="/admin/people/new">{say.enter}</Link>
        <Link href="/admin/people/import">{say.import}</Link>
      </p>
      <TextField label={say.filter} type="search" value={words} change={find} />
      <Asked of={asked}>
        {(people) => (
          <>
            <PeopleView people={people} words={words} />
            <p class="row">
              {after !== null && <Link href="/admin/people">{say.first}</Link>}
              {people.next !== undefined && (
                <Link href={`/admin/people?after=${encodeURIComponent(people.next)}`}>{say.more}</Link>
              )}
            </p>
          </>
        )}
      </Asked>
    </Page>
  );
}
