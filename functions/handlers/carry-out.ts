import type { AskedCommand } from '../contracts/commands.ts';
import { homeZone } from '../domain/body.ts';
import { dayIn } from '../domain/date.ts';
import { decide } from '../domain/decide.ts';
import { restrictedOf } from '../domain/held.ts';
import type { PersonId } from '../domain/ids.ts';
import type { Actor } from '../domain/may.ts';
import { seatsOn } from '../domain/person.ts';
import { mayRead } from '../domain/readers-view.ts';
import { isRefusal, type Refusal, refuse } from '../domain/refusal.ts';
import type { World } from '../domain/world.ts';
import type { Loaded } from '../ports.ts';
import { type Answer, answerOf } from './answer.ts';
import type { Ask, CarryOutPorts } from './ask.ts';
import { namingTool, permittedDeed } from './permitted-deed.ts';
import { touchedTools } from './touched-tools.ts';

/** How often a command is decided again when somebody else wrote first and the asker named no version. */
const tries = 4;

/** Carries out a command: the same request gives the same answer, and two that meet give one winner. */
export const carryOut = (ports: CarryOutPorts) => {
  const decideAndWrite = deciding(ports);
  return async (ask: Ask): Promise<Answer> => {
    const answer = await decideAndWrite(ask);
    if (!isRefusal(answer)) return answer;
    // Where a request and its repetition cross, what the one has done is what the other is refused for.
    const crossed = await ports.tools.repeated(ask.request);
    return crossed === undefined || crossed === 'key-reused' ? answer : answerOf(crossed);
  };
};

const deciding =
  (ports: CarryOutPorts) =>
  async (ask: Ask): Promise<Answer> => {
    const now = ports.clock.now();
    // Somebody waits, and hardly anybody asks twice: all at once.
    const [before, world, held, first] = await Promise.all([
      ports.tools.repeated(ask.request),
      ports.people.world(now),
      ports.people.seatsOf(ask.by.person),
      ports.tools.load(ask.tool),
    ]);
    if (before === 'key-reused') return refuse('request-key-reused', { key: ask.request.key });
    if (before) return answerOf(before);
    const reader: Actor = { id: ask.by.person, seats: seatsOn(held, dayIn(homeZone, now)) };
    let loaded = first;
    for (let n = 1; ; n++) {
      const permitted = await permittedDeed(ports, ask, reader, loaded, world);
      if (isRefusal(permitted)) return permitted;
      const { by, deed, seesAll } = permitted;
      // The number of a version tells of events that not everybody may know of.
      const wrongVersion =
        loaded && ask.expectedVersion !== undefined && loaded.tool.version !== ask.expectedVersion;
      if (wrongVersion && seesAll) return conflict(ports, ask, reader, loaded, world);
      const unknown = await unknownOfficer(ports, ask.command);
      if (unknown) return refuse('unknown-person', { person: unknown });
      const decided = decide(loaded?.tool, { ...deed, by }, world);
      if (isRefusal(decided)) return namingTool(decided, ask.tool);
      const others = await touchedTools(ports.tools, decided.others, { reader, by, world });
      if (isRefusal(others)) return others;
      const events = [{ tool: ask.tool, after: loaded, event: decided.event }, ...others];
      const restricted = restrictedOf(world.bodies);
      const written = await ports.tools.append({ at: now, by, request: ask.request, restricted, events });
      if (written.is === 'key-reused') return refuse('request-key-reused', { key: ask.request.key });
      if (written.is === 'repeat') return answerOf(written.event);
      if (written.is === 'written') {
        const event = written.events.find(({ tool }) => tool === ask.tool);
        if (!event) throw new Error(`The register wrote no event of ${ask.tool}`);
        return answerOf(event);
      }
      loaded = await ports.tools.load(ask.tool);
      if (ask.expectedVersion !== undefined || n === tries)
        return conflict(ports, ask, reader, loaded, world);
    }
  };

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

/** A tool whose officer nobody knows could be submitted by nobody. */
async function unknownOfficer(
  { people }: CarryOutPorts,
  command: AskedCommand,
): Promise<PersonId | undefined> {
  if (command.type !== 'register') return undefined;
  const known = new Set((await people.people(command.registration.officers)).map(({ id }) => id));
  return command.registration.officers.find((id) => !known.has(id));
}
