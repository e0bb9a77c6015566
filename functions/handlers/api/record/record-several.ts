import type { api } from '../../../contracts/api/endpoints.ts';
import { refuseWith, reply, type UseCase } from '../../../contracts/api/use-case.ts';
import { holdsTooMuch, mostBytes } from '../../../contracts/commands.ts';
import { may } from '../../../domain/may.ts';
import { ownVersions } from '../../../domain/own-versions.ts';
import { refuse } from '../../../domain/refusal.ts';
import type { CarryOutPorts } from '../../ask.ts';
import { carryOut } from '../../carry-out.ts';
import { requestOf } from '../../request-of.ts';
import { answerFor } from './problem-of.ts';

/** One decision over several tools, each recorded or refused by itself: one text, one letter, an answer a tool. */
export const recordSeveral = (ports: CarryOutPorts): UseCase<typeof api.recordSeveral> => {
  const give = carryOut(ports);
  return async ({ caller, body, key, language }) => {
    const { tools, decision, seat, ...fields } = body;
    if (holdsTooMuch(fields)) return refuseWith('body-too-large', { most: mostBytes });
    const allowed = may(caller.actor, 'record-decision', { body: fields.facts.body });
    if (allowed !== true) return refuse('not-permitted', { ...allowed, action: 'record-decision' });
    const person = caller.person.id;
    const loaded = new Map(
      await Promise.all(tools.map(async (id) => [id, (await ports.tools.load(id))?.tool] as const)),
    );
    const all = [...loaded.values()].flatMap((one) => one ?? []);
    const answers = [];
    for (const tool of tools) {
      const own = loaded.get(tool);
      const versions = own ? ownVersions(own, all, fields.facts.versions) : fields.facts.versions;
      const answer = await give({
        tool,
        command: { type: 'record-decision', ...fields, facts: { ...fields.facts, versions } },
        by: { person, ...(seat ? { seat } : {}) },
        request: await requestOf(person, `${key}.${tool}`, body),
        together: { decision, tools },
      });
      answers.push(answerFor(tool, answer, language));
    }
    return reply({ ok: answers.every((answer) => 'done' in answer), answers });
  };
};
