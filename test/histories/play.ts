import type { AskedCommand } from '../../functions/contracts/commands.ts';
import type { Command } from '../../functions/domain/command.ts';
import type { DecisionFacts, RecordedFacts } from '../../functions/domain/event.ts';
import { decisionId, type PersonId, personId, type ToolId, toolId } from '../../functions/domain/ids.ts';
import { isRefusal } from '../../functions/domain/refusal.ts';
import type { Tool } from '../../functions/domain/tool.ts';
import type { Asker } from '../../functions/handlers/ask.ts';
import type { Loaded } from '../../functions/ports.ts';
import { chanceOf } from '../api/fuzz/chance.ts';
import { commandFrom, type Intent } from '../support/any-command.ts';
import { PoC, PTC, registration, seat } from '../support/sample-register.ts';
import type { History, Move, Turn } from './moves.ts';
import { administrator, seatEverybody } from './people.ts';
import { broken } from './promises/all.ts';
import { outOfOrder } from './promises/executions.ts';
import { secret } from './secrets.ts';
import type { Stores } from './stores.ts';
import { openSystem, type System } from './system.ts';

const firstTools = [toolId('T13'), toolId('T16')];
const minute = 60_000;
const hour = 60 * minute;

/** What a history came to. */
export interface Played {
  /** Promises that were not kept, in words. */
  readonly faults: readonly string[];
  readonly asked: number;
  readonly events: number;
  readonly letters: number;
  readonly generations: number;
  readonly mishaps: number;
  /** How often each kind of event was written; of decisions, each outcome, and of requests each refusal. */
  readonly kinds: readonly (readonly [string, number])[];
}

/** Plays a history on a register of its own, and says which promises were not kept. */
export async function play(history: History, stores: Stores): Promise<Played> {
  const chance = chanceOf(history.chance);
  const system = await openSystem(stores, () => chance.upTo(1_000_000) / 1_000_000);
  try {
    const people = await seatEverybody(stores.people, system.clock.now());
    for (const [i, registration] of history.registrations.entries()) {
      const tool = firstTools[i];
      if (!tool) continue;
      await system.ask({
        tool,
        command: { type: 'register', registration } as never,
        by: { person: personId('officer') },
      });
      await system.rests();
    }
    for (const turn of history.turns) {
      await command(system, turn, people);
      for (const move of turn.moves) await moves(system, move, people);
    }
    const faults = await endsWell(system, history.kindly);
    const { witness } = system;
    const tools = await everyTool(system);
    return {
      faults,
      asked: witness.asked.length,
      events: witness.written.reduce((sum, { events }) => sum + events.length, 0),
      letters: witness.letters.length,
      generations: tools.reduce((sum, { head }) => sum + head.generation, 0),
      mishaps: history.turns.reduce((sum, { moves }) => sum + moves.filter(isMishap).length, 0),
      kinds: kindsOf(system),
    };
  } finally {
    system.close();
  }
}

const isMishap = ({ is }: Move): boolean =>
  ['mishap', 'lose-ring', 'ring-twice', 'stop', 'redrive', 'engine', 'throttle', 'again'].includes(is);

function kindsOf({ witness }: System): Played['kinds'] {
  const names = [
    ...witness.written.flatMap(({ events }) =>
      events.map((event) => event.type + ('facts' in event ? ` ${event.facts.outcome}` : '')),
    ),
    ...witness.asked.flatMap(({ answers }) =>
      answers.flatMap((answer) => (isRefusal(answer) ? [`refused: ${answer.refused}`] : [])),
    ),
  ];
  return [...Map.groupBy(names, (name) => name)].map(([name, all]) => [name, all.length]);
}

/** A person asks for something; several days may pass before, in which all goes well. */
async function command(
  system: System,
  { intent, of, asks }: Turn,
  people: readonly PersonId[],
): Promise<void> {
  if (intent.days > 0) await system.passes(intent.days * 24 * hour, true);
  const tools = system.toolsKnown();
  const all = (await Promise.all(tools.map((tool) => system.stores.tools.load(tool)))).flatMap(
    (one) => one ?? [],
  );
  const { what, among } = fitting(intent.what, all);
  const loaded = among[of % among.length];
  if (!loaded) return;
  const { id } = loaded.tool;
  const world = await system.stores.people.world(system.clock.now());
  const made = commandFrom({ ...intent, what }, loaded.tool, world);
  if (!made) return;
  const { command, by } = askedOf(made, id, system.witness.asked.length);
  const person = asks === 'another' ? people[intent.a % people.length] : undefined;
  const asker = person === undefined ? by : { person };
  const other = tools[(of + 1) % tools.length];
  if (asks === 'several' && command.type === 'record-decision' && other && other !== id) {
    const together = {
      decision: decisionId(`D-${system.witness.asked.length}`),
      tools: [id, other],
    };
    for (const tool of together.tools) await system.ask({ tool, command, by: asker, together });
    return;
  }
  const seen = asks === 'seen' ? { expectedVersion: loaded.tool.version } : {};
  await system.ask({ tool: id, command, by: asker, ...seen });
}

