import type { LooksStore } from '../../functions/desk-ports.ts';
import type { Command } from '../../functions/domain/command.ts';
import { decide } from '../../functions/domain/decide.ts';
import type { Registration } from '../../functions/domain/event.ts';
import { executionName, type Head, headOf } from '../../functions/domain/head.ts';
import { restrictedOf } from '../../functions/domain/held.ts';
import { type ToolId, toolId } from '../../functions/domain/ids.ts';
import { isRefusal } from '../../functions/domain/refusal.ts';
import { carryOver } from '../../functions/handlers/carry-over.ts';
import { lapseStage } from '../../functions/handlers/lapse-stage.ts';
import { openStage } from '../../functions/handlers/open-stage.ts';
import { type Reconciled, reconcile } from '../../functions/handlers/reconcile.ts';
import { relay } from '../../functions/handlers/relay.ts';
import type { Loaded, NoticeStore, PeopleStore, ToolStore, WaitStore, Watch } from '../../functions/ports.ts';
import { sittingWorld } from '../support/any-command.ts';
import { type Call, type FakeExecutions, fakeExecutions } from '../support/fake-executions.ts';
import { memoryLooksStore } from '../support/memory-looks.ts';
import { memoryNoticeStore } from '../support/memory-notices.ts';
import { memoryPeopleStore } from '../support/memory-people.ts';
import { memoryToolStore } from '../support/memory-tools.ts';
import { memoryWaitStore } from '../support/memory-waits.ts';
import { registration } from '../support/sample-register.ts';
import { officer } from '../support/story.ts';

export interface Ports {
  readonly tools: ToolStore;
  readonly waits: WaitStore;
  readonly people: PeopleStore;
  readonly notices: NoticeStore;
  readonly executions: FakeExecutions;
  readonly looks: LooksStore;
  readonly watch: Watch;
  readonly clock: { now(): string };
  readonly elapsedMs: () => number;
}

/** The handlers of the protocol over stores in memory, where every body sits all the time. */
export class Rig {
  now = '2024-04-01T08:00:00.000Z';
  readonly counted: { what: string; facts: Record<string, unknown> }[] = [];
  readonly id = toolId('T13');
  readonly ports: Ports;

  constructor() {
    const clock = { now: () => this.now };
    this.ports = {
      tools: memoryToolStore(),
      waits: memoryWaitStore(),
      people: {
        ...memoryPeopleStore(),
        world: async (now) => sittingWorld(now),
      },
      notices: memoryNoticeStore(),
      executions: fakeExecutions(clock),
      looks: memoryLooksStore(),
      watch: { count: (what, facts) => this.counted.push({ what, facts }) },
      clock,
      elapsedMs: () => 0,
    };
  }

  passes(ms: number): void {
    this.now = new Date(Date.parse(this.now) + ms).toISOString();
  }
  async registered(more: Partial<Registration> = {}, tool: ToolId = this.id): Promise<void> {
    const command = {
      type: 'register',
      tool,
      registration: { ...registration, ...more },
      by: officer,
    } as const;
    if ((await this.does(command, tool)) !== 'done') throw new Error('Not registered');
  }
  /** A person's command, in one write; what the register refuses does not happen. */
  async does(command: Command, tool: ToolId = this.id): Promise<'done' | 'refused'> {
    const loaded = await this.ports.tools.load(tool);
    const decided = decide(loaded?.tool, command, sittingWorld(this.now));
    if (isRefusal(decided)) return 'refused';
    const known = await Promise.all(decided.others.map((other) => this.ports.tools.load(other.tool)));
    const others = decided.others.flatMap(({ tool: id, event }, i) => {
      const after = known[i];
      const fits = event.type === 'Registered' ? after === undefined : after !== undefined;
      return fits ? [{ tool: id, after, event }] : [];
    });
    if (others.length !== decided.others.length) return 'refused';
    const events = [{ tool, after: loaded, event: decided.event }, ...others];
    const restricted = restrictedOf(sittingWorld(this.now).bodies);
    const written = await this.ports.tools.append({ at: this.now, by: command.by, restricted, events });
    return written.is === 'written' ? 'done' : 'refused';
  }

