import { describe, expect, it } from 'vitest';
import type { RecordedEvent } from '../../functions/domain/event.ts';
import { fold } from '../../functions/domain/evolve.ts';
import { toolId } from '../../functions/domain/ids.ts';
import { timesWords, trackSentence } from '../../functions/domain/language/track-words.ts';
import type { Language } from '../../functions/domain/text.ts';
import type { Tool } from '../../functions/domain/tool.ts';
import { type TrackStep, trackOf } from '../../functions/domain/track.ts';
import type { World } from '../../functions/domain/world.ts';
import { histories, lived } from '../support/any-history.ts';
import fc from '../support/properties.ts';
import { Council, fullRoute, PoC, PTC, registration } from '../support/sample-register.ts';
import {
  approved,
  beforeCouncil,
  beforePoc,
  beforePtc,
  officer,
  Story,
  secretaryOf,
} from '../support/story.ts';

const marks = (story: Story) => trackOf(story.tool, story.world(story.now)).map(({ mark }) => mark);
const heard = (tool: Tool, world: World, language: Language, isApart = (_: unknown) => false) => {
  const steps = trackOf(tool, world);
  return steps.map((step, i) =>
    trackSentence(step, { at: i + 1, of: steps.length }, tool, world, language, isApart),
  );
};
const at = (story: Story, kind: TrackStep['kind'], body?: string) =>
  trackOf(story.tool, story.world(story.now)).find(
    (step) => step.kind === kind && (!body || step.body === body),
  );

describe('the way of a tool as it is drawn', () => {
  it('is what is done, where it is, and what is planned, some of it on condition', () => {
    expect(marks(new Story().registered())).toEqual(['here', 'planned', 'planned', 'conditional', 'planned']);
    expect(marks(beforePtc())).toEqual(['done', 'here', 'planned', 'conditional', 'planned']);
    expect(marks(beforeCouncil())).toEqual(['done', 'done', 'done', 'here', 'planned']);
    expect(marks(approved())).toEqual(['done', 'done', 'done', 'done', 'here']);
  });

  it('has the meeting and the day of each step', () => {
    const ptc = at(beforePoc(), 'body', PTC);
    expect(ptc).toMatchObject({ session: 'PTC-243-244', on: { precision: 'day', value: '2024-04-24' } });
    expect(at(beforePoc(), 'body', PoC)).toMatchObject({
      mark: 'here',
      session: 'PoC-90',
      on: { value: '2024-04-24' },
    });
    expect(at(beforePoc(), 'body', Council)).toMatchObject({ subjectTo: PoC, session: 'Council-143-144' });
  });

  it('counts the second time after a tool was sent back', () => {
    const story = beforePoc().records(PoC, 'referred-back', { target: 1, guidance: { en: 'Shorter.' } });
    expect(trackOf(story.tool, story.world(story.now)).map(({ times }) => times)).toEqual([1, 2, 2, 1, 1]);
    const draft = beforePtc().records(PTC, 'referred-back', { target: 'draft', guidance: { en: 'Again.' } });
    expect(trackOf(draft.tool, draft.world(draft.now)).map(({ times }) => times)).toEqual([2, 2, 1, 1, 1]);
    const [, ptc] = trackOf(draft.tool, draft.world(draft.now));
    if (!ptc) throw new Error('The PTC has a step');
    expect([timesWords(ptc, 'en'), timesWords(ptc, 'fr')]).toEqual(['2nd time', '2e fois']);
  });

  it('counts the second publication of a text that was examined again after the first', () => {
    const publication = {
      on: '2024-07-05',
      audience: 'public',
      editorialOnly: true,
      file: { name: 'c.pdf', sha256: 'a'.repeat(64), bytes: 1 },
    } as const;
    const story = approved();
    story.tools.set('T05', new Story().registered({}, 'T05').tool);
    for (const language of ['en', 'fr'] as const)
      story.does({ type: 'publish', by: officer, publication: { ...publication, language } });
    expect(at(story, 'publication')).toMatchObject({ mark: 'done', times: 1 });
    story.at('2024-10-23T08:00:00Z').records(PTC, 're-examination', { reason: { en: 'New law.' } });
    expect(at(story, 'publication')).toMatchObject({ mark: 'planned', times: 2 });
  });

  it('draws a step that was dropped as waived, with who allowed it', () => {
    const story = beforePtc();
    const steps = fullRoute.filter(({ body }) => body !== PoC);
    story.does({
      ...{ type: 'change-route', after: { ...registration.route, steps }, by: secretaryOf(Council) },
      authority: { kind: 'superior-body', body: Council, reference: 'para. 47' },
    });
    expect(marks(story)).toEqual(['done', 'here', 'waived', 'planned', 'planned']);
    const world = story.world(story.now);
    expect(heard(story.tool, world, 'en')[2]).toBe(
      'Step 3 of 5, Policy Commission, waived by the Council, para. 47.',
    );
    expect(heard(story.tool, world, 'fr')[2]).toBe(
      'Étape 3 sur 5, Commission de politique générale, supprimée par le Conseil, para. 47.',
    );
  });

  it('says of a step that a superior body overtook that its outcome is missing, or not for all to know', () => {
    const story = beforePoc().at('2024-06-27T08:00:00Z').records(Council, 'approved');
    expect(marks(story)).toEqual(['done', 'done', 'not-yet-recorded', 'done', 'here']);
    const world = story.world(story.now);
    expect(heard(story.tool, world, 'en')[2]).toBe(
      'Step 3 of 5, Policy Commission, outcome not yet recorded, overtaken by the decision of the Council of 27 June 2024.',
    );
    expect(heard(story.tool, world, 'fr', (body) => body === PoC)[2]).toBe(
      'Étape 3 sur 5, Commission de politique générale, résultat non public, ou non encore consigné, devancé par la décision du Conseil du 27 juin 2024.',
    );
  });

  it('never says that a body which is informed endorses anything', () => {
    const steps = fullRoute.map((step) => (step.body === PTC ? { ...step, ask: 'inform' as const } : step));
    const story = new Story().registered({ route: { ...registration.route, steps } }).submitted(PoC);
    expect(at(story, 'body', PTC)?.mark).toBe('for-information');
    expect(heard(story.tool, story.world(story.now), 'fr')[1]).toBe('Étape 2 sur 5, CTP, pour information.');
  });

  it('plans nothing for a tool whose way has ended, and leaves out what will not be', () => {
    const story = beforePtc().does({
      ...{ type: 'discontinue', decision: 'T13-9' as never, by: secretaryOf(PTC) },
      facts: {
        ...beforePtc().recording(PTC, 'noted').facts,
        outcome: 'discontinued',
        reason: { en: 'Done.' },
      },
    });
    expect(marks(story)).toEqual(['done']);
  });

  it('draws what nobody knows of a history as not known, and no draft that nobody saw', () => {
    const story = new Story();
    story.id = toolId('T05');
    story.does({
      ...{ type: 'enter-history', tool: story.id, registration, source: 'PC0739Ea', questions: [] },
      lines: [{ what: 'approved', body: Council, step: 3, on: { precision: 'month', value: '2023-06' } }],
      ...{ documents: [], stepsNotKnown: [1, 2], standsAt: { at: 'ended', ending: 'approved' } },
      by: officer,
    });
    expect(marks(story)).toEqual(['not-known', 'not-known', 'done', 'not-known']);
    const world = story.world(story.now);
    expect(heard(story.tool, world, 'en')).toEqual([
      'Step 1 of 4, Permanent Technical Committee, not known.',
      'Step 2 of 4, Policy Commission, not known.',
      'Step 3 of 4, Council, done in June 2023.',
      'Step 4 of 4, Publication, not known.',
    ]);
    expect(heard(story.tool, world, 'fr')[2]).toBe('Étape 3 sur 4, Conseil, franchie, juin 2023.');
  });

  it('has a publication in part, until the last language is out', () => {
    const file = { name: 'tool.pdf', sha256: 'a'.repeat(64), bytes: 1 };
    const publication = {
      language: 'en',
      on: '2024-07-04',
      audience: 'public',
      editorialOnly: true,
      file,
    } as const;
    const story = approved().registered({}, 'T05');
    story.id = toolId('T13');
    story.does({ type: 'publish', publication, by: officer });
    expect(at(story, 'publication')).toMatchObject({ mark: 'in-part', on: { value: '2024-07-04' } });
    story.does({ type: 'publish', publication: { ...publication, language: 'fr' }, by: officer });
    expect(at(story, 'publication')?.mark).toBe('done');
  });
});

