import { describe, expect, test } from 'vitest';
import { eventCalls } from '../../local/event-calls.ts';
import { LambdaError } from '../../local/lambdas.ts';
import type { InvokeResult } from '../../local/step-functions/engine.ts';

/** Calls functions that answer so, one after the other. */
function calling(...answers: readonly (InvokeResult | Error)[]) {
  const sent: unknown[] = [];
  let calls = 0;
  const call = eventCalls({
    invoke: async () => {
      const answer = answers[calls++] ?? { payload: null };
      if (answer instanceof Error) throw answer;
      return answer;
    },
    queues: {
      send: (...message) => {
        sent.push(message);
        return 'id';
      },
    },
    waitsMs: [0, 0],
  });
  return { call, sent, calls: () => calls };
}
const failed: InvokeResult = { functionError: 'Unhandled', payload: { errorType: 'NotEndedYet' } };

describe('a function that is called by an event', () => {
  test('is called once where it takes the event', async () => {
    const { call, sent, calls } = calling({ payload: null });
    await call('reconcile', { mode: 'compare' });
    expect([calls(), sent]).toEqual([1, []]);
  });

  test('is called twice more where it fails, and then all is well', async () => {
    const { call, sent, calls } = calling(failed, new Error('no thread'), { payload: null });
    await call('keep-history', { execution: 'T13-g1' });
    expect([calls(), sent]).toEqual([3, []]);
  });

  test('leaves the event with what went wrong to the queue, where it fails a third time', async () => {
    const { call, sent, calls } = calling(failed, failed, failed);
    await call('keep-history', { execution: 'T13-g1' });
    expect(calls()).toBe(3);
    expect(sent).toEqual([
      [
        'failed-events',
        '{"execution":"T13-g1"}',
        {
          RequestID: { DataType: 'String', StringValue: expect.any(String) },
          ErrorCode: { DataType: 'Number', StringValue: '200' },
          ErrorMessage: { DataType: 'String', StringValue: '{"errorType":"NotEndedYet"}' },
        },
      ],
    ]);
  });

  test('that is not there is no failed event', async () => {
    const { call, sent } = calling(new LambdaError('ResourceNotFoundException', 'Function not found'));
    await expect(call('keep-history', {})).rejects.toThrow('Function not found');
    expect(sent).toEqual([]);
  });

  test('that is ended with everything else is neither tried again nor a failed event', async () => {
    const sent: unknown[] = [];
    const stopping = new AbortController();
    let calls = 0;
    const call = eventCalls({
      invoke: async () => {
        calls += 1;
        stopping.abort();
        return failed;
      },
      queues: { send: (...message) => String(sent.push(message)) },
      waitsMs: [0, 0],
      signal: stopping.signal,
    });
    await call('reconcile', { mode: 'sweep' });
    await call('reconcile', { mode: 'sweep' });
    expect([calls, sent]).toEqual([1, []]);
  });
});
