import { expect, it } from 'vitest';
import { notedLetter } from '../../functions/notify/letters/noted.ts';
import { letterAbout } from '../support/sample-letter.ts';
import {
  Council,
  decided,
  lived,
  PoC,
  PTC,
  registered,
  registration,
  submitted,
  worldAt,
} from '../support/sample-register.ts';
import { officer, Story } from '../support/story.ts';

it('a publication is of the text that the Council approved, also where the Commission was recorded later', () => {
  const { supersedes: _, ...alone } = registration;
  const story = new Story();
  story
    .does({ type: 'register', tool: story.id, registration: alone, by: officer })
    .submitted()
    .at('2024-04-24T08:00:00Z')
    .records(PTC, 'endorsed')
    .at('2024-06-27T08:00:00Z')
    .records(Council, 'approved')
    .at('2024-06-28T08:00:00Z')
    .records(PoC, 'endorsed', { decidedOn: '2024-06-19' })
    .at('2024-10-21T08:00:00Z')
    .does({
      type: 'publish',
      publication: {
        language: 'fr',
        on: '2024-10-17',
        audience: 'public',
        file: { name: 'recueil.pdf', sha256: 'ab', bytes: 2_100_000 },
        editorialOnly: true,
      },
      by: officer,
    });
  const letter = letterAbout([{ event: story.last, tool: story.tool }], 'fr', { of: Council });
  expect(letter.text.replaceAll(/\s+/g, ' ')).toContain(
    'approuvé par le Conseil le 27 juin 2024 (143e/144e sessions), a été publié en français le 17 octobre 2024.',
  );
});

it('who endorsed it is the body that did last, with the month of its meeting where nobody wrote down the day', () => {
  const { tool } = lived([
    registered({
      route: { ...registration.route, steps: [{ n: 1, stage: 'ptc-endorsement', body: PTC, ask: 'inform' }] },
    }),
    submitted,
    {
      type: 'HistoryEntered',
      lines: [
        {
          what: 'endorsed',
          body: PoC,
          on: { precision: 'session', value: 'PoC-91' },
        },
      ],
      documents: [],
      questions: [],
      source: 'PC0739Ea',
    },
  ]);
  const { facts } = decided({ outcome: 'noted' });
  const { letter } = notedLetter(facts, tool, {
    language: 'fr',
    world: worldAt(),
    class: 'subscription',
    site: 'https://placet.example.org',
    longestQuote: 2000,
  });
  expect(JSON.stringify(letter)).toContain(
    'entériné par la Commission de politique générale, 91e session, décembre 2024',
  );
});