  ring(tool: ToolId = this.id, ports: Ports = this.ports) {
    const record = {
      dynamodb: { Keys: { PK: { S: `TOOL#${tool}` }, SK: { S: 'EVENT#000001' } }, SequenceNumber: '1' },
    };
    return relay(ports)({ Records: [record] });
  }
  reconciled(mode: 'compare' | 'sweep' = 'sweep', ports: Ports = this.ports): Promise<Reconciled> {
    return reconcile(ports)({ mode });
  }
  /** The service makes one of its calls; a Lambda that throws is called again. */
  async call(call: Call, ports: Ports = this.ports): Promise<void> {
    const { executions } = this.ports;
    executions.calls.splice(executions.calls.indexOf(call), 1);
    try {
      if (call.of === 'open-stage') await openStage(ports)(call.input);
      else if (call.of === 'lapse-stage') executions.returned(call, await lapseStage(ports)(call.input));
      else executions.returned(call, await carryOver(ports)(call.input));
    } catch (error) {
      if (!(error instanceof Crash)) throw error;
      if (executions.runs.get(call.execution)?.task === call.task) executions.retry(call.execution);
    }
  }
  /** Lets everything happen that the service has to do by now. */
  async settles(): Promise<void> {
    for (let n = 0; ; n++) {
      if (n > 500) throw new Error('The executions never come to rest');
      const [call] = this.ports.executions.calls;
      if (call) await this.call(call);
      else if (!this.timesOut()) return;
    }
  }
  /** The same, with every event's doorbell heard. */
  async settlesHeard(tool: ToolId = this.id): Promise<void> {
    await this.settles();
    while ((await this.ports.waits.read(tool)).relayedVersion < (await this.head(tool)).version) {
      await this.ring(tool);
      await this.settles();
    }
  }
  /** An execution whose time is up moves on to StageLapsed. */
  private timesOut(): boolean {
    for (const [name, { at, position, startedAt }] of this.ports.executions.runs) {
      const yearIsUp = Date.parse(startedAt) + 300 * 86_400_000;
      const until = Math.min(yearIsUp, position.lapsesAt === null ? yearIsUp : Date.parse(position.lapsesAt));
      if (at !== 'open-stage' || until > Date.parse(this.now)) continue;
      this.ports.executions.timeOut(name);
      return true;
    }
    return false;
  }

  async loaded(tool: ToolId = this.id): Promise<Loaded> {
    const loaded = await this.ports.tools.load(tool);
    if (!loaded) throw new Error(`No tool ${tool}`);
    return loaded;
  }
  async head(tool: ToolId = this.id): Promise<Head> {
    return headOf((await this.loaded(tool)).tool);
  }
  /** All that the handlers may have written or set going, as one text to compare. */
  async everything(tool: ToolId = this.id): Promise<string> {
    const { tools, waits, executions } = this.ports;
    const started = [...executions.runs].map(([name, run]) => [name, run.status, run.position, run.at]);
    const letters = [...executions.notices.keys()];
    return JSON.stringify([await tools.events(tool), await waits.read(tool), started, letters]);
  }
  /** What is not as promised, in words; none where exactly one execution waits where the register says. */
  async faults(tool: ToolId = this.id): Promise<readonly string[]> {
    const head = await this.head(tool);
    const { wait, relayedVersion } = await this.ports.waits.read(tool);
    const running = [...this.ports.executions.runs].filter(
      ([name, run]) => name.startsWith(`${tool}-g`) && run.status === 'RUNNING',
    );
    const faults = relayedVersion === head.version ? [] : [`relayed ${relayedVersion} of ${head.version}`];
    if (!head.open || head.paused)
      return [...faults, ...running.map(([name]) => `${name} runs, though the tool is ended or paused`)];
    const [only] = running;
    if (!only || running.length > 1) return [...faults, `${running.length} executions run`];
    const [name, { at, position, task }] = only;
    if (name !== executionName(head)) faults.push(`${name} runs, not generation ${head.generation}`);
    if (at !== 'open-stage') faults.push(`${name} is in ${at}`);
    if (position.stage !== head.next.stage || position.leg !== head.leg)
      faults.push(`${name} waits at ${position.stage} ${position.leg}, not ${head.next.stage} ${head.leg}`);
    if (wait?.token !== task || wait.leg !== head.leg) faults.push('WAIT holds another token');
    return faults;
  }
}

/** The machine under a Lambda went away. */
export class Crash extends Error {}
