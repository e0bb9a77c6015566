import type { Caller } from '../contracts/api/use-case.ts';
import { type EdgeRefusal, refuseWith } from '../contracts/api/use-case.ts';
import { homeZone } from '../domain/body.ts';
import { dayIn } from '../domain/date.ts';
import { isId, personId } from '../domain/ids.ts';
import { isErased, isSignInEnded, seatsOn } from '../domain/person.ts';
import type { Clock, PeopleStore } from '../ports.ts';

export interface CallerPorts {
  readonly people: Pick<PeopleStore, 'person' | 'seatsOf'>;
  readonly clock: Clock;
}

/** What the gateway has read from a token that it found good. */
export type Claims = Readonly<Record<string, unknown>>;

/**
 * The person behind a token. The gateway has checked signature, issuer, client, times and scope; that it is an access
 * token and not an ID token is checked here, because a JWT authorizer cannot tell the two apart. Seats are read from
 * the register each time: a seat that is taken away is gone at once, and so is a sign-in that was ended, and not when a
 * token ends.
 */
export const callerOf =
  ({ people, clock }: CallerPorts) =>
  async (claims: Claims | undefined): Promise<Caller | EdgeRefusal> => {
    const name = claims?.username;
    if (claims?.token_use !== 'access' || typeof name !== 'string' || !isId(name))
      return refuseWith('not-signed-in');
    const id = personId(name);
    const [person, held] = await Promise.all([people.person(id), people.seatsOf(id)]);
    // Their token may be good for an hour yet.
    if (!person || isErased(person)) return refuseWith('person-not-in-register');
    const signedInAt = secondsIn(claims.auth_time);
    if (isSignInEnded(person, signedInAt)) return refuseWith('not-signed-in');
    const seats = seatsOn(held, dayIn(homeZone, clock.now()));
    return { person, seats, actor: { id, seats }, ...(signedInAt === undefined ? {} : { signedInAt }) };
  };

/**
 * Whole seconds since 1970. A gateway hands claims on as texts, and might write a large number as 1.7e+09; the one on
 * this machine hands them on as they are.
 */
function secondsIn(claim: unknown): number | undefined {
  const isNumber = typeof claim === 'string' && /^\d{1,12}(\.\d{1,12})?(e\+?\d{1,2})?$/i.test(claim);
  const seconds = isNumber ? Number(claim) : claim;
  return Number.isSafeInteger(seconds) ? (seconds as number) : undefined;
}
