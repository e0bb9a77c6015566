/** The functions of JSONata 2.0.6 without $eval, which Step Functions refuses, and those that it adds. */
export const functionsOfJsonata: ReadonlySet<string> = new Set(
  `abs append assert average base64decode base64encode boolean ceil clone contains count decodeUrl
  decodeUrlComponent distinct each encodeUrl encodeUrlComponent error exists filter floor formatBase
  formatInteger formatNumber fromMillis join keys length lookup lowercase map match max merge millis min
  not now number pad parseInteger power random reduce replace reverse round shuffle sift single sort split
  spread sqrt string substring substringAfter substringBefore sum toMillis trim type uppercase zip
  partition range hash uuid parse`.split(/\s+/),
);

/** What `$states.context` holds ("Accessing execution data from the Context object", Step Functions guide). */
export const contextFields: Readonly<Record<string, readonly string[]>> = {
  Execution: ['Id', 'Input', 'Name', 'RoleArn', 'StartTime', 'RedriveCount', 'RedriveTime'],
  State: ['EnteredTime', 'Name', 'RetryCount'],
  StateMachine: ['Id', 'Name'],
  Task: ['Token'],
  Map: ['Item'],
};
