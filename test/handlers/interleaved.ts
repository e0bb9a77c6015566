import type { Ports } from './protocol-rig.ts';
import { Crash } from './protocol-rig.ts';

interface Blocked {
  go(): void;
  crash(): void;
}

/**
 * Handlers that run side by side, each standing still before every call of a port until it is let on or dies there:
 * all orders of their calls can happen, and all crashes between any two.
 */
export class Interleaving {
  readonly blocked: Blocked[] = [];
  private readonly failures: unknown[] = [];
  readonly ports: Ports;

  constructor(ports: Ports) {
    const turn = () =>
      new Promise<void>((resolve, reject) => {
        this.blocked.push({ go: resolve, crash: () => reject(new Crash('The machine went away')) });
      });
    const slowly = <T extends object>(port: T): T =>
      new Proxy(port, {
        get(target, name) {
          const method: unknown = Reflect.get(target, name);
          if (typeof method !== 'function') return method;
          return async (...args: unknown[]) => {
            await turn();
            return Reflect.apply(method, target, args) as unknown;
          };
        },
      });
    this.ports = {
      ...ports,
      tools: slowly(ports.tools),
      waits: slowly(ports.waits),
      people: slowly(ports.people),
      notices: slowly(ports.notices),
      executions: slowly(ports.executions),
    };
  }

  /** Sets a handler going; what it throws, unless it crashed, fails the test in `settled`. */
  async begin(work: Promise<unknown>): Promise<void> {
    work.catch((error: unknown) => {
      if (!(error instanceof Crash)) this.failures.push(error);
    });
    await this.settled();
  }
  async goes(n: number): Promise<void> {
    this.take(n)?.go();
    await this.settled();
  }
  async crashes(n: number): Promise<void> {
    this.take(n)?.crash();
    await this.settled();
  }
  /** Everything under way is let on to its end. */
  async finishes(): Promise<void> {
    while (this.blocked.length > 0) await this.goes(0);
  }

  private take(n: number): Blocked | undefined {
    return this.blocked.splice(n % Math.max(this.blocked.length, 1), 1)[0];
  }
  /** Until every handler stands before its next call, or is done. */
  private async settled(): Promise<void> {
    await new Promise((resolve) => setImmediate(resolve));
    const [failure] = this.failures;
    if (failure !== undefined) throw failure;
  }
}
