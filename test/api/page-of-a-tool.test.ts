import { describe, expect, it } from 'vitest';
import type { Next, PublicationFacts, Registration } from '../../functions/domain/event.ts';
import { decisionId, personId, sessionId, type ToolId, toolId } from '../../functions/domain/ids.ts';
import type { Seat } from '../../functions/domain/person.ts';
import type { Tool } from '../../functions/domain/tool.ts';
import type { World } from '../../functions/domain/world.ts';
import { lineageShown, relativesOf, titlesOf } from '../../functions/handlers/api/read/relatives.ts';
import { peopleOf, toolShown } from '../../functions/handlers/api/read/tool-shown.ts';
import { whereShown } from '../../functions/handlers/api/read/where-shown.ts';
import {
  at,
  atPtc,
  Council,
  lived,
  PoC,
  PTC,
  registered,
  registration,
  seat,
  submitted,
  to,
} from '../support/sample-register.ts';
import { standingTools } from '../support/standing-tools.ts';
import { approved, beforePoc, beforePtc, officer, paper, Story, secretaryOf } from '../support/story.ts';

const words = (id: string) =>
  ({
    PTC: { id: 'PTC', code: 'PTC', name: 'Permanent Technical Committee' },
    PoC: { id: 'PoC', code: 'PoC', name: 'Policy Commission' },
    Council: { id: 'Council', code: 'Council', name: 'Council' },
  })[id];
const spring = { id: 'PTC-243-244', label: '243rd/244th Sessions', when: '23-26 April 2024' };
const june = { id: 'PoC-90', label: '90th Session', when: 'June 2024' };
const council = { id: 'Council-143-144', label: '143rd/144th Sessions', when: '27-29 June 2024' };
const day = (value: string, said: string) => ({ precision: 'day', value, words: said });

/** The page of a tool as somebody with some seats reads it. */
function page(
  { tool, world }: { readonly tool: Tool; readonly world: World },
  seats: readonly Seat[] = [],
  language: 'en' | 'fr' = 'en',
) {
  const names = { people: new Map([[personId('officer'), 'Name of the officer']]), members: [] };
  const actor = { id: personId('p'), seats };
  return toolShown({ tool, actor, world, names, titles: new Map(), language });
}
const now = (story: Story) => ({ tool: story.tool, world: story.world(story.now) });
const told = (more: Partial<Registration>) => now(new Story().registered(more));

