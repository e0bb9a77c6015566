import * as v from 'valibot';
import { limits } from './limits.ts';

/** Where a list is to go on, and how much of it is wanted; a query's values are texts. */
export const page = {
  /** What the page before gave as `next`. */
  after: v.exactOptional(v.pipe(v.string(), v.maxLength(500, 'is no place of a list'))),
  most: v.exactOptional(
    v.pipe(
      v.string(),
      v.regex(/^[1-9]\d{0,2}$/, `is not a number from 1 to ${limits.longestPage}`),
      v.transform(Number),
      v.maxValue(limits.longestPage, `is more than ${limits.longestPage}`),
    ),
  ),
};

/** A page of a list: `next` is there where more follows, and fits only the same question. */
export const pageOf = <S extends v.GenericSchema<unknown, unknown>>(item: S) =>
  v.object({ items: v.array(item), next: v.optional(v.string()) });
