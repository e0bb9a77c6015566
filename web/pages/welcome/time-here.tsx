import { useEffect, useState } from 'preact/hooks';
import { useLanguage } from '../../app/language.tsx';
import { useWords } from '../../words/both.ts';
import { instantWords } from '../../words/time.ts';
import { welcomeWords } from './welcome-words.ts';

/** What day it is in the demonstration, where its letters arrive, and where its time is moved. */
export function TimeHere() {
  const [now, set] = useState<string>();
  useEffect(() => {
    fetch('/local/time')
      .then(async (answer) => set(((await answer.json()) as { now: string }).now))
      .catch(() => undefined);
  }, []);
  return <TimeHereView now={now} />;
}

/** Without the hour where it could not be read. */
export function TimeHereView({ now }: { now: string | undefined }) {
  const say = useWords(welcomeWords);
  const language = useLanguage();
  return (
    <p class="small">
      {now !== undefined && say.now(instantWords(now, language, 'Europe/Brussels'))} {say.letters}{' '}
      <a href="/local">{say.machine}</a>
    </p>
  );
}
