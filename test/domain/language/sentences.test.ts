import { describe, expect, it } from 'vitest';
import type { DecisionFacts, HistoryLine, ToolEvent } from '../../../functions/domain/event.ts';
import { sessionId, toolId } from '../../../functions/domain/ids.ts';
import { eventSentence } from '../../../functions/domain/language/event-sentences.ts';
import { historyLineSentence } from '../../../functions/domain/language/history-sentences.ts';
import { decisionSentence, outcomeSentences } from '../../../functions/domain/language/outcome-sentences.ts';
import { questionMessages } from '../../../functions/domain/language/questions.ts';
import { languages } from '../../../functions/domain/text.ts';
import { everyEvent } from '../../support/every-event.ts';
import { faultsIn } from '../../support/faults-in-words.ts';
import {
  Council,
  decided,
  endorsed,
  lived,
  PTC,
  registered,
  submitted,
  worldAt,
} from '../../support/sample-register.ts';

const world = worldAt();
const { tool } = lived([registered({ title: { en: 'the Guide', fr: 'Guide' } }), submitted]);
const said = (facts: Partial<DecisionFacts> & Pick<DecisionFacts, 'outcome'>) =>
  languages.map((language) =>
    decisionSentence(
      { ...decided({ outcome: 'endorsed' }).facts, ...facts },
      tool,
      world,
      language,
    ).replaceAll('\u00a0', ' '),
  );
const october = sessionId('PTC-245-246');

describe('the sentences of USERS.md 3.2', () => {
  it.each<[DecisionFacts['outcome'], Partial<DecisionFacts>, string, string]>([
    ['endorsed', {}, 'The PTC endorsed the Guide.', 'Le CTP a entériné le texte suivant : Guide.'],
    [
      'endorsed-amended',
      {},
      'The PTC endorsed the Guide, subject to amendments. It moves on when the amended text is confirmed.',
      'Le CTP a entériné, sous réserve de modifications, le texte suivant : Guide. Il poursuivra son parcours une fois le texte modifié confirmé.',
    ],
    [
      'approved',
      { body: Council },
      'The Council approved the Guide. It is not yet published.',
      'Le Conseil a approuvé le texte suivant : Guide. Il n’est pas encore publié.',
    ],
    ['noted', {}, 'The PTC took note of the Guide.', 'Le CTP a pris note du texte suivant : Guide.'],
    [
      'continued',
      { byDay: '2024-08-30', targetSession: october },
      'The PTC discussed the Guide, gave guidance and invited contributions by 30 August 2024. It returns to the PTC at its 245th/246th Sessions.',
      'Le CTP a examiné le texte suivant : Guide, a donné des orientations et invite à contribuer avant le 30 août 2024. Il y reviendra à ses 245e/246e sessions.',
    ],
    [
      'referred-back',
      { target: 'draft' },
      'The PTC referred the Guide back with guidance. The Secretariat will revise it.',
      'Le CTP a renvoyé le texte suivant, avec des orientations : Guide. Le Secrétariat le révisera.',
    ],
    [
      'deferred',
      { targetSession: october },
      'The PTC deferred the Guide to its 245th/246th Sessions. The text was not judged.',
      'Le CTP a reporté à ses 245e/246e sessions l’examen du texte suivant : Guide. Le texte n’a pas été jugé au fond.',
    ],
    [
      'not-reached',
      { targetSession: october },
      'the Guide was not considered for lack of time. It will be proposed for the 245th/246th Sessions.',
      'Faute de temps, le texte suivant n’a pas été examiné : Guide. Son inscription sera proposée aux 245e/246e sessions.',
    ],
    [
      'in-part',
      { scope: { en: 'sections 1-5', fr: 'les sections 1 à 5' }, remainder: toolId('T10b') },
      'The PTC endorsed sections 1-5 of the Guide. The rest remains under consideration as T10b.',
      'Le CTP a entériné les sections 1 à 5 du texte suivant : Guide. Le reste demeure à l’examen sous le numéro T10b.',
    ],
    [
      'in-part',
      { body: Council },
      'The Council approved part of the Guide.',
      'Le Conseil a approuvé une partie du texte suivant : Guide.',
    ],
    [
      'written-opened',
      { deadlineAt: '2024-05-17T10:00:00.000Z' },
      'The PTC will be taken to agree to the Guide unless a Member objects by Friday 17 May 2024, 12.00, Brussels time.',
      'Le CTP sera réputé d’accord sur le texte suivant : Guide, sauf objection d’un Membre avant le vendredi 17 mai 2024 à 12 h 00, heure de Bruxelles.',
    ],
  ])('%s', (outcome, facts, en, fr) => {
    expect(said({ outcome, ...facts })).toEqual([en, fr]);
  });

  it('a working group is named as the one who works on it now', () => {
    const { tool: withGroup } = lived([
      registered({
        title: { en: 'the Guide', fr: 'Guide' },
        route: {
          template: 'own',
          templateVersion: 1,
          endsWith: 'last-step',
          steps: [
            { n: 1, stage: 'working-group', body: 'SWG' as never, ask: 'decide' },
            { n: 2, stage: 'ptc-endorsement', body: PTC, ask: 'decide' },
          ],
        },
      }),
    ]);
    const facts = { ...decided({ outcome: 'referred-back' }).facts, target: 1 };
    expect(decisionSentence(facts, withGroup, world, 'en')).toBe(
      'The PTC referred the Guide back to the SAFE Working Group with guidance.',
    );
    expect(decisionSentence(facts, withGroup, world, 'fr')).toContain(
      'renvoyé au Groupe de travail SAFE le texte',
    );
  });

  it('a feminine body agrees with itself', () => {
    const facts = { ...decided({ outcome: 'written-opened' as never }).facts, body: 'PoC' as never };
    expect(decisionSentence(facts, tool, world, 'fr')).toContain(
      'Commission de politique générale sera réputée',
    );
  });

  it.each(Object.keys(outcomeSentences))('%s has no gap when nothing else is known', (outcome) => {
    for (const sentence of said({ outcome: outcome as DecisionFacts['outcome'], versions: [] }))
      expect(faultsIn(sentence, 'en')).toEqual([]);
  });
});

