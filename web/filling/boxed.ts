import type { Language } from '../../functions/domain/text.ts';

/** Words in the language of their box; the other language is given now, or follows. */
export interface Boxed {
  readonly in: Language;
  readonly said: string;
  /** Absent: to follow. */
  readonly other?: string;
}

export const emptyBox = (language: Language): Boxed => ({ in: language, said: '' });
