import type { BodyOf } from '../doing/command-form.ts';
import type { Setting } from '../doing/setting.ts';
import type { Read } from '../reading/reading.ts';

/** Nothing is filled in: the step is the one that is offered. */
export type FilledClearing = Readonly<Record<never, never>>;

/** The step that is cleared. */
export const readClearing = (_: FilledClearing, { offered }: Setting): Read<BodyOf<'clearStep'>> => ({
  body: { step: offered.step ?? 0 },
});
