import type { Instant } from '../functions/domain/date.ts';
import { anyPorts, checkFree, type Ports } from './addresses.ts';
import { bundlesFolder } from './bundles.ts';
import { type BusinessClock, openClock } from './clock.ts';
import { closedDesks } from './closed-desks.ts';
import { openDatabase } from './database.ts';
import { afterWrites, committed } from './dynamodb-commits.ts';
import { environmentOf, region, tableName } from './environment.ts';
import { eventCalls } from './event-calls.ts';
import { filesAddress, newSecret } from './files/local-bucket.ts';
import { openFolder } from './folder.ts';
import { openFront } from './front.ts';
import type { Rate } from './gateway/token-bucket.ts';
import type { Issuer } from './identity/issuer.ts';
import { serveLambdas } from './lambda-server.ts';
import { type Lambdas, openLambdas } from './lambdas.ts';
import { type MailService, startMail } from './mail.ts';
import { patienceAtStop } from './patience-at-stop.ts';
import { serveQueues } from './queues/queue-server.ts';
import { openQueues } from './queues/queues.ts';
import { keepSchedules } from './schedules.ts';
import { machineArnOf } from './step-functions/arns.ts';
import { type Engine, type InvokeResult, openEngine } from './step-functions/engine.ts';
import type { Json } from './step-functions/json.ts';
import { serve } from './step-functions/server.ts';
import { stepTime } from './step-time.ts';
import { failureRecord } from './stream/failure-record.ts';
import { openPoller } from './stream/poller.ts';
import { installWorkflows } from './workflows.ts';

/** The first morning of PTC 243/244 in Brussels. */
export const demonstrationOpensAt: Instant = '2024-04-23T06:00:00.000Z';

export interface SystemOptions {
  /** Where everything is kept; made where it is missing. */
  readonly directory: string;
  /** Any free ones unless it says which. */
  readonly ports?: Ports;
  /** Empty for a register that is meant; `Rehearsal` for one whose outcomes are invented (USERS.md E2). */
  readonly registerName: string;
  /** Where letters send their readers, without a slash at the end; our own site unless it says otherwise. */
  readonly siteUrl?: string;
  /** The web app as `makeSite` built it; none unless it says so. */
  readonly siteFolder?: string;
  /** How many requests the API takes; as deployed unless it says otherwise. */
  readonly limits?: Rate;
  readonly opensAt?: Instant;
  /** Time stands still but for `advanceTo`, and nothing is called by the clock of the machine. */
  readonly virtual?: boolean;
  /**
   * While a register is being restored (docs/operations.md): nothing rings the relay, nothing is called by the clock.
   * `yes`: the desks at which people write are closed, too.
   */
  readonly quiet?: 'no' | 'yes' | 'entering';
  /** The bundles to run; those that `makeBundles` makes unless it says otherwise. */
  readonly bundles?: string;
  /** A DynamoDB somewhere else; otherwise ours is started, which needs Java. */
  readonly dynamodbEndpoint?: string;
  /** Told of each part that stands, in order. */
  readonly progress?: (line: string) => void;
}

/** The whole of Placet on this machine. One a process: the mail package keeps one list of letters a process. */
export interface System {
  /** Nothing has been entered yet: the caller fills the register and calls `firstStartDone`. */
  readonly isNew: boolean;
  firstStartDone(): void;
  readonly table: string;
  readonly region: string;
  /** What DynamoDB Local tells callers apart by; the others take any key. */
  readonly accessKeyId: string;
  /** What the functions are given: for clients of our own that work as they do. */
  readonly environment: Readonly<Record<string, string>>;
  readonly endpoints: { readonly [Part in keyof Ports]: string };
  readonly clock: BusinessClock;
  readonly engine: Engine;
  readonly mail: Pick<MailService, 'letters'>;
  /** Who may ask the API, and the key that says so; `localToken` makes a token of it. */
  readonly issuer: Pick<Issuer, 'url' | 'clientId' | 'key'>;
  /** Settles when DynamoDB Local has ended, whoever ended it: nothing works any more. */
  readonly databaseEnded: Promise<void>;
  /** Calls a function as the service Lambda does. */
  invoke(name: string, payload: Json): Promise<InvokeResult>;
  /**
   * Resolves when the stream is drained, no function runs and no execution moves: everything that could follow from
   * what was written has happened, but for timers that are not due yet.
   */
  idle(): Promise<void>;
  /** Goes to a later instant of business through every timer on the way, in order, idle in between. */
  advanceTo(instant: Instant): Promise<void>;
  stop(): Promise<void>;
}

