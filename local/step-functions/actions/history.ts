import type { GetExecutionHistoryInput, GetExecutionHistoryOutput, HistoryEvent } from '@aws-sdk/client-sfn';
import type { HistoryRecord } from '../core/history.ts';
import type { EngineRoom } from '../engine-room.ts';
import type { JsonObject } from '../json.ts';
import { findExecution } from './executions.ts';
import { pageSize, readPageToken, writePageToken } from './paging.ts';

/** GetExecutionHistory. */
export function historyActions(room: EngineRoom) {
  return {
    async getExecutionHistory(input: GetExecutionHistoryInput): Promise<GetExecutionHistoryOutput> {
      const { seq } = findExecution(room, input.executionArn);
      const size = pageSize(input.maxResults);
      const backwards = input.reverseOrder ?? false;
      const list = `history ${input.executionArn} ${backwards}`;
      const from = readPageToken(input.nextToken, list);
      const [after, before] = backwards
        ? [0, from ?? Number.MAX_SAFE_INTEGER]
        : [from ?? 0, Number.MAX_SAFE_INTEGER];
      const records = room.store.executions.events(seq, after, before, size + 1, backwards);
      const shown = records.slice(0, size);
      return {
        events: shown.map((record) => eventOf(record, input.includeExecutionData ?? true)),
        ...writePageToken(records.length > size, shown.at(-1)?.id, list),
      };
    },
  };
}

/** Members that are execution data: left out when it is not asked for, the parameters with their token as well. */
const EXECUTION_DATA = ['input', 'inputDetails', 'output', 'outputDetails', 'parameters'];
const VARIABLES = ['assignedVariables', 'assignedVariablesDetails'];

function eventOf(
  { id, previousEventId, timestamp, type, details }: HistoryRecord,
  withData: boolean,
): HistoryEvent {
  const shown = details && (withData ? details : withoutData(details));
  const event = { id, previousEventId, timestamp: new Date(timestamp), type } as HistoryEvent;
  return shown ? { ...event, [detailsMember(type)]: shown } : event;
}

function withoutData(details: JsonObject): JsonObject {
  const hidden = [...EXECUTION_DATA, ...VARIABLES];
  return Object.fromEntries(Object.entries(details).filter(([name]) => !hidden.includes(name)));
}

/** `TaskStateEntered` → `stateEnteredEventDetails`, `TaskFailed` → `taskFailedEventDetails`. */
function detailsMember(type: string): string {
  if (type.endsWith('StateEntered')) return 'stateEnteredEventDetails';
  if (type.endsWith('StateExited')) return 'stateExitedEventDetails';
  return `${type.charAt(0).toLowerCase()}${type.slice(1)}EventDetails`;
}
