import { useState } from 'preact/hooks';
import { useLocation } from 'wouter-preact';
import { useMe } from '../../../api/me.ts';
import { Button } from '../../../parts/button.tsx';
import { ErrorSummary } from '../../../parts/error-summary.tsx';
import { TextField } from '../../../parts/field.tsx';
import { Options } from '../../../parts/options.tsx';
import { inBoth, useWords } from '../../../words/both.ts';
import { type Axis, otherDayAddress } from './other-day.ts';

const words = inBoth(
  {
    which: 'Which past?',
    asOn: 'As it was at the end of a day',
    asOnHint:
      'What was true that day, by everything that the register knows today, however late it was recorded.',
    asKnown: 'As the register knew it at an hour',
    asKnownHint: 'What you would have read here at that hour, without anything that was recorded later.',
    day: 'Day',
    hour: 'Day and hour',
    yours: 'By the clock where you are.',
    choose: 'Choose which past you want to see',
    when: 'Enter when',
    show: 'Show it',
  },
  {
    which: 'Quel passé ?',
    asOn: 'Tel qu’il était à la fin d’un jour donné',
    asOnHint:
      'Ce qui était vrai ce jour-là, d’après tout ce que le registre sait aujourd’hui, même consigné bien plus tard.',
    asKnown: 'Tel que le registre le connaissait à une heure donnée',
    asKnownHint: 'Ce que vous auriez lu ici à cette heure-là, sans rien de ce qui a été consigné depuis.',
    day: 'Jour',
    hour: 'Jour et heure',
    yours: 'À l’heure du lieu où vous êtes.',
    choose: 'Choisissez quel passé vous voulez voir',
    when: 'Indiquez quand',
    show: 'Afficher',
  },
);

/** Two ways to ask for the past of a tool, each explained; the answer has an address of its own. */
export function OtherDayForm({ tool }: { tool: string }) {
  const say = useWords(words);
  const [, go] = useLocation();
  const today = useMe()?.today;
  const [axis, choose] = useState<Axis>();
  const [when, enter] = useState('');
  const [tries, setTries] = useState(0);
  const submit = (event: Event) => {
    event.preventDefault();
    setTries(tries + 1);
    const address = otherDayAddress(tool, axis, when);
    if (address === undefined) return;
    go(address);
    // The same page of another day begins at its top, where it says which.
    scrollTo(0, 0);
  };
  const fault =
    tries === 0
      ? undefined
      : axis === undefined
        ? { at: 'which-past', text: say.choose }
        : when === ''
          ? { at: 'past-when', text: say.when }
          : undefined;
  const faultOf = (field: string) => (fault?.at === field ? fault.text : undefined);
  const field = (label: string, type: string, hint?: string) => (
    <TextField
      id="past-when"
      label={label}
      hint={hint}
      type={type}
      max={type === 'date' ? today : undefined}
      value={when}
      change={enter}
      fault={faultOf('past-when')}
    />
  );
  return (
    <form class="stack no-print" onSubmit={submit} noValidate>
      <ErrorSummary key={tries} faults={fault ? [fault] : []} />
      <Options
        id="which-past"
        legend={say.which}
        chosen={axis}
        choose={(next) => {
          choose(next);
          enter('');
          setTries(0);
        }}
        fault={faultOf('which-past')}
        options={[
          { id: 'asOn', label: say.asOn, hint: say.asOnHint, beneath: field(say.day, 'date') },
          {
            id: 'asKnown',
            label: say.asKnown,
            hint: say.asKnownHint,
            beneath: field(say.hour, 'datetime-local', say.yours),
          },
        ]}
      />
      <Button type="submit">{say.show}</Button>
    </form>
  );
}
