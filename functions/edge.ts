import { Logger } from '@aws-lambda-powertools/logger';
import middy from '@middy/core';
import type { Context } from 'aws-lambda';
import * as v from 'valibot';
import { problemsOf } from './contracts/fields.ts';
import { withoutAddresses } from './domain/without-addresses.ts';

/** What every Lambda of ours does at its edge: reads its input, logs, and lets a failure fail. */
const logger = new Logger({ serviceName: 'placet' });

/** Input that is not of the contract: the caller's fault, which Retry does not name. */
export class InvalidInput extends Error {
  override readonly name = 'InvalidInput';
}

/** A use case whose input is read by a schema; throws InvalidInput naming each problem's path, never its value. */
export const reading =
  <S extends v.GenericSchema, O>(schema: S, useCase: (input: v.InferOutput<S>) => Promise<O>) =>
  async (input: unknown): Promise<O> => {
    const parsed = v.safeParse(schema, input);
    if (parsed.success) return useCase(parsed.output);
    const issues = problemsOf(parsed.issues).map(({ path, message }) => `${path}: ${message}`);
    throw new InvalidInput(issues.join('; '));
  };

/** A Lambda from a use case. Nothing of an input is logged: it may hold a token or a person's words. */
export const lambda = <I, O>(useCase: (input: I) => Promise<O>) =>
  middy((event: I) => useCase(event)).use({
    before: ({ context }: { context: Context }) => logger.addContext(context),
    onError: ({ error }: { error: Error | null }) =>
      logger.error('Failed', {
        name: error?.name ?? 'unknown',
        reason: withoutAddresses(error?.message ?? ''),
      }),
  });
