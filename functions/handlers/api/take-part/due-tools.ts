import { homeZone } from '../../../domain/body.ts';
import { dayIn, dayPlus } from '../../../domain/date.ts';
import type { BodyId } from '../../../domain/ids.ts';
import type { Actor } from '../../../domain/may.ts';
import { isOpen, type Tool } from '../../../domain/tool.ts';
import type { World } from '../../../domain/world.ts';
import type { ToolStore } from '../../../ports.ts';
import { toolsForReader } from '../tools-for-reader.ts';
import { toolsAtPlaces, toolsDecidedSince, toolsHeld, toolsOfOfficer } from './gather-tools.ts';

export type DueTools = Pick<ToolStore, 'events' | 'toolsAt' | 'heldTools' | 'decidedBy' | 'toolsOfOfficer'>;

/** News is thirty days old at most; an outcome may be recorded some days after it was taken. */
const daysOfNews = 60;
/** A report comes within two months; after a year nobody looks for the paragraph of a text whose way has ended. */
const daysOfParagraphs = 400;

/**
 * Every tool that may need a person, as they may know it: those on their way wherever they are, because a body awaits
 * what another holds; those whose way has ended, where the person's bodies decided lately; and their own.
 */
export async function toolsThatMayNeed(
  store: DueTools,
  person: Actor,
  world: World,
): Promise<readonly Tool[]> {
  const today = dayIn(homeZone, world.now);
  const sits = new Set(person.seats.flatMap(({ body }) => body ?? []));
  const serves = new Set(person.seats.filter(isSecretary).flatMap(({ body }) => body ?? []));
  const others = [...sits].filter((body) => !serves.has(body));
  const since = (bodies: Iterable<BodyId>, days: number) =>
    toolsDecidedSince(store, bodies, dayPlus(today, -days));
  const [held, own, onTheirWay, decided] = await Promise.all([
    toolsHeld(store),
    toolsOfOfficer(store, person.id),
    sits.size === 0 ? [] : toolsAtPlaces(store, [...world.bodies.keys(), 'draft', 'publication']),
    Promise.all([since(serves, daysOfParagraphs), since(others, daysOfNews)]),
  ]);
  const theirs = [...person.seats.flatMap(({ tool }) => tool ?? []), ...own, ...decided.flat()];
  const views = await toolsForReader(store, [...theirs, ...onTheirWay, ...held], person, world);
  // That a tool is listed as held tells of something hidden: it counts no more than if it stood where they know it.
  const isTheirs = new Set(theirs);
  return views.filter((view) => isTheirs.has(view.id) || (sits.size > 0 && isOpen(view)));
}

const isSecretary = ({ role }: Actor['seats'][number]): boolean =>
  role === 'secretary' || role === 'deputy-secretary';
