import { describe, expect, it } from 'vitest';
import type { By, Registration, ToolEvent } from '../../functions/domain/event.ts';
import { decisionId, sessionId, toolId } from '../../functions/domain/ids.ts';
import { whereSentence } from '../../functions/domain/language/where-words.ts';
import { readersView } from '../../functions/domain/readers-view.ts';
import type { Language } from '../../functions/domain/text.ts';
import { whereIs } from '../../functions/domain/where.ts';
import { writtenOpened } from '../support/every-event.ts';
import { faultsIn } from '../support/faults-in-words.ts';
import {
  at,
  atCouncil,
  atPoc,
  atPtc,
  Council,
  decided,
  endorsed,
  fullRoute,
  lived,
  PoC,
  PTC,
  registered,
  registration,
  SWG,
  sessions,
  submitted,
  to,
  worldAt,
} from '../support/sample-register.ts';

type Story = readonly (ToolEvent & { at?: string; by?: By })[];
const answer = (story: Story, language: Language = 'en', world = worldAt()) => {
  const { tool } = lived(story);
  const words = whereSentence(whereIs(tool, world), tool, world, language).replaceAll('\u00a0', ' ');
  expect(faultsIn(words, 'en')).toEqual([]);
  return words;
};
const before = [registered(), submitted] as const;
const decision = decisionId('T13-4');

