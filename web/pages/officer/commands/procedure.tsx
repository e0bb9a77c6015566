import { Link } from 'wouter-preact';
import { deadlineWords } from '../../../../functions/domain/language/date-words.ts';
import { outcomeLabels } from '../../../../functions/domain/language/labels.ts';
import { agreedOutcomes } from '../../../../functions/domain/tool.ts';
import { WordingBox } from '../../../filling/wording-box.tsx';
import { TextField } from '../../../parts/field.tsx';
import { Options, Tick } from '../../../parts/options.tsx';
import { useWords } from '../../../words/both.ts';
import { anyForm, type CommandForm, type Filling } from '../doing/command-form.ts';
import type { Setting } from '../doing/setting.ts';
import {
  completePapers,
  deadlineIn,
  emptyProcedure,
  type FilledProcedure,
  readProcedure,
  zoneOf,
} from './procedure-read.ts';
import { procedureWords } from './procedure-words.ts';
import { ToldOfProcedure } from './told-of-procedure.tsx';

type Parts = Filling<FilledProcedure>;

function Fields(parts: Parts) {
  const { filled, set, setting, faultAt } = parts;
  const say = useWords(procedureWords);
  const { language } = setting;
  const line = (name: 'minimumDays' | 'rule' | 'item') => ({
    ...{ id: name, fault: faultAt(name), value: filled[name], maxLength: 300 },
    change: (value: string) => set({ [name]: value }),
  });
  return (
    <>
      <Options
        id="agrees"
        legend={say.agrees}
        fault={faultAt('agrees')}
        chosen={agreedOutcomes.find((one) => one === filled.agrees)}
        choose={(agrees) => set({ agrees })}
        options={agreedOutcomes.map((id) => ({ id, label: outcomeLabels[id][language] }))}
      />
      <TextField {...line('rule')} label={say.rule} hint={say.ruleHint} />
      <TextField
        {...line('minimumDays')}
        label={say.minimumDays}
        hint={say.minimumDaysHint}
        inputMode="numeric"
        class="short"
      />
      <Deadline {...parts} />
      <Texts {...parts} />
      <TextField {...line('item')} label={say.item} optional class="short" />
      <WordingBox
        id="text"
        label={say.text}
        optional
        fault={faultAt('text')}
        box={filled.text}
        change={(text) => set({ text })}
      />
    </>
  );
}

/** A day and an hour by the clock of the body's city. */
function Deadline({ filled, set, setting, faultAt }: Parts) {
  const say = useWords(procedureWords);
  const fault = faultAt('deadline');
  return (
    <fieldset id="deadline" class={fault ? 'options wrong' : 'options'}>
      <legend>{say.deadline}</legend>
      {fault && <p class="fault">{fault}</p>}
      <div class="row top">
        <TextField
          label={say.day}
          hint={say.dayHint}
          type="date"
          min={setting.today}
          value={filled.day}
          change={(day) => set({ day })}
        />
        <TextField
          label={say.hour}
          hint={say.clock(setting.home?.city ?? zoneOf(setting))}
          type="time"
          class="short"
          value={filled.hour}
          change={(hour) => set({ hour })}
        />
      </div>
    </fieldset>
  );
}

/** Papers in both languages; of the others what is missing, and where it can be attached. */
function Texts({ filled, set, setting: { tool }, faultAt }: Parts) {
  const say = useWords(procedureWords);
  const complete = completePapers(tool);
  const others = tool.documents.filter((paper) => !complete.includes(paper));
  const fault = faultAt('versions');
  return (
    <fieldset id="versions" class={fault ? 'options wrong' : 'options'}>
      <legend>{say.versions}</legend>
      <p class="hint">{say.bothHint}</p>
      {fault && <p class="fault">{fault}</p>}
      {complete.map(({ document, en, fr }) => (
        <Tick
          key={document}
          label={<span class="number">{[en?.number, fr?.number].filter(Boolean).join(', ')}</span>}
          ticked={!filled.left.includes(document)}
          change={(is) =>
            set({
              left: is ? filled.left.filter((one) => one !== document) : [...filled.left, document],
            })
          }
        />
      ))}
      {complete.length === 0 && <p>{say.none}</p>}
      {others.length > 0 && (
        <ul class="plain small muted">
          {others.map(({ document, sentence }) => (
            <li key={document}>
              <span class="number">{document}</span> {sentence}
            </li>
          ))}
          <li>
            <Link href={`/t/${tool.tool}/do/attach-document`}>{say.attach}</Link>
          </li>
        </ul>
      )}
    </fieldset>
  );
}

/** What silence will mean and until when, in one sentence; then who is told, and the notice itself. */
function Consequence({ filled, setting }: Parts) {
  const say = useWords(procedureWords);
  const { language, tool, home } = setting;
  const at = deadlineIn(filled, setting);
  const agrees = agreedOutcomes.find((one) => one === filled.agrees);
  const read = readProcedure(filled, setting);
  const city = home?.city ?? zoneOf(setting);
  const until = at && deadlineWords(at, zoneOf(setting), { en: city, fr: city }, language);
  return (
    <>
      <p>
        <strong>
          {until && agrees ? say.follows(outcomeLabels[agrees][language].toLowerCase(), until) : say.open}
        </strong>
      </p>
      <p>{say.notice}</p>
      <ToldOfProcedure tool={tool.tool} body={'body' in read ? read.body : undefined} />
    </>
  );
}

const codeOf = ({ bodies, offered }: Setting) => bodies.find(({ id }) => id === offered.body)?.code ?? '';

const form: CommandForm<FilledProcedure, 'openWrittenProcedure'> = {
  endpoint: 'openWrittenProcedure',
  needs: ['home'],
  empty: emptyProcedure,
  read: readProcedure,
  Fields,
  Consequence,
  button: (_, setting) => procedureWords[setting.language].button(codeOf(setting)),
  refusedAt: {
    ...{ 'deadline-too-soon': 'deadline', 'deadline-on-a-weekend': 'deadline' },
    'procedure-needs-both-languages': 'versions',
  },
};

/** Silence will be agreement: both languages, an hour, a rule. */
export const openWrittenProcedure = anyForm(form);
