import type { PartialDate, TimeZone } from './date.ts';
import type { BodyId } from './ids.ts';
import type { Stage } from './stage.ts';
import type { Bilingual } from './text.ts';

/** A governing organ (DOMAIN.md 2). French needs its article and gender: « Le CTP », « du Conseil ». */
export interface Body {
  readonly id: BodyId;
  readonly name: Bilingual;
  /** `PTC` / `CTP`. */
  readonly code: Bilingual;
  readonly gender: 'm' | 'f';
  /** The kind of step that this body takes. */
  readonly stage: Exclude<Stage, 'draft' | 'publication'>;
  readonly reportsTo: readonly BodyId[];
  readonly timeZone: TimeZone;
  readonly city: Bilingual;
  readonly mailbox: string;
  /** Two letters before its papers' numbers. */
  readonly prefix?: string;
  /** Steps and papers are for its seats and the secretariat until cleared (USERS.md 1.2). */
  readonly restricted: boolean;
  readonly closed?: {
    readonly on: PartialDate;
    readonly successors: readonly BodyId[];
    readonly authority: string;
  };
}

/** Where the organization has its seat: the city of whatever belongs to no body. */
export const homeZone: TimeZone = 'Europe/Brussels';

/** The city by whose clock a body's days and hours are told. */
export const zoneOf = (id: BodyId, bodies: ReadonlyMap<BodyId, Body>): TimeZone =>
  bodies.get(id)?.timeZone ?? homeZone;

/** Every body above this one, nearest first; a body is never above itself. */
export function superiorsOf(id: BodyId, bodies: ReadonlyMap<BodyId, Body>): readonly BodyId[] {
  const above: BodyId[] = [];
  const queue = [...(bodies.get(id)?.reportsTo ?? [])];
  for (let next = queue.shift(); next; next = queue.shift()) {
    if (next === id || above.includes(next)) continue;
    above.push(next);
    queue.push(...(bodies.get(next)?.reportsTo ?? []));
  }
  return above;
}
