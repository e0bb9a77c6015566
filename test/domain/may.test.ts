import { describe, expect, it } from 'vitest';
import type { Command } from '../../functions/domain/command.ts';
import { memberId, personId, toolId } from '../../functions/domain/ids.ts';
import { type Action, type Actor, actions, may, type Subjects } from '../../functions/domain/may.ts';
import { mayCommand } from '../../functions/domain/may-command.ts';
import type { SeatRole } from '../../functions/domain/person.ts';
import { mayRead, readersView, turnOf } from '../../functions/domain/readers-view.ts';
import { everyEvent } from '../support/every-event.ts';
import {
  atCouncil,
  atPoc,
  CBC,
  Council,
  decided,
  endorsed,
  lived,
  PoC,
  PTC,
  registered,
  seat,
  secretaryOf,
  submitted,
  to,
  versionE,
  worldAt,
} from '../support/sample-register.ts';

const tool = { id: toolId('T13'), officers: [], cleared: [] };
const member = memberId('member-of-p');

const subjects: Subjects = {
  'read-tool': {},
  'read-step': { tool, step: 2, body: { id: PTC, restricted: true } },
  register: {},
  'derive-from': { tool },
  submit: { tool },
  'not-listed': { body: PTC },
  'record-decision': { body: PTC },
  'preview-decision': { body: PTC },
  'act-on-session': { body: PTC },
  'confirm-amended-text': { body: PTC },
  'confirm-text': { body: PTC },
  'take-back': { body: PTC },
  'propose-correction': { body: PTC },
  'agree-correction': { body: PTC, proposedBy: personId('another') },
  'change-route': { tool, by: [PTC] },
  withdraw: { tool },
  discontinue: { body: PTC },
  'open-written-procedure': { body: PTC },
  object: { body: PTC, member },
  'offer-contribution': { body: PTC },
  'read-offers': { body: PTC },
  'answer-offer': { body: PTC },
  'attach-document': { tool },
  publish: { tool },
  'read-publication': { audience: 'members-only' },
  'enter-history': {},
  'clear-step': { body: PTC },
  'read-executions': {},
  'replace-execution': {},
  'pause-execution': {},
  'resume-execution': {},
  'redrive-execution': {},
  'read-letters': {},
  'send-again': {},
  'retry-dead-letter': {},
  'read-people': {},
  'manage-people': {},
  'see-as-person': {},
  'read-interventions': {},
  'verify-record': {},
  'export-register': {},
};

const secretariat = ['secretary', 'deputy-secretary'] as const;
const sitting = [...secretariat, 'chair', 'delegate', 'observer'] as const;
const all = [...sitting, 'officer', 'administrator'] as const;
const ofMembers = all.filter((role) => role !== 'observer');

/** Who may, with a seat on the PTC (or on tool T13) and no other. */
const expected: Record<Action, readonly SeatRole[]> = {
  'read-tool': all,
  'read-step': [...sitting, 'officer'],
  register: [...secretariat, 'officer'],
  'derive-from': [...secretariat, 'officer'],
  submit: ['officer'],
  'not-listed': secretariat,
  'record-decision': secretariat,
  'preview-decision': secretariat,
  'act-on-session': secretariat,
  'confirm-amended-text': secretariat,
  'confirm-text': secretariat,
  'take-back': secretariat,
  'propose-correction': secretariat,
  'agree-correction': [...secretariat, 'chair'],
  'change-route': [...secretariat, 'officer'],
  withdraw: ['officer'],
  discontinue: secretariat,
  'open-written-procedure': secretariat,
  object: [...secretariat, 'delegate'],
  'offer-contribution': ['delegate', 'observer'],
  'read-offers': secretariat,
  'answer-offer': secretariat,
  'attach-document': [...secretariat, 'officer'],
  publish: ['officer'],
  'read-publication': ofMembers,
  'enter-history': ['administrator'],
  'clear-step': secretariat,
  'read-executions': ['administrator'],
  'replace-execution': ['administrator'],
  'pause-execution': ['administrator'],
  'resume-execution': ['administrator'],
  'redrive-execution': ['administrator'],
  'read-letters': ['administrator'],
  'send-again': ['administrator'],
  'retry-dead-letter': ['administrator'],
  'read-people': [...secretariat, 'administrator'],
  'manage-people': ['administrator'],
  'see-as-person': ['administrator'],
  'read-interventions': ['administrator'],
  'verify-record': ['administrator'],
  'export-register': ['administrator'],
};

