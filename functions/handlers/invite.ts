import type { SignIns } from '../desk-ports.ts';
import { type PersonId, personId } from '../domain/ids.ts';
import { isErased } from '../domain/person.ts';
import { withoutAddresses } from '../domain/without-addresses.ts';
import type { PeopleStore, Watch } from '../ports.ts';
import { hearDoorbell } from './doorbell.ts';

export interface InvitePorts {
  readonly people: Pick<PeopleStore, 'person'>;
  readonly signIns: SignIns;
  readonly watch: Watch;
}

/** Who is new gets a sign-in, whose address changed keeps theirs under the new one, who was erased has none any more. */
export const invite = (ports: InvitePorts) =>
  hearDoorbell({
    prefix: 'PERSON#',
    idOf: personId,
    bringUp: bringUp(ports),
    // Cognito takes a few new accounts a second, and nobody waits.
    atOnce: 1,
    onFailure: (person, error) =>
      ports.watch.count('SignInFailed', { person, error: withoutAddresses(String(error)) }),
  });

/** What counts is the person as the register has them now, whatever rang. */
const bringUp =
  ({ people, signIns }: InvitePorts) =>
  async (id: PersonId): Promise<void> => {
    const person = await people.person(id);
    if (!person) return;
    if (isErased(person)) await signIns.end(id);
    else await signIns.allow(id, person.email);
  };
