import { describe, expect, it } from 'vitest';
import type { DocumentVersion } from '../../functions/domain/document.ts';
import { papersOf } from '../../functions/domain/documents-of-tool.ts';
import { decisionId, documentId, personId, sessionId, toolId } from '../../functions/domain/ids.ts';
import { tellingOf } from '../../functions/domain/telling.ts';
import { Council, PoC, PTC, registration } from '../support/sample-register.ts';
import {
  beforeCouncil,
  beforePoc,
  beforePtc,
  bothLanguages,
  clock,
  paper,
  secretaryOf,
} from '../support/story.ts';

const deputy = { person: personId('dep-PTC'), seat: { role: 'deputy-secretary', body: PTC } } as const;
const back = (decision: string, more: object = {}) =>
  ({
    type: 'take-back',
    decision: decisionId(decision),
    reason: 'Wrong button',
    lettersLeft: false,
    by: secretaryOf(PTC),
    ...more,
  }) as const;

describe('taking back', () => {
  it('puts the tool where it was, on a leg of its own, and keeps both lines', () => {
    const story = beforePtc();
    const before = story.tool;
    story.records(PTC, 'endorsed').does(back('T13-3'));
    expect(story.next).toEqual(before.progress.next);
    expect(story.tool.progress.steps).toEqual({ 1: { is: 'pending' } });
    expect(story.tool.leg).toBe(before.leg + 2);
    expect(story.tool.decisions.map((d) => d.status)).toEqual(['taken-back']);
    story.records(PTC, 'deferred');
    expect(story.tool.deferrals).toBe(1);
  });

  it('undoes a decision that moved nothing without ending the wait', () => {
    const story = beforePtc().records(PTC, 'noted');
    const { leg } = story.tool;
    expect(story.does(back('T13-3')).tool.leg).toBe(leg);
    expect(story.tool.questions).toEqual([]);
  });

  it('undoes a late recording that only marked a step', () => {
    const story = beforePoc().at('2024-06-27T08:00:00Z').records(Council, 'approved');
    const late = { session: sessionId('PoC-90'), decidedOn: '2024-06-19' };
    story.records(PoC, 'endorsed', late).does(back('T13-5', { by: secretaryOf(PoC) }));
    expect(story.tool.progress.steps[2]).toMatchObject({ is: 'not-yet-recorded' });
  });

  it('withdraws the tool that the decision had made', () => {
    const story = beforePtc();
    const command = story.recording(PTC, 'in-part', {
      scope: { en: 'Sections 1-5' },
      remainder: toolId('T13b'),
    });
    story.does({ ...command, child: { tool: toolId('T13b'), registration } }).does(back('T13-3'));
    expect(story.tools.get('T13b')?.progress.next).toMatchObject({ stage: 'ended', ending: 'withdrawn' });
    expect(story.tool.children).toEqual([]);
  });

  it('is for the same secretary alone, with a reason, before letters and before anything else', () => {
    const story = beforePtc().records(PTC, 'endorsed');
    expect(story.refused(back('T13-3', { by: deputy }))).toBe('not-the-same-secretary');
    expect(story.refused(back('T13-3', { reason: ' ' }))).toBe('details-missing');
    expect(story.refused(back('T13-3', { lettersLeft: true }))).toBe('letters-have-left');
    expect(story.refused(back('T13-8'))).toBe('unknown-decision');
    story.at('2024-06-18T08:00:00Z').records(PoC, 'endorsed');
    expect(story.refused(back('T13-3'))).toBe('later-event-exists');
    story.does(back('T13-4', { by: secretaryOf(PoC) }));
    expect(story.refused(back('T13-4', { by: secretaryOf(PoC) }))).toBe('decision-not-standing');
  });

  it('is not hindered by what the engine did meanwhile', () => {
    const story = beforePtc().records(PTC, 'endorsed');
    story.does({ type: 'replace-execution', why: 'missing', by: clock }).does(back('T13-3'));
    expect(story.next.stage).toBe('ptc-endorsement');
    expect(story.tool.generation).toBe(2);
  });
});

