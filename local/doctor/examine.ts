/** What a check found: all well, or what is not, with what to do about it. */
export type Finding = { readonly is: 'well' } | { readonly is: 'not-well'; readonly cure: string };

/** One thing to look at. `look` may reject: then its error is the finding. */
export interface Check {
  /** `dead letters: 0`: what is so when all is well. */
  readonly what: string;
  readonly look: () => Promise<Finding>;
}

export interface Examined {
  readonly what: string;
  readonly finding: Finding;
}

export const well: Finding = { is: 'well' };
export const notWell = (cure: string): Finding => ({ is: 'not-well', cure });
/** Well where nothing is wrong, otherwise the sentence made of what is. */
export const wellUnless = <T>(wrong: readonly T[], cure: (wrong: readonly T[]) => string): Finding =>
  wrong.length === 0 ? well : notWell(cure(wrong));

/**
 * Looks at everything at once; what fails hides nothing of the rest. `cureOf` says what to do about an error.
 * A check that takes longer than the patience is not well.
 */
export const examine = (
  checks: readonly Check[],
  cureOf: (error: unknown) => string,
  patienceMs = 15_000,
): Promise<readonly Examined[]> =>
  Promise.all(
    checks.map(async ({ what, look }) => {
      const finding = await withinPatience(look, patienceMs).catch((error: unknown) =>
        notWell(cureOf(error)),
      );
      return { what, finding };
    }),
  );

async function withinPatience(look: Check['look'], patienceMs: number): Promise<Finding> {
  const { promise, resolve } = Promise.withResolvers<Finding>();
  const timer = setTimeout(() => resolve(notWell(`no answer within ${patienceMs / 1000} s`)), patienceMs);
  try {
    return await Promise.race([look(), promise]);
  } finally {
    clearTimeout(timer);
  }
}

/** `ok  what` or `!!  what: cure`, one line each. */
export const linesOf = (examined: readonly Examined[]): readonly string[] =>
  examined.map(({ what, finding }) => {
    const line = finding.is === 'well' ? `ok  ${what}` : `!!  ${what}: ${finding.cure}`;
    return line.replaceAll(/\s*\n\s*/g, ' ');
  });

export const isAllWell = (examined: readonly Examined[]): boolean =>
  examined.every(({ finding }) => finding.is === 'well');
