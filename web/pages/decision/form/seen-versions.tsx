import { Link } from 'wouter-preact';
import { Tick } from '../../../parts/options.tsx';
import { useWords } from '../../../words/both.ts';
import { dayIn } from '../../../words/time.ts';
import type { Form } from '../fill/filled.ts';
import { type Filling, idOf } from './filling.ts';
import { formWords } from './form-words.ts';

type Version = Form['versions'][number];

/** What was before the body: every version is ticked until somebody says otherwise. */
export function SeenVersions({ of }: { of: Filling }) {
  const say = useWords(formWords);
  const { form, filled, set } = of;
  const fault = of.faultAt('versions');
  const seen = (number: string) => !filled.unseen.includes(number);
  const see = (numbers: readonly string[], is: boolean) => {
    const others = filled.unseen.filter((one) => !numbers.includes(one));
    set({ ...filled, unseen: is ? others : [...others, ...numbers] });
  };
  const documents = [...new Set(form.versions.map(({ document }) => document))];
  return (
    <fieldset class={fault ? 'options wrong' : 'options'} id={idOf(of, 'versions')}>
      <legend class="unseen">{say.text}</legend>
      {fault && <p class="fault">{fault}</p>}
      {documents.length === 0 && (
        <p>
          {say.noPaper} <Link href={`/t/${form.tool}/do/attach-document`}>{say.attach}</Link>
        </p>
      )}
      {documents.map((document) => {
        const versions = form.versions.filter((one) => one.document === document);
        const numbersIn = (language: Version['language']) =>
          versions.filter((one) => one.language === language).map(({ number }) => number);
        const [en, fr] = [numbersIn('en'), numbersIn('fr')];
        const sentence = form.papers.find((paper) => paper.document === document)?.sentence;
        return (
          <div key={document} class="paper">
            {versions.map((version) => (
              <Tick
                key={version.number}
                label={<VersionWords version={version} language={of.setting.language} />}
                ticked={seen(version.number)}
                change={(is) => see([version.number], is)}
              />
            ))}
            {sentence && <p class="small muted">{sentence}</p>}
            {en.length > 0 && fr.length > 0 && (
              <Tick
                label={say.englishOnly}
                ticked={en.every(seen) && !fr.some(seen)}
                change={(only) => see(fr, !only)}
              />
            )}
          </div>
        );
      })}
    </fieldset>
  );
}

/** `PC0741Ea, 2 April 2024, 24 pages` */
function VersionWords({ version, language }: { version: Version; language: 'en' | 'fr' }) {
  const say = useWords(formWords);
  const { number, datedOn, pages } = version;
  return (
    <>
      <span class="number">{number}</span>
      {datedOn !== undefined && `, ${dayIn(datedOn, language)}`}
      {pages !== undefined && `, ${say.pages(String(pages))}`}
    </>
  );
}
