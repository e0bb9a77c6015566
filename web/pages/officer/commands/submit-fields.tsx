import { boxOf } from '../../../filling/clean-text.ts';
import { WordingBox } from '../../../filling/wording-box.tsx';
import { Button } from '../../../parts/button.tsx';
import { Choice } from '../../../parts/field.tsx';
import { Options, Tick } from '../../../parts/options.tsx';
import { useWords } from '../../../words/both.ts';
import { dayIn } from '../../../words/time.ts';
import type { Filling } from '../doing/command-form.ts';
import { knownVersions } from '../papers/known-versions.ts';
import { PaperFields } from '../papers/paper-fields.tsx';
import { emptyPaper } from '../papers/paper-filled.ts';
import { TitleFields } from '../reading/title-fields.tsx';
import { type FilledSubmission, openTurns, sessionsAheadOf } from './submit-read.ts';
import { submitWords } from './submit-words.ts';
import { usualRequests } from './usual-requests.ts';

type Parts = Filling<FilledSubmission>;

/** To whom, when, what is asked, and the papers; the title once more. */
export function SubmitFields(parts: Parts) {
  const { filled, set, setting, faultAt } = parts;
  const say = useWords(submitWords);
  return (
    <>
      <ToBody {...parts} />
      <ToSession {...parts} />
      <Asked {...parts} />
      <Papers {...parts} />
      <TitleFields
        id="title"
        legend={say.title}
        hint={say.titleHint}
        title={filled.title}
        change={(title) => set({ title })}
        faultAt={faultAt}
        key={setting.tool.tool}
      />
    </>
  );
}

function ToBody({ filled, set, setting, faultAt }: Parts) {
  const say = useWords(submitWords);
  const { tool, sessions } = setting;
  return (
    <Options
      id="to"
      legend={say.to}
      fault={faultAt('to')}
      chosen={filled.to}
      choose={(to) => set({ to, session: sessionsAheadOf(to, sessions)[0]?.id ?? '' })}
      options={openTurns(tool).map(({ body, name, ask, subjectTo }) => ({
        id: body?.id ?? '',
        label: body?.name ?? name,
        hint: subjectTo ? say.subject(subjectTo.name) : ask === 'inform' ? say.information : undefined,
      }))}
    />
  );
}

function ToSession({ filled, set, setting, faultAt }: Parts) {
  const say = useWords(submitWords);
  return (
    <Choice
      id="session"
      label={say.session}
      hint={say.sessionHint}
      fault={faultAt('session')}
      value={filled.session}
      change={(session) => set({ session })}
      options={[
        ...sessionsAheadOf(filled.to, setting.sessions).map(({ id, label, when }) => ({
          id,
          label: when === undefined ? label : `${label}, ${when}`,
        })),
        { id: '', label: say.noSession },
      ]}
    />
  );
}

function Asked({ filled, set, setting, faultAt }: Parts) {
  const say = useWords(submitWords);
  const { bodies, tool, language } = setting;
  const turn = openTurns(tool).find(({ body }) => body?.id === filled.to);
  const stage = bodies.find(({ id }) => id === filled.to)?.stage.id ?? '';
  return (
    <div class="stack-small">
      <WordingBox
        id="asked"
        label={say.asked}
        hint={say.askedHint}
        fault={faultAt('asked')}
        rows={2}
        box={filled.asked}
        change={(asked) => set({ asked })}
      />
      <div class="row">
        <span class="small muted">{say.usual}</span>
        {usualRequests(stage, turn?.ask ?? 'decide').map((wording) => (
          <Button key={wording.en ?? ''} low onClick={() => set({ asked: boxOf(wording, language) })}>
            {wording[language]}
          </Button>
        ))}
      </div>
    </div>
  );
}

function Papers({ filled, set, setting, faultAt, hold }: Parts) {
  const say = useWords(submitWords);
  const own = knownVersions(setting.tool);
  const fault = faultAt('papers');
  const change = (papers: FilledSubmission['papers']) => set({ papers });
  return (
    <fieldset id="papers" class={fault ? 'options wrong' : 'options'}>
      <legend>{say.papers}</legend>
      <p class="hint">{say.papersHint}</p>
      {fault && <p class="fault">{fault}</p>}
      {own.map(({ number, version }) => (
        <Tick
          key={number}
          label={
            <>
              <span class="number">{number}</span>
              {version.datedOn !== undefined && `, ${dayIn(version.datedOn, setting.language)}`}
            </>
          }
          ticked={!filled.left.includes(number)}
          change={(is) =>
            set({ left: is ? filled.left.filter((one) => one !== number) : [...filled.left, number] })
          }
        />
      ))}
      {own.length === 0 && filled.papers.length === 0 && <p class="muted">{say.none}</p>}
      {filled.papers.map((paper, i) => (
        <fieldset key={i} class="one-paper">
          <legend>{say.paper(String(own.length + i + 1))}</legend>
          <PaperFields
            paper={paper}
            at={`paper-${i}-`}
            faultAt={faultAt}
            hold={hold}
            change={(changed) => change(filled.papers.with(i, changed))}
          />
          <Button low onClick={() => change(filled.papers.toSpliced(i, 1))}>
            {say.remove}
          </Button>
        </fieldset>
      ))}
      <Button low onClick={() => change([...filled.papers, emptyPaper])}>
        {say.add}
      </Button>
    </fieldset>
  );
}
