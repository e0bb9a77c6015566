import { describe, expect, it } from 'vitest';
import type { InvokeResult } from '../../../local/step-functions/engine.ts';
import { openVirtualEngine, type VirtualEngine } from '../../../local/step-functions/virtual-engine.ts';
import fc from '../../support/properties.ts';
import { checkHistory, type Seen } from './history-rules.ts';
import { call, machine, ROLE, waitForToken } from './stage.ts';
import { temporaryFile } from './temporary-file.ts';

/** What can happen to the engine; a token or an execution is meant by its number, modulo how many there are. */
type Happening =
  | { kind: 'start'; name: string }
  | { kind: 'answer'; token: number; well: boolean }
  | { kind: 'pass'; seconds: number }
  | { kind: 'stop' | 'redrive'; execution: number }
  /** From now on functions answer, throw, or do not answer until the next crash. */
  | { kind: 'functions'; mood: Mood }
  /** Something else is begun, and the engine is closed so many turns of the event loop later. */
  | { kind: 'crash'; during: { token: number; name: string } | undefined; turns: number };

type Mood = 'well' | 'throw' | 'hang';

const number = fc.nat(50);
const name = fc.constantFrom('a', 'b', 'c');
const happening: fc.Arbitrary<Happening> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('start' as const), name }) },
  {
    weight: 5,
    arbitrary: fc.record({ kind: fc.constant('answer' as const), token: number, well: fc.boolean() }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('pass' as const), seconds: fc.constantFrom(1, 5, 60, 200) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constantFrom('stop' as const, 'redrive' as const), execution: number }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('functions' as const),
      mood: fc.constantFrom<Mood>('well', 'throw', 'hang'),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('crash' as const),
      during: fc.option(fc.record({ token: number, name }), { nil: undefined }),
      turns: fc.nat(8),
    }),
  },
);

const TORN = { ErrorEquals: ['Torn'], MaxAttempts: 2, IntervalSeconds: 5 };
const DEFINITION = machine({
  Desk: waitForToken({
    TimeoutSeconds: 100,
    Retry: [TORN],
    Catch: [{ ErrorEquals: ['States.Timeout'], Next: 'Lapsed' }],
    Next: 'Letters',
  }),
  Letters: {
    Type: 'Map',
    Items: '{% [1..3] %}',
    MaxConcurrency: 2,
    ItemProcessor: {
      StartAt: 'Letter',
      States: { Letter: call('letter', { Retry: [TORN], Output: '{% $states.input %}', End: true }) },
    },
    Next: 'Rest',
  },
  Lapsed: call('lapse', { Next: 'Rest' }),
  Rest: { Type: 'Wait', Seconds: 30, End: true },
});

/** An engine that is crashed and opened again, and everything that was seen of it from outside. */
class Life {
  readonly tokens: string[] = [];
  readonly accepted = new Map<string, number>();
  readonly started = new Set<string>();
  readonly seen = new Map<string, Seen>();
  readonly #file: string;
  #mood: Mood = 'well';
  /** A call is under way that will never answer, so the engine is never idle. */
  #hung = false;
  #virtual: VirtualEngine;
  #machineArn = '';

  constructor(file: string) {
    this.#file = file;
    this.#virtual = this.#open();
  }

  get engine() {
    return this.#virtual.engine;
  }

