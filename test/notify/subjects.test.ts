import { describe, expect, it } from 'vitest';
import type { Body } from '../../functions/domain/body.ts';
import type { ToolEvent } from '../../functions/domain/event.ts';
import type { Language } from '../../functions/domain/text.ts';
import { subjectNaming } from '../../functions/notify/letters/subject.ts';
import { writtenOpened } from '../support/every-event.ts';
import { letterAbout } from '../support/sample-letter.ts';
import {
  at,
  bodies,
  decided,
  endorsed,
  PoC,
  registered,
  registration,
  SWG,
  submitted,
  to,
  worldAt,
} from '../support/sample-register.ts';

const longest = 75;

/** The subject of a letter to the PTC about a text with a long title, with plain spaces. */
const subjectOf = (event: ToolEvent, language: Language, more: Parameters<typeof letterAbout>[2] = {}) =>
  letterAbout([registered(), submitted, event], language, more).subject.replaceAll('\u00a0', ' ');

describe('the subject of a letter about a text with a long title', () => {
  it('says all that happened, and the title up to where the line ends', () => {
    expect(subjectOf(endorsed, 'en')).toBe(
      'PTC: endorsed – Compendium of Case Studies on Cross-Border E-Commerce',
    );
    expect(subjectOf(endorsed, 'fr')).toBe(
      'CTP : entériné – Recueil d’études de cas sur le commerce électronique…',
    );
    expect(subjectOf(decided({ outcome: 'endorsed-amended' }), 'fr')).toBe(
      'CTP : entériné sous réserve de modifications – Recueil d’études de cas…',
    );
  });

  it('says less of what happened where the title would else be lost', () => {
    const long = 'Comité de contact OMD-UPU sur les envois postaux';
    const route = {
      ...registration.route,
      steps: [{ n: 1, stage: 'working-group', body: SWG, ask: 'decide' }],
    };
    const named = (body: Body) => (body.id === SWG ? { ...body, name: { en: long, fr: long } } : body);
    const world = { ...worldAt(), bodies: new Map(bodies.map((body) => [body.id, named(body)])) };
    const back = decided(
      { outcome: 'referred-back', target: 1 },
      { move: to(at('working-group', { step: 1 })) },
    );
    const subject = (language: Language) =>
      letterAbout([registered({ route } as never), submitted, back], language, { world }).subject;
    expect(subject('fr').replaceAll('\u00a0', ' ')).toBe(
      'CTP : renvoyé avec des orientations – Recueil d’études de cas sur le…',
    );
    expect(subject('en')).toBe('PTC: back with guidance – Compendium of Case Studies on Cross-Border…');
  });

  it('keeps the hour until which one may object', () => {
    expect(subjectOf(writtenOpened, 'en')).toBe(
      'PTC: reply by 17 May, 12.00 Brussels if you object – Compendium of Case…',
    );
    expect(subjectOf(writtenOpened, 'fr')).toBe(
      'CTP : objections avant le 17 mai, 12 h, Bruxelles – Recueil d’études de…',
    );
  });

  it('names the text also where a body with a long name took note of it', () => {
    const noted = decided({ outcome: 'noted', body: PoC });
    expect(subjectOf(noted, 'fr', { of: PoC })).toBe(
      'CPG : a pris note – Recueil d’études de cas sur le commerce électronique…',
    );
    expect(subjectOf(noted, 'en', { of: PoC })).toBe(
      'For information: PoC took note of Compendium of Case Studies on…',
    );
  });

  it('keeps the edition that was published', () => {
    const published: ToolEvent = {
      type: 'Published',
      publication: {
        ...{ language: 'fr', on: '2024-10-17', audience: 'public', editorialOnly: true },
        file: { name: 'c.pdf', sha256: 'ab', bytes: 1 },
      },
    };
    expect(subjectOf(published, 'fr')).toBe(
      'Publié : Recueil d’études de cas sur le commerce électronique…, 5e édition',
    );
  });
});

describe('a subject that names a text', () => {
  it('never is too long, and says of what it is however long its parts are', () => {
    const title = 'Compendium of Case Studies on Cross-Border E-Commerce';
    const body = 'A very long name of a body that has no short one and meets seldom: endorsed';
    const subject = subjectNaming([`${body} – `], title);
    expect(subject).toBe('A very long name of a body that has no short one… – Compendium of Case…');
    expect(subjectNaming(['Published: '], title, `, version ${'1.'.repeat(40)}0`)).toBe(
      `Published: ${title}`,
    );
    for (const one of [subject, subjectNaming(['PTC: '.repeat(30)], 'x'.repeat(300), ', 5th edition')])
      expect(one.length).toBeLessThanOrEqual(longest);
  });
});
