import type { api } from '../../../contracts/api/endpoints.ts';
import { reply, type UseCase } from '../../../contracts/api/use-case.ts';
import type { ToolId } from '../../../domain/ids.ts';
import { type BrokenChain, brokenWords, verifiedWords } from '../../../domain/language/record-words.ts';
import type { ToolStore, Watch } from '../../../ports.ts';
import { fromPlace, placeIn, placeText } from '../place-in-list.ts';
import { patienceMs } from './dead-letter-work.ts';
import { inTens } from './in-tens.ts';
import { type NotePorts, noteIntervention } from './note-intervention.ts';
import { type KindSpot, kindSpot, walkKinds } from './walk-kinds.ts';

export type VerifyPorts = NotePorts & {
  readonly tools: Pick<ToolStore, 'toolsOfKind' | 'verify'>;
  readonly watch: Watch;
  readonly elapsedMs: () => number;
};

const question = ['verification'];

interface Verified {
  readonly events: number;
  readonly tools: number;
  readonly broken: readonly (BrokenChain & { readonly tool: ToolId })[];
  readonly next?: KindSpot;
}

/** Recomputes chains from their stored bytes until all are done or the time is up. */
export const verifyRecord =
  (ports: VerifyPorts): UseCase<typeof api.verifyRecord> =>
  async ({ caller, body: { after, reason }, key, language }) => {
    const from = placeIn(kindSpot, question, after);
    if ('refused' in from) return from;
    const began = ports.elapsedMs();
    const found = await fromPlace(after, () => verifyFrom(ports, from.place));
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
      broken: broken.map((one) => ({ ...one, sentence: brokenWords(one.tool, one, language) })),
      seconds,
      sentence: verifiedWords({ events, broken: broken.length, seconds, more }, language),
      ...(more ? { next: placeText(question, next) } : {}),
    });
  };

async function verifyFrom(ports: VerifyPorts, from: KindSpot | undefined): Promise<Verified> {
  const began = ports.elapsedMs();
  const broken: (BrokenChain & { readonly tool: ToolId })[] = [];
  let [events, tools] = [0, 0];
  for await (const page of walkKinds(ports.tools, from)) {
    if (tools > 0 && ports.elapsedMs() - began >= patienceMs)
      return { events, tools, broken, next: page.begins };
    const found = await inTens(page.tools, async (tool) => ({ tool, ...(await ports.tools.verify(tool)) }));
    for (const one of found) {
      events += one.events;
      if (!one.broken) continue;
      ports.watch.count('ChainBroken', { tool: one.tool, ...one.broken });
      broken.push({ tool: one.tool, ...one.broken });
    }
    tools += page.tools.length;
  }
  return { events, tools, broken };
}
