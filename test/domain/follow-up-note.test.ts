import { describe, expect, it } from 'vitest';
import { agendaOf } from '../../functions/domain/agenda.ts';
import type { DecisionFacts } from '../../functions/domain/event.ts';
import { followUpNote } from '../../functions/domain/follow-up-note.ts';
import { decisionId, sessionId, toolId } from '../../functions/domain/ids.ts';
import { followUpWords } from '../../functions/domain/language/follow-up-words.ts';
import { type DecisionOutcome, decisionOutcomes } from '../../functions/domain/outcome.ts';
import { languages } from '../../functions/domain/text.ts';
import { faultsIn } from '../support/faults-in-words.ts';
import {
  Council,
  decided,
  lived,
  PTC,
  registered,
  registration,
  submitted,
} from '../support/sample-register.ts';
import { beforeCouncil, beforePtc, Story } from '../support/story.ts';

const noteOf = (story: Story, id = 'PTC-243-244') => {
  const world = story.world(story.now);
  const session = world.sessions.get(sessionId(id));
  if (!session) throw new Error(`No session ${id}`);
  const tools = new Map([[story.tool.id, story.tool]]);
  const note = followUpNote(session, agendaOf(session, [...tools.values()], world), tools, world);
  return { note, words: (language: 'en' | 'fr') => followUpWords(note, tools, world, language) };
};
const plain = (words: string | undefined) => words?.replaceAll('\u00a0', ' ');
const line = (story: Story, language: 'en' | 'fr' = 'en', session?: string) =>
  noteOf(story, session).words(language).lines[0];
const decides = (outcome: DecisionOutcome, more: Partial<DecisionFacts> = {}) =>
  beforePtc().records(PTC, outcome, { item: 'V.c', ...more });

