import { type ToolKind, toolKinds } from '../../../../functions/domain/event.ts';
import { kindLabels } from '../../../../functions/domain/language/screen-labels.ts';
import { WordingBox } from '../../../filling/wording-box.tsx';
import { Choice, TextField } from '../../../parts/field.tsx';
import { useWords } from '../../../words/both.ts';
import type { FieldShown } from '../fill/filled.ts';
import { boxedOf, type Filling, plainOf } from './filling.ts';
import { formWords } from './form-words.ts';

/** The text that a decision begins: its number, its title, and of a derived one what it is. */
export function NewToolFields({ of, field, label }: { of: Filling; field: FieldShown; label: string }) {
  const say = useWords(formWords);
  const { made, begun, language } = of.setting;
  if (made !== undefined)
    return (
      <p>
        {label}: <span class="number">{made}</span>
      </p>
    );
  const number = plainOf(of, 'newTool');
  return (
    <fieldset class="options">
      <legend>{label}</legend>
      <div class="stack">
        {field.field === 'child' && (
          <Choice
            {...plainOf(of, 'newKind')}
            label={say.newKind}
            options={[
              { id: '', label: say.choose },
              ...toolKinds.map((kind: ToolKind) => ({ id: kind, label: kindLabels[kind][language] })),
            ]}
          />
        )}
        <TextField
          {...number}
          label={say.newNumber}
          value={of.filled.plain.newTool ?? begun?.tool ?? ''}
          maxLength={40}
          autocomplete="off"
        />
        <WordingBox {...boxedOf(of, 'newTitle')} label={say.newTitle} rows={1} />
      </div>
    </fieldset>
  );
}
