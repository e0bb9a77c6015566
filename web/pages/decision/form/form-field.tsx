import type { ComponentChildren } from 'preact';
import { WordingBox } from '../../../filling/wording-box.tsx';
import { Choice as Chosen, TextField } from '../../../parts/field.tsx';
import { Options } from '../../../parts/options.tsx';
import { useWords } from '../../../words/both.ts';
import { type FieldShown, notFixed } from '../fill/filled.ts';
import { BasisField } from './basis-field.tsx';
import { boxedOf, type Filling, idOf, plainOf } from './filling.ts';
import { formWords } from './form-words.ts';
import { NewToolFields } from './new-tool-fields.tsx';
import { SeenVersions } from './seen-versions.tsx';
import { SessionDay } from './session-day.tsx';
import { StatementsField } from './statements-field.tsx';

interface Parts {
  readonly of: Filling;
  readonly field: FieldShown;
  /** In the reader's language. */
  readonly label: string;
  readonly optional: boolean;
}

/** One field of an outcome, filled with what its kind takes. */
export function FormField({ of, field }: { of: Filling; field: FieldShown }) {
  const Shown = kinds[field.kind];
  const label = field.label[of.setting.language];
  return <Shown of={of} field={field} label={label} optional={!field.required} />;
}

const kinds: Readonly<Record<FieldShown['kind'], (parts: Parts) => ComponentChildren>> = {
  wording: ({ of, field, label, optional }) => (
    <WordingBox {...boxedOf(of, field.field)} label={label} optional={optional} />
  ),
  line: Line,
  day: ({ of, field, label, optional }) =>
    field.field === 'decidedOn' ? (
      <SessionDay of={of} label={label} />
    ) : (
      <TextField {...plainOf(of, 'byDay')} type="date" label={label} optional={optional} />
    ),
  hour: Deadline,
  days: ({ of, label }) => (
    <TextField {...plainOf(of, 'minimumDays')} label={label} inputMode="numeric" size={4} />
  ),
  versions: ({ of }) => <SeenVersions of={of} />,
  statements: ({ of, label }) => <StatementsField of={of} label={label} />,
  target: Target,
  session: TargetSession,
  choice: ({ of, field, label }) =>
    field.field === 'basis' ? (
      <BasisField of={of} field={field} label={label} />
    ) : (
      <Agrees of={of} field={field} label={label} />
    ),
  'new-tool': ({ of, field, label }) => <NewToolFields of={of} field={field} label={label} />,
};

function Line({ of, field, label, optional }: Parts) {
  const say = useWords(formWords);
  const name = field.field as 'item' | 'paragraph' | 'rule';
  const hint = name === 'paragraph' ? say.whenIssued : undefined;
  return <TextField {...plainOf(of, name)} label={label} optional={optional} hint={hint} />;
}

/** An hour and a city, never a day alone (USERS.md 1.2). */
function Deadline({ of, label }: Parts) {
  const say = useWords(formWords);
  const day = plainOf(of, 'deadlineDay', 'deadline');
  return (
    <div class="row bottom">
      <TextField {...day} type="date" label={label} hint={say.clockOf(of.city)} />
      <TextField {...plainOf(of, 'deadlineHour')} type="time" label={say.hour} />
    </div>
  );
}

function Target({ of, label }: Parts) {
  const { value, change, fault } = plainOf(of, 'target');
  return (
    <Options
      id={idOf(of, 'target')}
      legend={label}
      options={of.form.targets.map((one) => ({ id: String(one.target), label: one.label }))}
      chosen={value}
      choose={change}
      fault={fault}
    />
  );
}

/** A later session of the body; that none is fixed is an answer where a text is deferred. */
function TargetSession({ of, label }: Parts) {
  const say = useWords(formWords);
  const { outcome } = of.filled;
  const isAsked = outcome === 'deferred';
  const none = isAsked ? say.choose : outcome === 'referred-back' ? say.notStated : say.nextOne;
  return (
    <Chosen
      {...plainOf(of, 'targetSession')}
      label={label}
      options={[
        { id: '', label: none },
        ...(isAsked ? [{ id: notFixed, label: say.notFixed }] : []),
        ...of.form.sessions.map(({ id, label: name, when }) => ({
          id,
          label: when === undefined ? name : `${name}, ${when}`,
        })),
      ]}
    />
  );
}

function Agrees({ of, field, label }: Omit<Parts, 'optional'>) {
  const { value, change, fault } = plainOf(of, 'agrees');
  return (
    <Options
      id={idOf(of, 'agrees')}
      legend={label}
      options={(field.choices ?? []).map((one) => ({ id: one.value, label: one.label[of.setting.language] }))}
      chosen={value}
      choose={change}
      fault={fault}
    />
  );
}
