import { endOfWait, type Placed, placedTools } from '../../test/local/fifty-tools.ts';
import type { Json } from '../step-functions/json.ts';

/** What somebody asks of the function `commands`. */
export interface Deed {
  readonly tool: string;
  readonly key: string;
  readonly by: { readonly person: string };
  readonly command: { readonly type: string; readonly [field: string]: Json };
}

/** Who does what, before and after the copy was taken. Each tool is in one group. */
export interface Story {
  readonly tools: readonly Placed[];
  /** Decided before the copy; their letters leave after it. */
  readonly before: readonly Deed[];
  /** Decided before the copy, and told before it. */
  readonly toldBefore: readonly Deed[];
  /** Decided after the copy and told: lost, and people know of it. */
  readonly lostAndTold: readonly Deed[];
  /** Decided after the copy and not told yet: lost, and nobody knows of it. */
  readonly lostUntold: readonly Deed[];
  /** Where nothing happens at all. */
  readonly quiet: readonly Placed[];
  /** Tools of which people are told twice: silence binds only by a letter that the ledger has. */
  readonly toldAnew: readonly string[];
}

/**
 * Two in three tools see something happen; every third waits all the while. `decisionsOnly`: what but a decision cannot be
 * entered without a letter.
 */
export function storyOf(count: number, decisionsOnly: boolean): Story {
  const tools = placedTools(count);
  // Six places: a share of each, so that every group has tools at every stage.
  const share = (from: number) => tools.filter((_, i) => Math.floor(i / 6) % 6 === from);
  const decisions = (placed: readonly Placed[], more: Readonly<Record<string, Json>> = {}) =>
    placed
      .filter(({ place }) => place !== 'draft' && place !== 'publication')
      .map((tool) => deedOf(tool, more));
  const [submitted] = share(2).filter(({ place }) => place === 'draft');
  const [inWriting] = share(2).filter(({ place }) => place === 'ptc-endorsement');
  const decided = share(2).filter((tool) => tool !== inWriting);
  const others = submitted && inWriting && !decisionsOnly ? [deedOf(submitted), procedureOf(inWriting)] : [];
  return {
    tools,
    before: decisions(share(0)),
    toldBefore: decisions(share(1), { letter: { leaves: 'soon' } }),
    lostAndTold: [
      ...decisions(decided.slice(0, 2), { letter: { leaves: 'soon' } }),
      ...decisions(decided.slice(2)),
      ...others,
    ],
    lostUntold: decisions(share(3)),
    quiet: [...share(4), ...share(5)],
    toldAnew: others.length > 0 && inWriting ? [inWriting.id] : [],
  };
}

/** What ends the tool's wait. */
export function deedOf(placed: Placed, more: Readonly<Record<string, Json>> = {}): Deed {
  const [first] = endOfWait(placed) as unknown as readonly Deed[];
  if (!first) throw new Error(`Nothing ends the wait of ${placed.id}`);
  return { ...first, command: { ...first.command, ...more } };
}

/** The PTC asks its Members in writing: an official notice leaves at once. */
function procedureOf(placed: Placed): Deed {
  const decided = deedOf(placed);
  const { outcome: _, versions: __, ...facts } = decided.command.facts as Record<string, Json>;
  const paper = { document: 'PC0741', revision: 'a' };
  return {
    ...decided,
    command: {
      ...{ type: 'open-written-procedure', agrees: 'endorsed', minimumDays: 14 },
      facts: {
        ...{ ...facts, outcome: 'written-opened', rule: 'Decision of the PTC' },
        deadlineAt: '2024-05-17T10:00:00.000Z',
        versions: [
          { ...paper, language: 'en' },
          { ...paper, language: 'fr' },
        ],
      },
    },
  };
}

/** The same once more after it was lost, under a key of its own; silently: without a letter. */
export const again = (deed: Deed, silently: boolean): Deed => ({
  ...deed,
  key: `${deed.key}-again`,
  command:
    deed.command.type === 'record-decision' && silently ? { ...deed.command, quiet: true } : deed.command,
});