describe('the page of a tool', () => {
  it('is all that a register knows of it', () => {
    expect(page(now(beforePtc()))).toEqual({
      ...{ tool: 'T13', title: registration.title.en, titles: registration.title, edition: '5th edition' },
      kind: { id: 'compendium', label: 'Compendium' },
      origin: { kind: 'secretariat', names: [], label: 'Prepared by the Secretariat' },
      ...{ partners: [], officers: [{ person: 'officer', name: 'Name of the officer' }] },
      stage: { id: 'ptc-endorsement', label: 'PTC endorsement' },
      open: true,
      where: {
        sentence:
          'With the PTC since 1 April 2024. Next: the PTC, 23-26 April 2024; then the Policy Commission, June 2024; then the Council, 27-29 June 2024. At the earliest published in July 2024. Basis: sessions known today.',
        ...{ at: 'body', body: words('PTC'), since: day('2024-04-01', '1 April 2024'), publishes: true },
        ahead: [
          { body: words('PTC'), session: spring, words: 'the PTC, 23-26 April 2024' },
          { body: words('PoC'), session: june, words: 'the Policy Commission, June 2024' },
          {
            ...{ body: words('Council'), session: council, words: 'the Council, 27-29 June 2024' },
            subjectTo: words('PoC'),
          },
        ],
        earliest: { month: '2024-07', basis: 'sessions-known-today', words: 'July 2024' },
      },
      todo: { sentence: 'Nothing for now.', rows: [] },
      route: {
        ...{ template: 'full', endsWith: 'publication' },
        steps: [
          { kind: 'draft', mark: 'done', times: 1, name: 'Draft', sentence: 'Step 1 of 5, Draft, done.' },
          {
            ...{
              kind: 'body',
              mark: 'here',
              times: 1,
              name: 'Permanent Technical Committee',
              n: 1,
              ask: 'decide',
            },
            sentence: 'Step 2 of 5, Permanent Technical Committee, here since 1 April 2024.',
            ...{ body: words('PTC'), session: spring, on: day('2024-04-01', '1 April 2024') },
          },
          {
            ...{ kind: 'body', mark: 'planned', times: 1, name: 'Policy Commission', n: 2, ask: 'decide' },
            sentence: 'Step 3 of 5, Policy Commission, planned for June 2024.',
            ...{ body: words('PoC'), session: june },
          },
          {
            ...{ kind: 'body', mark: 'conditional', times: 1, name: 'Council', n: 3, ask: 'decide' },
            sentence: 'Step 4 of 5, Council, planned for 27-29 June 2024, subject to the Policy Commission.',
            ...{ body: words('Council'), session: council, subjectTo: words('PoC') },
          },
          {
            ...{ kind: 'publication', mark: 'planned', times: 1, name: 'Publication' },
            sentence: 'Step 5 of 5, Publication, planned.',
          },
        ],
      },
      documents: [
        {
          document: 'PC0741',
          en: { number: 'PC0741Ea', language: 'en', revision: 'a' },
          fr: { number: 'PC0741Fa', language: 'fr', revision: 'a' },
          ...{ state: { is: 'complete' }, sentence: '' },
        },
      ],
      ...{ decisions: [], history: [], questions: [], publications: [], may: [] },
      lineage: { supersededBy: [], children: [] },
      ...{ deferrals: 0, notReached: 0 },
    });
  });

  it('has what its registration said, and nothing of what it did not say', () => {
    const whole = page(
      told({
        ...{ edition: '2024 draft', scope: 'Customs and post', partners: ['UPU', 'IATA'] },
        origin: { kind: 'members', names: ['Member A', 'Member B'] },
        route: { ...registration.route, partnerGate: 'UPU' },
      }),
    );
    expect(whole).toMatchObject({
      ...{ edition: '2024 draft', scope: 'Customs and post', partners: ['UPU', 'IATA'] },
      origin: {
        kind: 'members',
        names: ['Member A', 'Member B'],
        label: 'Proposed by Member A and Member B',
      },
      route: { partnerGate: 'UPU' },
    });
    const { edition: _, ...rest } = registration;
    const story = new Story().does({
      type: 'register',
      tool: toolId('T13'),
      registration: rest,
      by: officer,
    } as never);
    story.id = toolId('T13');
    const bare = page(now(story));
    for (const name of ['edition', 'scope', 'version', 'procedure', 'executions'])
      expect(bare).not.toHaveProperty(name);
    expect(bare.route).not.toHaveProperty('partnerGate');
  });

  it('says of a step that a superior has overtaken no more than its reader may know', () => {
    const overtaken = now(beforePoc().at('2024-06-27T08:00:00Z').records(Council, 'approved'));
    const step = (...seats: Seat[]) => page(overtaken, seats).route.steps[2]?.sentence;
    expect(step()).toBe(
      'Step 3 of 5, Policy Commission, outcome not public, or not yet recorded, overtaken by the decision of the Council of 27 June 2024.',
    );
    expect(step(seat('p', 'delegate', PoC))).toBe(
      'Step 3 of 5, Policy Commission, outcome not yet recorded, overtaken by the decision of the Council of 27 June 2024.',
    );
  });

  it('says under whose authority a step was waived', () => {
    const steps = registration.route.steps.filter(({ body }) => body !== PoC);
    const authority = { kind: 'superior-body', body: Council, reference: 'para. 99' } as const;
    const after = { ...registration.route, steps };
    const waived = beforePtc().does({ type: 'change-route', after, authority, by: secretaryOf(Council) });
    const { route } = page(now(waived), [], 'fr');
    expect(route.steps.map(({ waived: by }) => by)).toEqual([
      ...[undefined, undefined, 'supprimée par le Conseil, para. 99', undefined, undefined],
    ]);
  });

  it('counts how often a tool comes to a body', () => {
    const guidance = { en: 'Shorter.' };
    const again = beforePtc().records(PTC, 'referred-back', { guidance, target: 'draft' }).submitted();
    const [, ptc] = page(now(again)).route.steps;
    expect(ptc).toMatchObject({ times: 2, timesWords: '2nd time', mark: 'here' });
    expect(page(now(again), [], 'fr').route.steps[1]?.timesWords).toBe('2e fois');
  });

  it('tells what paper has of it, as sentences', () => {
    const story = new Story().does({
      ...{ type: 'enter-history', tool: toolId('T13'), registration, documents: [], questions: [] },
      lines: [{ what: 'endorsed', body: PTC, step: 1, on: { precision: 'month', value: '2023-04' } }],
      ...{ source: 'PC0739Ea', standsAt: { at: 'publication' }, stepsNotKnown: [2, 3], by: officer },
    } as never);
    const { history } = page(now(story));
    expect(history).toEqual([expect.stringContaining('April 2023')]);
  });
});

