import { useLanguage } from '../app/language.tsx';
import { useWords } from '../words/both.ts';
import { sizeWords } from '../words/time.ts';
import { paperWords } from './paper-words.ts';
import type { Sent } from './send-files.ts';

/** How far a file has gone, drawn and in words. */
export function FileProgress({ sent: { name, bytes, of } }: { sent: Sent }) {
  const say = useWords(paperWords);
  const language = useLanguage();
  const words = say.sending(name, sizeWords(bytes, language), sizeWords(of, language));
  return (
    <p class="file-progress">
      <progress value={bytes} max={of} aria-label={words} />
      <span class="small">{words}</span>
    </p>
  );
}
