import { describe, expect, it } from 'vitest';
import { consequenceOf, targetProblem } from '../../functions/domain/effect.ts';
import type { RecordedFacts } from '../../functions/domain/event.ts';
import { decisionId, documentId, sessionId } from '../../functions/domain/ids.ts';
import { outcomesOffered } from '../../functions/domain/offered.ts';
import { openQuestions } from '../../functions/domain/open-questions.ts';
import type { DecisionOutcome } from '../../functions/domain/outcome.ts';
import { isRefusal } from '../../functions/domain/refusal.ts';
import type { Ask } from '../../functions/domain/route.ts';
import type { Session } from '../../functions/domain/session.ts';
import type { Tool } from '../../functions/domain/tool.ts';
import { place, toolOf } from '../support/placed-tool.ts';
import {
  at,
  atCouncil,
  atPoc,
  atPtc,
  CBC,
  Council,
  decided,
  endorsed,
  fullRoute,
  PoC,
  PTC,
  registered,
  registration,
  SWG,
  submitted,
  versionE,
  worldAt,
} from '../support/sample-register.ts';
import { worldOn } from '../support/story.ts';

const asking = (asks: Readonly<Record<number, Ask>>) => ({
  ...registration.route,
  steps: fullRoute.map((step) => ({ ...step, ask: asks[step.n] ?? step.ask })),
});
const withPtc = toolOf(registered(), submitted);

describe('the outcomes that a form offers', () => {
  const now = '2024-04-24T08:00:00.000Z';
  const offers = (tool: Tool, id: string, day: string, when = now) => {
    const world = worldOn(when);
    const session = world.sessions.get(sessionId(id)) as Session;
    return outcomesOffered(tool, session, day, world);
  };
  const usual = [
    'endorsed',
    'endorsed-amended',
    'noted',
    'continued',
    'referred-back',
    'deferred',
    'not-reached',
    'in-part',
  ];
  const others = [
    ...[
      'approved',
      'adopted',
      'recommended-to-council',
      'in-principle',
      'split',
      'child-derived',
      'rejected',
    ],
    ...['tacit-approval', 're-examination', 'input-received', 'statement'],
  ];

  it('are the usual ones in the order of the form, then the others in that of the table', () => {
    const list = offers(withPtc, 'PTC-243-244', '2024-04-24');
    expect(list.map(({ outcome }) => outcome)).toEqual([...usual, ...others]);
    expect(list.map(({ offered }) => offered)).toEqual([
      ...usual.map(() => 'usual'),
      ...others.map(() => 'other'),
    ]);
  });

  it('have approval in the place of endorsement for the Council alone', () => {
    const council = offers(
      place(withPtc, { next: atCouncil }),
      'Council-143-144',
      '2024-06-27',
      '2024-06-27T08:00:00.000Z',
    );
    expect(council.map(({ outcome }) => outcome)).toEqual([
      ...['approved', ...usual.slice(1), 'endorsed', ...others.slice(1)],
    ]);
  });

  it('begin with taking note for a body that is only to be told', () => {
    const told = toolOf(registered({ route: asking({ 1: 'inform' }) }), submitted);
    const noted = ['noted', ...usual.filter((outcome) => outcome !== 'noted')];
    const list = offers(told, 'PTC-243-244', '2024-04-24');
    expect(list.map(({ outcome }) => outcome)).toEqual([...noted, ...others]);
    expect(list[0]).toMatchObject({ outcome: 'noted', offered: 'usual', leadsTo: { step: 2 } });
  });

  it('say what each still needs, and where it would lead', () => {
    const list = offers(withPtc, 'PTC-243-244', '2024-04-24');
    const told = list.map(({ outcome, needs, leadsTo, questions }) => [
      outcome,
      needs.join(' '),
      leadsTo && [leadsTo.stage, leadsTo.waitsFor, leadsTo.session],
      questions.join(' '),
    ]);
    const poc = ['policy-commission', 'outcome', 'PoC-90'];
    const ptc = 'ptc-endorsement';
    expect(told).toEqual([
      ['endorsed', '', poc, ''],
      ['endorsed-amended', 'amendments', [ptc, 'amended-text', 'PTC-243-244'], ''],
      ['noted', '', undefined, ''],
      ['continued', 'guidance byDay', [ptc, 'outcome', 'PTC-245-246'], ''],
      ['referred-back', 'target guidance', ['draft', 'submission', null], ''],
      ['deferred', '', [ptc, 'outcome', null], ''],
      ['not-reached', '', [ptc, 'outcome', 'PTC-245-246'], ''],
      ['in-part', 'scope remainder', poc, ''],
      ['approved', '', poc, ''],
      ['adopted', '', poc, ''],
      ['recommended-to-council', '', poc, ''],
      ['in-principle', 'deadline', [ptc, 'written-comments', 'PTC-243-244'], ''],
      ['split', 'child', undefined, ''],
      ['child-derived', 'child', undefined, ''],
      ['rejected', 'reason', ['ended', 'nothing', null], ''],
      ['tacit-approval', 'deadline rule', [ptc, 'tacit-date', 'PTC-243-244'], ''],
      ['re-examination', 'reason', undefined, 'out-of-order'],
      ['input-received', '', poc, ''],
      ['statement', '', undefined, ''],
    ]);
    const bare = offers({ ...withPtc, documents: [] }, 'PTC-243-244', '2024-04-24');
    expect(bare.find(({ outcome }) => outcome === 'endorsed')?.needs).toEqual(['versions']);
  });

  it('send a text back to the body before, or to be revised where there is none or the body has no step', () => {
    const back = (tool: Tool, id: string, day: string, when: string) =>
      offers(tool, id, day, when).find(({ outcome }) => outcome === 'referred-back')?.leadsTo?.stage;
    expect(back(place(withPtc, { next: atPoc }), 'PoC-90', '2024-06-18', '2024-06-18T08:00:00.000Z')).toBe(
      'ptc-endorsement',
    );
    expect(back(withPtc, 'PTC-243-244', '2024-04-24', now)).toBe('draft');
    const passed = { ...withPtc, route: { ...withPtc.route, steps: fullRoute.slice(1) } };
    expect(back(passed, 'PTC-243-244', '2024-04-24', now)).toBeUndefined();
  });
});

