import type { BodyId, ToolId } from './ids.ts';
import { stages, type Whereabouts } from './stage.ts';
import type { World } from './world.ts';

/** Where lists find a tool: with a body, or where no body holds it. */
export type Place = BodyId | 'draft' | 'publication' | 'ended';

/** The place of a tool by its stage and the body that holds it. */
export const placeOf = (stage: Whereabouts, body: BodyId | null): Place =>
  stage === 'draft' || stage === 'publication' || stage === 'ended' ? stage : (body ?? 'draft');

/** Life-cycle order as a text that sorts: the stage's place in a life, then who has been there longest. */
export const lifeCycleKey = (at: {
  readonly stage: Whereabouts;
  readonly since: string;
  readonly tool: ToolId;
}): string => `${at.stage === 'ended' ? stages.length : stages.indexOf(at.stage)}#${at.since}#${at.tool}`;

/** Every place in life-cycle order: draft, the bodies by their stage, publication, the end. */
export const lifeCyclePlaces = ({ bodies }: Pick<World, 'bodies'>): readonly Place[] => [
  'draft',
  ...[...bodies.values()]
    .toSorted((a, b) => stages.indexOf(a.stage) - stages.indexOf(b.stage) || (a.id < b.id ? -1 : 1))
    .map(({ id }) => id),
  'publication',
  'ended',
];
