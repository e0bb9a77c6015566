import { type Asked, readAsked } from '../contracts/commands.ts';
import type { Problem } from '../contracts/fields.ts';
import { refuse } from '../domain/refusal.ts';
import type { Request } from '../ports.ts';
import { actOn, type SessionPorts } from './act-on-session.ts';
import type { Answer } from './answer.ts';
import type { CarryOutPorts } from './ask.ts';
import { carryOut } from './carry-out.ts';
import { requestOf } from './request-of.ts';

/** Answers by tool, where one decision covers several: each tool has its own. */
export type Answers = {
  readonly ok: boolean;
  readonly answers: readonly (Answer & { readonly tool?: string })[];
};

/** Everything a person may ask of the register, read and checked at the edge. */
export const commands = (ports: CarryOutPorts & SessionPorts) => {
  const one = carryOut(ports);
  const session = actOn(ports);
  return async (input: unknown) => {
    const ask = readAsked(input);
    if (isProblems(ask)) return refuse('text-not-acceptable', { issues: ask });
    const request = (part: string) => requestOf(ask.by.person, `${ask.key}${part}`, ask);
    if ('act' in ask) return session({ ...ask, request: await request('') });
    if ('tools' in ask) return several(ask, one, request);
    const { tool, command, by, expectedVersion } = ask;
    return one({
      tool,
      command,
      by,
      request: await request(''),
      ...(expectedVersion === undefined ? {} : { expectedVersion }),
    });
  };
};

const isProblems = (read: ReturnType<typeof readAsked>): read is readonly Problem[] => Array.isArray(read);

/** One text, one paragraph, one letter: an event for each tool, each written or refused by itself. */
async function several(
  ask: Extract<Asked, { tools: unknown }>,
  one: ReturnType<typeof carryOut>,
  request: (part: string) => Promise<Request>,
): Promise<Answers> {
  const answers: Answer[] = [];
  const { tools, decision, by } = ask;
  for (const tool of tools) {
    const made = { tool, command: ask.command, by, request: await request(`.${tool}`) };
    answers.push(await one({ ...made, together: { decision, tools } }));
  }
  return { ok: answers.every((answer) => 'ok' in answer), answers };
}
