import { actsOf, type Tool } from '../../../ways/acts.ts';

/** The page where something is done that has its place elsewhere; undefined where the reader may not do it now. */
export const placeElsewhere = (tool: Tool, command: string): string | undefined =>
  actsOf(tool).find((act) => act.command === command)?.way;
