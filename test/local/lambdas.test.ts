import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Served } from '../../local/addresses.ts';
import { type BusinessClock, openClock } from '../../local/clock.ts';
import { serveLambdas } from '../../local/lambda-server.ts';
import { type Lambdas, openLambdas } from '../../local/lambdas.ts';

const functions: Record<string, string> = {
  echo: 'export const handler = async (event, context) => ({ event, name: context.functionName, left: context.getRemainingTimeInMillis() });',
  silent: 'export const handler = async () => {};',
  refuses: `class LettersThrottled extends Error { name = 'LettersThrottled' }
    export const handler = async () => { throw new LettersThrottled('three of fifty') };`,
  'throws-a-text': `export const handler = async () => { throw 'no error at all' };`,
  hangs: 'export const handler = () => new Promise(() => setInterval(() => undefined, 1000));',
  spins: 'export const handler = (event) => { while (event.spin) {} return "well"; };',
  exits: 'export const handler = () => process.exit(3);',
  'does-not-load': 'import "a-package-that-is-not-there";',
  'has-no-handler': 'export const helper = 1;',
  large: 'export const handler = async (bytes) => "x".repeat(bytes);',
  clock: 'export const handler = async () => Date.now() + Number(process.env.CLOCK_OFFSET_MS);',
  environment: 'export const handler = async (name) => process.env[name] ?? null;',
  prints: 'export const handler = async () => { console.log("a line of the log") };',
};

let folder: string;
let clock: BusinessClock;
let lambdas: Lambdas;
let served: Served;
let client: LambdaClient;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'placet-lambdas-'));
  for (const [name, source] of Object.entries(functions)) {
    mkdirSync(join(folder, name));
    writeFileSync(join(folder, name, 'index.mjs'), source);
  }
  clock = openClock({ file: join(folder, 'business-clock'), opensAt: Date.parse('2024-04-23T06:00:00Z') });
  lambdas = openLambdas({
    bundles: folder,
    environment: Promise.resolve({ TABLE_NAME: 'placet', AWS_REGION: 'eu-west-1' }),
    clock,
    logFile: join(folder, 'log'),
    timeoutSeconds: (name) => (name === 'hangs' || name === 'spins' ? 0.5 : 10),
  });
  served = await serveLambdas(lambdas, 0);
  const credentials = { accessKeyId: 'any', secretAccessKey: 'any' };
  client = new LambdaClient({ endpoint: served.url, region: 'eu-west-1', credentials, maxAttempts: 1 });
});
afterAll(async () => {
  client.destroy();
  await served.close();
  await lambdas.stop();
  clock.stop();
  rmSync(folder, { recursive: true });
});

