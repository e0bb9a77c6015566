import type { api } from '../../../contracts/api/endpoints.ts';
import { reply, type UseCase } from '../../../contracts/api/use-case.ts';
import { exportNote } from '../../../domain/language/record-words.ts';
import type { Clock, PeopleStore } from '../../../ports.ts';
import { fromPlace, placeIn, placeText } from '../place-in-list.ts';
import { type ExportPorts, type ExportStop, exportStop, partsFrom } from './export-parts.ts';
import { type NotePorts, noteIntervention } from './note-intervention.ts';

export type ExportRegisterPorts = ExportPorts &
  NotePorts & { readonly people: Pick<PeopleStore, 'world'>; readonly clock: Clock };

/** A Lambda's answer is 6 MB at most, with every quotation mark of it escaped once more. */
const bytesAtMost = 4_000_000;
const question = ['export'];

/**
 * Bodies, Members, people, sessions and every tool's events, as far as the asker may read them, a line each; the last
 * line says where to go on.
 */
export const exportRegister =
  (ports: ExportRegisterPorts): UseCase<typeof api.exportRegister> =>
  async ({ caller, body: { after, reason }, key, language }) => {
    const from = placeIn(exportStop, question, after);
    if ('refused' in from) return from;
    const at = ports.clock.now();
    const world = await ports.people.world(at);
    const written = await fromPlace(after, () => write(ports, { actor: caller.actor, world }, from.place));
    if ('refused' in written) return written;
    const first = { kind: 'register', at, note: exportNote[language] };
    const last = written.next ? { next: placeText(question, written.next) } : { kind: 'end' };
    await noteIntervention(ports, caller, key, {
      what: 'export',
      ...(reason === undefined ? {} : { reason }),
      after: { lines: written.lines.length, whole: written.next === undefined && from.place === undefined },
    });
    const lines = [JSON.stringify(first), ...written.lines, JSON.stringify(last)];
    return reply(`${lines.join('\n')}\n`, { filename: `register-${at.slice(0, 10)}.ndjson` });
  };

async function write(
  ports: ExportPorts,
  asker: Parameters<typeof partsFrom>[1],
  from: ExportStop | undefined,
): Promise<{ readonly lines: readonly string[]; readonly next?: ExportStop }> {
  const lines: string[] = [];
  let bytes = 0;
  for await (const part of partsFrom(ports, asker, from)) {
    const own = part.lines.map((line) => JSON.stringify(line));
    const size = own.reduce((sum, line) => sum + Buffer.byteLength(line) + 1, 0);
    // A part larger than an answer leaves alone: no tool is that large.
    if (lines.length > 0 && bytes + size > bytesAtMost) return { lines, next: part.begins };
    lines.push(...own);
    bytes += size;
  }
  return { lines };
}
