/** The five-decision approval as Restate's guides write it: a workflow that awaits a durable promise a decision. */
import * as http2 from 'node:http2';
import * as restate from '@restatedev/restate-sdk';

const approvals = 5;
const told = process.env.TOLD_AT ?? '';

/** Says to whoever measures that the next person is waited for: what a letter would be. */
async function tell(approval: string, n: number): Promise<void> {
  const answer = await fetch(`${told}/?${new URLSearchParams({ approval, n: String(n) })}`);
  await answer.text();
}

const approval = restate.workflow({
  name: 'Approval',
  handlers: {
    run: async (context: restate.WorkflowContext) => {
      for (let n = 1; n <= approvals; n++) {
        context.set('stage', n);
        // A durable step: done once, and not again when the workflow is replayed.
        await context.run(`ask ${n}`, () => tell(context.key, n));
        const decision = await context.promise<{ outcome: string }>(`decision-${n}`);
        if (decision.outcome !== 'endorsed') return 'rejected';
      }
      context.set('stage', approvals + 1);
      await context.run('ended', () => tell(context.key, approvals + 1));
      return 'approved';
    },
    decide: async (context: restate.WorkflowSharedContext, asked: { n: number; outcome: string }) => {
      await context.promise<{ outcome: string }>(`decision-${asked.n}`).resolve({ outcome: asked.outcome });
      return 'recorded';
    },
  },
});

const server = http2.createServer(restate.createEndpointHandler({ services: [approval] }));
server.listen(Number(process.env.PORT ?? 0), '127.0.0.1', () => {
  const address = server.address();
  process.send?.({ port: typeof address === 'object' ? address?.port : undefined });
});
process.once('disconnect', () => process.exit(0));
