import { describe, expect, it } from 'vitest';
import { superiorsOf, zoneOf } from '../../functions/domain/body.ts';
import { headOf, titleOfHead } from '../../functions/domain/head.ts';
import { bodyId, decisionId, documentId, personId, sessionId, toolId } from '../../functions/domain/ids.ts';
import { outcomesOffered } from '../../functions/domain/offered.ts';
import { turnOf } from '../../functions/domain/readers-view.ts';
import { actOnSession, daysOf, sessionsAhead } from '../../functions/domain/session.ts';
import { workingDay } from '../../functions/domain/way.ts';
import { whereIs } from '../../functions/domain/where.ts';
import { bodies, CBC, Council, PoC, PTC, registration, SWG, worldAt } from '../support/sample-register.ts';
import {
  approved,
  beforePoc,
  beforePtc,
  bothLanguages,
  officer,
  paper,
  Story,
  secretaryOf,
  worldOn,
} from '../support/story.ts';

const guidance = { en: 'Address data protection.' };

describe('who is heard when', () => {
  it('a sister committee that is asked later is not above the one that holds the tool', () => {
    const steps = [
      ...registration.route.steps.slice(0, 1),
      { n: 4, stage: 'ptc-endorsement' as const, body: CBC, ask: 'decide' as const },
    ];
    const story = new Story().registered({ route: { ...registration.route, steps } }).submitted();
    const session = {
      ...story.world(story.now).sessions.get(sessionId('PTC-243-244')),
      id: sessionId('CBC-15'),
      body: CBC,
      state: 'open',
    } as const;
    const world = worldOn('2024-04-24T08:00:00Z');
    story.world = () => ({
      ...world,
      sessions: new Map([...world.sessions, [session.id, session as never]]),
    });
    story.at('2024-04-24T08:00:00Z').records(CBC, 'endorsed', { session: session.id });
    expect(story.last).toMatchObject({ step: 4, questions: ['out-of-order'] });
    expect(story.next.stage).toBe('ptc-endorsement');
  });

  it('a body that was closed decides nothing after its end', () => {
    const story = beforePtc();
    const closed = {
      on: { precision: 'month', value: '2021-06' },
      successors: [PTC],
      authority: 'Council 138',
    } as const;
    const world = worldOn(story.now);
    const ptc = world.bodies.get(PTC);
    if (!ptc) throw new Error('The PTC is there');
    story.world = () => ({ ...world, bodies: new Map([...world.bodies, [PTC, { ...ptc, closed }]]) });
    expect(story.refused(story.recording(PTC, 'endorsed'))).toBe('body-closed');
    expect(story.refused({ type: 'register', tool: toolId('T13'), registration, by: officer })).toBe(
      'tool-exists',
    );
    const draft = new Story().registered();
    draft.world = story.world;
    expect(
      draft.refused({ type: 'submit', to: PTC, asked: { en: 'x' }, versions: bothLanguages, by: officer }),
    ).toBe('body-closed');
    const fresh = new Story();
    fresh.world = story.world;
    expect(fresh.refused({ type: 'register', tool: toolId('T99'), registration, by: officer })).toBe(
      'body-closed',
    );
  });

  it('a session whose day has come must still be opened', () => {
    const story = beforePtc();
    const world = worldOn(story.now);
    const session = world.sessions.get(sessionId('PTC-243-244'));
    if (!session) throw new Error('The session is there');
    story.world = () => ({
      ...world,
      sessions: new Map([...world.sessions, [session.id, { ...session, state: 'planned' as const }]]),
    });
    expect(story.refused(story.recording(PTC, 'endorsed'))).toBe('session-not-open');
  });
});

describe('what a child needs', () => {
  it('a route that can be, with a step of the body that keeps the remainder', () => {
    const story = beforePtc();
    const inPart = story.recording(PTC, 'in-part', {
      scope: { en: 'Sections 1-5' },
      remainder: toolId('T13b'),
    });
    const child = (steps: typeof registration.route.steps) => ({
      ...inPart,
      child: {
        tool: toolId('T13b'),
        registration: { ...registration, route: { ...registration.route, steps } },
      },
    });
    expect(story.refused(child([]))).toBe('route-needs-a-step');
    expect(story.refused(child(registration.route.steps.slice(1)))).toBe('route-step-not-known');
  });
});

