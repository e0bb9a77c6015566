import type { api } from '../../../contracts/api/endpoints.ts';
import { reply, type UseCase } from '../../../contracts/api/use-case.ts';
import { signedOutWords } from '../../../domain/language/seat-words.ts';
import { refuse } from '../../../domain/refusal.ts';
import type { Clock, PeopleStore } from '../../../ports.ts';
import { type NotePorts, noteIntervention } from './note-intervention.ts';

export type SignOutPersonPorts = NotePorts & {
  readonly people: Pick<PeopleStore, 'signOutEverywhere'>;
  /** The clock that stamps tokens, whatever time the bodies have. */
  readonly tokenClock: Clock;
};

/** Ends every sign-in that a person has, at once: a lost telephone, a stolen laptop (docs/decisions/026). */
export const signOutPerson =
  (ports: SignOutPersonPorts): UseCase<typeof api.signOutPerson> =>
  async ({ caller, params: { person }, body: { reason }, key, language }) => {
    const done = await ports.people.signOutEverywhere(person, ports.tokenClock.now());
    if (done === 'unknown') return refuse('unknown-person', { person });
    await noteIntervention(ports, caller, key, {
      what: 'sign-out-person',
      on: person,
      ...(reason === undefined ? {} : { reason }),
    });
    return reply({ person, sentence: signedOutWords(person, language) });
  };