describe('what is heard of a way', () => {
  it('has no hole, whatever happened, and no English code on a French page', () => {
    fc.assert(
      fc.property(histories, ([registered, intents]) => {
        const story = lived(registered, intents);
        const world = story.world(story.now);
        const tool = fold(story.events.filter((event: RecordedEvent) => event.tool === story.id));
        if (!tool) throw new Error('It was registered');
        for (const language of ['en', 'fr'] as const)
          for (const sentence of heard(tool, world, language, (body) => body === PoC)) {
            expect(sentence).not.toMatch(/undefined|\{|, ,|,\.| {2}/);
            if (language === 'fr') expect(sentence).not.toMatch(/\b(PTC|PoC|Step)\b/);
          }
        const here = trackOf(tool, world).filter(({ mark }) => mark === 'here');
        expect(here.length).toBeLessThanOrEqual(1);
      }),
      { numRuns: 200 },
    );
  });

  it('names a session by its month or its days as French does', () => {
    const [story, world] = [beforePtc(), beforePtc().world(beforePtc().now)];
    expect(heard(story.tool, world, 'fr').slice(2, 4)).toEqual([
      'Étape 3 sur 5, Commission de politique générale, prévue en juin 2024.',
      'Étape 4 sur 5, Conseil, prévue du 27 au 29 juin 2024, sous réserve de la décision de la Commission de politique générale.',
    ]);
    const none: World = { ...world, sessions: new Map() };
    expect(heard(story.tool, none, 'en')[2]).toBe(
      'Step 3 of 5, Policy Commission, planned, no session fixed.',
    );
  });
});
