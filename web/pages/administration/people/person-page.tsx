import '../../../looks/administration.css';
import { Link } from 'wouter-preact';
import { useAsk } from '../../../api/ask.ts';
import { useMe } from '../../../api/me.ts';
import type { PageProps } from '../../../app/route.ts';
import { Asked } from '../../../parts/asked.tsx';
import { Page } from '../../../parts/page.tsx';
import { Folded, Section } from '../../../parts/section.tsx';
import { useWords } from '../../../words/both.ts';
import { EndSeat } from './end-seat.tsx';
import { ErasePerson } from './erase-person.tsx';
import { GiveSeat } from './give-seat.tsx';
import { peopleWords } from './people-words.ts';
import { PersonForm } from './person-form.tsx';
import { PersonLetters } from './person-letters.tsx';
import { seatName } from './seat-chip.tsx';
import { SeeAs } from './see-as.tsx';
import { SignOutPerson } from './sign-out-person.tsx';

/** One person: what they are told by, their seats, their letters, what they see (USERS.md A7). */
export default function PersonPage({ params: { person = '' } }: PageProps) {
  const say = useWords(peopleWords);
  const today = useMe()?.today;
  const asked = useAsk('getPerson', { params: { person } });
  const letters = useAsk('lettersOfPerson', { params: { person } });
  const name = asked.data?.body.name;
  return (
    <Page
      title={name === undefined ? person : name === '' ? say.erased : name}
      above={
        <>
          <Link href="/admin/people">{say.everybody}</Link> · {person}
        </>
      }
    >
      <Asked of={asked}>
        {(known, etag) => (
          <>
            <Section title={say.seats}>
              {today !== undefined && (
                <>
                  <ul class="list">
                    {known.seats.map((seat) => (
                      <EndSeat key={seatName(seat) + seat.from} person={person} seat={seat} today={today} />
                    ))}
                  </ul>
                  <Folded title={say.give}>
                    <GiveSeat person={person} today={today} />
                  </Folded>
                </>
              )}
            </Section>
            <Section title={say.letters}>
              <Asked of={letters}>{(theirs) => <PersonLetters letters={theirs} />}</Asked>
            </Section>
            <Section title={say.seeAs}>
              <SeeAs person={person} />
            </Section>
            <Section title={say.name}>
              <PersonForm key={etag ?? ''} person={known} etag={etag} />
            </Section>
            {known.name !== '' && (
              <Folded title={say.signOut}>
                <SignOutPerson person={person} />
              </Folded>
            )}
            <Folded title={say.erase}>
              <ErasePerson person={person} isErased={known.name === ''} />
            </Folded>
          </>
        )}
      </Asked>
    </Page>
  );
}