describe('what cannot have happened', () => {
  it('a decision in another month than the session, where only its month is known', () => {
    const story = beforePoc();
    for (const decidedOn of ['2019-01-01', '2024-05-31'])
      expect(story.refused(story.recording(PoC, 'endorsed', { decidedOn }))).toBe('not-a-day-of-the-session');
    expect(story.records(PoC, 'endorsed', { decidedOn: '2024-06-03' }).next.stage).toBe('council-approval');
  });

  it('an amended text of a decision that asked for none, or no longer stands', () => {
    const confirm = (decision: string) =>
      ({
        type: 'confirm-amended-text',
        decision: decisionId(decision),
        versions: [paper('en', 'b')],
        checkedBy: 'chair',
        by: secretaryOf(PTC),
      }) as const;
    const amendments = { en: 'Delete para. 7.' };
    const back = (decision: string) =>
      ({
        type: 'take-back',
        decision: decisionId(decision),
        reason: 'Wrong button',
        lettersLeft: false,
        by: secretaryOf(PTC),
      }) as const;
    const story = beforePtc().records(PTC, 'noted').records(PTC, 'endorsed-amended', { amendments });
    expect(story.refused(confirm('T13-3'))).toBe('nothing-to-confirm');
    story.does(back('T13-4')).records(PTC, 'endorsed-amended', { amendments });
    expect(story.refused(confirm('T13-4'))).toBe('decision-not-standing');
    expect(story.does(confirm('T13-6')).next.stage).toBe('policy-commission');
  });

  it('a tool that the decision does not make, or a decision that tells of another', () => {
    const story = beforePtc();
    const child = { tool: toolId('T99'), registration };
    const inPart = { scope: { en: 'Sections 1-5' }, remainder: toolId('T13b') };
    const no = (command: ReturnType<Story['recording']>, more: object = { child }) =>
      story.refused({ ...command, ...more });
    expect(no(story.recording(PTC, 'in-part', inPart))).toBe('child-not-of-this-decision');
    expect(no(story.recording(PTC, 'endorsed'))).toBe('child-not-of-this-decision');
    expect(no(story.recording(PTC, 'endorsed', { child: child.tool }))).toBe('child-not-of-this-decision');
    expect(no(story.recording(PTC, 'endorsed', { remainder: child.tool }), {})).toBe(
      'child-not-of-this-decision',
    );
    expect(no(story.recording(PTC, 'split', { child: child.tool, remainder: child.tool }))).toBe(
      'child-not-of-this-decision',
    );
  });
});

describe('a correction that cannot be', () => {
  it('names its reason when the second person agrees, and nothing changes', () => {
    const story = beforePtc().records(PTC, 'endorsed').at('2024-05-02T08:00:00Z');
    const decision = decisionId('T13-3');
    const facts = {
      ...story.recording(PTC, 'referred-back', { guidance, target: 3 }).facts,
      session: sessionId('PTC-243-244'),
      decidedOn: '2024-04-24',
    };
    story.does({ type: 'propose-correction', decision, facts, reason: 'Misheard', by: secretaryOf(PTC) });
    const by = { person: personId('dep-PTC'), seat: { role: 'deputy-secretary', body: PTC } } as const;
    expect(story.refused({ type: 'agree-correction', decision, by })).toBe('target-not-earlier');
  });
});

