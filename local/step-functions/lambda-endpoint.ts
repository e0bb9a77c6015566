import type { Invoke } from './engine.ts';
import type { Json } from './json.ts';

/** Names of Lambda's own errors by HTTP status (Lambda's API reference, Invoke). */
const ERRORS: Record<number, string> = {
  404: 'ResourceNotFoundException',
  429: 'TooManyRequestsException',
  500: 'ServiceException',
};

/** Invokes functions over HTTP at a Lambda endpoint, as AWS_ENDPOINT_URL_LAMBDA names one. */
export function invokeAt(endpoint: string): Invoke {
  return async (functionName, payload) => {
    const path = `/2015-03-31/functions/${encodeURIComponent(functionName)}/invocations`;
    const response = await post(new URL(path, endpoint), payload);
    const text = await response.text();
    if (!response.ok)
      throw named(ERRORS[response.status] ?? 'ServiceException', `${response.status} ${text}`);
    const functionError = response.headers.get('x-amz-function-error');
    const answer = { payload: text === '' ? null : (JSON.parse(text) as Json) };
    return functionError === null ? answer : { ...answer, functionError };
  };
}

async function post(url: URL, payload: Json): Promise<Response> {
  try {
    return await fetch(url, { method: 'POST', body: JSON.stringify(payload) });
  } catch (cause) {
    throw named('SdkClientException', `Unable to execute HTTP request: ${url.origin}: ${String(cause)}`);
  }
}

function named(name: string, message: string): Error {
  return Object.assign(new Error(message), { name });
}
