import type { ComponentChildren } from 'preact';
import { Link } from 'wouter-preact';
import { Options } from '../../../parts/options.tsx';
import { useWords } from '../../../words/both.ts';
import { type Choice, choicesOf } from '../fill/offered.ts';
import { BlockHeading } from './block-heading.tsx';
import { type Filling, idOf } from './filling.ts';
import { FormField } from './form-field.tsx';
import { type FormWords, formWords } from './form-words.ts';

/**
 * What the body can have decided: what is asked of it first, each with what follows from it, and beneath the chosen one
 * the fields that it has. What is seldom or not possible is folded, in the same group of radios.
 */
export function OutcomeBlock({
  of,
  choices = choicesOf(of.form),
}: {
  of: Filling;
  choices?: readonly Choice[];
}) {
  const say = useWords(formWords);
  const { filled, set } = of;
  const { language } = of.setting;
  const option = (choice: Choice) => {
    const lines = consequenceOf(choice, language, say);
    return {
      id: choice.outcome,
      label: choice.label[language],
      hint: lines.length > 0 && <Lines lines={lines} />,
      beneath: hasDetails(choice) && <Details of={of} choice={choice} />,
    };
  };
  const usual = choices.filter(({ offered }) => offered === 'usual');
  const others = choices.filter(({ offered }) => offered === 'other');
  const notNow = choices.filter(({ offered }) => offered === 'not-now');
  return (
    <Options
      id={idOf(of, 'outcome')}
      legend={<BlockHeading>{say.outcome}</BlockHeading>}
      fault={of.faultAt('outcome')}
      options={usual.map(option)}
      chosen={filled.outcome}
      choose={(outcome) => set({ ...filled, outcome })}
      more={(line) => (
        <>
          <FoldedLines title={say.notNow} n={notNow.length}>
            <ul class="list">
              {notNow.map((choice) => (
                <li key={choice.outcome}>
                  <NotNow choice={choice} of={of} />
                </li>
              ))}
            </ul>
          </FoldedLines>
          <FoldedLines
            title={say.others}
            n={others.length}
            open={others.some(({ outcome }) => outcome === filled.outcome)}
          >
            <div>{others.map((choice) => line(option(choice)))}</div>
          </FoldedLines>
        </>
      )}
    />
  );
}

function FoldedLines({
  title,
  n,
  open,
  children,
}: {
  title: (n: string) => string;
  n: number;
  open?: boolean;
  children: ComponentChildren;
}) {
  if (n === 0) return null;
  return (
    <details class="folded" open={open}>
      <summary>{title(String(n))}</summary>
      {children}
    </details>
  );
}

/** `then the Policy Commission, June 2024`, what it needs, and what would be asked of it. */
function consequenceOf(choice: Choice, language: 'en' | 'fr', say: FormWords): readonly string[] {
  const needs = choice.needs.map(({ label }) => label[language]).join(', ');
  return [
    ...(choice.consequence ? [choice.consequence] : []),
    ...(needs === '' ? [] : [say.needs(needs)]),
    ...choice.questions.map(({ sentence }) => sentence),
  ];
}

const Lines = ({ lines }: { lines: readonly string[] }) => (
  <>
    {lines.map((line) => (
      <span key={line} class="line">
        {line}
      </span>
    ))}
  </>
);

const hasDetails = ({ fields }: Choice): boolean => fields.some(({ block }) => block === 'details');

/** Only the fields of the chosen outcome, opened beneath it. */
function Details({ of, choice }: { of: Filling; choice: Choice }) {
  const say = useWords(formWords);
  const fields = choice.fields.filter(({ block }) => block === 'details');
  return (
    <fieldset class="options stack">
      <legend class="unseen">{say.details}</legend>
      {fields.map((field) => (
        <FormField key={field.field} of={of} field={field} />
      ))}
    </fieldset>
  );
}

/** Why not, and where that can be changed. */
function NotNow({ choice, of }: { choice: Choice; of: Filling }) {
  return (
    <>
      <strong>{choice.label[of.setting.language]}</strong> {choice.why?.detail}{' '}
      <WayOut code={choice.why?.code} of={of} />
    </>
  );
}

/** The page on which what stands in the way can be changed. */
export function WayOut({
  code = '',
  of: { form },
}: {
  code?: string | undefined;
  of: Pick<Filling, 'form'>;
}) {
  const say = useWords(formWords);
  if (code === 'procedure-needs-both-languages')
    return <Link href={`/t/${form.tool}/do/attach-document`}>{say.attachIt}</Link>;
  return /session|day|sitting/.test(code) ? (
    <Link href={`/sessions/${form.session}`}>{say.toSession}</Link>
  ) : (
    <Link href={`/t/${form.tool}`}>{say.toTool}</Link>
  );
}
