/** The table would not take a request three times over: nothing is wrong with what was asked, so ask again later. */
export class RegisterBusy extends Error {
  override readonly name = 'RegisterBusy';
}

const passing: ReadonlySet<string> = new Set([
  'TransactionConflict',
  'TransactionConflictException',
  'TransactionInProgressException',
  'ThrottlingError',
  'ThrottlingException',
  'ProvisionedThroughputExceeded',
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
  'InternalServerError',
  'ServiceUnavailable',
  'TimeoutError',
  'ECONNRESET',
]);

/**
 * Says whether the same request may succeed a moment later. A cancelled transaction passes if none of its reasons
 * is a lasting one. DynamoDB Local never answers a conflict of transactions; AWS does.
 */
export function isPassing(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if ('CancellationReasons' in error && Array.isArray(error.CancellationReasons)) {
    const codes = error.CancellationReasons.map((reason: { Code?: string }) => reason.Code ?? 'None');
    return codes.every((code) => code === 'None' || passing.has(code));
  }
  return passing.has(error.name) || ('code' in error && passing.has(String(error.code)));
}

const tries = 4;

/**
 * Asks again up to three times, with a jitter that keeps rivals from meeting again: at most 20, 40 and 80 ms.
 * Throws {@link RegisterBusy} with the last cause when that did not help, and every other error at once.
 */
export async function patiently<T>(ask: () => Promise<T>): Promise<T> {
  for (let tried = 1; ; tried++) {
    try {
      return await ask();
    } catch (cause) {
      if (!isPassing(cause)) throw cause;
      if (tried === tries) throw new RegisterBusy('The register is busy', { cause });
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 10 * 2 ** tried));
    }
  }
}
