import type { Answer } from '../../api/ask.ts';
import { useWords } from '../../words/both.ts';
import { executionWords } from './execution-words.ts';

/** The service's own events, as it tells them. */
export function RawEvents({ raw }: { raw: NonNullable<Answer<'getExecution'>['raw']> }) {
  const say = useWords(executionWords);
  return (
    <table class="folds raw-events">
      <caption class="unseen">{say.rawTitle}</caption>
      <thead>
        <tr>
          <th scope="col" class="amount">
            {say.id}
          </th>
          <th scope="col" class="amount">
            {say.previous}
          </th>
          <th scope="col">{say.at}</th>
          <th scope="col">{say.type}</th>
          <th scope="col">{say.state}</th>
          <th scope="col">{say.error}</th>
        </tr>
      </thead>
      <tbody>
        {raw.map(({ id, previous, at, type, state, error, cause }) => (
          <tr key={id}>
            <td class="amount" data-label={say.id}>
              {id}
            </td>
            <td class="amount" data-label={say.previous}>
              {previous}
            </td>
            <td data-label={say.at}>{at}</td>
            <td data-label={say.type}>{type}</td>
            <td data-label={say.state}>{state}</td>
            <td data-label={say.error}>
              {error}
              {error !== undefined && cause !== undefined && ': '}
              {cause}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