describe('offers where nothing can come of them', () => {
  it('of a body off the route lead nowhere', () => {
    const story = beforePtc();
    const world = worldOn(story.now);
    const session = world.sessions.get(sessionId('PTC-243-244'));
    if (!session) throw new Error('The session is there');
    const swg = { ...session, id: sessionId('SWG-30'), body: SWG };
    const offers = outcomesOffered(story.tool, swg, '2024-04-24', {
      ...world,
      sessions: new Map([...world.sessions, [swg.id, swg]]),
    });
    expect(offers.every((offer) => offer.leadsTo === undefined)).toBe(true);
    expect(offers.find((offer) => offer.outcome === 'referred-back')?.questions).toEqual([
      'body-not-on-route',
    ]);
  });
});

describe('where it is', () => {
  const where = (story: Story) => whereIs(story.tool, story.world(story.now));

  it('is told of a draft that a body took up although nobody had submitted it', () => {
    const story = new Story().registered().at('2024-04-24T08:00:00Z').records(PTC, 'endorsed');
    expect(where(story).since).toEqual({ precision: 'day', value: '2024-04-24' });
  });

  it('is told of the day of the decision, also where it was corrected to an endorsement with amendments', () => {
    const story = beforePtc().records(PTC, 'endorsed').at('2024-05-02T08:00:00Z');
    const right = story.recording(PTC, 'endorsed-amended', { amendments: { en: 'Delete para. 7.' } }).facts;
    const facts = { ...right, session: sessionId('PTC-243-244'), decidedOn: '2024-04-24' };
    const decision = decisionId('T13-3');
    story.does({ type: 'propose-correction', decision, facts, reason: 'Misheard', by: secretaryOf(PTC) });
    story.does({
      type: 'agree-correction',
      decision,
      by: { person: personId('dep-PTC'), seat: { role: 'deputy-secretary', body: PTC } },
    });
    expect(where(story).since).toEqual({ precision: 'day', value: '2024-04-24' });
    story.does({
      type: 'confirm-amended-text',
      decision,
      versions: [paper('en', 'b')],
      checkedBy: 'chair',
      by: secretaryOf(PTC),
    });
    expect(where(story).since).toEqual({ precision: 'day', value: '2024-05-02' });
  });
});

