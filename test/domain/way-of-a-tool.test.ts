import { describe, expect, it } from 'vitest';
import { decisionId, sessionId, toolId } from '../../functions/domain/ids.ts';
import { sittingWorld } from '../support/any-command.ts';
import { CBC, Council, PoC, PTC, registration, SWG } from '../support/sample-register.ts';
import {
  approved,
  beforeCouncil,
  beforePoc,
  beforePtc,
  bothLanguages,
  officer,
  paper,
  Story,
  secretaryOf,
} from '../support/story.ts';

const guidance = { en: 'Address data protection.' };

describe('the way of a tool', () => {
  it('begins in draft and sleeps, at the earliest, after twelve months', () => {
    const { next, tool } = new Story().registered();
    expect(next).toMatchObject({
      stage: 'draft',
      waitsFor: 'submission',
      lapsesAt: '2025-04-01T08:00:00.000Z',
      onLapse: 'sleep',
    });
    expect(tool).toMatchObject({ version: 1, leg: 1, generation: 1, cycle: 1 });
  });

  it('goes to the body it is submitted to, for the next session that is known', () => {
    expect(new Story().registered().submitted().next).toMatchObject({
      stage: 'ptc-endorsement',
      step: 1,
      session: 'PTC-243-244',
      onLapse: 'remind',
    });
  });

  it('is advanced by endorsement, step by step, to publication', () => {
    expect(beforePoc().next).toMatchObject({ stage: 'policy-commission', step: 2, session: 'PoC-90' });
    expect(beforeCouncil().next).toMatchObject({
      stage: 'council-approval',
      step: 3,
      session: 'Council-143-144',
    });
    expect(approved().next).toMatchObject({ stage: 'publication', step: null, waitsFor: 'publication' });
  });

  it('grows a leg with each event that ends a wait and with no other', () => {
    const story = beforePtc();
    const { leg } = story.tool;
    story.does({ type: 'attach-document', version: paper('en', 'b'), as: 'revision', by: officer });
    expect(story.tool.leg).toBe(leg);
    story.records(PTC, 'endorsed');
    expect(story.tool.leg).toBe(leg + 1);
  });

  it('is published language by language, and ends with the last', () => {
    const story = approved();
    const out = (language: 'en' | 'fr', on: string) =>
      ({
        type: 'publish',
        by: officer,
        publication: {
          language,
          on,
          audience: 'public',
          editorialOnly: true,
          file: { name: 'c.pdf', sha256: 'a'.repeat(64), bytes: 2_100_000 },
        },
      }) as const;
    story.tools.set('T05', new Story().registered({}, 'T05').tool);
    story.does(out('en', '2024-07-05'));
    expect(story.next.stage).toBe('publication');
    expect(story.refused(out('en', '2024-07-05'))).toBe('already-published');
    expect(story.refused(out('fr', '2024-08-05'))).toBe('day-in-the-future');
    story.at('2024-10-01T08:00:00Z').does(out('fr', '2024-10-01'));
    expect(story.next).toMatchObject({ stage: 'ended', ending: 'published' });
  });

  it('is published again, language by language, when it was examined again and approved once more', () => {
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
    const story = approved();
    story.tools.set('T05', new Story().registered({}, 'T05').tool);
    story.does(out('en', '2024-07-05')).does(out('fr', '2024-07-05')).at('2024-10-23T08:00:00Z');
    story.records(PTC, 're-examination', { reason: { en: 'New law.' } }).submitted();
    story.world = sittingWorld;
    story.at('2024-12-04T08:00:00Z');
    for (const body of [PTC, PoC, Council])
      story.records(body, 'endorsed', { session: sessionId(`${body}-sits`) });
    expect(story.next.stage).toBe('publication');
    expect(story.tool.published.en?.on).toBe('2024-07-05');
    story.at('2024-12-20T08:00:00Z').does(out('en', '2024-12-20'));
    expect(story.refused(out('en', '2024-12-20'))).toBe('already-published');
    expect(story.next.stage).toBe('publication');
    expect(story.does(out('fr', '2024-12-20')).next).toMatchObject({ stage: 'ended', ending: 'published' });
  });

  it('is published in a language of which it has a paper, and not before the day it was approved', () => {
    const file = { name: 'c.pdf', sha256: 'a'.repeat(64), bytes: 1 };
    const out = (language: 'en' | 'fr', on: string) =>
      ({
        type: 'publish',
        by: officer,
        publication: { language, on, audience: 'public', editorialOnly: true, file },
      }) as const;
    const story = approved();
    expect(story.refused(out('en', '2024-06-26'))).toBe('day-before-approval');
    story.tools.set('T13', {
      ...story.tool,
      documents: [{ document: paper('en').document, versions: [paper('en')] }],
    });
    expect(story.refused(out('fr', '2024-07-05'))).toBe('no-text-in-language');
    story.tools.set('T13', { ...story.tool, documents: [] });
    expect(story.refused(out('en', '2024-07-05'))).toBe('no-text-in-language');
    // Brought in from paper on its way: its papers are not here.
    story.tools.set('T13', { ...story.tool, submissions: [] });
    expect(story.ask(out('fr', '2024-07-05'))).toMatchObject({ event: { type: 'Published' } });
  });

  it('is not published before it is approved', () => {
    const file = { name: 'c.pdf', sha256: 'a'.repeat(64), bytes: 1 };
    const publication = {
      language: 'en',
      on: '2024-04-24',
      audience: 'public',
      editorialOnly: true,
      file,
    } as const;
    expect(beforePtc().refused({ type: 'publish', publication, by: officer })).toBe('not-approved-yet');
  });

  it('leaves the old edition current in a language until the new one is out in it', () => {
    const story = new Story().registered({}, 'T05');
    story
      .registered({ supersedes: toolId('T05') })
      .submitted()
      .at('2024-04-24T08:00:00Z');
    story.records(PTC, 'endorsed').at('2024-06-18T08:00:00Z').records(PoC, 'endorsed');
    story.at('2024-06-27T08:00:00Z').records(Council, 'approved').at('2024-07-05T08:00:00Z');
    const file = { name: 'c.pdf', sha256: 'a'.repeat(64), bytes: 1 };
    story.does({
      type: 'publish',
      by: officer,
      publication: { language: 'en', on: '2024-07-05', audience: 'public', editorialOnly: true, file },
    });
    expect(story.tools.get('T05')?.supersededBy).toEqual({ en: { by: 'T13', on: '2024-07-05' } });
  });
});

