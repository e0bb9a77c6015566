import type { ComponentChildren } from 'preact';
import { FileBox } from '../../../papers/file-box.tsx';
import { paperWords } from '../../../papers/paper-words.ts';
import { Choice, TextField } from '../../../parts/field.tsx';
import { useWords } from '../../../words/both.ts';
import type { Filling } from '../doing/command-form.ts';
import { asksForLanguage, type FilledPaper } from './paper-filled.ts';

interface Parts extends Pick<Filling<unknown>, 'faultAt' | 'hold'> {
  readonly paper: FilledPaper;
  readonly change: (paper: FilledPaper) => void;
  /** Stands before the names of its fields where a form has several papers. */
  readonly at?: string;
  /** Its number is chosen elsewhere. */
  readonly numbered?: boolean;
  /** It is nothing without its file. */
  readonly needsFile?: boolean;
  /** What is known of it already. */
  readonly known?: ComponentChildren;
}

/** A version of a paper: its number as printed, what is known of it, and its file. */
export function PaperFields({ paper, change, at = '', numbered, needsFile, known, faultAt, hold }: Parts) {
  const say = useWords(paperWords);
  const field = (name: 'number' | 'revision' | 'pages' | 'datedOn' | 'language') => ({
    id: at + name,
    value: paper[name],
    change: (value: string) => change({ ...paper, [name]: value }),
    fault: faultAt(at + name),
  });
  return (
    <div class="paper-fields">
      {!numbered && <TextField {...field('number')} label={say.number} hint={say.numberHint} />}
      {!numbered && asksForLanguage(paper) && (
        <div class="row top">
          <Choice
            {...field('language')}
            label={say.language}
            hint={say.otherPattern}
            options={[
              { id: '', label: '–' },
              { id: 'en', label: say.en },
              { id: 'fr', label: say.fr },
            ]}
          />
          <TextField
            {...field('revision')}
            label={say.revision}
            hint={say.revisionHint}
            maxLength={2}
            class="short"
          />
        </div>
      )}
      {known}
      <div class="row top">
        <TextField {...field('pages')} label={say.pages} optional inputMode="numeric" class="short" />
        <TextField {...field('datedOn')} label={say.datedOn} optional type="date" />
      </div>
      <FileBox
        id={`${at}file`}
        optional={!needsFile}
        file={paper.file}
        fault={faultAt(`${at}file`)}
        hold={hold}
        change={(file) => {
          const { file: _, ...rest } = paper;
          change(file ? { ...rest, file } : rest);
        }}
      />
    </div>
  );
}
