import type { CreateTableCommandInput } from '@aws-sdk/client-dynamodb';

/**
 * The register's table as data: infra deploys it, the local system and the tests create it.
 * A head in GSI1 carries what a list shows; its key moves when the tool does.
 */
export const registerTable = {
  partitionKey: 'PK',
  sortKey: 'SK',
  index: {
    name: 'GSI1',
    partitionKey: 'GSI1PK',
    sortKey: 'GSI1SK',
    /** What {@link ToolSummary} needs beside the keys. */
    include: ['version', 'kind', 'title', 'body', 'since', 'stage'],
  },
  /** The stream is a doorbell: who hears it reads the register. */
  stream: 'KEYS_ONLY',
} as const;

/** What CreateTable needs, for a table without CDK. */
export function createTableInput(name: string): CreateTableCommandInput {
  const { partitionKey, sortKey, index, stream } = registerTable;
  return {
    TableName: name,
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: [partitionKey, sortKey, index.partitionKey, index.sortKey].map((AttributeName) => ({
      AttributeName,
      AttributeType: 'S',
    })),
    KeySchema: [
      { AttributeName: partitionKey, KeyType: 'HASH' },
      { AttributeName: sortKey, KeyType: 'RANGE' },
    ],
    GlobalSecondaryIndexes: [
      {
        IndexName: index.name,
        KeySchema: [
          { AttributeName: index.partitionKey, KeyType: 'HASH' },
          { AttributeName: index.sortKey, KeyType: 'RANGE' },
        ],
        Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: [...index.include] },
      },
    ],
    StreamSpecification: { StreamEnabled: true, StreamViewType: stream },
  };
}
