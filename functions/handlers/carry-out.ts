import type { AskedCommand } from '../contracts/commands.ts';
import { actingFrom, metFrom } from '../domain/acting-seat.ts';
import { homeZone, zoneOf } from '../domain/body.ts';
import type { Command, Decided } from '../domain/command.ts';
import { dayIn } from '../domain/date.ts';
import { livesOn } from '../domain/decide/undoing.ts';
import { decide } from '../domain/decide.ts';
import type { By } from '../domain/event.ts';
import { type DecisionId, decisionId, type PersonId, type ToolId } from '../domain/ids.ts';
import { mayCommand } from '../domain/may-command.ts';
import { seatsOn } from '../domain/person.ts';
import { isRefusal, type Refusal, refuse } from '../domain/refusal.ts';
import { decisionOf, type Tool } from '../domain/tool.ts';
import type { World } from '../domain/world.ts';
import type { Clock, Loaded, NoticeStore, PeopleStore, Request, ToolStore } from '../ports.ts';
import { type Answer, answerOf } from './answer.ts';
import { lettersLeft } from './letters-left.ts';

export interface CarryOutPorts {
  readonly tools: ToolStore;
  readonly people: Pick<PeopleStore, 'world' | 'seatsOf' | 'seatsOn' | 'people'>;
  readonly notices: Pick<NoticeStore, 'read'>;
  readonly clock: Clock;
}

/** One command for one tool, as a person gave it. */
export interface Ask {
  readonly tool: ToolId;
  readonly command: AskedCommand;
  readonly by: By;
  readonly request: Request;
  /** What the person saw: another version is a conflict. */
  readonly expectedVersion?: number;
  /** Where one decision covers several tools: its name and all of them. */
  readonly together?: { readonly decision: DecisionId; readonly tools: readonly ToolId[] };
}

/** How often a command is decided again when somebody else wrote first and the asker named no version. */
const tries = 4;

/** Carries out a command: the same request gives the same answer, and two that meet give one winner. */
export const carryOut =
  (ports: CarryOutPorts) =>
  async (ask: Ask): Promise<Answer> => {
    const before = await ports.tools.repeated(ask.request);
    if (before === 'key-reused') return refuse('request-key-reused', { key: ask.request.key });
    if (before) return answerOf(before);
    const now = ports.clock.now();
    const [world, held] = await Promise.all([ports.people.world(now), ports.people.seatsOf(ask.by.person)]);
    const actor = actingFrom(ask.by, seatsOn(held, dayIn(homeZone, now)));
    for (let n = 1; ; n++) {
      const loaded = await ports.tools.load(ask.tool);
      if (ask.expectedVersion !== undefined && loaded?.tool.version !== ask.expectedVersion)
        return conflict(ports, ask, loaded);
      const unknown = await unknownOfficer(ports, ask.command);
      if (unknown) return refuse('unknown-person', { person: unknown });
      const command = await withFacts(ports, ask, loaded, world);
      const allowed = mayCommand(actor, command, metFrom(ask.by, loaded?.tool));
      if (allowed !== true) return refuse('not-permitted', { ...allowed, action: command.type });
      const decided = decide(loaded?.tool, command, world);
      if (isRefusal(decided))
        return isUnknown(decided) ? refuse('unknown-tool', { tool: ask.tool }) : decided;
      const events = await withOthers(ports, ask.tool, loaded, decided);
      if (isRefusal(events)) return events;
      const written = await ports.tools.append({ at: now, by: ask.by, request: ask.request, events });
      if (written.is === 'key-reused') return refuse('request-key-reused', { key: ask.request.key });
      if (written.is === 'repeat') return answerOf(written.event);
      if (written.is === 'written') {
        const event = written.events.find(({ tool }) => tool === ask.tool);
        if (!event) throw new Error(`The register wrote no event of ${ask.tool}`);
        return answerOf(event);
      }
      if (ask.expectedVersion !== undefined || n === tries)
        return conflict(ports, ask, await ports.tools.load(ask.tool));
    }
  };