describe('a question on the page', () => {
  it('says what it is about: a step of a body, a decision, or a language of a paper', () => {
    const story = beforePoc()
      .at('2024-06-27T08:00:00Z')
      .records(Council, 'approved', { versions: [paper('en')] });
    const { tool, world } = now(story);
    const meeting = world.sessions.get(sessionId('Council-143-144'));
    if (!meeting) throw new Error('The Council meets in June');
    const sessions = new Map([
      ...world.sessions,
      [meeting.id, { ...meeting, state: 'report-issued' as const }],
    ]);
    const documents = tool.documents.map(({ document }) => ({ document, versions: [paper('en')] }));
    expect(page({ tool: { ...tool, documents }, world: { ...world, sessions } }).questions).toEqual([
      {
        code: 'step-outcome-not-recorded',
        message: 'A superior body decided first. What did the body before it decide?',
        ...{ step: 2, body: words('PoC') },
      },
      {
        code: 'paragraph-missing',
        message: 'The report has been issued. In which paragraph is this decision?',
        ...{ decision: 'T13-4', body: words('Council') },
      },
      {
        code: 'translation-missing',
        message: 'A paper is missing in one language, or older there. When will it be ready?',
        ...{ document: 'PC0741', language: 'fr' },
      },
    ]);
  });
});

describe('a text that is out', () => {
  const out = (more: Partial<PublicationFacts> = {}) => {
    const file = { name: 'c.pdf', sha256: 'a'.repeat(64), bytes: 2_000_000, type: 'pdf' };
    const publication = {
      language: 'en',
      on: '2024-07-05',
      audience: 'public',
      editorialOnly: false,
      file,
      ...more,
    };
    const story = approved();
    const { supersedes: _, ...alone } = story.tool;
    story.tools.set('T13', alone);
    return page(now(story.does({ type: 'publish', by: officer, publication } as never))).publications;
  };
  const file = { name: 'c.pdf', sha256: 'a'.repeat(64), bytes: 2_000_000 };
  const publication = { language: 'en', on: '2024-07-05', editorialOnly: false, cycle: 1 };

  it('says in which language, since when and for whom, and what its file is', () => {
    expect(out({ place: 'https://example.org/c' })).toEqual([
      {
        ...{ ...publication, audience: 'public', place: 'https://example.org/c' },
        file: { ...file, type: 'pdf', size: expect.stringContaining('PDF') },
      },
    ]);
    expect(out({ file })).toEqual([
      { ...publication, audience: 'public', file: { ...file, size: expect.stringContaining('MB') } },
    ]);
  });

  it('says of what is for Members only to others how long it is, and no more', () => {
    expect(out({ audience: 'members-only' })).toEqual([
      { ...publication, audience: 'members-only', file: { ...file, size: expect.stringContaining('MB') } },
    ]);
  });
});

