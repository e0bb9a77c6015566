/** A call that may have changed a store. */
export interface Written {
  readonly store: string;
  readonly method: string;
  readonly args: readonly unknown[];
  /** What the register's clock said. */
  readonly at: string;
}

type Stores = Readonly<Record<string, object>>;

/**
 * Stores whose calls are noted, all but those that are known to read. What was noted is played again to make the same
 * register anew, which is much faster than to decide it all again; and a request that was refused must add nothing.
 */
export function taped<S extends Stores>(
  make: () => S,
  reads: { readonly [N in keyof S]: readonly (keyof S[N])[] },
  clock: { at: string },
) {
  let stores = make();
  const tape: Written[] = [];
  const front = Object.fromEntries(
    Object.keys(stores).map((store) => {
      const only = reads[store] as readonly PropertyKey[];
      const proxy = new Proxy(stores[store] as object, {
        get(_, name) {
          const target = stores[store] as Record<PropertyKey, unknown>;
          const value = target[name];
          if (typeof value !== 'function' || only.includes(name)) return value;
          return async (...args: unknown[]) => {
            const { at } = clock;
            const result = await (value as (...all: unknown[]) => unknown).apply(target, args);
            if (result !== 'unknown' && result !== 'conflict')
              tape.push({ store, method: String(name), args, at });
            return result;
          };
        },
      });
      return [store, proxy];
    }),
  ) as unknown as S;
  return {
    stores: front,
    /** What was written so far. */
    tape: tape as readonly Written[],
    /** Makes the stores that were written since anew, as they were when the tape was that long. */
    async rewind(length: number): Promise<void> {
      const now = clock.at;
      const written = new Set(tape.splice(length).map(({ store }) => store));
      const fresh = make();
      for (const store of written) stores = { ...stores, [store]: fresh[store] };
      for (const { store, method, args, at } of tape.filter((one) => written.has(one.store))) {
        clock.at = at;
        const target = stores[store] as Record<string, (...all: readonly unknown[]) => unknown>;
        await target[method]?.(...args);
      }
      clock.at = now;
    },
  };
}