/** For all that is under way together. */
const patienceAtStopMs = 10_000;
const patienceAfterKillMs = 5_000;

/**
 * Opens everything, or takes it up where it was left, by kill -9 too. Rejects with `RunsAlready`, `PortTaken`,
 * `DynamoDbLocalNotStarted` or `DamagedLocalState`; what had been opened by then is closed again.
 */
export async function openSystem(options: SystemOptions): Promise<System> {
  const closers: (() => unknown)[] = [];
  const stop = async () => {
    for (let close = closers.pop(); close; close = closers.pop()) await close();
  };
  try {
    return { ...(await open(options, (close) => closers.push(close))), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function open(
  options: SystemOptions,
  onStop: (close: () => unknown) => void,
): Promise<Omit<System, 'stop'>> {
  const { directory, ports = anyPorts, virtual = false, progress = () => undefined } = options;
  const isQuiet = options.quiet !== undefined && options.quiet !== 'no';

  // A third of a second to load: while Java starts there is time for it.
  void import('oidc-provider').catch(() => undefined);
  const folder = openFolder(directory);
  onStop(folder.close);
  // After a kill, the database that was ours takes a moment to end.
  await checkFree(ports, folder.wasKilled ? patienceAfterKillMs : 0);
  const clock = openClock({
    file: folder.clock,
    opensAt: Date.parse(options.opensAt ?? demonstrationOpensAt),
    virtual,
  });
  onStop(clock.stop);
  progress(`Business clock: ${new Date(clock.now()).toISOString()}`);

  const { accessKeyId } = folder;
  const dynamodb = await openDatabase(folder, ports.dynamodb, options.dynamodbEndpoint);
  onStop(dynamodb.stop);
  const withinPatience = patienceAtStop(patienceAtStopMs, dynamodb.ended);
  progress(`DynamoDB: ${dynamodb.endpoint}, table ${tableName}`);

  const mail = await startMail(folder.mail, ports.mail);
  onStop(mail.close);
  progress(`Mail: ${mail.url}`);

  const queues = openQueues(folder.queues);
  onStop(queues.close);
  const environment = Promise.withResolvers<Readonly<Record<string, string>>>();
  const threads = openLambdas({
    bundles: options.bundles ?? bundlesFolder,
    environment: environment.promise,
    clock,
    logFile: folder.functionsLog,
  });
  onStop(() => threads.stop(withinPatience));
  /** Looks at the stream at once; nobody does until the poller stands. */
  let wake = () => {};
  const lambdas: Lambdas = {
    ...threads,
    invoke: afterWrites(threads.invoke, async () => {
      await committed({ endpoint: dynamodb.endpoint, accessKeyId, region });
      wake();
    }),
  };
  const engine = openEngine({
    file: folder.engine,
    clock,
    invoke: lambdas.invoke,
    region,
    realTime: !virtual,
  });
  // Closed before the functions are ended: what it then learns of them is not stored, and asked again.
  onStop(engine.close);
  await installWorkflows(engine);
  const stepFunctions = await serve(engine, ports.stepFunctions);
  onStop(stepFunctions.close);
  progress(`Step Functions: ${stepFunctions.url}, 2 workflows`);

  const lambda = await serveLambdas(lambdas, ports.lambda);
  onStop(lambda.close);
  const queueServer = await serveQueues(queues, ports.queues);
  onStop(queueServer.close);
  progress(`Functions: ${lambda.url}, their failures: ${queueServer.url}`);

  const { registerName, siteUrl: site, siteFolder, limits } = options;
  const stepping = Promise.withResolvers<ReturnType<typeof stepTime>>();
  const secretAccessKey = newSecret();
  const { issuer, gateway } = await openFront(
    {
      folder,
      secretAccessKey,
      ports,
      dynamodb: dynamodb.endpoint,
      mail: mail.url,
      clock,
      lambdas: options.quiet === 'yes' ? { invoke: closedDesks(lambdas.invoke) } : lambdas,
      registerName,
      site,
      siteFolder,
      limits,
      advanceTo: async (instant) => (await stepping.promise).advanceTo(instant),
    },
    onStop,
  );
  progress(`API: ${gateway.url}/api, sign-in: ${issuer.url}`);

  const machineArn = (name: string) => machineArnOf({ region, accountId: '000000000000' }, name);
  const given = environmentOf({
    dynamodb: dynamodb.endpoint,
    stepFunctions: stepFunctions.url,
    mail: mail.url,
    queues: queueServer.url,
    relayFailures: queueServer.urls['relay-failures'],
    failedEvents: queueServer.urls['failed-events'],
    signIn: issuer.url,
    clientId: issuer.clientId,
    accessKeyId,
    secretAccessKey,
    documents: filesAddress(gateway.url),
    lifecycleArn: machineArn('tool-lifecycle'),
    noticeArn: machineArn('stage-notice'),
    registerName,
    siteUrl: site ?? gateway.url,
  });
  environment.resolve(given);

  const poller = isQuiet
    ? { drained: async () => undefined, wake: () => undefined, stop: async () => undefined }
    : await openPoller({
        endpoint: dynamodb.endpoint,
        accessKeyId,
        region,
        table: tableName,
        checkpointFile: folder.checkpoint,
        deadLetter: (letter) => {
          const functionArn = `arn:aws:lambda:${region}:000000000000:function:relay`;
          const record = failureRecord({ ...letter, functionArn, at: Date.now() });
          queues.send('relay-failures', JSON.stringify(record));
        },
        call: (event) => lambdas.invoke('relay', event),
      });
  wake = poller.wake;
  onStop(() => withinPatience(Promise.all([engine.idle(), lambdas.idle()])));
  onStop(() => withinPatience(poller.stop()));
  const stopping = new AbortController();
  if (!virtual && !isQuiet)
    onStop(
      keepSchedules({
        engine,
        machines: [given.LIFECYCLE_ARN, given.NOTICE_ARN],
        lifecycle: given.LIFECYCLE_ARN,
        historyKeptFile: folder.historyKept,
        call: eventCalls({ invoke: lambdas.invoke, queues, signal: stopping.signal }),
      }),
    );
  onStop(() => stopping.abort());

  const stepped = stepTime({ clock, engine, lambdas, poller, virtual });
  const steps = {
    ...stepped,
    async advanceTo(instant: Instant): Promise<void> {
      await stepped.advanceTo(instant);
      // Days of business have passed in a moment of the machine's, and its clock is what the comparison follows.
      if (!virtual && !isQuiet) await lambdas.invoke('reconcile', { mode: 'compare' });
    },
  };
  stepping.resolve(steps);

  return {
    isNew: folder.isNew,
    firstStartDone: folder.complete,
    table: tableName,
    region,
    accessKeyId,
    environment: given,
    endpoints: {
      site: gateway.url,
      stepFunctions: stepFunctions.url,
      dynamodb: dynamodb.endpoint,
      lambda: lambda.url,
      mail: mail.url,
      signIn: issuer.url,
      queues: queueServer.url,
    },
    clock,
    engine,
    mail,
    issuer,
    databaseEnded: dynamodb.ended,
    invoke: lambdas.invoke,
    ...steps,
  };
}
