import type { ToolId } from '../../../domain/ids.ts';
import type { ToolStore } from '../../../ports.ts';
import { inTens } from '../../in-tens.ts';
import { toolForReader } from '../tools-for-reader.ts';
import type { Asker } from './look-at-tool.ts';

/** Which tools one asker may know of; each is read once. */
export interface KnowsTool {
  /** Of a list, what names no tool or one that the asker may know of. */
  readonly only: <T>(list: readonly T[], toolOf: (one: T) => ToolId | undefined) => Promise<readonly T[]>;
}

export function knownTools(
  tools: Pick<ToolStore, 'events'>,
  { actor, world }: Pick<Asker, 'actor' | 'world'>,
): KnowsTool {
  const asked = new Map<ToolId, Promise<boolean>>();
  const isKnown = (tool: ToolId): Promise<boolean> => {
    const known =
      asked.get(tool) ?? toolForReader(tools, tool, actor, world).then((view) => view !== undefined);
    asked.set(tool, known);
    return known;
  };
  const only: KnowsTool['only'] = async (list, toolOf) => {
    const kept = await inTens(list, async (one) => {
      const tool = toolOf(one);
      return tool === undefined || (await isKnown(tool)) ? [one] : [];
    });
    return kept.flat();
  };
  return { only };
}
