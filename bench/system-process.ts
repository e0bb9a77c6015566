// The local system in a process of its own, so that whoever measures it is not measured with it. Talks to its parent.
import { personId } from '../functions/domain/ids.ts';
import { localToken } from '../local/identity/local-token.ts';
import { openSystem } from '../local/system.ts';

interface Start {
  readonly directory: string;
  readonly dynamodbEndpoint?: string;
}
/** What the parent asks, one at a time. */
export type Question =
  | { readonly do: 'start'; readonly with: Start }
  | { readonly do: 'idle' | 'stop' }
  | { readonly do: 'tokens'; readonly for: readonly string[] };
export interface Started {
  readonly endpoints: Readonly<Record<'site' | 'dynamodb' | 'stepFunctions' | 'lambda', string>>;
  readonly accessKeyId: string;
  readonly region: string;
  readonly table: string;
  readonly lifecycleArn: string;
}

let system: Awaited<ReturnType<typeof openSystem>> | undefined;

async function answer(question: Question): Promise<unknown> {
  if (question.do === 'start') {
    const limits = { ratePerSecond: 1_000_000, burst: 1_000_000 };
    system = await openSystem({ registerName: 'Rehearsal', limits, ...question.with });
    const { endpoints, accessKeyId, region, table, environment } = system;
    return { endpoints, accessKeyId, region, table, lifecycleArn: environment.LIFECYCLE_ARN } as Started;
  }
  if (!system) throw new Error('Not started');
  const { issuer } = system;
  switch (question.do) {
    case 'idle':
      return system.idle();
    case 'tokens':
      return Promise.all(question.for.map((person) => localToken(issuer, { person: personId(person) })));
    case 'stop':
      return system.stop();
  }
}

process.on('message', async (question: Question) => {
  try {
    process.send?.({ answer: (await answer(question)) ?? null });
  } catch (error) {
    process.send?.({ failed: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
  if (question.do === 'stop') process.disconnect();
});
// Whoever measures is gone: so are we.
process.once('disconnect', () => process.exit(0));
