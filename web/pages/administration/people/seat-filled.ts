import { seatRules } from '../../../../functions/domain/seat-rules.ts';
import type { Call } from '../../../api/ask.ts';
import type { Fault } from '../../../filling/fault-at.ts';
import type { useWords } from '../../../words/both.ts';
import type { peopleWords } from './people-words.ts';

type Say = ReturnType<typeof useWords<typeof peopleWords.en>>;
export type Given = Call<'giveSeat'>['body'];

/** A seat as it is filled in; what its role has not is not asked for. */
export interface SeatFilled {
  readonly role: Given['role'];
  readonly body: string;
  readonly tool: string;
  readonly member: string;
  readonly from: string;
  readonly to: string;
  readonly reason: string;
}

/** Where each field of a seat is filled in, by its name in the API. */
export const seatAt = {
  body: 'seat-body',
  tool: 'seat-tool',
  member: 'seat-member',
  from: 'seat-from',
  to: 'seat-to',
  reason: 'seat-reason',
} as const;

/** What is still missing before a seat can be given. */
export function seatFaults({ role, body, tool, member, from, to }: SeatFilled, say: Say): readonly Fault[] {
  const wants = seatRules[role];
  const faults: Fault[] = [];
  if (wants.body && body === '') faults.push({ at: seatAt.body, text: say.bodyMissing });
  if (wants.tool && tool.trim() === '') faults.push({ at: seatAt.tool, text: say.toolMissing });
  if (wants.member && member === '') faults.push({ at: seatAt.member, text: say.memberMissing });
  if (from === '') faults.push({ at: seatAt.from, text: say.sinceMissing });
  else if (to !== '' && to < from) faults.push({ at: seatAt.to, text: say.endsBefore });
  return faults;
}

/** The seat as the API takes it. */
export function seatGiven({ role, body, tool, member, from, to, reason }: SeatFilled): Given {
  const wants = seatRules[role];
  return {
    role,
    from,
    ...(wants.body && { body }),
    ...(wants.tool && { tool: tool.trim() }),
    ...(wants.member && { member }),
    ...(to !== '' && { to }),
    ...(reason.trim() !== '' && { reason: reason.trim() }),
  };
}
