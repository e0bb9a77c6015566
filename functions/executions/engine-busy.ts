import type { SFNClient } from '@aws-sdk/client-sfn';

/**
 * Step Functions takes no more requests at this moment, after the client's own tries. It has the name by which the
 * workflows' Retry and the edge know that nothing is wrong with what was asked, and that it may be asked again.
 */
export class EngineBusy extends Error {
  override readonly name = 'RegisterBusy';
}

/** Common errors of the API (Step Functions API reference), and a line that broke. */
const passing: ReadonlySet<string> = new Set([
  'ThrottlingException',
  'InternalFailure',
  'InternalServerError',
  'ServiceUnavailable',
  'TimeoutError',
  'ECONNRESET',
]);

const isPassing = (error: unknown): boolean =>
  error instanceof Error && (passing.has(error.name) || ('code' in error && passing.has(String(error.code))));

/** A client that throws {@link EngineBusy} where the same request may succeed a moment later. */
export const sayingBusy = (client: SFNClient): Pick<SFNClient, 'send'> => ({
  send: (async (...asked: Parameters<SFNClient['send']>) => {
    try {
      return await client.send(...asked);
    } catch (cause) {
      throw isPassing(cause) ? new EngineBusy('Step Functions is busy', { cause }) : cause;
    }
  }) as SFNClient['send'],
});
