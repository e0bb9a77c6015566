import { describe, expect, it } from 'vitest';
import type { Command } from '../../functions/domain/command.ts';
import { commandsOffered } from '../../functions/domain/commands-offered.ts';
import { bodyId, decisionId, personId } from '../../functions/domain/ids.ts';
import type { Actor } from '../../functions/domain/may.ts';
import type { Tool } from '../../functions/domain/tool.ts';
import { trialsFor } from '../../functions/domain/trial-commands.ts';
import { Council, PoC, PTC, registration, seat } from '../support/sample-register.ts';
import {
  beforeCouncil,
  beforePoc,
  beforePtc,
  officer as byOfficer,
  clock,
  Story,
  secretaryOf,
} from '../support/story.ts';

const offered = (story: Story, person: Actor) => commandsOffered(person, story.tool, story.world(story.now));
const secretary = (body = PTC): Actor => ({
  id: personId(`sec-${body}`),
  seats: [seat(`sec-${body}`, 'secretary', body)],
});
const officer: Actor = { id: personId('officer'), seats: [] };
const administrator: Actor = { id: personId('a'), seats: [seat('a', 'administrator')] };
const T3 = decisionId('T13-3');

describe('the buttons of a tool', () => {
  it('are for its officer those of the tool, with the body and the decision only where they are of one', () => {
    expect(offered(new Story().registered(), officer)).toEqual([
      { command: 'submit' },
      { command: 'withdraw' },
      { command: 'attach-document' },
      { command: 'change-route' },
    ]);
  });

  it('are for who keeps the machine those of its execution', () => {
    const admin = { person: administrator.id, seat: { role: 'administrator' } } as const;
    const story = beforePtc();
    expect(offered(story, administrator)).toEqual([
      { command: 'pause-execution' },
      { command: 'replace-execution' },
    ]);
    story.does({ type: 'pause-execution', reason: 'Restoring', by: admin });
    expect(offered(story, administrator)).toEqual([
      { command: 'resume-execution' },
      { command: 'replace-execution' },
    ]);
    expect(offered(story, { id: personId('x'), seats: [seat('x', 'delegate', PTC)] })).toEqual([]);
  });

  it('are for the secretary of the body that has it those of that body', () => {
    expect(offered(beforePtc(), secretary())).toEqual([
      { command: 'attach-document' },
      { command: 'change-route' },
      { command: 'record-decision', body: PTC },
      { command: 'not-listed', body: PTC },
      { command: 'open-written-procedure', body: PTC },
      { command: 'discontinue', body: PTC },
    ]);
  });

  it('are for the secretary of a body that has decided those of its decision, until something came of it', () => {
    const own = { body: PTC, decision: T3 };
    const later = [
      { command: 'attach-document' },
      { command: 'confirm-text', ...own },
      { command: 'propose-correction', ...own },
    ];
    const [attach, confirm, propose] = later;
    const take = { command: 'take-back', ...own };
    expect(offered(beforePoc(), secretary())).toEqual([attach, confirm, take, propose]);
    expect(offered(beforeCouncil(), secretary())).toEqual(later);
    const taken = beforePoc().does({
      ...{ type: 'take-back', decision: T3, reason: 'Wrong', lettersLeft: false, by: secretaryOf(PTC) },
    });
    expect(offered(taken, secretary()).filter(({ decision }) => decision !== undefined)).toEqual([]);
  });

  it('record what a body says that is to be told, was overtaken or overtakes, and of no other body', () => {
    const { tool } = beforePtc();
    const records = (body: typeof PTC, next: string, more: Partial<Tool> = {}) => {
      const step = tool.route.steps.find((one) => one.body === next)?.n ?? null;
      const there = {
        ...tool,
        progress: { ...tool.progress, next: { ...tool.progress.next, step } },
        ...more,
      };
      const commands = commandsOffered(secretary(body), there, beforePtc().world('2024-06-27T08:00:00.000Z'));
      return commands.some(({ command }) => command === 'record-decision');
    };
    expect([records(Council, PTC), records(PoC, PTC), records(PTC, PoC)]).toEqual([true, true, false]);
    const overtakenBy = decisionId('D');
    const steps = { 1: { is: 'not-yet-recorded', overtakenBy } } as const;
    const progress = { ...tool.progress, steps, next: { ...tool.progress.next, step: 3 } };
    expect(records(PTC, Council, { progress })).toBe(true);
    const told = tool.route.steps.map((step) => (step.n === 1 ? { ...step, ask: 'inform' as const } : step));
    expect(records(PTC, PoC, { route: { ...tool.route, steps: told } })).toBe(true);
  });

  it('clear the step of a restricted body while something on it is for its seats alone', () => {
    const clears = (story: Story) => offered(story, secretary(PoC)).filter(({ step }) => step !== undefined);
    const story = beforeCouncil();
    expect(clears(story)).toEqual([{ command: 'clear-step', body: PoC, step: 2 }]);
    expect(offered(story, secretary()).filter(({ step }) => step !== undefined)).toEqual([]);
    expect(clears(story.does({ type: 'clear-step', step: 2, by: secretaryOf(PoC) }))).toEqual([]);
    expect(clears(beforePoc())).toEqual([]);
  });
});

