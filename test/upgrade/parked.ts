import { daysAfter } from '../../functions/domain/date.ts';
import type { Registration } from '../../functions/domain/event.ts';
import { Council, fullRoute, PoC, PTC, registration, SWG } from '../support/sample-register.ts';
import { officer } from '../support/story.ts';
import type { Desk } from './desk.ts';
import type { OneSystem } from './one-system.ts';

/** How a tool comes to wait somewhere, and the state of the lifecycle that waits with it. */
export interface Wait {
  readonly state: string;
  readonly parks: (desk: Desk, system: OneSystem) => Promise<void>;
}

const route = (steps: Registration['route']['steps']): Partial<Registration> => ({
  route: { ...registration.route, steps },
});
const withGroup = route([{ n: 9, stage: 'working-group', body: SWG, ask: 'decide' }, ...fullRoute]);
/** A Friday at noon in Brussels, three weeks after everybody has been asked. */
const deadlineAt = '2024-05-17T10:00:00.000Z';

async function before(desk: Desk, ...bodies: readonly (typeof PTC)[]): Promise<void> {
  await desk.registers();
  await desk.submits(PTC);
  for (const body of bodies) await desk.records(body, body === Council ? 'approved' : 'endorsed');
}

/** Long before the deploy: what only years can bring about. */
export const parkedLongBefore: Readonly<Record<string, Wait>> = {
  'asleep in draft': { state: 'Draft', parks: (desk) => desk.registers() },
  'carried over to another generation': { state: 'PtcEndorsement', parks: (desk) => before(desk) },
  'reminded of the amended text until it slept': {
    state: 'PtcEndorsement',
    async parks(desk) {
      await before(desk);
      await desk.records(PTC, 'endorsed-amended', { amendments: { en: 'Delete para. 7.' } });
    },
  },
};

/** Every way in which a tool waits, on the eve of the deploy. */
export const parked: Readonly<Record<string, Wait>> = {
  'in draft': { state: 'Draft', parks: (desk) => desk.registers() },
  'sent back to draft': {
    state: 'Draft',
    async parks(desk) {
      await before(desk);
      await desk.records(PTC, 'referred-back', { guidance: { en: 'Data protection' }, target: 'draft' });
    },
  },
  'before the working group': {
    state: 'WorkingGroup',
    async parks(desk) {
      await desk.registers(withGroup);
      await desk.submits(SWG);
    },
  },
  'before the PTC': { state: 'PtcEndorsement', parks: (desk) => before(desk) },
  'deferred by it': {
    state: 'PtcEndorsement',
    async parks(desk) {
      await before(desk);
      await desk.records(PTC, 'deferred');
    },
  },
  'for written comments': {
    state: 'PtcEndorsement',
    async parks(desk) {
      await before(desk);
      await desk.records(PTC, 'continued', { guidance: { en: 'More cases' }, byDay: '2024-05-31' });
    },
  },
  'for the amended text': {
    state: 'PtcEndorsement',
    async parks(desk) {
      await before(desk);
      await desk.records(PTC, 'endorsed-amended', { amendments: { en: 'Delete para. 7.' } });
    },
  },
  'for silence in a written procedure': {
    state: 'PtcEndorsement',
    async parks(desk) {
      await before(desk);
      await desk.asksInWriting(PTC, deadlineAt);
    },
  },
  'for silence after an endorsement in principle': {
    state: 'PtcEndorsement',
    async parks(desk) {
      await before(desk);
      await desk.records(PTC, 'in-principle', { deadlineAt });
    },
  },
  'for tacit approval': {
    state: 'CouncilApproval',
    async parks(desk) {
      await before(desk, PTC, PoC);
      await desk.records(Council, 'tacit-approval', { deadlineAt, rule: 'Rule 20' });
    },
  },
  'with a correction proposed': {
    state: 'PolicyCommission',
    async parks(desk) {
      await before(desk, PTC);
      const { decisions } = await desk.loaded();
      const [endorsed] = decisions;
      if (!endorsed) throw new Error('It was endorsed');
      await desk.does({
        type: 'propose-correction',
        decision: endorsed.id,
        facts: { ...endorsed.facts, outcome: 'noted' },
        reason: 'The Chair had said so',
        by: endorsed.recordedBy,
      });
    },
  },
  'before the Policy Commission': { state: 'PolicyCommission', parks: (desk) => before(desk, PTC) },
  'before the Council': { state: 'CouncilApproval', parks: (desk) => before(desk, PTC, PoC) },
  'to be published': { state: 'Publication', parks: (desk) => before(desk, PTC, PoC, Council) },
  'published in one language': {
    state: 'Publication',
    async parks(desk) {
      await before(desk, PTC, PoC, Council);
      await desk.goesOn();
    },
  },
  'paused by an administrator': {
    state: '',
    async parks(desk, system) {
      await before(desk, PTC);
      await desk.does({ type: 'pause-execution', reason: 'Upgrade', by: officer });
      await system.executions.stop(`${desk.tool}-g1`, 'Paused');
    },
  },
  'not yet heard of by the relay': {
    state: 'PtcEndorsement',
    async parks(desk, system) {
      await before(desk);
      system.deafen(true);
      await desk.records(PTC, 'endorsed');
      system.deafen(false);
    },
  },
  'while its wait cannot be noted yet': {
    state: 'PolicyCommission',
    async parks(desk, system) {
      await before(desk);
      system.busy('open-stage', true);
      await desk.records(PTC, 'endorsed');
      system.busy('open-stage', false);
    },
  },
};

/** The hours of the story: years before, the eve, the deploy, the night. */
export const times = {
  begins: '2023-01-09T08:00:00.000Z',
  eve: '2024-04-24T08:00:00.000Z',
  deploy: '2024-04-24T13:00:00.000Z',
  six: '2024-04-24T16:00:00.000Z',
  night: daysAfter('2024-04-25T01:30:00.000Z', 0),
} as const;
