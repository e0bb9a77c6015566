import { daysAfter } from '../../functions/domain/date.ts';
import { decide } from '../../functions/domain/decide.ts';
import { personId, toolId } from '../../functions/domain/ids.ts';
import type { Actor } from '../../functions/domain/may.ts';
import { isRefusal } from '../../functions/domain/refusal.ts';
import { anyIntent, anyRegistration, commandFrom, sittingWorld } from './any-command.ts';
import fc from './properties.ts';
import { Council, PoC, PTC, SWG, seat } from './sample-register.ts';
import { clock, Story } from './story.ts';

export const histories = fc.tuple(anyRegistration, fc.array(anyIntent, { minLength: 1, maxLength: 40 }));

/** Plays intents, and lets the clock act wherever a wait runs out in between. */
export function lived(
  registration: Parameters<Story['registered']>[0],
  intents: readonly Parameters<typeof commandFrom>[0][],
): Story {
  const story = new Story();
  story.world = sittingWorld;
  story.now = '2024-04-01T08:00:00.000Z';
  story.registered(registration);
  for (const intent of intents) {
    const until = daysAfter(story.now, intent.days);
    for (let at = story.next.lapsesAt; at !== null && at <= until; at = story.next.lapsesAt) {
      if (at > story.now) story.at(at);
      story.does({ type: 'lapse', asked: 3, notReached: [], by: clock });
    }
    story.at(until);
    const command = commandFrom(intent, story.tool, sittingWorld(story.now));
    if (!command) continue;
    const decided = decide(story.tool, command, sittingWorld(story.now));
    const touchesOthers = !isRefusal(decided) && decided.others.some((o) => !story.tools.has(o.tool));
    if (!isRefusal(decided) && !touchesOthers) story.does(command);
  }
  return story;
}

const bodies = [SWG, PTC, PoC, Council];
const roles = ['secretary', 'deputy-secretary', 'chair', 'delegate', 'observer'] as const;

/** Somebody with up to three seats: on bodies, of a tool, of the register, or none. */
export const anyReader: fc.Arbitrary<Actor> = fc
  .array(
    fc.oneof(
      fc.record({ role: fc.constantFrom(...roles), body: fc.constantFrom(...bodies) }),
      fc.constant({ role: 'administrator' as const, body: undefined }),
      fc.constantFrom('T13', 'T99').map((tool) => ({ role: 'officer' as const, body: undefined, tool })),
    ),
    { maxLength: 3 },
  )
  .map((seats) => ({
    id: personId('reader'),
    seats: seats.map((one) =>
      seat('reader', one.role, one.body, 'tool' in one ? { tool: toolId(one.tool) } : {}),
    ),
  }));
