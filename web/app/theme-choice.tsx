import { useState } from 'preact/hooks';
import { inBoth, useWords } from '../words/both.ts';

const key = 'placet.theme';
const themes = ['system', 'light', 'dark'] as const;
type Theme = (typeof themes)[number];

const words = inBoth(
  { legend: 'Appearance', system: 'As the system', light: 'Light', dark: 'Dark' },
  { legend: 'Apparence', system: 'Comme le système', light: 'Claire', dark: 'Sombre' },
);

const kept = (): Theme => themes.find((theme) => theme === localStorage.getItem(key)) ?? 'system';

/** Shows pages as this device chose; called once before anything is drawn. */
export function applyTheme(theme: Theme = kept()): void {
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}

/** Light, dark, or as the system has it. */
export function ThemeChoice() {
  const say = useWords(words);
  const [theme, set] = useState(kept);
  const choose = (next: Theme) => {
    localStorage.setItem(key, next);
    applyTheme(next);
    set(next);
  };
  return (
    <fieldset class="segments">
      <legend class="small">{say.legend}</legend>
      {themes.map((each) => (
        <label key={each}>
          <input type="radio" name="theme" checked={theme === each} onChange={() => choose(each)} />
          {say[each]}
        </label>
      ))}
    </fieldset>
  );
}