describe('a function that is called', () => {
  test('gets the payload as JSON, and Lambda’s context', async () => {
    const { payload, functionError } = await lambdas.invoke('echo', { tool: 'T13', open: [true, null] });
    expect(functionError).toBeUndefined();
    expect(payload).toEqual({
      event: { tool: 'T13', open: [true, null] },
      name: 'echo',
      left: expect.any(Number),
    });
  });

  test('gives null where it returns nothing', async () => {
    expect(await lambdas.invoke('silent', {})).toEqual({ payload: null });
  });

  test('fails with its error’s name, message and trace', async () => {
    expect(await lambdas.invoke('refuses', {})).toEqual({
      functionError: 'Unhandled',
      payload: {
        errorType: 'LettersThrottled',
        errorMessage: 'three of fifty',
        trace: expect.arrayContaining([expect.stringContaining('at ')]),
      },
    });
  });

  test('fails in Lambda’s words when it throws something else, ends its process, does not load or has no handler', async () => {
    const kindOf = async (name: string) => {
      const { payload } = await lambdas.invoke(name, {});
      return (payload as { errorType: string }).errorType;
    };
    expect(await kindOf('throws-a-text')).toBe('string');
    expect(await kindOf('exits')).toBe('Runtime.ExitError');
    expect(await kindOf('does-not-load')).toBe('Runtime.ImportModuleError');
    expect(await kindOf('has-no-handler')).toBe('Runtime.HandlerNotFound');
  });

  test('is answered for when its time is up', async () => {
    const { payload, functionError } = await lambdas.invoke('hangs', {});
    expect(functionError).toBe('Unhandled');
    expect(payload).toEqual({
      errorType: 'Sandbox.Timedout',
      errorMessage: expect.stringMatching(/^RequestId: \S+ Error: Task timed out after 0.50 seconds$/),
    });
  });

  test('is in a fresh sandbox after a call that would never have ended', async () => {
    const { payload } = await lambdas.invoke('spins', { spin: true });
    expect((payload as { errorType: string }).errorType).toBe('Sandbox.Timedout');
    expect(await lambdas.invoke('spins', { spin: false })).toEqual({ payload: 'well' });
  });

  test('reads business time', async () => {
    const before = clock.now();
    const { payload } = await lambdas.invoke('clock', {});
    expect(Number(payload)).toBeGreaterThanOrEqual(before);
    expect(Number(payload)).toBeLessThanOrEqual(clock.now());
    clock.advanceTo(Date.parse('2024-06-27T08:00:00Z'));
    const later = await lambdas.invoke('clock', {});
    expect(new Date(Number(later.payload)).toISOString()).toMatch(/^2024-06-27T08:0/);
  });

  test('has the environment that it is given and nothing of ours', async () => {
    expect((await lambdas.invoke('environment', 'TABLE_NAME')).payload).toBe('placet');
    expect((await lambdas.invoke('environment', 'PATH')).payload).toBeNull();
  });

  test('is refused more than 6 MB, and may answer no more', async () => {
    const large = 'x'.repeat(6 * 1024 * 1024);
    await expect(lambdas.invoke('echo', large)).rejects.toMatchObject({ name: 'RequestTooLargeException' });
    expect((await lambdas.invoke('large', 6 * 1024 * 1024)).payload).toMatchObject({
      errorType: 'Function.ResponseSizeTooLarge',
    });
    expect((await lambdas.invoke('large', 1024)).functionError).toBeUndefined();
  });

  test('is not idle until it has answered', async () => {
    const order: string[] = [];
    const call = lambdas.invoke('echo', {}).then(() => order.push('answered'));
    await Promise.all([call, lambdas.idle().then(() => order.push('idle'))]);
    expect(order).toEqual(['answered', 'idle']);
  });
});

describe('the endpoint that AWS tools call', () => {
  const invoke = (FunctionName: string, more = {}) =>
    client.send(new InvokeCommand({ FunctionName, Payload: '{"tool":"T13"}', ...more }));

  test('answers the SDK with the payload', async () => {
    const { StatusCode, Payload, ExecutedVersion } = await invoke('echo');
    expect(StatusCode).toBe(200);
    expect(ExecutedVersion).toBe('$LATEST');
    expect(JSON.parse(Payload?.transformToString() ?? '')).toMatchObject({ event: { tool: 'T13' } });
  });

  test('takes a whole ARN for a name', async () => {
    const { StatusCode } = await invoke('arn:aws:lambda:eu-west-1:000000000000:function:echo');
    expect(StatusCode).toBe(200);
  });

  test('says that the function failed', async () => {
    const { FunctionError, Payload } = await invoke('refuses');
    expect(FunctionError).toBe('Unhandled');
    expect(JSON.parse(Payload?.transformToString() ?? '')).toMatchObject({ errorType: 'LettersThrottled' });
  });

  test('names its own errors as Lambda does', async () => {
    await expect(invoke('nobody')).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
    await expect(invoke('..%2F..%2Fetc')).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
    await expect(invoke('echo', { Payload: '{' })).rejects.toMatchObject({
      name: 'InvalidRequestContentException',
    });
  });

  test('accepts an event without waiting, and tries nothing on a dry run', async () => {
    const begun = lambdas.begun();
    expect((await invoke('prints', { InvocationType: 'DryRun' })).StatusCode).toBe(204);
    expect(lambdas.begun()).toBe(begun);
    expect((await invoke('prints', { InvocationType: 'Event' })).StatusCode).toBe(202);
    await lambdas.idle();
    await expect.poll(() => readFileSync(join(folder, 'log'), 'utf8')).toContain('a line of the log');
  });
});