describe('a correction', () => {
  const propose = (
    story: ReturnType<typeof beforePtc>,
    outcome: 'deferred' | 'endorsed' | 'noted' | 'continued',
    more = {},
  ) => ({
    type: 'propose-correction' as const,
    decision: decisionId('T13-3'),
    reason: 'The Chair concluded otherwise.',
    facts: {
      ...story.recording(PTC, outcome).facts,
      session: sessionId('PTC-243-244'),
      decidedOn: '2024-04-24',
      ...more,
    },
    by: secretaryOf(PTC),
  });
  const agree = { type: 'agree-correction', decision: decisionId('T13-3'), by: deputy } as const;

  it('takes two persons, and then sends the tool where the right record does', () => {
    const story = beforePtc().records(PTC, 'endorsed').at('2024-05-02T08:00:00Z');
    expect(story.refused(agree)).toBe('no-correction-proposed');
    story.does(propose(story, 'deferred'));
    expect(story.next.stage).toBe('policy-commission');
    expect(story.refused({ ...agree, by: secretaryOf(PTC) })).toBe('second-person-needed');
    story.does(agree);
    expect(story.next).toMatchObject({ stage: 'ptc-endorsement', session: null });
    expect(story.tool.decisions[0]).toMatchObject({ corrected: true, facts: { outcome: 'deferred' } });
    expect(story.tool.deferrals).toBe(1);
  });

  it('changes wording about the same effect without ending the wait twice', () => {
    const story = beforePtc().records(PTC, 'noted').at('2024-05-02T08:00:00Z');
    const { leg } = story.tool;
    story.does(propose(story, 'noted', { text: { en: 'Took note with appreciation.' } })).does(agree);
    expect(story.tool.leg).toBe(leg);
  });

  it('does not move a tool on which a later body has acted, and asks both', () => {
    const story = beforePtc().records(PTC, 'endorsed').at('2024-06-18T08:00:00Z').records(PoC, 'endorsed');
    story.does(propose(story, 'deferred')).does(agree);
    expect(story.next.stage).toBe('council-approval');
    expect(story.last).toMatchObject({ questions: ['correction-needs-decision'] });
  });

  it('of a body that a later one has passed by leaves its outcome to be recorded, and nobody is said to have agreed', () => {
    const story = beforePtc().records(PTC, 'endorsed').at('2024-06-18T08:00:00Z').records(PoC, 'endorsed');
    story.does(propose(story, 'deferred')).does(agree);
    expect(story.tool.progress.steps[1]).toEqual({ is: 'not-yet-recorded', overtakenBy: 'T13-4' });
    // The second correction says that it had agreed.
    story.does(propose(story, 'endorsed')).does(agree);
    expect(story.tool.progress.steps[1]).toEqual({ is: 'done', decision: 'T13-3' });
    story.does(propose(story, 'deferred')).does(agree);
    story.at('2024-10-24T08:00:00Z').records(PTC, 'endorsed');
    expect(story.tool.progress.steps[1]).toEqual({ is: 'done', decision: 'T13-11' });
    expect(story.next.stage).toBe('council-approval');
  });

  it('of one that had agreed subject to something leaves it so; of another body’s outcome does not', () => {
    const marks = (more: object) => {
      const story = beforePtc().records(PTC, 'endorsed').at('2024-06-18T08:00:00Z').records(PoC, 'endorsed');
      story.does(propose(story, 'noted', more)).does(agree);
      return story.tool.progress.steps[1];
    };
    const amendments = { en: 'Section 2' };
    expect(marks({ outcome: 'endorsed-amended', amendments })).toMatchObject({ is: 'done' });
    expect(marks({})).toMatchObject({ is: 'not-yet-recorded' });
    const council = { body: Council, session: sessionId('Council-143-144'), decidedOn: '2024-06-27' };
    const story = beforeCouncil().records(Council, 'approved');
    story.does(propose(story, 'endorsed', { ...council, outcome: 'approved' })).does(agree);
    expect(story.tool.progress.steps[1]).toMatchObject({ is: 'not-yet-recorded' });
  });

  it('keeps what other bodies said since: a late outcome stays recorded, and a waived step waived', () => {
    const council = (person: string) => secretaryOf(Council, person);
    const late = { session: sessionId('PoC-90'), decidedOn: '2024-06-19' };
    const approvedEarly = () =>
      beforePoc().at('2024-06-27T08:00:00Z').records(Council, 'approved').records(PoC, 'endorsed', late);
    const corrected = (outcome: 'approved' | 'deferred') => {
      const story = approvedEarly();
      const { facts } = story.recording(Council, outcome, { versions: [paper('en')] });
      const decision = decisionId('T13-4');
      story.does({ type: 'propose-correction', decision, facts, reason: 'Misheard', by: council('a') });
      return story.does({ type: 'agree-correction', decision, by: council('b') });
    };
    const { leg } = approvedEarly().tool;
    const versionsOnly = corrected('approved');
    expect(versionsOnly.tool.progress.steps).toMatchObject({
      2: { is: 'done', decision: 'T13-5' },
      3: { is: 'done' },
    });
    expect(versionsOnly.tool.leg).toBe(leg);
    const deferred = corrected('deferred');
    expect(deferred.tool.progress.steps).toMatchObject({ 2: { is: 'done' }, 3: { is: 'pending' } });
    expect(deferred.next).toMatchObject({ stage: 'council-approval', step: 3, session: null });

    const waived = beforePtc().records(PTC, 'endorsed');
    const steps = registration.route.steps.filter((step) => step.body !== Council);
    waived.does({
      type: 'change-route',
      after: { ...registration.route, steps },
      authority: { kind: 'superior-body', body: Council, reference: 'para. 3' },
      by: secretaryOf(Council),
    });
    waived.does(propose(waived, 'deferred')).does(agree);
    expect(waived.tool.progress.steps).toMatchObject({ 1: { is: 'pending' }, 3: { is: 'waived' } });
    expect(waived.next).toMatchObject({ stage: 'ptc-endorsement', step: 1 });
  });

  it('of an hour until which something waits is another wait; of the words about it, the same', () => {
    const until = (deadlineAt: string, more = {}) => ({ outcome: 'in-principle', deadlineAt, ...more });
    const story = beforePtc().records(PTC, 'in-principle', { deadlineAt: '2024-06-14T16:00:00.000Z' });
    const { leg } = story.tool;
    expect(story.next.lapsesAt).toBe('2024-06-14T16:00:00.000Z');
    const words = { text: { en: 'Adopted in principle.' } };
    story.does(propose(story, 'endorsed', until('2024-06-14T16:00:00.000Z', words))).does(agree);
    expect(story.tool).toMatchObject({ leg, progress: { next: { lapsesAt: '2024-06-14T16:00:00.000Z' } } });
    story.does(propose(story, 'endorsed', until('2024-06-21T16:00:00.000Z'))).does(agree);
    expect(story.tool).toMatchObject({
      leg: leg + 1,
      progress: { next: { waitsFor: 'written-comments', lapsesAt: '2024-06-21T16:00:00.000Z' } },
    });
  });

  it('of the same effect ends no wait, and a second one still undoes the first', () => {
    const story = beforePtc().records(PTC, 'endorsed').at('2024-07-02T08:00:00Z');
    const { leg, progress } = story.tool;
    story.does(propose(story, 'endorsed', { versions: [paper('en')] })).does(agree);
    expect(story.tool).toMatchObject({ leg, progress: { next: progress.next } });
    story.does(propose(story, 'deferred')).does(agree);
    expect(story.tool.progress.steps[1]).toEqual({ is: 'pending' });
    expect(story.next).toMatchObject({ stage: 'ptc-endorsement', session: null });
  });

  it('may itself be corrected: what it moved is nobody else’s act', () => {
    const story = beforePtc().records(PTC, 'endorsed').at('2024-05-02T08:00:00Z');
    story.does(propose(story, 'deferred')).does(agree);
    story.does(propose(story, 'endorsed')).does(agree);
    expect(story.last).toMatchObject({ questions: [] });
    expect(story.tool.progress.steps[1]).toEqual({ is: 'done', decision: 'T13-3' });
    expect(story.next).toMatchObject({ stage: 'policy-commission', session: 'PoC-90' });
    expect(story.tool.deferrals).toBe(0);
    // What a body did after the first correction hinders the next one.
    story.at('2024-06-18T08:00:00Z').records(PoC, 'endorsed');
    story.does(propose(story, 'deferred')).does(agree);
    expect(story.next.stage).toBe('council-approval');
    expect(story.last).toMatchObject({ questions: ['correction-needs-decision'] });
  });

  it('of an approval in part keeps the remainder that it made, and makes no other', () => {
    const story = beforePtc();
    const parts = { scope: { en: 'Sections 1-5' }, remainder: toolId('T13b') };
    story.does({ ...story.recording(PTC, 'in-part', parts), child: { tool: toolId('T13b'), registration } });
    const proposed = (more: object) => ({
      ...propose(story, 'endorsed', { ...parts, outcome: 'in-part', ...more }),
    });
    expect(story.refused(proposed({ remainder: toolId('T99') }))).toBe('child-not-of-this-decision');
    expect(story.refused(propose(story, 'endorsed', { child: toolId('T99') }))).toBe(
      'child-not-of-this-decision',
    );
    story.does(proposed({ scope: { en: 'Sections 1-4' } })).does(agree);
    expect(story.tool.decisions[0]).toMatchObject({
      corrected: true,
      facts: { scope: { en: 'Sections 1-4' } },
    });
    expect(story.tool.children).toEqual(['T13b']);
    story.does(propose(story, 'endorsed')).does(agree);
    expect(story.tool.progress.steps[1]).toEqual({ is: 'done', decision: 'T13-3' });
  });

  it('is refused without a reason, of what does not stand, or of what is no outcome', () => {
    const story = beforePtc().records(PTC, 'endorsed').at('2024-05-02T08:00:00Z');
    expect(story.refused({ ...propose(story, 'deferred'), reason: '' })).toBe('details-missing');
    expect(story.refused({ ...propose(story, 'deferred'), decision: decisionId('T13-7') })).toBe(
      'unknown-decision',
    );
    expect(story.refused({ ...agree, decision: decisionId('T13-7') })).toBe('unknown-decision');
    expect(story.refused(propose(story, 'deferred', { decidedOn: '2024-04-29' }))).toBe(
      'not-a-day-of-the-session',
    );
    expect(story.refused(propose(story, 'deferred', { outcome: 'written-opened' }))).toBe(
      'outcome-not-of-a-body',
    );
    const taken = beforePtc().records(PTC, 'endorsed').does(back('T13-3'));
    expect(taken.refused(propose(taken, 'deferred'))).toBe('decision-not-standing');
  });
});

