import { ServiceError } from './service-error.ts';

/** Where the engine says that it is. */
export interface Place {
  region: string;
  accountId: string;
}

/** ARN of a state machine. */
export function machineArnOf({ region, accountId }: Place, name: string): string {
  return `arn:aws:states:${region}:${accountId}:stateMachine:${name}`;
}

/** ARN of an execution: a machine's name and the execution's. */
export function executionArnOf({ region, accountId }: Place, machineName: string, name: string): string {
  return `arn:aws:states:${region}:${accountId}:execution:${machineName}:${name}`;
}

/** Throws InvalidArn unless the text has the form of an ARN of that kind. */
export function checkArn(arn: string, kind: 'stateMachine' | 'execution'): void {
  if (!arn.startsWith('arn:'))
    throw new ServiceError('InvalidArn', `Invalid Arn: 'Invalid ARN prefix: ${arn}'`);
  const [, , service, , , resource, name] = arn.split(':');
  if (service === 'states' && resource === kind && name) return;
  throw new ServiceError(
    'InvalidArn',
    `Invalid Arn: 'Resource type not valid in this context: ${resource ?? ''}'`,
  );
}

/** Throws InvalidName: 1 to 80 characters, without blanks, brackets, wildcards, or `"#%\^|~\`$&,;:/` (API reference). */
export function checkName(name: string): void {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the service refuses them by name
  const allowed = /^[^\s<>{}[\]?*"#%\\^|~`$&,;:/\u0000-\u001f\u007f-\u009f\ud800-\udfff]{1,80}$/;
  if (!allowed.test(name)) throw new ServiceError('InvalidName', `Invalid Name: '${name}'`);
}
