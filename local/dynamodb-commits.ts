import { functionSpecs } from '../infra/functions.ts';
import type { Lambdas } from './lambdas.ts';

/** Which register of a DynamoDB Local: it keeps a database for each access key and region. */
export interface LocalDatabase {
  readonly endpoint: string;
  readonly accessKeyId: string;
  readonly region: string;
}

/**
 * Resolves when everything that DynamoDB Local has answered is committed. It answers a transaction as soon as its commit
 * is queued (3.3.1: `commitTransaction` hands the job to the queue and does not wait), so that a kill a moment later loses
 * what was acknowledged. Whatever is asked next goes through the same queue behind it; the signature is not looked at.
 * Rejects where nobody answers.
 */
export async function committed({ endpoint, accessKeyId, region }: LocalDatabase): Promise<void> {
  const credential = `${accessKeyId}/20240423/${region}/dynamodb/aws4_request`;
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.0',
      'x-amz-target': 'DynamoDB_20120810.ListTables',
      'x-amz-date': '20240423T000000Z',
      authorization: `AWS4-HMAC-SHA256 Credential=${credential}, SignedHeaders=host;x-amz-date, Signature=0`,
    },
    body: '{}',
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`DynamoDB Local did not list its tables: ${response.status} ${text}`);
}

/** A transaction is of puts, so that these functions may have written one (infra/functions.ts); `commands` is here only. */
const writing = new Set([
  'commands',
  ...Object.entries(functionSpecs).flatMap(([name, { table }]) =>
    (table as readonly string[]).includes('PutItem') ? [name] : [],
  ),
]);

/** Calls after each of which `wrote` comes before the answer, where the function may have written to the register. */
export const afterWrites =
  (invoke: Lambdas['invoke'], wrote: () => Promise<void>): Lambdas['invoke'] =>
  async (name, payload) => {
    const result = await invoke(name, payload);
    if (writing.has(name)) await wrote();
    return result;
  };
