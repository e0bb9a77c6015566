import { useEffect, useState } from 'preact/hooks';
import { signInSettings } from '../../sign-in/settings.ts';
import { useWords } from '../../words/both.ts';
import { inboxWords } from './inbox-words.ts';

/** Nothing has come yet, and when something will; in the demonstration, where letters arrive and time is moved. */
export function NoLetters() {
  const [isDemonstration, set] = useState(false);
  useEffect(() => {
    signInSettings().then(
      ({ chooser }) => set(chooser !== undefined),
      () => undefined,
    );
  }, []);
  return <NoLettersView isDemonstration={isDemonstration} />;
}

export function NoLettersView({ isDemonstration }: { isDemonstration: boolean }) {
  const say = useWords(inboxWords);
  return (
    <>
      <p>{say.none}</p>
      {isDemonstration && (
        <p class="small muted">
          {say.demonstration} <a href="/local">{say.machine}</a>
        </p>
      )}
    </>
  );
}
