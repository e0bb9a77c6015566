import { Validations } from 'aws-cdk-lib';
import type { UserPool } from 'aws-cdk-lib/aws-cognito';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { registerTable } from '../functions/store/table.ts';
import type { WorkflowName } from '../workflows/asl.ts';
import type { PlacetFunction } from './constructs/placet-function.ts';
import { arnsOf } from './constructs/workflow.ts';
import type { FileRight, FunctionSpec, MachineRight } from './functions.ts';

/** What a permission can be on. */
export interface Granted {
  readonly table: Table;
  readonly anchors: Bucket;
  readonly documents: Bucket;
  readonly letters: readonly string[];
  readonly accounts: UserPool;
  readonly deadLetters: readonly IQueue[];
}

/** The anchors bucket as one stack names it to the other; it changes with the bucket only, which must never change. */
const anchorsExport = 'PlacetRegister:ExportsOutputFnGetAttAnchorsE78985FDArnBC8F3FC9';

/** The same of the documents bucket. */
const documentsExport = 'PlacetRegister:ExportsOutputFnGetAttDocuments7E5B2978Arn159F38C5';
/** Where functions/documents keeps the files of papers. */
const filesOfPapers = 'files/*';

/** These are asked for one execution, whose name is not known before; the others for the machine. */
const ofExecutions: readonly MachineRight[] = [
  'DescribeExecution',
  'StopExecution',
  'GetExecutionHistory',
  'RedriveExecution',
];

/** What functions/identity asks of the user pool. Nobody may delete an account. */
const accountRights = [
  'AdminCreateUser',
  'AdminDeleteUserAttributes',
  'AdminDisableUser',
  'AdminEnableUser',
  'AdminGetUser',
  'AdminUpdateUserAttributes',
  'AdminUserGlobalSignOut',
];

/** Gives a function the rights that its line in functions.ts names, on exactly the resources that it needs them on. */
export function grant(to: PlacetFunction, spec: FunctionSpec, on: Granted): void {
  to.allow(
    spec.table.map((right) => `dynamodb:${right}`),
    [on.table.tableArn],
  );
  const { index, secondIndex } = registerTable;
  const indexes = [
    { name: index.name, rights: spec.index },
    { name: secondIndex.name, rights: spec.secondIndex },
  ];
  for (const { name, rights = [] } of indexes) {
    to.allow(
      rights.map((right) => `dynamodb:${right}`),
      [`${on.table.tableArn}/index/${name}`],
    );
  }
  grantMachine(to, 'tool-lifecycle', spec.lifecycle ?? []);
  grantMachine(to, 'stage-notice', spec.notice ?? []);
  if (spec.sendsLetters) to.allow(['ses:SendBulkEmail'], on.letters);
  to.allow(
    (spec.deadLetters ?? []).map((right) => `sqs:${right}`),
    on.deadLetters.map(({ queueArn }) => queueArn),
  );
  if (spec.signIns) {
    to.allow(
      accountRights.map((right) => `cognito-idp:${right}`),
      [on.accounts.userPoolArn],
    );
  }
  grantFiles(to, on.documents, spec.files ?? []);
  if (spec.anchors) {
    to.allow(['s3:PutObject'], [on.anchors.arnForObjects('*')]);
    Validations.of(to).acknowledge({
      id: `AwsSolutions-IAM5[Resource::${anchorsExport}/*]`,
      reason: 'It writes one object a day, named after the day, and may not read, change or delete any.',
    });
  }
}

/** Objects under `files/` alone; listing is for the bucket, and tells hashes. */
function grantFiles(to: PlacetFunction, documents: Bucket, rights: readonly FileRight[]): void {
  const ofBucket = rights.filter((right) => right === 'ListBucket');
  to.allow(
    ofBucket.map((right) => `s3:${right}`),
    [documents.bucketArn],
  );
  const ofObjects = rights.filter((right) => right !== 'ListBucket');
  to.allow(
    ofObjects.map((right) => `s3:${right}`),
    [documents.arnForObjects(filesOfPapers)],
  );
  if (ofObjects.length > 0) {
    Validations.of(to).acknowledge({
      id: `AwsSolutions-IAM5[Resource::${documentsExport}/${filesOfPapers}]`,
      reason:
        'Files are called by their hashes, which nobody knows before; it may neither change nor delete one.',
    });
  }
}

/** AWS weighs SendTaskSuccess against the machine of the token's execution, although its reference names no resource. */
function grantMachine(to: PlacetFunction, name: WorkflowName, rights: readonly MachineRight[]): void {
  const arns = arnsOf(to, name);
  const action = (right: MachineRight): string => `states:${right}`;
  to.allow(rights.filter((right) => !ofExecutions.includes(right)).map(action), [arns.machine]);
  const onExecutions = rights.filter((right) => ofExecutions.includes(right));
  to.allow(onExecutions.map(action), [arns.executions]);
  if (onExecutions.length > 0) {
    Validations.of(to).acknowledge({
      id: `AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:states:<AWS::Region>:<AWS::AccountId>:execution:${name}:*]`,
      reason: `Executions of ${name} are named after tools and days that do not exist yet; other machines stay out.`,
    });
  }
}
