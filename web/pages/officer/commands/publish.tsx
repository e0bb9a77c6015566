import { Fragment } from 'preact';
import { languages, otherThan } from '../../../../functions/domain/text.ts';
import { FileBox } from '../../../papers/file-box.tsx';
import { takenFile } from '../../../papers/file-facts.ts';
import { TextField } from '../../../parts/field.tsx';
import { Options, Tick } from '../../../parts/options.tsx';
import { useWords } from '../../../words/both.ts';
import { dayIn } from '../../../words/time.ts';
import { anyForm, type CommandForm, type Filling } from '../doing/command-form.ts';
import type { Setting } from '../doing/setting.ts';
import {
  approvedAs,
  approvedVersions,
  audiences,
  emptyPublication,
  type FilledPublication,
  readPublication,
} from './publish-read.ts';
import { publishWords } from './publish-words.ts';

type Parts = Filling<FilledPublication>;
const inWords = { en: 'inEn', fr: 'inFr' } as const;
const languageIn = ({ language }: FilledPublication) => languages.find((one) => one === language);

function Fields(parts: Parts) {
  const { filled, set, setting, faultAt, hold } = parts;
  const say = useWords(publishWords);
  return (
    <>
      <WhichLanguage {...parts} />
      <TextField
        id="on"
        label={say.on}
        fault={faultAt('on')}
        type="date"
        max={setting.today}
        value={filled.on}
        change={(on) => set({ on })}
      />
      <Options
        id="audience"
        legend={say.audience}
        fault={faultAt('audience')}
        chosen={audiences.find((one) => one === filled.audience)}
        choose={(audience) => set({ audience })}
        options={audiences.map((id) => ({ id, label: say[id] }))}
      />
      <FileBox
        id="file"
        label={say.file}
        file={filled.file}
        fault={faultAt('file')}
        hold={hold}
        change={(file) => set({ file } as Partial<FilledPublication>)}
      />
      <Statement {...parts} />
      <TextField
        id="place"
        label={say.place}
        hint={say.placeHint}
        optional
        fault={faultAt('place')}
        maxLength={300}
        value={filled.place}
        change={(place) => set({ place })}
      />
    </>
  );
}

function WhichLanguage({ filled, set, setting: { tool, language }, faultAt }: Parts) {
  const say = useWords(publishWords);
  const hint = (of: 'en' | 'fr') => {
    const out = tool.publications.find((one) => one.language === of);
    if (out) return say.out(dayIn(out.on, language));
    const numbers = approvedVersions(tool, of).map(({ number }) => number);
    return numbers.length === 0 ? say.noPaper : say.papers(numbers.length, numbers.join(', '));
  };
  return (
    <Options
      id="language"
      legend={say.language}
      fault={faultAt('language')}
      chosen={languageIn(filled)}
      choose={(of) => set({ language: of })}
      options={languages.map((id) => ({ id, label: say[id], hint: hint(id) }))}
    />
  );
}

/** The approved files beside the published one, or the one that it is, and what its officer states about the two. */
function Statement({ filled, set, setting }: Parts) {
  const say = useWords(publishWords);
  const language = languageIn(filled);
  const approved = language ? approvedVersions(setting.tool, language) : [];
  const file = takenFile(filled.file);
  const published = approvedAs(approved, file);
  const shown = published ? [published] : approved;
  // Where the files are not all known it may be one of the others.
  const isKnown = approved.length > 0 && approved.every(({ sha256 }) => sha256 !== undefined);
  const isSame = file !== undefined && published?.sha256 === file.sha256;
  return (
    <div class="stack-small">
      {shown.length > 0 && (
        <div class="small">
          {shown.map(({ number, sha256 }) => (
            <Fragment key={number}>
              <p>{say.approved(number)}</p>
              {sha256 !== undefined && <p class="meta muted hash">{sha256}</p>}
            </Fragment>
          ))}
          {file && (isSame || isKnown) && <p>{isSame ? say.sameFile : say.otherFiles(approved.length)}</p>}
        </div>
      )}
      <Tick
        label={say.editorialOnly}
        hint={say.editorialHint}
        ticked={filled.editorialOnly}
        change={(editorialOnly) => set({ editorialOnly })}
      />
      {!filled.editorialOnly && !isSame && <p class="small muted">{say.withoutStatement}</p>}
    </div>
  );
}

function Consequence({ filled, setting: { tool, language } }: Parts) {
  const say = useWords(publishWords);
  const chosen = languageIn(filled);
  if (!chosen || filled.on === '') return <p>{say.notChosen}</p>;
  const other = otherThan(chosen);
  const otherIsOut = tool.publications.some((one) => one.language === other);
  return (
    <>
      <p>{say.follows(say[inWords[chosen]], dayIn(filled.on, language))}</p>
      {tool.lineage.supersedes && <p>{say.replaces(tool.lineage.supersedes.title)}</p>}
      <p>{otherIsOut ? say.ends : say.otherStays(say[inWords[other]])}</p>
      <p>{say.told}</p>
    </>
  );
}

function verb(filled: FilledPublication, { language }: Setting): string {
  const say = publishWords[language];
  const chosen = languageIn(filled);
  return chosen ? say.button(say[inWords[chosen]]) : say.buttonAny;
}

const form: CommandForm<FilledPublication, 'publishTool'> = {
  endpoint: 'publishTool',
  empty: emptyPublication,
  read: readPublication,
  Fields,
  Consequence,
  button: verb,
  files: (filled) => {
    const file = takenFile(filled.file);
    return file ? [{ file }] : [];
  },
  refusedAt: {
    ...{ 'already-published': 'language', 'no-text-in-language': 'language' },
    ...{ 'day-before-approval': 'on', 'day-in-the-future': 'on', 'file-not-taken': 'file' },
  },
  again: (language) => publishWords[language].again,
};

/** The responsible officer publishes an approved text in one language. */
export const publish = anyForm(form);
