import type { Answer } from '../../web/api/ask.ts';
import type { Item, Session } from '../../web/pages/session/answers.ts';

type Outcome = Item['outcomes'][number];
type Note = Answer<'getNote'>;
type Form = Answer<'decisionForm'>;
type Offer = Form['offers'][number];
type Field = Offer['fields'][number];

/** What a session did with an item. */
export const anOutcome = (more: Partial<Outcome>): Outcome => ({
  decision: 'T13-1',
  outcome: 'endorsed',
  label: 'Endorsed',
  sentence: 'The PTC endorsed the Compendium.',
  statusWords: 'Provisional text',
  ...more,
});

/** An item that is due for decision. */
export const anItem = (tool: string, more: Partial<Item> = {}): Item => ({
  tool,
  title: `Title of ${tool}`,
  is: 'due',
  isWords: 'Not yet decided',
  ask: { id: 'decide', label: 'For decision' },
  papers: [],
  outcomes: [],
  ...more,
});

/** The spring session of the PTC, open, to somebody who only reads it. */
export const aSession = (more: Partial<Session> = {}): Session => ({
  id: 'PTC-243-244',
  label: '243rd/244th Sessions',
  body: { id: 'PTC', code: 'PTC', name: 'Permanent Technical Committee' },
  when: '23-26 April 2024',
  firstDay: '2024-04-23',
  lastDay: '2024-04-26',
  city: 'Brussels',
  state: { id: 'open', label: 'Open' },
  labels: { en: '243rd/244th Sessions', fr: '243e/244e sessions' },
  dates: { precision: 'day', value: '2024-04-23', words: '23 April 2024' },
  cities: { en: 'Brussels', fr: 'Bruxelles' },
  days: ['2024-04-23', '2024-04-24', '2024-04-25', '2024-04-26'],
  timeZone: 'Europe/Brussels',
  counts: { items: 0, recorded: 0, words: '0 of 0 recorded' },
  items: [],
  unplaced: [],
  expected: [],
  version: 2,
  may: [],
  ...more,
});

const noteTable = (heading: string): Note['en'] => ({
  heading,
  columns: ['Item', 'Decision', 'Who does what', 'By when', 'Next body and date'],
  lines: [
    {
      tool: 'T13',
      item: 'V.c',
      title: 'Compendium',
      decision: 'The PTC endorsed the Compendium.',
      statusWords: 'Provisional text',
      conclusion: { label: 'Conclusion:', words: 'It was endorsed.', language: 'en' },
      followUp: 'No action.',
      byWhen: '–',
      next: 'The Policy Commission, June 2024',
    },
  ],
});

/** The note of the spring session, with one decision. */
export const aNote = (): Note => {
  const { labels: _, dates: __, ...session } = aSession();
  return {
    session,
    at: '2024-04-26T16:00:00.000Z',
    en: noteTable('PTC: follow-up'),
    fr: noteTable('CTP : suites à donner'),
  };
};

const bilingual = (word: string) => ({ en: word, fr: word });
const field = (name: string, kind: Field['kind'], required: boolean): Field => ({
  ...{ field: name, at: `facts.${name}`, kind, required, label: bilingual(name) },
  block: kind === 'session' || kind === 'wording' ? 'details' : 'record',
});
const anOffer = (outcome: string, consequence: string, ...fields: readonly Field[]): Offer => ({
  ...{ outcome, label: bilingual(outcome), offered: 'usual', needs: [], sends: ['quiet'], consequence },
  fields: [
    ...fields,
    field('decidedOn', 'day', true),
    field('item', 'line', false),
    field('basis', 'choice', true),
    field('text', 'wording', false),
    field('statements', 'statements', false),
  ],
  leadsTo: { stage: 'policy-commission', waitsFor: 'outcome' },
  questions: [],
});

/** The decision form of one tool in the spring session. */
export const aForm = (): Form => ({
  ...{
    tool: 'T1',
    title: 'Title of T1',
    session: 'PTC-243-244',
    body: 'PTC',
    heading: 'What did the PTC decide?',
  },
  ...{ days: aSession().days, late: false, targets: [], sessions: [], versions: [], papers: [] },
  ...{ sendChoices: [], commands: [] },
  offers: [
    anOffer('endorsed', 'then the Policy Commission', field('versions', 'versions', true)),
    anOffer('continued', 'then the PTC', field('guidance', 'wording', true)),
    anOffer('deferred', 'then the PTC, at a later session', field('targetSession', 'session', false)),
    anOffer('statement', 'no change to its progress'),
    { ...anOffer('noted', 'no change'), offered: 'not-now' },
  ],
});
