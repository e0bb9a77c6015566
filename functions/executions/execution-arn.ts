/** `arn:…:stateMachine:tool-lifecycle` and `T13-g1` give `arn:…:execution:tool-lifecycle:T13-g1`. */
export const executionArnOf = (machineArn: string, name: string): string =>
  `${machineArn.replace(':stateMachine:', ':execution:')}:${name}`;
