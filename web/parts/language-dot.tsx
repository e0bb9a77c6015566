import type { Answer } from '../api/ask.ts';
import { inBoth, useWords } from '../words/both.ts';

type State = NonNullable<Answer<'getTool'>['documents'][number]['state']>;

const words = inBoth(
  {
    complete: 'English and French',
    due: 'French to come',
    dueEn: 'English to come',
    behind: 'French behind',
    behindEn: 'English behind',
  },
  {
    complete: 'Français et anglais',
    due: 'Français à venir',
    dueEn: 'Anglais à venir',
    behind: 'Français en retard',
    behindEn: 'Anglais en retard',
  },
);

/** How the two languages of a paper stand: a mark, and the words behind it. */
export function LanguageDot({ state }: { state: Pick<State, 'is' | 'language'> }) {
  const say = useWords(words);
  const english = state.language === 'en';
  const told = {
    complete: say.complete,
    due: english ? say.dueEn : say.due,
    behind: english ? say.behindEn : say.behind,
  }[state.is];
  return (
    <span class={`language-dot ${state.is}`} title={told}>
      <span aria-hidden="true">{state.is === 'complete' ? 'E F' : english ? 'F' : 'E'}</span>
      <span class="unseen">{told}</span>
    </span>
  );
}
