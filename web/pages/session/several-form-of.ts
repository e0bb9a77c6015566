import type { Form } from '../decision/fill/filled.ts';
import type { Item } from './answers.ts';
import { versionsOf } from './several.ts';

/** What has to be filled in for each text by itself is recorded on each by itself. */
const oneByOne: ReadonlySet<string> = new Set(['item', 'statements']);
const inOneBreath: ReadonlySet<string> = new Set(['versions', 'day', 'choice']);

type Offer = Form['offers'][number];

/** The outcome asks for nothing that differs from text to text: it can be recorded on several in one breath. */
const fits = ({ outcome, offered, fields }: Offer): boolean =>
  offered !== 'not-now' &&
  outcome !== 'statement' &&
  fields.every(({ required, kind }) => !required || inOneBreath.has(kind));

/** It leaves the body; what stays with it or comes back to it does so for all alike. */
const goesOn = ({ leadsTo, fields }: Offer): boolean =>
  leadsTo !== undefined && !fields.some(({ kind }) => kind === 'session');

/**
 * The form of one text made into that of several: the outcomes that can be recorded in one breath, with the papers of
 * all of them. Where each goes from there, `onward` says.
 */
export const severalForm = (form: Form, items: readonly Item[], onward: string): Form => ({
  ...form,
  commands: [],
  papers: [],
  versions: versionsOf(items).map(({ file: _, sha256: __, ...version }) => version),
  offers: form.offers.filter(fits).map((offer) => ({
    ...offer,
    consequence: goesOn(offer) ? onward : offer.consequence,
    fields: offer.fields.filter(({ field }) => !oneByOne.has(field)),
  })),
});
