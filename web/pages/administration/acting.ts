/** What became of an act, as it was seen when somebody looked again; green is only what is `right`. */
export interface Seen {
  readonly is: 'right' | 'not-yet' | 'not-done';
  readonly sentence: string;
}

/** Where somebody is with an act: they write why, it is done, and it is looked at until it is seen. */
export type Acting =
  | { readonly is: 'asked'; readonly reason: string; readonly isMissing?: true; readonly error?: unknown }
  | { readonly is: 'doing'; readonly reason: string }
  | {
      readonly is: 'seen';
      readonly reason: string;
      readonly seen: Seen;
      /** How often it has been looked at again. */
      readonly looks: number;
      readonly isLooking?: true;
      readonly error?: unknown;
    };

/** What happens to it. */
export type Step =
  | { readonly does: 'write'; readonly reason: string }
  | { readonly does: 'begin' }
  | { readonly does: 'look' }
  | { readonly does: 'see'; readonly seen: Seen }
  | { readonly does: 'fail'; readonly error: unknown };

export const atFirst: Acting = { is: 'asked', reason: '' };

/** What follows; a step that does not fit changes nothing. The reason stays whatever fails. */
export function following(acting: Acting, step: Step): Acting {
  const { reason } = acting;
  switch (step.does) {
    case 'write':
      return acting.is === 'asked' ? { is: 'asked', reason: step.reason } : acting;
    case 'begin':
      if (acting.is !== 'asked') return acting;
      return reason.trim() === '' ? { is: 'asked', reason, isMissing: true } : { is: 'doing', reason };
    case 'look':
      if (acting.is !== 'seen' || acting.seen.is !== 'not-yet') return acting;
      return { is: 'seen', reason, seen: acting.seen, looks: acting.looks, isLooking: true };
    case 'see':
      if (acting.is === 'asked') return acting;
      return { is: 'seen', reason, seen: step.seen, looks: acting.is === 'seen' ? acting.looks + 1 : 0 };
    case 'fail':
      if (acting.is === 'doing') return { is: 'asked', reason, error: step.error };
      if (acting.is !== 'seen') return acting;
      return { is: 'seen', reason, seen: acting.seen, looks: acting.looks + 1, error: step.error };
    default:
      return step satisfies never;
  }
}

/** Seconds until it is looked at again: what only needs a moment is soon seen, what does not is left in peace. */
export const secondsUntilLook = ({ looks }: { readonly looks: number }): number => (looks === 0 ? 2 : 30);