/** What a tool must be like for a command to have something to act on. */
const ready: Partial<Record<Intent['what'], (tool: Tool) => boolean>> = {
  answer: ({ procedure }) => procedure !== undefined,
  'open-written': ({ progress, procedure }) => progress.next.step !== null && procedure === undefined,
  'not-listed': ({ progress }) => progress.next.step !== null,
  agree: ({ decisions }) => decisions.some(({ proposal }) => proposal !== undefined),
  propose: ({ decisions }) => decisions.length > 0,
  confirm: ({ decisions }) => decisions.length > 0,
  'final-text': ({ decisions }) => decisions.length > 0,
  publish: ({ progress }) => progress.next.stage === 'publication',
  resume: ({ paused }) => paused,
};

/** What has to come before a command that nothing is ready for. */
const first: Partial<Record<Intent['what'], Intent['what']>> = {
  answer: 'open-written',
  'open-written': 'submit',
  'not-listed': 'submit',
  agree: 'propose',
  propose: 'record',
  confirm: 'record',
  'final-text': 'record',
  publish: 'record',
  resume: 'pause',
};

/** A command that fits a tool, and the tools that it fits: the one that is meant, or what has to come before it. */
function fitting(
  what: Intent['what'],
  all: readonly Loaded[],
): { readonly what: Intent['what']; readonly among: readonly Loaded[] } {
  const among = all.filter(({ tool }) => ready[what]?.(tool) ?? true);
  const before = first[what];
  return among.length > 0 || before === undefined ? { what, among } : fitting(before, all);
}

/** What a person asks, without what the register and the ledger add of themselves. */
function askedOf(
  made: Command,
  tool: ToolId,
  n: number,
): { readonly command: AskedCommand; readonly by: Asker } {
  const { by, ...given } = made;
  const named: Record<string, unknown> = { ...given };
  for (const added of ['tool', 'tools', 'hasVoice', 'lettersLeft']) delete named[added];
  const isNew = ['record-decision', 'open-written-procedure', 'discontinue'].includes(made.type);
  if (isNew) delete named.decision;
  if (made.type === 'record-decision')
    Object.assign(named, withChild(made.facts, toolId(`${tool.slice(0, 9)}-${n}`)));
  if ('facts' in named) named.facts = withSecret(named.facts as DecisionFacts, n);
  const asker = by.seat.role === 'clock' ? { person: administrator } : by;
  return { command: named as unknown as AskedCommand, by: asker };
}

/** What the restricted body decides is told in words that can be found again wherever they get to. */
function withSecret(facts: DecisionFacts, n: number): DecisionFacts {
  if (facts.body !== PoC) return facts;
  const words = { en: secret(n), fr: secret(n) };
  return { ...facts, text: words, guidance: words, amendments: words, scope: words, reason: words };
}

/** An outcome that makes another tool names it. */
function withChild(facts: RecordedFacts, tool: ToolId): object {
  const name = { 'in-part': 'remainder', split: 'child', 'child-derived': 'child' }[facts.outcome as string];
  if (name === undefined) return {};
  const { supersedes: _, ...own } = registration;
  return { facts: { ...facts, [name]: tool }, child: { tool, registration: own } };
}

