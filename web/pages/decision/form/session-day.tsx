import { Segments } from '../../../filling/segments.tsx';
import { TextField } from '../../../parts/field.tsx';
import { useWords } from '../../../words/both.ts';
import { weekdayIn } from '../../../words/weekday.ts';
import { type Filling, idOf, plainOf } from './filling.ts';
import { formWords } from './form-words.ts';

/** One button a day of the session; a day that has not come cannot be chosen. */
export function SessionDay({ of, label }: { of: Filling; label: string }) {
  const say = useWords(formWords);
  const { form, setting, today } = of;
  const { value, change, fault } = plainOf(of, 'decidedOn');
  if (form.days.length === 0)
    return <TextField {...plainOf(of, 'decidedOn')} type="date" label={label} max={today} />;
  return (
    <Segments
      look="buttons"
      id={idOf(of, 'decidedOn')}
      legend={label}
      fault={fault}
      options={form.days.map((day) => ({
        id: day,
        disabled: day > today,
        label: (
          <>
            <time dateTime={day}>{weekdayIn(day, setting.language)}</time>
            {day > today && <span class="unseen">, {say.notYet}</span>}
          </>
        ),
      }))}
      chosen={value}
      choose={change}
    />
  );
}
