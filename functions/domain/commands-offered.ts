import type { Command, Deed } from './command.ts';
import { decide } from './decide.ts';
import type { BodyId, DecisionId, MemberId } from './ids.ts';
import { invitationOf } from './invitation.ts';
import { type Actor, may } from './may.ts';
import { mayCommand } from './may-command.ts';
import { voicesOn } from './person.ts';
import { isRefusal } from './refusal.ts';
import { decisionOf, type Tool } from './tool.ts';
import { trialsFor } from './trial-commands.ts';
import type { World } from './world.ts';

/** Something that a person may do to a tool now: a button that their screen shows. */
export interface CommandOffered {
  readonly command: Deed['type'] | 'offer-contribution';
  readonly body?: BodyId;
  readonly decision?: DecisionId;
  readonly step?: number;
  /** For whom the person would speak. */
  readonly member?: MemberId;
}

/**
 * What a person may do to a tool as it stands, by the same functions that judge it when it is done: `mayCommand` says
 * whether they may, and `decide` whether it can be. The tool is in their own view.
 */
export function commandsOffered(person: Actor, tool: Tool, world: World): readonly CommandOffered[] {
  const offered = trialsFor(person, tool, world)
    .filter(({ deed }) => mayCommand(person, deed, tool) === true && canBe(person, deed, tool, world))
    .map(({ deed, body }): CommandOffered => {
      const { decision, step } = deed as { decision?: DecisionId; step?: number };
      const isOfOne = decision !== undefined && decisionOf(tool, decision) !== undefined;
      return {
        command: deed.type,
        ...(body === undefined ? {} : { body }),
        ...(isOfOne ? { decision } : {}),
        ...(step === undefined ? {} : { step }),
      };
    });
  const all = [...offered, ...voices(person, tool, world), ...contribution(person, tool, world)];
  // Publication is tried in each language, and is one button.
  return [...new Map(all.map((one) => [JSON.stringify(one), one])).values()];
}

/** A trial lacks what a person will enter; what is refused for another reason cannot be done now. */
function canBe(person: Actor, deed: Deed, tool: Tool, world: World): boolean {
  const command: Command = { ...deed, by: { person: person.id, seat: { role: 'officer' } } };
  const decided = decide(tool, command, world);
  return !isRefusal(decided) || decided.refused === 'details-missing';
}

/** Until the hour a Member may say what it thinks, and take it back; the secretary enters what came by mail. */
function voices(person: Actor, tool: Tool, world: World): readonly CommandOffered[] {
  const { procedure } = tool;
  const body = procedure && decisionOf(tool, procedure.decision)?.facts.body;
  if (!procedure || body === undefined || procedure.deadlineAt <= world.now) return [];
  const of = { command: 'object', decision: procedure.decision, body } as const;
  const own = voicesOn(person.seats, body);
  if (own.length > 0) return own.map((member) => ({ ...of, member }));
  return may(person, 'record-decision', { body }) === true ? [of] : [];
}

function contribution(person: Actor, tool: Tool, world: World): readonly CommandOffered[] {
  const invitation = invitationOf(tool, world);
  if (!invitation || may(person, 'offer-contribution', { body: invitation.body }) !== true) return [];
  return [{ command: 'offer-contribution', body: invitation.body, decision: invitation.decision }];
}
