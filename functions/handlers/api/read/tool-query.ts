import type { QueryOf } from '../../../contracts/api/endpoint.ts';
import type { readEndpoints as api } from '../../../contracts/api/read.ts';
import { lifeCyclePlaces, type Place, placeOf } from '../../../domain/life-cycle-order.ts';
import type { World } from '../../../domain/world.ts';
import type { ToolEntry } from './tool-entry.ts';

/** What tools are asked for. */
export type ToolQuery = QueryOf<typeof api.toolsCsv>;

/** Says whether a tool is asked for, words aside. */
export const isAsked =
  ({ body, stage, kind, state }: ToolQuery) =>
  (entry: ToolEntry): boolean =>
    (body === undefined || entry.body === body) &&
    (stage === undefined || entry.stage === stage) &&
    (kind === undefined || entry.kind === kind) &&
    (state === undefined || ofState[state](entry));

const ofState: Readonly<Record<NonNullable<ToolQuery['state']>, (entry: ToolEntry) => boolean>> = {
  open: ({ stage }) => stage !== 'ended',
  draft: ({ stage }) => stage === 'draft',
  'with-a-body': ({ stage, body }) => body !== null && placeOf(stage, body) === body,
  'to-publish': ({ stage }) => stage === 'publication',
  // Open, and nothing has happened to it for long: only the whole of it tells that (asleep-among.ts).
  dormant: ({ stage }) => stage !== 'ended',
  ended: ({ stage }) => stage === 'ended',
};

/** The places in which such tools can stand, in life-cycle order. */
export function placesAsked(
  { body, stage, state }: ToolQuery,
  world: Pick<World, 'bodies'>,
): readonly Place[] {
  const stageAt = (place: Place) =>
    world.bodies.get(place as never)?.stage ??
    (place as Exclude<Place, ToolEntry['body']> as ToolEntry['stage']);
  return lifeCyclePlaces(world)
    .filter((place) => body === undefined || place === body)
    .filter((place) => stage === undefined || stageAt(place) === stage)
    .filter((place) => {
      const bodyAt = world.bodies.has(place as never) ? (place as ToolEntry['body']) : null;
      return state === undefined || ofState[state]({ stage: stageAt(place), body: bodyAt } as ToolEntry);
    });
}
