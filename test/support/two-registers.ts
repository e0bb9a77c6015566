import type { Command, Decided } from '../../functions/domain/command.ts';
import { daysAfter } from '../../functions/domain/date.ts';
import { decide } from '../../functions/domain/decide.ts';
import type { Next } from '../../functions/domain/event.ts';
import { decisionId, personId, sessionId, toolId } from '../../functions/domain/ids.ts';
import type { Actor } from '../../functions/domain/may.ts';
import { toolFor } from '../../functions/domain/readers-history.ts';
import { isRefusal } from '../../functions/domain/refusal.ts';
import { anyIntent, anyRegistration, commandFrom, type Intent, sittingWorld } from './any-command.ts';
import fc from './properties.ts';
import { PoC, registration } from './sample-register.ts';
import { clock, officer, paper, Story } from './story.ts';

/*
 * Two registers with the same tools, the same bodies, the same hours and the same public acts. What the restricted
 * body does is the same at first, and then another thing in each of them. Whoever has no seat there must not be able to
 * tell one from the other.
 */

export const ids = ['T13', 'T14', 'T15'] as const;

interface Act {
  readonly intent: Intent;
  readonly tool: number;
  /** Everybody's; or the restricted body's, in one of the registers or in both. */
  readonly whose: 'public' | 'a' | 'b' | 'both';
}

const acts = (whose: readonly Act['whose'][], maxLength: number) =>
  fc.array(fc.record({ intent: anyIntent, tool: fc.nat(ids.length - 1), whose: fc.constantFrom(...whose) }), {
    maxLength,
  });

export const scripts = fc.record({
  registrations: fc.array(anyRegistration, { minLength: ids.length, maxLength: ids.length }),
  /** How far each has come before anything else happens. */
  begins: fc.array(fc.constantFrom('draft', 'submitted', 'endorsed'), {
    minLength: ids.length,
    maxLength: ids.length,
  }),
  /** As long as both are one. */
  before: acts(['public', 'both'], 12),
  after: acts(['public', 'public', 'a', 'b', 'both'], 20),
});
export type Script = typeof scripts extends fc.Arbitrary<infer S> ? S : never;

const outsider: Actor = { id: personId('outsider'), seats: [] };

/** Plays a script in both registers. */
export function playTwice(script: Script): readonly [Story, Story] {
  const { before, after } = script;
  const both = [begun(script), begun(script)] as const;
  for (const [i, act] of [...before, ...after].entries()) {
    if (!pass(both, act.intent.days)) return both;
    const mayClear = i < before.length;
    if (act.whose === 'public') publicly(both, act, `P-${i}`);
    if (act.whose === 'a' || act.whose === 'both') hiddenly(both[0], act, `H-${i}`, mayClear);
    if (act.whose === 'b' || act.whose === 'both') hiddenly(both[1], act, `H-${i}`, mayClear);
  }
  return both;
}

function begun({ registrations, begins }: Pick<Script, 'registrations' | 'begins'>): Story {
  const story = new Story();
  story.world = sittingWorld;
  for (const [i, id] of ids.entries()) {
    const { supersedes: _, ...more } = { ...registration, ...registrations[i] };
    story.id = toolId(id);
    const title = { en: `${more.title.en} ${id}`, fr: `${more.title.fr} ${id}` };
    story.does({ type: 'register', tool: story.id, registration: { ...more, title }, by: officer });
    const [first] = more.route.steps.filter((step) => step.ask === 'decide');
    if (begins[i] === 'draft' || !first) continue;
    story.submitted(first.body);
    if (begins[i] === 'submitted' || first.body === PoC) continue;
    const session = sessionId(`${first.body}-sits`);
    story.does({ ...story.recording(first.body, 'endorsed', { session }), decision: decisionId(`${id}-B`) });
  }
  return story;
}

/** Time passes in both; false where silence would come to one thing here and to another there. */
function pass(both: readonly [Story, Story], days: number): boolean {
  const until = daysAfter(both[0].now, days);
  const silences = both.map((story) =>
    JSON.stringify(
      [...story.tools.values()]
        .filter(({ progress: { next }, procedure }) => {
          const ends = next.onLapse === 'agree' && next.lapsesAt !== null && next.lapsesAt <= until;
          return ends && procedure;
        })
        .map(({ id, procedure, decisions }) => [
          id,
          procedure,
          decisions.find((d) => d.id === procedure?.decision)?.facts,
        ])
        .filter(([, , facts]) => (facts as { body?: string } | undefined)?.body !== PoC),
    ),
  );
  if (silences[0] !== silences[1]) return false;
  for (const story of both) {
    for (const id of story.tools.keys()) {
      story.id = toolId(id);
      let at = story.next.lapsesAt;
      for (; at !== null && at <= until; at = story.next.lapsesAt) {
        const now = story.now;
        if (at > story.now) story.at(at);
        story.does({ type: 'lapse', asked: 3, notReached: [], by: clock });
        story.at(now);
        if (story.next.lapsesAt !== null && story.next.lapsesAt <= at) break;
      }
    }
    story.at(until);
  }
  return true;
}

const isHidden = (command: Command): boolean =>
  ('facts' in command && command.facts.body === PoC) ||
  ('body' in command.by.seat && command.by.seat.body === PoC) ||
  command.type === 'clear-step' ||
  (command.type === 'change-route' && command.authority.body === PoC);

const named = (command: Command, name: string): Command =>
  command.type === 'record-decision' ||
  command.type === 'open-written-procedure' ||
  command.type === 'discontinue'
    ? { ...command, decision: decisionId(name) }
    : command;