describe('what an outcome does', () => {
  const world = worldAt();
  const facts = (outcome: DecisionOutcome, more: Partial<RecordedFacts> = {}): RecordedFacts => ({
    ...decided({ outcome }).facts,
    ...more,
    outcome,
  });
  const does = (tool: Tool, ...args: Parameters<typeof facts>) =>
    consequenceOf(tool, decisionId('D'), facts(...args), world);

  it('is nothing of a statement, whoever makes it', () => {
    expect(does(withPtc, 'statement')).toEqual({ step: 1, questions: [] });
    expect(does(withPtc, 'statement', { body: SWG })).toEqual({ step: null, questions: [] });
    expect(does(place(withPtc, { next: atPoc }), 'statement')).toEqual({ step: 1, questions: [] });
    expect(does(withPtc, 'statement', { body: CBC })).toEqual({ step: null, questions: [] });
  });

  it('is asked about where a body decides on what it was only to be told of', () => {
    const told = toolOf(registered({ route: asking({ 1: 'inform' }) }), submitted);
    expect(does(told, 'endorsed')).toMatchObject({
      questions: ['no-decision-asked'],
      move: { marks: [{ step: 1, state: { is: 'done', decision: 'D' } }], next: { step: 2 } },
    });
    expect(does(withPtc, 'endorsed').questions).toEqual([]);
    expect(does(told, 'noted').questions).toEqual([]);
  });

  it('is for a superior body heard of too early a mark on nobody, where it only took note or put it off', () => {
    const asked = { step: 3, questions: ['step-outcome-not-recorded'] };
    expect(does(withPtc, 'noted', { body: Council })).toEqual(asked);
    expect(does(withPtc, 'deferred', { body: Council })).toEqual(asked);
  });

  it('keeps a text at the meeting that it was put off to, or at the next, or at none that is fixed', () => {
    const where = (...args: Parameters<typeof facts>) => {
      const { next } = does(withPtc, ...args).move ?? {};
      return [next?.session, next?.onLapse];
    };
    const winter = sessionId('PTC-245-246');
    expect(where('deferred')).toEqual([null, 'sleep']);
    expect(where('deferred', { targetSession: winter })).toEqual([winter, 'remind']);
    expect(where('not-reached')).toEqual([winter, 'remind']);
    expect(where('not-reached', { targetSession: sessionId('PTC-243-244') })).toEqual([
      'PTC-243-244',
      'remind',
    ]);
  });

  it('sends a text to be revised where nobody says to whom, with all from that step on to be done again', () => {
    const steps = { 2: { is: 'done' } } as const;
    expect(does(place(withPtc, { steps }), 'referred-back').move).toMatchObject({
      marks: [{ step: 2, state: { is: 'pending' } }],
      next: { stage: 'draft', returnsTo: 1 },
    });
  });

  it('sends nobody back to a step that is not before the one that decided, also of a superior', () => {
    const problem = (body: typeof PTC, target: number | 'draft', tool = withPtc) => {
      const refused = targetProblem(tool, facts('referred-back', { body, target }), world);
      return refused && isRefusal(refused) ? refused.refused : undefined;
    };
    expect(problem(Council, 3)).toBe('target-not-earlier');
    expect(problem(Council, 2)).toBeUndefined();
    expect(problem(PTC, 1)).toBe('target-not-earlier');
    expect(problem(PTC, 9)).toBe('route-step-not-known');
    expect(problem(PTC, 'draft')).toBeUndefined();
    expect(problem(PTC, 2, place(withPtc, { next: atPoc }))).toBeUndefined();
  });
});

