import * as v from 'valibot';
import { deadLetterKinds } from '../../../domain/language/dead-letter-words.ts';

const letterClass = v.picklist(['official', 'subscription']);
const recipientState = v.picklist(['pending', 'sent', 'throttled', 'failed', 'bounced', 'complained']);

/** A written procedure that stays open because a Member was not reached. */
const heldOpen = v.object({
  tool: v.string(),
  title: v.string(),
  deadlineAt: v.string(),
  members: v.array(v.object({ member: v.string(), name: v.string() })),
  sentence: v.string(),
});

/** One letter to many people. */
export const letterRow = v.object({
  notice: v.string(),
  body: v.string(),
  code: v.string(),
  class: letterClass,
  /** The day in the body's city, and the instant, on which its letters leave. */
  day: v.string(),
  sendAt: v.string(),
  state: v.picklist(['gathering', 'frozen', 'reopened', 'closed']),
  /** `sent` arrived as far as anybody has said; `waiting` has not been handed over yet. */
  counts: v.object({
    sent: v.number(),
    bounced: v.number(),
    failed: v.number(),
    complained: v.number(),
    waiting: v.number(),
  }),
  sentence: v.string(),
  holdsOpen: v.optional(heldOpen),
});

/** Those that hold a procedure open come first, then the newest. */
export const lettersPage = v.object({
  month: v.string(),
  items: v.array(letterRow),
  next: v.optional(v.string()),
});

export const letterAnswer = v.object({
  ...letterRow.entries,
  recipients: v.array(
    v.object({
      person: v.string(),
      name: v.string(),
      language: v.picklist(['en', 'fr']),
      class: letterClass,
      state: recipientState,
      at: v.nullable(v.string()),
      why: v.nullable(v.string()),
    }),
  ),
  next: v.optional(v.string()),
});

/** The last letters of one person, and what did not reach them. */
export const lettersOfPerson = v.object({
  person: v.string(),
  name: v.string(),
  last: v.array(
    v.object({
      notice: v.string(),
      code: v.string(),
      class: letterClass,
      at: v.string(),
      state: recipientState,
      why: v.nullable(v.string()),
    }),
  ),
  /** Of this month and the last. */
  failures: v.array(
    v.object({
      notice: v.string(),
      code: v.string(),
      class: letterClass,
      day: v.string(),
      state: recipientState,
      why: v.nullable(v.string()),
    }),
  ),
});

export const sentAgain = v.object({
  notice: v.string(),
  again: v.array(v.object({ person: v.string(), name: v.string() })),
  /** To whom nothing goes again: they had it, or it is still on its way, or they were never to have it. */
  left: v.array(v.object({ person: v.string(), state: v.nullable(recipientState) })),
  sentence: v.string(),
});

/** What nobody could process. */
export const deadLetters = v.object({
  /** As the service counts: roughly. */
  counts: v.object({ relay: v.number(), events: v.number() }),
  items: v.array(
    v.object({
      id: v.string(),
      queue: v.picklist(['relay', 'events']),
      at: v.string(),
      kind: v.picklist(deadLetterKinds),
      /** What it is about, and what a retry does. */
      sentence: v.string(),
      /** What the service said when it gave up. */
      error: v.nullable(v.string()),
    }),
  ),
  sentence: v.string(),
});

export const retriedDeadLetter = v.object({
  id: v.string(),
  state: v.picklist(['done', 'goes-on', 'still-failing', 'not-for-here']),
  sentence: v.string(),
  /** Not everything was looked at: the same request with this place and a key of its own goes on. */
  next: v.optional(v.string()),
});
