import { PortTaken } from './addresses.ts';
import { DamagedLocalState } from './clock.ts';
import { DynamoDbLocalNotStarted } from './dynamodb.ts';
import { NotOurFolder, OtherVersion } from './folder.ts';
import { RunsAlready } from './lock.ts';

const kinds = [
  DamagedLocalState,
  DynamoDbLocalNotStarted,
  NotOurFolder,
  OtherVersion,
  PortTaken,
  RangeError,
  RunsAlready,
];

/** What to print of an error: where the mistake is clear its message, which is the cure; else the whole story. */
export function forAPerson(error: unknown): unknown {
  if (kinds.some((kind) => error instanceof kind)) return (error as Error).message;
  const { code, address, port } = error as { code?: string; address?: string; port?: number };
  if (code === 'ECONNREFUSED')
    return `Nobody answers at ${address}:${port}. Start what should listen there, or leave DYNAMODB_ENDPOINT out.`;
  return error;
}
