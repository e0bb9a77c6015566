import { numberOf } from '../../../../functions/domain/document.ts';
import { type AttachedAs, attachedAs } from '../../../../functions/domain/event.ts';
import { useLanguage } from '../../../app/language.tsx';
import { TextField } from '../../../parts/field.tsx';
import { Options, Tick } from '../../../parts/options.tsx';
import { ToolTitle } from '../../../parts/tool-title.tsx';
import { useWords } from '../../../words/both.ts';
import { dayIn } from '../../../words/time.ts';
import { anyForm, type CommandForm, type Filling } from '../doing/command-form.ts';
import type { Setting } from '../doing/setting.ts';
import { filesOf } from '../papers/files-of.ts';
import { knownVersions } from '../papers/known-versions.ts';
import { PaperFields } from '../papers/paper-fields.tsx';
import { printedNumber } from '../papers/paper-filled.ts';
import {
  alsoAttached,
  emptyAttachment,
  type FilledAttachment,
  knownElsewhere,
  otherNumber,
  paperIn,
  readAttachment,
  suggestionIn,
  toolsLacking,
  typesNumber,
} from './attach-read.ts';
import { isOfKnown, suggestionsFor } from './attach-suggestions.ts';
import { attachWords } from './attach-words.ts';

type Parts = Filling<FilledAttachment>;
type Elsewhere = NonNullable<ReturnType<typeof knownElsewhere>>;

const kindIn = ({ as }: FilledAttachment): AttachedAs | undefined => attachedAs.find((one) => one === as);

function Fields(parts: Parts) {
  const { filled, set, setting, faultAt, hold } = parts;
  const say = useWords(attachWords);
  const kind = kindIn(filled);
  const isNumbered = suggestionIn(filled, setting.tool) !== undefined;
  const elsewhere = knownElsewhere(filled, setting);
  return (
    <>
      <What {...parts} />
      {kind && suggestionsFor(kind, setting.tool).length > 0 && <Which {...parts} kind={kind} />}
      {kind && (isNumbered || typesNumber(filled, setting.tool)) && (
        <PaperFields
          paper={filled.paper}
          change={(paper) => set({ paper })}
          numbered={isNumbered}
          needsFile={kind === 'file' && !elsewhere?.hasFile}
          known={elsewhere && <KnownElsewhere known={elsewhere} />}
          {...{ faultAt, hold }}
        />
      )}
      {kind === 'corrigendum' && (
        <TextField
          id="corrigendum"
          label={say.corrigendumNumber}
          hint={say.corrigendumNumberHint}
          fault={faultAt('corrigendum')}
          value={filled.number}
          change={(number) => set({ number })}
        />
      )}
      <Others {...parts} />
    </>
  );
}

/** What the register knows of it already, by another tool. */
function KnownElsewhere({ known: { number, of, version, hasFile } }: { known: Elsewhere }) {
  const say = useWords(attachWords);
  const language = useLanguage();
  const { pages, datedOn } = version;
  const details = [
    pages === undefined ? undefined : say.pages(String(pages)),
    datedOn === undefined ? undefined : dayIn(datedOn, language),
    hasFile ? say.itsFile : undefined,
  ].filter((one) => one !== undefined);
  return (
    <p class="small">
      {say.elsewhere(number, of.tool)} {details.length > 0 && say.taken(details.join(', '))}
    </p>
  );
}

/** The other texts with this paper that lack the same: they get it too, unless they are left out. */
function Others({ filled, set, setting }: Parts) {
  const say = useWords(attachWords);
  const tools = toolsLacking(filled, setting);
  if (tools.length === 0) return null;
  const { left } = filled;
  return (
    <fieldset class="options">
      <legend>{say.others}</legend>
      <p class="hint">{say.othersHint}</p>
      {tools.map(({ tool, title }) => (
        <Tick
          key={tool}
          label={
            <>
              <span class="number">{tool}</span> <ToolTitle title={title} />
            </>
          }
          ticked={!left.includes(tool)}
          change={(is) => set({ left: is ? left.filter((one) => one !== tool) : [...left, tool] })}
        />
      ))}
    </fieldset>
  );
}

