import type { ComponentType } from 'preact';
import type { Language } from '../../../../functions/domain/text.ts';
import type { Call, Name } from '../../../api/ask.ts';
import type { FileFacts } from '../../../papers/file-facts.ts';
import type { NeededFile } from '../../../papers/send-files.ts';
import type { Read } from '../reading/reading.ts';
import type { Also } from './give-each.ts';
import type { Setting } from './setting.ts';

/** A form while it is filled in: what every part of it shows and changes. */
export interface Filling<F> {
  readonly filled: F;
  /** Changes some of its fields. */
  readonly set: (some: Partial<F>) => void;
  readonly setting: Setting;
  /** What is wrong with a field, in the words of the summary on top. */
  readonly faultAt: (field: string) => string | undefined;
  /** Keeps the bytes of a file that was chosen, until they are sent. */
  readonly hold: (file: FileFacts, bytes: Blob) => void;
}

/** What a command asks the API for before its form can be filled in. */
export type Needed = 'bodies' | 'sessions' | 'members' | 'home' | 'history';

/** A command's form: from nothing filled in to the body of its request. */
export interface CommandForm<F, N extends Name> {
  readonly endpoint: N;
  readonly needs?: readonly Needed[];
  /** What its page is called, where that is not what leads there from the text's own page. */
  readonly heading?: (language: Language) => string;
  /** Before anybody filled it in: only what goes without saying. */
  readonly empty: (setting: Setting) => F;
  readonly read: (filled: F, setting: Setting) => Read<BodyOf<N>>;
  readonly Fields: ComponentType<Filling<F>>;
  /** What follows from it: stands before the button. */
  readonly Consequence: ComponentType<Filling<F>>;
  readonly button: (filled: F, setting: Setting) => string;
  readonly files?: (filled: F, body: BodyOf<N>) => readonly NeededFile[];
  /** The paper that it is about: the other tools that have it stand in the setting. */
  readonly paper?: (filled: F, setting: Setting) => string | undefined;
  /** The same for those of them that were not left out, after it is done. */
  readonly also?: (filled: F, setting: Setting) => readonly Also<BodyOf<N>>[];
  /** At which field a file of it is chosen; `file` unless it says. */
  readonly fileAt?: (filled: F, file: FileFacts) => string;
  /** The tool may have changed meanwhile, and it is still right: nothing is lost by it. */
  readonly evenIfChanged?: true;
  /** What a draft was filled in against, where it fits nothing else. */
  readonly keptFor?: (setting: Setting) => string;
  /** Beside the tool, what its path names. */
  readonly path?: (setting: Setting) => Readonly<Record<string, string>>;
  /** At which field a refusal is shown, by its code. */
  readonly refusedAt?: Readonly<Record<string, string>>;
  /** Under what was done: it can be done again, with another paper or language. */
  readonly again?: (language: Language) => string;
}

export type BodyOf<N extends Name> = Call<N> extends { readonly body: infer B } ? B : never;

/** A form whose fields only itself knows. */
export type AnyForm = CommandForm<unknown, Name>;
export const anyForm = <F, N extends Name>(form: CommandForm<F, N>): AnyForm => form as unknown as AnyForm;
