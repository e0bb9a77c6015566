import * as v from 'valibot';
import { text } from '../../fields.ts';

/** What the administrator's endpoints have in common. */
export const administers = { work: 'administer', scope: 'placet/administer' } as const;

/** Where a long errand left off: what the answer before gave as `next`. */
export const after = v.pipe(v.string(), v.maxLength(1_000, 'is no place of a list'));
/** `?dryRun=true`. */
export const flag = v.pipe(
  v.picklist(['true', 'false']),
  v.transform((value) => value === 'true'),
);

/** Why an administrator steps in: it is kept for ever beside what they did. */
export const reason = v.pipe(text, v.maxLength(1_000, 'is longer than 1000 characters'));

/** `T13-g1`. */
export const execution = v.pipe(
  v.string(),
  v.regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,39}-g[1-9]\d{0,5}$/, 'is not the name of an execution such as T13-g1'),
);
/** A notice of letters: `PTC-243-244-2024-04-24`. */
export const notice = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,80}$/, 'is not the name of a notice'));