/** What a seat of the same role on another body, or for another tool, still allows. */
const elsewhere: Partial<Record<Action, readonly SeatRole[]>> = {
  'read-tool': all,
  'read-step': secretariat,
  register: [...secretariat, 'officer'],
  'derive-from': secretariat,
  'attach-document': secretariat,
  'read-publication': ofMembers,
  'enter-history': ['administrator'],
  'read-executions': ['administrator'],
  'replace-execution': ['administrator'],
  'pause-execution': ['administrator'],
  'resume-execution': ['administrator'],
  'redrive-execution': ['administrator'],
  'read-letters': ['administrator'],
  'send-again': ['administrator'],
  'retry-dead-letter': ['administrator'],
  'read-people': [...secretariat, 'administrator'],
  'manage-people': ['administrator'],
  'see-as-person': ['administrator'],
  'read-interventions': ['administrator'],
  'verify-record': ['administrator'],
  'export-register': ['administrator'],
};

/** What an action touches: the record of what bodies did, what is read of it, or the register's own working. */
const touches = {
  'read-tool': 'reading',
  'read-step': 'reading',
  register: 'record',
  'derive-from': 'record',
  submit: 'record',
  'not-listed': 'record',
  'record-decision': 'record',
  'preview-decision': 'record',
  'act-on-session': 'record',
  'confirm-amended-text': 'record',
  'confirm-text': 'record',
  'take-back': 'record',
  'propose-correction': 'record',
  'agree-correction': 'record',
  'change-route': 'record',
  withdraw: 'record',
  discontinue: 'record',
  'open-written-procedure': 'record',
  object: 'record',
  'offer-contribution': 'record',
  'read-offers': 'record',
  'answer-offer': 'record',
  'attach-document': 'record',
  publish: 'record',
  'read-publication': 'reading',
  'clear-step': 'record',
  // Paper that was there before the register; no body's outcome is recorded by it (USERS.md 1.2).
  'enter-history': 'working',
  'read-executions': 'working',
  'replace-execution': 'working',
  'pause-execution': 'working',
  'resume-execution': 'working',
  'redrive-execution': 'working',
  'read-letters': 'working',
  'send-again': 'working',
  'retry-dead-letter': 'working',
  'read-people': 'working',
  'manage-people': 'working',
  'see-as-person': 'working',
  'read-interventions': 'working',
  'verify-record': 'working',
  'export-register': 'working',
} as const satisfies Record<Action, 'record' | 'reading' | 'working'>;

const actor = (role: SeatRole, here: boolean): Actor => ({
  id: personId('p'),
  seats: [
    role === 'administrator'
      ? seat('p', role)
      : role === 'officer'
        ? seat('p', role, undefined, { tool: toolId(here ? 'T13' : 'T99') })
        : seat('p', role, here ? PTC : Council),
  ],
});

const ask = <A extends Action>(who: Actor, action: A) => may(who, action, subjects[action]);

