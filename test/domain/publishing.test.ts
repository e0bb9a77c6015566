import { describe, expect, it } from 'vitest';
import { toolId } from '../../functions/domain/ids.ts';
import { isRefusal } from '../../functions/domain/refusal.ts';
import { Council, PoC, PTC, registration } from '../support/sample-register.ts';
import {
  approved,
  beforeCouncil,
  beforePoc,
  bothLanguages,
  officer,
  paper,
  type Story,
} from '../support/story.ts';

const out = (language: 'en' | 'fr', on: string) =>
  ({
    type: 'publish',
    by: officer,
    publication: {
      language,
      on,
      audience: 'public',
      editorialOnly: true,
      file: { name: 'c.pdf', sha256: 'a'.repeat(64), bytes: 1 },
    },
  }) as const;

/** Brought in from paper as it ended; its papers and decisions are those of a tool that the Council approved here. */
function ended(ending: 'approved' | 'published'): Story {
  const story = approved();
  const { supersedes: _, ...alone } = story.tool;
  const next = { ...story.next, stage: 'ended', waitsFor: 'nothing', ending } as const;
  story.tools.set('T13', { ...alone, progress: { ...story.tool.progress, next } });
  return story;
}

describe('a tool whose way has ended', () => {
  it('with its approval may still be published, and stays where it ended', () => {
    const story = ended('approved');
    const { leg } = story.tool;
    story.does(out('en', '2024-07-05'));
    expect(story.tool.published.en).toMatchObject({ on: '2024-07-05' });
    story.does(out('fr', '2024-07-05'));
    expect(story.tool).toMatchObject({ leg, progress: { next: { stage: 'ended', ending: 'approved' } } });
    expect(story.last).not.toHaveProperty('move');
  });

  it('with its publication is published in a language that was not out', () => {
    const story = ended('published').does(out('fr', '2024-07-05'));
    expect(story.tool.published.fr?.on).toBe('2024-07-05');
  });

  it('without an approval is not published', () => {
    const story = beforeCouncil().records(Council, 'rejected', { reason: { en: 'Not now.' } });
    expect(story.next).toMatchObject({ stage: 'ended', ending: 'rejected' });
    expect(story.refused(out('en', '2024-06-27'))).toBe('not-approved-yet');
  });
});

describe('the day of a publication', () => {
  it('is not before the last of the decisions that the way needs, in whichever order they were recorded', () => {
    const late = { decidedOn: '2024-06-19' };
    const story = beforePoc()
      .at('2024-06-27T08:00:00Z')
      .records(Council, 'approved')
      .records(PoC, 'endorsed', late)
      .at('2024-07-05T08:00:00Z');
    expect(story.tool.decisions.map(({ facts }) => facts.decidedOn).at(-1)).toBe('2024-06-19');
    expect(story.ask(out('en', '2024-06-26'))).toMatchObject({
      refused: 'day-before-approval',
      facts: { day: '2024-06-26', approvedOn: '2024-06-27' },
    });
    expect(isRefusal(story.ask(out('en', '2024-06-27')))).toBe(false);
  });

  it('is not held up by a decision with which no step was done', () => {
    const story = approved().at('2024-10-23T08:00:00Z').records(PTC, 'statement');
    expect(story.tool.decisions.at(-1)).toMatchObject({ marks: [], facts: { decidedOn: '2024-10-23' } });
    expect(isRefusal(story.ask(out('en', '2024-07-05')))).toBe(false);
  });

  it('is not after today', () => {
    expect(approved().ask(out('en', '2024-07-06'))).toMatchObject({
      refused: 'day-in-the-future',
      facts: { day: '2024-07-06', today: '2024-07-05' },
    });
  });
});

it('a tool brought in with papers is published in their languages only', () => {
  const story = approved();
  const documents = [{ document: paper('en').document, versions: [paper('en')] }];
  story.tools.set('T13', { ...story.tool, submissions: [], documents });
  expect(story.refused(out('fr', '2024-07-05'))).toBe('no-text-in-language');
  expect(isRefusal(story.ask(out('en', '2024-07-05')))).toBe(false);
});

describe('a paper that is attached', () => {
  it('is kept with what it belongs to, and tells which one is there already', () => {
    const story = approved();
    const attach = { type: 'attach-document', by: officer } as const;
    expect(story.ask({ ...attach, version: paper('en'), as: 'paper' })).toEqual({
      refused: 'document-exists',
      facts: paper('en'),
    });
    expect(story.ask({ ...attach, version: paper('en', 'b'), as: 'corrigendum' })).toEqual({
      refused: 'details-missing',
      facts: { fields: ['number'] },
    });
    const [decision] = story.tool.decisions;
    if (!decision) throw new Error('The Committee decided');
    const as = { as: 'corrigendum', number: 'Corr. 1', decision: decision.id } as const;
    story.does({ ...attach, version: paper('en', 'b'), ...as });
    expect(story.last).toMatchObject({ type: 'DocumentAttached', version: paper('en', 'b'), ...as });
  });
});

describe('a step that is cleared', () => {
  it('clears what a standing decision of it made, once', () => {
    const story = beforePoc();
    const parts = { scope: { en: 'Sections 1-5' }, remainder: toolId('T13b'), versions: bothLanguages };
    const command = story.recording(PoC, 'in-part', parts);
    story.does({ ...command, child: { tool: toolId('T13b'), registration } });
    const clear = { type: 'clear-step', step: 2, by: officer } as const;
    expect(story.ask(clear)).toMatchObject({
      event: { type: 'StepCleared', step: 2 },
      others: [{ tool: 'T13b', event: { type: 'StepCleared', step: 2, origin: true } }],
    });
    expect(beforeCouncil().ask(clear)).toMatchObject({ others: [] });
    expect(beforeCouncil().ask({ ...clear, step: 1 })).toMatchObject({ event: { step: 1 } });
  });
});