async function moves(system: System, move: Move, people: readonly PersonId[]): Promise<void> {
  const { turns } = system;
  switch (move.is) {
    case 'go': {
      const actor = turns.waiting[move.n % Math.max(turns.waiting.length, 1)]?.actor;
      for (let calls = move.calls; calls > 0 && actor; calls--) {
        const at = turns.waiting.findIndex((turn) => turn.actor === actor);
        if (at === -1) return;
        await system.goes(at);
      }
      return;
    }
    case 'mishap':
      return system.goes(move.n, move.how);
    case 'deliver':
      return system.deliver(move.n, move.many);
    case 'ring-twice': {
      const record = system.doorbells[move.n % Math.max(system.doorbells.length, 1)];
      if (record) system.doorbells.push(record);
      return;
    }
    case 'lose-ring':
      if (system.doorbells.splice(move.n % Math.max(system.doorbells.length, 1), 1).length > 0)
        system.befallen.add('a record was lost');
      return;
    case 'again':
      return system.again(move.n);
    case 'stop':
    case 'redrive':
      return fromOutside(system, move.is, move.n);
    case 'news':
      return system.tellNews(move.n, move.how);
    case 'engine':
      return system.engineErrs(move.n, move.how);
    case 'throttle':
      return system.throttle(move.letters);
    case 'passes':
      return system.passes(move.seconds * 1000, false);
    case 'next-timer': {
      const due = system.engine.nextDueAt();
      const now = Date.parse(system.clock.now());
      // A wait for years is not what is meant.
      if (due !== undefined && due - now < 40 * 24 * hour) await system.passes(Math.max(due - now, 0), false);
      return;
    }
    case 'rests':
      return system.rests();
    case 'reconcile':
      void system.reconcile(move.mode);
      return turns.settled();
    case 'people':
      return somebodyChanges(system, move, people);
    default:
      return move satisfies never;
  }
}

/** Somebody at the console of the service. */
async function fromOutside(system: System, how: 'stop' | 'redrive', n: number): Promise<void> {
  const wanted = how === 'stop' ? 'RUNNING' : 'ABORTED';
  const known = await system.lifecycles(wanted);
  const name = known[n % Math.max(known.length, 1)];
  if (name === undefined) return;
  system.befallen.add(`somebody did ${how}`);
  if (how === 'stop') await system.executions.stop(name, 'by hand');
  else await system.executions.redrive(name);
  await system.turns.settled();
}

async function somebodyChanges(
  { stores: { people: store }, clock }: System,
  { n, what }: Extract<Move, { is: 'people' }>,
  people: readonly PersonId[],
): Promise<void> {
  const id = people[n % people.length];
  const person = id && (await store.person(id));
  if (!person) return;
  const yesterday = new Date(Date.parse(clock.now()) - 24 * hour).toISOString().slice(0, 10);
  if (what === 'leaves') {
    // A body keeps its secretaries, or its history ends.
    for (const held of await store.seatsOf(person.id))
      if (!/^(sec|dep|officer|admin)/.test(person.id)) await store.putSeat({ ...held, to: yesterday });
  } else if (what === 'moves') await store.putPerson({ ...person, email: `${person.id}.new@example.org` });
  else if (what === 'follows') await store.follow(n % 2 ? 'body:PoC' : 'tool:T13', person.id, n % 3 > 0);
  else if (n % 2)
    await store.changePerson(person.id, { level: { body: PTC, level: n % 3 ? 'none' : 'all' } });
  else await store.putSeat(seat(person.id, 'observer', PTC));
}

const everyTool = async ({ stores: { tools }, toolsKnown }: System) => {
  const heads = await Promise.all(toolsKnown().map((id) => tools.head(id)));
  return heads.flatMap((head) => (head ? [{ id: head.tool, head }] : []));
};

/** What came of it: all that is under way ends, the reconciler runs, letters leave; then every promise is looked at. */
async function endsWell(system: System, kindly: boolean): Promise<readonly string[]> {
  system.throttle(0);
  await system.rests();
  await system.passes(40 * minute, true);
  const faults: string[] = [];
  const tell = (when: string, found: readonly string[]) =>
    faults.push(...found.map((fault) => `${when}: ${fault}`));
  if (kindly && system.befallen.size === 0 && !(await system.endedBadly()))
    tell('by the relay alone', await outOfOrder(system));
  for (let looks = 0; looks < 2; looks++) {
    await reconciled(system);
    await system.passes(16 * minute, true);
  }
  tell('once reconciled', await outOfOrder(system));
  await system.passes(3 * minute, true);
  const before = await system.everything();
  const second = await reconciled(system);
  if (second && second.drifted.length > 0) tell('again', [`drifted: ${JSON.stringify(second.drifted)}`]);
  if ((await system.everything()) !== before) tell('again', ['a second reconciliation wrote something']);
  await letLettersLeave(system);
  tell('at the end', await broken(system));
  return faults;
}

async function reconciled(system: System) {
  const run = system.reconcile('sweep');
  await system.turns.settled();
  await system.rests();
  return run;
}

/** A day and more, so that the sending hour comes; what died on the way is begun anew, as every 15 minutes. */
async function letLettersLeave(system: System): Promise<void> {
  await system.passes(26 * hour, true);
  for (let n = 0; n < 12; n++) {
    const unfinished = await system.stores.notices.unfinished(system.hoursAgo(1));
    if (unfinished.length === 0) return;
    await reconciled(system);
    await system.passes(2 * hour, true);
  }
}
