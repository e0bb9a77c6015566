import { zoneOf } from '../body.ts';
import { dayIn } from '../date.ts';
import type { Due } from '../due.ts';
import { invitationOf } from '../invitation.ts';
import { type Actor, may } from '../may.ts';
import { voicesOn } from '../person.ts';
import { decisionOf, type Tool } from '../tool.ts';
import type { World } from '../world.ts';
import { onDay, until, untilHour } from './days.ts';

/** A window in which the person's Member has a voice and has not used it; or contributions that are invited. */
export function toAnswer(person: Actor, tool: Tool, world: World): readonly Due[] {
  const rows: Due[] = [];
  const { procedure } = tool;
  const body = procedure && decisionOf(tool, procedure.decision)?.facts.body;
  if (procedure && body !== undefined && world.now < procedure.deadlineAt) {
    const since = onDay(dayIn(zoneOf(body, world.bodies), procedure.openedAt));
    const silent = voicesOn(person.seats, body).filter(
      (member) => !procedure.answers.some((answer) => answer.member === member),
    );
    for (const member of silent) {
      const { decision } = procedure;
      rows.push({
        asks: 'answer',
        body,
        decision,
        member,
        since,
        ...untilHour(procedure.deadlineAt, body, world),
      });
    }
  }
  const invitation = invitationOf(tool, world);
  const mayOffer =
    invitation && may(person, 'offer-contribution', { body: invitation.body }) === true
      ? invitation
      : undefined;
  if (mayOffer)
    rows.push({
      asks: 'contribute',
      body: mayOffer.body,
      decision: mayOffer.decision,
      ...until(mayOffer.byDay, mayOffer.body, world),
    });
  return rows;
}

/** A correction that somebody else proposed and that the person may agree to. */
export const toCorrect = (person: Actor, tool: Tool): readonly Due[] =>
  tool.decisions.flatMap(({ id, status, proposal }): Due[] => {
    if (!proposal || status === 'taken-back') return [];
    const { body } = proposal.facts;
    const allowed = may(person, 'agree-correction', { body, proposedBy: proposal.by.person });
    return allowed === true
      ? [{ asks: 'correct', body, decision: id, since: onDay(proposal.at.slice(0, 10)) }]
      : [];
  });
