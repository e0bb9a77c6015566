import { homeZone } from '../../../domain/body.ts';
import { dayIn } from '../../../domain/date.ts';
import type { MemberId, ToolId } from '../../../domain/ids.ts';
import { bodyIn } from '../../../domain/language/body-words.ts';
import { roleLabels } from '../../../domain/language/screen-labels.ts';
import { may } from '../../../domain/may.ts';
import { type Member, type Person, type Seat, seatsOn } from '../../../domain/person.ts';
import { toolFor } from '../../../domain/readers-history.ts';
import type { PeopleStore, ToolStore } from '../../../ports.ts';
import type { Asker } from './look-at-tool.ts';

export interface PersonShownPorts {
  readonly people: Pick<PeopleStore, 'seatsOf' | 'members'>;
  readonly tools: Pick<ToolStore, 'events'>;
}

/** Shows people with their seats to one asker, reading Members and tools once; addresses to who keeps people. */
export function peopleShown({ people, tools }: PersonShownPorts, asker: Asker) {
  let members: Promise<ReadonlyMap<MemberId, Member>> | undefined;
  const known = new Map<ToolId, Promise<boolean>>();
  const allMembers = () => {
    members ??= people.members().then((all) => new Map(all.map((member) => [member.id, member])));
    return members;
  };
  const mayKnow = (tool: ToolId) => {
    const isKnown =
      known.get(tool) ??
      tools.events(tool).then((events) => toolFor(events, asker.actor, asker.world) !== undefined);
    known.set(tool, isKnown);
    return isKnown;
  };
  const seat = async (one: Seat) => seatShown(one, await allMembers(), asker);

  /** Their seats, those that count first; one of a tool that the asker may not know of is left out. */
  async function seatsOf(person: Person) {
    const held = await people.seatsOf(person.id);
    const shown = await Promise.all(
      held.map(async (one) => (one.tool === undefined || (await mayKnow(one.tool)) ? [await seat(one)] : [])),
    );
    return shown.flat().toSorted((a, b) => Number(b.counts) - Number(a.counts) || (a.from < b.from ? -1 : 1));
  }
  const keepsPeople = may(asker.actor, 'manage-people', {}) === true;
  const shown = async (person: Person) => {
    const { id, name, email, language, timeZone = null } = person;
    const address = keepsPeople ? { email } : {};
    return { person: id, name, ...address, language, timeZone, seats: await seatsOf(person) };
  };
  return { shown, seat };
}

function seatShown(seat: Seat, members: ReadonlyMap<MemberId, Member>, { world, language }: Asker) {
  const { role, body, tool, member, from, to } = seat;
  return {
    role,
    label: roleLabels[role][language],
    ...(body === undefined ? {} : { body, code: bodyIn(world, body, language).code }),
    ...(tool === undefined ? {} : { tool }),
    ...(member === undefined ? {} : { member, memberName: members.get(member)?.name[language] ?? member }),
    from,
    ...(to === undefined ? {} : { to }),
    counts: seatsOn([seat], dayIn(homeZone, world.now)).length > 0,
  };
}
