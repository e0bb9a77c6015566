import { Link } from 'wouter-preact';
import type { Answer } from '../../../api/ask.ts';
import { useLanguage } from '../../../app/language.tsx';
import { Notice } from '../../../parts/notice.tsx';
import { ToolLink } from '../../../parts/tool-title.tsx';
import { useWords } from '../../../words/both.ts';
import { whenHere } from '../when.ts';
import { letterWords } from './letter-words.ts';

type Letter = Answer<'getLetter'>;
type Recipient = Letter['recipients'][number];

/** What kind of letter it is, how it stands, and what it holds open. */
export function LetterFacts({ letter: { class: kind, sentence, holdsOpen } }: { letter: Letter }) {
  const say = useWords(letterWords);
  return (
    <>
      <p>
        {say[kind]}. {sentence}
      </p>
      {holdsOpen && (
        <Notice tone="waiting">
          <p>
            <strong>{say.held}</strong> <ToolLink tool={holdsOpen.tool} title={holdsOpen.title} />
          </p>
          <p>{holdsOpen.sentence}</p>
        </Notice>
      )}
    </>
  );
}

/** Those whose letter can leave again: it did not reach them, and is not on its way. */
export const canGoAgain = ({ state }: Pick<Recipient, 'state'>): boolean =>
  state === 'bounced' || state === 'failed';

/** One line a person; those who were not reached can be ticked. */
export function Recipients({
  recipients,
  ticked,
  tick,
}: {
  recipients: readonly Recipient[];
  ticked: ReadonlySet<string>;
  tick: (person: string, on: boolean) => void;
}) {
  const say = useWords(letterWords);
  const language = useLanguage();
  if (recipients.length === 0) return <p>{say.nobody}</p>;
  return (
    <table class="folds">
      <caption class="unseen">{say.recipients}</caption>
      <thead>
        <tr>
          <th scope="col">{say.person}</th>
          <th scope="col">{say.language}</th>
          <th scope="col">{say.state}</th>
          <th scope="col">{say.when}</th>
          <th scope="col">{say.why}</th>
        </tr>
      </thead>
      <tbody>
        {recipients.map((one) => (
          <tr key={one.person}>
            <th scope="row">
              {canGoAgain(one) && (
                <input
                  type="checkbox"
                  aria-label={say.tick(one.name)}
                  checked={ticked.has(one.person)}
                  onChange={(event) => tick(one.person, event.currentTarget.checked)}
                />
              )}{' '}
              <Link href={`/admin/people/${one.person}`}>{one.name === '' ? one.person : one.name}</Link>
            </th>
            <td>{one.language.toUpperCase()}</td>
            <td class={canGoAgain(one) ? 'tone-stop' : undefined}>{say[one.state]}</td>
            <td>{one.at === null ? '' : whenHere(one.at, language)}</td>
            <td>{one.why}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
