import '../../../looks/administration.css';
import { Link, useSearchParams } from 'wouter-preact';
import { monthWords } from '../../../../functions/domain/language/date-words.ts';
import { useAsk } from '../../../api/ask.ts';
import { useLanguage } from '../../../app/language.tsx';
import { Asked } from '../../../parts/asked.tsx';
import { Page } from '../../../parts/page.tsx';
import { Section } from '../../../parts/section.tsx';
import { useWords } from '../../../words/both.ts';
import { DeadLetters } from './dead-letters.tsx';
import { letterWords } from './letter-words.ts';
import { LettersView } from './letters-view.tsx';
import { monthAway } from './months.ts';

/** What left in a month, what came back, and what nobody could process (USERS.md A6). */
export default function LettersPage() {
  const say = useWords(letterWords);
  const [search] = useSearchParams();
  const month = search.get('month');
  const after = search.get('after');
  const asked = useAsk('listLetters', {
    query: { ...(month === null ? {} : { month }), ...(after === null ? {} : { after }) },
  });
  const dead = useAsk('listDeadLetters', {});
  return (
    <Page title={say.title} wide above={<Link href="/admin">{say.health}</Link>}>
      <Asked of={asked}>
        {(letters) => (
          <>
            <Months month={letters.month} />
            <LettersView letters={letters} />
            <p class="row">
              {after !== null && <Link href={addressOf(letters.month)}>{say.first}</Link>}
              {letters.next !== undefined && (
                <Link href={addressOf(letters.month, letters.next)}>{say.more}</Link>
              )}
            </p>
          </>
        )}
      </Asked>
      <Section title={say.dead}>
        <Asked of={dead}>{(letters) => <DeadLetters letters={letters} />}</Asked>
      </Section>
    </Page>
  );
}

function Months({ month }: { month: string }) {
  const say = useWords(letterWords);
  const language = useLanguage();
  const [before, after] = [monthAway(month, -1), monthAway(month, 1)];
  return (
    <div class="row">
      <h2>{monthWords(month, language)}</h2>
      <Link href={addressOf(before)}>{say.earlier(monthWords(before, language))}</Link>
      <Link href={addressOf(after)}>{say.later(monthWords(after, language))}</Link>
    </div>
  );
}

const addressOf = (month: string, after?: string): string =>
  `/admin/letters?${new URLSearchParams({ month, ...(after === undefined ? {} : { after }) })}`;
