import { type Resource, words } from './composed.ts';

export interface Statement {
  readonly Effect: string;
  readonly Action: string | readonly string[];
  readonly Resource: unknown;
}
export const statementsOf = ({ Properties }: Resource): readonly Statement[] =>
  Properties.PolicyDocument.Statement;
export const actionsOf = ({ Action }: Statement): readonly string[] => [Action].flat();

export type Policies = readonly (readonly [string, Resource])[];
export const policiesOf = (all: (type: string) => Record<string, Resource>): Policies =>
  Object.entries(all('AWS::IAM::Policy'));

/** `dynamodb:GetItem on Register` for each pair of what a role may do and what on. */
export const rightsIn = (policies: Policies, construct: string): readonly string[] =>
  policies
    .filter(([id]) => id.startsWith(`${construct}RoleDefaultPolicy`))
    .flatMap(([, policy]) => statementsOf(policy))
    .flatMap((statement) =>
      actionsOf(statement).flatMap((action) =>
        [statement.Resource].flat().map((resource) => `${action} on ${words(resource)}`),
      ),
    )
    .sort();
