import { followUpNote } from '../../../domain/follow-up-note.ts';
import { followUpWords, type NoteWords } from '../../../domain/language/follow-up-words.ts';
import type { Language } from '../../../domain/text.ts';
import type { SessionAgenda } from './session-agenda.ts';

/** The follow-up note of a session in both languages, with the tool of each line. */
export function noteIn({ session, items, tools, world }: SessionAgenda): {
  readonly of: (language: Language) => NoteWords & { readonly tools: readonly string[] };
} {
  const note = followUpNote(session, items, tools, world);
  return {
    of: (language) => ({
      ...followUpWords(note, tools, world, language),
      tools: note.rows.map(({ tool }) => tool),
    }),
  };
}
