import type { CreateTableCommandInput } from '@aws-sdk/client-dynamodb';

/**
 * The register's table as data: infra deploys it, the local system and the tests create it.
 * A head in GSI1 carries what a list shows; its key moves when the tool does. What a body decided is in GSI2 by its day,
 * keys only: one write unit a decision.
 */
export const registerTable = {
  partitionKey: 'PK',
  sortKey: 'SK',
  index: {
    name: 'GSI1',
    partitionKey: 'GSI1PK',
    sortKey: 'GSI1SK',
    /** What {@link ToolSummary} needs beside the keys. */
    include: ['version', 'kind', 'title', 'titleFr', 'working', 'body', 'since', 'stage', 'session', 'held'],
  },
  secondIndex: { name: 'GSI2', partitionKey: 'GSI2PK', sortKey: 'GSI2SK' },
  /** The stream is a doorbell: who hears it reads the register. */
  stream: 'KEYS_ONLY',
} as const;

/** What CreateTable needs, for a table without CDK. */
export function createTableInput(name: string): CreateTableCommandInput {
  const { index, secondIndex, stream } = registerTable;
  const keysOf = (of: { readonly partitionKey: string; readonly sortKey: string }) => [
    { AttributeName: of.partitionKey, KeyType: 'HASH' as const },
    { AttributeName: of.sortKey, KeyType: 'RANGE' as const },
  ];
  const keys = [registerTable, index, secondIndex].map(keysOf);
  return {
    TableName: name,
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: keys.flat().map(({ AttributeName }) => ({ AttributeName, AttributeType: 'S' })),
    KeySchema: keysOf(registerTable),
    GlobalSecondaryIndexes: [
      {
        IndexName: index.name,
        KeySchema: keysOf(index),
        Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: [...index.include] },
      },
      {
        IndexName: secondIndex.name,
        KeySchema: keysOf(secondIndex),
        Projection: { ProjectionType: 'KEYS_ONLY' },
      },
    ],
    StreamSpecification: { StreamEnabled: true, StreamViewType: stream },
  };
}