const isUnknown = (refusal: Refusal): boolean => refusal.refused === 'unknown-tool';

/** Who wrote first, and what: the asker compares and asks again. */
async function conflict(ports: CarryOutPorts, ask: Ask, loaded: Loaded | undefined): Promise<Refusal> {
  const last = loaded ? (await ports.tools.events(ask.tool)).at(-1) : undefined;
  return refuse('version-conflict', {
    tool: ask.tool,
    version: loaded?.tool.version ?? 0,
    ...(last ? { winner: { event: answerOf(last), by: last.by } } : {}),
  });
}

/** The command as the domain takes it: with the name of its decision, and what the ledger knows. */
async function withFacts(
  ports: CarryOutPorts,
  ask: Ask,
  loaded: Loaded | undefined,
  world: World,
): Promise<Command> {
  const { command, by, tool, together } = ask;
  const named = () => together?.decision ?? unusedName(tool, loaded?.tool);
  switch (command.type) {
    case 'register':
      return { ...command, by, tool };
    case 'record-decision':
      return { ...command, by, decision: named(), tools: together?.tools ?? [tool] };
    case 'open-written-procedure':
    case 'discontinue':
      return { ...command, by, decision: named() };
    case 'object':
      return { ...command, by, hasVoice: await hasVoice(ports, loaded, command, world) };
    case 'take-back':
      return {
        ...command,
        by,
        lettersLeft: loaded ? await lettersLeft(ports, loaded.tool, command.decision, world) : false,
      };
    default:
      return { ...command, by };
  }
}

/** A decision is named after the event that records it, unless a person gave that name to an earlier one. */
function unusedName(id: ToolId, tool: Tool | undefined): DecisionId {
  const plain = `${id}-${(tool?.version ?? 0) + 1}`;
  for (let n = 1; ; n++) {
    const name = decisionId(n === 1 ? plain : `${plain}-${n}`);
    if (!tool || !decisionOf(tool, name)) return name;
  }
}

/** A tool whose officer nobody knows could be submitted by nobody. */
async function unknownOfficer(
  { people }: CarryOutPorts,
  command: AskedCommand,
): Promise<PersonId | undefined> {
  if (command.type !== 'register' || command.registration.officers.length === 0) return undefined;
  const known = new Set((await people.people(command.registration.officers)).map(({ id }) => id));
  return command.registration.officers.find((id) => !known.has(id));
}

/** One voice a Member: somebody sits for it on the body as a delegate. An observer organization has none. */
async function hasVoice(
  { people }: CarryOutPorts,
  loaded: Loaded | undefined,
  { decision, member }: Extract<AskedCommand, { type: 'object' }>,
  world: World,
): Promise<boolean> {
  const body = loaded && decisionOf(loaded.tool, decision)?.facts.body;
  if (!body) return false;
  const seats = seatsOn(await people.seatsOn(body), dayIn(zoneOf(body, world.bodies), world.now));
  return seats.some((seat) => seat.role === 'delegate' && seat.member === member);
}

/** The other tools that the events touch, each with the version that its write depends on. */
async function withOthers(ports: CarryOutPorts, tool: ToolId, after: Loaded | undefined, decided: Decided) {
  const events = [{ tool, after, event: decided.event }];
  for (const other of decided.others) {
    const loaded = await ports.tools.load(other.tool);
    const begins = other.event.type === 'Registered';
    if (begins && loaded) return refuse('tool-exists', { tool: other.tool });
    // An edition from before the register is superseded on paper only.
    if (!loaded && other.event.type === 'EditionSuperseded') continue;
    if (!begins && !loaded) return refuse('unknown-tool', { tool: other.tool });
    const acted = loaded && other.event.type === 'Withdrawn' ? livesOn(loaded.tool) : undefined;
    if (acted) return acted;
    events.push({ tool: other.tool, after: loaded, event: other.event });
  }
  return events;
}