describe('the final text', () => {
  const final = (more: object = {}) =>
    ({
      type: 'confirm-text',
      decision: decisionId('T13-3'),
      report: 'PC0345',
      paragraph: '47',
      text: { en: 'The PTC endorsed it.' },
      by: secretaryOf(PTC),
      ...more,
    }) as const;

  it('replaces the wording once, by one secretary, and moves nothing', () => {
    const story = beforePtc().records(PTC, 'endorsed');
    const { leg } = story.tool;
    expect(story.refused(final({ paragraph: ' ', report: '', text: {} }))).toBe('details-missing');
    expect(story.refused(final({ decision: decisionId('T13-5') }))).toBe('unknown-decision');
    story.does(final());
    expect(story.tool).toMatchObject({
      leg,
      decisions: [{ status: 'final', report: 'PC0345', facts: { paragraph: '47' } }],
    });
    expect(story.refused(final())).toBe('text-already-final');
    const taken = beforePtc().records(PTC, 'endorsed').does(back('T13-3'));
    expect(taken.refused(final())).toBe('decision-not-standing');
  });
});

describe('papers', () => {
  const attach = (version: DocumentVersion, more: object = {}) =>
    ({ type: 'attach-document', version, as: 'revision', by: secretaryOf(PTC), ...more }) as const;
  it('are attached once a language and revision; a corrigendum has a number', () => {
    const story = beforePtc().records(PTC, 'endorsed');
    expect(story.refused(attach(paper('en')))).toBe('document-exists');
    expect(story.refused(attach(paper('en', 'b'), { as: 'corrigendum' }))).toBe('details-missing');
    story.does(
      attach(paper('en', 'b'), { as: 'corrigendum', number: 'Corr. 1', decision: decisionId('T13-3') }),
    );
    expect(story.last).toMatchObject({ decision: 'T13-3', number: 'Corr. 1' });
    expect(story.tool.documents[0]?.versions).toHaveLength(3);
  });
  it('are translations of what is there in the other language, and of nothing else', () => {
    const story = beforePtc().does(attach(paper('en', 'b')));
    const translates = { as: 'translation' } as const;
    const unknown = { ...paper('fr'), document: documentId('XX9999') };
    expect(story.ask(attach(unknown, translates))).toEqual({
      refused: 'unknown-version',
      facts: { document: 'XX9999', language: 'en', revision: 'a' },
    });
    expect(story.refused(attach(paper('fr', 'c'), translates))).toBe('unknown-version');
    story.does(attach(paper('en', 'c'), { as: 'corrigendum', number: 'Corr.1' }));
    expect(story.refused(attach(paper('fr', 'c'), translates))).toBe('unknown-version');
    story.does(attach(paper('fr', 'b'), translates));
    // Also of what is the newest no more.
    story.does(attach(paper('en', 'd'))).does(attach(paper('en', 'e')));
    story.does(attach(paper('fr', 'd'), translates));
  });
  it('that correct one stand beside it and never in its place', () => {
    const story = beforePtc();
    const corrects = (version: DocumentVersion, number: string) =>
      story.does(attach(version, { as: 'corrigendum', number }));
    corrects(paper('fr', 'b'), 'Corr.1');
    const first = { ...paper('fr', 'b'), corrigendum: { number: 'Corr.1', of: 'a' } };
    expect(papersOf(story.tool)).toEqual([
      {
        ...{ document: paper('fr').document, state: { is: 'complete' } },
        ...{ en: paper('en'), fr: paper('fr'), corrigenda: [first] },
      },
    ]);
    // Also where a body is said to have decided on both.
    expect(papersOf(story.tool, [paper('fr'), paper('fr', 'b')])[0]?.fr).toEqual(paper('fr'));
    expect(story.refused(attach(paper('fr', 'b')))).toBe('document-exists');
    // Its file comes later, and it remains what it is.
    const file = { bytes: 340_000, type: 'pdf' } as const;
    story.does(attach({ ...paper('fr', 'b'), sha256: 'a'.repeat(64), file }, { as: 'file' }));
    expect(papersOf(story.tool)[0]?.corrigenda).toEqual([{ ...first, sha256: 'a'.repeat(64), file }]);
    // A newer version is shown without what corrected the one before.
    story.does(attach(paper('fr', 'c')));
    expect(papersOf(story.tool)[0]).toMatchObject({ fr: paper('fr', 'c'), state: { language: 'en' } });
    expect(papersOf(story.tool)[0]).not.toHaveProperty('corrigenda');
    corrects(paper('fr', 'd'), 'Corr.2');
    expect(papersOf(story.tool)[0]?.corrigenda).toMatchObject([
      { corrigendum: { number: 'Corr.2', of: 'c' } },
    ]);
    // Whatever letter it has, it corrects something; in a paper that is not there it is the paper.
    corrects(paper('fr', ''), 'Corr.3');
    expect(story.tool.documents[0]?.versions.at(-1)?.corrigendum).toEqual({ number: 'Corr.3', of: 'c' });
    corrects({ ...paper('fr', 'b'), document: documentId('PC0999') }, 'Corr.4');
    expect(papersOf(story.tool)[1]?.fr?.revision).toBe('b');
  });
  it('belong to a decision that there is, or to none', () => {
    const story = beforePtc().records(PTC, 'endorsed');
    const of = (decision: string) => attach(paper('en', 'b'), { decision: decisionId(decision) });
    expect(story.refused(of('T13-1'))).toBe('unknown-decision');
    story.does(of('T13-3'));
  });
  it('are given their file once, and never that of other bytes', () => {
    const story = beforePtc();
    const file = { bytes: 340_000, type: 'pdf' } as const;
    const brings = (sha256: string, of: 'en' | 'fr' = 'en') => ({ ...paper(of), sha256, file, pages: 24 });
    const asFile = { as: 'file' } as const;
    expect(story.refused(attach(paper('en'), asFile))).toBe('file-not-there');
    expect(story.refused(attach(paper('en', 'b'), asFile))).toBe('unknown-version');
    story.does(attach(brings('a'.repeat(64)), asFile));
    // What the register knew of the version stands.
    expect(story.tool.documents[0]?.versions[0]).toEqual({ ...paper('en'), sha256: 'a'.repeat(64), file });
    expect(story.refused(attach(brings('a'.repeat(64)), asFile))).toBe('document-exists');
    expect(story.refused(attach(brings('b'.repeat(64)), asFile))).toBe('document-exists');
    expect(tellingOf(story.last, story.tool)).toBeUndefined();
  });
  it('whose hash the register has are given no other file', () => {
    const sha256 = 'a'.repeat(64);
    const file = { bytes: 340_000, type: 'pdf' } as const;
    const story = beforePtc().does(attach({ ...paper('en', 'b'), sha256 }));
    const other = { ...paper('en', 'b'), sha256: 'b'.repeat(64), file };
    expect(story.refused(attach(other, { as: 'file' }))).toBe('document-exists');
    story.does(attach({ ...other, sha256 }, { as: 'file' }));
    expect(story.tool.documents[0]?.versions.at(-1)).toEqual({ ...paper('en', 'b'), sha256, file });
  });
  it('that a decision covers are shown with the file that came later', () => {
    const story = beforePtc().records(PTC, 'endorsed');
    const file = { bytes: 340_000, type: 'pdf' } as const;
    story.does(attach({ ...paper('en'), sha256: 'a'.repeat(64), file }, { as: 'file' }));
    const [decision] = story.tool.decisions;
    expect(papersOf(story.tool, decision?.facts.versions)[0]).toMatchObject({
      en: { file },
      fr: paper('fr'),
    });
    expect(decision?.facts.versions).toEqual(bothLanguages);
  });
  it('of a restricted step may be cleared', () => {
    const story = beforeCouncil();
    expect(story.refused({ type: 'clear-step', step: 9, by: secretaryOf(PoC) })).toBe('route-step-not-known');
    expect(story.does({ type: 'clear-step', step: 2, by: secretaryOf(PoC) }).tool.cleared).toEqual([2]);
  });
});