describe('what somebody should still look at', () => {
  const world = worldAt();
  const ask = (tool: Tool, then = world) => openQuestions(tool, then);

  it('is what was marked when it was recorded, with its event', () => {
    const questions = [
      { code: 'recorded-late', n: 3 },
      { code: 'step-outcome-not-recorded', n: 3 },
    ] as const;
    expect(ask({ ...withPtc, questions })).toEqual([{ code: 'recorded-late', facts: { n: 3 } }]);
    expect(ask(withPtc)).toEqual([]);
  });

  it('is a step that was overtaken, passed by, or waived without anybody of the day', () => {
    const steps = {
      1: { is: 'not-yet-recorded', overtakenBy: decisionId('D') },
      2: { is: 'waived', authority: 'standing-decision', reference: 'ToR 4' },
    } as const;
    const code = 'step-outcome-not-recorded';
    expect(ask(place(withPtc, { next: atCouncil, steps }))).toEqual([
      { code, facts: { step: 1, body: PTC } },
      { code: 'standing-decision-cited', facts: { step: 2, body: PoC, reference: 'ToR 4' } },
    ]);
    const byCouncil = { ...steps, 2: { is: 'waived', authority: 'Council', reference: 'para. 3' } } as const;
    expect(ask(place(withPtc, { next: atCouncil, steps: byCouncil }))).toHaveLength(1);
    const passed = [1, 2].map((step) => ({
      code: 'out-of-order',
      facts: { step, body: step === 1 ? PTC : PoC },
    }));
    expect(ask(place(withPtc, { next: atCouncil }))).toEqual(passed);
    expect(ask(place(withPtc, { next: at('publication') }))).toEqual([
      ...passed,
      { code: 'out-of-order', facts: { step: 3, body: Council } },
    ]);
    const told = { route: asking({ 1: 'inform' }) };
    expect(ask(place(withPtc, { next: atCouncil }, told))).toEqual(passed.slice(1));
  });

  it('is a route from a committee to the Council without the Policy Commission, unless that was said when it began', () => {
    const steps = fullRoute.filter(({ n }) => n !== 2);
    const short = { ...withPtc, route: { ...registration.route, steps } };
    const asked = { code: 'no-policy-commission-step', facts: {} };
    expect(ask(short)).toEqual([asked]);
    const code = 'no-policy-commission-step' as const;
    expect(ask({ ...short, questions: [{ code, n: 1 }] })).toEqual([{ code, facts: { n: 1 } }]);
    expect(ask({ ...short, questions: [{ code: 'date-not-known', n: 1 }] })).toEqual([
      { code: 'date-not-known', facts: { n: 1 } },
      asked,
    ]);
    const withdrawn = place(short, { next: at('ended', { ending: 'withdrawn' }) });
    expect(ask(withdrawn)).toEqual([]);
    const only = (n: number, stage = fullRoute.filter((step) => step.n === n)) =>
      ask(place(withPtc, { next: at('draft') }, { route: { ...registration.route, steps: stage } }));
    expect([...only(3), ...only(1)]).toEqual([]);
    const group = { n: 4, stage: 'working-group', body: SWG, ask: 'decide' } as const;
    expect(only(0, [group, ...fullRoute.slice(2)])).toEqual([]);
    const oneAbove = new Map(world.bodies);
    const committee = oneAbove.get(PTC);
    if (committee) oneAbove.set(PTC, { ...committee, reportsTo: [Council] });
    expect(ask(short, { ...world, bodies: oneAbove })).toEqual([]);
  });

  it('is the endorsement of a partner', () => {
    const route = { ...registration.route, partnerGate: 'UNCTAD' };
    expect(ask({ ...withPtc, route })).toEqual([
      { code: 'partner-endorsement-unknown', facts: { partner: 'UNCTAD' } },
    ]);
  });

  it('is the paragraph of what is provisional, once the report of its session is out', () => {
    const there = place(toolOf(registered(), submitted, endorsed), { steps: { 1: { is: 'done' } } });
    const issued = new Map(world.sessions);
    const session = issued.get(sessionId('PTC-243-244'));
    if (session) issued.set(session.id, { ...session, state: 'report-issued' });
    const out = { ...world, sessions: issued };
    expect(ask(there, out)).toEqual([{ code: 'paragraph-missing', facts: { decision: 'T13-3', body: PTC } }]);
    expect(ask(there)).toEqual([]);
    expect(ask(there, { ...out, sessions: new Map() })).toEqual([]);
    const changed = (change: (one: Tool['decisions'][number]) => Tool['decisions'][number]) =>
      ask({ ...there, decisions: there.decisions.map(change) }, out);
    expect(changed((one) => ({ ...one, status: 'final' }))).toEqual([]);
    const unseated = changed(({ facts: { session: _, ...facts }, ...one }) => ({ ...one, facts }));
    expect(unseated).toEqual([]);
  });

  it('is the other language of a paper', () => {
    const lone = {
      document: documentId('PC0742'),
      versions: [{ ...versionE, document: documentId('PC0742') }],
    };
    const empty = { document: documentId('PC0743'), versions: [] };
    expect(ask({ ...withPtc, documents: [...withPtc.documents, lone, empty] })).toEqual([
      { code: 'translation-missing', facts: { document: 'PC0742', language: 'fr' } },
    ]);
    const french = [{ ...lone, versions: [{ ...versionE, language: 'fr' as const }] }];
    expect(ask({ ...withPtc, documents: french })).toEqual([
      { code: 'translation-missing', facts: { document: 'PC0742', language: 'en' } },
    ]);
  });

  it('is nothing of where a tool is, as long as it is there', () => {
    expect(ask(place(withPtc, { next: atPtc }))).toEqual([]);
    expect(ask(place(withPtc, { next: at('draft') }))).toEqual([]);
  });
});
