import type { api } from '../../../contracts/api/endpoints.ts';
import { reply, type UseCase } from '../../../contracts/api/use-case.ts';
import type { ToolId } from '../../../domain/ids.ts';
import { putAllRightWords } from '../../../domain/language/drift-words.ts';
import { isRefusal } from '../../../domain/refusal.ts';
import { comingInTens } from '../../in-tens.ts';
import { requestOf } from '../../request-of.ts';
import { fromPlace, placeIn, placeText } from '../place-in-list.ts';
import { pageOf } from '../read/page-of.ts';
import { compareAsTold } from './compare-execution.ts';
import { comparedAtMost, type DriftPorts } from './get-drift.ts';
import { type Asker, lookAtTool } from './look-at-tool.ts';
import { answer, type PutRightPorts, putToolRight } from './put-right.ts';
import { asListed, behind, openPlaces, type Spot, spot, walkTools } from './walk-tools.ts';

/** Repairs in one request: each writes, starts an execution and looks again, and the gateway waits 30 seconds. */
const atMost = 50;
const question = ['put-right'];

/** The tools that are named, or all that drift: each put right by itself, and none skipped silently. */
export const putAllRight = (ports: PutRightPorts): UseCase<typeof api.putAllRight> => {
  const put = putToolRight(ports);
  return async ({ caller, body, key, language }) => {
    const from = placeIn(spot, question, body.after);
    if ('refused' in from) return from;
    const found = body.tools
      ? { tools: body.tools, next: undefined }
      : await fromPlace(body.after, () => drifting(ports, caller.actor, from.place));
    if ('refused' in found) return found;
    const { tools, next } = found;
    const { reason } = body;
    const items = [];
    for (const tool of tools) {
      // A key of its own for each, as where one decision covers several tools.
      const own = `${key}.${tool}`;
      const request = await requestOf(caller.person.id, own, { tool, reason });
      const done = await put({ caller, tool, reason, key: own, request, language });
      if (!isRefusal(done)) items.push(done);
      else if (done.refused === 'unknown-tool') items.push(answer('not-there', tool, null, null, language));
      else return done;
    }
    const right = items.filter(({ state }) => state === 'waits' || state === 'no-drift').length;
    return reply({
      items,
      sentence: putAllRightWords(right, items.length, language),
      ...(next ? { next: placeText(question, next) } : {}),
    });
  };
};

/** The tools that drift among those from a spot on, at most fifty. */
async function drifting(
  ports: DriftPorts,
  actor: Asker['actor'],
  from: Spot | undefined,
): Promise<{ readonly tools: readonly ToolId[]; readonly next?: Spot }> {
  const now = ports.clock.now();
  const world = await ports.people.world(now);
  const asker = { actor, world, language: 'en' } as const;
  const walk = walkTools(ports.tools, openPlaces(world), asker, from);
  const compared = comingInTens(walk, async (entry) => {
    const looked = await lookAtTool(ports, asListed(entry), asker);
    return { entry, drifts: looked && (await compareAsTold(ports.executions, looked, now)).why };
  });
  const { items, last } = await pageOf(
    compared,
    ({ drifts }) => drifts !== undefined,
    atMost,
    comparedAtMost,
  );
  const tools = items.map(({ entry }) => entry.tool);
  return last ? { tools, next: behind(last.entry) } : { tools };
}
