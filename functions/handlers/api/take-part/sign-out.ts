import type { api } from '../../../contracts/api/endpoints.ts';
import { reply, type UseCase } from '../../../contracts/api/use-case.ts';
import type { Clock, PeopleStore } from '../../../ports.ts';

export interface SignOutPorts {
  readonly people: Pick<PeopleStore, 'signOutEverywhere' | 'endSignIn'>;
  /** The clock that stamps tokens, whatever time the bodies have. */
  readonly tokenClock: Clock;
}

/**
 * Ends the sign-in that somebody asks with, or all of theirs. A token that does not say of which sign-in it is cannot
 * be ended alone.
 */
export const signOut =
  ({ people, tokenClock }: SignOutPorts): UseCase<typeof api.signOut> =>
  async ({ caller: { person, signedInAt }, body: { everywhere } }) => {
    const now = tokenClock.now();
    if (everywhere || signedInAt === undefined) await people.signOutEverywhere(person.id, now);
    else await people.endSignIn(person.id, signedInAt, now);
    return reply(undefined);
  };
