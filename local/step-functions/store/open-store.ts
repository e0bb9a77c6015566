import { type ExecutionStore, executionStore } from './executions.ts';
import { type MachineStore, machineStore } from './machines.ts';
import { openDatabase } from './open-database.ts';

/** Everything that the engine keeps. */
export interface Store {
  machines: MachineStore;
  executions: ExecutionStore;
  /** Runs the writes as one: all of them are kept, or none. */
  together<T>(writes: () => T): T;
  close(): void;
}

/** Opens the file that the engine keeps everything in; `:memory:` keeps it nowhere. */
export function openStore(file: string): Store {
  const database = openDatabase(file);
  return {
    machines: machineStore(database),
    executions: executionStore(database),
    together(writes) {
      database.exec('BEGIN IMMEDIATE');
      try {
        const result = writes();
        database.exec('COMMIT');
        return result;
      } catch (error) {
        database.exec('ROLLBACK');
        throw error;
      }
    },
    close: () => database.close(),
  };
}
