import * as v from 'valibot';
import { isDay } from '../domain/date.ts';
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

/** A tool of 25 such texts stays far below DynamoDB's 400 KB an item. */
export const longestText = 20_000;

// Tabs and line ends are text; other control characters and lone surrogates are accidents or attacks.
const isPrintable = (text: string): boolean => !/[\p{Cc}\p{Cs}]/u.test(text.replaceAll(/[\n\r\t]/g, ' '));

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
export const tool = named(toolId);
export const body = named(bodyId);
export const session = named(sessionId);
export const person = named(personId);
export const member = named(memberId);
export const decision = named(decisionId);
export const document = named(documentId);

export const day = v.pipe(v.string('must be a day'), v.check(isDay, 'is not a day such as 2024-04-24'));
export const instant = v.pipe(
  v.string('must be an instant'),
  v.isoTimestamp('is not an instant such as 2024-05-17T10:00:00.000Z'),
  v.transform((t) => new Date(t).toISOString()),
);
export const count = v.pipe(v.number('must be a number'), v.integer('must be whole'), v.minValue(0));
export const language = v.picklist(['en', 'fr'], 'is neither "en" nor "fr"');
export const sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'is not a SHA-256 in hex'));

/** A reader's list of problems: where, and what is wrong there. */
export const issuesOf = (issues: readonly v.BaseIssue<unknown>[]) =>
  issues.map((issue) => ({ path: v.getDotPath(issue) ?? '', message: issue.message }));
