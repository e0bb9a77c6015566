import { interventionFacts, type NamesOf } from '../../../../functions/domain/language/intervention-facts.ts';
import { roleLabels } from '../../../../functions/domain/language/screen-labels.ts';
import type { Answer } from '../../../api/ask.ts';
import { useLanguage } from '../../../app/language.tsx';
import { useWords } from '../../../words/both.ts';
import { whenHere } from '../when.ts';
import { recordWords } from './record-words.ts';

type Row = Answer<'listInterventions'>['items'][number];

/** Every intervention: who, from which seat, when, on what, why, what was before and after (USERS.md A8). */
export function InterventionsView({ items, called }: { items: readonly Row[]; called: NamesOf }) {
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
            <td>
              {name === '' ? by : name}
              {/* All that stands here is done from this seat and no other. */}
              <span class="muted"> {roleLabels.administrator[language]}</span>
            </td>
            <th scope="row">{label}</th>
            <td>{on}</td>
            <td>{reason}</td>
            <td data-label={say.before}>
              <Facts of={before} called={called} />
            </td>
            <td data-label={say.after}>
              <Facts of={after} called={called} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Facts({ of, called }: { of: Readonly<Record<string, unknown>> | undefined; called: NamesOf }) {
  const facts = interventionFacts(of ?? {}, called, useLanguage());
  if (facts.length === 0) return null;
  return (
    <ul class="plain meta">
      {facts.map((fact) => (
        <li key={fact}>{fact}</li>
      ))}
    </ul>
  );
}
