import type { Answer } from '../../../api/ask.ts';
import { useLanguage } from '../../../app/language.tsx';
import { useWords } from '../../../words/both.ts';
import { whenHere } from '../when.ts';
import { recordWords } from './record-words.ts';

type Row = Answer<'listInterventions'>['items'][number];

/** Every intervention: who, when, on what, why, what was before and after (USERS.md A8). */
export function InterventionsView({ items }: { items: readonly Row[] }) {
  const say = useWords(recordWords);
  const language = useLanguage();
  if (items.length === 0) return <p role="status">{say.none}</p>;
  return (
    <table class="folds">
      <caption class="unseen">{say.interventions}</caption>
      <thead>
        <tr>
          <th scope="col">{say.when}</th>
          <th scope="col">{say.who}</th>
          <th scope="col">{say.what}</th>
          <th scope="col">{say.on}</th>
          <th scope="col">{say.reason}</th>
          <th scope="col">{say.before}</th>
          <th scope="col">{say.after}</th>
        </tr>
      </thead>
      <tbody>
        {items.map(({ id, at, by, name, label, on, reason, before, after }) => (
          <tr key={id}>
            <td class="no-break">{whenHere(at, language)}</td>
            <td>{name === '' ? by : name}</td>
            <th scope="row">{label}</th>
            <td>{on}</td>
            <td>{reason}</td>
            <td data-label={say.before}>
              <Facts of={before} />
            </td>
            <td data-label={say.after}>
              <Facts of={after} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Facts of the record by their names, as they are written in it. */
function Facts({ of }: { of: Readonly<Record<string, unknown>> | undefined }) {
  const facts = Object.entries(of ?? {});
  if (facts.length === 0) return null;
  return (
    <ul class="plain meta">
      {facts.map(([name, value]) => (
        <li key={name}>
          <code>
            {name}: {typeof value === 'string' ? value : JSON.stringify(value)}
          </code>
        </li>
      ))}
    </ul>
  );
}
