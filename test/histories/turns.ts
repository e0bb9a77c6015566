import { RegisterBusy } from '../../functions/store/patience.ts';

/** What may go wrong with one call of a port. */
export const mishaps = [
  /** The machine goes away before it asks. */
  'dies-before',
  /** It was done, and then the machine goes away. */
  'dies-after',
  /** Refused for now, as often as a patient client asks: other transactions in the way, throttling. */
  'busy',
  /** It was done, and nobody heard. */
  'answer-lost',
  /** Carried out twice: a client that asked again. */
  'twice',
] as const;
export type Mishap = (typeof mishaps)[number];

/** How a piece of work ended. */
export type Ending =
  | { readonly is: 'done'; readonly result: unknown }
  | { readonly is: 'failed'; readonly error: Error }
  | { readonly is: 'died' };

/** A piece of work by one machine: a function of Lambda, a request of a person. */
export interface Actor {
  readonly kind: string;
  /** Epoch milliseconds at which its time is up. */
  readonly until: number;
  /** Something went wrong on its way. */
  hadMishap: boolean;
  dead: boolean;
  readonly ended: (how: Ending) => void;
}

/** A call that stands still until it is let on. */
export interface Turn {
  readonly actor: Actor;
  /** `tools.append` */
  readonly of: string;
  readonly perform: () => Promise<unknown>;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** What a call's watcher is told once it was carried out. */
export type Performed = (actor: Actor, of: string, args: readonly unknown[], result: unknown) => void;

/**
 * Work that runs side by side, each standing still before every call of a port until it is let on, fails or dies
 * there: every order of their calls can happen, and every crash between any two. The same choices give the same run.
 */
export class Turns {
  readonly waiting: Turn[] = [];
  private performing = 0;
  private readonly performed: Performed;
  constructor(performed: Performed) {
    this.performed = performed;
  }

  /** Sets work going over ports that stand still. `ended` is called once, and never for work that goes on. */
  async begin<P extends Readonly<Record<string, object>>>(
    work: { readonly kind: string; readonly until: number },
    ports: P,
    does: (ports: P) => Promise<unknown>,
    ended: (how: Ending, actor: Actor) => void,
    begun: (actor: Actor) => void = () => undefined,
  ): Promise<void> {
    const actor: Actor = {
      ...work,
      hadMishap: false,
      dead: false,
      ended: (how) => {
        if (actor.dead) return;
        actor.dead = true;
        ended(how, actor);
      },
    };
    begun(actor);
    const slow = Object.fromEntries(
      Object.entries(ports).map(([name, port]) => [name, this.slowly(actor, name, port)]),
    ) as P;
    void does(slow).then(
      (result) => actor.ended({ is: 'done', result }),
      (error: Error) => actor.ended({ is: 'failed', error }),
    );
    await this.settled();
  }

  /** Lets one call on, well or otherwise. */
  async goes(n: number, mishap?: Mishap): Promise<void> {
    const [turn] = this.waiting.splice(n % Math.max(this.waiting.length, 1), 1);
    if (!turn) return;
    const { actor } = turn;
    if (mishap) actor.hadMishap = true;
    if (mishap === 'dies-before') this.dies(actor);
    else if (mishap === 'busy') turn.reject(busy(turn.of));
    else {
      this.performing++;
      void this.carriedOut(turn, mishap).finally(() => this.performing--);
    }
    await this.settled();
  }

  /** Its machine goes away, wherever it stands. */
  dies(actor: Actor): void {
    actor.ended({ is: 'died' });
    for (let i = this.waiting.length - 1; i >= 0; i--)
      if (this.waiting[i]?.actor === actor) this.waiting.splice(i, 1);
  }

  /** Until all work stands before its next call, or has ended. */
  async settled(): Promise<void> {
    do await new Promise((resolve) => setImmediate(resolve));
    while (this.performing > 0);
  }

  private async carriedOut(turn: Turn, mishap: Mishap | undefined): Promise<void> {
    const { actor, of, perform } = turn;
    try {
      const first = await perform();
      const result = mishap === 'twice' ? await perform() : first;
      if (mishap === 'dies-after') this.dies(actor);
      else if (mishap === 'answer-lost') turn.reject(busy(of));
      else turn.resolve(result);
    } catch (error) {
      if (mishap === 'dies-after') this.dies(actor);
      else turn.reject(error as Error);
    }
  }

  private slowly<T extends object>(actor: Actor, port: string, calls: T): T {
    return new Proxy(calls, {
      get: (target, name) => {
        const method: unknown = Reflect.get(target, name);
        if (typeof method !== 'function') return method;
        const of = `${port}.${String(name)}`;
        return (...args: unknown[]) =>
          new Promise((resolve, reject) => {
            // Whoever is dead asks nothing more, and hears nothing more.
            if (actor.dead) return;
            const perform = async () => {
              const result: unknown = await Reflect.apply(method, target, args);
              this.performed(actor, of, args, result);
              return result;
            };
            this.waiting.push({ actor, of, perform, resolve, reject });
          });
      },
    });
  }
}

/** What a patient client says in the end. */
const busy = (of: string): Error =>
  /^(sfn|ses)\./.test(of)
    ? Object.assign(new Error(`${of} is busy`), { name: 'ThrottlingException' })
    : new RegisterBusy(`${of} is busy`);
