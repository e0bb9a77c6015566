import { zoneOf } from '../../../domain/body.ts';
import type { RecordedEvent } from '../../../domain/event.ts';
import type { DecisionId } from '../../../domain/ids.ts';
import { type LettersOfDecision, lettersSentence } from '../../../domain/language/letters-of-decision.ts';
import { othersBeside } from '../../../domain/letter-items.ts';
import { noticesDue } from '../../../domain/notices-due.ts';
import type { Language } from '../../../domain/text.ts';
import { decisionOf, type Tool } from '../../../domain/tool.ts';
import type { World } from '../../../domain/world.ts';
import type { LetterCounts, Notice, NoticeStore, ToolStore } from '../../../ports.ts';
import { noticeItems } from '../../notice-items.ts';
import { gatheringFor, noticesOf } from '../../notices-of.ts';

export interface ReadsLetters {
  readonly notices: Pick<NoticeStore, 'read'>;
  readonly tools: Pick<ToolStore, 'events'>;
}

export interface LettersOf {
  /** In the view of the reader. */
  readonly tool: Tool;
  readonly events: readonly RecordedEvent[];
  readonly world: World;
  readonly language: Language;
  /** They could take it back, were it not for its letters. */
  readonly mayTakeBack: boolean;
}

/**
 * What became of the letters of a decision, by the ledger, and until when it can be taken back. What the relay has not
 * put into a notice yet leaves with the one that gathers.
 */
export async function lettersTold(ports: ReadsLetters, id: DecisionId, of: LettersOf) {
  const { tool, events, world, language, mayTakeBack } = of;
  const decision = decisionOf(tool, id);
  const event = events.find(({ n }) => n === decision?.n);
  if (!decision || !event) return undefined;
  const letters = await lettersOf(ports, event, of);
  const zone = zoneOf(decision.facts.body, world.bodies);
  const isOpen = letters.are === 'to-leave' && mayTakeBack;
  return {
    letters: {
      sentence: lettersSentence(letters, { zone, now: world.now }, language),
      ...('at' in letters ? { leaveAt: letters.at } : {}),
      left: letters.are === 'gone' && letters.people > 0,
      ...(letters.are === 'gone' ? { people: letters.people } : {}),
    },
    ...(isOpen ? { takeBackUntil: letters.at } : {}),
  };
}

async function lettersOf(
  { notices, tools }: ReadsLetters,
  event: RecordedEvent,
  { tool, world }: Pick<LettersOf, 'tool' | 'world'>,
): Promise<LettersOfDecision> {
  const [due] = noticesDue(event, tool, { ...world, now: event.at });
  if (!due) return { are: 'none' };
  const [told] = await noticesOf(notices, event, tool, world);
  const notice = told ?? (await gatheringFor(notices, due));
  const at = notice.sendAt;
  if (notice.state === 'closed') return { are: 'gone', at, ...handedOver(notice) };
  if (notice.state !== 'gathering' || at <= world.now) return { are: 'leaving', at };
  const items = await noticeItems(notice, tools);
  return { are: 'to-leave', at, others: othersBeside(event, notice, items, world) };
}

/** Only what the ledger says was handed over has left. */
function handedOver({ counts = {} }: Notice): { readonly people: number; readonly lost: number } {
  const { sent = 0, bounced = 0, complained = 0 }: LetterCounts = counts;
  return { people: sent + bounced + complained, lost: bounced };
}
