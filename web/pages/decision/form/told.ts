import type { Answer } from '../../../api/ask.ts';

/** What a decision would do and whom it would tell, before anything is recorded. */
export type ToldAnswer = Answer<'previewDecision'>;

/** How much of that is known while a form is filled in. */
export type Told =
  /** Something is still missing in the form. */
  | { readonly is: 'incomplete' }
  /** The API does not show it of this outcome. */
  | { readonly is: 'not-beforehand' }
  | { readonly is: 'coming' }
  | { readonly is: 'failed'; readonly error: unknown; readonly again: () => void }
  /** Stale: something was changed since, and it is being asked again. */
  | { readonly is: 'known'; readonly answer: ToldAnswer; readonly stale: boolean };
