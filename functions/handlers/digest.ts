import { dayIn } from '../domain/date.ts';
import type { Anchor, Clock, ToolStore, Watch } from '../ports.ts';

export interface DigestPorts {
  readonly tools: Pick<ToolStore, 'sweep' | 'verify' | 'load'>;
  readonly anchor: Anchor;
  readonly watch: Watch;
  readonly clock: Clock;
}

/**
 * Verifies every chain and anchors its end outside the register: whoever could rewrite a whole chain cannot rewrite
 * yesterday's anchor. The day is UTC, so that a day is anchored once whatever the city.
 */
export const digest =
  ({ tools, anchor, watch, clock }: DigestPorts) =>
  async (): Promise<{ readonly tools: number; readonly broken: number }> => {
    const lines: Parameters<Anchor['put']>[1][number][] = [];
    let broken = 0;
    let after: string | undefined;
    do {
      const page = await tools.sweep(after);
      for (const tool of page.tools) {
        const found = await tools.verify(tool);
        if (found.broken) {
          broken++;
          watch.count('ChainBroken', { tool, ...found.broken });
        }
        const loaded = await tools.load(tool);
        if (loaded) lines.push({ tool, version: loaded.tool.version, hash: loaded.hash });
      }
      after = page.after;
    } while (after !== undefined);
    await anchor.put(
      dayIn('UTC', clock.now()),
      lines.sort((a, b) => (a.tool < b.tool ? -1 : 1)),
    );
    return { tools: lines.length, broken };
  };
