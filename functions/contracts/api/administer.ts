import { driftEndpoints } from './administer/drift.ts';
import { executionEndpoints } from './administer/executions.ts';
import { healthEndpoints } from './administer/health.ts';
import { letterEndpoints } from './administer/letters.ts';
import { peopleEndpoints } from './administer/people.ts';
import { recordKeepingEndpoints } from './administer/record.ts';

/** What administrators see and do: executions, letters, people, and whether the register itself is well. */
export const administerEndpoints = {
  ...healthEndpoints,
  ...executionEndpoints,
  ...driftEndpoints,
  ...letterEndpoints,
  ...peopleEndpoints,
  ...recordKeepingEndpoints,
} as const;
