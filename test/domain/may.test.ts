import { describe, expect, it } from 'vitest';
import { memberId, personId, toolId } from '../../functions/domain/ids.ts';
import { type Action, type Actor, actions, may, type Subjects } from '../../functions/domain/may.ts';
import { mayCommand } from '../../functions/domain/may-command.ts';
import type { SeatRole } from '../../functions/domain/person.ts';
import { mayRead, readersView } from '../../functions/domain/readers-view.ts';
import {
  atCouncil,
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
  worldAt,
} from '../support/sample-register.ts';

const tool = { id: toolId('T13'), officers: [], cleared: [] };
const member = memberId('member-of-p');

const subjects: Subjects = {
  'read-tool': {},
  'read-step': { tool, step: 2, body: { id: PTC, restricted: true } },
  register: {},
  submit: { tool },
  'not-listed': { body: PTC },
  'record-decision': { body: PTC },
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
  'attach-document': { tool },
  publish: { tool },
  'enter-history': {},
  'clear-step': { body: PTC },
  'replace-execution': {},
  'pause-execution': {},
  'resume-execution': {},
  'manage-people': {},
};

const secretariat = ['secretary', 'deputy-secretary'] as const;
const sitting = [...secretariat, 'chair', 'delegate', 'observer'] as const;
const all = [...sitting, 'officer', 'administrator'] as const;

/** Who may, with a seat on the PTC (or on tool T13) and no other. */
const expected: Record<Action, readonly SeatRole[]> = {
  'read-tool': all,
  'read-step': [...sitting, 'officer'],
  register: [...secretariat, 'officer'],
  submit: ['officer'],
  'not-listed': secretariat,
  'record-decision': secretariat,
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
  'attach-document': [...secretariat, 'officer'],
  publish: ['officer'],
  'enter-history': ['administrator'],
  'clear-step': secretariat,
  'replace-execution': ['administrator'],
  'pause-execution': ['administrator'],
  'resume-execution': ['administrator'],
  'manage-people': ['administrator'],
};

/** What a seat of the same role on another body, or for another tool, still allows. */
const elsewhere: Partial<Record<Action, readonly SeatRole[]>> = {
  'read-tool': all,
  'read-step': secretariat,
  register: [...secretariat, 'officer'],
  'attach-document': secretariat,
  'enter-history': ['administrator'],
  'replace-execution': ['administrator'],
  'pause-execution': ['administrator'],
  'resume-execution': ['administrator'],
  'manage-people': ['administrator'],
};

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
    expect(may(named, 'publish', own)).toBe(true);
  });

  it('opens a restricted step to everybody once it is cleared, and never what happened beside the route', () => {
    const nobody = { id: personId('p'), seats: [] };
    const cleared = { ...subjects['read-step'], tool: { ...tool, cleared: [2] } };
    expect(may(nobody, 'read-step', cleared)).toBe(true);
    expect(may(nobody, 'read-step', { ...cleared, step: null })).not.toBe(true);
  });
});

describe('mayCommand', () => {
  const { tool: t13 } = lived([registered(), submitted, endorsed]);
  const by = secretaryOf(PTC);
  const secretary = actor('secretary', true);

  it('asks for the seat of the body whose decision is meant', () => {
    const takeBack = {
      type: 'take-back',
      by,
      decision: 'T13-3' as never,
      reason: 'wrong item',
      lettersLeft: false,
    } as const;
    expect(mayCommand(secretary, takeBack, t13)).toBe(true);
    expect(mayCommand(actor('secretary', false), takeBack, t13)).not.toBe(true);
  });

  it('leaves the refusal of a decision that does not exist to the domain', () => {
    const confirm = { type: 'confirm-text', by, decision: 'T13-99' as never } as never;
    expect(mayCommand(secretary, confirm, t13)).toBe(true);
  });

  it('gives the commands of the clock to nobody', () => {
    for (const type of ['lapse', 'carry-over'] as const)
      expect(mayCommand(actor('administrator', true), { type, by } as never, t13)).toEqual({ needs: [] });
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
});
