import type { Spread } from './statistics.ts';

/** `small` runs the same code on less, for the gate: its counts are asserted, its times are not. */
export type Size = 'full' | 'small';

/** Something that was said to hold, and whether it does. Only ratios and counts are claims; times are of one machine. */
export interface Claim {
  readonly what: string;
  readonly budget: string;
  readonly found: string;
  readonly isMet: boolean;
  /** Where it is not met: why, and what would be done. */
  readonly because?: string;
}

export interface Table {
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A line of the chart: how many times more the peer takes than we do, or the other way round where it is below one. */
export interface Ratio {
  readonly what: string;
  readonly peer: string;
  readonly ratio: number;
}

export interface Measured {
  readonly title: string;
  /** How it was measured, in sentences: what is counted, what stands for what, and the peer's settings. */
  readonly how: readonly string[];
  readonly tables: readonly Table[];
  readonly claims: readonly Claim[];
  readonly ratios?: readonly Ratio[];
}

export interface Asked {
  readonly size: Size;
  /** Told of each part that is done. */
  readonly say: (line: string) => void;
}

export type Measurement = (asked: Asked) => Promise<Measured>;

/** `2.9 (2.6–3.1)`: how many times more b takes, turn by turn. */
export function ratios(of: readonly { readonly ours: number; readonly peer: number }[]): readonly number[] {
  return of.map(({ ours, peer }) => peer / ours);
}

export const times = ({ median, min, max }: Spread): string =>
  `${median.toFixed(1)} times (${min.toFixed(1)}–${max.toFixed(1)})`;

export const kb = (bytes: number): string => (bytes / 1024).toFixed(1);
