import { stages } from '../functions/domain/stage.ts';
import type { PeopleStore, ToolStore, ToolSummary } from '../functions/ports.ts';

type Place = Parameters<ToolStore['toolsAt']>[0];

export interface ListPorts {
  readonly tools: Pick<ToolStore, 'toolsAt'>;
  readonly people: Pick<PeopleStore, 'world'>;
}

/** The tools by the body that holds them, in life-cycle order, as lines for a terminal of 100 columns. */
export async function listTools({ tools, people }: ListPorts, now: string): Promise<readonly string[]> {
  const { bodies } = await people.world(now);
  const inOrder = [...bodies.values()].sort((a, b) => stages.indexOf(a.stage) - stages.indexOf(b.stage));
  const places: readonly { readonly place: Place; readonly heading: string }[] = [
    { place: 'draft', heading: 'Being drafted' },
    ...inOrder.map(({ id, name }) => ({ place: id, heading: name.en })),
    { place: 'publication', heading: 'Approved, to be published' },
    { place: 'ended', heading: 'Ended' },
  ];
  const lines: string[] = [];
  for (const { place, heading } of places) {
    const heads = await everyTool(tools, place);
    if (heads.length === 0) continue;
    lines.push(`${heading} (${heads.length})`, ...heads.map(lineOf));
  }
  return lines;
}

async function everyTool(tools: ListPorts['tools'], place: Place): Promise<readonly ToolSummary[]> {
  const found: ToolSummary[] = [];
  let after: string | undefined;
  do {
    const page = await tools.toolsAt(place, after === undefined ? {} : { after });
    found.push(...page.heads);
    after = page.after;
  } while (after !== undefined);
  return found;
}

const lineOf = ({ tool, title }: ToolSummary): string => {
  const line = `  ${tool.padEnd(5)} ${title}`;
  return line.length > 100 ? `${line.slice(0, 99)}…` : line;
};