/** What everybody may know of: carried out in both, if it can be, and says no more than one would expect. */
function publicly(both: readonly [Story, Story], { intent, tool }: Act, name: string): void {
  const id = toolId(ids[tool] ?? 'T13');
  const [a] = both;
  const world = sittingWorld(a.now);
  a.id = id;
  const view = viewOf(a);
  const meant = view && commandFrom(intent, view, world);
  if (!view || !meant || isHidden(meant)) return;
  const command = named(meant, name);
  const expected = landing(decide(view, command, world));
  const decided = both.map((story) => decide(story.tools.get(id), command, world));
  const isTelling = decided.some((one) => {
    const real = landing(one);
    return isRefusal(one) || (real !== undefined && real !== expected);
  });
  const [one, other] = both.map((story) => JSON.stringify(story.tools.get(id)?.title));
  // What a body decided on has a title: where that is another here and there, a public decision tells it.
  const isTitled = one !== other && decided.some((made) => landing(made) !== undefined);
  // What the real register does is different from what is known: that it does it is then for all to see.
  if (
    isTelling ||
    isTitled ||
    decided.some((one) => !isRefusal(one) && one.others.some((o) => !ids.includes(o.tool as never)))
  )
    return;
  for (const story of both) {
    story.id = id;
    story.does(command);
  }
}

function landing(decided: ReturnType<typeof decide>): string | undefined {
  const event: Partial<Decided['event']> = isRefusal(decided) ? {} : decided.event;
  const move = 'move' in event ? event.move : undefined;
  if (!move) return undefined;
  const { lapsesAt: _, onLapse: __, dormant: ___, ...next }: Next = move.next;
  return JSON.stringify(Object.entries(next).sort());
}

/** A tool that the restricted body makes of another: its name tells which act it was. */
const made = (name: string) => toolId(`X${name}`);

/** The tool as everybody knows it. */
const viewOf = (story: Story) =>
  toolFor(
    story.events.filter((event) => event.tool === story.id),
    outsider,
    story.world(story.now),
  );

/** What is done because of what the restricted body did: nobody can do it where it did not. */
function because(story: Story, n: number): boolean {
  const { next, by } = story.tool.progress;
  const mover = story.tool.decisions.find(({ id }) => id === by);
  const to = story.tool.route.steps[n % story.tool.route.steps.length];
  if (next.stage !== 'draft' || mover?.facts.body !== PoC || mover.cleared || !to) return false;
  const command: Command = {
    type: 'submit',
    to: to.body,
    asked: { en: 'Again' },
    versions: [paper('en', 'x')],
    ...(n % 3 === 0 ? { title: { en: 'Quite another name' } } : {}),
    by: officer,
  };
  const view = viewOf(story);
  if (isRefusal(story.ask(command)) || (view && !isRefusal(decide(view, command, story.world(story.now)))))
    return false;
  story.does(command);
  return true;
}

/** What the restricted body does, or what is done because of it. */
function hiddenly(story: Story, { intent, tool }: Act, name: string, mayClear: boolean): void {
  const id = toolId(ids[tool] ?? 'T13');
  story.id = id;
  const world = sittingWorld(story.now);
  if (intent.b % 2 === 0 && because(story, intent.a)) return;
  const kinds = [
    'record',
    'record',
    'record',
    'open-written',
    'confirm',
    'take-back',
    'answer',
    'discontinue',
    'final-text',
    'propose',
    'agree',
    'clear',
  ] as const;
  const what = kinds[(intent.a + intent.b) % kinds.length] ?? 'record';
  // The restricted body is the second last of those that `commandFrom` chooses from, where a is a multiple of 3.
  const meant = commandFrom({ ...intent, what, a: 12 * intent.a, b: 4 * intent.b + 2 }, story.tool, world);
  if (!meant || (meant.type === 'clear-step' && !mayClear)) return;
  const decision =
    'decision' in meant ? story.tool.decisions.find((d) => d.id === meant.decision) : undefined;
  const isNew =
    meant.type === 'record-decision' ||
    meant.type === 'open-written-procedure' ||
    meant.type === 'discontinue';
  // What was cleared is everybody's, and so is what is done to it.
  if (!isNew && decision?.cleared) return;
  if (isNew ? meant.facts.body !== PoC : meant.type !== 'clear-step' && decision?.facts.body !== PoC) return;
  if ('facts' in meant && meant.facts.body !== PoC) return;
  const command = named(intent.a % 5 === 0 ? dividing(meant, name) : returning(meant, intent.b), name);
  const decided = decide(story.tool, command, world);
  const touchesOthers = !isRefusal(decided) && decided.others.some((one) => one.tool !== made(name));
  if (!isRefusal(decided) && !touchesOthers) story.does(command);
}

/** The same decision; of two that are no division, one sends the tool back to its officer. */
function returning(command: Command, n: number): Command {
  if (command.type !== 'record-decision' || n % 2 === 0) return command;
  const outcome = n % 3 === 0 ? 'referred-back' : command.facts.outcome;
  return { ...command, facts: { ...command.facts, outcome, target: 'draft' } };
}

/** The same decision, of a part of the tool: the rest of it becomes a tool that it made. */
function dividing(command: Command, name: string): Command {
  if (command.type !== 'record-decision') return command;
  const { supersedes: _, ...rest } = registration;
  const remainder = made(name);
  const title = { en: `The rest of a compendium, ${name}` };
  return {
    ...command,
    facts: { ...command.facts, outcome: 'in-part', remainder },
    child: { tool: remainder, registration: { ...rest, title } },
  };
}
