/** The same that was done to one tool, for another: with the body that its own record asks for. */
export interface Also<B = unknown> {
  readonly tool: string;
  readonly title: string;
  readonly body: B;
}

/** What became of it for one of them; `error` is what the API or the connection threw. */
export type Fate =
  | { readonly is: 'waiting' | 'sending' | 'done' }
  | { readonly is: 'failed'; readonly error: unknown };

/** Gives each its own, one after the other, and tells what became of it; one that fails keeps no other back. */
export async function giveEach(
  also: readonly Also[],
  give: (one: Also) => Promise<unknown>,
  tell: (tool: string, fate: Fate) => void,
): Promise<void> {
  for (const one of also) tell(one.tool, { is: 'waiting' });
  for (const one of also) {
    tell(one.tool, { is: 'sending' });
    try {
      await give(one);
      tell(one.tool, { is: 'done' });
    } catch (error) {
      tell(one.tool, { is: 'failed', error });
    }
  }
}
