import type { BodyId } from '../ids.ts';
import type { Bilingual } from '../text.ts';

/** What a body is asked to do, or does (DOMAIN.md 1, act). */
export const acts = [
  'endorse',
  'approve',
  'adopt',
  'take-note',
  'recommend',
  'refer-back',
  'defer',
  'give-guidance',
  'discuss',
  'subject-to-amendments',
  'in-principle',
] as const;
export type Act = (typeof acts)[number];

interface Verb {
  readonly verb: Bilingual;
  /** After « has » or « a »: `endorsed` / `entériné`. */
  readonly done: Bilingual;
}

/**
 * One French verb an act (USERS.md 1.2): were two acts to share one, half of the readers would lose the legal
 * difference between them. The last two qualify another act and have no participle of their own.
 */
export const verbs: Readonly<Record<Act, Verb>> = {
  endorse: { verb: { en: 'endorse', fr: 'entériner' }, done: { en: 'endorsed', fr: 'entériné' } },
  approve: { verb: { en: 'approve', fr: 'approuver' }, done: { en: 'approved', fr: 'approuvé' } },
  adopt: { verb: { en: 'adopt', fr: 'adopter' }, done: { en: 'adopted', fr: 'adopté' } },
  'take-note': {
    verb: { en: 'take note', fr: 'prendre note' },
    done: { en: 'took note', fr: 'pris note' },
  },
  recommend: { verb: { en: 'recommend', fr: 'recommander' }, done: { en: 'recommended', fr: 'recommandé' } },
  'refer-back': { verb: { en: 'refer back', fr: 'renvoyer' }, done: { en: 'referred back', fr: 'renvoyé' } },
  defer: { verb: { en: 'defer', fr: 'reporter' }, done: { en: 'deferred', fr: 'reporté' } },
  'give-guidance': {
    verb: { en: 'give guidance', fr: 'donner des orientations' },
    done: { en: 'gave guidance', fr: 'donné des orientations' },
  },
  discuss: { verb: { en: 'discuss', fr: 'examiner' }, done: { en: 'discussed', fr: 'examiné' } },
  'subject-to-amendments': {
    verb: { en: 'subject to amendments', fr: 'sous réserve de modifications' },
    done: { en: 'subject to amendments', fr: 'sous réserve de modifications' },
  },
  'in-principle': {
    verb: { en: 'in principle', fr: 'dans son principe' },
    done: { en: 'in principle', fr: 'dans son principe' },
  },
};

/** Where a body's own official texts use another verb: the organization fills this in; none is confirmed yet. */
export type OwnVerbs = ReadonlyMap<BodyId, Partial<Readonly<Record<Act, Verb>>>>;

/** The verb of an act as a body uses it. */
export const verbOf = (act: Act, body?: BodyId, own: OwnVerbs = new Map()): Verb =>
  (body === undefined ? undefined : own.get(body)?.[act]) ?? verbs[act];
