import type { AskedCommand } from '../contracts/commands.ts';
import { seatFor } from '../domain/acting-seat.ts';
import { zoneOf } from '../domain/body.ts';
import type { Deed } from '../domain/command.ts';
import { dayIn } from '../domain/date.ts';
import { decide } from '../domain/decide.ts';
import type { By } from '../domain/event.ts';
import { type BodyId, type DecisionId, decisionId, type ToolId } from '../domain/ids.ts';
import type { Actor } from '../domain/may.ts';
import { seatsOn } from '../domain/person.ts';
import { mayKnow, readersView } from '../domain/readers-view.ts';
import { isRefusal, type Refusal, refuse } from '../domain/refusal.ts';
import { decisionOf, type Tool } from '../domain/tool.ts';
import type { World } from '../domain/world.ts';
import type { Loaded } from '../ports.ts';
import type { Ask, CarryOutPorts } from './ask.ts';
import { lettersLeft } from './letters-left.ts';

type DeedPorts = Pick<CarryOutPorts, 'people' | 'notices'> & {
  readonly tools: Pick<CarryOutPorts['tools'], 'events'>;
};
type Question = Omit<Ask, 'request'>;

/** A command as the domain takes it, from the seat that allows it. */
export interface PermittedDeed {
  readonly deed: Deed;
  readonly by: By;
  /** Nothing of the tool is hidden from the person. */
  readonly seesAll: boolean;
}

/** What a person asks, completed by what register and ledger know, if they may ask it; otherwise why not. */
export async function permittedDeed(
  ports: DeedPorts,
  ask: Question,
  reader: Actor,
  loaded: Loaded | undefined,
  world: World,
): Promise<PermittedDeed | Refusal> {
  const deed = await withFacts(ports, ask, loaded, world);
  const permitted = byWhom(ask, reader, deed, loaded?.tool, world);
  return isRefusal(permitted) ? permitted : { deed, ...permitted };
}

/** A refusal that names the tool which is not there. */
export const namingTool = (refusal: Refusal, tool: ToolId): Refusal =>
  refusal.refused === 'unknown-tool' ? refuse('unknown-tool', { tool }) : refusal;

/**
 * From which seat a person asks, if they may. What a person may not know of is refused as what is not there: with the
 * same words, whether or not it is.
 */
function byWhom(
  ask: Question,
  reader: Actor,
  deed: Deed,
  tool: Tool | undefined,
  world: World,
): { readonly by: By; readonly seesAll: boolean } | Refusal {
  const { person, seat: claimed } = ask.by;
  const known = tool && (deed.type === 'register' || mayKnow(reader, tool, world)) ? tool : undefined;
  const view = known && readersView(known, reader, world);
  const seen = seatFor(person, reader.seats, deed, view, claimed);
  if (isRefusal(seen)) {
    const lacksNothing = Array.isArray(seen.facts.needs) && seen.facts.needs.length === 0;
    return (lacksNothing && whatIsGone(ask, deed, view, world)) || seen;
  }
  const seat = seatFor(person, reader.seats, deed, tool, claimed);
  if (!isRefusal(seat) && known === tool) return { by: { person, seat }, seesAll: view === tool };
  const refused = decide(view, { ...deed, by: { person, seat: seen } }, world);
  return isRefusal(refused) ? namingTool(refused, ask.tool) : seatRefusal(seat);
}

/** That a thing is not there is told to everybody alike, also to who has no seat that they could ask from. */
function whatIsGone(
  { tool, by: { person } }: Question,
  deed: Deed,
  view: Tool | undefined,
  world: World,
): Refusal | undefined {
  const decided = decide(view, { ...deed, by: { person, seat: { role: 'officer' } } }, world);
  return isRefusal(decided) ? namingTool(decided, tool) : undefined;
}

const seatRefusal = (seat: By['seat'] | Refusal): Refusal =>
  isRefusal(seat) ? seat : refuse('not-permitted', { needs: [] });

/** The command as the domain takes it: with the name of its decision, and what the ledger knows. */
async function withFacts(
  ports: DeedPorts,
  ask: Question,
  loaded: Loaded | undefined,
  world: World,
): Promise<Deed> {
  const { command, tool, together } = ask;
  const name = (of: BodyId) => together?.decision ?? unusedName(tool, of, loaded?.tool, world);
  switch (command.type) {
    case 'register':
      return { ...command, tool };
    case 'record-decision':
      return { ...command, decision: name(command.facts.body), tools: together?.tools ?? [tool] };
    case 'open-written-procedure':
    case 'discontinue':
      return { ...command, decision: name(command.facts.body) };
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

/**
 * A decision is named by how many of its tool came before it, those of restricted bodies apart: the name of a public
 * decision must not tell how many hidden ones there are. What a person gave the name to is passed by.
 */
function unusedName(id: ToolId, of: BodyId, tool: Tool | undefined, { bodies }: World): DecisionId {
  const isApart = (body: BodyId) => bodies.get(body)?.restricted ?? true;
  const apart = isApart(of);
  const before = (tool?.decisions ?? []).filter(
    ({ facts, formerBody = facts.body }) => isApart(formerBody) === apart,
  );
  for (let n = before.length + 1; ; n++) {
    const name = decisionId(`${id}-${apart ? 'r' : ''}${n}`);
    if (!tool || !decisionOf(tool, name)) return name;
  }
}

/** One voice a Member: somebody sits for it on the body as a delegate. An observer organization has none. */
async function hasVoice(
  { people }: DeedPorts,
  loaded: Loaded | undefined,
  { decision, member }: Extract<AskedCommand, { type: 'object' }>,
  world: World,
): Promise<boolean> {
  const body = loaded && decisionOf(loaded.tool, decision)?.facts.body;
  if (!body) return false;
  const seats = seatsOn(await people.seatsOn(body), dayIn(zoneOf(body, world.bodies), world.now));
  return seats.some((seat) => seat.role === 'delegate' && seat.member === member);
}
