import '../../../looks/administration.css';
import { Link, useSearchParams } from 'wouter-preact';
import { useAsk } from '../../../api/ask.ts';
import type { PageProps } from '../../../app/route.ts';
import { Asked } from '../../../parts/asked.tsx';
import { Page } from '../../../parts/page.tsx';
import { Section } from '../../../parts/section.tsx';
import { useWords } from '../../../words/both.ts';
import { LetterFacts } from './letter-view.tsx';
import { letterWords } from './letter-words.ts';
import { SendAgain } from './send-again.tsx';

/** One letter: who was reached, who was not and why, and to whom it can go again (USERS.md A6). */
export default function LetterPage({ params: { notice = '' } }: PageProps) {
  const say = useWords(letterWords);
  const [search] = useSearchParams();
  const after = search.get('after');
  const asked = useAsk('getLetter', { params: { notice }, query: after === null ? {} : { after } });
  return (
    <Page title={`${say.letter} ${notice}`} wide above={<Link href="/admin/letters">{say.all}</Link>}>
      <Asked of={asked}>
        {(letter) => (
          <>
            <LetterFacts letter={letter} />
            <Section title={say.recipients}>
              <SendAgain letter={letter} />
              <p class="row">
                {after !== null && <Link href={`/admin/letters/${notice}`}>{say.first}</Link>}
                {letter.next !== undefined && (
                  <Link href={`/admin/letters/${notice}?after=${encodeURIComponent(letter.next)}`}>
                    {say.more}
                  </Link>
                )}
              </p>
            </Section>
          </>
        )}
      </Asked>
    </Page>
  );
}
