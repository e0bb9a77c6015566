import * as v from 'valibot';
import { importFile } from '../functions/contracts/import.ts';
import { personId } from '../functions/domain/ids.ts';
import { importHistory } from '../functions/handlers/import-history.ts';
import * as five from './five-decisions.ts';
import { type Approvals, heard } from './lanes.ts';
import { type MeasuredSystem, openMeasuredSystem } from './local-system.ts';

/** The whole local system with five-decision tools, and a way to see when each decision is carried through. */
export interface PlacetApprovals extends Approvals {
  readonly system: MeasuredSystem;
  /** Enters drafts and resolves when the execution of each waits. */
  enter(ids: readonly string[]): Promise<void>;
  close(): Promise<void>;
}

/**
 * A decision is carried through when the register holds the token of the next wait; the last one of a tool, when the relay has
 * left its mark. Both are seen as they are written, on the way to the database.
 */
export async function placetApprovals(): Promise<PlacetApprovals> {
  const { say, hear } = heard();
  const system = await openMeasuredSystem({
    seed: ['bodies.json', 'people.json'],
    written(operation, { Key, ExpressionAttributeValues: values }) {
      if (operation !== 'UpdateItem' || Key?.SK?.S !== 'WAIT') return;
      const tool = Key.PK?.S?.slice('TOOL#'.length);
      if (values?.[':token']) say(`${tool} waits in leg ${values[':leg']?.N}`);
      else say(`${tool} is relayed to ${values?.[':version']?.N}`);
    },
  });
  const tokens = new Map<string, string>();
  const bearers = await system.tokens(five.people);
  for (const [i, person] of five.people.entries()) tokens.set(person, bearers[i] ?? '');
  const asks = (decision: five.Decision) => five.askApi(system, tokens.get(decision.person) ?? '', decision);
  const imports = async (file: object) => {
    const now = new Date().toISOString();
    const by = personId('seed');
    const report = await importHistory(system.ports)({
      file: v.parse(importFile, file),
      dryRun: false,
      by,
      now,
    });
    if (report.wrong.length > 0) throw new Error(JSON.stringify(report.wrong));
  };
  await imports(five.sessionsToImport);
  for (const opening of five.openings) await asks(opening);
  return {
    system,
    decisions: five.decisionsATool,
    async enter(ids) {
      const waiting = ids.map((id) => hear(`${id} waits in leg 1`));
      for (let n = 0; n < ids.length; n += 50) await imports(five.draftsToImport(ids.slice(n, n + 50)));
      await Promise.all(waiting);
      await system.idle();
    },
    async decide(tool, n, accepted) {
      const decision = five.decisionsOn(tool)[n];
      if (!decision) throw new RangeError(`No decision ${n}`);
      // A tool is entered by its first event, in its first leg; each decision adds one of each.
      const isLast = n === five.decisionsATool - 1;
      const done = hear(isLast ? `${tool} is relayed to ${n + 2}` : `${tool} waits in leg ${n + 2}`);
      await asks(decision);
      accepted();
      await done;
    },
    close: () => system.stop(),
  };
}
