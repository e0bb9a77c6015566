import { kindLabels } from '../../../../functions/domain/language/screen-labels.ts';
import type { Answer } from '../../../api/ask.ts';
import { useLanguage } from '../../../app/language.tsx';
import { Button } from '../../../parts/button.tsx';
import { Choice, Field } from '../../../parts/field.tsx';
import { useWords } from '../../../words/both.ts';
import { stateWords, toolStates } from './state-words.ts';
import { toolsWords } from './tools-words.ts';

/** The filters that a list of tools knows. */
export const toolFilters = ['q', 'body', 'state', 'kind', 'stage', 'officer', 'after'] as const;
export type ToolFilter = (typeof toolFilters)[number];

/** What is listed: words, a body, a state, a kind; each takes effect as it is chosen, words when they are sent. */
export function ToolFilters({
  filters,
  set,
  bodies,
}: {
  filters: { readonly [F in ToolFilter]?: string };
  set: (name: ToolFilter, value: string) => void;
  bodies: Answer<'listBodies'>['items'];
}) {
  const say = useWords(toolsWords);
  const states = useWords(stateWords);
  const language = useLanguage();
  const find = (event: SubmitEvent) => {
    event.preventDefault();
    set('q', String(new FormData(event.currentTarget as HTMLFormElement).get('q') ?? ''));
  };
  const kinds = Object.entries(kindLabels)
    .map(([id, label]) => ({ id, label: label[language] }))
    .toSorted((a, b) => a.label.localeCompare(b.label, language));
  return (
    <search aria-label={say.filter} class="no-print">
      <form class="filters" onSubmit={find}>
        <Field label={say.words}>
          {(given) => (
            <span class="find">
              <input
                {...given}
                key={filters.q}
                type="search"
                name="q"
                maxLength={200}
                autocomplete="off"
                defaultValue={filters.q ?? ''}
              />
              <Button type="submit">{say.find}</Button>
            </span>
          )}
        </Field>
        <Choice
          label={say.body}
          value={filters.body ?? ''}
          change={(body) => set('body', body)}
          options={[{ id: '', label: say.anyBody }, ...bodies.map(({ id, code }) => ({ id, label: code }))]}
        />
        <Choice
          label={say.state}
          value={filters.state ?? ''}
          change={(state) => set('state', state)}
          options={[{ id: '', label: say.anyState }, ...toolStates.map((id) => ({ id, label: states[id] }))]}
        />
        <Choice
          label={say.kind}
          value={filters.kind ?? ''}
          change={(kind) => set('kind', kind)}
          options={[{ id: '', label: say.anyKind }, ...kinds]}
        />
      </form>
    </search>
  );
}
