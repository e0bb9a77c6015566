import type { Command } from '../functions/domain/command.ts';
import { decide } from '../functions/domain/decide.ts';
import { type BodyId, toolId } from '../functions/domain/ids.ts';
import { isRefusal } from '../functions/domain/refusal.ts';
import { executionArnOf } from '../local/step-functions/arns.ts';
import { openVirtualEngine } from '../local/step-functions/virtual-engine.ts';
import { sittingWorld } from '../test/support/any-command.ts';
import { bodies, Council, PoC, PTC, registration, SWG } from '../test/support/sample-register.ts';
import { bothLanguages, officer, secretaryOf } from '../test/support/story.ts';
import { wholeInMemory } from '../test/support/whole.ts';
import { approvals, install, type Mailed, machineArn, stateEntries } from './human-approval.ts';
import type { Measurement } from './measured.ts';

/** DESIGN.md 9. */
const atMost = 2.2;
const place = { region: 'eu-west-1', accountId: '000000000000' };

/** State entries of a five-decision approval, on the same engine: ours, and AWS's human-approval pattern. */
export const entries: Measurement = async () => {
  const ours = await ofPlacet();
  const peer = await ofHumanApproval();
  const aDecision = ((ours.at(-2) ?? 0) - (ours[0] ?? 0)) / (ours.length - 2);
  const whole = (ours.at(-1) ?? 0) / approvals;
  const peerWhole = (peer.at(-1) ?? 0) / approvals;
  const peerDecision = ((peer.at(-2) ?? 0) - (peer[0] ?? 0)) / (peer.length - 2);
  return {
    title: 'State entries of Step Functions',
    how: [
      'Both machines run on the engine of local/step-functions with the real handlers, and the entries are counted in the histories of their executions. Step Functions bills each entry of a state.',
      'Ours is `workflows/tool-lifecycle.asl.json`: officer, working group, PTC, Policy Commission, Council. Peer: the states of AWS’s human-approval pattern (a callback, a choice, a pass state), five in a row; it keeps no token and has no end of its own.',
    ],
    tables: [
      {
        caption: 'State entries so far',
        head: [
          '',
          'before the first decision',
          ...Array.from({ length: approvals }, (_, n) => `after ${n + 1}`),
        ],
        rows: [
          ['Placet', ...ours.map(String)],
          ['human-approval pattern', ...peer.map(String)],
        ],
      },
      {
        caption: 'State entries a decision',
        head: [
          '',
          'a decision that moves a tool on',
          'a whole life of five decisions, begin and end counted',
        ],
        rows: [
          ['Placet', aDecision.toFixed(1), whole.toFixed(1)],
          ['human-approval pattern', peerDecision.toFixed(1), peerWhole.toFixed(1)],
        ],
      },
    ],
    claims: [
      {
        what: 'State entries a decision',
        budget: `≤ ${atMost}`,
        found: `${aDecision.toFixed(1)} (a whole short life: ${whole.toFixed(1)}; the pattern: ${peerDecision.toFixed(1)} and ${peerWhole.toFixed(1)})`,
        isMet: aDecision <= atMost,
      },
    ],
    ratios: [
      {
        what: 'State entries a decision',
        peer: 'AWS’s human-approval pattern',
        ratio: peerDecision / aDecision,
      },
    ],
  };
};

/** Entries before the first decision and after each of the five. */
async function ofPlacet(): Promise<readonly number[]> {
  const tool = toolId('T13');
  const whole = await wholeInMemory('2024-01-08T08:00:00.000Z');
  try {
    const world = () => sittingWorld(whole.clock.now());
    for (const body of bodies) await whole.people.putBody(body);
    for (const session of world().sessions.values()) await whole.people.putSession(session);
    const executionArn = executionArnOf(place, 'tool-lifecycle', `${tool}-g1`);
    const counts: number[] = [];
    const does = async (command: Command) => {
      const loaded = await whole.tools.load(tool);
      const decided = decide(loaded?.tool, command, world());
      if (isRefusal(decided)) throw new Error(`Refused: ${JSON.stringify(decided)}`);
      const events = [{ tool, after: loaded, event: decided.event }];
      await whole.tools.append({ at: whole.clock.now(), by: command.by, restricted: new Set(), events });
      await whole.settle();
      counts.push(await stateEntries(whole.engine, executionArn));
    };
    const { supersedes: _, ...rest } = registration;
    const stages = ['working-group', 'ptc-endorsement', 'policy-commission', 'council-approval'] as const;
    const held = [SWG, PTC, PoC, Council] as const;
    const steps = held.map((body, i) => ({
      n: i + 1,
      stage: stages[i] ?? 'working-group',
      body,
      ask: 'decide' as const,
    }));
    const route = { template: 'own', templateVersion: 1, steps, endsWith: 'last-step' as const };
    await does({ type: 'register', tool, registration: { ...rest, route }, by: officer });
    const asked = { en: 'To examine' };
    await does({ type: 'submit', to: SWG, asked, versions: bothLanguages, by: officer });
    for (const body of held) {
      const version = (await whole.tools.load(tool))?.tool.version ?? 0;
      const session = [...world().sessions.values()].find((one) => one.body === body && one.state === 'open');
      await does(decisionOf(body, `${tool}-${version + 1}`, session?.id, whole.clock.now()));
    }
    return counts;
  } finally {
    whole.close();
  }
}

const decisionOf = (body: BodyId, decision: string, session: string | undefined, now: string): Command => ({
  type: 'record-decision',
  decision: decision as never,
  tools: [toolId('T13')],
  quiet: true,
  by: secretaryOf(body),
  facts: {
    outcome: body === Council ? 'approved' : 'endorsed',
    body,
    decidedOn: now.slice(0, 10),
    basis: { is: 'consensus' },
    versions: bothLanguages,
    ...(session ? { session: session as never } : {}),
  },
});

async function ofHumanApproval(): Promise<readonly number[]> {
  const mails: Mailed[] = [];
  const { engine } = openVirtualEngine({
    invoke: async (_, payload) => {
      mails.push(payload as unknown as Mailed);
      return { payload: null };
    },
  });
  try {
    await install(engine);
    const { executionArn = '' } = await engine.startExecution({
      stateMachineArn: machineArn,
      name: 'T13',
      input: '{}',
    });
    await engine.idle();
    const counts = [await stateEntries(engine, executionArn)];
    for (let n = 0; n < approvals; n++) {
      await engine.sendTaskSuccess({ taskToken: mails[n]?.token ?? '', output: '{"status":"approved"}' });
      await engine.idle();
      counts.push(await stateEntries(engine, executionArn));
    }
    return counts;
  } finally {
    engine.close();
  }
}
