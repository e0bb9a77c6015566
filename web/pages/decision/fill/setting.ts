import type { Language } from '../../../../functions/domain/text.ts';
import type { Fault } from '../../../filling/fault-at.ts';

/** What a field adds to the body of the command, each at its place; or what is wrong with it. */
export interface Read {
  readonly sets?: Readonly<Record<string, unknown>>;
  readonly faults?: readonly Fault[];
}

/** The registration of a text without its title, and the number proposed for it. */
export interface Begun {
  readonly tool: string;
  readonly kind: string;
  readonly origin: { readonly kind: string; readonly names: readonly string[] };
  readonly officers: readonly string[];
  readonly route: unknown;
}

/** What the form is filled in against. */
export interface Setting {
  readonly language: Language;
  /** Of the city of the session: hours are its hours. */
  readonly zone: string;
  /** `23-26 April 2024`. */
  readonly when?: string | undefined;
  /** What a text that is begun with the decision has from the one it comes from; undefined while it is not known. */
  readonly begun?: Begun | undefined;
  /** Of a correction: the text that the decision made already stays as it is. */
  readonly made?: string | undefined;
}
