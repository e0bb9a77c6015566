import type { BodyId } from '../../functions/domain/ids.ts';
import { hashOf, pdf } from '../support/sample-files.ts';
import { Council, PoC, PTC, SWG } from '../support/sample-register.ts';
import type { apiRig } from './rig.ts';
import { facts, paperOf, standings } from './whole-rig-tools.ts';

const step = (n: number, stage: string, body: BodyId) => ({ n, stage, body, ask: 'decide' });
const [group, ptc, poc, council] = [
  step(1, 'working-group', SWG),
  step(2, 'ptc-endorsement', PTC),
  step(3, 'policy-commission', PoC),
  step(4, 'council-approval', Council),
] as const;

/** From which body on a tool goes, and by which. */
const wayOf: Readonly<Record<string, readonly object[]>> = {
  'T-group': [group, ptc, poc, council],
  'T-council': [ptc, council],
  'T-today': [ptc, council],
  'T-approved': [ptc, council],
  'T-published': [ptc, council],
};

/** What a tool is registered as; its title tells it from all others. */
export const registrationOf = (tool: string, officers: readonly string[], steps = wayOf[tool]) => ({
  title: { en: `Guidelines called ${tool}`, fr: `Lignes directrices dites ${tool}` },
  kind: 'guidelines',
  origin: { kind: 'secretariat', names: [] },
  officers,
  route: {
    template: 'full',
    templateVersion: 1,
    steps: steps ?? [ptc, poc, council],
    endsWith: 'publication',
  },
});

/** Of the one offer to contribute: the observer's, on `T-invites`. */
export const offerKey = 'offer-of-june';

/** What every paper says in English, and what is published: files that have been put before anything else happens. */
export const paperFile = pdf('A paper.');
export const publishedFile = pdf('The guidelines.');

type Rig = ReturnType<typeof apiRig>;

/** Which tools are not registered by their officer on the first day: there is none, or a decision makes it. */
const later = new Set(['T-nowhere', 'T-hidden1']);

/**
 * The first half of 2024 as the people of the register lived it, request by request. `secret: false` leaves out what
 * the Policy Commission decided and has not cleared: nobody outside it may see the difference.
 */
export async function live(rig: Rig, clock: { at: string }, { secret }: { readonly secret: boolean }) {
  const on = (at: string): void => {
    clock.at = `2024-${at}:00.000Z`;
  };
  async function does(as: string, address: string, body: object = {}, key?: string): Promise<void> {
    const headers: Record<string, string> = key === undefined ? {} : { 'idempotency-key': key };
    const answer = await rig.post(`/api/${address}`, as, body, headers);
    if (answer.status !== 201) throw new Error(`${as} ${address}: ${answer.text}`);
  }
  const meets = (body: BodyId, session: string, act: string) =>
    does(`sec-${body}`, `sessions/${session}/acts`, { act });
  const records = (body: BodyId, tool: string, outcome: string, more: object = {}, beside: object = {}) =>
    does(`sec-${body}`, `tools/${tool}/decisions`, { facts: facts(body, tool, outcome, more), ...beside });

  on('02-05T09:00');
  for (const {
    tool,
    officers: [officer = ''],
  } of standings.filter(({ tool }) => !later.has(tool)))
    await does(officer, 'tools', { tool, registration: registrationOf(tool, [officer]) });
  on('02-28T09:00');
  const atDesks = standings.filter(({ tool }) => ![...later, 'T-draft', 'T-other'].includes(tool));
  for (const { tool } of atDesks)
    await does('officer', `tools/${tool}/submissions`, {
      to: tool === 'T-group' ? SWG : PTC,
      asked: { en: 'to examine and endorse' },
      versions: [{ ...paperOf(tool, 'en'), sha256: hashOf(paperFile) }, paperOf(tool, 'fr')],
    });
  on('03-01T09:00');
  await does('officer', 'tools/T-withdrawn/withdrawal', { reason: { en: 'Overtaken by other work' } });
  on('03-11T09:00');
  await meets(SWG, 'SWG-30', 'open');

  on('04-24T09:00');
  await meets(PTC, 'PTC-243-244', 'open');
  for (const tool of [
    'T-corrected',
    'T-poc',
    'T-secret',
    'T-cleared',
    'T-council',
    'T-today',
    'T-approved',
    'T-published',
  ])
    await records(PTC, tool, 'endorsed');
  await records(PTC, 'T-amended', 'endorsed-amended', { amendments: { en: 'Section 3 to be shortened' } });
  await records(PTC, 'T-invites', 'continued', { guidance: { en: 'More cases' }, byDay: '2024-08-30' });
  on('04-26T09:00');
  await does('dep-PTC', 'tools/T-corrected/decisions/T-corrected-1/corrections', {
    facts: facts(PTC, 'T-corrected', 'deferred', { versions: [] }),
    reason: 'The Chair had concluded otherwise',
  });
  await meets(PTC, 'PTC-243-244', 'close');
  on('06-03T09:00');
  await does('sec-PTC', 'tools/T-silence/procedures', {
    facts: facts(PTC, 'T-silence', 'written-opened', {
      decidedOn: '2024-06-03',
      versions: [paperOf('T-silence', 'en'), paperOf('T-silence', 'fr')],
      deadlineAt: '2024-07-12T10:00:00.000Z',
      rule: 'Decision of the 241st/242nd Sessions, para. 47',
    }),
    agrees: 'endorsed',
    minimumDays: 14,
  });
  on('06-05T09:00');
  await does('obs-PTC', 'tools/T-invites/offers', { text: 'Our laboratory, on section 3.' }, offerKey);
  await does('del-B', 'tools/T-silence/procedures/T-silence-1/answers', {
    answer: 'no-objection',
    text: { en: 'Our lawyers have read it.' },
  });

  on('06-18T09:00');
  await meets(PoC, 'PoC-90', 'open');
  await records(PoC, 'T-cleared', 'endorsed');
  await does('sec-PoC', 'tools/T-cleared/cleared-steps', { step: poc.n });
  if (secret) {
    const registration = registrationOf('T-hidden1', ['officer']);
    const child = { tool: 'T-hidden1', registration };
    await records(PoC, 'T-secret', 'child-derived', { child: child.tool }, { child });
    await records(PoC, 'T-secret', 'endorsed');
  }

  on('06-27T09:00');
  await meets(Council, 'Council-143-144', 'open');
  for (const tool of ['T-approved', 'T-published']) await records(Council, tool, 'approved');
  on('06-28T07:00');
  await does('officer', 'tools/T-published/publications', { publication: publication('2024-06-28') });
  await records(Council, 'T-today', 'deferred', { decidedOn: '2024-06-28', versions: [] });
  on('06-28T08:00');
}

/** The published file of a tool in English. */
export const publication = (on: string) => ({
  language: 'en',
  on,
  audience: 'public',
  file: { name: 'guidelines.pdf', sha256: hashOf(publishedFile), bytes: 2_100_000 },
  editorialOnly: true,
});
