import { zoneOf } from '../../../domain/body.ts';
import { minutesAfter } from '../../../domain/date.ts';
import type { BodyId } from '../../../domain/ids.ts';
import { bodyIn } from '../../../domain/language/body-words.ts';
import { sendChoiceLabel } from '../../../domain/language/form-words.ts';
import { minutesToTakeBack, nextSending } from '../../../domain/notices-due.ts';
import { proposedChoice, type SendChoice, sendChoices } from '../../../domain/send-choices.ts';
import type { Tool } from '../../../domain/tool.ts';
import type { World } from '../../../domain/world.ts';

/** When letters can leave if it were recorded now, and what each choice sets in the command (USERS.md 2.1, S4). */
export function sendChoicesShown(tool: Tool, id: BodyId, world: World) {
  const zone = zoneOf(id, world.bodies);
  const { sendAt } = nextSending(world.now, zone);
  const body = { en: bodyIn(world, id, 'en'), fr: bodyIn(world, id, 'fr') };
  const proposed = proposedChoice(tool, id, world);
  const leavesAt: Readonly<Record<SendChoice, string | undefined>> = {
    'with-the-day': sendAt,
    soon: minutesAfter(world.now, minutesToTakeBack),
    quiet: undefined,
  };
  return sendChoices.map((choice) => {
    const at = leavesAt[choice];
    return {
      ...{ choice, label: sendChoiceLabel(choice, { body, zone, now: world.now, sendAt }) },
      ...(at === undefined ? {} : { leavesAt: at }),
      proposed: choice === proposed,
      sets:
        choice === 'quiet'
          ? { quiet: true }
          : // Where quiet is proposed, whoever wants a letter says so.
            { ...(proposed === 'quiet' ? { quiet: false } : {}), letter: { leaves: choice } },
    };
  });
}
