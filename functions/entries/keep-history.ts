import { lambda, reading } from '../edge.ts';
import { keepHistory, keepHistoryInput } from '../handlers/keep-history.ts';
import { executions, kept } from '../runtime.ts';

export const handler = lambda(
  reading(keepHistoryInput, keepHistory({ executions: executions(), kept: kept() })),
);
