import { Section } from '../../../parts/section.tsx';
import { useWords } from '../../../words/both.ts';
import { glossaryWords } from './glossary-words.ts';
import type { Line } from './line.ts';
import { glossary } from './lines.ts';

/** The words of the register, English and French side by side, each line under an anchor of its own. */
export function GlossaryView() {
  const say = useWords(glossaryWords);
  const parts = [
    ['words', say.words],
    ['outcomes', say.outcomes],
    ['marks', say.marks],
  ] as const;
  return (
    <>
      <p class="lead">{say.what}</p>
      {parts.map(([part, title]) => (
        <Section key={part} title={title}>
          <table class="glossary">
            <thead>
              <tr>
                <th scope="col" lang="en">
                  {say.english}
                </th>
                <th scope="col" lang="fr">
                  {say.french}
                </th>
              </tr>
            </thead>
            <tbody>
              {Object.entries<Line>(glossary[part]).map(([id, { term, says }]) => (
                <tr key={id} id={id} tabIndex={-1}>
                  <td lang="en">
                    <strong>{term.en}</strong> {says.en}
                  </td>
                  <td lang="fr">
                    <strong>{term.fr}</strong> {says.fr}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Section>
      ))}
    </>
  );
}
