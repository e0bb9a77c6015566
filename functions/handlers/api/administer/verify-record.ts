import type { api } from '../../../contracts/api/endpoints.ts';
import { reply, type UseCase } from '../../../contracts/api/use-case.ts';
import type { ToolId } from '../../../domain/ids.ts';
import {
  type BrokenChain,
  brokenSomewhereWords,
  brokenWords,
  verifiedWords,
} from '../../../domain/language/record-words.ts';
import { historyFor } from '../../../domain/readers-history.ts';
import type { Clock, PeopleStore, ToolStore, Watch } from '../../../ports.ts';
import { inTens } from '../../in-tens.ts';
import { fromPlace, placeIn, placeText } from '../place-in-list.ts';
import { patienceMs } from './dead-letter-work.ts';
import type { Asker } from './look-at-tool.ts';
import { type NotePorts, noteIntervention } from './note-intervention.ts';
import { type KindSpot, kindSpot, walkKinds } from './walk-kinds.ts';

export type VerifyPorts = NotePorts & {
  readonly tools: Pick<ToolStore, 'toolsOfKind' | 'verify' | 'events'>;
  readonly people: Pick<PeopleStore, 'world'>;
  readonly clock: Clock;
  readonly watch: Watch;
  readonly elapsedMs: () => number;
};

const question = ['verification'];

/** What the asker may be told of what was verified. */
interface Verified {
  readonly events: number;
  readonly tools: number;
  readonly broken: readonly Broken[];
  readonly next?: KindSpot;
}
/** Of a tool that the asker may not know of, no more than that there is one. */
type Broken = (BrokenChain & { readonly tool: ToolId }) | { readonly tool: null };

/** Recomputes chains from their stored bytes until all are done or the time is up. */
export const verifyRecord =
  (ports: VerifyPorts): UseCase<typeof api.verifyRecord> =>
  async ({ caller, body: { after, reason }, key, language }) => {
    const from = placeIn(kindSpot, question, after);
    if ('refused' in from) return from;
    const began = ports.elapsedMs();
    const world = await ports.people.world(ports.clock.now());
    const asker = { actor: caller.actor, world };
    const found = await fromPlace(after, () => verifyFrom(ports, asker, from.place));
    if ('refused' in found) return found;
    const seconds = Math.round((ports.elapsedMs() - began) / 100) / 10;
    const { events, tools, broken, next } = found;
    await noteIntervention(ports, caller, key, {
      what: 'verify',
      ...(reason === undefined ? {} : { reason }),
      after: { events, tools, broken: broken.map(({ tool }) => tool) },
    });
    const more = next !== undefined;
    return reply({
      events,
      tools,
      broken: broken.map((one) =>
        one.tool === null
          ? { tool: null, sentence: brokenSomewhereWords[language] }
          : { ...one, sentence: brokenWords(one.tool, one, language) },
      ),
      seconds,
      sentence: verifiedWords({ events, broken: broken.length, seconds, more }, language),
      ...(more ? { next: placeText(question, next) } : {}),
    });
  };

async function verifyFrom(
  ports: VerifyPorts,
  asker: Pick<Asker, 'actor' | 'world'>,
  from: KindSpot | undefined,
): Promise<Verified> {
  const began = ports.elapsedMs();
  const broken: Broken[] = [];
  let [events, tools] = [0, 0];
  let begins = from;
  for await (const page of walkKinds(ports.tools, from)) {
    if (begins && tools > 0 && ports.elapsedMs() - began >= patienceMs)
      return { events, tools, broken, next: begins };
    for (const one of await inTens(page.tools, (tool) => verified(ports, asker, tool))) {
      if (one.told > 0) {
        events += one.told;
        tools += 1;
        // A place behind a tool names it: only one that is told is named.
        begins = { kind: page.begins.kind, after: one.tool };
      }
      if (!one.broken) continue;
      ports.watch.count('ChainBroken', { tool: one.tool, ...one.broken });
      broken.push(one.told > 0 ? { tool: one.tool, ...one.broken } : { tool: null });
    }
  }
  return { events, tools, broken };
}

/** Every event of a tool is checked; how many of them the asker may know of is what is counted. */
async function verified(ports: VerifyPorts, asker: Pick<Asker, 'actor' | 'world'>, tool: ToolId) {
  const { broken } = await ports.tools.verify(tool);
  try {
    const told = historyFor(await ports.tools.events(tool), asker.actor, asker.world).length;
    return { tool, broken, told };
  } catch (error) {
    // What is broken may be past reading, and then nobody can say who may know of it.
    if (!broken) throw error;
    return { tool, broken, told: 0 };
  }
}
