import * as v from 'valibot';

/** Whether a person's calendar has an address; the address itself is told once, when it is made. */
export const calendarState = v.object({ exists: v.boolean() });

/** The secret address, told this once. The one before it has ended. */
export const calendarAddress = v.object({ address: v.string(), sentence: v.string() });
