import '../../looks/decision.css';
import { useState } from 'preact/hooks';
import { dayIn } from '../../../functions/domain/date.ts';
import type { Answer, Call } from '../../api/ask.ts';
import type { Me } from '../../api/me.ts';
import { useLanguage } from '../../app/language.tsx';
import { useDeed } from '../../filling/deed.ts';
import { Button } from '../../parts/button.tsx';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { Fault } from '../../parts/fault.tsx';
import { Options } from '../../parts/options.tsx';
import { useWords } from '../../words/both.ts';
import { lowered } from '../../words/lowered.ts';
import { commandOf } from '../decision/fill/command-of.ts';
import type { Filled, Form } from '../decision/fill/filled.ts';
import { chosenIn, sendingOf, sendingsOf } from '../decision/fill/offered.ts';
import { type Filling, idOf } from '../decision/form/filling.ts';
import { RecordBlock, TextBlock } from '../decision/form/form-view.tsx';
import { OutcomeBlock } from '../decision/form/outcome-block.tsx';
import type { Session } from './answers.ts';
import { nextDecision, type sortOut } from './several.ts';
import { severalForm } from './several-form-of.ts';
import { SeveralLists } from './several-lists.tsx';
import { recordedAs, severalWords } from './several-words.ts';

/** What was recorded of several, and as what. */
export interface SeveralDone {
  readonly answers: Answer<'recordSeveral'>['answers'];
  readonly outcome: string;
}

/** One decision over the items that were picked: the same blocks as for one, and both lists before it is recorded. */
export function SeveralForm({
  session,
  me,
  ofFirst,
  sorted,
  filled,
  set,
  done,
}: {
  session: Session;
  me: Me;
  ofFirst: Form;
  sorted: ReturnType<typeof sortOut>;
  filled: Filled;
  set: (filled: Filled) => void;
  done: (what: SeveralDone) => void;
}) {
  const say = useWords(severalWords);
  const language = useLanguage();
  const { tell, busy, error } = useDeed('recordSeveral');
  const today = dayIn(session.timeZone, me.now);
  const form = severalForm(ofFirst, sorted.together, say.onward);
  const [tries, setTries] = useState(0);
  const setting = { language, zone: session.timeZone, when: session.when };
  const ready = commandOf(filled, form, setting);
  const tooFew = sorted.together.length < 2 ? [{ at: 'picked', text: say.two }] : [];
  const faults = [...tooFew, ...('faults' in ready ? ready.faults : [])];
  const of: Filling = {
    ...{ form, filled, set, setting, today, members: undefined, city: session.city ?? session.timeZone },
    faultAt: (at) => (tries > 0 ? faults.find((fault) => fault.at === at)?.text : undefined),
  };
  const choice = chosenIn(form, filled.outcome);
  const outcome = choice ? lowered(choice.label[language]) : '';
  const decision = nextDecision(session.id, [...session.items, ...session.unplaced, ...session.expected]);
  const submit = async (event: Event) => {
    event.preventDefault();
    setTries(tries + 1);
    if (faults.length > 0 || !('body' in ready)) return;
    const tools = sorted.together.map(({ tool }) => tool);
    const body = { tools, decision, ...ready.body } as Call<'recordSeveral'>['body'];
    const answer = await tell({ body });
    if (answer) done({ answers: answer.answers, outcome });
  };
  return (
    <form class="decision-form" noValidate onSubmit={(event) => void submit(event)}>
      <ErrorSummary
        key={tries}
        faults={
          tries > 0 ? faults.map(({ at, text }) => ({ at: at === 'picked' ? at : idOf(of, at), text })) : []
        }
      />
      <OutcomeBlock of={of} />
      <TextBlock of={of} choice={choice} />
      <RecordBlock of={of} choice={choice} />
      {choice && (
        <Options
          legend={<h3>{say.when}</h3>}
          options={sendingsOf(form, choice).map(({ choice: id, label }) => ({ id, label: label[language] }))}
          chosen={sendingOf(form, choice, filled.send)?.choice}
          choose={(send) => set({ ...filled, send })}
        />
      )}
      <div class="block stack">
        <h3>{say.check}</h3>
        <SeveralLists sorted={sorted} outcome={recordedAs(choice, language)} />
        <p class="muted">
          {say.decision} <span class="number">{decision}</span>
        </p>
        {error ? <Fault error={error} /> : null}
        <Button main type="submit" busy={busy}>
          {outcome === '' ? say.recordNone : say.record(outcome, sorted.together.length)}
        </Button>
      </div>
    </form>
  );
}
