import { hourIn, type Instant } from '../../functions/domain/date.ts';
import { evolve } from '../../functions/domain/evolve.ts';
import { executionName, headOf } from '../../functions/domain/head.ts';
import { type ToolId, toolId } from '../../functions/domain/ids.ts';
import { noticesDue } from '../../functions/domain/notices-due.ts';
import type { Stage } from '../../functions/domain/stage.ts';
import { isOpen, type Tool } from '../../functions/domain/tool.ts';
import type { executionsOf } from './executions.ts';
import type { lettersOf, Told } from './letters.ts';
import type { Register } from './register-of.ts';
import { type JourneyStep, stepOf } from './steps.ts';

/** What the journey has seen of a tool. */
interface Watched {
  tool: Tool;
  /** Events that the import wrote are not the journey's. */
  readonly steps: { readonly n: number; readonly step: Omit<JourneyStep, 'letters'> }[];
}

/** Looks at the register, the engine and the ledger after each thing that is done, and says what it finds. */
export interface Observer {
  /** A line for each event and each letter that is new. */
  look(): Promise<readonly string[]>;
  readonly tools: ReadonlyMap<string, Watched>;
  /** Where register and engine, or ledger and expectation, did not agree. */
  readonly faults: readonly string[];
}

/** The names of the states in which an execution waits. */
const stateOf = {
  draft: 'Draft',
  'working-group': 'WorkingGroup',
  'ptc-endorsement': 'PtcEndorsement',
  'policy-commission': 'PolicyCommission',
  'council-approval': 'CouncilApproval',
  publication: 'Publication',
} as const satisfies Record<Stage, string>;

const zone = 'Europe/Brussels';

export async function observe(
  register: Register,
  executions: ReturnType<typeof executionsOf>,
  letters: ReturnType<typeof lettersOf>,
  now: () => Instant,
  ids: readonly string[],
): Promise<Observer> {
  const faults: string[] = [];
  const tools = new Map<string, Watched>();
  for (const id of ids) {
    const loaded = await register.tools.load(toolId(id));
    if (loaded) tools.set(id, { tool: loaded.tool, steps: [] });
  }

  /** What the engine says of a tool's execution; a fault where that is not what the register says. */
  async function execution(tool: Tool): Promise<string> {
    const name = executionName(headOf(tool));
    const seen = await executions.see(name);
    if (!seen) return 'no execution';
    const { next } = tool.progress;
    const agrees = next.stage === 'ended' ? seen.status === 'SUCCEEDED' : seen.state === stateOf[next.stage];
    if (!agrees) faults.push(`${tool.id} is in ${next.stage}, but ${name} is ${seen.state ?? seen.status}`);
    return seen.state ? `${name} waits in ${seen.state}` : `${name} ${seen.status}`;
  }

  async function lookAt(id: ToolId, watched: Watched): Promise<readonly string[]> {
    const head = await register.tools.head(id);
    if (!head || head.version === watched.tool.version) return [];
    const world = await register.people.world(now());
    const lines: string[] = [];
    for (const event of await register.tools.events(id)) {
      if (event.n <= watched.tool.version) continue;
      const before = watched.tool;
      watched.tool = evolve(before, event);
      for (const due of noticesDue(event, watched.tool, world)) letters.expect(due.id);
      const step = stepOf(before, event, watched.tool);
      watched.steps.push({ n: event.n, step });
      const { next } = watched.tool.progress;
      const where =
        next.ending ?? (next.waitsFor === 'outcome' ? next.stage : `${next.stage}, ${next.waitsFor}`);
      const by = step.body === null ? '' : ` ${step.body}`;
      const late = step.recordedOn === undefined ? '' : ` on ${step.on}`;
      const runs = await execution(watched.tool);
      lines.push(`  ${hourIn(zone, event.at)}  ${id}${by}: ${step.outcome}${late} → ${where} · ${runs}`);
    }
    return lines;
  }

  return {
    tools,
    faults,
    async look() {
      const lines: string[] = [];
      for (const [id, watched] of tools) lines.push(...(await lookAt(toolId(id), watched)));
      for (const told of await letters.arrived()) lines.push(letterLine(told));
      for (const { tool } of tools.values())
        if (isOpen(tool) && !(await executions.see(executionName(headOf(tool)))))
          faults.push(`${tool.id} is open and has no execution`);
      return lines.sort();
    },
  };
}

function letterLine({ notice, sent, unsent }: Told): string {
  const french = sent.filter(({ language }) => language === 'fr').length;
  const lost = unsent.length > 0 ? `, ${unsent.length} not handed over` : '';
  const official = notice.class === 'official' ? ' (official)' : '';
  // Seen at the next thing that happens, which may be days later.
  const [, month, day] = notice.day.split('-');
  return `  ${hourIn(zone, notice.sendAt)} on ${day}.${month}.  ${sent.length} letters, ${french} in French${lost}: ${notice.id}${official}`;
}
