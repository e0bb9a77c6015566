import * as v from 'valibot';
import type { Position } from '../domain/head.ts';
import type { ToolId } from '../domain/ids.ts';
import type { NoticeId } from '../domain/notice.ts';
import { stages } from '../domain/stage.ts';

/**
 * What crosses between the state machines and their Lambdas. The previous release's shape stays readable for one
 * release: executions wait for months with the input of the day they were started.
 */
const id = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,60}$/));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const instant = v.pipe(v.string(), v.isoTimestamp());

export const position = v.object({
  tool: v.pipe(
    id,
    v.transform((text) => text as ToolId),
  ),
  generation: count,
  leg: count,
  stage: v.picklist([...stages, 'ended', 'superseded', 'carry-over']),
  lapsesAt: v.nullable(instant),
}) satisfies v.GenericSchema<unknown, Position>;

export const openStageInput = v.object({
  position,
  token: v.pipe(v.string(), v.minLength(1), v.maxLength(2048)),
  execution: v.string(),
  definition: count,
  attempt: v.object({ redrives: count, enteredAt: instant, retries: count }),
});
export type OpenStageInput = v.InferOutput<typeof openStageInput>;

export const lapseStageInput = v.object({ position, startedAt: instant });
export type LapseStageInput = v.InferOutput<typeof lapseStageInput>;

export const carryOverInput = v.object({ position, execution: v.string() });
export type CarryOverInput = v.InferOutput<typeof carryOverInput>;

const notice = v.pipe(
  v.string(),
  v.regex(/^[A-Za-z0-9_-]{1,80}$/),
  v.transform((text) => text as NoticeId),
);

export const noticeInput = v.object({ notice });
export type NoticeInput = v.InferOutput<typeof noticeInput>;

/** At most ten chunk keys an iteration of the Map. */
export interface Batches {
  readonly batches: readonly { readonly chunks: readonly string[] }[];
}

export const sendLettersInput = v.object({ notice, chunks: v.pipe(v.array(v.string()), v.maxLength(10)) });
export type SendLettersInput = v.InferOutput<typeof sendLettersInput>;

/** How old a definition may be before an execution under it is drift. Must equal `definition` in the ASL file. */
export const currentDefinition = 1;

/** The definitions under which an execution may wait: the previous release's shapes stay readable for one release. */
export const acceptedDefinitions = {
  from: Math.max(1, currentDefinition - 1),
  to: currentDefinition,
} as const;