describe('may', () => {
  for (const action of actions)
    for (const role of all) {
      it(`${expected[action].includes(role) ? 'lets' : 'does not let'} the ${role} of the PTC or of T13 ${action}`, () => {
        expect(ask(actor(role, true), action) === true).toBe(expected[action].includes(role));
      });
      it(`decides for the ${role} of another body or tool who would ${action}`, () => {
        expect(ask(actor(role, false), action) === true).toBe(elsewhere[action]?.includes(role) ?? false);
      });
    }

  const administrator = actor('administrator', true);

  it.each(actions.filter((action) => touches[action] === 'record'))(
    'keeps the record from the administrator, who keeps the machine: %s',
    (action) => {
      const answer = ask(administrator, action);
      expect(answer).toMatchObject({ needs: expect.any(Array) });
      if (answer !== true) expect(answer.needs.map(({ role }) => role)).not.toContain('administrator');
    },
  );

  it.each(actions.filter((action) => touches[action] === 'working'))(
    'leaves the working of the register to the administrator: %s',
    (action) => expect(ask(administrator, action)).toBe(true),
  );

  it('lets nobody without a seat do anything but read', () => {
    const nobody = { id: personId('p'), seats: [] };
    expect(actions.filter((action) => ask(nobody, action) === true)).toEqual(['read-tool']);
  });

  it('says which seats would be needed', () => {
    expect(ask(actor('delegate', true), 'record-decision')).toEqual({
      needs: [
        { role: 'secretary', body: 'PTC' },
        { role: 'deputy-secretary', body: 'PTC' },
      ],
    });
  });

  it('asks another person than the one who proposed a correction, whatever their seats', () => {
    const proposer = { ...actor('secretary', true), id: personId('another') };
    expect(ask(proposer, 'agree-correction')).toMatchObject({ otherThan: 'another' });
  });

  it('gives the voice of a Member to its own delegates only', () => {
    const foreign = { id: personId('q'), seats: [seat('q', 'delegate', PTC)] };
    expect(ask(foreign, 'object')).not.toBe(true);
  });

  it('knows the officers that a tool was registered with', () => {
    const named = { id: personId('p'), seats: [] };
    const own = { tool: { ...tool, officers: [personId('p')] } };
    expect(may(named, 'submit', own)).toBe(true);
    expect(may(named, 'derive-from', own)).toBe(true);
    expect(may(named, 'publish', own)).toBe(true);
  });

  it('opens what is published for the public to everybody, and for Members to no observer', () => {
    const nobody = { id: personId('p'), seats: [] };
    expect(may(nobody, 'read-publication', { audience: 'public' })).toBe(true);
    expect(may(nobody, 'read-publication', { audience: 'members-only' })).not.toBe(true);
  });

  it('opens a restricted step to everybody once it is cleared, and never what happened beside the route', () => {
    const nobody = { id: personId('p'), seats: [] };
    const cleared = { ...subjects['read-step'], tool: { ...tool, cleared: [2] } };
    expect(may(nobody, 'read-step', cleared)).toBe(true);
    expect(may(nobody, 'read-step', { ...cleared, step: null })).not.toBe(true);
  });
});

