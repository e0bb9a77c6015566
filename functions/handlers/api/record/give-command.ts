import type { BodyOf, Endpoint } from '../../../contracts/api/endpoint.ts';
import { type Asked, type Caller, refuseWith, reply, type UseCase } from '../../../contracts/api/use-case.ts';
import { type AskedCommand, holdsTooMuch, mostBytes } from '../../../contracts/commands.ts';
import type { FileStore } from '../../../desk-ports.ts';
import type { By } from '../../../domain/event.ts';
import type { DecisionId, ToolId } from '../../../domain/ids.ts';
import { isRefusal } from '../../../domain/refusal.ts';
import type { CarryOutPorts } from '../../ask.ts';
import { carryOut } from '../../carry-out.ts';
import { requestOf } from '../../request-of.ts';
import { withFiles } from './with-files.ts';

/** What every command's endpoint takes: the command's own fields, and from which seat. */
type Given = { readonly seat?: By['seat'] };
type Path = { readonly tool?: ToolId; readonly decision?: DecisionId };

/** Gives a command for the tool in the path (or in the body, where the tool begins), under the request's own key. */
export const giveCommand =
  (ports: CarryOutPorts & { readonly files: Pick<FileStore, 'find'> }) =>
  <E extends Endpoint>(type: AskedCommand['type']): UseCase<E> => {
    const give = carryOut(ports);
    return (async ({ caller, params, body, key, seenVersion }: Asked<Endpoint>) => {
      const person = (caller as Caller).person.id;
      const { seat, tool: begun, ...fields } = body as unknown as Given & Path & BodyOf<E>;
      const { tool = begun, ...path } = params as Path;
      const command = { type, ...fields, ...path } as unknown as AskedCommand;
      if (holdsTooMuch(command)) return refuseWith('body-too-large', { most: mostBytes });
      const complete = await withFiles(ports.files, command);
      if ('refused' in complete) return complete;
      const answer = await give({
        tool: tool as ToolId,
        command: complete,
        by: { person, ...(seat ? { seat } : {}) },
        // As it was asked: a file may have come between two tries.
        request: await requestOf(person, key, { tool, command, seat }),
        ...(seenVersion === undefined ? {} : { expectedVersion: seenVersion }),
      });
      return isRefusal(answer) ? answer : reply(answer, { location: `/api/tools/${answer.tool}` });
    }) as unknown as UseCase<E>;
  };
