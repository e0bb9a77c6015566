import * as v from 'valibot';
import { asks, dueGroups } from '../../../domain/due.ts';

const language = v.picklist(['en', 'fr']);

/** One line of « what needs me »: what is asked, of which tool or session, by when. */
export const dueRow = v.object({
  asks: v.picklist(asks),
  /** What is asked, in one sentence. */
  sentence: v.string(),
  /** Whose business it is. */
  body: v.optional(v.object({ id: v.string(), code: v.string() })),
  /** Absent of a session. */
  tool: v.optional(v.object({ id: v.string(), title: v.string() })),
  decision: v.optional(v.string()),
  session: v.optional(v.object({ id: v.string(), label: v.string() })),
  /** For whom the person answers. */
  member: v.optional(v.object({ id: v.string(), name: v.string() })),
  document: v.optional(v.string()),
  /** The other tools of that document: what it lacks is asked once. */
  alsoOf: v.optional(v.array(v.object({ id: v.string(), title: v.string() }))),
  languages: v.optional(v.array(language)),
  /** How many items a session has. */
  items: v.optional(v.number()),
  /** Since when it waits, in words: dates are as exact as they are known. */
  since: v.optional(v.string()),
  deadlineAt: v.optional(v.string()),
  /** The day in the city of the body. */
  on: v.optional(v.string()),
  /** 0 on the day itself; negative: overdue. */
  daysLeft: v.optional(v.number()),
  /** « dans 3 jours », « en retard de 2 jours ». */
  left: v.optional(v.string()),
  /** How the two languages of its papers stand; absent where it has no paper. */
  paper: v.optional(
    v.object({ is: v.picklist(['complete', 'due', 'behind']), language: v.optional(language) }),
  ),
});

/** An offer to contribute that its secretary has not answered. */
export const waitingOffer = v.object({
  body: v.object({ id: v.string(), code: v.string() }),
  tool: v.object({ id: v.string(), title: v.string() }),
  person: v.string(),
  name: v.string(),
  at: v.string(),
  text: v.string(),
  key: v.string(),
});

/** « Ce qui m’attend »: one list over all bodies, by date. */
export const due = v.object({
  /** When it was so. */
  at: v.string(),
  /** « 14 points à examiner · 2 en attente d’autrui », over all bodies; empty where there is none. */
  counts: v.string(),
  /** The same, each by itself: a screen makes links of them. */
  tally: v.array(v.object({ what: v.picklist([...asks, 'offer']), words: v.string() })),
  /** Where nothing is asked: that it is so, and when the next thing happens. */
  sentence: v.optional(v.string()),
  /** One chip a body. */
  bodies: v.array(v.object({ id: v.string(), code: v.string(), rows: v.number() })),
  groups: v.array(v.object({ group: v.picklist(dueGroups), label: v.string(), rows: v.array(dueRow) })),
  /** For secretaries. */
  offers: v.array(waitingOffer),
});
