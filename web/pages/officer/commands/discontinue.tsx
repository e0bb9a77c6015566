import { WordingBox } from '../../../filling/wording-box.tsx';
import { Choice, TextField } from '../../../parts/field.tsx';
import { Options } from '../../../parts/options.tsx';
import { useWords } from '../../../words/both.ts';
import { weekdayIn } from '../../../words/weekday.ts';
import { anyForm, type CommandForm, type Filling } from '../doing/command-form.ts';
import type { Setting } from '../doing/setting.ts';
import {
  bases,
  daysCome,
  emptyEnding,
  type FilledEnding,
  readEnding,
  sessionsBegun,
  sides,
} from './discontinue-read.ts';
import { discontinueWords } from './discontinue-words.ts';

type Parts = Filling<FilledEnding>;

function Fields(parts: Parts) {
  const { filled, set, faultAt } = parts;
  const say = useWords(discontinueWords);
  const line = (name: 'item' | 'paragraph') => ({
    ...{ id: name, optional: true, maxLength: 300, class: 'short', value: filled[name] },
    ...{ fault: faultAt(name), change: (value: string) => set({ [name]: value }) },
  });
  const words = (name: 'reason' | 'text') => ({
    ...{ id: name, fault: faultAt(name), box: filled[name] },
    change: (box: FilledEnding['reason']) => set({ [name]: box }),
  });
  return (
    <>
      <When {...parts} />
      <HowTaken {...parts} />
      <WordingBox {...words('reason')} label={say.reason} />
      <WordingBox {...words('text')} label={say.text} optional />
      <div class="row top">
        <TextField {...line('item')} label={say.item} />
        <TextField {...line('paragraph')} label={say.paragraph} hint={say.paragraphHint} />
      </div>
    </>
  );
}

/** The session, and one of its days: whatever a body did, it did in one. */
function When({ filled, set, setting, faultAt }: Parts) {
  const say = useWords(discontinueWords);
  const begun = sessionsBegun(setting);
  const meeting = begun.find(({ id }) => id === filled.session);
  const days = meeting ? daysCome(meeting, setting.today) : [];
  const day = {
    ...{ id: 'day', label: say.day, fault: faultAt('day'), value: filled.day },
    change: (value: string) => set({ day: value }),
  };
  return (
    <>
      <Choice
        id="session"
        label={say.session}
        hint={begun.length === 0 ? say.noSessions : undefined}
        fault={faultAt('session')}
        value={filled.session}
        change={(session) => set({ session, day: '' })}
        options={[
          { id: '', label: say.choose },
          ...begun.map(({ id, label, when }) => ({
            id,
            label: when === undefined ? label : `${label}, ${when}`,
          })),
        ]}
      />
      {meeting && days.length === 0 && <TextField {...day} type="date" max={setting.today} />}
      {days.length > 0 && (
        <Choice
          {...day}
          options={[
            { id: '', label: say.choose },
            ...days.map((id) => ({ id, label: weekdayIn(id, setting.language) })),
          ]}
        />
      )}
    </>
  );
}

/** Consensus, or a vote as the Chair declared it. */
function HowTaken({ filled, set, faultAt }: Parts) {
  const say = useWords(discontinueWords);
  const vote = (
    <div id="vote" class={faultAt('vote') ? 'row top wrong' : 'row top'}>
      {faultAt('vote') && <p class="fault">{faultAt('vote')}</p>}
      {sides.map((side) => (
        <TextField
          key={side}
          label={say[side]}
          inputMode="numeric"
          class="short"
          value={filled[side]}
          change={(count) => set({ [side]: count })}
        />
      ))}
    </div>
  );
  return (
    <Options
      id="basis"
      legend={say.basis}
      fault={faultAt('basis')}
      chosen={bases.find((one) => one === filled.basis)}
      choose={(basis) => set({ basis })}
      options={bases.map((id) => ({
        id,
        label: say[id],
        ...(id === 'vote' ? { beneath: vote } : {}),
      }))}
    />
  );
}

function Consequence() {
  const say = useWords(discontinueWords);
  return (
    <>
      <p>{say.follows}</p>
      <p>{say.told}</p>
    </>
  );
}

const codeOf = ({ bodies, offered }: Setting) => bodies.find(({ id }) => id === offered.body)?.code ?? '';

const form: CommandForm<FilledEnding, 'discontinueTool'> = {
  endpoint: 'discontinueTool',
  needs: ['sessions'],
  empty: emptyEnding,
  read: readEnding,
  Fields,
  Consequence,
  button: (_, setting) => discontinueWords[setting.language].button(codeOf(setting)),
  refusedAt: {
    ...{ 'session-not-begun': 'session', 'session-not-open': 'session' },
    ...{ 'not-a-day-of-the-session': 'day', 'day-in-the-future': 'day' },
  },
};

/** The body that holds a text ends the work on it. */
export const discontinue = anyForm(form);
