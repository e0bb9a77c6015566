import { DATA_LIMIT_BYTES, type Json } from '../json.ts';
import { ServiceError } from '../service-error.ts';

const SENTENCES = {
  InvalidExecutionInput: 'Invalid State Machine Execution Input',
  InvalidOutput: 'Invalid Output',
} as const;

/** JSON that a caller sends as text. Throws the given error, or ValidationException over 256 KiB. */
export function parseData(text: string, error: keyof typeof SENTENCES): Json {
  if (Buffer.byteLength(text) > DATA_LIMIT_BYTES) {
    const message =
      '1 validation error detected: Value failed to satisfy constraint: Member must have length less than or equal to 262144';
    throw new ServiceError('ValidationException', message);
  }
  try {
    return JSON.parse(text) as Json;
  } catch (cause) {
    throw new ServiceError(error, `${SENTENCES[error]}: '${(cause as Error).message}'`);
  }
}
