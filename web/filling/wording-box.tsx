import { otherThan } from '../../functions/domain/text.ts';
import { TextBox } from '../parts/field.tsx';
import { useWords } from '../words/both.ts';
import { boxWords } from './box-words.ts';
import type { Boxed } from './boxed.ts';
import { Segments } from './segments.tsx';

/** Words in one box, in the language that it says; the other language is given now, or follows (USERS.md 3.1). */
export function WordingBox({
  label,
  hint,
  fault,
  optional,
  id,
  box,
  change,
  rows = 3,
}: {
  label: string;
  hint?: string;
  fault?: string | undefined;
  optional?: boolean;
  id?: string;
  box: Boxed;
  change: (box: Boxed) => void;
  rows?: number;
}) {
  const say = useWords(boxWords);
  const other = otherThan(box.in);
  return (
    <div class="wording-box">
      <TextBox
        label={label}
        hint={hint}
        fault={fault}
        optional={optional}
        id={id}
        rows={rows}
        lang={box.in}
        value={box.said}
        change={(said) => change({ ...box, said })}
      />
      <div class="languages">
        <Segments
          legend={say.languageOfBox}
          options={[
            { id: 'en', label: 'EN' },
            { id: 'fr', label: 'FR' },
          ]}
          chosen={box.in}
          choose={(language) => change({ ...box, in: language })}
        />
        <Segments
          legend={say.otherLanguage(say[other])}
          options={[
            { id: 'follows', label: say.toFollow },
            { id: 'now', label: say.now },
          ]}
          chosen={box.other === undefined ? 'follows' : 'now'}
          choose={(when) =>
            change({ in: box.in, said: box.said, ...(when === 'now' ? { other: box.other ?? '' } : {}) })
          }
        />
      </div>
      {box.other !== undefined && (
        <TextBox
          label={say.inOther(label, say[other])}
          rows={rows}
          lang={other}
          value={box.other}
          change={(words) => change({ ...box, other: words })}
        />
      )}
    </div>
  );
}
