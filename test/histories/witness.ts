import type { BulkEmailEntryResult, SendBulkEmailCommandInput } from '@aws-sdk/client-sesv2';
import type { OpenStageInput } from '../../functions/contracts/steps.ts';
import type { RecordedEvent } from '../../functions/domain/event.ts';
import type { ToolId } from '../../functions/domain/ids.ts';
import type { Answer } from '../../functions/handlers/answer.ts';
import type { Ask } from '../../functions/handlers/ask.ts';
import type { Append, Appended, Wait } from '../../functions/ports.ts';
import type { Actor } from './turns.ts';

/** A letter that SES has taken. */
export interface HandedOver {
  readonly notice: string;
  readonly chunk: string;
  readonly person: string;
  readonly at: string;
  readonly text: string;
  /** How often it had been taken before by senders that could not write it down (docs/letters.md). */
  readonly excused: number;
  /** When the register was told that it came back. */
  bouncedAt?: string;
}

/** What a person asked under one key, and all that they were answered. */
export interface Asked {
  readonly ask: Ask;
  readonly answers: Answer[];
  /** Without an answer: the connection was gone. */
  unanswered: number;
}

/** Sees what was written and what left, from outside, and keeps it to compare at the end. */
export class Witness {
  readonly written: { readonly by: Append; readonly events: readonly RecordedEvent[] }[] = [];
  readonly asked: Asked[] = [];
  readonly letters: HandedOver[] = [];
  /** Each time that the engine had an execution wait: a call that comes twice is no second time. */
  readonly entered: OpenStageInput[] = [];
  readonly faults: string[] = [];
  private readonly waits = new Map<ToolId, string>();
  private readonly carried = new Map<Actor, readonly (readonly [string, string])[]>();
  private readonly excuses = new Map<string, number>();
  private readonly now: () => string;
  constructor(now: () => string) {
    this.now = now;
  }

  performed(actor: Actor, of: string, args: readonly unknown[], result: unknown): void {
    if (of === 'tools.append') this.appended(args[0] as Append, result as Appended);
    if (of === 'waits.open' && result === 'written') this.waited(args[0] as Wait);
    if (of === 'ses.send') this.handedOver(actor, args[0], result);
    if (of === 'notices.settle') this.carried.delete(actor);
  }

  /** A sender that ends with letters taken and not written down may send them again, if something went wrong. */
  ended(actor: Actor, died: boolean): void {
    if (died || actor.hadMishap) this.unheard(actor);
    this.carried.delete(actor);
  }

  /** Nobody wrote down that these letters left, or knows it: docs/letters.md says that they may leave again. */
  unheard(actor: Actor): void {
    for (const key of (this.carried.get(actor) ?? []).map((of) => of.join(' ')))
      this.excuses.set(key, (this.excuses.get(key) ?? 0) + 1);
    this.carried.delete(actor);
  }

  private appended(by: Append, result: Appended): void {
    if (result.is === 'written') this.written.push({ by, events: result.events });
  }

  private waited({ tool, generation, leg, attempt }: Wait): void {
    const sorted = (n: number) => String(n).padStart(6, '0');
    const place = `${sorted(generation)}/${sorted(leg)}/${attempt}`;
    const before = this.waits.get(tool) ?? '';
    if (place < before) this.faults.push(`WAIT of ${tool} went back from ${before} to ${place}`);
    this.waits.set(tool, place);
  }

  private handedOver(actor: Actor, command: unknown, result: unknown): void {
    const { BulkEmailEntries = [] } = (command as { input: SendBulkEmailCommandInput }).input;
    const { BulkEmailEntryResults: results = [] } = result as {
      BulkEmailEntryResults?: BulkEmailEntryResult[];
    };
    const carried: (readonly [string, string])[] = [];
    for (const [i, entry] of BulkEmailEntries.entries()) {
      if (results[i]?.Status !== 'SUCCESS') continue;
      const tags = Object.fromEntries((entry.ReplacementTags ?? []).map(({ Name, Value }) => [Name, Value]));
      const { notice = '', chunk = '', person = '' } = tags;
      const text = entry.ReplacementEmailContent?.ReplacementTemplate?.ReplacementTemplateData ?? '';
      const excused = this.excuses.get(`${notice} ${person}`) ?? 0;
      this.letters.push({ notice, chunk, person, at: this.now(), text, excused });
      carried.push([notice, person]);
    }
    this.carried.set(actor, [...(this.carried.get(actor) ?? []), ...carried]);
  }
}