describe('every event has a sentence without a gap', () => {
  for (const [name, events] of everyEvent)
    for (const language of languages)
      it(`${name}, ${language}`, () => {
        const { event, tool: then } = lived(events);
        const sentence = eventSentence(event, then, world, language);
        expect(sentence).toMatch(/[.»’]$/);
        expect(faultsIn(sentence, language)).toEqual([]);
      });

  it('also of an objection that ends nothing, a route without a body and a step that is not there', () => {
    const says = (event: ToolEvent, language: 'en' | 'fr') => {
      const { event: recorded, tool: then } = lived([registered(), submitted, event]);
      return eventSentence(recorded, then, world, language);
    };
    const objection = {
      type: 'AnswerReceived',
      decision: 'T13-3' as never,
      member: 'A' as never,
      answer: 'objection',
      enteredBySecretary: false,
    } as const;
    const empty = { ...tool.route, steps: [] };
    const changed = {
      type: 'RouteChanged',
      before: tool.route,
      after: empty,
      authority: { kind: 'officer' },
    } as const;
    const cleared = { type: 'StepCleared', step: 99 } as const;
    for (const event of [objection, changed, cleared])
      for (const language of languages) expect(faultsIn(says(event, language), language)).toEqual([]);
    expect(says(objection, 'en')).not.toContain('has ended');
    expect(says(changed, 'en')).toContain('It is now: no body.');
  });

  it('which for a step that is cleared tells what the body did there', () => {
    const story = everyEvent.find(([name]) => name === 'StepCleared (decided)')?.[1] ?? [];
    const { event, tool: then } = lived(story);
    expect(eventSentence(event, then, world, 'en')).toBe(
      'The Policy Commission endorsed Compendium of Case Studies on Cross-Border E-Commerce. This may now be read by all.',
    );
  });

  it('which for a decision is that of its outcome', () => {
    const { event, tool: then } = lived([registered(), submitted, endorsed]);
    expect(eventSentence(event, then, world, 'en')).toBe(
      'The PTC endorsed Compendium of Case Studies on Cross-Border E-Commerce.',
    );
  });
});

describe('a line of history', () => {
  const line = (more: Partial<HistoryLine>): HistoryLine => ({
    what: 'approved',
    body: Council,
    on: { precision: 'month', value: '2023-06' },
    ...more,
  });
  it.each<[HistoryLine, string, string]>([
    [line({}), 'Approved by the Council, June 2023.', 'Approuvé par le Conseil, juin 2023.'],
    [
      line({ paper: 'PC0739Ea, para. 6' }),
      'Approved by the Council, June 2023 (paper PC0739Ea, para. 6).',
      'Approuvé par le Conseil, juin 2023 (document PC0739Ea, para. 6).',
    ],
    [
      line({ what: 'endorsed', body: PTC, on: { precision: 'session', value: 'PTC-243-244' } }),
      'Endorsed by the PTC, 243rd/244th Sessions.',
      'Entériné par le CTP, 243e/244e sessions.',
    ],
    [
      { what: 'published', language: 'en', on: { precision: 'day', value: '2023-10-17' } },
      'Published (English), 17 October 2023.',
      'Publié (anglais), 17 octobre 2023.',
    ],
    [
      line({ what: 'submitted', body: PTC, on: { precision: 'session', value: 'PTC-1' } }),
      'Submitted to the PTC, PTC-1.',
      'Soumis au CTP, PTC-1.',
    ],
    [
      line({
        what: 'deferred',
        body: PTC,
        session: sessionId('PTC-243-244'),
        scope: { en: 'annexes I and VI', fr: 'annexes I et VI' },
        place: 'Cape Town',
      }),
      'Deferred to a later session (PTC), annexes I and VI, 243rd/244th Sessions, June 2023, Cape Town.',
      'Reporté à une session ultérieure (CTP), annexes I et VI, 243e/244e sessions, juin 2023, Cape Town.',
    ],
    [
      { what: 'registered', on: { precision: 'year', value: '2023' }, scope: {}, paper: '' },
      'Registered, 2023.',
      'Enregistré, 2023.',
    ],
    [{ what: 'note', on: { precision: 'unknown' } }, 'Note, date not known.', 'Note, date non connue.'],
    [
      {
        what: 'note',
        text: { en: 'The title is not that of the 4th edition.' },
        on: { precision: 'year', value: '2024' },
      },
      'The title is not that of the 4th edition, 2024.',
      'The title is not that of the 4th edition, 2024.',
    ],
    [
      { what: 'note', text: { en: 'The group agreed' }, on: { precision: 'unknown' } },
      'The group agreed, date not known.',
      'The group agreed, date non connue.',
    ],
  ])('%o', (given, en, fr) => {
    expect(historyLineSentence(given, world, 'en')).toBe(en);
    expect(historyLineSentence(given, world, 'fr')).toBe(fr);
  });
});

it.each(Object.entries(questionMessages))(
  'the question %s asks something in both languages',
  (_, message) => {
    for (const language of languages) {
      expect(message[language]).toMatch(/\?$/);
      expect(faultsIn(message[language], language)).toEqual([]);
    }
  },
);