describe('the answer to where it is', () => {
  const where = (tool: Tool) => whereShown(tool, now(beforePtc()).world, 'en');
  const standing = (next: Next) => {
    const brought = { ...submitted, move: to(next) };
    return lived([registered(), brought]).tool;
  };

  it('says until when, how it ended, that it sleeps, and what took its place', () => {
    const deadlineAt = '2024-05-17T10:00:00.000Z';
    const { tool, world } = now(beforePtc().records(PTC, 'in-principle', { deadlineAt }));
    expect(whereShown(tool, world, 'en')).toMatchObject({ at: 'comments', deadlineAt });
    expect(where(standing(at('ended', { ending: 'withdrawn' })))).toMatchObject({
      ...{ at: 'ended', ending: { id: 'withdrawn', label: 'Withdrawn by its sponsor' }, ahead: [] },
    });
    expect(where(standing({ ...atPtc, dormant: true }))).toMatchObject({ dormant: true });
    const by = { by: toolId('T20'), on: '2024-07-05' };
    expect(
      where({ ...standing(at('ended', { ending: 'published' })), supersededBy: { en: by } }),
    ).toMatchObject({
      ...{ supersededBy: 'T20', ending: { id: 'published' } },
    });
  });

  it('says nothing of these where it waits for a body', () => {
    expect(where(standing({ ...atPtc, session: null }))).toEqual({
      sentence: expect.stringContaining('With the PTC since 28 February 2024.'),
      ...{ at: 'body', body: words('PTC'), since: day('2024-02-28', '28 February 2024'), publishes: true },
      ahead: [
        { body: words('PTC'), words: 'the PTC' },
        expect.objectContaining({ body: words('PoC') }),
        expect.objectContaining({ body: words('Council') }),
      ],
    });
  });
});

describe('the relatives of a tool', () => {
  const [parent, derivedFrom, remainderOf, supersedes] = ['A', 'B', 'C', 'D'].map((id) => toolId(id)) as [
    ...[ToolId, ToolId, ToolId, ToolId],
  ];
  const { tool } = lived([registered(), submitted]);
  const related: Tool = {
    ...{ ...tool, parent, derivedFrom, remainderOf, supersedes },
    supersededBy: { en: { by: toolId('E'), on: '2024-07-05' }, fr: { by: toolId('F'), on: '2024-07-06' } },
    children: [toolId('G')],
    decisions: [{ facts: { remainder: toolId('H'), child: toolId('I') } }] as never,
  };

  it('are all that its page names', () => {
    expect(relativesOf(related)).toEqual(['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I']);
  });

  it('are shown both ways, each by its title; not one that the reader may not know of', () => {
    const titles = new Map(['A', 'B', 'C', 'D', 'E', 'F', 'G'].map((id) => [toolId(id), `Title of ${id}`]));
    const named = (id: string) => ({ tool: id, title: `Title of ${id}` });
    expect(lineageShown(related, titles)).toEqual({
      ...{ parent: named('A'), derivedFrom: named('B'), remainderOf: named('C'), supersedes: named('D') },
      supersededBy: [
        { ...named('E'), language: 'en', on: '2024-07-05' },
        { ...named('F'), language: 'fr', on: '2024-07-06' },
      ],
      children: [named('G')],
    });
    expect(lineageShown(related, new Map())).toEqual({ supersededBy: [], children: [] });
    expect(lineageShown({ ...related, supersededBy: {} }, titles).supersededBy).toEqual([]);
  });

  it('are read once each, a hundred at a time', async () => {
    const ids = Array.from({ length: 120 }, (_, n) => toolId(`T${100 + n}`));
    const register = standingTools({ T100: { next: atPtc }, T219: { next: atPtc, held: true } });
    const asked: (readonly ToolId[])[] = [];
    const summaries = (some: readonly ToolId[]) => {
      asked.push(some);
      return register.summaries(some);
    };
    const reader = {
      actor: { id: personId('p'), seats: [] },
      world: now(beforePtc()).world,
      events: register.events,
    };
    const titles = await titlesOf({ summaries }, [undefined, ...ids, ...ids.slice(0, 9)], reader, 'fr');
    expect(asked).toEqual([ids.slice(0, 100), ids.slice(100)]);
    expect([...titles]).toEqual([
      ['T100', registration.title.fr],
      ['T219', registration.title.fr],
    ]);
  });
});

describe('the people whom a page names', () => {
  it('are its officers, and who recorded its decisions or proposed to correct them', () => {
    const story = beforePtc().records(PTC, 'deferred');
    expect(peopleOf(story.tool)).toEqual(['officer', 'sec-PTC']);
    const facts = story.recording(PTC, 'endorsed').facts;
    story.does({
      ...{ type: 'propose-correction', decision: decisionId('T13-3'), reason: 'Heard wrongly', facts },
      by: secretaryOf(PTC, 'second'),
    });
    expect(peopleOf(story.tool)).toEqual(['officer', 'sec-PTC', 'second']);
  });
});