describe('mayCommand', () => {
  const { tool: t13 } = lived([
    registered({ officers: [] }),
    submitted,
    endorsed,
    {
      type: 'CorrectionProposed',
      decision: 'T13-3' as never,
      facts: decided({ outcome: 'noted' }).facts,
      reason: 'wrong outcome',
      by: secretaryOf(PTC, 'another'),
    },
  ]);
  const by = secretaryOf(PTC);
  const decision = 'T13-3';
  const facts = { body: 'PTC' };
  const ptc: readonly SeatRole[] = secretariat;
  /** Of each command: who may give it with a seat on the PTC, or on T13, which the Policy Commission holds now. */
  const commands: Record<Command['type'], readonly [Record<string, unknown>, readonly SeatRole[]]> = {
    register: [{}, [...ptc, 'officer']],
    submit: [{ to: 'PTC' }, ['officer']],
    'not-listed': [{ body: 'PTC' }, ptc],
    'record-decision': [{ facts }, ptc],
    'confirm-amended-text': [{ decision }, ptc],
    'confirm-text': [{ decision }, ptc],
    'take-back': [{ decision }, ptc],
    'propose-correction': [{ decision, facts }, ptc],
    'agree-correction': [{ decision }, [...ptc, 'chair']],
    'change-route': [{ authority: { kind: 'holding-body' } }, ['officer']],
    withdraw: [{}, ['officer']],
    discontinue: [{ facts }, ptc],
    'open-written-procedure': [{ facts }, ptc],
    object: [{ decision, member }, [...ptc, 'delegate']],
    'attach-document': [{}, [...ptc, 'officer']],
    publish: [{}, ['officer']],
    'enter-history': [{}, ['administrator']],
    'clear-step': [{ step: 1 }, ptc],
    lapse: [{}, []],
    'carry-over': [{}, []],
    'replace-execution': [{}, ['administrator']],
    'pause-execution': [{}, ['administrator']],
    'resume-execution': [{}, ['administrator']],
  };
  for (const [type, [more, roles]] of Object.entries(commands)) {
    const command = { type, by, ...more } as unknown as Command;
    it(`lets ${roles.join(', ') || 'none of them'} ${type}`, () => {
      const allowed = all.filter((role) => mayCommand(actor(role, true), command, t13) === true);
      expect(allowed).toEqual(all.filter((role) => roles.includes(role)));
    });
  }

  it('lets nobody with the same seat on another body, but where any secretary may', () => {
    const anywhere = ['register', 'attach-document', 'enter-history'];
    const elsewhere = ['secretary', 'deputy-secretary', 'chair', 'delegate'] as const;
    for (const [type, [more]] of Object.entries(commands)) {
      if (anywhere.includes(type)) continue;
      const command = { type, by, ...more } as unknown as Command;
      for (const role of elsewhere) {
        const person = { id: personId('p'), seats: [seat('p', role, CBC, { member })] };
        expect(mayCommand(person, command, t13), `${role} ${type}`).not.toBe(true);
      }
    }
    const clock = { type: 'lapse', by, asked: 0, notReached: [] } as unknown as Command;
    expect(mayCommand(actor('administrator', true), clock, t13)).toEqual({ needs: [] });
    const carries = { type: 'carry-over', by } as unknown as Command;
    expect(mayCommand(actor('administrator', true), carries, undefined)).toEqual({ needs: [] });
    const change = (kind: string) =>
      ({ type: 'change-route', by, after: t13.route, authority: { kind, body: CBC } }) as unknown as Command;
    const cbc = { id: personId('p'), seats: [seat('p', 'secretary', CBC)] };
    expect(mayCommand(cbc, change('superior-body'), t13)).toBe(true);
    expect(mayCommand(cbc, change('holding-body'), t13)).not.toBe(true);
  });

  it.each(['submit', 'withdraw', 'publish', 'discontinue', 'object', 'confirm-text'] as const)(
    'leaves the refusal to %s a tool that does not exist to the domain',
    (type) => {
      const command = { type, by, decision, member, facts } as unknown as Command;
      expect(mayCommand({ id: personId('p'), seats: [] }, command, undefined)).toBe(true);
    },
  );

  it.each([
    ['confirm-text', { decision: 'T13-99' }],
    ['object', { decision: 'T13-99', member }],
    ['agree-correction', { decision: 'T13-99' }],
    ['clear-step', { step: 99 }],
  ] as const)('leaves the refusal to %s what does not exist to the domain', (type, more) => {
    const command = { type, by, ...more } as unknown as Command;
    expect(mayCommand({ id: personId('p'), seats: [] }, command, t13)).toBe(true);
  });

  it('asks the body that decides to discontinue where none holds the tool', () => {
    const { tool: draft } = lived([registered()]);
    const command = { type: 'discontinue', by, decision, facts } as unknown as Command;
    expect(mayCommand(actor('secretary', true), command, draft)).toBe(true);
  });

  it('lets the secretaries of the holder and of the superior that is cited change a route', () => {
    const change = {
      type: 'change-route',
      by,
      after: t13.route,
      authority: { kind: 'superior-body', body: Council, reference: 'SC0200, para. 4' },
    } as const;
    const secretaryAt = (body: typeof PTC) => ({ id: personId('s'), seats: [seat('s', 'secretary', body)] });
    expect(mayCommand(secretaryAt(PoC), change, t13)).toBe(true);
    expect(mayCommand(secretaryAt(Council), change, t13)).toBe(true);
    expect(mayCommand(secretaryAt(PTC), change, t13)).not.toBe(true);
  });
});