describe('what seldom happens', () => {
  it('a child cleared with the step it came of speaks of no step of its own', () => {
    const story = beforePtc();
    const event = {
      type: 'StepCleared',
      step: 1,
      tool: toolId('T13'),
      n: 3,
      at: story.now,
      by: secretaryOf(PTC),
      schema: 1,
    } as const;
    expect(turnOf(event, story.tool)).toEqual({ step: 1, body: PTC });
    expect(turnOf({ ...event, origin: true }, story.tool)).toBeUndefined();
  });

  it('a superior that nobody knows is above nobody further', () => {
    const lost = bodies.map((b) => (b.id === PTC ? { ...b, reportsTo: [bodyId('Gone')] } : b));
    expect(superiorsOf(PTC, new Map(lost.map((b) => [b.id, b])))).toEqual(['Gone']);
  });

  it('a submission that takes the title away is asked for one', () => {
    const story = new Story().registered();
    const submit = {
      type: 'submit',
      to: PTC,
      asked: { en: 'Endorse' },
      versions: bothLanguages,
      title: {},
      by: officer,
    } as const;
    expect(story.ask(submit)).toMatchObject({ refused: 'details-missing', facts: { fields: ['title'] } });
  });

  it('a report that nobody had to decide on has nothing to examine again', () => {
    const steps = [{ n: 1, stage: 'ptc-endorsement', body: PTC, ask: 'inform' } as const];
    const route = { ...registration.route, steps, endsWith: 'last-step' as const };
    const story = new Story()
      .registered({ kind: 'report', route })
      .submitted()
      .at('2024-04-24T08:00:00Z')
      .records(PTC, 'noted');
    story.records(PTC, 're-examination', { reason: { en: 'New figures.' } });
    expect(story.last).toMatchObject({ questions: ['no-decision-asked'] });
    expect(story.next).toMatchObject({ stage: 'ended', ending: 'completed' });
  });

  describe('what was waived, and is taken up again', () => {
    const waived = () => {
      const story = beforePtc();
      const steps = registration.route.steps.filter((step) => step.body === Council);
      const authority = { kind: 'superior-body', body: Council, reference: 'para. 3' } as const;
      const after = { ...registration.route, steps };
      story.does({ type: 'change-route', after, authority, by: secretaryOf(Council) });
      return story.at('2024-06-27T08:00:00Z');
    };

    it('by the body that sends the tool there: no correction elsewhere passes it by', () => {
      const story = waived().records(Council, 'referred-back', { target: 1, guidance });
      expect(story.next).toMatchObject({ stage: 'ptc-endorsement', step: 1 });
      expect(story.tool.progress.steps).toMatchObject({ 1: { is: 'pending' }, 2: { is: 'waived' } });
      story.records(PoC, 'statement', { statements: [{ kind: 'statement', text: { en: 'We concur.' } }] });
      const { decisions, progress } = story.tool;
      const correct = { decision: decisions.at(-1)?.id ?? decisionId(''), reason: 'Misheard' } as const;
      const { facts } = story.recording(PoC, 'noted');
      story.does({ type: 'propose-correction', ...correct, facts, by: secretaryOf(PoC, 'a') });
      story.does({ type: 'agree-correction', ...correct, by: secretaryOf(PoC, 'b') });
      expect(story.next).toEqual(progress.next);
      story.at('2024-10-25T08:00:00Z').records(PTC, 'endorsed');
      expect(story.next).toMatchObject({ stage: 'council-approval' });
    });

    it('is not where a text that stands is examined again', () => {
      const story = waived().records(Council, 'approved');
      story.records(Council, 're-examination', { reason: { en: 'New figures.' } });
      expect(story.next).toMatchObject({ stage: 'draft', returnsTo: 3 });
    });
  });

  it('not placed on an agenda of which no meeting is known', () => {
    const steps = [
      { n: 1, stage: 'working-group', body: SWG, ask: 'decide' } as const,
      ...registration.route.steps.map((s) => ({
        ...s,
        n: s.n + 1,
        ...(s.condition ? { condition: { subjectTo: 3 } } : {}),
      })),
    ];
    const story = new Story().registered({ route: { ...registration.route, steps } }).submitted(SWG);
    expect(story.next.session).toBeNull();
    story.does({ type: 'not-listed', body: SWG, why: 'no-mandate', by: secretaryOf(SWG) });
    expect(story.tool.notListedFor).toBeUndefined();
    expect(story.next).toMatchObject({ stage: 'draft', returnsTo: 1 });
  });

  it('a correction from one repetition to another goes where the right one says', () => {
    const story = beforePtc().records(PTC, 'deferred').at('2024-05-02T08:00:00Z');
    const facts = {
      ...story.recording(PTC, 'not-reached').facts,
      session: sessionId('PTC-243-244'),
      decidedOn: '2024-04-24',
    };
    const decision = decisionId('T13-3');
    story.does({
      type: 'propose-correction',
      decision,
      facts,
      reason: 'No time was left',
      by: secretaryOf(PTC),
    });
    story.does({
      type: 'agree-correction',
      decision,
      by: { person: personId('dep-PTC'), seat: { role: 'deputy-secretary', body: PTC } },
    });
    expect(story.next.session).toBe('PTC-245-246');
    expect(story.tool).toMatchObject({ deferrals: 0, notReached: 1 });
  });
});

