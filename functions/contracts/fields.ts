import * as v from 'valibot';
import { isDay, isOfOurTime } from '../domain/date.ts';
import {
  bodyId,
  decisionId,
  documentId,
  isId,
  memberId,
  personId,
  sessionId,
  toolId,
} from '../domain/ids.ts';

/** The fields that requests are made of. Every issue names its path; texts are bounded and printable. */

/** Characters of one text; what a whole request may hold is bounded beside the commands. */
export const longestText = 20_000;

// Tabs and line ends are text. Other control characters and line separators, lone surrogates, marks that turn the
// direction of what follows and spaces without width are accidents or attacks: what letters leave out, nobody writes
// (domain/language/spacing.ts).
const unfit = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/u;
const isPrintable = (text: string): boolean => !unfit.test(text.replaceAll(/[\n\r\t]/g, ' '));

const printable = v.pipe(
  v.string('must be a text'),
  v.check(isPrintable, 'holds control characters'),
  v.normalize('NFC'),
);

/** Words on one or more lines. */
export const text = v.pipe(
  printable,
  v.check((t) => t.trim() !== '', 'is empty'),
  v.maxLength(longestText, `is longer than ${longestText} characters`),
);

/** Words on one line: a name, a reference, a number. */
export const line = v.pipe(
  printable,
  v.check((t) => t.trim() !== '', 'is empty'),
  v.maxLength(300, 'is longer than 300 characters'),
  v.check((t) => !/[\r\n]/.test(t), 'is more than one line'),
);

export const wording = v.pipe(
  v.strictObject({ en: v.exactOptional(text), fr: v.exactOptional(text) }),
  v.check(({ en, fr }) => en !== undefined || fr !== undefined, 'needs one language at least'),
);

const named = <T>(name: (text: string) => T) =>
  v.pipe(
    v.string('must be a text'),
    v.check(isId, 'is not an id: one to sixty letters, digits, "-" or "_"'),
    v.transform(name),
  );
/** Shorter than other ids: executions, notices and decisions are named after a tool with something behind it. */
export const longestToolId = 40;
export const tool = v.pipe(
  v.string('must be a text'),
  v.check(isId, 'is not an id: letters, digits, "-" or "_"'),
  v.maxLength(longestToolId, `is longer than ${longestToolId} characters`),
  v.regex(/^[A-Za-z0-9]/, 'begins with neither a letter nor a digit'),
  v.transform(toolId),
);
export const body = named(bodyId);
export const session = named(sessionId);
export const person = named(personId);
export const member = named(memberId);
export const decision = named(decisionId);
export const document = named(documentId);

/** A day, month, year or instant that begins with its year. What is none of them has been told so. */
export const ofOurTime = v.check(
  (text: string) => !/^\d{4}(?!\d)/.test(text) || isOfOurTime(text),
  'is outside the years that are kept: 1900 to 2199',
);
export const day = v.pipe(
  v.string('must be a day'),
  v.check(isDay, 'is not a day such as 2024-04-24'),
  ofOurTime,
);
/** `Date` takes 31 June for 1 July, and reads no offset of hours alone. */
const isInstant = (text: string): boolean => isDay(text.slice(0, 10)) && !Number.isNaN(Date.parse(text));
const noInstant = 'is not an instant such as 2024-05-17T10:00:00.000Z';
export const instant = v.pipe(
  v.string('must be an instant'),
  v.isoTimestamp(noInstant),
  v.rawTransform(({ dataset: { value }, addIssue, NEVER }) => {
    if (isInstant(value)) return new Date(value).toISOString();
    addIssue({ message: noInstant });
    return NEVER;
  }),
  ofOurTime,
);
export const count = v.pipe(v.number('must be a number'), v.integer('must be whole'), v.minValue(0));
export const language = v.picklist(['en', 'fr'], 'is neither "en" nor "fr"');
const isZone = (name: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
};
/** A city's clock, by its IANA name. */
export const timeZone = v.pipe(
  v.string('must be a text'),
  v.maxLength(60, 'is longer than 60 characters'),
  v.regex(/^[A-Za-z]/, 'is not a time zone such as Europe/Brussels'),
  v.check(isZone, 'is not a time zone such as Europe/Brussels'),
);
export const revision = v.pipe(v.string(), v.regex(/^\d?[a-z]?$/, 'is not a revision such as "a"'));
export const sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'is not a SHA-256 in hex'));

export interface Problem {
  /** `command.facts.decidedOn`; empty for the whole. */
  readonly path: string;
  readonly message: string;
}

/** Who has more than these to mend begins with these. */
const mostProblems = 100;

/** The problems of an input with their paths, in words of ours: a value is never repeated. At most a hundred. */
export const problemsOf = (issues: readonly v.BaseIssue<unknown>[]): readonly Problem[] =>
  issues.slice(0, mostProblems).map((issue) => ({ path: v.getDotPath(issue) ?? '', message: saidOf(issue) }));

/** The message that a schema was given, or what the library's own would mean to a reader. */
export function saidOf(issue: v.BaseIssue<unknown>): string {
  if (!issue.message.startsWith('Invalid ')) return issue.message;
  if (issue.expected === 'never') return 'is no field that is known here';
  if (issue.received === 'undefined') return 'is missing';
  switch (issue.type) {
    case 'min_value':
      return `is smaller than ${issue.requirement}`;
    case 'max_value':
      return `is larger than ${issue.requirement}`;
    case 'max_length':
      return `has more than ${issue.requirement} entries`;
    case 'picklist':
    case 'literal':
    case 'variant':
    case 'union':
      return `must be ${issue.expected}`;
    default:
      return issue.expected ? `must be of another kind: ${issue.expected}` : 'is not as it should be';
  }
}