describe('the view of a reader', () => {
  const pocEndorsed = decided(
    { outcome: 'endorsed', body: PoC, decidedOn: '2024-06-25' },
    {
      decision: 'T13-4' as never,
      step: 2,
      move: to(atCouncil, [{ step: 2, state: { is: 'done', decision: 'T13-4' as never } }]),
      at: '2024-06-25T10:00:00.000Z',
    },
  );
  const { event, tool: t13 } = lived([registered(), submitted, endorsed, pocEndorsed]);
  const delegate = { id: personId('d'), seats: [seat('d', 'delegate', PTC)] };
  const commissioner = { id: personId('c'), seats: [seat('c', 'delegate', PoC)] };

  it('does not tell an outcome of the Policy Commission to those who do not sit there', () => {
    expect(mayRead(delegate, event, t13, worldAt())).toBe(false);
    expect(mayRead(commissioner, event, t13, worldAt())).toBe(true);
  });

  it('shows the tool where it stood before the outcome that may not be read', () => {
    const seen = readersView(t13, delegate, worldAt());
    expect(seen.progress.next).toMatchObject({ stage: 'policy-commission', step: 2 });
    expect(seen.progress.steps[2]).toBeUndefined();
    expect(seen.decisions.map((decision) => decision.id)).toEqual(['T13-3']);
    expect(readersView(t13, commissioner, worldAt())).toBe(t13);
  });

  it('shows where a public body has brought it since, still without the hidden outcome', () => {
    const approved = decided(
      { outcome: 'approved', body: Council, decidedOn: '2024-06-27' },
      {
        decision: 'T13-5' as never,
        step: 3,
        move: to({ ...atCouncil, stage: 'publication', step: null }),
      },
    );
    const { tool: later } = lived([registered(), submitted, endorsed, pocEndorsed, approved]);
    const seen = readersView(later, delegate, worldAt());
    expect(seen.progress.next.stage).toBe('publication');
    expect(seen.decisions.map((decision) => decision.id)).toEqual(['T13-3', 'T13-5']);
    expect(seen.progress.steps[2]).toBeUndefined();
  });

  it('shows everything once the step is cleared', () => {
    const { tool: cleared } = lived([
      registered(),
      submitted,
      endorsed,
      pocEndorsed,
      { type: 'StepCleared', step: 2 },
    ]);
    expect(readersView(cleared, delegate, worldAt())).toBe(cleared);
  });

  it('knows whose turn every event tells of', () => {
    const turns = everyEvent.map(([name, story]) => {
      const lastly = lived(story);
      return [name, turnOf(lastly.event, lastly.tool)?.body ?? null];
    });
    const own = turns.filter(([, body]) => body !== null).map(([name]) => name?.split(' ')[0]);
    expect(new Set(own)).toEqual(
      new Set([
        'DecisionRecorded',
        'AmendedTextConfirmed',
        'TextConfirmed',
        'DecisionTakenBack',
        'CorrectionProposed',
        'CorrectionAgreed',
        'Discontinued',
        'WrittenProcedureOpened',
        'AnswerReceived',
        'SilenceAgreed',
        'ProcedureExtended',
        'StepCleared',
      ]),
    );
  });

  it('does not show a paper of a hidden decision, nor the procedure that it opened', () => {
    const opened = {
      type: 'WrittenProcedureOpened',
      decision: 'T13-4' as never,
      facts: { ...decided({ outcome: 'endorsed', body: PoC }).facts, outcome: 'written-opened' },
      agrees: 'endorsed',
      minimumDays: 21,
      move: to({ ...atCouncil, stage: 'policy-commission', step: 2, waitsFor: 'silence' }),
    } as const;
    const paper = {
      type: 'DocumentAttached',
      version: versionE,
      as: 'paper',
      decision: 'T13-4' as never,
    } as const;
    const running = lived([registered(), submitted, endorsed, opened, paper]);
    expect(mayRead(delegate, running.event, running.tool, worldAt())).toBe(false);
    expect(readersView(running.tool, delegate, worldAt())).not.toHaveProperty('procedure');
    expect(running.tool.procedure).toBeDefined();
  });

  it('keeps the procedure of a body that all may read beside a hidden decision that was taken back', () => {
    const opened = {
      type: 'WrittenProcedureOpened',
      decision: 'T13-6' as never,
      facts: { ...decided({ outcome: 'endorsed', body: Council }).facts, outcome: 'written-opened' },
      agrees: 'approved',
      minimumDays: 21,
      move: to({ ...atCouncil, waitsFor: 'silence' }),
    } as const;
    const back = { type: 'DecisionTakenBack', decision: 'T13-4' as never, reason: 'wrong item' } as const;
    const { tool: running } = lived([registered(), submitted, endorsed, pocEndorsed, back, opened]);
    const seen = readersView(running, delegate, worldAt());
    expect(seen.procedure?.decision).toBe('T13-6');
    expect(seen.decisions.map((d) => d.id)).toEqual(['T13-3', 'T13-6']);
  });

  it('passes over a hidden decision that was taken back', () => {
    const back = {
      type: 'DecisionTakenBack',
      decision: 'T13-4' as never,
      reason: 'wrong',
      move: to(atPoc),
    } as const;
    const { tool: restored } = lived([registered(), submitted, endorsed, pocEndorsed, back]);
    expect(readersView(restored, delegate, worldAt()).progress.next).toEqual(atPoc);
  });

  it('treats a body that the register does not know as restricted', () => {
    const unknown = { ...worldAt(), bodies: new Map() };
    expect(mayRead(delegate, event, t13, unknown)).toBe(false);
  });
});
