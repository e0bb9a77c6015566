/** The PTC may not address governments without the Council: these kinds cannot end below it (USERS.md 1.2, rule 6). */
export const needsCouncil = (kind: string): kind is 'resolution' | 'recommendation' =>
  kind === 'resolution' || kind === 'recommendation';

/** Says whether the Council decides on a route. */
export const hasCouncil = (steps: readonly { readonly stage: string; readonly ask: string }[]): boolean =>
  steps.some(({ stage, ask }) => stage === 'council-approval' && ask === 'decide');
