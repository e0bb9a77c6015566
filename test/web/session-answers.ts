import type { Item, Session } from '../../web/pages/session/answers.ts';

type Outcome = Item['outcomes'][number];

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
