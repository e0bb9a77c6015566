import type { Json } from '../../local/step-functions/json.ts';
import { sittingWorld } from '../support/any-command.ts';
import { bodies, PTC, person, seat } from '../support/sample-register.ts';
import { deskOf } from './desk.ts';
import { oneSystem } from './one-system.ts';
import { parked, parkedLongBefore, times } from './parked.ts';
import type { ReleasedCall, Workflows } from './releases.ts';

/** What the state machines of a release give functions while tools come to wait everywhere: one call of each form. */
export async function callsOfALife(under: Workflows): Promise<readonly ReleasedCall[]> {
  const system = await oneSystem(times.begins, under);
  for (const body of bodies) await system.people.putBody(body);
  for (const session of sittingWorld(times.begins).sessions.values()) await system.people.putSession(session);
  await system.people.putPerson(person('d1'));
  await system.people.putSeat(seat('d1', 'delegate', PTC));
  for (const [i, [name, wait]] of Object.entries({ ...parkedLongBefore, ...parked }).entries()) {
    if (!(name in parkedLongBefore)) await system.advanceTo(times.eve);
    await wait.parks(deskOf(system, `T${i + 1}`), system);
  }
  await system.advanceTo(times.night);
  system.close();
  const forms = new Map<string, ReleasedCall>();
  for (const { of, given, gave } of system.calls) {
    if (gave === undefined) continue;
    const form = `${of} ${formOf(given)} ${formOf(gave)}`;
    if (!forms.has(form)) forms.set(form, { of, given, gave });
  }
  return [...forms.values()].sort((a, b) => (a.of < b.of ? -1 : a.of > b.of ? 1 : 0));
}

/** Which fields there are, of what kind, and at which stage. */
function formOf(value: Json, field = ''): string {
  if (Array.isArray(value)) return `[${[...new Set(value.map((part) => formOf(part, field)))].join()}]`;
  if (typeof value === 'object' && value !== null)
    return `{${Object.entries(value)
      .map(([name, part]) => `${name}:${formOf(part as Json, name)}`)
      .join()}}`;
  return field === 'stage' ? String(value) : value === null ? 'null' : typeof value;
}
