import type { Day, Instant, TimeZone } from './date.ts';
import type { BodyId, MemberId, PersonId, ToolId } from './ids.ts';
import type { Language } from './text.ts';

/** How much a person wants to be told of a body by subscription letters; official notices come regardless. */
export type NoticeLevel = 'all' | 'decisions' | 'none';

/** The only place where a name stands, so that it can be erased and every chain stays whole. */
export interface Person {
  readonly id: PersonId;
  readonly name: string;
  readonly email: string;
  readonly language: Language;
  readonly timeZone?: TimeZone;
  /** What was chosen by body; `decisions` where nothing was. */
  readonly levels: Readonly<Partial<Record<BodyId, NoticeLevel>>>;
  /** When they were last signed out everywhere, by the clock that stamps tokens: no sign-in from before counts. */
  readonly signedOutAt?: Instant;
  /** Sign-ins that were ended one by one, each by when it began: seconds since 1970, as tokens have it. */
  readonly endedSignIns?: ReadonlySet<number>;
}

export const seatRoles = [
  'secretary',
  'deputy-secretary',
  'chair',
  'delegate',
  'observer',
  'officer',
  'administrator',
] as const;
export type SeatRole = (typeof seatRoles)[number];

/** Whether a person was erased: only then is there no address, and nobody has a name without one. */
export const isErased = ({ email }: Pick<Person, 'email'>): boolean => email === '';

/** A person as erasure leaves them: the id, by which the record goes on naming who did what, and nothing of their own. */
export const erased = ({ id, language }: Pick<Person, 'id' | 'language'>): Person => ({
  id,
  name: '',
  email: '',
  language,
  levels: {},
});

/** No token of a sign-in is good for longer: twelve hours, and the hour of its last token (docs/decisions/019). */
export const longestSignInSeconds = 13 * 3600;

/**
 * Whether the sign-in behind a token has been ended. `signedInAt` is when it began (`auth_time`): whole seconds since
 * 1970, rounded down. One of the very second of signing out everywhere may be from before, and has ended with the rest.
 * A token that does not say when cannot be told from one that has ended.
 */
export function isSignInEnded(
  { signedOutAt, endedSignIns }: Pick<Person, 'signedOutAt' | 'endedSignIns'>,
  signedInAt: number | undefined,
): boolean {
  if (signedInAt === undefined) return signedOutAt !== undefined || (endedSignIns?.size ?? 0) > 0;
  if (endedSignIns?.has(signedInAt)) return true;
  return signedOutAt !== undefined && signedInAt * 1000 <= Date.parse(signedOutAt);
}

/** What a person may act as, from one day to another (the last day included). */
export interface Seat {
  readonly person: PersonId;
  readonly role: SeatRole;
  readonly body?: BodyId;
  readonly tool?: ToolId;
  /** For whom a delegate or observer sits. */
  readonly member?: MemberId;
  readonly from: Day;
  readonly to?: Day;
}

/** A Member administration, or an organization that observes (no voice). */
export interface Member {
  readonly id: MemberId;
  readonly name: { readonly en: string; readonly fr: string };
  readonly kind: 'member' | 'observer';
}

/** The seats that count on a day. */
export const seatsOn = (seats: readonly Seat[], day: Day): readonly Seat[] =>
  seats.filter((seat) => seat.from <= day && (seat.to === undefined || day <= seat.to));

/** For whom somebody with these seats has a voice on a body: Members whose delegates they are, observers never. */
export const voicesOn = (seats: readonly Seat[], body: BodyId): readonly MemberId[] => [
  ...new Set(
    seats.flatMap((seat) =>
      seat.role === 'delegate' && seat.body === body && seat.member !== undefined ? [seat.member] : [],
    ),
  ),
];
