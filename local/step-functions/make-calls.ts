import type { Answer } from './core/advance.ts';
import type { Call, Failure } from './core/execution.ts';
import type { Json } from './json.ts';
import { ServiceError } from './service-error.ts';

/**
 * Calls a function by its name. `functionError` is what Lambda says in X-Amz-Function-Error, and the payload is then
 * Lambda's error object. Rejects when the call itself fails; the error's name becomes `Lambda.<name>`.
 */
export type Invoke = (functionName: string, payload: Json) => Promise<InvokeResult>;

/** What a function answered, or with `functionError` what it threw. */
export interface InvokeResult {
  payload: Json;
  functionError?: string;
}

/** What calls are made with. */
export interface CallPorts {
  invoke: Invoke;
  startExecution(
    call: Extract<Call, { kind: 'start-execution' }>,
    by: string,
  ): Promise<{ executionArn?: string | undefined; startDate?: Date | undefined }>;
  requestId(): string;
}

/** Makes a call that a task is waiting for, and says how it ended; never rejects. */
export async function makeCall(call: Call, by: string, ports: CallPorts): Promise<Answer> {
  const requestId = ports.requestId();
  try {
    if (call.kind === 'invoke') return await invoked(call, ports.invoke, requestId);
    const { executionArn, startDate } = await ports.startExecution(call, by);
    return {
      output: {
        ExecutionArn: executionArn ?? '',
        ...sdkMetadata(requestId, 'application/x-amz-json-1.0'),
        StartDate: Number(startDate),
      },
    };
  } catch (error) {
    return { failure: call.kind === 'invoke' ? callFault(error) : startFault(error, requestId) };
  }
}

async function invoked(
  call: Extract<Call, { kind: 'invoke' }>,
  invoke: Invoke,
  requestId: string,
): Promise<Answer> {
  const { payload, functionError } = await invoke(functionNameIn(call.functionName), call.payload);
  if (functionError !== undefined) return { failure: functionFault(payload) };
  return {
    output: {
      ExecutedVersion: '$LATEST',
      Payload: payload ?? null,
      ...sdkMetadata(requestId, 'application/json'),
      StatusCode: 200,
    },
  };
}

/** `open-stage` from the name itself, from `123456789012:function:open-stage` or from a whole ARN, qualified or not. */
export function functionNameIn(nameOrArn: string): string {
  const parts = nameOrArn.split(':');
  const at = parts.indexOf('function');
  return (at === -1 ? parts[0] : parts[at + 1]) ?? nameOrArn;
}

/** An error thrown by the function: its type is the error's name, the whole object the cause. */
function functionFault(payload: Json): Failure {
  const type =
    typeof payload === 'object' && payload !== null && 'errorType' in payload ? payload.errorType : undefined;
  if (typeof type === 'string' && type !== '') return { error: type, cause: JSON.stringify(payload) };
  const cause = `The cause could not be determined because Lambda did not return an error type. Returned payload: ${JSON.stringify(payload)}`;
  return { error: 'Lambda.Unknown', cause };
}

function callFault(error: unknown): Failure {
  const { name, message } = error instanceof Error ? error : { name: 'Error', message: String(error) };
  return { error: name.endsWith('Exception') ? `Lambda.${name}` : 'Lambda.Unknown', cause: message };
}

function startFault(error: unknown, requestId: string): Failure {
  const { name, message } =
    error instanceof ServiceError ? error : { name: 'Unknown', message: String(error) };
  const cause = `${message} (Service: AWSStepFunctions; Status Code: 400; Error Code: ${name}; Request ID: ${requestId}; Proxy: null)`;
  return { error: `StepFunctions.${name.endsWith('Exception') ? name : `${name}Exception`}`, cause };
}

/** The members that every integration's result has; expressions must not rely on more of them than is here. */
function sdkMetadata(requestId: string, contentType: string) {
  const headers = { 'Content-Type': contentType, 'x-amzn-RequestId': requestId };
  const lists = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value]]));
  return {
    SdkHttpMetadata: { AllHttpHeaders: lists, HttpHeaders: headers, HttpStatusCode: 200 },
    SdkResponseMetadata: { RequestId: requestId },
  };
}
