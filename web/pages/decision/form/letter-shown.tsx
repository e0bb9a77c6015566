import { useState } from 'preact/hooks';
import type { Language } from '../../../../functions/domain/text.ts';
import { TextBox } from '../../../parts/field.tsx';
import { Folded } from '../../../parts/section.tsx';
import { useWords } from '../../../words/both.ts';
import { type Filling, idOf } from './filling.ts';
import { LetterText } from './letter-text.tsx';
import type { ToldAnswer } from './told.ts';
import { toldWords } from './told-words.ts';

type Letter = ToldAnswer['letters'][number];

/** One letter: to how many it goes, its words in each language as they will arrive, and to whom by name. */
export function LetterShown({ of, letter }: { of: Filling; letter: Letter }) {
  const say = useWords(toldWords);
  const [language, show] = useState<Language>(of.setting.language);
  const { filled, set } = of;
  const as = letter.as[language];
  const words = filled.introduction[language] ?? '';
  return (
    <div class="stack">
      <p role="status">
        {letter.summary} {letter.withOthers > 0 && say.withOthers(String(letter.withOthers))}
      </p>
      {letter.people > 0 && (
        <>
          <LetterText as={as} language={language} show={show} />
          <Folded title={say.introduction} open={words !== '' || of.faultAt('introduction') !== undefined}>
            <TextBox
              key={language}
              id={idOf(of, 'introduction')}
              label={say.introductionIn}
              hint={say.introductionHint}
              optional
              rows={2}
              lang={language}
              fault={of.faultAt('introduction')}
              value={words}
              change={(words) =>
                set({ ...filled, introduction: { ...filled.introduction, [language]: words } })
              }
            />
          </Folded>
          <Folded title={say.showList}>
            <Recipients of={of} letter={letter} />
          </Folded>
        </>
      )}
    </div>
  );
}

function Recipients({ of, letter }: { of: Filling; letter: Letter }) {
  const say = useWords(toldWords);
  const memberName = (id: string) =>
    of.members?.find(({ member }) => member === id)?.name[of.setting.language];
  return (
    <>
      <table class="folds">
        <caption>{say.list}</caption>
        <thead>
          <tr>
            <th scope="col">{say.name}</th>
            <th scope="col">{say.member}</th>
            <th scope="col">{say.language}</th>
          </tr>
        </thead>
        <tbody>
          {letter.to.map((one, i) => (
            <tr key={`${one.name}${i}`}>
              <td>{one.name}</td>
              <td data-label={say.member}>{one.member && (memberName(one.member) ?? one.member)}</td>
              <td data-label={say.language}>
                {one.language === 'fr' ? say.french : say.english}
                {one.class === 'official' && `, ${say.official}`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {letter.to.length < letter.people && <p class="small">{say.first(String(letter.to.length))}</p>}
    </>
  );
}
