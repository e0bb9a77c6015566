import type { ComponentChildren } from 'preact';
import { originKinds, toolKinds } from '../../../../functions/domain/event.ts';
import { kindLabels } from '../../../../functions/domain/language/screen-labels.ts';
import { Choice, TextField } from '../../../parts/field.tsx';
import { Options } from '../../../parts/options.tsx';
import { Folded } from '../../../parts/section.tsx';
import { useWords } from '../../../words/both.ts';
import { TitleFields } from '../reading/title-fields.tsx';
import { type FilledRegistration, hasNames, type RegistrationSetting } from './register-read.ts';
import { registerWords } from './register-words.ts';
import { RouteChoice } from './route-choice.tsx';

/** The registration form while it is filled in. */
export interface RegisterFilling {
  readonly filled: FilledRegistration;
  readonly set: (some: Partial<FilledRegistration>) => void;
  readonly setting: RegistrationSetting;
  readonly faultAt: (field: string) => string | undefined;
}

/** Two questions first, then the title and the route; the rest has an answer already (USERS.md 2.1, S8). */
export function RegisterFields(parts: RegisterFilling & { officer: ComponentChildren }) {
  const { filled, set, setting, faultAt, officer } = parts;
  const say = useWords(registerWords);
  const { language } = setting;
  return (
    <>
      <Choice
        id="kind"
        label={say.kind}
        fault={faultAt('kind')}
        value={filled.kind}
        change={(kind) => set({ kind, template: '' })}
        options={[
          { id: '', label: say.choose },
          ...toolKinds
            .map((id) => ({ id, label: kindLabels[id][language] }))
            .toSorted((a, b) => a.label.localeCompare(b.label, language)),
        ]}
      />
      <Origin {...parts} />
      <TitleFields
        id="title"
        legend={say.theTitle}
        hint={say.titleHint}
        title={filled.title}
        change={(title) => set({ title })}
        faultAt={faultAt}
      />
      <RouteChoice {...{ filled, set, setting, faultAt }} />
      {officer}
      <ItsNumber {...parts} />
      <Further {...parts} />
    </>
  );
}

function Origin({ filled, set, faultAt }: RegisterFilling) {
  const say = useWords(registerWords);
  const names = (kind: string) => (
    <>
      <TextField
        id="names"
        label={say.names}
        hint={say.namesHint}
        optional
        fault={faultAt('names')}
        value={filled.names}
        change={(words) => set({ names: words })}
      />
      {(kind === 'region' || kind === 'private-sector-group') && <p class="hint">{say.notABody}</p>}
    </>
  );
  return (
    <Options
      id="origin"
      legend={say.origin}
      fault={faultAt('origin')}
      chosen={originKinds.find((one) => one === filled.origin)}
      choose={(origin) => set({ origin })}
      options={originKinds.map((id) => ({
        id,
        label: say[id],
        ...(hasNames(id) ? { beneath: names(id) } : {}),
      }))}
      more={() => <p class="hint">{say.originStays}</p>}
    />
  );
}

/** The one that is proposed, unless somebody types another. */
function ItsNumber({ filled, set, setting: { next }, faultAt }: RegisterFilling) {
  const say = useWords(registerWords);
  return (
    <TextField
      id="tool"
      label={say.tool}
      hint={next === '' ? say.toolHint : `${say.free(next)} ${say.toolHint}`}
      fault={faultAt('tool')}
      class="short"
      maxLength={40}
      value={filled.tool ?? next}
      change={(tool) => set({ tool })}
    />
  );
}

function Further({ filled, set, faultAt }: RegisterFilling) {
  const say = useWords(registerWords);
  const line = (name: 'edition' | 'scope' | 'parent' | 'supersedes') => ({
    ...{ id: name, value: filled[name], fault: faultAt(name), maxLength: 300 },
    change: (value: string) => set({ [name]: value }),
  });
  const names = ['edition', 'scope', 'parent', 'supersedes'] as const;
  const isFilled = names.some((name) => filled[name] !== '' || faultAt(name) !== undefined);
  return (
    <Folded title={say.further} open={isFilled}>
      <div class="stack">
        <TextField {...line('edition')} label={say.edition} hint={say.editionHint} class="short" />
        <TextField {...line('scope')} label={say.scope} />
        <TextField {...line('parent')} label={say.parent} class="short" />
        <TextField {...line('supersedes')} label={say.supersedes} class="short" />
      </div>
    </Folded>
  );
}
