import { useState } from 'preact/hooks';
import type { Language } from '../../../../functions/domain/text.ts';
import { type Answer, type Call, useAsk } from '../../../api/ask.ts';
import { useLanguage } from '../../../app/language.tsx';
import { useSettled } from '../../../filling/use-settled.ts';
import { Fault } from '../../../parts/fault.tsx';
import { Folded } from '../../../parts/section.tsx';
import { useWords } from '../../../words/both.ts';
import { LetterText } from '../../decision/form/letter-text.tsx';
import { toldWords } from '../../decision/form/told-words.ts';

type Body = Call<'previewProcedure'>['body'];
type Letter = Answer<'previewProcedure'>['letters'][number];

/** Who receives the notice of a procedure as it is filled in, and the notice as it will arrive; asked after a moment. */
export function ToldOfProcedure({ tool, body }: { tool: string; body: Body | undefined }) {
  const say = useWords(toldWords);
  const wanted = body ? JSON.stringify(body) : '';
  const settled = useSettled(wanted);
  const call = { params: { tool }, body: settled === '' ? {} : JSON.parse(settled) };
  const { data, error, refetch } = useAsk('previewProcedure', call as Call<'previewProcedure'>, {
    enabled: settled !== '' && settled === wanted,
  });
  if (!body) return <p class="muted">{say.fillFirst}</p>;
  if (settled !== wanted || (!data && !error))
    return (
      <p class="muted" role="status">
        {say.coming}
      </p>
    );
  if (!data) return <Fault error={error} again={() => void refetch()} />;
  return <ToldView letters={data.body.letters} />;
}

/** Each notice: to how many it goes, and its words in both languages. */
export function ToldView({ letters }: { letters: readonly Letter[] }) {
  const say = useWords(toldWords);
  if (letters.length === 0) return <p role="status">{say.none}</p>;
  return (
    <>
      {letters.map((letter) => (
        <LetterView key={letter.notice} letter={letter} />
      ))}
    </>
  );
}

function LetterView({ letter }: { letter: Letter }) {
  const say = useWords(toldWords);
  const reader = useLanguage();
  const [language, show] = useState<Language>(reader);
  const as = letter.as[language];
  return (
    <div class="stack-small">
      <p role="status">{letter.summary}</p>
      <LetterText as={as} language={language} show={show} />
      <Folded title={say.showList}>
        <ul class="plain small">
          {letter.to.map(({ name }, i) => (
            <li key={`${name}${i}`}>{name}</li>
          ))}
        </ul>
        {letter.to.length < letter.people && <p class="small">{say.first(String(letter.to.length))}</p>}
      </Folded>
    </div>
  );
}