describe('outcomes', () => {
  it('hold the tool for the amended text, and move it on when that is confirmed', () => {
    const story = beforePtc().records(PTC, 'endorsed-amended', {
      amendments: { en: 'Delete para. 7.' },
      byDay: '2024-05-10',
    });
    expect(story.next).toMatchObject({
      stage: 'ptc-endorsement',
      waitsFor: 'amended-text',
      onLapse: 'remind',
      lapsesAt: '2024-05-10T16:00:00.000Z',
    });
    const decision = decisionId('T13-3');
    const confirm = {
      type: 'confirm-amended-text',
      decision,
      checkedBy: 'chair',
      by: secretaryOf(PTC),
    } as const;
    expect(story.refused({ ...confirm, versions: [] })).toBe('details-missing');
    expect(story.refused({ ...confirm, decision: decisionId('T13-9'), versions: bothLanguages })).toBe(
      'unknown-decision',
    );
    story.does({ ...confirm, versions: [paper('en', 'b')] });
    expect(story.next.stage).toBe('policy-commission');
    expect(story.tool.decisions[0]?.facts.versions).toEqual([paper('en', 'b')]);
    expect(story.refused({ ...confirm, versions: bothLanguages })).toBe('nothing-to-confirm');
  });

  it('keep a discussed tool where it is, for the session after', () => {
    const story = beforePtc().records(PTC, 'continued', { guidance, byDay: '2024-08-30' });
    expect(story.next).toMatchObject({
      stage: 'ptc-endorsement',
      session: 'PTC-245-246',
      waitsFor: 'outcome',
    });
  });

  it('count what was deferred apart from what was not reached', () => {
    const story = beforePtc().records(PTC, 'not-reached');
    expect(story.next.session).toBe('PTC-245-246');
    story.at('2024-10-23T08:00:00Z').records(PTC, 'deferred');
    expect(story.tool).toMatchObject({ notReached: 1, deferrals: 1 });
    expect(story.next).toMatchObject({ session: null, onLapse: 'sleep' });
  });

  it('defer to the session that the body named', () => {
    const story = beforePtc().records(PTC, 'deferred', { targetSession: sessionId('PTC-245-246') });
    expect(story.next.session).toBe('PTC-245-246');
    expect(story.refused(story.recording(PTC, 'deferred', { targetSession: sessionId('PTC-999') }))).toBe(
      'unknown-session',
    );
  });

  it('send a tool back to be drafted again, and it returns to the same body', () => {
    const story = beforePtc().records(PTC, 'referred-back', { guidance, target: 'draft' });
    expect(story.next).toMatchObject({ stage: 'draft', returnsTo: 1 });
    expect(story.tool.cycle).toBe(2);
    story.submitted();
    expect(story.next).toMatchObject({ stage: 'ptc-endorsement', step: 1 });
  });

  it('send a tool back to an earlier body, which is then asked again', () => {
    const steps = [
      { n: 9, stage: 'working-group', body: SWG, ask: 'decide' } as const,
      ...registration.route.steps,
    ];
    const story = new Story()
      .registered({ route: { ...registration.route, steps } })
      .submitted(PTC)
      .at('2024-04-24T08:00:00Z');
    expect(story.refused(story.recording(PTC, 'referred-back', { guidance, target: 2 }))).toBe(
      'target-not-earlier',
    );
    const targetSession = sessionId('PTC-245-246');
    story.records(PTC, 'referred-back', { guidance, target: 9, targetSession });
    expect(story.next).toMatchObject({ stage: 'working-group', step: 9, session: null });
  });

  it('complete an inform step when taken note of, and change nothing on a decide step', () => {
    const decides = beforePtc();
    const { leg } = decides.tool;
    decides.records(PTC, 'noted');
    expect(decides.tool.leg).toBe(leg);
    expect(decides.next.stage).toBe('ptc-endorsement');
    const steps = [{ n: 1, stage: 'ptc-endorsement', body: PTC, ask: 'inform' } as const];
    const informs = new Story().registered({
      kind: 'report',
      route: { ...registration.route, steps, endsWith: 'last-step' },
    });
    informs.submitted().at('2024-04-24T08:00:00Z').records(PTC, 'noted');
    expect(informs.next).toMatchObject({ stage: 'ended', ending: 'completed' });
  });

  it('never wait for an inform step that others follow', () => {
    const steps = registration.route.steps.map((s) => (s.n === 2 ? { ...s, ask: 'inform' as const } : s));
    const story = new Story()
      .registered({ route: { ...registration.route, steps } })
      .submitted()
      .at('2024-04-24T08:00:00Z');
    story.records(PTC, 'endorsed');
    expect(story.next.stage).toBe('council-approval');
    const { leg } = story.tool;
    story.at('2024-06-18T08:00:00Z').records(PoC, 'noted');
    expect(story.tool.leg).toBe(leg);
    expect(story.tool.progress.steps[2]).toMatchObject({ is: 'done' });
  });

  it('move a part on and keep the rest with the body as a tool of its own', () => {
    const story = beforePtc();
    const command = story.recording(PTC, 'in-part', {
      scope: { en: 'Sections 1-5' },
      remainder: toolId('T13b'),
    });
    expect(story.refused(command)).toBe('details-missing');
    story.does({ ...command, child: { tool: toolId('T13b'), registration } });
    expect(story.next.stage).toBe('policy-commission');
    expect(story.tool.progress.steps[1]).toMatchObject({ is: 'done', part: true });
    expect(story.tools.get('T13b')).toMatchObject({
      remainderOf: 'T13',
      progress: { next: { stage: 'ptc-endorsement', session: 'PTC-245-246' } },
    });
    expect(story.tool.children).toEqual(['T13b']);
  });

  it('derive a child with lineage both ways and leave the parent where it is', () => {
    const story = beforePtc();
    const { leg } = story.tool;
    const command = story.recording(PTC, 'child-derived', { child: toolId('T18') });
    story.does({
      ...command,
      child: { tool: toolId('T18'), registration: { ...registration, kind: 'resolution' } },
    });
    expect(story.tool).toMatchObject({ leg, children: ['T18'] });
    expect(story.tools.get('T18')).toMatchObject({
      derivedFrom: 'T13',
      progress: { next: { stage: 'draft' } },
    });
  });

  it('are refused when they are of the rows not yet offered, or no decision of a body', () => {
    const story = beforePtc();
    const other = (outcome: string) => story.refused(story.recording(PTC, outcome as 'endorsed'));
    for (const outcome of [
      'suspended',
      'as-package',
      'merged',
      'work-reassigned',
      'partner-endorsed',
      'contributions-called',
      'review-due',
      'dormant',
      'scope-changed',
    ])
      expect(other(outcome)).toBe('outcome-not-yet-offered');
    for (const outcome of ['withdrawn', 'corrigendum', 'written-opened', 'stage-waived', 'ends-at-ptc'])
      expect(other(outcome)).toBe('outcome-not-of-a-body');
  });

  it('need what the form marks as needed', () => {
    const story = beforePtc();
    const needs = (
      outcome:
        | 'endorsed'
        | 'referred-back'
        | 'continued'
        | 'endorsed-amended'
        | 'in-principle'
        | 'tacit-approval'
        | 'rejected',
    ) => story.ask(story.recording(PTC, outcome, { versions: [] }));
    expect(needs('endorsed')).toMatchObject({ refused: 'details-missing', facts: { fields: ['versions'] } });
    expect(needs('referred-back')).toMatchObject({ facts: { fields: ['target', 'guidance'] } });
    expect(needs('continued')).toMatchObject({ facts: { fields: ['guidance', 'byDay'] } });
    expect(needs('endorsed-amended')).toMatchObject({ facts: { fields: ['amendments'] } });
    expect(needs('in-principle')).toMatchObject({ facts: { fields: ['versions', 'deadline'] } });
    expect(needs('tacit-approval')).toMatchObject({ facts: { fields: ['versions', 'deadline', 'rule'] } });
    expect(needs('rejected')).toMatchObject({ facts: { fields: ['reason'] } });
  });

  it('end a tool when a body rejects it, and reopen an approved one for examination', () => {
    expect(beforePtc().records(PTC, 'rejected', { reason: { en: 'No need.' } }).next).toMatchObject({
      stage: 'ended',
      ending: 'rejected',
    });
    const again = approved()
      .at('2024-10-23T08:00:00Z')
      .records(PTC, 're-examination', { reason: { en: 'New law.' } });
    expect(again.next).toMatchObject({ stage: 'draft', returnsTo: 1 });
    expect(again.tool.progress.steps[1]).toEqual({ is: 'pending' });
    expect(again.tool.cycle).toBe(2);
  });

  it('reopen nothing that is not in force, and what history did not know is asked again', () => {
    const over = beforePtc()
      .records(PTC, 'rejected', { reason: { en: 'No need.' } })
      .records(PTC, 're-examination', { reason: { en: 'New law.' } });
    expect(over.next).toMatchObject({ stage: 'ended', ending: 'rejected' });
    expect(over.tool.cycle).toBe(1);
    expect(over.last).toMatchObject({ questions: ['tool-had-ended'] });
    const imported = new Story().does({
      type: 'enter-history',
      tool: toolId('T13'),
      registration,
      lines: [],
      documents: [],
      questions: [],
      source: 'PC0739Ea',
      standsAt: { at: 'ended', ending: 'approved' },
      stepsNotKnown: [1, 2, 3],
      by: officer,
    });
    imported.at('2024-04-24T08:00:00Z').records(PTC, 're-examination', { reason: { en: 'New law.' } });
    expect(imported.submitted().next).toMatchObject({ stage: 'ptc-endorsement', step: 1 });
    expect(imported.records(PTC, 'endorsed').next.stage).toBe('policy-commission');
  });

  it('let input through without a decision, and say so', () => {
    expect(beforePtc().records(PTC, 'input-received').next.stage).toBe('policy-commission');
  });
});