it('every command that could be given is tried, of a body where the person has a seat on one', () => {
  const story = beforePoc().records(PoC, 'noted').records(PoC, 'endorsed');
  const proposes: Command = {
    type: 'propose-correction',
    ...{ decision: T3, reason: 'Misheard', by: secretaryOf(PTC) },
    facts: { ...story.recording(PTC, 'endorsed').facts, decidedOn: '2024-04-24' },
  };
  story.does(proposes).does({ type: 'pause-execution', reason: 'Restoring', by: clock });
  const tool: Tool = {
    ...story.tool,
    decisions: story.tool.decisions.map((one) =>
      one.id === 'T13-4' ? { ...one, status: 'taken-back' as const } : one,
    ),
  };
  const person: Actor = {
    id: byOfficer.person,
    seats: [
      seat('officer', 'officer'),
      seat('officer', 'delegate', Council),
      seat('officer', 'secretary', Council),
      seat('officer', 'secretary', bodyId('Gone')),
    ],
  };
  const today = '2024-06-18';
  const publication = {
    ...{ on: today, audience: 'public', editorialOnly: true },
    file: { name: 'trial', sha256: '0'.repeat(64), bytes: 1 },
  };
  const facts = { body: Council, decidedOn: today, basis: { is: 'not-stated' }, versions: [] };
  const trial = { decision: 'trial' };
  const change = { type: 'change-route', after: registration.route };
  const ofCouncil = [
    { type: 'record-decision', ...trial, tools: ['T13'], facts: { ...facts, outcome: 'statement' } },
    { type: 'not-listed', body: Council, why: 'late' },
    {
      ...{ type: 'open-written-procedure', ...trial, facts: { ...facts, outcome: 'written-opened' } },
      ...{ agrees: 'endorsed', minimumDays: 1 },
    },
    { type: 'discontinue', ...trial, facts: { ...facts, outcome: 'discontinued' } },
    { ...change, authority: { kind: 'superior-body', body: Council, reference: 'trial' } },
  ].map((deed) => ({ deed, body: Council }));
  const ofDecision = (
    decision: string,
    body: typeof PTC,
    own = tool.decisions.find(({ id }) => id === decision),
  ) =>
    [
      { type: 'confirm-amended-text', decision, versions: [], checkedBy: 'chair' },
      { type: 'confirm-text', decision, report: '', paragraph: '', text: {} },
      { type: 'take-back', decision, reason: 'trial', lettersLeft: false },
      { type: 'propose-correction', decision, facts: own?.facts, reason: '' },
    ].map((deed) => ({ body, deed }));
  expect(trialsFor(person, tool, story.world(story.now))).toEqual([
    { deed: { type: 'submit', to: Council, asked: {}, versions: [] } },
    { deed: { type: 'withdraw', reason: {} } },
    { deed: { type: 'publish', publication: { ...publication, language: 'en' } } },
    { deed: { type: 'publish', publication: { ...publication, language: 'fr' } } },
    {
      deed: {
        ...{ type: 'attach-document', as: 'paper' },
        version: { document: 'trial', language: 'en', revision: 'a' },
      },
    },
    { deed: { ...change, authority: { kind: 'standing-decision', reference: 'trial' } } },
    ...ofCouncil,
    ...ofDecision('T13-3', PTC),
    { body: PTC, deed: { type: 'agree-correction', decision: T3 } },
    ...ofDecision('T13-5', PoC),
    { body: PoC, deed: { type: 'clear-step', step: 2 } },
    { deed: { type: 'resume-execution', reason: 'trial' } },
    { deed: { type: 'replace-execution', why: 'by-hand', reason: 'trial' } },
  ]);
  const ofCommittee = trialsFor(secretary(), tool, story.world(story.now)).filter(({ body }) => body === PTC);
  expect(ofCommittee.slice(0, 3).map(({ deed }) => deed.type)).toEqual([
    ...['not-listed', 'open-written-procedure', 'change-route'],
  ]);
  // A body that nobody knows any more cannot be known to be public.
  const unknown = { ...story.world(story.now), bodies: new Map() };
  expect(trialsFor(person, tool, unknown)).toContainEqual({
    body: PoC,
    deed: { type: 'clear-step', step: 2 },
  });
});