  #open(startsAt?: number): VirtualEngine {
    const invoke = async (name: string, payload: unknown): Promise<InvokeResult> => {
      const token = (payload as { token?: string }).token;
      if (token !== undefined && !this.tokens.includes(token)) this.tokens.push(token);
      if (this.#mood === 'hang') {
        this.#hung = true;
        return new Promise(() => {});
      }
      return this.#mood === 'throw'
        ? { payload: { errorType: 'Torn' }, functionError: 'Unhandled' }
        : { payload: name };
    };
    return openVirtualEngine({ file: this.#file, invoke, ...(startsAt === undefined ? {} : { startsAt }) });
  }

  async begin(): Promise<void> {
    const { stateMachineArn } = await this.engine.createStateMachine({
      name: 'M',
      roleArn: ROLE,
      definition: JSON.stringify(DEFINITION),
    });
    this.#machineArn = String(stateMachineArn);
  }

  async happen(what: Happening): Promise<void> {
    if (what.kind === 'start') await settled(this.start(what.name));
    else if (what.kind === 'answer') await settled(this.answer(what.token, what.well));
    else if (what.kind === 'pass') await this.pass(what.seconds);
    else if (what.kind === 'functions') this.#mood = what.mood;
    else if (what.kind === 'crash') await this.crash(what);
    else await settled(this.stopOrRedrive(what));
    if (!this.#hung) await this.settle();
  }

  async start(name: string): Promise<void> {
    const { executionArn } = await this.engine.startExecution({ stateMachineArn: this.#machineArn, name });
    this.started.add(String(executionArn));
  }

  async answer(index: number, well: boolean): Promise<void> {
    const taskToken = this.tokens[index % Math.max(1, this.tokens.length)] ?? 'none';
    if (well)
      await this.engine.sendTaskSuccess({ taskToken, output: JSON.stringify({ answered: taskToken }) });
    else await this.engine.sendTaskFailure({ taskToken, error: 'Torn', cause: taskToken });
    this.accepted.set(taskToken, (this.accepted.get(taskToken) ?? 0) + 1);
  }

  async stopOrRedrive({ kind, execution }: { kind: 'stop' | 'redrive'; execution: number }): Promise<void> {
    const executionArn = [...this.started][execution % Math.max(1, this.started.size)] ?? 'arn:none';
    if (kind === 'stop') await this.engine.stopExecution({ executionArn });
    else await this.engine.redriveExecution({ executionArn });
  }

  async pass(seconds: number): Promise<void> {
    if (!this.#hung && this.#mood !== 'hang') return this.#virtual.pass(seconds);
    this.#virtual.setClock(this.#virtual.now() + 1000 * seconds);
    await this.engine.fireDue();
  }

  async crash({
    during,
    turns,
  }: {
    during: { token: number; name: string } | undefined;
    turns: number;
  }): Promise<void> {
    const begun = during ? [settled(this.start(during.name)), settled(this.answer(during.token, true))] : [];
    for (let turn = 0; turn < turns; turn++) await new Promise((next) => setImmediate(next));
    this.engine.close();
    await Promise.all(begun);
    if (this.#mood === 'hang') this.#mood = 'well';
    this.#hung = false;
    this.#virtual = this.#open(this.#virtual.now());
  }

  /** Waits until the engine has done what it can, and checks all that it then says. */
  async settle(): Promise<void> {
    await this.engine.idle();
    for (const [token, times] of this.accepted) expect(times, `token ${token} was accepted`).toBe(1);
    for (const executionArn of this.started) {
      const { status } = await this.engine.describeExecution({ executionArn });
      const { events = [] } = await this.engine.getExecutionHistory({ executionArn, maxResults: 1000 });
      this.seen.set(
        executionArn,
        checkHistory({ status: String(status), events }, this.seen.get(executionArn)),
      );
    }
    const said = JSON.stringify([...this.seen.values()].map(({ events }) => events));
    for (const token of this.accepted.keys())
      expect(said.includes(token), 'an accepted answer is kept').toBe(true);
  }

  /** Lets functions answer and time pass until nothing runs any more. */
  async end(): Promise<void> {
    await this.crash({ during: undefined, turns: 0 });
    this.#mood = 'well';
    await this.#virtual.pass(1000);
    await this.settle();
    for (const { status } of this.seen.values()) expect(status).not.toBe('RUNNING');
  }
}

/** A refusal is as good an answer as any; so is none, when the engine is closed meanwhile. */
async function settled(answer: Promise<void>): Promise<void> {
  await answer.catch((error: Error) => {
    const refusals = [
      'TaskTimedOut',
      'InvalidToken',
      'InvalidArn',
      'ExecutionAlreadyExists',
      'ExecutionNotRedrivable',
    ];
    const closed = /not open|finalized/.test(error.message);
    if (!closed && !refusals.includes(error.name)) throw error;
  });
}

describe('whatever happens, in whatever order', () => {
  it('no answer counts twice, none that was accepted is lost, and every execution goes on or has ended', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(happening, { minLength: 5, maxLength: 40 }), async (happenings) => {
        const { file, remove } = temporaryFile();
        const life = new Life(file);
        try {
          await life.begin();
          for (const one of happenings) await life.happen(one);
          await life.end();
        } finally {
          life.engine.close();
          remove();
        }
      }),
      { numRuns: 60 },
    );
  });
});