describe('where a tool is', () => {
  it('with whom, since when, what comes next, and when at the earliest, with the basis', () => {
    expect(answer([...before, endorsed])).toBe(
      'With the Policy Commission since 24 April 2024 (endorsed by the PTC). Next: the Policy Commission, June 2024; then the Council, 27-29 June 2024. At the earliest published in July 2024. Basis: sessions known today.',
    );
    expect(answer([...before, endorsed], 'fr')).toBe(
      'Devant la Commission de politique générale depuis le 24 avril 2024 (entériné par le CTP). Prochaine étape : la Commission de politique générale, juin 2024, puis le Conseil, du 27 au 29 juin 2024. Publication au plus tôt en juillet 2024. Base : les sessions connues à ce jour.',
    );
  });

  it('says since when by the day of the decision, not by the day it was written down', () => {
    const late = { ...endorsed, at: '2024-07-03T09:00:00.000Z' };
    expect(answer([...before, late])).toContain('since 24 April 2024');
  });

  it('gives no date where a session on the way is not known, and says whose where it is not the next', () => {
    const world = worldAt('2024-07-05T08:00:00.000Z');
    const few = {
      ...world,
      sessions: new Map(sessions.filter((s) => s.body !== Council).map((s) => [s.id, s])),
    };
    expect(answer([...before, endorsed], 'en', few)).toContain(
      'Next: the Policy Commission, June 2024; then the Council. No date can be given: the session of the Council is not yet fixed.',
    );
    expect(answer([...before, endorsed], 'fr', few)).toContain(
      'puis le Conseil. Aucune date ne peut être donnée : la session du Conseil n’est pas encore fixée.',
    );
    const none = { ...few, sessions: new Map() };
    expect(answer([...before, endorsed], 'en', none)).toContain(
      'No date can be given: the next session is not yet fixed.',
    );
    expect(answer([...before, endorsed], 'fr', none)).toContain(
      'Aucune date ne peut être donnée : la prochaine session n’est pas encore fixée.',
    );
  });

  it('in draft, and in draft again', () => {
    expect(answer([registered()])).toMatch(/^In draft since 10 January 2024\. Next: the PTC/);
    expect(answer([registered()], 'fr')).toMatch(/^À l’état de projet depuis le 10 janvier 2024\./);
    const back = decided(
      { outcome: 'referred-back', target: 'draft', targetSession: sessionId('PTC-245-246') },
      { move: to(at('draft', { returnsTo: 1 })) },
    );
    expect(answer([...before, back])).toMatch(
      /^Being revised since 24 April 2024 \(after PTC guidance\)\. Next: the PTC, 23-25 October 2024;/,
    );
    expect(answer([...before, back], 'fr')).toMatch(
      /^En révision depuis le 24 avril 2024 \(à la suite des orientations du CTP\)\./,
    );
  });

  it('does not send a tool back to the meeting that has just sent it away', () => {
    const back = decided(
      { outcome: 'referred-back', target: 'draft' },
      { move: to(at('draft', { returnsTo: 1 })) },
    );
    expect(whereIs(lived([...before, back]).tool, worldAt()).ahead[0]).toEqual({
      body: 'PTC',
      session: 'PTC-245-246',
    });
  });

  it('held for the amended text, written comments, silence or a computed date', () => {
    const held = (
      outcome: 'endorsed-amended' | 'in-principle' | 'tacit-approval',
      waitsFor: 'amended-text' | 'written-comments' | 'tacit-date',
    ) =>
      answer([
        ...before,
        decided(
          { outcome, deadlineAt: '2024-05-17T10:00:00.000Z' },
          { move: to({ ...atPtc, waitsFor, lapsesAt: '2024-05-17T10:00:00.000Z' }) },
        ),
      ]);
    expect(held('endorsed-amended', 'amended-text')).toBe(
      'Endorsed by the PTC subject to amendments on 24 April 2024; it moves on when the amended text is confirmed. Next: the Policy Commission, June 2024; then the Council, 27-29 June 2024. At the earliest published in July 2024. Basis: sessions known today.',
    );
    expect(held('in-principle', 'written-comments')).toMatch(
      /^Endorsed in principle by the PTC on 24 April 2024; Members may comment in writing until Friday 17 May 2024, 12\.00, Brussels time\. Next: the Policy Commission/,
    );
    expect(held('tacit-approval', 'tacit-date')).toMatch(
      /^With the PTC since 24 April 2024; it will be deemed/,
    );
    expect(answer([...before, writtenOpened])).toMatch(
      /^In a written procedure of the PTC since 24 April 2024, open until Friday 17 May 2024, 12\.00, Brussels time\./,
    );
    for (const language of ['fr'] as const)
      expect(answer([...before, writtenOpened], language)).toMatch(
        /^En procédure écrite du CTP depuis le 24 avril/,
      );
  });

  it.each(['en', 'fr'] as const)('without an hour or a city where the body is not known, %s', (language) => {
    const world = { ...worldAt(), bodies: new Map() };
    const held = (
      outcome: 'endorsed-amended' | 'in-principle' | 'tacit-approval',
      waitsFor: 'amended-text' | 'written-comments' | 'tacit-date',
    ) =>
      decided(
        { outcome, deadlineAt: '2024-05-17T10:00:00.000Z' },
        { move: to({ ...atPtc, waitsFor, lapsesAt: null }) },
      );
    for (const event of [
      held('endorsed-amended', 'amended-text'),
      held('in-principle', 'written-comments'),
      held('tacit-approval', 'tacit-date'),
      writtenOpened,
    ])
      for (const known of [world, worldAt()]) {
        const { tool } = lived([...before, event]);
        const words = whereSentence(whereIs(tool, known), tool, known, language);
        // Where the world does not know the body, its id has to stand for it.
        expect(
          faultsIn(known === world ? words.replaceAll('PTC', '') : words, 'en').filter(
            (f) => !/double|space/.test(f),
          ),
        ).toEqual([]);
      }
  });

  it('gives no date where a tacit approval has none yet', () => {
    const tacit = decided({ outcome: 'tacit-approval' }, { move: to({ ...atPtc, waitsFor: 'tacit-date' }) });
    expect(whereIs(lived([...before, tacit]).tool, worldAt()).earliest).toBeUndefined();
  });

  it('not yet published, of what nobody recorded a decision on', () => {
    const story = [registered(), { ...submitted, move: to(at('publication')) } as ToolEvent];
    expect(answer(story)).toBe('Not yet published.');
    expect(answer(story, 'fr')).toBe('Pas encore publié.');
    expect(
      whereSentence(
        { ...whereIs(lived(story).tool, worldAt()), at: 'ended' },
        lived(story).tool,
        worldAt(),
        'en',
      ),
    ).toMatch(/^Completed/);
  });

  it('of a meeting whose time is not known, its name', () => {
    const [ptc] = sessions;
    if (!ptc) throw new Error('no session');
    const { firstDay: _, lastDay: __, ...undated } = ptc;
    for (const dates of [{ precision: 'unknown' }, { precision: 'year', value: '2024' }] as const) {
      const world = { ...worldAt(), sessions: new Map([[ptc.id, { ...undated, dates }]]) };
      expect(whereIs(lived(before).tool, world).earliest).toBeUndefined();
      expect(answer(before, 'en', world)).toContain(
        dates.precision === 'year' ? 'Next: the PTC, 2024;' : 'Next: the PTC, 243rd/244th Sessions;',
      );
    }
  });

  it('approved, and not yet published', () => {
    const approved = decided(
      { outcome: 'approved', body: Council, decidedOn: '2024-06-29' },
      { decision, step: 3, move: to(at('publication')), at: '2024-06-29T10:00:00.000Z' },
    );
    expect(answer([...before, endorsed, approved])).toBe(
      'Approved by the Council on 29 June 2024, not yet published.',
    );
    expect(answer([...before, endorsed, approved], 'fr')).toBe(
      'Approuvé par le Conseil le 29 juin 2024, pas encore publié.',
    );
  });

  it.each<[NonNullable<ReturnType<typeof whereIs>['ending']>, string, string]>([
    ['published', 'Published on 24 April 2024.', 'Publié le 24 avril 2024.'],
    ['approved', 'Approved; publication not known.', 'Approuvé ; publication non connue.'],
    ['withdrawn', 'Withdrawn by its sponsor on 24 April 2024.', 'Retiré par son auteur le 24 avril 2024.'],
    ['discontinued', 'Discontinued on 24 April 2024.', 'Travaux arrêtés le 24 avril 2024.'],
    ['rejected', 'Not agreed on 24 April 2024.', 'Sans accord le 24 avril 2024.'],
    ['completed', 'Completed at the PTC: endorsed.', 'Achevé au CTP : entériné.'],
  ])('at its end: %s', (ending, en, fr) => {
    const story = [...before, { ...endorsed, move: to(at('ended', { ending })) }];
    expect(answer(story)).toBe(en);
    expect(answer(story, 'fr')).toBe(fr);
  });

  it('asleep, and says so', () => {
    const story: Story = [
      ...before,
      {
        type: 'FellDormant',
        idleSince: '2023-02-28T09:00:00.000Z',
        move: to({ ...atPtc, session: null, dormant: true }),
      },
    ];
    expect(answer(story)).toContain('Nothing has happened for twelve months.');
    expect(whereIs(lived(story).tool, worldAt()).earliest).toBeUndefined();
  });

  it('where history from paper left it, with the date as exact as it is known', () => {
    const entered = (
      on: Parameters<typeof decided>[0] extends never
        ? never
        :
            | { precision: 'month' | 'year'; value: string }
            | { precision: 'session'; value: string }
            | { precision: 'unknown' },
    ): Story => [
      {
        type: 'HistoryEntered',
        registration,
        lines: [{ what: 'submitted', body: PTC, on }],
        documents: [],
        questions: [],
        source: 'PC0739Ea',
        move: to(atPtc),
        at: '2024-04-23T06:00:00.000Z',
      },
    ];
    expect(answer(entered({ precision: 'month', value: '2023-10' }))).toMatch(
      /^With the PTC since October 2023\./,
    );
    expect(answer(entered({ precision: 'session', value: 'PTC-243-244' }))).toMatch(
      /^With the PTC \(243rd\/244th Sessions\)\./,
    );
    expect(answer(entered({ precision: 'session', value: 'PTC-1' }))).toMatch(/^With the PTC \(PTC-1\)\./);
    expect(answer(entered({ precision: 'unknown' }))).toMatch(/^With the PTC\. Next/);
    expect(answer(entered({ precision: 'year', value: '2023' }), 'fr')).toMatch(
      /^Devant le CTP depuis 2023\./,
    );
  });

  it('on a way that ends with a body and not with a publication', () => {
    const route = { ...registration.route, steps: fullRoute.slice(0, 1), endsWith: 'last-step' } as const;
    expect(answer([registered({ route }), submitted])).toMatch(/Its way ends there\.$/);
    expect(whereIs(lived([registered({ route }), submitted]).tool, worldAt()).publishes).toBe(false);
  });
});

