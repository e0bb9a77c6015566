import { useState } from 'preact/hooks';
import { dayIn } from '../../../../functions/domain/date.ts';
import { type Answer, type Call, useAsk } from '../../../api/ask.ts';
import { useMe } from '../../../api/me.ts';
import { useLanguage } from '../../../app/language.tsx';
import { cleanText } from '../../../filling/clean-text.ts';
import { useDeed } from '../../../filling/deed.ts';
import type { Fault as Mend } from '../../../filling/fault-at.ts';
import { Asked } from '../../../parts/asked.tsx';
import { Button } from '../../../parts/button.tsx';
import { ErrorSummary } from '../../../parts/error-summary.tsx';
import { Fault } from '../../../parts/fault.tsx';
import { TextBox } from '../../../parts/field.tsx';
import { useWords } from '../../../words/both.ts';
import { lowered } from '../../../words/lowered.ts';
import { commandOf } from '../fill/command-of.ts';
import type { Filled, Form } from '../fill/filled.ts';
import { chosenIn } from '../fill/offered.ts';
import { correctionForm, filledFrom } from '../fill/recorded-filled.ts';
import type { Setting } from '../fill/setting.ts';
import { type Filling, idOf } from '../form/filling.ts';
import { RecordBlock, TextBlock } from '../form/form-view.tsx';
import { OutcomeBlock } from '../form/outcome-block.tsx';
import type { Decision } from './decision-view.tsx';
import { deedWords } from './deed-words.ts';

interface Given {
  readonly tool: string;
  readonly decision: Decision;
  /** In which the body decided. */
  readonly session: string;
  readonly done: (said: string) => void;
}

/** A correction by the same fields as the record, which it begins with (USERS.md 1.2, corrections). */
export function CorrectionForm(given: Given) {
  const { tool, decision, session } = given;
  const form = useAsk('decisionForm', { params: { tool }, query: { session } });
  const meeting = useAsk('getSession', { params: { session } });
  const members = useAsk('getMembers', {});
  const me = useMe();
  return (
    <Asked of={meeting}>
      {(about) => (
        <Asked of={form}>
          {(offered) =>
            me && (
              <Corrected
                {...given}
                {...{ form: correctionForm(offered, decision), meeting: about, now: me.now }}
                members={members.data?.body.items}
              />
            )
          }
        </Asked>
      )}
    </Asked>
  );
}

function Corrected({
  tool,
  decision,
  done,
  form,
  meeting,
  now,
  members,
}: Given & {
  form: Form;
  meeting: Answer<'getSession'>;
  now: string;
  members: Filling['members'];
}) {
  const say = useWords(deedWords);
  const language = useLanguage();
  const { timeZone: zone } = meeting;
  const [begun] = useState(() => filledFrom(decision, form, language, zone));
  const [filled, set] = useState<Filled>(begun);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState<{ faults: readonly Mend[]; tries: number }>({ faults: [], tries: 0 });
  const { tell, busy, error } = useDeed('proposeCorrection');
  const made = (decision.remainder ?? decision.child)?.tool;
  const setting: Setting = { language, zone, when: meeting.when, made };
  const ready = commandOf(filled, form, setting);
  const why = cleanText(reason);
  const wrong: readonly Mend[] = [
    ...('faults' in ready ? ready.faults : []),
    ...('faults' in ready || filled !== begun ? [] : [{ at: 'outcome', text: say.sameAsBefore }]),
    ...(why === '' ? [{ at: 'why', text: say.correctionReasonMissing }] : []),
  ];
  const of: Filling = {
    ...{ form, filled, set, setting, members },
    city: meeting.city ?? zone,
    today: dayIn(zone, now),
    faultAt: (at) =>
      tried.faults.some((one) => one.at === at) ? wrong.find((one) => one.at === at)?.text : undefined,
  };
  const choice = chosenIn(form, filled.outcome);
  const submit = async (event: Event) => {
    event.preventDefault();
    setTried({ faults: wrong, tries: tried.tries + 1 });
    if (!('body' in ready) || wrong.length > 0 || busy) return;
    const body = { reason: why, facts: ready.body.facts } as Call<'proposeCorrection'>['body'];
    if (await tell({ params: { tool, decision: decision.decision }, body })) done(say.correctionDone);
  };
  return (
    <form class="decision-form one-column" noValidate onSubmit={(event) => void submit(event)}>
      <p>{say.correctionWhat}</p>
      <ErrorSummary
        key={tried.tries}
        faults={tried.faults.map(({ at, text }) => ({ at: idOf(of, at), text }))}
      />
      <TextBox
        id={idOf(of, 'why')}
        label={say.correctionReason}
        fault={of.faultAt('why')}
        rows={2}
        value={reason}
        change={setReason}
      />
      <OutcomeBlock of={of} />
      <TextBlock of={of} choice={choice} />
      <RecordBlock of={of} choice={choice} />
      {error ? <Fault error={error} /> : null}
      <Button type="submit" main busy={busy}>
        {choice ? say.propose(lowered(choice.label[language])) : say.proposeAny}
      </Button>
    </form>
  );
}