describe('the follow-up note of a session', () => {
  it('is a table of items, decisions, who does what, by when, and which body has it next', () => {
    const story = decides('endorsed', { text: { en: 'The Committee endorsed it.' } });
    const { heading, columns, lines } = noteOf(story).words('en');
    expect(heading).toBe('PTC, 243rd/244th Sessions, 23-26 April 2024: follow-up');
    expect(columns).toEqual(['Item', 'Decision', 'Who does what', 'By when', 'Next body and date']);
    expect(lines).toEqual([
      {
        number: 'V.c',
        title: registration.title.en,
        sentence: `The PTC endorsed ${registration.title.en}.`,
        status: 'Provisional text',
        conclusion: { label: 'Conclusion:', words: 'The Committee endorsed it.', language: 'en' },
        followUp: 'No action.',
        byWhen: '–',
        next: 'The Policy Commission, June 2024',
      },
    ]);
    expect(plain(line(story, 'fr')?.conclusion?.label)).toBe('Conclusion (traduction à venir) :');
    expect(line(story, 'fr')?.next).toBe('La Commission de politique générale, juin 2024');
    expect(plain(noteOf(story).words('fr').heading)).toBe(
      'CTP, 243e/244e sessions, du 23 au 26 avril 2024 : suites à donner',
    );
  });

  it.each([
    [
      decides('endorsed-amended', { amendments: { en: 'Delete 7.' }, byDay: '2024-05-06' }),
      'The secretariat of the PTC confirms the amended text.',
      '6 May 2024',
    ],
    [
      decides('referred-back', { target: 'draft', guidance: { en: 'Shorter.' } }),
      'The Secretariat revises the text in the light of the guidance.',
      '–',
    ],
    [
      decides('continued', {
        guidance: { en: 'Add cases.' },
        byDay: '2024-08-30',
        whoMayContribute: { en: 'experts' },
      }),
      'Contributions are invited (‘experts’).',
      '30 August 2024',
    ],
    [
      decides('not-reached', { targetSession: sessionId('PTC-245-246') }),
      'The secretariat of the PTC proposes it for the 245th/246th Sessions.',
      '–',
    ],
    [
      decides('in-principle', { deadlineAt: '2024-05-17T10:00:00.000Z' }),
      'Members comment in writing.',
      'Friday 17 May 2024, 12.00, Brussels time',
    ],
    [decides('rejected', { reason: { en: 'No.' } }), 'No action.', '–'],
    [decides('noted'), 'No action.', '–'],
  ])('says who does what by when (%#)', (story, followUp, byWhen) => {
    expect(line(story)).toMatchObject({ followUp, byWhen });
  });

  it('names the body that a text goes back to, and the contributions that it waits for', () => {
    const steps = registration.route.steps;
    const story = beforeCouncil().records(Council, 'referred-back', {
      target: steps[0]?.n ?? 1,
      guidance: { en: 'Shorter.' },
      byDay: '2024-08-30',
    });
    expect(line(story, 'fr', 'Council-143-144')?.followUp).toBe(
      'Le CTP révise le texte à la lumière des orientations. Contributions attendues.',
    );
  });

  it('ends with the publication by the officer, or with the end of the way', () => {
    const story = beforeCouncil().records(Council, 'approved');
    expect(line(story, 'en', 'Council-143-144')).toMatchObject({
      followUp: 'The responsible officer publishes the text.',
      next: 'Publication',
    });
    const over = decides('rejected', { reason: { en: 'No.' } });
    expect(line(over)?.next).toBe('Not agreed');
  });

  it('names no next body once something has happened since', () => {
    const story = decides('endorsed').at('2024-06-27T08:00:00Z').records(Council, 'approved');
    expect(line(story)?.next).toBe('–');
  });

  it('says upon whom the next turn depends', () => {
    const steps = registration.route.steps.map((step) =>
      step.n === 2 ? { ...step, ask: 'inform' as const } : step,
    );
    const story = new Story().registered({ route: { ...registration.route, steps } }).submitted();
    story.at('2024-04-24T08:00:00Z').records(PTC, 'endorsed');
    expect(line(story)?.next).toBe('The Council, 27-29 June 2024, subject to the Policy Commission');
    expect(line(story, 'fr')?.next).toBe(
      'Le Conseil, du 27 au 29 juin 2024, sous réserve de la décision de la Commission de politique générale',
    );
  });

  it('says so where no decision is recorded', () => {
    expect(noteOf(beforePtc()).words('en')).toMatchObject({
      lines: [],
      empty: 'No decision is recorded of this session.',
    });
    expect(noteOf(beforePtc()).words('fr').empty).toBe('Aucune décision n’est consignée pour cette session.');
  });

  it('has no gap, whatever was decided', () => {
    const both = { en: 'In English.', fr: 'En français.' };
    const everything = {
      ...{ text: both, guidance: both, amendments: both, reason: both, scope: both, whoMayContribute: both },
      ...{ byDay: '2024-08-30', deadlineAt: '2024-05-17T10:00:00.000Z', rule: 'Rule 12', item: 'V.c' },
      ...{ targetSession: sessionId('PTC-245-246'), remainder: toolId('T13b'), child: toolId('T18') },
    };
    for (const outcome of decisionOutcomes)
      for (const facts of [{}, everything, { ...everything, target: 1 }])
        for (const moved of [{}, { move: { marks: [], next: beforeCouncil().next } }]) {
          const event = decided({ ...facts, outcome }, { ...moved, decision: decisionId('T13-3') });
          const story = beforePtc();
          story.tools.set(toolId('T13'), lived([registered(), submitted, event]).tool);
          for (const language of languages) {
            const { heading, lines, columns } = noteOf(story).words(language);
            const words = lines.flatMap(({ conclusion, ...said }) => [
              ...Object.values(said).filter((part) => part !== ''),
              ...(conclusion ? [conclusion.label] : []),
            ]);
            expect([heading, ...columns, ...words].flatMap((part) => faultsIn(part, language))).toEqual([]);
            expect(lines).toHaveLength(1);
          }
        }
  });
});
