import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Client } from '../../functions/store/open-table.ts';

/** What goes wrong with the nth try (1, 2 …) of a call; undefined: nothing. */
export type Fault = (call: { readonly name: string; readonly nth: number }) => FaultKind | undefined;
export type FaultKind =
  /** AWS, never DynamoDB Local: another transaction has the item in hand. */
  | 'transaction-conflict'
  /** AWS under load. */
  | 'throttled'
  /** It was carried out, and nobody heard. */
  | 'answer-lost';

/** A client in front of a real one that makes happen what DynamoDB Local never does. Counts tries by their content. */
export function faultyClient(client: DynamoDBClient, fault: Fault): Client {
  const tries = new Map<string, number>();
  const send = async (command: Parameters<DynamoDBClient['send']>[0]) => {
    const name = command.constructor.name;
    const content = JSON.stringify([name, command.input]);
    const nth = (tries.get(content) ?? 0) + 1;
    tries.set(content, nth);
    switch (fault({ name, nth })) {
      case 'transaction-conflict':
        throw conflict(name);
      case 'throttled':
        throw named('ThrottlingException');
      case 'answer-lost':
        await client.send(command).catch(() => undefined);
        throw named('TimeoutError');
      case undefined:
        return client.send(command);
    }
  };
  return { send: send as DynamoDBClient['send'] };
}

const named = (name: string) => Object.assign(new Error(`Injected: ${name}`), { name });

/** A transaction names its reasons; a single write has an exception of its own. */
const conflict = (name: string) =>
  name === 'TransactWriteItemsCommand'
    ? Object.assign(named('TransactionCanceledException'), {
        CancellationReasons: [{ Code: 'None' }, { Code: 'TransactionConflict' }],
      })
    : named('TransactionConflictException');
