import type { Day } from '../../../domain/date.ts';
import type { BodyId, PersonId, ToolId } from '../../../domain/ids.ts';
import type { ToolStore } from '../../../ports.ts';
import { everyPage } from '../every-page.ts';

type Place = Parameters<ToolStore['toolsAt']>[0];

/** The tools at some places. What a decision hides from some readers is in no place and listed by `heldTools`. */
export async function toolsAtPlaces(
  tools: Pick<ToolStore, 'toolsAt'>,
  places: Iterable<Place>,
): Promise<readonly ToolId[]> {
  const lists = await Promise.all(
    [...places].map((place) => everyPage((page) => tools.toolsAt(place, page))),
  );
  return lists.flat().flatMap(({ heads }) => heads.map(({ tool }) => tool));
}

/** The tools of which it is a question of who asks where they stand. */
export const toolsHeld = async (tools: Pick<ToolStore, 'heldTools'>): Promise<readonly ToolId[]> =>
  (await everyPage((page) => tools.heldTools(page))).flatMap(({ heads }) => heads.map(({ tool }) => tool));

/** The tools on which some bodies decided since a day. */
export async function toolsDecidedSince(
  tools: Pick<ToolStore, 'decidedBy'>,
  bodies: Iterable<BodyId>,
  from: Day,
): Promise<readonly ToolId[]> {
  const lists = await Promise.all(
    [...bodies].map((body) => everyPage((page) => tools.decidedBy(body, { ...page, from }))),
  );
  return lists.flat().flatMap(({ decided }) => decided.map(({ tool }) => tool));
}

/** The tools whose officer a person is. */
export const toolsOfOfficer = async (
  store: Pick<ToolStore, 'toolsOfOfficer'>,
  person: PersonId,
): Promise<readonly ToolId[]> =>
  (await everyPage((page) => store.toolsOfOfficer(person, page))).flatMap(({ tools }) => tools);
