import type { Boxed } from '../../../filling/boxed.ts';
import { emptyBox } from '../../../filling/boxed.ts';
import type { Filled, Form, PlainField } from '../fill/filled.ts';
import type { Setting } from '../fill/setting.ts';

/** A Member, or an organization that observes, to choose from. */
export interface MemberShown {
  readonly member: string;
  readonly name: { readonly en: string; readonly fr: string };
}

/** A form while it is filled in: what every part of it shows and changes. */
export interface Filling {
  readonly form: Form;
  readonly filled: Filled;
  readonly set: (filled: Filled) => void;
  readonly setting: Setting;
  /** `Brussels`, whose clock counts. */
  readonly city: string;
  /** In the city of the session: a later day has not come. */
  readonly today: string;
  /** What is wrong with a field, in the words of the summary on top. */
  readonly faultAt: (field: string) => string | undefined;
  /** Undefined where the list of Members could not be read. */
  readonly members: readonly MemberShown[] | undefined;
}

/** Under which id a field stands on the page. */
export const idOf = ({ form }: Pick<Filling, 'form'>, field: string): string => `${form.tool}-${field}`;

/** What a field of one line is given. */
export const plainOf = (of: Filling, name: PlainField, at: string = name) => ({
  id: idOf(of, at),
  value: of.filled.plain[name] ?? '',
  change: (value: string) => of.set({ ...of.filled, plain: { ...of.filled.plain, [name]: value } }),
  fault: of.faultAt(at),
});

/** What a box of words is given. */
export const boxedOf = (of: Filling, name: string) => ({
  id: idOf(of, name),
  box: of.filled.words[name] ?? emptyBox(of.setting.language),
  change: (box: Boxed) => of.set({ ...of.filled, words: { ...of.filled.words, [name]: box } }),
  fault: of.faultAt(name),
});
