import type { Page } from 'playwright-core';
import { people } from './story.ts';

/** A page of the app in a state worth looking at, after `aSessionWeek`. */
export interface Place {
  readonly name: string;
  readonly path: string;
  /** Nobody has signed in unless it says who. */
  readonly person?: string;
  /** Brings it there, where an address alone does not. */
  readonly ready?: (page: Page) => Promise<void>;
  /** What the API does not answer: a part of its addresses. */
  readonly unanswered?: string;
}

const { secretary, delegate, officer, administrator } = people;

/** Every page, for each kind of person who meets it. */
export const places: readonly Place[] = [
  { name: 'welcome', path: '/' },
  { name: 'sign in first', path: '/letters' },
  { name: 'no such page', path: '/nowhere' },
  { name: 'glossary', path: '/glossary' },
  { name: 'tool, signed out', path: '/t/T13' },
  { name: 'home of a secretary', path: '/', person: secretary },
  { name: 'home of a delegate', path: '/', person: delegate },
  { name: 'home of an officer', path: '/', person: officer },
  { name: 'home of an administrator', path: '/', person: administrator },
  { name: 'tool before its body', path: '/t/T13', person: delegate },
  { name: 'tool with contributions invited', path: '/t/T12', person: delegate },
  { name: 'tool in a written procedure', path: '/t/T17', person: delegate },
  { name: 'tool subject to amendments', path: '/t/T16', person: secretary },
  { name: 'tool of its officer', path: '/t/T13', person: officer },
  { name: 'tool with a long title', path: '/t/T99', person: delegate },
  { name: 'home, not answered', path: '/', person: delegate, unanswered: '/api/me/due' },
  {
    name: 'session, not answered',
    path: '/sessions/PTC-243-244',
    person: secretary,
    unanswered: '/api/sessions',
  },
  { name: 'tool that is not there', path: '/t/T404', person: delegate },
  { name: 'tool that has ended', path: '/t/T01', person: delegate },
  { name: 'tool as it was', path: '/t/T12?asOn=2023-11-01', person: delegate },
  { name: 'procedure to answer', path: '/t/T17/procedure', person: delegate },
  { name: 'tools', path: '/tools', person: secretary },
  { name: 'tools, none found', path: '/tools?q=zzzz', person: secretary },
  { name: 'search', path: '/search?q=compendium', person: delegate },
  { name: 'search, nothing found', path: '/search?q=zzzz', person: delegate },
  { name: 'paper', path: '/documents/PC0739', person: delegate },
  { name: 'body', path: '/bodies/PTC', person: delegate },
  { name: 'decisions', path: '/decisions', person: secretary },
  { name: 'sessions', path: '/sessions', person: delegate },
  { name: 'session of a secretary', path: '/sessions/PTC-243-244', person: secretary },
  { name: 'session of a delegate', path: '/sessions/PTC-243-244', person: delegate },
  { name: 'session without items', path: '/sessions/PTC-247-248', person: secretary },
  {
    name: 'recording in the session',
    path: '/sessions/PTC-243-244?record=T13',
    person: secretary,
    ready: (page) => page.locator('form.decision-form').waitFor(),
  },
  { name: 'closing the session', path: '/sessions/PTC-243-244/close', person: secretary },
  { name: 'follow-up note', path: '/sessions/PTC-243-244/note', person: secretary },
  { name: 'recording several', path: '/sessions/PTC-243-244/several', person: secretary },
  { name: 'changing a session', path: '/sessions/PTC-247-248/plan', person: secretary },
  { name: 'entering a session', path: '/sessions/new', person: secretary },
  { name: 'decision form', path: '/t/T13/decide?session=PTC-243-244', person: secretary },
  { name: 'decision', path: '/t/T14b/decisions/T14b-1', person: secretary },
  { name: 'amended text', path: '/t/T16/decisions/T16-1/amended-text', person: secretary },
  { name: 'registering', path: '/tools/new', person: secretary },
  { name: 'submitting', path: '/t/T99/do/submit', person: officer },
  { name: 'withdrawing', path: '/t/T99/do/withdraw', person: officer },
  { name: 'changing the route', path: '/t/T13/do/change-route', person: secretary },
  { name: 'attaching a paper', path: '/t/T13/do/attach-document', person: secretary },
  { name: 'not placing on the agenda', path: '/t/T13/do/not-listed', person: secretary },
  { name: 'discontinuing', path: '/t/T13/do/discontinue', person: secretary },
  { name: 'opening a written procedure', path: '/t/T13/do/open-written-procedure', person: secretary },
  { name: 'entering an answer', path: '/t/T17/do/object', person: secretary },
  { name: 'publishing, not now', path: '/t/T13/do/publish', person: officer },
  { name: 'letters', path: '/letters', person: delegate },
  { name: 'health', path: '/admin', person: administrator },
  { name: 'find', path: '/admin/find?q=T13', person: administrator },
  { name: 'executions', path: '/admin/executions', person: administrator },
  { name: 'execution', path: '/admin/executions/T13-g1', person: administrator },
  { name: 'drift', path: '/admin/drift', person: administrator },
  { name: 'all letters', path: '/admin/letters', person: administrator },
  { name: 'people', path: '/admin/people', person: administrator },
  {
    name: 'one of the people',
    path: '/admin/people/P11',
    person: administrator,
    // How somebody is erased is folded away, and how they are signed out.
    ready: async (page) => {
      await page.locator('summary').last().click();
      await page.locator('summary').nth(-2).click();
    },
  },
  {
    name: 'menu of a person',
    path: '/letters',
    person: delegate,
    ready: (page) => page.locator('.person-menu summary').click(),
  },
  { name: 'what we did', path: '/admin/record', person: administrator },
];