/** What can be attached: a file or a translation only where a paper has none, a revision only of a paper. */
function What({ filled, set, setting: { tool }, faultAt }: Parts) {
  const say = useWords(attachWords);
  const hasPapers = knownVersions(tool).length > 0;
  const hints = {
    paper: say.paperHint,
    translation: say.translationHint,
    revision: say.revisionHint,
    corrigendum: say.corrigendumHint,
    file: say.fileHint,
  };
  const offered = attachedAs.filter(
    (one) => one === 'paper' || (isOfKnown(one) ? suggestionsFor(one, tool).length > 0 : hasPapers),
  );
  return (
    <Options
      id="as"
      legend={say.as}
      fault={faultAt('as')}
      chosen={kindIn(filled)}
      choose={(as) => {
        const [only, ...others] = suggestionsFor(as, tool);
        set({ as, which: only && others.length === 0 ? only.number : '' });
      }}
      options={offered.map((id) => ({ id, label: say[id], hint: hints[id] }))}
    />
  );
}

function Which({ filled, set, setting, faultAt, kind }: Parts & { kind: AttachedAs }) {
  const say = useWords(attachWords);
  const hint = (number: string) =>
    kind === 'file' ? say.fileOf : kind === 'translation' ? say.of(number) : say.after(number);
  return (
    <Options
      id="which"
      legend={say.which}
      fault={faultAt('which')}
      chosen={filled.which}
      choose={(which) => set({ which })}
      options={[
        ...suggestionsFor(kind, setting.tool).map(({ number, from }) => ({
          id: number,
          label: <span class="number">{number}</span>,
          hint: hint(from.number),
        })),
        ...(isOfKnown(kind) ? [] : [{ id: otherNumber, label: say.other }]),
      ]}
    />
  );
}

function Consequence({ filled, setting }: Parts) {
  const say = useWords(attachWords);
  const language =
    suggestionIn(filled, setting.tool)?.version.language ?? printedNumber(filled.paper.number)?.language;
  const told: Readonly<Record<AttachedAs, string>> = {
    paper: say.thenPaper,
    translation: language ? say.thenTranslation(say[language]) : say.thenPaper,
    revision: say.thenRevision,
    corrigendum: say.thenCorrigendum,
    file: say.thenFile,
  };
  const also = alsoAttached(filled, setting).length;
  return (
    <>
      <p>{told[kindIn(filled) ?? 'paper']}</p>
      {also > 0 && <p>{say.thenOthers(also)}</p>}
    </>
  );
}

/** `Attach PC0741Fa`, as soon as it is known which. */
function verb(filled: FilledAttachment, setting: Setting): string {
  const { tool, language } = setting;
  const say = attachWords[language];
  const typed = printedNumber(filled.paper.number);
  const number = suggestionIn(filled, tool)?.number ?? (typed && numberOf(typed));
  if (number === undefined) return say.buttonAny;
  const also = alsoAttached(filled, setting).length;
  return also === 0 ? say.button(number) : say.buttonForAll(number, String(also + 1));
}

const form: CommandForm<FilledAttachment, 'attachDocument'> = {
  endpoint: 'attachDocument',
  empty: emptyAttachment,
  read: readAttachment,
  Fields,
  Consequence,
  button: verb,
  files: ({ paper }, { version }) => filesOf([paper], [version]),
  paper: paperIn,
  also: alsoAttached,
  // What somebody else did to the text meanwhile does not make a paper wrong.
  evenIfChanged: true,
  refusedAt: {
    'document-exists': 'number',
    'unknown-version': 'number',
    'file-not-there': 'file',
    'day-in-the-future': 'datedOn',
    'file-not-taken': 'file',
  },
  again: (language) => attachWords[language].again,
};

/** A version of a paper is attached. */
export const attach = anyForm(form);
