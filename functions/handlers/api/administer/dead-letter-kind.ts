import * as v from 'valibot';
import type { DeadLetter } from '../../../desk-ports.ts';
import type { DeadLetterKind } from '../../../domain/language/dead-letter-words.ts';
import { keepHistoryInput } from '../../keep-history.ts';
import type { ReconcileInput } from '../../reconcile.ts';

/** What a message asks for, as far as this desk can do it. */
export type Asks =
  | { readonly kind: Exclude<DeadLetterKind, 'reconcile' | 'letter-event' | 'keep-history'> }
  | { readonly kind: 'reconcile'; readonly input: ReconcileInput }
  | { readonly kind: 'letter-event'; readonly event: unknown }
  | { readonly kind: 'keep-history'; readonly execution: string };

const name = v.pipe(v.string(), v.maxLength(100));
const ofSchedule = v.object({
  mode: v.picklist(['compare', 'sweep']),
  execution: v.exactOptional(name),
  after: v.exactOptional(v.string()),
});
const ofLetters = v.object({ source: v.literal('aws.ses') });
const ofExecution = v.object({ source: v.literal('aws.states'), detail: v.object({ name }) });
const ofStream = v.object({ requestContext: v.object({ functionArn: v.string() }) });
const ofDigest = v.strictObject({});

/**
 * Tells what a dead letter is by its form. Of a stream the service keeps only where the records were (AWS, Lambda with
 * DynamoDB Streams: the failed batch's shard and sequence numbers); of an event, the event itself.
 */
export function kindOf({ queue, body }: Pick<DeadLetter, 'queue' | 'body'>): Asks {
  if (queue === 'relay')
    return {
      kind: v.is(ofStream, body) && /-invite\b/.test(body.requestContext.functionArn) ? 'invite' : 'relay',
    };
  const schedule = v.safeParse(ofSchedule, body);
  if (schedule.success) return { kind: 'reconcile', input: schedule.output };
  if (v.is(ofLetters, body)) return { kind: 'letter-event', event: body };
  const execution = v.safeParse(ofExecution, body);
  if (execution.success)
    return { kind: 'reconcile', input: { mode: 'compare', execution: execution.output.detail.name } };
  const ended = v.safeParse(keepHistoryInput, body);
  if (ended.success) return { kind: 'keep-history', execution: ended.output.execution };
  return { kind: v.is(ofDigest, body) ? 'digest' : 'unknown' };
}