describe('small things', () => {
  it('a tool that supersedes nothing publishes alone', () => {
    const { supersedes: _, ...alone } = registration;
    const story = approved();
    story.tools.set('T13', {
      ...alone,
      ...Object.fromEntries(Object.entries(story.tool).filter(([key]) => key !== 'supersedes')),
    } as never);
    const file = { name: 'c.pdf', sha256: 'a'.repeat(64), bytes: 1 };
    const decided = story.ask({
      type: 'publish',
      by: officer,
      publication: { language: 'en', on: '2024-07-05', audience: 'public', editorialOnly: true, file },
    });
    expect(decided).toMatchObject({ others: [] });
  });

  it('a head is named after the French title, or after the tool, where there is no English one', () => {
    const { tool } = beforePtc();
    expect(headOf({ ...tool, title: { fr: 'Recueil' } }).title).toBe('Recueil');
    expect(headOf({ ...tool, title: {} }).title).toBe('T13');
    expect(titleOfHead(headOf({ ...tool, title: { fr: 'Recueil' } }))).toEqual({ fr: 'Recueil' });
    expect(titleOfHead(headOf({ ...tool, title: { en: 'Compendium' } }))).toEqual({ en: 'Compendium' });
  });

  it('a head says that a title is a working one, and is no longer than a line', () => {
    const { tool } = beforePtc();
    const working = headOf({ ...tool, title: { en: 'Draft', fr: 'Projet', working: true } });
    expect(working).toMatchObject({ title: 'Draft', titleFr: 'Projet', working: true });
    expect(titleOfHead(working)).toEqual({ en: 'Draft', fr: 'Projet', working: true });
    expect(headOf(tool)).not.toHaveProperty('working');
    const long = headOf({ ...tool, title: { en: 'e'.repeat(200), fr: 'f'.repeat(200) } });
    expect([long.title.length, long.titleFr?.length]).toEqual([120, 120]);
  });

  it('a head says that a title goes on, and cuts no word', () => {
    const { tool } = beforePtc();
    const fr = `Directives ${'relatives à l’échange '.repeat(10)}`.trim();
    const { titleFr = '' } = headOf({ ...tool, title: { fr } });
    expect(titleFr).toMatch(/(relatives|à|échange)…$/);
    expect(fr).toContain(titleFr.slice(0, -1));
    expect(titleFr.length).toBeLessThanOrEqual(120);
  });

  it('a paper of two documents keeps each apart', () => {
    const other = { document: documentId('PC0742'), language: 'en', revision: 'a' } as const;
    const story = beforePtc().does({ type: 'attach-document', version: other, as: 'paper', by: officer });
    story.does({ type: 'attach-document', version: paper('en', 'b'), as: 'revision', by: officer });
    expect(story.tool.documents.map((d) => d.versions.length)).toEqual([3, 1]);
  });

  it('Saturday and Sunday become Monday', () => {
    expect(['2024-05-17', '2024-05-18', '2024-05-19', '2024-05-20'].map(workingDay)).toEqual([
      '2024-05-17',
      '2024-05-20',
      '2024-05-20',
      '2024-05-20',
    ]);
  });

  it('a body that nobody knows keeps the hours of the organization’s seat', () => {
    expect(zoneOf(bodyId('Nobody'), new Map())).toBe('Europe/Brussels');
    expect(zoneOf(PTC, new Map(bodies.map((b) => [b.id, { ...b, timeZone: 'Africa/Johannesburg' }])))).toBe(
      'Africa/Johannesburg',
    );
  });

  it('a session of one day, and sessions in the order of their days', () => {
    const session = worldAt().sessions.get(sessionId('PTC-243-244'));
    if (!session) throw new Error('The session is there');
    const { lastDay: _, ...oneDay } = session;
    expect(daysOf(oneDay)).toEqual(['2024-04-23']);
    const backwards = [...worldAt().sessions.values()].reverse();
    expect(sessionsAhead(backwards, PoC, '2024-05-01T08:00:00.000Z').map((s) => s.id)).toEqual([
      'PoC-90',
      'PoC-91',
    ]);
    expect(sessionsAhead([oneDay], PTC, '2024-04-23T08:00:00.000Z')).toHaveLength(1);
    expect(sessionsAhead([oneDay], Council, '2024-04-23T08:00:00.000Z')).toHaveLength(0);
    // A closed session without the act in its log: imported as closed, re-opened on the day it is asked for.
    const again = actOnSession(
      { ...session, state: 'closed' },
      { act: 're-open', by: personId('p'), reason: 'x' },
      '2024-04-26T08:00:00.000Z',
    );
    expect(again).toMatchObject({ state: 'open' });
  });
});
