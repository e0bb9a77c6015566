import '../../../looks/administration.css';
import { Link, useLocation } from 'wouter-preact';
import { Page } from '../../../parts/page.tsx';
import { useWords } from '../../../words/both.ts';
import { peopleWords } from './people-words.ts';
import { PersonForm } from './person-form.tsx';

/** Enters somebody; their seats are given on their own page. */
export default function NewPersonPage() {
  const say = useWords(peopleWords);
  const [, go] = useLocation();
  return (
    <Page title={say.enter} above={<Link href="/admin/people">{say.everybody}</Link>}>
      <PersonForm entered={(person) => go(`/admin/people/${person}`)} />
    </Page>
  );
}
