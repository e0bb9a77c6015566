// One cold start, in a process of its own: loads a function, calls it once, and tells its parent how long each took.
// Plain JavaScript, so that nothing is compiled before the clock starts.
process.once('message', async ({ file, event, now }) => {
  if (now !== undefined) process.env.CLOCK_OFFSET_MS = String(Date.parse(now) - Date.now());
  const cpu = process.cpuUsage();
  const begun = performance.now();
  let loadedAt = begun;
  let answer;
  let error;
  try {
    const loaded = await import(file);
    loadedAt = performance.now();
    if (event !== undefined) answer = await (loaded.handler ?? loaded.default.handler)(event, context);
  } catch (thrown) {
    error = `${thrown.name}: ${thrown.message}`;
  }
  const answeredAt = performance.now();
  const { user, system } = process.cpuUsage(cpu);
  const told = { loadMs: loadedAt - begun, callMs: answeredAt - loadedAt, cpuMs: (user + system) / 1000 };
  process.send({ ...told, answer, error }, () => process.exit(0));
});

const context = {
  functionName: 'bench',
  functionVersion: '$LATEST',
  invokedFunctionArn: 'arn:aws:lambda:eu-west-1:000000000000:function:bench',
  memoryLimitInMB: '1769',
  awsRequestId: '00000000-0000-0000-0000-000000000000',
  logGroupName: '/aws/lambda/bench',
  logStreamName: 'bench',
  getRemainingTimeInMillis: () => 10_000,
};