describe('the turns ahead', () => {
  it('leave out who is only to be informed, unless it is their turn', () => {
    const steps: Registration['route']['steps'] = [
      { n: 1, stage: 'ptc-endorsement', body: PTC, ask: 'decide' },
      { n: 2, stage: 'working-group', body: SWG, ask: 'inform' },
      { n: 3, stage: 'council-approval', body: Council, ask: 'decide' },
    ];
    const story = [registered({ route: { ...registration.route, steps } }), submitted];
    expect(whereIs(lived(story).tool, worldAt()).ahead.map((turn) => turn.body)).toEqual(['PTC', 'Council']);
  });

  it('say upon whom a turn depends, until that body has let the tool pass', () => {
    const { tool } = lived([...before, endorsed]);
    expect(whereIs(tool, worldAt()).ahead[1]).toEqual({
      body: 'Council',
      session: 'Council-143-144',
      subjectTo: 'PoC',
    });
    const poc = decided(
      { outcome: 'endorsed', body: PoC },
      { decision, step: 2, move: to(atCouncil, [{ step: 2, state: { is: 'done', decision } }]) },
    );
    expect(whereIs(lived([...before, endorsed, poc]).tool, worldAt()).ahead).toEqual([
      { body: 'Council', session: 'Council-143-144' },
    ]);
  });

  it('take the next meeting that is not before the one before it', () => {
    const world = worldAt('2024-07-05T08:00:00.000Z');
    const story = [...before, { ...endorsed, move: to({ ...atPoc, session: sessionId('PoC-91') }) }];
    const { ahead, earliest } = whereIs(lived(story).tool, world);
    expect(ahead.map((turn) => turn.session)).toEqual(['PoC-91', 'Council-145-146']);
    expect(earliest).toEqual({ month: '2025-07', basis: 'sessions-known-today' });
  });

  it('a publication after a December session is in the next year', () => {
    const route = { ...registration.route, steps: fullRoute.slice(0, 2) };
    const story = [
      registered({ route }),
      submitted,
      { ...endorsed, move: to({ ...atPoc, session: sessionId('PoC-91') }) },
    ];
    expect(whereIs(lived(story).tool, worldAt()).earliest?.month).toBe('2025-01');
  });
});

it('a reader who may not know what the Policy Commission did is told what may be known', () => {
  const poc = decided(
    { outcome: 'endorsed', body: PoC, decidedOn: '2024-06-25' },
    { decision, step: 2, move: to(atCouncil), at: '2024-06-25T10:00:00.000Z' },
  );
  const { tool } = lived([...before, endorsed, poc]);
  const reader = { id: 'reader' as never, seats: [] };
  const world = worldAt('2024-06-25T12:00:00.000Z');
  const seen = readersView(tool, reader, world);
  expect(whereSentence(whereIs(seen, world), seen, world, 'en')).toMatch(
    /^With the Policy Commission since 24 April 2024 \(endorsed by the PTC\)/,
  );
  expect(whereSentence(whereIs(tool, world), tool, world, 'en')).toMatch(
    /^With the Council since 25 June 2024 \(endorsed by the Policy Commission\)/,
  );
});

it('an edition says which has taken its place', () => {
  const { tool } = lived([
    ...before,
    { ...endorsed, move: to(at('ended', { ending: 'published' })) },
    { type: 'EditionSuperseded', edition: toolId('T21'), language: 'en', on: '2024-10-17' },
  ]);
  expect(whereIs(tool, worldAt()).supersededBy).toBe('T21');
});
