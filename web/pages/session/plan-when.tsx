import { TextField } from '../../parts/field.tsx';
import { Options } from '../../parts/options.tsx';
import { useWords } from '../../words/both.ts';
import { type Plan, type PlanFault, precisions } from './plan.ts';
import { planWords } from './plan-words.ts';

/** When a session is, as exactly as it is known. */
export function PlanWhen({
  plan,
  change,
  fault,
}: {
  plan: Plan;
  change: (part: Partial<Plan>) => void;
  fault: (of: PlanFault) => string | undefined;
}) {
  const say = useWords(planWords);
  const beneath = {
    days: (
      <div class="row dates">
        <TextField
          id="firstDay"
          label={say.firstDay}
          type="date"
          fault={fault('firstDay')}
          value={plan.firstDay}
          change={(firstDay) => change({ firstDay })}
        />
        <TextField
          id="lastDay"
          label={say.lastDay}
          hint={say.lastDayHint}
          type="date"
          min={plan.firstDay}
          fault={fault('lastDay')}
          value={plan.lastDay}
          change={(lastDay) => change({ lastDay })}
        />
      </div>
    ),
    month: (
      <TextField
        id="month"
        label={say.monthLabel}
        hint={say.monthHint}
        type="month"
        fault={fault('month')}
        value={plan.month}
        change={(month) => change({ month })}
      />
    ),
    year: (
      <TextField
        id="year"
        label={say.yearLabel}
        inputMode="numeric"
        fault={fault('year')}
        value={plan.year}
        change={(year) => change({ year: year.trim() })}
      />
    ),
    unknown: undefined,
  };
  return (
    <Options
      id="when"
      legend={say.when}
      options={precisions.map((id) => ({ id, label: say[id], beneath: beneath[id] }))}
      chosen={plan.when}
      choose={(when) => change({ when })}
      fault={fault('when')}
    />
  );
}
