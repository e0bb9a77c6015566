import type { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';

/** `#name` and `:value` as DynamoDB writes them; the aliases are made from the text, so they cannot disagree. */
export interface Expression {
  readonly if?: string;
  readonly values?: Readonly<Record<string, unknown>>;
  /** For an alias that is not the name itself, as where a name is an id. */
  readonly names?: Readonly<Record<string, string>>;
}
export interface Change extends Expression {
  readonly update: string;
}

/** Written, or what stands there instead. */
export type Written = { readonly written: true } | { readonly written: false; readonly instead: unknown };

/** Undefined is not written (DynamoDB has no word for it). */
export const bare = { removeUndefinedValues: true } as const;

/** What a write sends beside its item. On a refusal DynamoDB tells what stands there instead. */
export function expression(text: string, { if: condition, values, names: other }: Expression) {
  const names = [...`${text} ${condition ?? ''}`.matchAll(/#(\w+)/g)].map(([alias, name = '']) => [
    alias,
    other?.[name] ?? name,
  ]);
  return {
    ...(condition === undefined ? {} : { ConditionExpression: condition }),
    ...(names.length === 0 ? {} : { ExpressionAttributeNames: Object.fromEntries(names) }),
    ...(values === undefined
      ? {}
      : {
          ExpressionAttributeValues: marshall(
            Object.fromEntries(Object.entries(values).map(([name, value]) => [`:${name}`, value])),
            bare,
          ),
        }),
    ReturnValuesOnConditionCheckFailure: 'ALL_OLD' as const,
  };
}

/** Says what stands where a conditional write was refused; every other error goes on its way. */
export function refusedBy(error: unknown): Written {
  if (!(error instanceof Error) || error.name !== 'ConditionalCheckFailedException') throw error;
  const { Item } = error as ConditionalCheckFailedException;
  return { written: false, instead: Item && unmarshall(Item) };
}
