import { Section } from '../../parts/section.tsx';
import { useWords } from '../../words/both.ts';
import { welcomeWords } from './welcome-words.ts';

/** The way of a text from body to body, as the track of every text shows it. */
export function WayOfText() {
  const say = useWords(welcomeWords);
  return (
    <Section title={say.how}>
      <ol class="plain stages">
        {(['draft', 'group', 'ptc', 'poc', 'council'] as const).map((stage) => (
          <li key={stage}>
            <strong>{say[stage]}</strong>
            <span>{say[`${stage}What`]}</span>
          </li>
        ))}
      </ol>
      <p class="small muted">{say.record}</p>
    </Section>
  );
}
