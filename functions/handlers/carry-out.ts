import type { AskedCommand } from '../contracts/commands.ts';
import { seatFor } from '../domain/acting-seat.ts';
import { homeZone, zoneOf } from '../domain/body.ts';
import type { Decided, Deed } from '../domain/command.ts';
import { dayIn } from '../domain/date.ts';
import { livesOn } from '../domain/decide/undoing.ts';
import { decide } from '../domain/decide.ts';
import type { By } from '../domain/event.ts';
import { restrictedOf } from '../domain/held.ts';
import { type DecisionId, decisionId, type PersonId, type ToolId } from '../domain/ids.ts';
import type { Actor } from '../domain/may.ts';
import { seatsOn } from '../domain/person.ts';
import { mayKnow, mayRead, readersView } from '../domain/readers-view.ts';
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

/** Who asks, and from which of their seats if they say so. */
export type Asker = Pick<By, 'person'> & Partial<Pick<By, 'seat'>>;

/** One command for one tool, as a person gave it. */
export interface Ask {
  readonly tool: ToolId;
  readonly command: AskedCommand;
  /** Without a seat, the first of theirs that allows it (`seatFor`). */
  readonly by: Asker;
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
    const reader: Actor = { id: ask.by.person, seats: seatsOn(held, dayIn(homeZone, now)) };
    for (let n = 1; ; n++) {
      const loaded = await ports.tools.load(ask.tool);
      const deed = await withFacts(ports, ask, loaded, world);
      const permitted = byWhom(ask, reader, deed, loaded?.tool, world);
      if (isRefusal(permitted)) return permitted;
      const { by, seesAll } = permitted;
      // The number of a version tells of events that not everybody may know of.
      const wrongVersion =
        loaded && ask.expectedVersion !== undefined && loaded.tool.version !== ask.expectedVersion;
      if (wrongVersion && seesAll) return conflict(ports, ask, reader, loaded, world);
      const unknown = await unknownOfficer(ports, ask.command);
      if (unknown) return refuse('unknown-person', { person: unknown });
      const decided = decide(loaded?.tool, { ...deed, by }, world);
      if (isRefusal(decided)) return named(decided, ask);
      const events = await withOthers(ports, ask.tool, loaded, decided);
      if (isRefusal(events)) return events;
      const restricted = restrictedOf(world.bodies);
      const written = await ports.tools.append({ at: now, by, request: ask.request, restricted, events });
      if (written.is === 'key-reused') return refuse('request-key-reused', { key: ask.request.key });
      if (written.is === 'repeat') return answerOf(written.event);
      if (written.is === 'written') {
        const event = written.events.find(({ tool }) => tool === ask.tool);
        if (!event) throw new Error(`The register wrote no event of ${ask.tool}`);
        return answerOf(event);
      }
      if (ask.expectedVersion !== undefined || n === tries)
        return conflict(ports, ask, reader, await ports.tools.load(ask.tool), world);
    }
  };

const named = (refusal: Refusal, { tool }: Ask): Refusal =>
  refusal.refused === 'unknown-tool' ? refuse('unknown-tool', { tool }) : refusal;

/**
 * From which seat a person asks, if they may. What a person may not know of is refused as what is not there: with the
 * same words, whether or not it is.
 */
function byWhom(
  ask: Ask,
  reader: Actor,
  deed: Deed,
  tool: Tool | undefined,
  world: World,
): { readonly by: By; readonly seesAll: boolean } | Refusal {
  const { person, seat: claimed } = ask.by;
  const known = tool && (deed.type === 'register' || mayKnow(reader, tool, world)) ? tool : undefined;
  const view = known && readersView(known, reader, world);
  const seen = seatFor(person, reader.seats, deed, view, claimed);
  if (isRefusal(seen)) return seen;
  const seat = seatFor(person, reader.seats, deed, tool, claimed);
  if (!isRefusal(seat) && known === tool) return { by: { person, seat }, seesAll: view === tool };
  const refused = decide(view, { ...deed, by: { person, seat: seen } }, world);
  return isRefusal(refused) ? named(refused, ask) : seatRefusal(seat);
}

const seatRefusal = (seat: By['seat'] | Refusal): Refusal =>
  isRefusal(seat) ? seat : refuse('not-permitted', { needs: [] });

/** Who wrote first, and what, as far as the asker may know: they compare and ask again. */
async function conflict(
  ports: CarryOutPorts,
  ask: Ask,
  reader: Actor,
  loaded: Loaded | undefined,
  world: World,
): Promise<Refusal> {
  const last = loaded ? (await ports.tools.events(ask.tool)).at(-1) : undefined;
  const told = loaded && last && mayRead(reader, last, loaded.tool, world);
  return refuse('version-conflict', {
    tool: ask.tool,
    ...(told ? { version: loaded.tool.version, winner: { event: answerOf(last), by: last.by } } : {}),
  });
}

/** The command as the domain takes it: with the name of its decision, and what the ledger knows. */
async function withFacts(
  ports: CarryOutPorts,
  ask: Ask,
  loaded: Loaded | undefined,
  world: World,
): Promise<Deed> {
  const { command, tool, together } = ask;
  const name = () => together?.decision ?? unusedName(tool, loaded?.tool);
  switch (command.type) {
    case 'register':
      return { ...command, tool };
    case 'record-decision':
      return { ...command, decision: name(), tools: together?.tools ?? [tool] };
    case 'open-written-procedure':
    case 'discontinue':
      return { ...command, decision: name() };
    case 'object':
      return { ...command, hasVoice: await hasVoice(ports, loaded, command, world) };
    case 'take-back':
      return {
        ...command,
        lettersLeft: loaded ? await lettersLeft(ports, loaded.tool, command.decision, world) : false,
      };
    default:
      return command;
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
