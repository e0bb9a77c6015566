import { TextField } from '../../../parts/field.tsx';
import { Options } from '../../../parts/options.tsx';
import { useWords } from '../../../words/both.ts';
import type { FieldShown } from '../fill/filled.ts';
import { type Filling, idOf, plainOf } from './filling.ts';
import { formWords } from './form-words.ts';

/** How it was taken; of a vote the three numbers, from which nothing is computed. */
export function BasisField({ of, field, label }: { of: Filling; field: FieldShown; label: string }) {
  const { value, change, fault } = plainOf(of, 'basis');
  return (
    <Options
      id={idOf(of, 'basis')}
      legend={label}
      options={(field.choices ?? []).map((one) => ({
        id: one.value,
        label: one.label[of.setting.language],
        beneath: one.value === 'vote' ? <Vote of={of} /> : undefined,
      }))}
      chosen={value}
      choose={change}
      fault={fault}
    />
  );
}

function Vote({ of }: { of: Filling }) {
  const say = useWords(formWords);
  const fault = of.faultAt('vote');
  const sides = [
    ['for', say.inFavour],
    ['against', say.against],
    ['abstaining', say.abstaining],
  ] as const;
  return (
    <fieldset class={fault ? 'options wrong' : 'options'} id={idOf(of, 'vote')}>
      <legend>{say.vote}</legend>
      {fault && <p class="fault">{fault}</p>}
      <div class="row votes">
        {sides.map(([side, name]) => (
          <TextField key={side} {...plainOf(of, side)} label={name} inputMode="numeric" />
        ))}
      </div>
    </fieldset>
  );
}
