import '../../../looks/administration.css';
import { Link } from 'wouter-preact';
import { type Answer, useAsk } from '../../../api/ask.ts';
import { useMe } from '../../../api/me.ts';
import type { PageProps } from '../../../app/route.ts';
import { Asked } from '../../../parts/asked.tsx';
import { Notice } from '../../../parts/notice.tsx';
import { Page } from '../../../parts/page.tsx';
import { Folded, Section } from '../../../parts/section.tsx';
import { useWords } from '../../../words/both.ts';
import { EndSeat } from './end-seat.tsx';
import { ErasePerson } from './erase-person.tsx';
import { GiveSeat } from './give-seat.tsx';
import { OfficerOf } from './officer-of.tsx';
import { peopleWords } from './people-words.ts';
import { PersonForm } from './person-form.tsx';
import { PersonLetters } from './person-letters.tsx';
import { SeatChip, seatName } from './seat-chip.tsx';
import { SeeAs } from './see-as.tsx';
import { SignOutPerson } from './sign-out-person.tsx';

type Person = Answer<'getPerson'>;

/** The open tools that name somebody as their officer, as many as a page of a list holds. */
const officerOf = (person: string) => ({ query: { officer: person, state: 'open', most: '100' } }) as const;

/** One person: what they are told by, their seats, their letters, what they see (USERS.md A7). */
export default function PersonPage({ params: { person = '' } }: PageProps) {
  const say = useWords(peopleWords);
  const asked = useAsk('getPerson', { params: { person } });
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
        {(known, etag) =>
          known.name === '' ? <ErasedPerson known={known} /> : <KnownPerson known={known} etag={etag} />
        }
      </Asked>
    </Page>
  );
}

/** Who was erased is not brought back: there is nothing to fill in (docs/decisions/023). */
export function ErasedPerson({ known: { person, seats } }: { known: Pick<Person, 'person' | 'seats'> }) {
  const say = useWords(peopleWords);
  const tools = useAsk('listTools', officerOf(person)).data?.body;
  return (
    <>
      <Notice live>
        <p>{say.isErased}</p>
      </Notice>
      {seats.length > 0 && (
        <Section title={say.seats}>
          <ul class="list">
            {seats.map((seat) => (
              <li key={seatName(seat) + seat.from}>
                <SeatChip seat={seat} />
              </li>
            ))}
          </ul>
        </Section>
      )}
      <OfficerOf tools={tools} isErased />
    </>
  );
}

function KnownPerson({ known, etag }: { known: Person; etag: string | undefined }) {
  const say = useWords(peopleWords);
  const me = useMe();
  const { person } = known;
  const letters = useAsk('lettersOfPerson', { params: { person } });
  const tools = useAsk('listTools', officerOf(person)).data?.body;
  const isOneself = me?.person === person;
  return (
    <>
      <Section title={say.seats}>
        {me !== undefined && (
          <>
            <ul class="list">
              {known.seats.map((seat) => (
                <EndSeat
                  key={seatName(seat) + seat.from}
                  {...{ person, seat }}
                  today={me.today}
                  isOwn={isOneself}
                />
              ))}
            </ul>
            <Folded title={say.give}>
              <GiveSeat person={person} today={me.today} />
            </Folded>
          </>
        )}
      </Section>
      <OfficerOf tools={tools} />
      <Section title={say.letters}>
        <Asked of={letters}>{(theirs) => <PersonLetters letters={theirs} />}</Asked>
      </Section>
      <Section title={say.seeAs}>
        <SeeAs person={person} />
      </Section>
      <Section title={say.name}>
        <PersonForm key={etag ?? ''} person={known} etag={etag} />
      </Section>
      <Folded title={say.signOut}>
        <SignOutPerson person={person} />
      </Folded>
      <Folded title={say.erase}>
        <ErasePerson person={person} isOneself={isOneself} />
      </Folded>
    </>
  );
}
