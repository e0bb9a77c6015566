import { useState } from 'preact/hooks';
import { Link } from 'wouter-preact';
import { useDeed } from '../../filling/deed.ts';
import { Button } from '../../parts/button.tsx';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { Fault } from '../../parts/fault.tsx';
import { Choice, TextField } from '../../parts/field.tsx';
import { useWords } from '../../words/both.ts';
import type { Line } from './answers.ts';
import { idOf, type Plan, type PlanFault, planBody, planFaults } from './plan.ts';
import { PlanElsewhere } from './plan-elsewhere.tsx';
import { PlanWhen } from './plan-when.tsx';
import { planWords } from './plan-words.ts';

/** Enters a session, or changes its label, days or city. */
export function PlanForm({
  first,
  etag,
  bodies,
  sessions,
  planned,
}: {
  first: Plan;
  /** Of the session that is changed; absent of a new one. */
  etag?: string | undefined;
  bodies: readonly { readonly id: string; readonly name: string }[];
  sessions: readonly Line[];
  planned: (session: string) => void;
}) {
  const say = useWords(planWords);
  const isNew = etag === undefined;
  const [plan, set] = useState(first);
  const [tries, setTries] = useState(0);
  const { tell, busy, error } = useDeed('planSession');
  const change = (part: Partial<Plan>) => set({ ...plan, ...part });
  const faults = planFaults(plan, isNew ? sessions.map(({ id }) => id) : []);
  const fault = (of: PlanFault) => (tries > 0 && faults.includes(of) ? say[`${of}Fault`] : undefined);
  const submit = async (event: Event) => {
    event.preventDefault();
    setTries(tries + 1);
    if (faults.length > 0) return;
    const session = idOf(plan);
    // Version 0: somebody else may have entered one of that name meanwhile.
    const done = await tell({ params: { session }, body: planBody(plan), ifMatch: etag ?? '"0"' });
    if (done) planned(session);
  };
  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <ErrorSummary
        key={tries}
        faults={
          tries > 0 ? faults.map((of) => ({ at: of === 'idTaken' ? 'id' : of, text: say[`${of}Fault`] })) : []
        }
      />
      {isNew && bodies.length > 1 && (
        <Choice
          id="body"
          label={say.body}
          fault={fault('body')}
          value={plan.body}
          change={(body) => change({ body })}
          options={bodies.map(({ id, name }) => ({ id, label: name }))}
        />
      )}
      <TextField
        id="en"
        label={say.labelEn}
        hint={say.labelHint}
        fault={fault('en')}
        value={plan.en}
        change={(en) => change({ en })}
      />
      <TextField
        id="fr"
        label={say.labelFr}
        hint={say.labelFrHint}
        fault={fault('fr')}
        value={plan.fr}
        change={(fr) => change({ fr })}
      />
      <PlanWhen plan={plan} change={change} fault={fault} />
      <PlanElsewhere
        plan={plan}
        change={change}
        fault={fault('city')}
        rooms={sessions.filter(
          ({ id, body, state }) =>
            body.id !== plan.body && (state.id === 'planned' || id === first.jointWith),
        )}
      />
      {isNew && (
        <TextField
          id="id"
          label={say.id}
          hint={say.idHint}
          fault={fault('id') ?? fault('idTaken')}
          value={idOf(plan)}
          change={(id) => change({ id })}
        />
      )}
      {error ? <Fault error={error} /> : null}
      <div class="row">
        <Button main type="submit" busy={busy}>
          {isNew ? say.enter : say.change}
        </Button>
        <Link href={isNew ? '/sessions' : `/sessions/${plan.id}`}>{say.cancel}</Link>
      </div>
    </form>
  );
}
