import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { PersonId } from '../functions/domain/ids.ts';
import { peopleStore } from '../functions/store/people.ts';
import { toolStore } from '../functions/store/tools.ts';
import { firstPort, portsFrom } from './addresses.ts';
import { makeBundles } from './bundles.ts';
import { demonstrationName, stateFolder } from './demonstration.ts';
import { flags } from './flags.ts';
import { forAPerson } from './for-a-person.ts';
import { importFile, seedFiles } from './import/import-file.ts';
import { reportText } from './import/report-text.ts';
import { listTools } from './list-tools.ts';
import { makeSite, siteFolder } from './make-site.ts';
import { passTimeOnRequest } from './pass-time.ts';
import { openSystem, type System } from './system.ts';
import { timeInBrussels } from './time-in-brussels.ts';

const usage = `npm start

Starts Placet on this machine and stays until Ctrl-C. What can be set stands before the command: PORT=9000 npm start

PORT               the first of seven ports, one after the other; 8000 where it is not set
PLACET_FOLDER      where everything is kept; .local where it is not set. A second system needs a PORT as well
DYNAMODB_ENDPOINT  a DynamoDB that runs already, such as http://127.0.0.1:8002; without it Java is needed
PLACET_QUIET       yes or entering while its register is being restored (docs/operations.md), else no

npm run doctor, npm run token and npm run import count PORT and PLACET_FOLDER as npm start does.`;

const startedAt = performance.now();
const seconds = (): string => ((performance.now() - startedAt) / 1000).toFixed(1);
const say = (line: string): void => console.log(`${seconds().padStart(5)} s  ${line}`);

async function main(): Promise<void> {
  flags(usage, []);
  const ports = portsFrom(firstPort(process.env.PORT));
  const dynamodbEndpoint = process.env.DYNAMODB_ENDPOINT;
  if (dynamodbEndpoint && !URL.canParse(dynamodbEndpoint))
    throw new RangeError(
      `DYNAMODB_ENDPOINT=${dynamodbEndpoint} is no address such as http://127.0.0.1:8002.`,
    );
  const [{ names, made }, isSiteMade] = [await makeBundles(), await makeSite()];
  const built = (is: boolean) => (is ? 'built' : 'as built before');
  say(`Bundles: ${names.length} functions ${built(made)}, the web app ${built(isSiteMade)}`);

  const system = await openSystem({
    directory: stateFolder,
    siteFolder,
    ports,
    registerName: demonstrationName,
    progress: say,
    ...(dynamodbEndpoint && { dynamodbEndpoint }),
    // While its register is being restored: docs/operations.md.
    quiet: quietMeant(process.env.PLACET_QUIET),
  });
  const stopping = stopOnSignal(system);
  void system.databaseEnded.then(() => {
    if (stopping.aborted) return;
    console.error(
      'DynamoDB Local has ended, and nothing works without it. Nothing is lost: npm start again.',
    );
    process.exit(1);
  });
  const client = new DynamoDBClient({
    endpoint: system.endpoints.dynamodb,
    region: system.region,
    credentials: { accessKeyId: system.accessKeyId, secretAccessKey: 'local' },
  });
  const stores = { tools: toolStore(client, system.table), people: peopleStore(client, system.table) };

  if (system.isNew) await seed(system, stores);
  else say('Register: as you left it');
  await system.idle();
  if (stopping.aborted) return;
  if (system.isNew) system.firstStartDone();
  say(`Workflows: ${await running(system)} tools wait, each in its stage`);

  for (const line of ['', ...(await listTools(stores, businessNow(system)))]) console.log(line);
  for (const line of whatNext(system)) console.log(line);
  console.log(`\nPlacet is ready (${seconds()} s)`);
  passTimeOnRequest(system);
}

function quietMeant(words: string | undefined): 'no' | 'yes' | 'entering' {
  if (words === undefined || words === '') return 'no';
  if (words === 'no' || words === 'yes' || words === 'entering') return words;
  throw new RangeError(`PLACET_QUIET=${words} is none of no, yes, entering.`);
}

const businessNow = ({ clock }: System): string => new Date(clock.now()).toISOString();

async function seed(system: System, ports: Parameters<typeof importFile>[0]['ports']): Promise<void> {
  let written = 0;
  for (const file of seedFiles) {
    const by = 'seed' as PersonId;
    const report = await importFile({ ports, file, dryRun: false, by, now: businessNow(system) });
    if (report.wrong.length > 0) throw new Error(`${file}\n${reportText(report, false)}`);
    written += report.changes.length;
  }
  say(`Register: ${written} entries, as the paper leaves them on 23 April 2024`);
}

/** How many executions carry a tool now. */
async function running({ engine, environment }: System): Promise<number> {
  let count = 0;
  let nextToken: string | undefined;
  do {
    const page = await engine.listExecutions({
      stateMachineArn: environment.LIFECYCLE_ARN,
      statusFilter: 'RUNNING',
      maxResults: 1000,
      nextToken,
    });
    count += page.executions?.length ?? 0;
    nextToken = page.nextToken;
  } while (nextToken !== undefined);
  return count;
}

function whatNext(system: System): readonly string[] {
  const { endpoints, accessKeyId, region } = system;
  return [
    '',
    `It is ${timeInBrussels(businessNow(system))} in Brussels. Letters of the day leave at 18:00 there.`,
    '',
    `Placet          ${endpoints.site}`,
    `This machine    ${endpoints.site}/local`,
    `API to read     ${endpoints.site}/api/docs`,
    `Sign-in         ${endpoints.signIn}`,
    `Mailbox         ${endpoints.mail}`,
    `Step Functions  ${endpoints.stepFunctions}`,
    `DynamoDB        ${endpoints.dynamodb}`,
    `Functions       ${endpoints.lambda}`,
    `Queues          ${endpoints.queues}`,
    `For AWS tools   export AWS_ACCESS_KEY_ID=${accessKeyId} AWS_SECRET_ACCESS_KEY=local AWS_REGION=${region} AWS_DEFAULT_REGION=${region}`,
    '',
    'Three people to sign in as, or to be for an hour by a token:',
    '  npm run -s token -- --as "PTC secretary"           records what the PTC decides',
    '  npm run -s token -- --as "PTC delegate member-a"   follows, and answers for a Member',
    '  npm run -s token -- --as administrator             keeps executions, letters, people',
    '',
    'Next:',
    `  open ${endpoints.site}   and choose who to be`,
    '  18:00 and Enter   here: lets time pass until then (or until a day: 2024-06-27)',
    '  local/README.md   open the session of the PTC, record a decision, watch its execution and its letters',
    '  npm run doctor    in another terminal: is all well, and what to do where it is not',
    '  npm run journey   in another terminal: April to October 2024, played on a register of its own',
    '  npm run reset     back to the morning of 23 April 2024, once this is stopped',
    '  Ctrl-C            stops everything; the next npm start finds it as it was',
  ];
}

/** Once: everything is closed in order. Twice: at once, as safe as a kill, which loses nothing. */
function stopOnSignal(system: System): AbortSignal {
  const stopping = new AbortController();
  const stop = async (): Promise<void> => {
    if (stopping.signal.aborted) process.exit(130);
    stopping.abort();
    console.log('\nStopping … (Ctrl-C again: at once)');
    await system.stop();
    console.log('Stopped. The next npm start finds everything as it was.');
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop());
  return stopping.signal;
}

main().catch((error: unknown) => {
  console.error(forAPerson(error));
  // What was opened is closed, or nobody can close it now: nothing is lost either way.
  process.exit(1);
});
