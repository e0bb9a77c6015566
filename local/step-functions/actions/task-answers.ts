import type { SendTaskFailureInput, SendTaskHeartbeatInput, SendTaskSuccessInput } from '@aws-sdk/client-sfn';
import type { Occurrence } from '../core/advance.ts';
import { present } from '../core/history.ts';
import type { EngineRoom } from '../engine-room.ts';
import { ServiceError } from '../service-error.ts';
import { isWellFormed } from '../task-token.ts';
import { parseData } from './parse-data.ts';

type Nothing = Record<string, never>;

/** SendTaskSuccess, SendTaskFailure, SendTaskHeartbeat. */
export function taskActions({ store, transitions }: EngineRoom) {
  return {
    async sendTaskSuccess({ taskToken, output }: SendTaskSuccessInput): Promise<Nothing> {
      const token = checkToken(taskToken);
      const answer = { output: parseData(output ?? '', 'InvalidOutput') };
      return tell(token, { kind: 'token-answered', token, answer });
    },
    async sendTaskFailure({ taskToken, error, cause }: SendTaskFailureInput): Promise<Nothing> {
      const token = checkToken(taskToken);
      return tell(token, { kind: 'token-answered', token, answer: { failure: present({ error, cause }) } });
    },
    async sendTaskHeartbeat({ taskToken }: SendTaskHeartbeatInput): Promise<Nothing> {
      const token = checkToken(taskToken);
      return tell(token, { kind: 'heartbeat', token });
    },
  };

  /** A token that was ours and whose task has ended, in whatever way, is answered with TaskTimedOut, as by the service. */
  async function tell(token: string, occurrence: Occurrence): Promise<Nothing> {
    const arn = store.executions.executionOf(token);
    if (arn === undefined)
      throw new ServiceError('TaskDoesNotExist', "Task does not exist: 'Provided task does not exist'");
    if (await transitions.apply(arn, occurrence)) return {};
    throw new ServiceError('TaskTimedOut', "Task Timed Out: 'Provided task does not exist anymore'");
  }
}

function checkToken(token: string | undefined): string {
  if (token !== undefined && isWellFormed(token)) return token;
  throw new ServiceError('InvalidToken', "Invalid Token: 'Invalid token'");
}