describe('targets', () => {
  it('are steps of the route and sessions of the body itself, and a session that is over is not waited for', () => {
    const story = beforePtc();
    const no = (more: object) => story.refused(story.recording(PTC, 'deferred', more));
    expect(no({ targetSession: sessionId('PoC-91') })).toBe('session-of-another-body');
    expect(story.refused(story.recording(PTC, 'referred-back', { guidance, target: 9 }))).toBe(
      'route-step-not-known',
    );
    const late = {
      session: sessionId('PTC-243-244'),
      decidedOn: '2024-04-24',
      targetSession: sessionId('PTC-243-244'),
    };
    story.at('2024-05-02T08:00:00Z').records(PTC, 'deferred', late);
    expect(story.next.session).toBe('PTC-245-246');
  });
});

describe('facts are asked about, not refused', () => {
  it('hears a superior body upstream and leaves the step between open for late recording', () => {
    const story = beforePoc().at('2024-06-27T08:00:00Z').records(Council, 'approved');
    expect(story.next.stage).toBe('publication');
    expect(story.tool.progress.steps[2]).toMatchObject({ is: 'not-yet-recorded', overtakenBy: 'T13-4' });
    expect(story.tool.questions.map((q) => q.code)).toContain('step-outcome-not-recorded');
    const { leg } = story.tool;
    const late = story.recording(PoC, 'endorsed', { session: sessionId('PoC-90'), decidedOn: '2024-06-19' });
    const { quiet: _, ...unsaid } = late;
    story.does(unsaid);
    expect(story.last).toMatchObject({ quiet: true });
    expect(story.tool.progress.steps[2]).toMatchObject({ is: 'done', decision: 'T13-5' });
    expect(story.tool.leg).toBe(leg);
  });

  it('keeps an overtaken step open when its late outcome would not have let the tool pass', () => {
    const story = beforePoc().at('2024-06-27T08:00:00Z').records(Council, 'approved');
    const late = { session: sessionId('PoC-90'), decidedOn: '2024-06-19' };
    story.records(PoC, 'deferred', late);
    expect(story.tool.progress.steps[2]).toMatchObject({ is: 'not-yet-recorded' });
    story.records(PoC, 'noted', late);
    expect(story.tool.progress.steps[2]).toMatchObject({ is: 'not-yet-recorded' });
    expect(story.last).toMatchObject({ questions: ['out-of-order'] });
  });

  it('hears a superior that only deferred, without moving the tool', () => {
    const story = beforePoc().at('2024-06-27T08:00:00Z').records(Council, 'deferred');
    expect(story.next.stage).toBe('policy-commission');
  });

  it('records an outcome on a draft that was never submitted, and asks', () => {
    const story = new Story().registered().at('2024-04-24T08:00:00Z').records(PTC, 'endorsed');
    expect(story.next.stage).toBe('policy-commission');
    expect(story.last).toMatchObject({ questions: ['not-submitted'] });
  });

  it('records what a body off the route, or out of its turn, did, and moves nothing', () => {
    const story = beforePoc().at('2024-10-23T08:00:00Z');
    story.records(PTC, 'endorsed');
    expect(story.last).toMatchObject({ questions: ['out-of-order'] });
    expect(story.next.stage).toBe('policy-commission');
    const without = registration.route.steps.filter((s) => s.body !== PoC);
    const short = new Story()
      .registered({ route: { ...registration.route, steps: without } })
      .submitted()
      .at('2024-06-18T08:00:00Z');
    short.records(PoC, 'endorsed');
    expect(short.last).toMatchObject({ step: null, questions: ['body-not-on-route'] });
    expect(short.next.stage).toBe('ptc-endorsement');
  });

  it('asks when a committee is said to have approved, or the Council to have recommended to itself', () => {
    expect(beforePtc().records(PTC, 'approved').last).toMatchObject({ questions: ['unusual-verb'] });
    expect(beforeCouncil().records(Council, 'recommended-to-council').last).toMatchObject({
      questions: ['unusual-verb'],
    });
  });

  it('records what comes after the end', () => {
    const story = beforePtc()
      .records(PTC, 'rejected', { reason: { en: 'No.' } })
      .records(PTC, 'endorsed');
    expect(story.last).toMatchObject({ questions: ['tool-had-ended'] });
    expect(story.next.stage).toBe('ended');
  });

  it('hears, after the end, the bodies that were only to be told and those that were overtaken', () => {
    const steps = [
      ...registration.route.steps,
      { n: 4, stage: 'ptc-endorsement', body: CBC, ask: 'inform' } as const,
    ];
    const story = new Story()
      .registered({ route: { ...registration.route, steps, endsWith: 'last-step' } })
      .submitted()
      .at('2024-04-24T08:00:00Z')
      .records(PTC, 'endorsed')
      .at('2024-06-27T08:00:00Z')
      .records(Council, 'rejected', { reason: { en: 'No need.' } });
    story.tools.set('T13', {
      ...story.tool,
      progress: {
        ...story.tool.progress,
        steps: { 2: { is: 'not-yet-recorded', overtakenBy: decisionId('T13-4') } },
      },
    });
    const late = story.recording(PoC, 'endorsed', { session: sessionId('PoC-90'), decidedOn: '2024-06-19' });
    const { quiet: _, ...unsaid } = late;
    story.does(unsaid);
    expect(story.last).toMatchObject({ quiet: true, marks: [{ step: 2, state: { is: 'done' } }] });
    story.world = sittingWorld;
    const { quiet: __, ...noted } = story.recording(CBC, 'noted', { session: sessionId('CBC-sits') });
    story.does(noted);
    expect(story.last).toMatchObject({ quiet: false, marks: [{ step: 4, state: { is: 'done' } }] });
    expect(story.next).toMatchObject({ stage: 'ended', ending: 'rejected' });
  });

  it('refuses a second decision of the same name', () => {
    const story = beforePtc().records(PTC, 'noted');
    const again = { ...story.recording(PTC, 'endorsed'), decision: decisionId('T13-3') };
    expect(story.refused(again)).toBe('decision-exists');
  });

  it('marks what is recorded after the session was closed', () => {
    const story = beforePtc()
      .at('2024-07-03T08:00:00Z')
      .records(PTC, 'endorsed', { session: sessionId('PTC-243-244'), decidedOn: '2024-04-24' });
    expect(story.last).toMatchObject({ late: true, questions: ['recorded-late'] });
  });

  it('refuses only what cannot have happened', () => {
    const story = beforePtc();
    const no = (more: object) => story.refused(story.recording(PTC, 'endorsed', more));
    expect(no({ body: 'XYZ' })).toBe('unknown-body');
    expect(no({ session: 'PTC-1' })).toBe('unknown-session');
    expect(no({ session: 'PoC-90' })).toBe('session-of-another-body');
    expect(no({ session: 'PTC-245-246' })).toBe('session-not-begun');
    expect(no({ decidedOn: '2024-04-27' })).toBe('not-a-day-of-the-session');
    expect(no({ decidedOn: '2024-04-25' })).toBe('day-in-the-future');
    expect(no({ decidedOn: 'yesterday' })).toBe('details-missing');
    const { session: _, ...sessionless } = story.recording(PTC, 'endorsed').facts;
    expect(story.refused({ ...story.recording(PTC, 'endorsed'), facts: sessionless })).toBe(
      'details-missing',
    );
  });
});
